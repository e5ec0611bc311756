"""A short way to write the provisions of one instrument (cách viết quy định)."""

from __future__ import annotations

from typing import TypeVar

import attrs

from emulation.i18n.message import Message
from emulation.law import Citation, Instrument, Provision, ProvisionValue, Verification
from emulation.periods import Period

__all__ = ["Clauses"]

V = TypeVar("V", bound=ProvisionValue)


@attrs.frozen
class Clauses:
    """Writes provisions of one instrument that were read equally well (người soạn quy định).

    Args:
        instrument: The instrument.
        verification: How well the articles were read.
        in_force: Days in force; those of the instrument when left out.

    >>> from emulation.procedure import PresentationRule
    >>> from emulation.rulebooks.vietnam import law_2003
    >>> clause = Clauses(law_2003.INSTRUMENT, Verification.OFFICIAL)
    >>> value = PresentationRule(by_competent_person=True, may_delegate=True)
    >>> str(clause("A-14", law_2003.INSTRUMENT.cite(81, 1), value))
    'A-14 (khoản 1 Điều 81 Luật 15/2003/QH11)'
    """

    instrument: Instrument
    verification: Verification
    in_force: Period | None = None

    def __call__(
        self, id: str, citation: Citation, value: V, *also: Citation, note: Message | None = None
    ) -> Provision[V]:
        """Write a provision: its row, its place, what it says, further places."""
        return Provision(
            id=id,
            citation=citation,
            in_force=self.in_force or self.instrument.in_force,
            value=value,
            verification=self.verification,
            also=also,
            note=note,
        )
