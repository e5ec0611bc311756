"""Ballots: what one round of voting on one case brought (phiếu bầu).

An open ballot keeps who voted what. A secret one keeps counts and nothing else: not even which of them came in
writing, since the opinion of a single absent member would then be known. What unanimous counts tell, they tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import Enum

import attrs

from emulation.core.fields import instance_of, is_not_negative, is_positive, one_of_types, to_key, to_tuple
from emulation.errors import InvalidValueError

__all__ = ["Ballot", "BallotKind", "CastVote", "OpenBallot", "SecretBallot", "Vote"]


class Vote(Enum):
    """What a ballot says (nội dung phiếu)."""

    YES = "yes"
    NO = "no"
    BLANK = "blank"
    """Neither, or a ballot that does not count."""


class BallotKind(Enum):
    """How a vote is taken (hình thức bỏ phiếu)."""

    SECRET = "secret"  # noqa: S105 - a kind of ballot, no password
    OPEN = "open"


@attrs.frozen
class CastVote:
    """The vote of one member in an open ballot (phiếu công khai).

    Args:
        member: Id of the member in whose place it was cast; of the member, too, when a stand-in did.
        vote: What it says.
    """

    member: str = attrs.field(converter=to_key)
    vote: Vote = attrs.field(validator=instance_of(Vote))


@attrs.frozen
class OpenBallot:
    """One round of open voting on one case (biểu quyết công khai).

    Args:
        case: Id of the case.
        votes: The votes; their order means nothing and is not kept.
        round: Number of the round, from 1.

    >>> ballot = OpenBallot("c1", [CastVote("b", Vote.NO), CastVote("a", Vote.YES)])
    >>> ballot.yes, ballot.no, ballot.of("a")
    (1, 1, <Vote.YES: 'yes'>)

    Raises:
        InvalidValueError: A member voted twice.
    """

    case: str = attrs.field(converter=to_key)
    votes: tuple[CastVote, ...] = attrs.field(converter=to_tuple, validator=one_of_types(CastVote))
    round: int = attrs.field(default=1, validator=[instance_of(int), is_positive])

    def __attrs_post_init__(self) -> None:
        # Sorted, so that two ballots with the same votes are equal.
        object.__setattr__(self, "votes", tuple(sorted(self.votes, key=lambda each: each.member)))
        for one, other in zip(self.votes, self.votes[1:], strict=False):
            if one.member == other.member:
                raise InvalidValueError(
                    "council.voted_twice",
                    "{member} voted twice in round {round} on {case}; keep one vote",
                    path=("votes",),
                    member=one.member,
                    round=self.round,
                    case=self.case,
                )

    @property
    def kind(self) -> BallotKind:
        """An open one."""
        return BallotKind.OPEN

    @property
    def yes(self) -> int:
        """Votes for."""
        return self._counted(Vote.YES)

    @property
    def no(self) -> int:
        """Votes against."""
        return self._counted(Vote.NO)

    @property
    def blank(self) -> int:
        """Votes that say neither."""
        return self._counted(Vote.BLANK)

    def of(self, member: str) -> Vote | None:
        """Give the vote of a member; ``None`` when there is none."""
        return next((each.vote for each in self.votes if each.member == member), None)

    def _counted(self, vote: Vote) -> int:
        return sum(each.vote is vote for each in self.votes)


@attrs.frozen
class SecretBallot:
    """The counts of one round of secret voting on one case (bỏ phiếu kín).

    Args:
        case: Id of the case.
        yes: Votes for; zero or more.
        no: Votes against.
        blank: Votes that say neither, and ballots that do not count.
        round: Number of the round, from 1.
    """

    case: str = attrs.field(converter=to_key)
    yes: int = attrs.field(validator=[instance_of(int), is_not_negative])
    no: int = attrs.field(validator=[instance_of(int), is_not_negative])
    blank: int = attrs.field(default=0, validator=[instance_of(int), is_not_negative])
    round: int = attrs.field(default=1, validator=[instance_of(int), is_positive])

    @classmethod
    def count(cls, case: str, ballots: Iterable[Vote], *, round: int = 1) -> SecretBallot:  # noqa: A002 - the name of the field
        """Count ballots as they come out of the box; nothing else of them is kept.

        >>> SecretBallot.count("c1", [Vote.YES, Vote.NO, Vote.YES])
        SecretBallot(case='c1', yes=2, no=1, blank=0, round=1)
        """
        counts = Counter(ballots)
        return cls(case, counts[Vote.YES], counts[Vote.NO], counts[Vote.BLANK], round)

    @property
    def kind(self) -> BallotKind:
        """A secret one."""
        return BallotKind.SECRET


Ballot = OpenBallot | SecretBallot
"""A round of voting of either kind (phiếu bầu)."""
