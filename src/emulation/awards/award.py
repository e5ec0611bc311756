"""Titles and forms of commendation as values: names by day, recipients, tier (danh hiệu, hình thức khen thưởng).

An award here is finer than an :class:`~emulation.law.AwardForm`: the certificate of a commune chair and that of
a head of department are one form and two awards, since the money differs. Which awards there are stands in
:mod:`emulation.awards.catalogue`; what each is worth, in the rulebooks.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import (
    instance_of,
    one_of_types,
    to_frozenset,
    to_key,
    to_optional_frozenset,
    to_text,
    to_tuple,
)
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError
from emulation.law import AwardForm, NoProvisionError, OfficeKind
from emulation.law.offices import to_level_code
from emulation.parties import SubjectKind
from emulation.periods import Period

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["Award", "AwardName", "AwardNature", "AwardRecipients", "AwardTier", "CommendationKind"]


class AwardNature(Enum):
    """Whether an award is a title or a form of commendation (tính chất)."""

    TITLE = "title"
    """Emulation title (danh hiệu thi đua), flags and cultured families included."""
    FORM = "form"
    """Form of commendation (hình thức khen thưởng)."""
    ENCOURAGEMENT = "encouragement"
    """Encouragement outside the list of the law, such as praise."""


class AwardTier(Enum):
    """Level on which an award stands, lowest first (cấp của danh hiệu, hình thức)."""

    GRASSROOTS = "grassroots"
    REGIONAL = "regional"
    """Military region, corps, national university and the like."""
    PROVINCE = "province"
    """Ministry, central body or province."""
    STATE = "state"
    """Prime Minister, Government, State President."""

    @property
    def rank(self) -> int:
        """Place in the order, 0 for the lowest."""
        return list(AwardTier).index(self)


class CommendationKind(Enum):
    """What a commendation is given for (loại hình khen thưởng).

    The third was called by its period or theme until the end of 2023 and by its movement since.
    """

    ACHIEVEMENT = "achievement"
    UNEXPECTED = "unexpected"
    MOVEMENT = "movement"
    CONTRIBUTION = "contribution"
    SERVICE_YEARS = "service_years"
    EXTERNAL = "external"


@attrs.frozen(kw_only=True)
class AwardName:
    """What an award is called on some days (tên gọi).

    Args:
        vi: Name in Vietnamese.
        en: Name in English.
        in_force: Days on which it is called so.
    """

    vi: str = attrs.field(converter=to_text)
    en: str = attrs.field(converter=to_text)
    in_force: Period = attrs.field(validator=instance_of(Period))

    def text(self, language: Language = "vi") -> str:
        """Give the name in the language."""
        return self.vi if language == "vi" else self.en


@attrs.frozen
class AwardRecipients:
    """Who an award may go to on some days (đối tượng tặng thưởng).

    Args:
        kinds: Kinds of subject.
        in_force: Days on which that was read.
    """

    kinds: frozenset[SubjectKind] = attrs.field(converter=to_frozenset, validator=one_of_types(SubjectKind))
    in_force: Period = attrs.field(validator=instance_of(Period))


@attrs.frozen(kw_only=True)
class Award:
    """One title or form of the catalogue (danh hiệu thi đua, hình thức khen thưởng).

    Args:
        key: Stable key, such as ``"certificate.commune"``; a renamed title keeps it.
        form: Coarse code, as plans and powers name it.
        nature: Title, form, or encouragement outside the list.
        tier: Level on which it stands.
        names: Its names, one for each day it is on the list.
        recipients: Who it may go to; days without an entry were not read.
        kinds: Kinds of commendation it was read to be given for; ``None`` when that was not read.
        is_annual: Whether it is a title of the year; ``None`` when that was not read.
        grade: Class of an order, 1 for the first.
        level: Level of the office that gives it, where its issuer makes it another award.
        issuers: Kinds of that office.
        rows: Rows of facts it was taken from.

    Raises:
        InvalidValueError: No name, or two names or two kinds of recipients on one day.
    """

    key: str = attrs.field(converter=to_key)
    form: AwardForm = attrs.field(validator=instance_of(AwardForm))
    nature: AwardNature = attrs.field(validator=instance_of(AwardNature))
    tier: AwardTier = attrs.field(validator=instance_of(AwardTier))
    names: tuple[AwardName, ...] = attrs.field(converter=to_tuple, validator=one_of_types(AwardName))
    recipients: tuple[AwardRecipients, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(AwardRecipients)
    )
    kinds: frozenset[CommendationKind] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(CommendationKind)),
    )
    is_annual: bool | None = attrs.field(default=None, validator=attrs.validators.optional(instance_of(bool)))
    grade: int | None = attrs.field(default=None, validator=attrs.validators.optional(instance_of(int)))
    level: str | None = attrs.field(default=None, converter=attrs.converters.optional(to_level_code))
    issuers: frozenset[OfficeKind] = attrs.field(
        default=frozenset[OfficeKind](), converter=to_frozenset, validator=one_of_types(OfficeKind)
    )
    rows: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)

    def __attrs_post_init__(self) -> None:
        if not self.names:
            raise InvalidValueError(
                "awards.no_name", "the award {award} has no name", path=("names",), award=self.key
            )
        _refuse_overlap(self.key, "names", [each.in_force for each in self.names])
        _refuse_overlap(self.key, "recipients", [each.in_force for each in self.recipients])

    def is_listed(self, on: date) -> bool:
        """Say whether the award stands on the list of the law on the day, as far as the law was read."""
        return any(on in each.in_force for each in self.names)

    def may_go_to(self, kind: SubjectKind, on: date) -> Truth:
        """Say whether a subject of that kind may receive it.

        Args:
            kind: Kind of subject.
            on: Day of the decision.

        Returns:
            Unknown where the law of the day was not read on this point.
        """
        found = next((each for each in self.recipients if on in each.in_force), None)
        return Truth.UNKNOWN if found is None else Truth.of(kind in found.kinds)

    def name(self, language: Language = "vi") -> str:
        """Give its latest name."""
        return self.names[-1].text(language)

    def name_on(self, day: date, language: Language = "vi") -> str:
        """Give its name of a day, since a law may rename a title.

        Raises:
            NoProvisionError: It was not on the list that day, or that day's law was not read.
        """
        found = next((each for each in self.names if day in each.in_force), None)
        if found is None:
            raise NoProvisionError(
                "awards.not_listed",
                "the award {award} is not on the list of {day}, as far as the law was read; it is for {days}",
                award=self.key,
                day=day,
                days=", ".join(str(each.in_force) for each in self.names),
            )
        return found.text(language)

    def predecessors(self, on: date) -> tuple[AwardName, ...]:
        """Give the names it bore before the one of a day, oldest first."""
        return tuple(each for each in self.names if each.in_force.end is not None and each.in_force.end < on)

    def text(self, language: Language = "vi") -> str:
        """Give its latest name."""
        return self.name(language)

    def __str__(self) -> str:
        return self.key


def _refuse_overlap(key: str, what: str, periods: list[Period]) -> None:
    for index, period in enumerate(periods):
        for other in periods[:index]:
            if period.overlaps(other):
                raise InvalidValueError(
                    "awards.two_on_one_day",
                    "the award {award} has two entries for one day: {one}; {other}",
                    path=(what, index),
                    award=key,
                    one=other,
                    other=period,
                )
