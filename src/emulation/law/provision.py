"""Provisions: what an instrument says about one matter, and when (quy định).

A provision carries its citation, the days it is in force, a typed value and how well its text was read.
Nothing in force and two in force that both claim to decide are different errors, and both are loud: the law
of a day is never guessed.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any, ClassVar, Generic, Protocol, TypeVar

import attrs

from emulation.core.fields import instance_of, one_of_types, to_key, to_tuple
from emulation.core.timeline import Timeline
from emulation.errors import InvalidValueError, LawError
from emulation.i18n.message import Message
from emulation.law.citation import Citation
from emulation.law.instrument import Verification
from emulation.periods import Period

__all__ = [
    "ConflictingProvisionsError",
    "Matter",
    "NoProvisionError",
    "Provision",
    "ProvisionSet",
    "ProvisionValue",
    "row_of",
]


class NoProvisionError(LawError, LookupError):
    """No provision that was read is in force on the day asked about."""


class ConflictingProvisionsError(LawError):
    """Two provisions in force on one day both claim to decide, and neither is an exception to the other."""


class Matter(Enum):
    """What a provision is about (nội dung được quy định)."""

    LAUNCH_CONTENTS = "launch_contents"
    LAUNCH_POWER = "launch_power"
    DECIDING_POWER = "deciding_power"
    DECIDING_BAR = "deciding_bar"
    ABOLISHED_LEVEL = "abolished_level"
    TRANSITION = "transition"
    STANDARD = "standard"
    DELEGATION = "delegation"
    RESTRICTION = "restriction"
    QUOTA = "quota"
    TIE_PREFERENCE = "tie_preference"
    COUNTED_TIME = "counted_time"
    COUNTING_START = "counting_start"
    TENURE_CUT = "tenure_cut"
    LOCAL_TITLE = "local_title"
    PROPOSAL = "proposal"
    DOSSIER = "dossier"
    DOSSIER_SETS = "dossier_sets"
    SIMPLIFIED_DOSSIER = "simplified_dossier"
    REPORT = "report"
    DEADLINE = "deadline"
    FILING_DATE = "filing_date"
    COUNCIL = "council"
    QUORUM = "quorum"
    BALLOT = "ballot"
    TIE_RULE = "tie_rule"
    PUBLIC_NOTICE = "public_notice"
    ANNOUNCEMENT = "announcement"
    PRESENTATION = "presentation"
    CERTIFICATE_FORMAT = "certificate_format"
    REVOCATION = "revocation"
    REVIEW_RIGHT = "review_right"
    BASE_SALARY = "base_salary"
    PRIZE_COEFFICIENT = "prize_coefficient"
    PRIZE_FACTOR = "prize_factor"
    NO_PRIZE = "no_prize"
    PRIZE_ROUNDING = "prize_rounding"
    SEVERAL_AWARDS = "several_awards"
    PRIZE_PAYER = "prize_payer"
    PRIZE_TERM = "prize_term"
    AWARD_OBJECTS = "award_objects"
    COMMENDATION_KIND = "commendation_kind"
    FUND_CEILING = "fund_ceiling"
    FUND_RESERVE = "fund_reserve"

    def __str__(self) -> str:
        return self.value


class ProvisionValue(Protocol):
    """What a provision says: a frozen value that knows its matter."""

    matter: ClassVar[Matter]


V_co = TypeVar("V_co", bound=ProvisionValue, covariant=True)


def row_of(provision_id: str) -> str:
    """Give the row a provision belongs to: its id up to the first dot.

    >>> row_of("M-16.locality")
    'M-16'
    """
    return provision_id.partition(".")[0]


@attrs.frozen(kw_only=True)
class Provision(Generic[V_co]):
    """One rule of one instrument, with the days it is in force (quy định).

    Args:
        id: Stable id: the row of facts it was taken from, with a word after a dot where a row makes several
            provisions.
        citation: Where it stands.
        in_force: Days on which it is in force, both ends counted.
        value: What it says.
        verification: How well its text was read.
        also: Further places that say or detail the same.
        note: What a reader should know besides.

    Raises:
        InvalidValueError: A field of another type.
    """

    id: str = attrs.field(converter=to_key)
    citation: Citation = attrs.field(validator=instance_of(Citation))
    in_force: Period = attrs.field(validator=instance_of(Period))
    value: V_co
    verification: Verification = attrs.field(validator=instance_of(Verification))
    also: tuple[Citation, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Citation))
    note: Message | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Message))
    )

    @property
    def row(self) -> str:
        """The row of facts it was taken from, such as ``"M-16"``."""
        return row_of(self.id)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where it stands, the main place first."""
        return (self.citation, *self.also)

    def is_in_force(self, on: date) -> bool:
        """Say whether it is in force on the day, its first and last day counted."""
        return on in self.in_force

    def __str__(self) -> str:
        return f"{self.id} ({self.citation})"


