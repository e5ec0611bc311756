"""Law 06/2022/QH15: what a launch has to contain, and who launches (phát động)."""

from __future__ import annotations

from emulation.law import (
    LaunchElement,
    LaunchPower,
    LaunchRequirement,
    LaunchScope,
    OfficeKind,
    Provision,
    ProvisionValue,
    Verification,
)
from emulation.rulebooks.vietnam.law_2022.instrument import INSTRUMENT

__all__ = ["PROVISIONS"]

_CONTENTS = (
    (1, LaunchElement.OBJECTIVE),
    (1, LaunchElement.SCOPE),
    (1, LaunchElement.SUBJECTS),
    (1, LaunchElement.CONTENT),
    (1, LaunchElement.CRITERIA),
    (1, LaunchElement.TIME),
    (1, LaunchElement.PLAN),
    (1, LaunchElement.ORGANISING),
    (2, LaunchElement.LAUNCH_DIRECTION),
    (3, LaunchElement.INSPECTION),
    (4, LaunchElement.MODELS),
    (5, LaunchElement.REVIEW),
    (5, LaunchElement.SUMMING_UP),
    (5, LaunchElement.COMMENDATION),
)


def _launch(
    word: str, scope: LaunchScope, *kinds: OfficeKind, levels: tuple[str, ...]
) -> Provision[LaunchPower]:
    return Provision(
        id=f"M-17.{word}",
        citation=INSTRUMENT.cite(18),
        in_force=INSTRUMENT.in_force,
        value=LaunchPower(kinds=frozenset(kinds), scope=scope, levels=frozenset(levels)),
        verification=Verification.SECONDARY,
    )


PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    # Article 17: what organising a movement consists of.
    *(
        Provision(
            id=f"L22-17.{element.value}",
            citation=INSTRUMENT.cite(17, clause),
            in_force=INSTRUMENT.in_force,
            value=LaunchRequirement(element),
            verification=Verification.SECONDARY,
        )
        for clause, element in _CONTENTS
    ),
    # Article 18: the ladder of the 2003 law is kept.
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
