"""Registration, scales of points and clusters."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

import attrs
import pytest

from emulation.campaigns import Cluster, CriterionKind, RegistrationRule, ScoreCriterion, ScoreScale, TieRule
from emulation.errors import InvalidValueError
from emulation.parties import BodyKind

ONE, TWO = (
    ScoreCriterion("one", "Tiêu chí một", maximum=50),
    ScoreCriterion("two", "Tiêu chí hai", maximum="12.5"),
)
SCALE = ScoreScale("scale", [ONE, TWO])


def test_a_rule_of_registration_has_a_last_day_or_none() -> None:
    assert RegistrationRule(required=True).until is None
    assert RegistrationRule(required=False, until=date(2021, 9, 15), clause="V.1").until == date(2021, 9, 15)
    with pytest.raises(InvalidValueError):
        RegistrationRule(required=True, until=datetime(2021, 9, 15))


def test_a_criterion_counts_exactly_and_for_all_bodies_unless_it_says_so() -> None:
    assert TWO.maximum == Fraction(25, 2)
    assert (ONE.kind, ONE.only_for) == (CriterionKind.REGULAR, frozenset())
    assert attrs.evolve(ONE, only_for=[BodyKind.SCHOOL]).only_for == {BodyKind.SCHOOL}


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("maximum", 0),
        ("maximum", -3),
        ("maximum", 0.5),
        ("maximum", "many"),
        ("kind", "bonus"),
        ("area", "nội dung"),
        ("only_for", ["school"]),
        ("text", ""),
    ],
)
def test_a_criterion_refuses(field: str, bad: object) -> None:
    with pytest.raises(InvalidValueError):
        attrs.evolve(ONE, **{field: bad})


def test_a_criterion_stands_once_in_a_scale() -> None:
    with pytest.raises(InvalidValueError) as refused:
        ScoreScale("scale", [ONE, TWO, attrs.evolve(ONE, text="Khác")])
    assert (refused.value.code, refused.value.params["scale"]) == ("campaigns.repeated_criterion", "scale")


def test_an_empty_scale_is_one() -> None:
    assert ScoreScale("scale", []).criteria == ()


def test_tie_breakers_go_with_their_rule() -> None:
    scale = attrs.evolve(SCALE, tie_rule=TieRule.BY_CRITERIA, tie_breakers=["two", "one"])
    assert scale.tie_breakers == ("two", "one")


@pytest.mark.parametrize(
    ("rule", "breakers"),
    [
        (TieRule.BY_CRITERIA, ()),
        (TieRule.BY_CRITERIA, ("one", "three")),
        (TieRule.SHARED, ("one",)),
        (TieRule.DENSE, ("one",)),
    ],
)
def test_tie_breakers_that_do_not_fit_are_refused(rule: TieRule, breakers: tuple[str, ...]) -> None:
    with pytest.raises(InvalidValueError) as refused:
        attrs.evolve(SCALE, tie_rule=rule, tie_breakers=breakers)
    assert refused.value.code == "campaigns.tie_breakers"


@pytest.mark.parametrize(("field", "bad"), [("criteria", ["one"]), ("tie_rule", "dense"), ("id", "")])
def test_a_scale_refuses(field: str, bad: object) -> None:
    with pytest.raises(InvalidValueError):
        attrs.evolve(SCALE, **{field: bad})


def test_a_cluster_has_members_and_perhaps_a_head() -> None:
    cluster = Cluster("c1", "Cụm 1", members=["school-1", "school-2"])
    assert (cluster.members, cluster.head, cluster.scale) == (("school-1", "school-2"), None, None)
    with pytest.raises(InvalidValueError):
        attrs.evolve(cluster, members="school-1")
    with pytest.raises(InvalidValueError):
        attrs.evolve(cluster, head="trường")
