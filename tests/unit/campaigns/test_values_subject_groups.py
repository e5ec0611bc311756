"""Groups of subjects and who belongs to them."""

from __future__ import annotations

import pytest

from emulation.campaigns import SubjectGroup
from emulation.core import Truth
from emulation.errors import InvalidValueError
from emulation.parties import Person, Scope, Sector, Territory, TerritoryKind

COMMUNE = Territory(
    "commune",
    "Xã Đại Mạch",
    TerritoryKind.COMMUNE,
    parts=[Territory("village-1", "Thôn Một", TerritoryKind.VILLAGE)],
)
GROUP = SubjectGroup(
    "carers", "V.1", name="Y tế trong xã", scope=Scope(sectors=[Sector.HEALTH], territories=["commune"])
)


@pytest.mark.parametrize(
    ("sectors", "residence", "truth", "reasons"),
    [
        ([Sector.HEALTH], "village-1", Truth.YES, 2),
        ([Sector.HEALTH], "elsewhere", Truth.NO, 1),
        ([Sector.POLICE], None, Truth.NO, 1),
        ([Sector.HEALTH], None, Truth.UNKNOWN, 1),
        (None, None, Truth.UNKNOWN, 2),
    ],
)
def test_a_group_says_who_belongs_and_why(
    sectors: list[Sector] | None, residence: str | None, truth: Truth, reasons: int
) -> None:
    membership = GROUP.holds(Person("p", "Người Một", sectors=sectors, residence=residence), COMMUNE)
    assert membership.group is GROUP
    assert membership.coverage.truth is truth
    assert len(membership.coverage.reasons) == reasons


def test_a_group_has_a_name_and_a_scope() -> None:
    with pytest.raises(InvalidValueError):
        SubjectGroup("g", "V.1", name=" ", scope=GROUP.scope)
    with pytest.raises(InvalidValueError) as refused:
        SubjectGroup("g", "V.1", name="Mọi người", scope="everyone")  # type: ignore[arg-type]
    assert refused.value.path == ("scope",)
