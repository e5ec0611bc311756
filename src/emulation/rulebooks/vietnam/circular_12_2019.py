"""Circular 12/2019/TT-BNV, guidance on Decree 91/2017/NĐ-CP (Thông tư hướng dẫn).

In force from 1 January 2020 to the end of 2023; it replaced Circular 08/2017/TT-BNV, whose text was not read.
Read in the official text.
"""

from __future__ import annotations

from datetime import date

from emulation.law import (
    Instrument,
    LaunchElement,
    LaunchRequirement,
    Provision,
    ProvisionValue,
    Verification,
)
from emulation.periods import Period

__all__ = ["INSTRUMENT", "PROVISIONS"]

INSTRUMENT = Instrument(
    id="T-04",
    name="Thông tư 12/2019/TT-BNV",
    title_vi="Quy định chi tiết một số điều của Nghị định 91/2017/NĐ-CP",
    title_en="Details of Decree 91/2017/NĐ-CP",
    in_force=Period(date(2020, 1, 1), date(2023, 12, 31)),
    verification=Verification.OFFICIAL,
    replaces=("Thông tư 08/2017/TT-BNV",),
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = tuple(
    # Article 5(1): a movement has a theme, a name that is easy to remember, and these.
    Provision(
        id=f"M-14.{element.value}",
        citation=INSTRUMENT.cite(5, 1),
        in_force=INSTRUMENT.in_force,
        value=LaunchRequirement(element),
        verification=Verification.OFFICIAL,
    )
    for element in (
        LaunchElement.THEME,
        LaunchElement.NAME,
        LaunchElement.TARGETS,
        LaunchElement.CONTENT,
        LaunchElement.PLAN,
        LaunchElement.METHOD,
    )
)
