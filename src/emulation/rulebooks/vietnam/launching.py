"""Launching of movements as both laws write it: contents one by one, and a ladder of offices that stayed the same (phát động)."""

from __future__ import annotations

from collections.abc import Iterable

from emulation.law import (
    Citation,
    Instrument,
    LaunchElement,
    LaunchPower,
    LaunchRequirement,
    LaunchScope,
    OfficeKind,
    Provision,
    Verification,
)

__all__ = ["contents", "ladder"]

_LADDER: tuple[tuple[LaunchScope, frozenset[OfficeKind], frozenset[str]], ...] = (
    (
        LaunchScope.NATIONWIDE,
        frozenset({OfficeKind.STATE_PRESIDENT, OfficeKind.PRIME_MINISTER}),
        frozenset({"central"}),
    ),
    (LaunchScope.SECTOR, frozenset({OfficeKind.MINISTER}), frozenset({"central"})),
    (
        LaunchScope.LOCALITY,
        frozenset({OfficeKind.PEOPLES_COMMITTEE_CHAIR}),
        frozenset({"province", "district", "commune"}),
    ),
    (
        LaunchScope.AGENCY,
        frozenset({OfficeKind.AGENCY_HEAD, OfficeKind.DEPARTMENT_HEAD}),
        frozenset(),
    ),
)


def contents(
    row: str,
    act: Instrument,
    elements: Iterable[tuple[LaunchElement, Citation]],
    verification: Verification,
    *,
    also: Iterable[Citation] = (),
) -> tuple[Provision[LaunchRequirement], ...]:
    """Write what organising a movement consists of, each element with its place (nội dung tổ chức phong trào)."""
    more = tuple(also)
    return tuple(
        Provision(
            id=f"{row}.{element.value}",
            citation=place,
            in_force=act.in_force,
            value=LaunchRequirement(element),
            verification=verification,
            also=more,
        )
        for element, place in elements
    )


def ladder(
    row: str, act: Instrument, place: Citation, verification: Verification
) -> tuple[Provision[LaunchPower], ...]:
    """Write who launches, and how far: the same four steps in the law of 2003 and in that of 2022 (thẩm quyền phát động)."""
    return tuple(
        Provision(
            id=f"{row}.{scope.value}",
            citation=place,
            in_force=act.in_force,
            value=LaunchPower(kinds=kinds, scope=scope, levels=levels),
            verification=verification,
        )
        for scope, kinds, levels in _LADDER
    )
