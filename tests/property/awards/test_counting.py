"""Statistics of awards, and what comes on stage: nothing is lost and nothing counted twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from emulation.awards import AwardStatistics, CountBy, DecisionList
from emulation.parties import SubjectKind
from emulation.testing.council import decision_lists
from emulation.testing.prizes import award_statistics


@given(award_statistics(), st.sampled_from(CountBy))
def test_every_award_is_counted_once(counted: AwardStatistics, by: CountBy) -> None:
    found = counted.by(by)
    assert sum(found.values()) == counted.total
    for key, number in found.items():
        part = counted.of(by, key)
        assert part.total == number
        assert dict(part.by(by)) == {key: number}
    assert counted.of(by, "never-heard-of").total == 0
    assert len(list(counted.table(by).rows)) == len(found)


@given(decision_lists(), st.integers(0, 3), st.sampled_from(SubjectKind))
def test_a_stage_shows_the_first_of_the_list(made: DecisionList, most: int, kind: SubjectKind) -> None:
    shown = made.on_stage({kind: most})
    of_kind = [line for line in made.lines if line.case.kind is kind]
    assert [line for line in shown if line.case.kind is kind] == of_kind[:most]
    assert [line for line in shown if line.case.kind is not kind] == [
        line for line in made.lines if line.case.kind is not kind
    ]
    ids = [line.case.id for line in made.lines]
    assert made.standing(ids) == made.on_stage({}, among=[]) == ()
    assert made.on_stage({}, among=ids) == made.standing([]) == made.lines
