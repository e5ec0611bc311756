"""How the decrees on prize money are written down: rows of the table of coefficients as provisions.

The decrees of 2017, 2023 and 2025 have one shape: a coefficient for a person or a collective, and a factor for
collectives and households. A row says which awards it covers; its id is that of the row of facts.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from emulation.awards.money_rules import PrizeCoefficient, PrizeFactor
from emulation.law import Citation, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.periods import Period

__all__ = ["COMMUNE_CERTIFICATE", "ORDER_ROWS", "OTHER_CERTIFICATES", "PrizeRow", "orders_of"]

COMMUNE_CERTIFICATE = frozenset({"certificate.commune"})
OTHER_CERTIFICATES = frozenset(
    {"certificate.unit", "certificate.enterprise", "certificate.department", "certificate.district"}
)

# Row, coefficient of a person, awards.
ORDER_ROWS: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("P-13", "46.0", frozenset({"order.gold_star"})),
    ("P-14", "30.5", frozenset({"order.ho_chi_minh"})),
    ("P-15", "15.0", frozenset({"order.independence.1", "order.military_exploit.1"})),
    ("P-16", "12.5", frozenset({"order.independence.2", "order.military_exploit.2"})),
    ("P-17", "10.5", frozenset({"order.independence.3", "order.military_exploit.3"})),
    ("P-18", "9.0", frozenset({"order.labour.1", "order.feat_of_arms.1", "order.defence.1"})),
    (
        "P-19",
        "7.5",
        frozenset({"order.labour.2", "order.feat_of_arms.2", "order.defence.2", "order.national_unity"}),
    ),
    (
        "P-20",
        "4.5",
        frozenset({"order.labour.3", "order.feat_of_arms.3", "order.defence.3", "order.bravery"}),
    ),
)


@attrs.frozen(kw_only=True)
class PrizeRow:
    """A row of the table of coefficients in one decree.

    Args:
        row: Id of the row of facts, such as ``"P-29"``.
        period: Mark of the decree in ids: P1, P2 or P3.
        in_force: Days of the decree.
        verification: How well it was read.
    """

    row: str
    period: str
    in_force: Period
    verification: Verification

    def coefficient(
        self,
        awards: Iterable[str],
        coefficient: str,
        citation: Citation,
        *,
        recipient: SubjectKind = SubjectKind.PERSON,
        is_ceiling: bool = False,
        word: str = "",
    ) -> Provision[ProvisionValue]:
        """Give the provision on the multiple of the base salary; ``word`` tells apart those of one row."""
        return Provision(
            id=f"{self.row}.{self.period}{word and '.'}{word}",
            citation=citation,
            in_force=self.in_force,
            value=PrizeCoefficient(
                awards=awards, recipient=recipient, coefficient=coefficient, is_ceiling=is_ceiling
            ),
            verification=self.verification,
        )

    def factor(
        self,
        awards: Iterable[str],
        factor: str,
        citation: Citation,
        *,
        recipient: SubjectKind = SubjectKind.COLLECTIVE,
        verification: Verification | None = None,
    ) -> Provision[ProvisionValue]:
        """Give the provision on the multiple of a person's prize."""
        return Provision(
            id=f"{self.row}.{self.period}.{recipient.value}",
            citation=citation,
            in_force=self.in_force,
            value=PrizeFactor(awards=awards, recipient=recipient, factor=factor),
            verification=verification or self.verification,
        )


def orders_of(
    period: str,
    in_force: Period,
    verification: Verification,
    persons: Iterable[Citation],
    collectives: Citation,
) -> tuple[Provision[ProvisionValue], ...]:
    """Give the provisions on orders: persons by their class, collectives twice as much.

    Args:
        period: Mark of the decree in ids.
        in_force: Days of the decree.
        verification: How well it was read.
        persons: Place of each row, in their order.
        collectives: Place that says how much more a collective gets.
    """
    rows: list[Provision[ProvisionValue]] = []
    for (row, coefficient, awards), place in zip(ORDER_ROWS, persons, strict=True):
        written = PrizeRow(row=row, period=period, in_force=in_force, verification=verification)
        rows += (written.coefficient(awards, coefficient, place), written.factor(awards, "2", collectives))
    return tuple(rows)
