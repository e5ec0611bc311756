"""Circular 111/2013/TT-BTC: prize money and personal income tax (thuế thu nhập cá nhân).

Article 2(2)(e.1), read in a page that quotes it and found in force in 2025. The first day of the circular was
not read, so that nothing is said of days before the law of this book begins.
"""

from __future__ import annotations

from datetime import date

from emulation.awards.money_rules import PrizeTerm, PrizeTermKind
from emulation.law import Instrument, Provision, ProvisionValue, Verification
from emulation.periods import Period

__all__ = ["INSTRUMENT", "PROVISIONS"]

INSTRUMENT = Instrument(
    id="K-17",
    name="Thông tư 111/2013/TT-BTC",
    title_vi="Hướng dẫn Luật Thuế thu nhập cá nhân",
    title_en="Guidance on personal income tax",
    in_force=Period(date(2017, 10, 1), None),
    verification=Verification.SECONDARY,
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    Provision(
        id="K-17",
        citation=INSTRUMENT.cite(2, 2, "e1"),
        in_force=INSTRUMENT.in_force,
        value=PrizeTerm(PrizeTermKind.TAX_EXEMPT),
        verification=Verification.SECONDARY,
    ),
)
