"""Movements above, before and below a campaign."""

from __future__ import annotations

from datetime import date, datetime

import attrs
import pytest

from emulation.campaigns import ChildPlan, Movement, MovementRelation, MovementSystem, ParentLink
from emulation.errors import InvalidValueError
from emulation.parties import DocumentRef, Level

MOVEMENT = Movement(id="city", name="Thành phố chung tay", launcher="Thành phố", level=Level.PROVINCE)


def test_a_movement_of_the_state_needs_neither_document_nor_day() -> None:
    assert (MOVEMENT.system, MOVEMENT.document, MOVEMENT.launched) == (MovementSystem.STATE, None, None)


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("id", "thành phố"),
        ("name", ""),
        ("launcher", " "),
        ("level", "province"),
        ("system", "state"),
        ("launched", datetime(2021, 9, 10)),
        ("launched", "2021-09-10"),
        ("responds_to", "city"),
    ],
)
def test_a_movement_refuses(field: str, bad: object) -> None:
    with pytest.raises(InvalidValueError):
        attrs.evolve(MOVEMENT, **{field: bad})


def test_a_link_responds_unless_it_says_otherwise() -> None:
    assert ParentLink(MOVEMENT).relation is MovementRelation.RESPONDS_TO
    assert ParentLink(MOVEMENT, MovementRelation.PART_OF, clause="I.1").clause == "I.1"


@pytest.mark.parametrize("bad", ["city", None, DocumentRef(title="Kế hoạch")])
def test_a_link_goes_to_a_movement(bad: object) -> None:
    with pytest.raises(InvalidValueError) as refused:
        ParentLink(bad)  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.path) == ("core.wrong_type", ("movement",))


def test_a_link_has_a_relation() -> None:
    with pytest.raises(InvalidValueError):
        ParentLink(MOVEMENT, "part-of")  # type: ignore[arg-type]


def test_a_child_plan_may_rename_the_theme() -> None:
    plan = ChildPlan(owner="village-1", clause="VII.5", theme="Thôn Một chung tay")
    assert (plan.theme, plan.document) == ("Thôn Một chung tay", None)
    with pytest.raises(InvalidValueError):
        ChildPlan(owner="village-1", theme="")


def test_movements_are_equal_by_value() -> None:
    launched = attrs.evolve(MOVEMENT, launched=date(2021, 9, 1))
    assert launched != MOVEMENT
    assert attrs.evolve(launched, launched=None) == MOVEMENT
    assert len({ParentLink(MOVEMENT), ParentLink(attrs.evolve(MOVEMENT))}) == 1
