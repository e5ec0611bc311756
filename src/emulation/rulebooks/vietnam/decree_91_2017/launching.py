"""Decree 91/2017/NĐ-CP: what a launch has to contain, and who launches (phát động)."""

from __future__ import annotations

from emulation.law import (
    LaunchElement,
    LaunchRequirement,
    Provision,
    ProvisionValue,
    Verification,
)
from emulation.rulebooks.vietnam.decree_91_2017.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 4(2): a movement by period or theme is launched only once these are fixed.
    *(
        Provision(
            id=f"M-12.{element.value}",
            citation=INSTRUMENT.cite(4, 2),
            in_force=INSTRUMENT.in_force,
            value=LaunchRequirement(element, before_launch=True),
            verification=Verification.OFFICIAL,
        )
        for element in (
            LaunchElement.TIME,
            LaunchElement.PURPOSE,
            LaunchElement.REQUIREMENTS,
            LaunchElement.TARGETS,
            LaunchElement.CONTENT,
            LaunchElement.SOLUTIONS,
        )
    ),
)
