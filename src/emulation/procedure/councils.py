"""Councils: who sits in them, when they may meet, how many votes are needed (hội đồng thi đua, khen thưởng).

Thresholds are plain values here: a share as an exact fraction, what it is a share of, whether the ballot is
secret, whether absent members answer in writing. Counting votes is left to the workflow.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import ClassVar

import attrs

from emulation.core.fields import instance_of, is_not_negative
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError
from emulation.law import Matter
from emulation.law.offices import to_level_code
from emulation.procedure.scope import ProcedureScope

__all__ = ["BallotRule", "CouncilRule", "QuorumRule", "SessionPurpose", "VoteBase", "VoteTieRule"]


def _share(_instance: object, attribute: attrs.Attribute[Fraction], value: Fraction) -> None:
    if not 0 < value <= 1:
        raise InvalidValueError(
            "procedure.not_a_share",
            "a Fraction above 0 and up to 1 is expected, found {found}",
            path=(attribute.name,),
            found=str(value)[:40],
        )


class VoteBase(Enum):
    """What a share of votes is a share of (mẫu số của tỷ lệ)."""

    ALL_MEMBERS = "all_members"
    """All members of the council, absent ones too."""
    PRESENT = "present"
    SUMMONED = "summoned"
    UNSTATED = "unstated"
    """The text that was read does not say."""


class SessionPurpose(Enum):
    """What a council meets for (phiên họp)."""

    ANY = "any"
    AWARDS = "awards"
    """To consider awards."""
    HERO_TITLES = "hero_titles"


@attrs.frozen(kw_only=True)
class BallotRule:
    """How many votes a proposal needs (tỷ lệ phiếu bầu).

    Args:
        at_least: Smallest share of votes that is enough.
        base: What it is a share of.
        more_than: Whether the share itself is not enough, as with a majority.
        secret: Whether the ballot is secret: ``UNKNOWN`` when the text seen does not say or leaves it free.
        written_opinions: Whether the votes of absent members are taken in writing.
        scope: Awards and level of the council.

    >>> BallotRule(at_least=Fraction(9, 10), base=VoteBase.ALL_MEMBERS).is_enough(18, 20)
    True

    Raises:
        InvalidValueError: A share that is none.
    """

    matter: ClassVar[Matter] = Matter.BALLOT

    at_least: Fraction = attrs.field(validator=[instance_of(Fraction), _share])
    base: VoteBase = attrs.field(default=VoteBase.ALL_MEMBERS, validator=instance_of(VoteBase))
    more_than: bool = attrs.field(default=False, validator=instance_of(bool))
    secret: Truth = attrs.field(default=Truth.UNKNOWN, validator=instance_of(Truth))
    written_opinions: bool = attrs.field(default=False, validator=instance_of(bool))
    scope: ProcedureScope = attrs.field(factory=ProcedureScope, validator=instance_of(ProcedureScope))

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers, for the cases of its scope: how many votes are enough."""
        return ("votes",)

    @property
    def of_all_members(self) -> bool:
        """Say whether it is a share of all members, those absent counted."""
        return self.base is VoteBase.ALL_MEMBERS

    def is_enough(self, votes: int, total: int) -> bool:
        """Say whether so many votes are enough out of the number they are a share of.

        >>> fighters = BallotRule(at_least=Fraction(8, 10))
        >>> fighters.is_enough(16, 20), fighters.is_enough(15, 20)
        (True, False)

        Raises:
            InvalidValueError: Nobody to vote, or more votes than voters.
        """
        if not 0 <= votes <= total or total == 0:
            raise InvalidValueError(
                "procedure.votes_out_of_range",
                "votes from 0 to the number of voters are expected, found {votes} of {total}",
                votes=votes,
                total=total,
            )
        share = Fraction(votes, total)
        return share > self.at_least if self.more_than else share >= self.at_least


@attrs.frozen(kw_only=True)
class QuorumRule:
    """How many members a session needs (điều kiện tiến hành phiên họp).

    Args:
        at_least: Smallest share of members that take part.
        base: What it is a share of.
        session: What the council meets for.
        written_opinions: Whether absent members answer in writing.
        scope: Awards and level of the council.
    """

    matter: ClassVar[Matter] = Matter.QUORUM

    at_least: Fraction = attrs.field(validator=[instance_of(Fraction), _share])
    base: VoteBase = attrs.field(default=VoteBase.ALL_MEMBERS, validator=instance_of(VoteBase))
    session: SessionPurpose = attrs.field(default=SessionPurpose.ANY, validator=instance_of(SessionPurpose))
    written_opinions: bool = attrs.field(default=False, validator=instance_of(bool))
    scope: ProcedureScope = attrs.field(factory=ProcedureScope, validator=instance_of(ProcedureScope))

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers, for the cases of its scope: how many members such a session needs."""
        return (self.session.value,)


@attrs.frozen(kw_only=True)
class CouncilRule:
    """Who sits in a council and who says so (tổ chức hội đồng).

    Args:
        level: Level of the council.
        fewest_vice_chairs: Fewest vice-chairs; ``None`` when the text does not say.
        most_vice_chairs: Most vice-chairs.
        composed_by: Level whose chair fixes or guides the composition.
        meets_each_months: Months between its regular meetings.
        chair_votes_like_others: Whether the chair has one vote like every member.
        needs_expertise: Whether its members need expertise in the field.

    Raises:
        InvalidValueError: More vice-chairs at least than at most.
        UnknownKeyError: No such level.
    """

    matter: ClassVar[Matter] = Matter.COUNCIL

    level: str = attrs.field(converter=to_level_code)
    fewest_vice_chairs: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_not_negative])
    )
    most_vice_chairs: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_not_negative])
    )
    composed_by: str | None = attrs.field(default=None, converter=attrs.converters.optional(to_level_code))
    meets_each_months: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_not_negative])
    )
    chair_votes_like_others: bool = attrs.field(default=False, validator=instance_of(bool))
    needs_expertise: bool = attrs.field(default=False, validator=instance_of(bool))

    def __attrs_post_init__(self) -> None:
        if (self.fewest_vice_chairs or 0) > (self.most_vice_chairs or self.fewest_vice_chairs or 0):
            raise InvalidValueError(
                "procedure.vice_chairs_swapped",
                "at most {most} vice-chairs are fewer than at least {fewest}",
                path=("most_vice_chairs",),
                fewest=self.fewest_vice_chairs,
                most=self.most_vice_chairs,
            )


@attrs.frozen(kw_only=True)
class VoteTieRule:
    """Who is taken when more pass than there are places (xử lý khi bằng phiếu).

    Args:
        highest_votes_first: Whether those with more votes go first.
        chairs_side_wins: Whether, with the last place tied, the one the chair voted for is taken.
        guests_vote: Whether invited guests vote.
        stand_ins_vote: Whether stand-ins with a written mandate vote.
    """

    matter: ClassVar[Matter] = Matter.TIE_RULE

    highest_votes_first: bool = attrs.field(validator=instance_of(bool))
    chairs_side_wins: bool = attrs.field(validator=instance_of(bool))
    guests_vote: bool = attrs.field(validator=instance_of(bool))
    stand_ins_vote: bool = attrs.field(validator=instance_of(bool))
