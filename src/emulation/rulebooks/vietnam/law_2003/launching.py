"""Law 15/2003/QH11: what a launch has to contain, and who launches (phát động)."""

from __future__ import annotations

from emulation.law import (
    Citation,
    LaunchElement,
    LaunchPower,
    LaunchRequirement,
    LaunchScope,
    OfficeKind,
    Provision,
    ProvisionValue,
    Verification,
)
from emulation.rulebooks.vietnam.law_2003.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

_CONTENTS = (
    LaunchElement.OBJECTIVE,
    LaunchElement.SCOPE,
    LaunchElement.SUBJECTS,
    LaunchElement.CONTENT,
    LaunchElement.TARGETS,
    LaunchElement.SLOGAN,
    LaunchElement.TIME_LIMIT,
    LaunchElement.ORGANISING,
    LaunchElement.LAUNCH_DIRECTION,
    LaunchElement.REVIEW,
    LaunchElement.SUMMING_UP,
    LaunchElement.COMMENDATION,
)


def _launch(
    word: str, scope: LaunchScope, *kinds: OfficeKind, levels: tuple[str, ...]
) -> Provision[LaunchPower]:
    return Provision(
        id=f"M-16.{word}",
        citation=INSTRUMENT.cite(18),
        in_force=INSTRUMENT.in_force,
        value=LaunchPower(kinds=frozenset(kinds), scope=scope, levels=frozenset(levels)),
        verification=Verification.OFFICIAL,
    )


PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 16: what organising a movement consists of.
    *(
        Provision(
            id=f"M-13.{element.value}",
            citation=INSTRUMENT.cite(16),
            in_force=INSTRUMENT.in_force,
            value=LaunchRequirement(element),
            verification=Verification.OFFICIAL,
            also=(Citation("Nghị định 91/2017/NĐ-CP", 5),),
        )
        for element in _CONTENTS
    ),
    # Article 18: who launches, and how far.
    _launch(
        "nationwide",
        LaunchScope.NATIONWIDE,
        OfficeKind.STATE_PRESIDENT,
        OfficeKind.PRIME_MINISTER,
        levels=("central",),
    ),
    _launch("sector", LaunchScope.SECTOR, OfficeKind.MINISTER, levels=("central",)),
    _launch(
        "locality",
        LaunchScope.LOCALITY,
        OfficeKind.PEOPLES_COMMITTEE_CHAIR,
        levels=("province", "district", "commune"),
    ),
    _launch("agency", LaunchScope.AGENCY, OfficeKind.AGENCY_HEAD, OfficeKind.DEPARTMENT_HEAD, levels=()),
)
