"""Points and ranks: maxima, bonus, deductions, criteria for some bodies only, ties, unknown points."""

from __future__ import annotations

from fractions import Fraction

import attrs
import pytest

from emulation.campaigns import Cluster, CriterionKind, ScoreCriterion, ScoreScale, TieRule
from emulation.campaigns.scoring import RankedScore, ScoreSheet, rank, rank_cluster, score
from emulation.errors import InvalidValueError
from emulation.parties import BodyKind
from emulation.testing.journals import measured_campaign

SCALE = ScoreScale(
    "scale",
    [
        ScoreCriterion("work", "Công việc", maximum=60, area="doses-area"),
        ScoreCriterion("spread", "Tuyên truyền", maximum=40, area="zones-area"),
        ScoreCriterion("extra", "Điểm thưởng", maximum=10, kind=CriterionKind.BONUS, area="doses-area"),
        ScoreCriterion("fault", "Điểm trừ", maximum=20, kind=CriterionKind.DEDUCTION),
        ScoreCriterion("pupils", "Học sinh", maximum=5, only_for=[BodyKind.SCHOOL]),
    ],
)
FULL = {"work": 50, "spread": 30, "extra": 5, "fault": 2}


def sheet(
    participant: str = "a", kind: BodyKind | None = BodyKind.HEALTH_STATION, **points: object
) -> ScoreSheet:
    return ScoreSheet(participant, {**FULL, **points}, body_kind=kind)  # type: ignore[dict-item]


def faults(of: ScoreSheet) -> list[str]:
    return [each.text("en") for each in score(SCALE, of).faults]


def test_bonus_adds_and_a_deduction_takes_off() -> None:
    found = score(SCALE, sheet())
    assert (found.total, found.faults) == (83, ())
    assert found.in_area("doses-area") == (55, 55)
    assert found.in_area("nowhere") == (0, 0)


def test_what_nobody_scored_is_neither_nothing_nor_the_maximum() -> None:
    found = score(SCALE, sheet(work=None))
    assert (found.total, found.low, found.high) == (None, 33, 93)
    empty = score(SCALE, ScoreSheet("a", body_kind=BodyKind.UNION))
    assert (empty.low, empty.high) == (-20, 110)


def test_points_above_the_maximum_or_below_zero_are_faults_and_count_as_unknown() -> None:
    found = score(SCALE, sheet(work=61, spread=-1))
    assert (found.low, found.high) == (3, 103)
    assert faults(sheet(work=61, spread=-1)) == [
        "the criterion work has 61 points, above its maximum 60; it counts as unknown",
        "the criterion spread has -1 points, below zero; it counts as unknown",
    ]


def test_the_maximum_itself_is_no_fault() -> None:
    assert score(SCALE, sheet(work=60, fault=20)).total == 75


def test_points_for_what_is_not_there_or_does_not_apply_are_left_out_with_a_fault() -> None:
    of = sheet(pupils=4, dance=3)
    assert score(SCALE, of).total == 83
    assert faults(of) == [
        "the scale has no criterion dance; it is left out",
        "the criterion pupils does not apply to this kind of body; it is left out",
    ]
    assert faults(sheet(pupils=None)) == []


def test_a_criterion_for_schools_counts_for_schools() -> None:
    assert score(SCALE, sheet(kind=BodyKind.SCHOOL, pupils=4)).total == 87


def test_where_the_kind_is_not_known_it_may_apply_or_not() -> None:
    found = score(SCALE, sheet(kind=None, pupils=4))
    assert (found.low, found.high, found.total) == (83, 87, None)
    assert score(SCALE, sheet(kind=None)).high == 88


@pytest.mark.parametrize("points", [{"work": 0.5}, {"work": True}, {"a b": 1}, (("work", 1), ("work", 2))])
def test_a_sheet_refuses_what_it_cannot_hold(points: object) -> None:
    with pytest.raises(InvalidValueError):
        ScoreSheet("a", points)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------- ranks


def plain(rule: TieRule = TieRule.SHARED, *breakers: str) -> ScoreScale:
    return ScoreScale(
        "plain",
        [ScoreCriterion("one", "Một", maximum=10), ScoreCriterion("two", "Hai", maximum=10)],
        tie_rule=rule,
        tie_breakers=breakers,
    )


def ranks(scale: ScoreScale, **sheets: tuple[int | None, int | None]) -> dict[str, tuple[int, int]]:
    found = rank(scale, [ScoreSheet(name, {"one": one, "two": two}) for name, (one, two) in sheets.items()])
    return {each.score.participant: (each.best, each.worst) for each in found}


def test_equal_totals_share_a_rank_and_the_next_is_skipped() -> None:
    assert ranks(plain(), a=(5, 5), b=(4, 6), c=(1, 1)) == {"a": (1, 1), "b": (1, 1), "c": (3, 3)}


