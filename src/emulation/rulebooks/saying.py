"""What a provision says, in short words (tóm tắt nội dung quy định)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, cast

import attrs

from emulation.awards import Restriction, Standard
from emulation.core.quantity import percent
from emulation.eligibility import Node
from emulation.i18n import say
from emulation.parties import Level

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["describe_value"]


_LEVELS = frozenset({"composed_by", "proposes_to", "to_level"})
_WORDED = frozenset(
    """
    adds at_least background before before_council before_launch beyond_own_powers
    by_awarding_authority by_competent_person cap chair_votes_like_others coefficient composed_by
    cut day electronic factor fewest_vice_chairs for_education form_number from_decision
    golden_book_number height_mm is_ceiling is_closed_list is_duty is_minimum is_registration
    is_whole_list may_delegate meets_each_months month more_than most_months_old most_vice_chairs
    national_emblem needs_expertise not_for_deceased pays_each proposes_to quotes_decisions secret sector
    sets share share_of_women silence_means_yes to_level unless_more_favourable width_mm
    written_opinions years_after
    """.split()
)
"""Fields whose bare value tells nothing by itself: their words stand in the catalogues."""


def describe_value(value: object, language: Language = "vi") -> str:
    """Say what a provision says, in short (tóm tắt nội dung quy định).

    A rule is said by its criteria, a value that can speak says itself, any other by its fields in turn; a field that is empty, not
    known or a plain no is left out.

    >>> from emulation.awards import CountedTime, CountedTimeKind
    >>> describe_value(CountedTime(time=CountedTimeKind.MATERNITY_LEAVE), "en")
    'maternity leave'
    >>> from emulation.procedure import FilingDate
    >>> describe_value(FilingDate(day=25, month=11, before=True), "en")
    'day 25, month 11, before that day'
    """
    if isinstance(value, Standard | Restriction):
        return _criteria(value.rule, language)
    speaks = getattr(value, "text", None)
    if callable(speaks):
        return str(speaks(language))
    if isinstance(value, tuple):
        return "; ".join(describe_value(each, language) for each in cast("tuple[object, ...]", value))
    if not attrs.has(type(value)):
        return say("comparison.value", language, value=value)
    fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
    said = [_field(field.name, getattr(value, field.name), language) for field in fields]
    return ", ".join(each for each in said if each)


def _field(name: str, value: object, language: Language) -> str:
    if value is False or value in (None, (), frozenset()):
        return ""
    if isinstance(value, frozenset):
        ordered: list[object] = sorted(cast("frozenset[object]", value), key=str)
        return say("comparison.value", language, value=tuple(ordered))
    if name not in _WORDED:
        return describe_value(value, language)
    return say(f"comparison.field.{name}", language, value=_worded(name, value))


def _worded(name: str, value: object) -> object:
    """Give a level by its word, and a share as percent; a coefficient stays what it is."""
    if name in _LEVELS:
        return Level(str(value))
    if isinstance(value, Fraction):
        if 10**6 % value.denominator:
            return str(value)  # a third is written as one, not as a decimal that is cut
        if name in {"at_least", "cap", "share", "share_of_women"}:
            return percent(value * 100)
    return value


def _criteria(rule: Node, language: Language) -> str:
    named = [each.name(language) for each in rule.criteria if not any(part.criteria for part in each.parts)]
    return "; ".join(named) or rule.text(language)
