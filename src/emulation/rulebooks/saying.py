"""What a provision says, in short words (tóm tắt nội dung quy định)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import attrs

from emulation.awards import Restriction, Standard
from emulation.eligibility import Node
from emulation.i18n import say

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["describe_value"]


def describe_value(value: object, language: Language = "vi") -> str:
    """Say what a provision says, in short (tóm tắt nội dung quy định).

    A rule is said by its criteria, a value that can speak says itself, any other by its fields in turn; a field that is empty, not
    known or a plain no is left out.

    >>> from emulation.awards import CountedTime, CountedTimeKind
    >>> describe_value(CountedTime(time=CountedTimeKind.MATERNITY_LEAVE), "en")
    'maternity leave'
    """
    if isinstance(value, Standard | Restriction):
        return _criteria(value.rule, language)
    speaks = getattr(value, "text", None)
    if callable(speaks):
        return str(speaks(language))
    if not attrs.has(type(value)):
        return say("comparison.value", language, value=value)
    fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
    given = [getattr(value, field.name) for field in fields]
    said = [
        _field(each, language) for each in given if each is not False and each not in (None, (), frozenset())
    ]
    return ", ".join(each for each in said if each)


def _field(value: object, language: Language) -> str:
    if isinstance(value, frozenset):
        ordered: list[object] = sorted(cast("frozenset[object]", value), key=str)
        return say("comparison.value", language, value=tuple(ordered))
    if isinstance(value, tuple):
        return "; ".join(describe_value(each, language) for each in cast("tuple[object, ...]", value))
    return describe_value(value, language)


def _criteria(rule: Node, language: Language) -> str:
    named = [each.name(language) for each in rule.criteria if not any(part.criteria for part in each.parts)]
    return "; ".join(named) or rule.text(language)
