"""Legal instruments and how well their text was read (văn bản quy phạm pháp luật).

An instrument is the act itself: a law, a decree, a circular, with the days it was in force. What it says
stands in provisions.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, is_day, to_key, to_text, to_tuple
from emulation.law.names import NAMES, InstrumentKind, split_name, to_instrument_name, to_issuer
from emulation.periods import Period

if TYPE_CHECKING:
    from emulation.i18n import Language
    from emulation.law.citation import Citation

__all__ = ["Instrument", "Verification"]


class Verification(Enum):
    """How well a text was read (mức độ kiểm chứng), best first.

    There is no member for recollection, on purpose: what nobody read is not coded as law. Questions about it
    are answered with "not known" (see :class:`~emulation.law.Unread`).
    """

    OFFICIAL = "official"
    """Read in the official text."""
    SECONDARY = "secondary"
    """Read in a page that quotes or restates the article."""
    WEAK = "weak"
    """Found in one weak source only: likely, not certain."""
    DERIVED = "derived"
    """Follows by arithmetic or logic from other provisions; no source states it."""

    @property
    def rank(self) -> int:
        """Place in the order, 0 for the official text."""
        return list(Verification).index(self)

    @classmethod
    def weakest(cls, first: Verification, *others: Verification) -> Verification:
        """Give the weakest of several: an answer is as good as the worst text it rests on.

        >>> Verification.weakest(Verification.OFFICIAL, Verification.WEAK, Verification.SECONDARY)
        <Verification.WEAK: 'weak'>
        """
        return max(first, *others, key=lambda each: each.rank) if others else first


def _to_names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(to_instrument_name, to_tuple(names)))


@attrs.frozen(kw_only=True)
class Instrument:
    """A law, decree, circular or other act (văn bản).

    Args:
        name: Kind and number in either language; kept in Vietnamese, such as ``"Nghị định 91/2017/NĐ-CP"``.
            With the issuer it is the key of the instrument: no two bear the same.
        title_vi: What it is about, in Vietnamese.
        title_en: What it is about, in English.
        in_force: Days on which it is in force.
        verification: How well number and days were read.
        issued: Day of issue; ``None`` when it was not read.
        amends: Names of the instruments it amends.
        replaces: Names of the instruments it repeals or replaces.
        id: Row under which the fact is kept, such as ``"T-03"``.
        issuer: Who issued it (cơ quan ban hành), where number and symbol alone do not tell: two provinces may give one number.

    >>> decree = Instrument(
    ...     name="Decree 91/2017/NĐ-CP",
    ...     title_vi="Quy định chi tiết Luật Thi đua, khen thưởng",
    ...     title_en="Details of the Law on emulation and commendation",
    ...     in_force=Period(date(2017, 10, 1), date(2023, 12, 31)),
    ...     verification=Verification.OFFICIAL,
    ...     id="T-03",
    ... )
    >>> decree.name, decree.kind.value, decree.number
    ('Nghị định 91/2017/NĐ-CP', 'decree', '91/2017/NĐ-CP')
    >>> str(decree.cite(43, 2, "a"))
    'điểm a khoản 2 Điều 43 Nghị định 91/2017/NĐ-CP'

    Raises:
        InvalidValueError: The name is none, or a title is empty.
    """

    id: str = attrs.field(converter=to_key)
    name: str = attrs.field(converter=to_instrument_name)
    title_vi: str = attrs.field(converter=to_text)
    title_en: str = attrs.field(converter=to_text)
    in_force: Period = attrs.field(validator=instance_of(Period))
    verification: Verification = attrs.field(validator=instance_of(Verification))
    issued: date | None = attrs.field(default=None, validator=attrs.validators.optional(is_day))
    amends: tuple[str, ...] = attrs.field(default=(), converter=_to_names)
    replaces: tuple[str, ...] = attrs.field(default=(), converter=_to_names)
    issuer: str | None = attrs.field(default=None, converter=to_issuer)

    @functools.cached_property
    def _split(self) -> tuple[InstrumentKind, str]:
        return split_name(self.name)

    @property
    def kind(self) -> InstrumentKind:
        """Kind of instrument."""
        return self._split[0]

    @property
    def number(self) -> str:
        """Number and symbol."""
        return self._split[1]

    def is_in_force(self, on: date) -> bool:
        """Say whether it is in force on the day, its first and last day counted."""
        return on in self.in_force

    def cite(
        self, article: int | str | None = None, clause: int | str | None = None, point: str | None = None
    ) -> Citation:
        """Point to a place in it: article (điều), clause (khoản), point (điểm)."""
        from emulation.law.citation import Citation

        return Citation(
            self.name,
            article=article,
            clause=clause,
            point=point,
            issuer=self.issuer,
        )

    def title(self, language: Language = "vi") -> str:
        """What it is about, in the language."""
        return self.title_vi if language == "vi" else self.title_en

    def text(self, language: Language = "vi") -> str:
        """Name it with kind and number."""
        named = f"{NAMES[self.kind][language == 'en']} {self.number}"
        if self.issuer is None:
            return named
        return f"{named} {'của' if language == 'vi' else 'of'} {self.issuer}"

    def __str__(self) -> str:
        return self.name
