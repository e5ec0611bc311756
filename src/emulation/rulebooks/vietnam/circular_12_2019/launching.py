"""Circular 12/2019/TT-BNV: what a launch has to contain, and who launches (phát động)."""

from __future__ import annotations

from emulation.law import (
    LaunchElement,
    LaunchRequirement,
    Provision,
    ProvisionValue,
    Verification,
)
from emulation.rulebooks.vietnam.circular_12_2019.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

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
