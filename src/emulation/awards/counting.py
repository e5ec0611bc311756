"""How many awards were made: by whom, which, to whom, for what (thống kê khen thưởng).

Each level counts its own awards: what a city, its districts and its communes gave are three numbers, and an award that is handed on
from one level to the next is never counted twice, since only the authority that decided it counts it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from emulation.awards.award import CommendationKind
from emulation.core.fields import (
    instance_of,
    is_not_negative,
    one_of_types,
    to_key,
    to_optional_key,
    to_tuple,
)
from emulation.i18n.table import Table
from emulation.parties import SubjectKind

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["AwardCount", "AwardStatistics", "CountBy"]


class CountBy(Enum):
    """What awards are counted by (tiêu chí thống kê)."""

    AUTHORITY = "authority"
    AWARD = "award"
    RECIPIENT = "recipient"
    COMMENDATION = "commendation"
    REASON = "reason"


@attrs.frozen(kw_only=True)
class AwardCount:
    """Awards of one sort that one authority made (số lượng khen thưởng).

    Args:
        authority: Key of who decided them: an office, or a group of offices that reports one number.
        number: How many, zero or more.
        award: Key of the award, of the catalogue or of a province; ``None`` when that is not told.
        recipient: Kind of subject; ``None`` when that is not told.
        commendation: What they were given for; ``None`` when that is not told.
        reason: Key of what is counted apart, such as ``"donation"``; ``None`` for nothing.
    """

    authority: str = attrs.field(converter=to_key)
    number: int = attrs.field(validator=[instance_of(int), is_not_negative])
    award: str | None = attrs.field(default=None, converter=to_optional_key)
    recipient: SubjectKind | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(SubjectKind))
    )
    commendation: CommendationKind | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(CommendationKind))
    )
    reason: str | None = attrs.field(default=None, converter=to_optional_key)

    def key(self, by: CountBy) -> str | None:
        """Give the key it is counted under; ``None`` when it is not told."""
        value: str | Enum | None = getattr(self, by.value)
        return str(value.value) if isinstance(value, Enum) else value


@attrs.frozen
class AwardStatistics:
    """How many awards were made (thống kê khen thưởng).

    Args:
        counts: What was counted; no award stands in two of them.

    >>> both = AwardStatistics(
    ...     [
    ...         AwardCount(authority="city", number=7, recipient=SubjectKind.PERSON),
    ...         AwardCount(authority="commune", number=2),
    ...     ]
    ... )
    >>> both.total, dict(both.by(CountBy.RECIPIENT))
    (9, {'person': 7, None: 2})
    """

    counts: tuple[AwardCount, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(AwardCount)
    )

    @property
    def total(self) -> int:
        """How many in all."""
        return sum(each.number for each in self.counts)

    def of(self, by: CountBy, key: str | None) -> AwardStatistics:
        """Give only what is counted under a key; ``None`` for what is not told."""
        return AwardStatistics(each for each in self.counts if each.key(by) == key)

    def by(self, by: CountBy) -> Mapping[str | None, int]:
        """Give how many there are under each key, in the order they came; under ``None`` those of which it is not told."""
        found: Counter[str | None] = Counter()
        for each in self.counts:
            found[each.key(by)] += each.number
        return MappingProxyType(dict(found))

    def table(self, by: CountBy, language: Language = "vi") -> Table:
        """Give the numbers under each key as a table; keys of the library in words, those of the caller as they are."""
        from emulation.i18n import label, say

        words = {
            each.value: label(each, language)
            for kinds in (SubjectKind, CommendationKind)
            for each in kinds
            if by in {CountBy.RECIPIENT, CountBy.COMMENDATION}
        }
        return Table(
            say("awards.statistics.title", language, total=self.total),
            (label(by, language), say("awards.statistics.number", language)),
            [
                (
                    say("awards.statistics.not_told", language) if key is None else words.get(key, key),
                    str(number),
                )
                for key, number in self.by(by).items()
            ],
        )
