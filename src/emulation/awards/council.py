"""The council: who sits in it on a day, and whose interests a case touches (hội đồng thi đua, khen thưởng).

The law fixes no composition for communes: seats, terms and roles are what the decision that set the council up
says. How a session goes is in :mod:`emulation.awards.session`, how votes are counted in
:mod:`emulation.awards.votes`.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

import attrs

from emulation.core.fields import (
    instance_of,
    one_of_types,
    to_key,
    to_optional_frozenset,
    to_optional_key,
    to_optional_text,
    to_text,
    to_tuple,
)
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError
from emulation.law import AwardForm
from emulation.parties import NOWHERE
from emulation.periods import Period
from emulation.periods.days import checked_day

__all__ = ["Conflict", "ConflictGround", "Council", "CouncilRole", "CouncilSeat", "VotedCase"]


class CouncilRole(Enum):
    """What somebody is in the council (chức danh trong hội đồng)."""

    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    STANDING_MEMBER = "standing-member"
    MEMBER = "member"
    GUEST = "guest"
    """Invited, heard, without a vote."""

    @property
    def has_vote(self) -> bool:
        """Say whether the role votes: all but guests do, the chair like any other member."""
        return self is not CouncilRole.GUEST


class ConflictGround(Enum):
    """Why a member should stand back from a case (lý do xung đột lợi ích)."""

    DECLARED = "declared"
    """The member said so; only a recusal has this ground, it is never derived."""
    OWN_NOMINATION = "own-nomination"
    """The member is put forward, or put the case forward."""
    RELATIVE = "relative"
    OWN_UNIT = "own-unit"


@attrs.frozen
class CouncilSeat:
    """A seat: one person in one role for a term (thành viên hội đồng).

    Args:
        person: Id of the person.
        role: What the person is in the council.
        name: Name, for the minutes; the id stands in for it when there is none.
        term: Days the person sits; without an end by default.
        unit: Id of the body the person works for; ``None`` when it is not known.
        relatives: Ids of relatives; ``None`` when nobody asked.
    """

    person: str = attrs.field(converter=to_key)
    role: CouncilRole = attrs.field(default=CouncilRole.MEMBER, validator=instance_of(CouncilRole))
    name: str | None = attrs.field(default=None, converter=to_optional_text, kw_only=True)
    term: Period = attrs.field(default=Period(None, None), validator=instance_of(Period), kw_only=True)
    unit: str | None = attrs.field(default=None, converter=to_optional_key, kw_only=True)
    relatives: frozenset[str] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(str)),
        kw_only=True,
    )

    @property
    def label(self) -> str:
        """Name for the reader: the name, else the id."""
        return self.name or self.person


@attrs.frozen(kw_only=True)
class VotedCase:
    """A case put to the vote (trường hợp đưa ra bỏ phiếu).

    Args:
        id: Id of the case.
        subject: Id of the person, collective or household to be awarded.
        form: Title or form asked for.
        name: Name of the subject, for the minutes.
        proposer: Id of who put it forward; ``None`` when it is not known.
        unit: Id of the body the subject works for or is; ``None`` when it is not known.
    """

    id: str = attrs.field(converter=to_key)
    subject: str = attrs.field(converter=to_key)
    form: AwardForm = attrs.field(validator=instance_of(AwardForm))
    name: str | None = attrs.field(default=None, converter=to_optional_text)
    proposer: str | None = attrs.field(default=None, converter=to_optional_key)
    unit: str | None = attrs.field(default=None, converter=to_optional_key)

    @property
    def label(self) -> str:
        """Name for the reader: the subject's name, else its id."""
        return self.name or self.subject


@attrs.frozen
class Conflict:
    """Whether one ground touches one member in one case (xung đột lợi ích).

    Args:
        member: Id of the member.
        case: Id of the case.
        ground: What is asked.
        truth: Yes, or unknown for want of a fact.
    """

    member: str
    case: str
    ground: ConflictGround
    truth: Truth


