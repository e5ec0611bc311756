"""The way to an award, as far as a plan sets it."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

import attrs
import pytest

from emulation.campaigns import AwardProcedure, Paper
from emulation.core import money, percent
from emulation.errors import InvalidValueError
from emulation.periods import DayOffset, before_date_each_year


def test_a_plan_that_says_nothing_leaves_everything_open() -> None:
    assert set(attrs.astuple(AwardProcedure())) == {(), None}


def test_a_procedure_holds_what_the_plan_sets() -> None:
    procedure = AwardProcedure(
        papers=[Paper("Tờ trình"), Paper("Báo cáo thành tích", 2)],
        due=date(2021, 10, 30),
        due_each_year=before_date_each_year(25, 11),
        vote_share=percent(80),
        secret_ballot=True,
        notice=DayOffset(10),
    )
    assert [each.originals for each in procedure.papers] == [1, 2]
    assert procedure.vote_share == percent(80)
    assert procedure == attrs.evolve(procedure)


@pytest.mark.parametrize("share", [0, "66.6", "200/3", 100])
def test_a_vote_share_lies_from_nothing_to_all(share: int | str) -> None:
    assert AwardProcedure(vote_share=percent(share)).vote_share == percent(share)


@pytest.mark.parametrize("bad", [percent(-1), percent("100.1"), money(1)])
def test_a_vote_share_outside_is_refused(bad: object) -> None:
    with pytest.raises(InvalidValueError) as refused:
        AwardProcedure(vote_share=bad)  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.path) == ("campaigns.not_a_share", ("vote_share",))
    assert refused.value.params["found"] == bad


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("papers", ["Tờ trình"]),
        ("due", datetime(2021, 10, 30)),
        ("vote_share", Fraction(4, 5)),
        ("vote_share", "80 %"),
    ],
)
def test_a_procedure_refuses(field: str, bad: object) -> None:
    with pytest.raises(InvalidValueError) as refused:
        attrs.evolve(AwardProcedure(), **{field: bad})
    assert refused.value.path[0] == field


@pytest.mark.parametrize("originals", [0, -1, True, "2"])
def test_a_paper_is_asked_for_at_least_once(originals: object) -> None:
    with pytest.raises(InvalidValueError):
        Paper("Tờ trình", originals)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        Paper("")
