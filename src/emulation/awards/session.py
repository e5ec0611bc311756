"""A session of the council: who took part, who stood back, which ballots were held (phiên họp hội đồng).

The value is checked when it is made: nobody votes without a seat, from outside, twice, or in a case they stood
back from, and no ballot has more votes than there are voters. So a count of a session is never about something
that cannot have happened.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum

import attrs

from emulation.awards.ballots import Ballot, OpenBallot, SecretBallot
from emulation.awards.council import Conflict, ConflictGround, Council, CouncilSeat, VotedCase
from emulation.core.fields import (
    instance_of,
    is_aware,
    one_of_types,
    to_key,
    to_optional_frozenset,
    to_optional_key,
    to_tuple,
)
from emulation.core.text import near_names
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError, PathPart, UnknownKeyError
from emulation.parties import DocumentRef

__all__ = ["Attendance", "CouncilSession", "Presence", "Recusal"]


class Presence(Enum):
    """How a member takes part (hình thức tham dự)."""

    PRESENT = "present"
    STAND_IN = "stand-in"
    """Somebody else sits in the member's place; votes with a written mandate only."""
    WRITTEN = "written"
    """Absent; the written opinion is in."""
    AWAITED = "awaited"
    """Absent and asked in writing; the opinion is not in yet."""
    ABSENT = "absent"
    """Absent, and no opinion will come."""


@attrs.frozen
class Attendance:
    """How one member took part (tham dự).

    Args:
        member: Id of the member, of the one stood in for as well.
        presence: How.
        stand_in: Id of the person who sits in the member's place.
        mandate: The written mandate; ``None`` when there is none, and then the stand-in has no vote.

    Raises:
        InvalidValueError: A stand-in without a person, or a person or mandate without a stand-in.
    """

    member: str = attrs.field(converter=to_key)
    presence: Presence = attrs.field(default=Presence.PRESENT, validator=instance_of(Presence))
    stand_in: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
    mandate: DocumentRef | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(DocumentRef)), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        expected = self.presence is Presence.STAND_IN
        if (self.stand_in is not None) is not expected or (self.mandate is not None and not expected):
            raise InvalidValueError(
                "council.stand_in_mismatch",
                "{member} is {presence}: a stand-in is named with the presence stand-in, and only then",
                path=("stand_in",),
                member=self.member,
                presence=self.presence.value,
            )

    @property
    def is_in_room(self) -> bool:
        """Say whether the member, or a stand-in with a mandate, is there to vote."""
        return self.presence is Presence.PRESENT or (
            self.presence is Presence.STAND_IN and self.mandate is not None
        )

    @property
    def may_vote(self) -> bool:
        """Say whether a vote can come from here: in the room or in writing."""
        return self.is_in_room or self.presence is Presence.WRITTEN


@attrs.frozen
class Recusal:
    """A member stands back from a case (từ chối tham gia biểu quyết).

    Args:
        member: Id of the member.
        case: Id of the case.
        ground: Why.
    """

    member: str = attrs.field(converter=to_key)
    case: str = attrs.field(converter=to_key)
    ground: ConflictGround = attrs.field(
        default=ConflictGround.DECLARED, validator=instance_of(ConflictGround)
    )


