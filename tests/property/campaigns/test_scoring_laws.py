"""Ranks against a naive reading: every completion of unknown points gives a rank within the range told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from emulation.campaigns import ScoreCriterion, ScoreScale, TieRule
from emulation.campaigns.scoring import ScoreSheet, rank

POINTS = st.integers(0, 4)
SCALES = st.sampled_from(
    [
        ScoreScale(
            rule.value,
            [ScoreCriterion("one", "Một", maximum=4), ScoreCriterion("two", "Hai", maximum=4)],
            tie_rule=rule,
            tie_breakers=["two"] if rule is TieRule.BY_CRITERIA else [],
        )
        for rule in TieRule
    ]
)


def naive_rank(rule: TieRule, all_points: list[tuple[int, int]], mine: tuple[int, int]) -> int:
    """Count those above, one by one."""
    if rule is TieRule.BY_CRITERIA:
        return 1 + sum((sum(each), each[1]) > (sum(mine), mine[1]) for each in all_points)
    above = [sum(each) for each in all_points if sum(each) > sum(mine)]
    return 1 + (len(set(above)) if rule is TieRule.DENSE else len(above))


@given(SCALES, st.lists(st.tuples(POINTS, POINTS), max_size=6))
def test_known_points_rank_as_counted_by_hand(scale: ScoreScale, points: list[tuple[int, int]]) -> None:
    sheets = [ScoreSheet(f"p{n}", {"one": one, "two": two}) for n, (one, two) in enumerate(points)]
    found = rank(scale, sheets)
    expected = {f"p{n}": naive_rank(scale.tie_rule, points, each) for n, each in enumerate(points)}
    assert {each.score.participant: each.rank for each in found} == expected
    assert [each.best for each in found] == sorted(each.best for each in found)


@given(SCALES, st.lists(st.tuples(POINTS, POINTS, st.booleans(), st.booleans()), max_size=5))
def test_the_range_holds_the_rank_of_every_completion(
    scale: ScoreScale, points: list[tuple[int, int, bool, bool]]
) -> None:
    truth = [(one, two) for one, two, _, _ in points]
    sheets = [
        ScoreSheet(f"p{n}", {"one": one if knows_one else None, "two": two if knows_two else None})
        for n, (one, two, knows_one, knows_two) in enumerate(points)
    ]
    ranges = {each.score.participant: (each.best, each.worst) for each in rank(scale, sheets)}
    for n, mine in enumerate(truth):
        best, worst = ranges[f"p{n}"]
        assert best <= naive_rank(scale.tie_rule, truth, mine) <= worst
