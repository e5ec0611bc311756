"""Rules of voting: when a case has passed, when a session may go on (quy định về biểu quyết).

Rules are values with the texts they rest on; whoever asks passes them in. Which thresholds the law of a day sets
is a question for a rulebook; what a council's own rules of work add is known to the council.
"""

from __future__ import annotations

import math
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs

from emulation.awards.council import ConflictGround
from emulation.core.fields import instance_of, one_of_types, to_frozenset, to_tuple
from emulation.core.quantity import exact
from emulation.errors import InvalidValueError
from emulation.law import AwardForm, Citation

__all__ = ["AttendanceRule", "CouncilRules", "PassBase", "PassRule", "PlacesTie", "RecusalPolicy"]


class PassBase(Enum):
    """What the share of yes votes is counted of (cơ sở tính tỷ lệ)."""

    ALL_MEMBERS = "all-members"
    """All members with a vote, whether they came or not; written opinions count as votes."""
    PRESENT = "present"
    """Those in the room, stand-ins with a mandate among them; votes in writing do not count."""


class RecusalPolicy(Enum):
    """Whether a member who stood back still counts in the base (cách tính thành viên không biểu quyết).

    No national text that was read settles it. To keep them in is what "of all members" says to the letter, and
    makes it harder to pass; to take them out is for a council whose own rules say so.
    """

    KEEP_IN_BASE = "keep-in-base"
    TAKE_OUT_OF_BASE = "take-out-of-base"


class PlacesTie(Enum):
    """What settles a tie for the last place (xử lý khi bằng phiếu)."""

    NONE_STATED = "none-stated"
    """No rule is known: those tied stay undetermined."""
    CHAIR_SIDE = "chair-side"
    """The side the chair voted for."""


def _is_share(_instance: object, attribute: attrs.Attribute[Any], value: Fraction) -> None:
    if not 0 < value <= 1:
        raise InvalidValueError(
            "council.not_a_share",
            "a share above 0 and up to 1 is expected, found {found}",
            path=(attribute.name,),
            found=value,
        )


@attrs.frozen(kw_only=True)
class PassRule:
    """How many yes votes a case needs (tỷ lệ phiếu thông qua).

    Args:
        share: Share of the base, above 0 and up to 1.
        base: What it is a share of; all members by default.
        strict: Whether there must be more than the share; at least the share by default.
        recused: Whether members who stood back count in the base; they do by default.
        forms: Titles and forms it is for; empty for all that have no rule of their own.
        secret: Whether the ballot must be secret; ``None`` when the rule does not say.
        citations: Where it stands.

    >>> rule = PassRule(share=Fraction(4, 5))
    >>> rule.needed(20), PassRule(share=Fraction(1, 2), strict=True).needed(20)
    (16, 11)
    """

    share: Fraction = attrs.field(converter=exact, validator=_is_share)
    base: PassBase = attrs.field(default=PassBase.ALL_MEMBERS, validator=instance_of(PassBase))
    strict: bool = attrs.field(default=False, validator=instance_of(bool))
    recused: RecusalPolicy = attrs.field(
        default=RecusalPolicy.KEEP_IN_BASE, validator=instance_of(RecusalPolicy)
    )
    forms: frozenset[AwardForm] = attrs.field(
        default=frozenset[AwardForm](), converter=to_frozenset, validator=one_of_types(AwardForm)
    )
    secret: bool | None = attrs.field(default=None, validator=instance_of(bool, type(None)))
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )

    def needed(self, base: int) -> int:
        """Give the fewest yes votes that pass, of a base of so many; never fewer than one."""
        return _fewest(self.share, base, strict=self.strict)


@attrs.frozen(kw_only=True)
class AttendanceRule:
    """How many members must take part (điều kiện tiến hành phiên họp).

    Args:
        share: Share of all members, above 0 and up to 1.
        strict: Whether there must be more than the share.
        written_counts: Whether an absent member whose written opinion is in takes part; ``None`` when the text
            does not say.
        forms: Titles and forms whose cases it is for; empty for every session.
        citations: Where it stands.

    >>> AttendanceRule(share=Fraction(2, 3)).needed(20)
    14
    """

    share: Fraction = attrs.field(converter=exact, validator=_is_share)
    strict: bool = attrs.field(default=False, validator=instance_of(bool))
    written_counts: bool | None = attrs.field(default=False, validator=instance_of(bool, type(None)))
    forms: frozenset[AwardForm] = attrs.field(
        default=frozenset[AwardForm](), converter=to_frozenset, validator=one_of_types(AwardForm)
    )
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )

    def needed(self, members: int) -> int:
        """Give the fewest members who must take part, of so many; never fewer than one."""
        return _fewest(self.share, members, strict=self.strict)


def _fewest(share: Fraction, base: int, *, strict: bool) -> int:
    part = share * base
    return max(1, math.floor(part) + 1 if strict else math.ceil(part))


@attrs.frozen(kw_only=True)
class CouncilRules:
    """The rules one session is held to (quy chế làm việc của hội đồng).

    Args:
        passing: When a case has passed; one rule at most for a form, and one for all others.
        attendance: How many must take part; every rule that applies must hold. Empty says that none is asked.
        tie: What settles a tie for the last place.
        recuse_for: Grounds on which members must stand back; empty when the rules ask nobody to, as no
            national text that was read does.

    Raises:
        InvalidValueError: Two rules of passing for one form, or for the rest.
    """

    passing: tuple[PassRule, ...] = attrs.field(converter=to_tuple, validator=one_of_types(PassRule))
    attendance: tuple[AttendanceRule, ...] = attrs.field(
        converter=to_tuple, validator=one_of_types(AttendanceRule)
    )
    tie: PlacesTie = attrs.field(default=PlacesTie.NONE_STATED, validator=instance_of(PlacesTie))
    recuse_for: frozenset[ConflictGround] = attrs.field(
        default=frozenset[ConflictGround](),
        converter=to_frozenset,
        validator=one_of_types(ConflictGround),
    )

    def __attrs_post_init__(self) -> None:
        named = [form.value for rule in self.passing for form in rule.forms]
        rest = ["" for rule in self.passing if not rule.forms]
        twice = sorted(key for key in {*named, *rest} if (named + rest).count(key) > 1)
        if twice:
            raise InvalidValueError(
                "council.two_pass_rules",
                "two rules say when the same cases pass ({found}); keep one",
                path=("passing",),
                found=tuple(each or "*" for each in twice),
            )

    def rule_for(self, form: AwardForm) -> PassRule | None:
        """Give the rule of passing for a form: its own, else that for all others; ``None`` for none."""
        rest = next((rule for rule in self.passing if not rule.forms), None)
        return next((rule for rule in self.passing if form in rule.forms), rest)

    def attendance_for(self, form: AwardForm) -> tuple[AttendanceRule, ...]:
        """Give the rules of attendance that a case of this form falls under."""
        return tuple(rule for rule in self.attendance if not rule.forms or form in rule.forms)
