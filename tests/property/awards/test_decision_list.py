"""Several cases in one decision: who stands in it, in which order, and what stays open."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.awards import (
    AnnouncementOrder,
    AwardPurpose,
    ClaimedAchievement,
    Contender,
    DecisionLine,
    DecisionList,
    ListedCase,
    Nomination,
    PlaceLimit,
    Places,
    PlacesTie,
    draft_decision,
)
from emulation.core import Truth
from emulation.errors import InvalidValueError
from emulation.law import AwardForm, Citation
from emulation.parties import Collective, Person, SubjectKind
from emulation.periods import Period
from emulation.testing.council import (
    announcement_orders,
    decision_lists,
    listed_cases,
    place_limits,
)
from emulation.testing.standards import contenders

GIAY_KHEN = AwardForm.CERTIFICATE_OF_COMMENDATION
ORDER = AnnouncementOrder(precedence=[AwardForm.GRASSROOTS_FIGHTER, GIAY_KHEN, AwardForm.PRAISE])


@st.composite
def drafts(draw: st.DrawFn) -> dict[str, Any]:
    cases = [draw(listed_cases(number)) for number in range(draw(st.integers(0, 5)))]
    votes = [draw(contenders(id=f"c{number}")) for number in range(len(cases)) if draw(st.integers(0, 5))]
    return {
        "cases": cases,
        "votes": votes,
        "order": draw(announcement_orders()),
        "rewarded": draw(st.none() | st.sampled_from([(), (("s1", "a1"),)])),
        "limits": draw(st.lists(place_limits("limit"), max_size=2)),
        "tie": draw(st.sampled_from(PlacesTie)),
    }


def drafted(draft: dict[str, Any]) -> DecisionList:
    given = dict(draft)
    return draft_decision(given.pop("cases"), given.pop("votes"), **given)


@given(drafts(), st.randoms(use_true_random=False))
def test_the_order_of_the_cases_is_indifferent(draft: dict[str, Any], chance: random.Random) -> None:
    mixed = {
        **draft,
        "cases": chance.sample(draft["cases"], len(draft["cases"])),
        "votes": chance.sample(draft["votes"], len(draft["votes"])),
    }
    one, other = drafted(draft), drafted(mixed)
    assert one.lines == other.lines
    assert sorted(one.answers, key=lambda each: each.case) == sorted(
        other.answers, key=lambda each: each.case
    )


@given(drafts())
def test_the_list_keeps_its_promises(draft: dict[str, Any]) -> None:
    made = drafted(draft)
    standing = {each.id: each for each in draft["votes"]}
    listed = {each.id: each for each in draft["cases"]}
    assert [each.case for each in made.answers] == list(listed)
    assert made.is_settled == all(each.truth is not Truth.UNKNOWN for each in made.answers)
    chosen = [line.case for line in made.lines]
    assert {case.id for case in chosen} == {each.case for each in made.answers if each.truth is Truth.YES}
    # One achievement once, and only what passed.
    claims = [(case.subject, case.achievement) for case in chosen]
    assert len(set(claims)) == len(claims)
    assert all(standing[case.id].passed is Truth.YES for case in chosen)
    for limit in draft["limits"]:
        if limit.places.possible is not None:
            assert sum(limit.covers(case) for case in chosen) <= limit.places.possible
    for answer in made.answers:
        assert bool(answer.reasons) == (answer.truth is not Truth.YES)
        for reason in answer.reasons:
            assert reason.text("vi")
            assert reason.text("en")


@given(decision_lists())
def test_numbers_and_golden_book_numbers(made: DecisionList) -> None:
    assert [line.golden_book_number for line in made.lines] == list(range(1, len(made.lines) + 1))
    assert len(made.table("vi").rows) == len(made.lines)


@given(st.lists(listed_cases(0), max_size=6), announcement_orders())
def test_higher_first_then_collectives_then_the_living(
    drawn: list[ListedCase], order: AnnouncementOrder
) -> None:
    cases = [attrs.evolve(case, id=f"c{number}") for number, case in enumerate(drawn)]
    found = order.sorted(cases)
    assert sorted(found, key=lambda case: case.id) == sorted(cases, key=lambda case: case.id)
    ranks = [
        (order.precedence.index(case.form), order.kinds.index(case.kind), case.posthumous) for case in found
    ]
    assert ranks == sorted(ranks)


# ------------------------------------------------------------------------------------------ by hand


def case(id: str, **more: Any) -> ListedCase:
    given = {
        "id": id,
        "subject": id,
        "kind": SubjectKind.PERSON,
        "name": "Nguyễn Thị Mẫu",
        "form": GIAY_KHEN,
        "achievement": "a1",
        **more,
    }
    return ListedCase(**given)


def passed(*cases: ListedCase, yes: int = 9) -> list[Contender]:
    return [Contender(each.id, Truth.YES, yes) for each in cases]


def test_announced_in_the_order_of_the_protocol() -> None:
    cases = [
        case("p2", name="Đỗ Văn Mẫu"),
        case("p1", name="An Văn Mẫu"),
        case("dead", name="An Thị Mẫu", posthumous=True),
        case("unit", kind=SubjectKind.COLLECTIVE, name="Trạm Y tế"),
        case("home", kind=SubjectKind.HOUSEHOLD, name="Hộ ông Mẫu"),
        case("high", form=AwardForm.GRASSROOTS_FIGHTER, name="Vũ Thị Mẫu"),
    ]
    made = draft_decision(cases, passed(*cases), order=ORDER, rewarded=())
    assert [line.case.id for line in made.lines] == ["high", "unit", "home", "p1", "p2", "dead"]
    assert made.table("en").rows[0] == ("1", "Vũ Thị Mẫu", "grassroots emulation fighter", "1")


def test_one_achievement_is_rewarded_once() -> None:
    one, again = case("c1", subject="nurse"), case("c2", subject="nurse")
    other = case("c3", subject="nurse", achievement="a2")
    unknown = case("c4", subject="nurse", achievement=None)
    made = draft_decision([one, again, other], passed(one, again, other), order=ORDER, rewarded=())
    assert [each.truth.value for each in made.answers] == ["unknown", "unknown", "yes"]
    assert made.answers[0].reasons[0].text("en") == (
        "the same achievement as c2, or it is not known which: one achievement is rewarded once, choose one"
    )
    fallen = [*passed(one), Contender("c2", Truth.NO, 1)]
    assert [
        each.truth.value for each in draft_decision([one, again], fallen, order=ORDER, rewarded=()).answers
    ] == [
        "yes",
        "no",
    ]
    before = draft_decision([one], passed(one), order=ORDER, rewarded=[("nurse", "a1")])
    assert before.answers[0].reasons[0].key == "council.list.rewarded_before"
    nobody = draft_decision([one], passed(one), order=ORDER, rewarded=None)
    assert nobody.open[0].reasons[0].key == "council.list.nobody_looked"
    vague = draft_decision([unknown], passed(unknown), order=ORDER, rewarded=[("nurse", "a1")])
    assert vague.open[0].reasons[0].key == "council.list.achievement_unknown"
    assert draft_decision([unknown], passed(unknown), order=ORDER, rewarded=[("x", "a1")]).is_settled


def test_places_are_shared_over_the_cases_they_are_for() -> None:
    article = Citation("Luật 06/2022/QH15", 24)
    people = [case(f"p{number}") for number in range(3)]
    unit = case("unit", kind=SubjectKind.COLLECTIVE)
    votes = [Contender("p0", Truth.YES, 9), Contender("p1", Truth.YES, 8), Contender("p2", Truth.YES, 8)]
    limit = PlaceLimit(id="l", places=Places.exactly(2), kinds=[SubjectKind.PERSON], citations=[article])
    made = draft_decision([*people, unit], [*votes, *passed(unit)], order=ORDER, rewarded=(), limits=[limit])
    assert [each.truth.value for each in made.answers] == ["yes", "unknown", "unknown", "yes"]
    assert made.open[0].citations == (article,)
    unvoted = draft_decision([people[0]], [], order=ORDER, rewarded=(), limits=[limit])
    assert [each.key for each in unvoted.answers[0].reasons] == [
        "council.list.passed_unknown",
        "council.place.vote_open",
    ]


def test_what_cannot_be_a_list() -> None:
    with pytest.raises(InvalidValueError, match="c1 is listed twice"):
        draft_decision([case("c1"), case("c1")], [], order=ORDER, rewarded=())
    with pytest.raises(InvalidValueError, match=r"does not say where \('medal',\) stand"):
        draft_decision([case("c1", form=AwardForm.MEDAL)], [], order=ORDER, rewarded=())
    with pytest.raises(InvalidValueError, match="names each form once"):
        AnnouncementOrder(precedence=[GIAY_KHEN, GIAY_KHEN])
    with pytest.raises(InvalidValueError, match="names each form once"):
        AnnouncementOrder(precedence=[GIAY_KHEN], kinds=[SubjectKind.PERSON])
    with pytest.raises(InvalidValueError, match="the lines are numbered 1, 2, 3"):
        DecisionList(lines=[DecisionLine(2, case("c1"))], answers=[])


def test_made_of_a_nomination() -> None:
    day = date(2021, 9, 20)
    nomination = Nomination(
        id="n",
        campaign="plan",
        subject=Person("nurse", "Nguyễn Thị Mẫu", deceased=True),
        form=AwardForm.PROVINCIAL_DIPLOMA,
        achievement=ClaimedAchievement("a1", "tiêm chủng", Period(day, day)),
        purpose=AwardPurpose.FINAL,
    )
    made = ListedCase.of("c1", nomination, form=GIAY_KHEN)
    assert made == case("c1", subject="nurse", posthumous=True)
    unit = attrs.evolve(nomination, subject=Collective("station", "Trạm Y tế"))
    assert ListedCase.of("c2", unit).kind is SubjectKind.COLLECTIVE
    assert ListedCase.of("c2", unit).form is AwardForm.PROVINCIAL_DIPLOMA