@attrs.frozen
class ProvisionSet(Generic[V_co]):
    """Provisions on one matter (các quy định về một nội dung).

    Args:
        matter: What they are about.
        provisions: In the order they shall be read.

    Raises:
        InvalidValueError: Two with one id, or one on another matter.
    """

    matter: Matter = attrs.field(validator=instance_of(Matter))
    provisions: tuple[Provision[V_co], ...] = attrs.field(
        converter=to_tuple, validator=one_of_types(Provision)
    )

    def __attrs_post_init__(self) -> None:
        refuse_doubles(self.provisions)
        for index, provision in enumerate(self.provisions):
            if provision.value.matter is not self.matter:
                raise InvalidValueError(
                    "law.other_matter",
                    "provision {id} is about {found}, not about {matter}",
                    path=("provisions", index),
                    id=provision.id,
                    found=provision.value.matter,
                    matter=self.matter,
                )

    def __iter__(self) -> Iterator[Provision[V_co]]:
        return iter(self.provisions)

    def __len__(self) -> int:
        return len(self.provisions)

    def on(self, day: date) -> tuple[Provision[V_co], ...]:
        """Give every provision in force on the day; empty when there is none."""
        return tuple(provision for provision in self.provisions if provision.is_in_force(day))

    def one(self, day: date) -> Provision[V_co]:
        """Give the only provision in force on the day.

        Raises:
            NoProvisionError: None is in force.
            ConflictingProvisionsError: Several are.
        """
        first, *others = self.on(day) or (None,)
        if first is None:
            raise NoProvisionError(
                "law.no_provision",
                "no provision on {matter} that was read is in force on {day}",
                matter=self.matter,
                day=day,
            )
        if others:
            raise _conflict(self.matter, day, self.on(day))
        return first

    def timeline(self) -> Timeline[Provision[V_co]]:
        """Give the provision of each day.

        Raises:
            ConflictingProvisionsError: Two are in force on one day.
        """
        ordered = sorted(self.provisions, key=lambda provision: provision.in_force.start or date.min)
        for one, other in itertools.pairwise(ordered):
            shared = other.in_force.start or date.min
            if one.is_in_force(shared):
                raise _conflict(self.matter, shared, (one, other))
        return Timeline.of(*((each.in_force.start, each.in_force.end, each) for each in ordered))


def _conflict(
    matter: Matter, day: date, found: tuple[Provision[ProvisionValue], ...]
) -> ConflictingProvisionsError:
    return ConflictingProvisionsError(
        "law.conflicting_provisions",
        "several provisions on {matter} are in force on {day}: {provisions}",
        matter=matter,
        day=day,
        provisions=", ".join(map(str, found)),
    )


def refuse_doubles(provisions: tuple[Provision[Any], ...]) -> None:
    """Refuse two provisions with one id.

    Raises:
        InvalidValueError: The id and its place are named.
    """
    seen: set[str] = set()
    for index, provision in enumerate(provisions):
        if provision.id in seen:
            raise InvalidValueError(
                "law.double_provision",
                "two provisions bear the id {id}",
                path=("provisions", index),
                id=provision.id,
            )
        seen.add(provision.id)
