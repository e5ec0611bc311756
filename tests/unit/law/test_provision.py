from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import pytest

from emulation.errors import InvalidValueError, LawError
from emulation.i18n import say_error
from emulation.law import (
    AbolishedLevel,
    Citation,
    ConflictingProvisionsError,
    LaunchElement,
    LaunchRequirement,
    Matter,
    NoProvisionError,
    Provision,
    ProvisionSet,
    Verification,
)
from emulation.periods import Period


def provision(
    id: str, start: date | None, end: date | None, element: LaunchElement = LaunchElement.TIME, **more: object
) -> Provision[LaunchRequirement]:
    fields: dict[str, Any] = {
        "id": id,
        "citation": Citation("Nghị định 91/2017/NĐ-CP", 4),
        "in_force": Period(start, end),
        "value": LaunchRequirement(element),
        "verification": Verification.OFFICIAL,
    }
    return Provision(**(fields | more))


OLD = provision("M-1.time", date(2017, 10, 1), date(2019, 12, 31))
NEW = provision("M-2.time", date(2020, 2, 1), None)
BOTH = ProvisionSet(Matter.LAUNCH_CONTENTS, (NEW, OLD))


def test_row_and_words() -> None:
    assert OLD.row == "M-1"
    assert provision("A-05", None, None).row == "A-05"
    assert str(OLD) == "M-1.time (Điều 4 Nghị định 91/2017/NĐ-CP)"


def test_citations_begin_with_the_main_place() -> None:
    law = Citation("Luật 15/2003/QH11", 16)
    assert provision("M-1", None, None, also=[law]).citations == (Citation("91/2017/NĐ-CP", 4), law)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2017, 9, 30), None),
        (date(2017, 10, 1), OLD),
        (date(2019, 12, 31), OLD),
        (date(2020, 1, 1), None),
        (date(2020, 1, 31), None),
        (date(2020, 2, 1), NEW),
        (date(2030, 1, 1), NEW),
    ],
)
def test_the_one_of_the_day(day: date, expected: Provision[LaunchRequirement] | None) -> None:
    assert BOTH.timeline().get(day) == expected
    if expected is None:
        assert BOTH.on(day) == ()
        with pytest.raises(NoProvisionError) as caught:
            BOTH.one(day)
        assert caught.value.code == "law.no_provision"
        assert "nội dung phát động" in say_error(caught.value, "vi")
        assert str(caught.value).startswith("no provision on launch_contents")
    else:
        assert BOTH.one(day) == expected
        assert BOTH.on(day) == (expected,)


def test_two_in_force_are_another_error_than_none() -> None:
    rival = provision("M-3", date(2019, 12, 31), date(2020, 2, 1))
    rivals = ProvisionSet(Matter.LAUNCH_CONTENTS, (OLD, rival, NEW))
    assert rivals.on(date(2019, 12, 31)) == (OLD, rival)
    with pytest.raises(ConflictingProvisionsError) as caught:
        rivals.one(date(2019, 12, 31))
    assert "M-1.time" in str(caught.value)
    assert "M-3" in say_error(caught.value, "vi")
    assert not isinstance(caught.value, NoProvisionError | LookupError)
    with pytest.raises(ConflictingProvisionsError) as caught:
        rivals.timeline()
    assert caught.value.params["day"] == date(2019, 12, 31)
    with pytest.raises(ConflictingProvisionsError):
        ProvisionSet(
            Matter.LAUNCH_CONTENTS, (provision("a", None, None), provision("b", None, None))
        ).timeline()


def test_the_errors_of_law_are_caught_together_and_travel() -> None:
    assert issubclass(NoProvisionError, LawError | LookupError)
    assert issubclass(ConflictingProvisionsError, LawError)
    error = NoProvisionError("law.no_provision", "none on {day}", day=date(2020, 1, 1))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # made one line above
    assert (type(again), str(again)) == (NoProvisionError, "none on 2020-01-01")


def test_a_set_counts_and_lists() -> None:
    assert len(BOTH) == 2
    assert list(BOTH) == [NEW, OLD]
    assert ProvisionSet[LaunchRequirement](Matter.LAUNCH_CONTENTS, ()).timeline().entries == ()


def test_a_set_refuses_doubles_and_other_matters() -> None:
    with pytest.raises(InvalidValueError) as caught:
        ProvisionSet(Matter.LAUNCH_CONTENTS, (OLD, NEW, OLD))
    assert (caught.value.code, caught.value.path) == ("law.double_provision", ("provisions", 2))
    gone = Provision(
        id="A-02",
        citation=Citation("Nghị định 129/2025/NĐ-CP", 59),
        in_force=Period(date(2025, 7, 1), None),
        value=AbolishedLevel("district", {"commune"}),
        verification=Verification.SECONDARY,
    )
    with pytest.raises(InvalidValueError) as caught:
        ProvisionSet(Matter.LAUNCH_CONTENTS, (OLD, gone))
    assert caught.value.code == "law.other_matter"
    assert "cấp chính quyền" in say_error(caught.value, "vi")


@pytest.mark.parametrize(
    "change",
    [
        {"id": "no key"},
        {"citation": "Điều 4"},
        {"in_force": None},
        {"verification": None},
        {"also": "Điều 4"},
        {"also": ["Điều 4"]},
    ],
)
def test_refusals(change: dict[str, Any]) -> None:
    fields: dict[str, Any] = {
        "id": "M-1",
        "citation": Citation("91/2017/NĐ-CP"),
        "in_force": Period(None, None),
        "value": LaunchRequirement(LaunchElement.TIME),
        "verification": Verification.OFFICIAL,
    }
    assert Provision(**fields).also == ()
    with pytest.raises(InvalidValueError):
        Provision(**(fields | change))
