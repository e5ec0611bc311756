"""Between two texts: amendments that were not read, and which text governs a dossier (chuyển tiếp)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

import attrs

from emulation.core.fields import instance_of, is_day, to_key, to_tuple
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.law.names import to_instrument_name
from emulation.law.provision import Matter
from emulation.law.ruling import Ruling
from emulation.periods.days import add_days

if TYPE_CHECKING:
    from collections.abc import Iterable

    from emulation.law.citation import Citation

__all__ = ["GoverningText", "TransitionalRule", "UnreadAmendment"]


def _names(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(to_instrument_name, to_tuple(values)))


@attrs.frozen(kw_only=True)
class UnreadAmendment:
    """An act that changed others and whose text was not read (văn bản sửa đổi chưa được đọc).

    Which articles it changed is not known, so that from its first day on nothing is known of what the amended
    acts say; acts it does not amend still stand.

    Args:
        id: Row of facts, such as ``"T-15"``.
        instrument: Name of the amending act.
        amends: Names of the acts it amends.
        since: First day on which it is in force.
        note: What is known of the missing text.

    >>> change = UnreadAmendment(
    ...     id="T-15",
    ...     instrument="Law 06/2026/QH16",
    ...     amends=["Law 06/2022/QH15"],
    ...     since=date(2026, 10, 1),
    ...     note=Message("rulebooks.note.law_2026_not_read"),
    ... )
    >>> str(change.last_day)
    '2026-09-30'
    """

    id: str = attrs.field(converter=to_key)
    instrument: str = attrs.field(converter=to_instrument_name)
    amends: tuple[str, ...] = attrs.field(converter=_names)
    since: date = attrs.field(validator=is_day)
    note: Message = attrs.field(validator=instance_of(Message))

    @property
    def last_day(self) -> date:
        """The last day on which the amended acts are known to say what was read."""
        return add_days(self.since, -1)

    def touches(self, citations: Iterable[Citation]) -> bool:
        """Say whether one of the places stands in an act that it amends."""
        return any(place.instrument in self.amends for place in citations)


@attrs.frozen(kw_only=True)
class TransitionalRule:
    """What becomes of dossiers that were under way when the law changed (quy định chuyển tiếp).

    Args:
        amended: Name of the act whose text changed.
        since: First day of the new text; what was accepted for appraisal before stays under the old one.
        unless_more_favourable: Whether the new text goes before where it is more favourable.
    """

    matter: ClassVar[Matter] = Matter.TRANSITION

    amended: str = attrs.field(converter=to_instrument_name)
    since: date = attrs.field(validator=is_day)
    unless_more_favourable: bool = attrs.field(default=False, validator=instance_of(bool))


@attrs.frozen(kw_only=True)
class GoverningText:
    """Which text a dossier is judged by (văn bản áp dụng cho hồ sơ).

    Args:
        accepted_on: Day on which the dossier was accepted for appraisal.
        decided_on: Day of the decision.
        day: Day whose law answers for the dossier: ask the rulebook for it.
        ruling: The rule it rests on, when the law changed in between; ``None`` when it did not. "Not known"
            means that no transitional rule was read for that change, and ``day`` is then the day of the decision,
            as it is everywhere else.

    Raises:
        InvalidValueError: A decision before the acceptance.
    """

    accepted_on: date = attrs.field(validator=is_day)
    decided_on: date = attrs.field(validator=is_day)
    day: date = attrs.field(validator=is_day)
    ruling: Ruling | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Ruling))
    )

    def __attrs_post_init__(self) -> None:
        if self.decided_on < self.accepted_on:
            raise InvalidValueError(
                "law.decided_before_accepted",
                "a decision on or after {accepted} is expected, found {decided}",
                path=("decided_on",),
                accepted=self.accepted_on,
                decided=self.decided_on,
            )

    @property
    def is_old_text(self) -> bool:
        """Say whether the law of an earlier day than that of the decision answers."""
        return self.day != self.decided_on