@attrs.frozen
class Council:
    """A council with all its seats, past and present (hội đồng thi đua, khen thưởng).

    Args:
        id: Key.
        name: Name.
        seats: Its seats; one person sits once on a day, and at most one person is chair.

    >>> council = Council(
    ...     "council",
    ...     "Hội đồng xã Mẫu",
    ...     [CouncilSeat("chair", CouncilRole.CHAIR), CouncilSeat("guest", CouncilRole.GUEST)],
    ... )
    >>> [seat.person for seat in council.voters(date(2025, 9, 1))]
    ['chair']

    Raises:
        InvalidValueError: Two seats of one person, or of two chairs, with a day in common.
    """

    id: str = attrs.field(converter=to_key)
    name: str = attrs.field(converter=to_text)
    seats: tuple[CouncilSeat, ...] = attrs.field(converter=to_tuple, validator=one_of_types(CouncilSeat))

    def __attrs_post_init__(self) -> None:
        for place, seat in enumerate(self.seats):
            for earlier in self.seats[:place]:
                if not seat.term.overlaps(earlier.term):
                    continue
                if seat.person == earlier.person:
                    raise InvalidValueError(
                        "council.seated_twice",
                        "{person} has two seats on the same day; end the term of one",
                        path=("seats", place),
                        person=seat.person,
                    )
                if seat.role is earlier.role is CouncilRole.CHAIR:
                    raise InvalidValueError(
                        "council.two_chairs",
                        "{first} and {second} are both chair on the same day; end the term of one",
                        path=("seats", place),
                        first=earlier.person,
                        second=seat.person,
                    )

    def on(self, on: date) -> tuple[CouncilSeat, ...]:
        """Give the seats of a day, guests among them, in the order they were listed."""
        day = checked_day(on, "on")
        return tuple(seat for seat in self.seats if day in seat.term)

    def voters(self, on: date) -> tuple[CouncilSeat, ...]:
        """Give the members with a vote on a day: all members, as the law counts them."""
        return tuple(seat for seat in self.on(on) if seat.role.has_vote)

    def chair(self, on: date) -> CouncilSeat | None:
        """Give the chair of a day; ``None`` when the chair is vacant."""
        return next((seat for seat in self.on(on) if seat.role is CouncilRole.CHAIR), None)

    def conflicts(self, case: VotedCase, on: date) -> tuple[Conflict, ...]:
        """Give the conflicts of interest that follow from what is on record, and those that may.

        A member is touched by being the subject or the proposer, by being a relative of the subject, or by
        working for the same unit. What nobody recorded makes an unknown conflict, not none.

        >>> seat = CouncilSeat("an", relatives=["binh"], unit="school")
        >>> case = VotedCase(
        ...     id="c1", subject="binh", form=AwardForm.PRAISE, proposer="station", unit="station"
        ... )
        >>> found = Council("c", "C", [seat]).conflicts(case, date(2025, 9, 1))
        >>> [(each.ground.value, each.truth.value) for each in found]
        [('relative', 'yes')]
        """
        found: list[Conflict] = []
        for seat in self.voters(on):
            for ground, truth in (
                (ConflictGround.OWN_NOMINATION, _own(seat, case)),
                (ConflictGround.RELATIVE, _relative(seat, case)),
                (ConflictGround.OWN_UNIT, _same_unit(seat.unit, case.unit)),
            ):
                if truth is not Truth.NO:
                    found.append(Conflict(seat.person, case.id, ground, truth))
        return tuple(found)


def _own(seat: CouncilSeat, case: VotedCase) -> Truth:
    return Truth.of(seat.person == case.subject) | _same(seat.person, case.proposer)


def _relative(seat: CouncilSeat, case: VotedCase) -> Truth:
    return Truth.of(None if seat.relatives is None else case.subject in seat.relatives)


def _same(one: str | None, other: str | None) -> Truth:
    return Truth.UNKNOWN if one is None or other is None else Truth.of(one == other)


def _same_unit(one: str | None, other: str | None) -> Truth:
    # Who is known to work nowhere has no unit in common with anybody.
    return Truth.NO if NOWHERE in {one, other} else _same(one, other)