def test_dense_ranks_skip_none() -> None:
    found = ranks(plain(TieRule.DENSE), a=(5, 5), b=(4, 6), c=(1, 1))
    assert found == {"a": (1, 1), "b": (1, 1), "c": (2, 2)}


def test_criteria_break_ties_and_what_still_ties_is_shared() -> None:
    scale = plain(TieRule.BY_CRITERIA, "two")
    found = ranks(scale, a=(5, 5), b=(4, 6), c=(5, 5), d=(0, 0))
    assert found == {"b": (1, 1), "a": (2, 2), "c": (2, 2), "d": (4, 4)}


def test_a_deduction_breaks_ties_for_who_lost_less() -> None:
    scale = ScoreScale(
        "s",
        [
            ScoreCriterion("work", "Một", maximum=10),
            ScoreCriterion("fault", "Trừ", maximum=5, kind=CriterionKind.DEDUCTION),
        ],
        tie_rule=TieRule.BY_CRITERIA,
        tie_breakers=["fault"],
    )
    found = rank(scale, [ScoreSheet("a", {"work": 8, "fault": 2}), ScoreSheet("b", {"work": 6, "fault": 0})])
    assert [each.score.participant for each in found] == ["b", "a"]


def test_an_unknown_total_has_a_range_of_ranks_and_so_have_those_it_may_pass() -> None:
    found = ranks(plain(), a=(9, 9), b=(5, None), c=(5, 5))
    assert found == {"a": (1, 1), "b": (2, 3), "c": (2, 3)}
    assert ranks(plain(), a=(5, 5), b=(10, None)) == {"b": (1, 1), "a": (1, 2)}


def test_dense_ranks_of_unknown_totals() -> None:
    scale = plain(TieRule.DENSE)
    # a is above c for sure; b may stand with a, between, with c, or below
    assert ranks(scale, a=(9, 9), b=(0, None), c=(4, 4)) == {"a": (1, 1), "c": (2, 3), "b": (2, 3)}
    # both unknown totals are surely above d, and may be equal
    assert ranks(scale, b=(5, None), c=(6, None), d=(0, 0)) == {"b": (1, 2), "c": (1, 2), "d": (2, 3)}
    assert ranks(scale, a=(9, 9), b=(9, 9), c=(0, 0)) == {"a": (1, 1), "b": (1, 1), "c": (2, 2)}


def test_a_rank_is_told_only_when_one_is_possible() -> None:
    (first, second) = rank(plain(), [ScoreSheet("a", {"one": 5, "two": 5}), ScoreSheet("b", {"one": 1})])
    assert isinstance(first, RankedScore)
    assert (first.rank, second.rank) == (None, None)
    assert rank(plain(), [ScoreSheet("a", {"one": 5, "two": 5})])[0].rank == 1
    assert rank(plain(), []) == ()


def test_two_sheets_of_one_participant_are_refused() -> None:
    with pytest.raises(InvalidValueError) as caught:
        rank(plain(), [ScoreSheet("a"), ScoreSheet("a")])
    assert caught.value.code == "progress.participant_twice"


# ------------------------------------------------------------------------------------- clusters


CLUSTER = Cluster("cluster", "Cụm 1", members=["station", "committee", "outsider"], scale="scale")
PLAN = attrs.evolve(measured_campaign(), scales=[SCALE], clusters=[CLUSTER])


def test_every_member_is_ranked_and_the_plan_says_its_kind() -> None:
    found = rank_cluster(PLAN, CLUSTER, [ScoreSheet("station", FULL)])
    assert {each.score.participant for each in found} == {"station", "committee", "outsider"}
    by_name = {each.score.participant: each.score for each in found}
    assert by_name["station"].total == 83  # a health station: the criterion for schools is out
    assert by_name["outsider"].high == 115  # of unknown kind: it may apply


def test_the_kind_a_sheet_states_stands() -> None:
    given = ScoreSheet("station", {**FULL, "pupils": Fraction(3)}, body_kind=BodyKind.SCHOOL)
    found = rank_cluster(PLAN, CLUSTER, [given])
    assert next(each.score.total for each in found if each.score.participant == "station") == 86


@pytest.mark.parametrize("scale", [None, "nowhere"])
def test_a_cluster_without_a_scale_is_not_ranked(scale: str | None) -> None:
    with pytest.raises(InvalidValueError) as caught:
        rank_cluster(PLAN, attrs.evolve(CLUSTER, scale=scale), [])
    assert caught.value.code == "progress.cluster_without_scale"


def test_a_sheet_of_no_member_is_refused() -> None:
    with pytest.raises(InvalidValueError) as caught:
        rank_cluster(PLAN, CLUSTER, [ScoreSheet("stranger")])
    assert caught.value.code == "progress.not_a_member"