@attrs.frozen(kw_only=True)
class CouncilSession:
    """A session (phiên họp hội đồng).

    Args:
        id: Key.
        council: The council.
        opened: Moment it was opened, with its zone; the council is that of this day.
        cases: The cases put to the vote.
        attendance: How the members took part; of a member who is not in it nobody wrote it down.
        recusals: Who stood back from which case.
        ballots: The rounds of voting; a case without one was not voted on yet.
        chair_for: Cases whose side the chair took, when the chair says so to settle a tie; ``None`` when the
            chair said nothing. An open ballot says it by itself.
        chaired_by: Id of who held the session.
        secretary: Id of who wrote the minutes.

    Raises:
        InvalidValueError: Somebody takes part who has no seat, or votes who may not; a vote too many; rounds
            that are not counted 1, 2, 3; the same case, attendance or recusal twice.
        UnknownKeyError: A recusal, a ballot or a side in a case the session does not have.
    """

    id: str = attrs.field(converter=to_key)
    council: Council = attrs.field(validator=instance_of(Council))
    opened: datetime = attrs.field(validator=is_aware)
    cases: tuple[VotedCase, ...] = attrs.field(converter=to_tuple, validator=one_of_types(VotedCase))
    attendance: tuple[Attendance, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Attendance)
    )
    recusals: tuple[Recusal, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Recusal)
    )
    ballots: tuple[OpenBallot | SecretBallot, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(OpenBallot, SecretBallot)
    )
    chair_for: frozenset[str] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(str)),
    )
    chaired_by: str | None = attrs.field(default=None, converter=to_optional_key)
    secretary: str | None = attrs.field(default=None, converter=to_optional_key)

    def __attrs_post_init__(self) -> None:
        _no_twice((case.id for case in self.cases), "cases")
        self._check_attendance()
        self._check_recusals()
        self._check_ballots()
        for each in sorted(self.chair_for or ()):
            self.case(each)

    # ------------------------------------------------------------------------------------- what is asked

    @property
    def on(self) -> date:
        """The day of the session, as its zone has it."""
        return self.opened.date()

    @property
    def voters(self) -> tuple[CouncilSeat, ...]:
        """All members with a vote on that day, whether they came or not."""
        return self.council.voters(self.on)

    def case(self, id: str) -> VotedCase:
        """Give a case.

        Raises:
            UnknownKeyError: The session has none with this id.
        """
        found = next((case for case in self.cases if case.id == id), None)
        if found is None:
            ids = [case.id for case in self.cases]
            raise UnknownKeyError(
                "council.unknown_case",
                "the session has no case {found!r}; near names: {near}",
                found=id,
                near=near_names(id, ids),
            )
        return found

    def attendance_of(self, member: str) -> Attendance | None:
        """Give how a member took part; ``None`` when nobody wrote it down."""
        return next((each for each in self.attendance if each.member == member), None)

    def recused(self, case: str) -> frozenset[str]:
        """Give the ids of the members who stood back from a case."""
        return frozenset(each.member for each in self.recusals if each.case == self.case(case).id)

    def rounds(self, case: str) -> tuple[Ballot, ...]:
        """Give the rounds of voting on a case, the first one first."""
        id = self.case(case).id
        return tuple(sorted((each for each in self.ballots if each.case == id), key=lambda each: each.round))

    def ballot(self, case: str) -> Ballot | None:
        """Give the last round on a case, the one that counts; ``None`` when there was no vote yet."""
        rounds = self.rounds(case)
        return rounds[-1] if rounds else None

    def conflicts(self, case: str) -> tuple[Conflict, ...]:
        """Give the conflicts of interest on record in a case whose members have not stood back from it."""
        recused = self.recused(case)
        found = self.council.conflicts(self.case(case), self.on)
        return tuple(each for each in found if each.member not in recused)

    def chair_side(self, case: str) -> Truth:
        """Say whether the chair took the side of a case: as declared, else as the last open round shows."""
        if self.chair_for is not None:
            return Truth.of(self.case(case).id in self.chair_for)
        ballot, chair = self.ballot(case), self.council.chair(self.on)
        if not isinstance(ballot, OpenBallot) or chair is None:
            return Truth.UNKNOWN
        vote = ballot.of(chair.person)
        return Truth.UNKNOWN if vote is None else Truth.of(vote.value == "yes")

    # ---------------------------------------------------------------------------------- what cannot be

    def _check_attendance(self) -> None:
        _no_twice((each.member for each in self.attendance), "attendance")
        seats = {seat.person: seat for seat in self.council.on(self.on)}
        stand_ins = [each.stand_in for each in self.attendance if each.stand_in is not None]
        _no_twice(stand_ins, "attendance")
        for place, each in enumerate(self.attendance):
            seat = seats.get(each.member)
            if seat is None:
                raise _no_seat(each.member, ("attendance", place, "member"))
            if not seat.role.has_vote and each.presence is not Presence.PRESENT:
                raise InvalidValueError(
                    "council.guest_by_proxy",
                    "the guest {member} is present or not listed: guests have no vote to give in another way",
                    path=("attendance", place, "presence"),
                    member=each.member,
                )
            if each.stand_in in seats and seats[each.stand_in].role.has_vote:
                raise InvalidValueError(
                    "council.stand_in_is_member",
                    "{stand_in} has a vote of their own and cannot stand in for {member}",
                    path=("attendance", place, "stand_in"),
                    stand_in=each.stand_in,
                    member=each.member,
                )

    def _check_recusals(self) -> None:
        _no_twice((f"{each.member} {each.case}" for each in self.recusals), "recusals")
        voters = {seat.person for seat in self.voters}
        for place, each in enumerate(self.recusals):
            self.case(each.case)
            if each.member not in voters:
                raise _no_seat(each.member, ("recusals", place, "member"))
            if self.attendance_of(each.member) is None:
                raise InvalidValueError(
                    "council.recused_unrecorded",
                    "{member} stood back from {case}, but whether {member} was there is not written down; "
                    "add the attendance",
                    path=("recusals", place, "member"),
                    member=each.member,
                    case=each.case,
                )

    def _check_ballots(self) -> None:
        for case in self.cases:
            numbers = [ballot.round for ballot in self.rounds(case.id)]
            if numbers != list(range(1, len(numbers) + 1)):
                raise InvalidValueError(
                    "council.rounds_not_counted",
                    "the rounds on {case} are numbered {found}; number them 1, 2, 3 and each once",
                    path=("ballots",),
                    case=case.id,
                    found=tuple(numbers),
                )
        for place, ballot in enumerate(self.ballots):
            self.case(ballot.case)
            allowed = self._electors(ballot.case)
            if isinstance(ballot, OpenBallot):
                for vote in ballot.votes:
                    if vote.member not in allowed:
                        raise InvalidValueError(
                            "council.may_not_vote",
                            "{member} has no vote on {case}: no seat with a vote that day, not there and no "
                            "written opinion, or recused",
                            path=("ballots", place, "votes"),
                            member=vote.member,
                            case=ballot.case,
                        )
            elif ballot.yes + ballot.no + ballot.blank > len(allowed):
                raise InvalidValueError(
                    "council.too_many_votes",
                    "{found} votes were counted on {case}, but only {most} members could vote",
                    path=("ballots", place),
                    found=ballot.yes + ballot.no + ballot.blank,
                    case=ballot.case,
                    most=len(allowed),
                )

    def _electors(self, case: str) -> frozenset[str]:
        members = {seat.person for seat in self.voters} - self.recused(case)
        return frozenset(each.member for each in self.attendance if each.may_vote and each.member in members)


def _no_seat(member: str, path: tuple[PathPart, ...]) -> InvalidValueError:
    return InvalidValueError(
        "council.no_seat", "{member} has no such seat in the council on that day", path=path, member=member
    )


def _no_twice(keys: Iterable[str], path: str) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise InvalidValueError(
                "council.listed_twice", "{found} is listed twice; keep one", path=(path,), found=key
            )
        seen.add(key)
