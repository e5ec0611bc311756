"""Worked examples of campaigns, ceremonies, counts and cancelling, by their ids: W-38 to W-46 and W-48.

People and groups are stand-ins: only numbers, days and forms are those that were published.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.awards import (
    AnnouncementOrder,
    AwardCount,
    AwardPurpose,
    AwardStatistics,
    CommendationKind,
    Contender,
    CountBy,
    DecisionList,
    ListedCase,
    Standard,
    draft_decision,
)
from emulation.campaigns import AwardMoment, AwardProvision, Severity
from emulation.core import Truth
from emulation.eligibility import All, Choice, Fact, Implies, Rule, Verdict
from emulation.errors import UnknownKeyError
from emulation.law import AwardForm, OfficeKind
from emulation.parties import DocumentRef, Person, SubjectKind
from emulation.periods import Period, WrittenPeriod
from emulation.procedure import AnnouncementPrinciple, Returned, RevocationGround
from emulation.rulebooks import Layers, campaign_rulebook
from emulation.rulebooks.vietnam import national
from emulation.testing.campaigns import minimal_campaign
from emulation.testing.workflow import carry_out, minimal_nomination, minimal_setting, open_context
from emulation.workflow import BlockerCode, Command, Refusal, decide, new_case

PERSON, COLLECTIVE = SubjectKind.PERSON, SubjectKind.COLLECTIVE
CERTIFICATE, PRIME_MINISTER = AwardForm.CERTIFICATE_OF_COMMENDATION, AwardForm.PRIME_MINISTER_DIPLOMA
CHAIR = OfficeKind.PEOPLES_COMMITTEE_CHAIR
VN = timezone(timedelta(hours=7))
ORDER = AnnouncementOrder(precedence=[PRIME_MINISTER, AwardForm.PROVINCIAL_DIPLOMA, CERTIFICATE])


def listed(kind: SubjectKind, number: int, form: AwardForm, place: str = "") -> list[ListedCase]:
    return [
        ListedCase(id=id, subject=id, kind=kind, name=f"Mẫu {index}", form=form, achievement="a")
        for index in range(number)
        for id in (f"{place}{kind.value}-{index}",)
    ]


def decided(cases: Sequence[ListedCase]) -> DecisionList:
    votes = [Contender(each.id, Truth.YES, 1) for each in cases]
    return draft_decision(cases, votes, order=ORDER, rewarded=())


def kinds(lines: Iterable[Any]) -> Counter[SubjectKind]:
    return Counter(line.case.kind for line in lines)


# ---- W-38: an award taken back after an outbreak ----


def test_w_38_what_stands_when_one_diploma_was_taken_back() -> None:
    cases = [
        case
        for kind, number in ((COLLECTIVE, 43), (PERSON, 35))
        for case in listed(kind, number, AwardForm.PROVINCIAL_DIPLOMA)
    ]
    given_ = decided(cases)
    assert kinds(given_.lines) == {COLLECTIVE: 43, PERSON: 35}
    standing = given_.standing(["collective-7"])
    assert kinds(standing) == {COLLECTIVE: 42, PERSON: 35}
    # Nobody is numbered anew: the golden book keeps the numbers of the decision.
    assert {line.number for line in given_.lines} - {line.number for line in standing} == {
        line.number for line in given_.lines if line.case.id == "collective-7"
    }
    assert given_.standing([]) == given_.lines
    with pytest.raises(UnknownKeyError) as caught:
        given_.standing(["colective-7"])
    assert "collective-7" in caught.value.params["near"]  # type: ignore[operator]


def test_w_38_the_ground_is_none_of_the_law_and_the_same_office_takes_it_back() -> None:
    rules = national().on(date(2021, 8, 27)).procedure.revocations(AwardForm.PROVINCIAL_DIPLOMA)
    grounds = {ground for each in rules for ground in each.value.grounds}
    assert grounds == {RevocationGround.FALSE_DECLARATION, RevocationGround.VIOLATION_CONCLUDED}
    assert Returned.MONEY in {thing for each in rules for thing in each.value.returned}
    # So it is a decision of its own, with its reason and its document, by the office that made the award.
    setting, day = minimal_setting(), date(2021, 11, 3)
    case = new_case("c-1", minimal_nomination(), setting)
    case = attrs.evolve(
        case, state="decided", file=attrs.evolve(case.file, granted=datetime(2021, 11, 2, tzinfo=VN))
    )
    order = Command(
        act="revoke",
        actor="chair",
        at=datetime(2021, 11, 3, 9, tzinfo=VN),
        reason="dịch bùng phát sau khi khen",
        document=DocumentRef(title="Quyết định hủy", issued=day),
    )
    context = open_context(setting, day)
    for changes, code in (
        ({"reason": None}, BlockerCode.REASON_MISSING),
        ({"document": None}, BlockerCode.DOCUMENT_MISSING),
        ({"actor": "office"}, BlockerCode.NO_ROLE),
    ):
        refused = decide(case, attrs.evolve(order, **changes), context)
        assert isinstance(refused, Refusal)
        assert code in refused.codes
    gone = carry_out(case, order, context)
    assert (gone.state, gone.is_granted) == ("revoked", False)


# ---- W-39: awarded and presented on stage ----


def test_w_39_three_collectives_and_five_persons_come_on_stage_in_each_commune() -> None:
    communes = [f"c{number}-" for number in range(10)]
    split = {COLLECTIVE: 86, PERSON: 307}
    cases: list[ListedCase] = []
    for index, commune in enumerate(communes):
        for kind, total in split.items():
            # 86 and 307 dealt out as evenly as they go: every commune has more than its stage holds.
            cases += listed(kind, total // 10 + (index < total % 10), CERTIFICATE, commune)
    made = decided(cases)
    assert kinds(made.lines) == split
    room = {COLLECTIVE: 3, PERSON: 5}
    shown = [
        made.on_stage(room, among=[each.id for each in cases if each.id.startswith(commune)])
        for commune in communes
    ]
    assert [kinds(lines) for lines in shown] == [room] * 10
    # The first of each kind, and the award of the others stands.
    assert [line.number for line in shown[0]] == sorted(line.number for line in shown[0])
    assert len(made.standing([])) == 393
    # One ceremony for all holds eight; without a limit everybody comes up; a stage without room for persons shows none.
    assert kinds(made.on_stage(room)) == room
    assert made.on_stage({}) == made.lines
    assert kinds(made.on_stage({PERSON: 0})) == {COLLECTIVE: 86}
    with pytest.raises(UnknownKeyError, match="does not stand in the list"):
        made.on_stage(room, among=["nobody"])


# ---- W-40: an award while the campaign runs ----


@pytest.mark.parametrize(
    ("purpose", "is_decided"), [(AwardPurpose.INTERIM, True), (AwardPurpose.FINAL, False)]
)
def test_w_40_an_award_during_a_campaign_does_not_wait_for_its_end(
    purpose: AwardPurpose, is_decided: bool
) -> None:
    """Decision 5521/QĐ-UBND of a district, 21 August 2021, in the midst of the epidemic."""
    day = date(2021, 8, 21)
    assert national().may_decide(CERTIFICATE, "district", CHAIR, day).truth is Truth.YES
    within = date(2021, 10, 4)
    setting = minimal_setting()
    assert within in setting.campaign.days
    case = new_case("c-1", minimal_nomination(purpose=purpose), setting)
    file = attrs.evolve(case.file, proposed_by=("station-head",), papers=frozenset({"proposal", "report"}))
    order = Command(act="decide", actor="chair", at=datetime(2021, 10, 4, 9, tzinfo=VN), reason="đã xem xét")
    decision = decide(attrs.evolve(case, state="submitted", file=file), order, open_context(setting, within))
    assert isinstance(decision, Refusal) is not is_decided
    assert is_decided or BlockerCode.NOT_ENDED in decision.codes  # type: ignore[union-attr]


# ---- W-41, W-42: counts ----


@given(departments=st.integers(0, 3_766), persons=st.integers(0, 1_015))
def test_w_41_three_authorities_are_counted_apart(departments: int, persons: int) -> None:
    # How the 3,766 divide between departments and districts, and the 1,015 between kinds of subject, was not published.
    counts = AwardStatistics(
        [
            AwardCount(authority="city", number=122, reason="donation"),
            AwardCount(authority="city", number=persons, recipient=PERSON),
            AwardCount(authority="city", number=1_137 - 122 - persons, recipient=COLLECTIVE),
            AwardCount(authority="below-city", number=departments, award="certificate.department"),
            AwardCount(authority="below-city", number=3_766 - departments, award="certificate.district"),
            AwardCount(authority="commune", number=3_008, award="certificate.commune"),
        ]
    )
    assert counts.by(CountBy.AUTHORITY) == {"city": 1_137, "below-city": 3_766, "commune": 3_008}
    assert counts.total == 7_911
    assert counts.of(CountBy.AUTHORITY, "city").by(CountBy.REASON) == {"donation": 122, None: 1_015}
    # What nobody told is never counted as something else.
    assert counts.by(CountBy.RECIPIENT)[None] == 7_911 - 1_015


def test_w_42_counts_by_kind_and_by_title_of_the_city() -> None:
    epidemic = {"authority": "city", "reason": "epidemic"}
    counts = AwardStatistics(
        [
            AwardCount(number=604, recipient=COLLECTIVE, **epidemic),
            AwardCount(number=994, recipient=PERSON, **epidemic),
            AwardCount(authority="city", number=153, commendation=CommendationKind.UNEXPECTED),
            AwardCount(authority="city", number=705, award="good-deed", recipient=PERSON),
        ]
    )
    assert counts.of(CountBy.REASON, "epidemic").by(CountBy.RECIPIENT) == {"collective": 604, "person": 994}
    assert counts.by(CountBy.COMMENDATION)["unexpected"] == 153
    assert counts.by(CountBy.AWARD)["good-deed"] == 705
    table = counts.table(CountBy.RECIPIENT, "en")
    assert table.title == "Awards made: 2,456"
    assert [tuple(row) for row in table.rows] == [
        ("collective", "604"),
        ("person", "1699"),
        ("not told", "153"),
    ]
    assert [row[0] for row in counts.table(CountBy.AWARD, "vi").rows] == ["không nêu", "good-deed"]


# ---- W-43: a State award without a lower one ----


@pytest.mark.parametrize("kind", [COLLECTIVE, PERSON])
@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, Verdict.ELIGIBLE),
        ({"influences_province": False}, Verdict.INELIGIBLE),
        ({"influences_province": None}, Verdict.UNDETERMINED),
        ({"unexpected": False}, Verdict.INELIGIBLE),
    ],
)
def test_w_43_a_village_and_its_head_need_no_lower_award(
    kind: SubjectKind, change: dict[str, Any], verdict: Verdict
) -> None:
    """The diplomas of 16 May 2021 for a village, its head and others, after an outbreak of 30 April."""
    day = date(2021, 5, 16)
    record: dict[str, Any] = {
        "exemplary": True,
        "outstanding_in_movement": False,
        "has_provincial_diploma": False,
        "years_excellent_since": 0,
        "many_achievements": False,
        "unexpected": True,
        "influences_province": True,
        "works_as": "staff",
    }
    rule = national().award_rule(PRIME_MINISTER, kind, day, restrictions=False)
    assert rule.assess(record | change).verdict is verdict
    # A lower award opens another way, and no one has to go it.
    assert rule.assess(record | change | {"has_provincial_diploma": True}).verdict is verdict


# ---- W-44: awards after death ----


def test_w_44_eighteen_diplomas_after_death_are_announced_last() -> None:
    living = listed(PERSON, 2, PRIME_MINISTER)
    dead = [
        ListedCase.of(
            f"dead-{number}",
            minimal_nomination(
                subject=Person(f"dead-{number}", f"An Mẫu {number}", deceased=True), form=PRIME_MINISTER
            ),
        )
        for number in range(18)
    ]
    assert all(case.posthumous for case in dead)
    made = decided([*dead, *living])
    assert [line.case.posthumous for line in made.lines] == [False] * 2 + [True] * 18
    (rule,) = national().on(date(2021, 9, 4)).procedure.announcements(AwardForm.ORDER)
    assert rule.value.principles[-1] is AnnouncementPrinciple.LIVING_BEFORE_POSTHUMOUS
    (lowered,) = [
        each
        for each in national().on(date(2021, 9, 4)).procedure.revocations(PRIME_MINISTER)
        if each.id == "R-04"
    ]
    assert lowered.value.not_for_deceased


# ---- W-45: launched after it began ----


@pytest.mark.parametrize(
    ("issued", "codes"),
    [(date(2025, 8, 31), []), (date(2025, 9, 1), []), (date(2025, 10, 14), ["PD101"])],
)
def test_w_45_a_launch_dated_after_its_start_is_warned_of_and_not_refused(
    issued: date, codes: list[str]
) -> None:
    plan = minimal_campaign()
    plan = attrs.evolve(
        plan,
        document=attrs.evolve(plan.document, issued=issued),
        period=WrittenPeriod.exact(Period(date(2025, 9, 1), date(2025, 11, 30))),
    )
    found = [each for each in plan.check() if each.code == "PD101"]
    assert [each.code for each in found] == codes
    assert {each.severity for each in found} <= {Severity.WARNING}


# ---- W-46: forms and criteria of one national campaign ----

GROUPS = ("ministry", "province", "front", "enterprise", "person")
FORMS = (AwardForm.ORDER, PRIME_MINISTER, AwardForm.PROVINCIAL_DIPLOMA, CERTIFICATE)


def test_w_46_four_forms_and_five_groups_with_criteria_of_their_own() -> None:
    group = Fact.choice("group", [Choice(each, vi=each, en=each) for each in GROUPS], vi="nhóm", en="group")
    points = {name: Fact.whole(f"{name}_points", vi=name, en=name, minimum=0) for name in GROUPS}
    rule: Rule = All(
        Implies(group.equals(name), points[name] >= least) for least, name in enumerate(GROUPS, start=1)
    )
    award = AwardProvision(
        id="congress",
        clause="IV",
        moment=AwardMoment.AT_END,
        text="Khen thưởng",
        forms=FORMS,
        kinds=[COLLECTIVE, PERSON],
    )
    plan = minimal_campaign(awards=[award])
    book = campaign_rulebook(plan, {"congress": rule})
    standards = [each.value for each in book.on(date(2025, 11, 3)).about(Standard)]
    assert {each.form for each in standards} == set(FORMS)
    assert len(standards) == 8
    for each in standards:
        for least, name in enumerate(GROUPS, start=1):
            for points_, verdict in (
                (least, Verdict.ELIGIBLE),
                (least - 1, Verdict.INELIGIBLE),
                (None, Verdict.UNDETERMINED),
            ):
                record = {"group": name, f"{name}_points": points_}
                assert each.rule.assess(record).verdict is verdict
        # The criteria of one group are not asked of another.
        assert (
            each.rule.assess({"group": "ministry", "ministry_points": 1, "person_points": 0}).verdict
            is Verdict.ELIGIBLE
        )


# ---- W-48: a green zone ----


@pytest.mark.parametrize(
    ("days", "verdict"), [(19, Verdict.INELIGIBLE), (20, Verdict.ELIGIBLE), (None, Verdict.UNDETERMINED)]
)
def test_w_48_a_zone_kept_green_for_nineteen_and_twenty_days(days: int | None, verdict: Verdict) -> None:
    zone = Fact.whole("zone_days", vi="số ngày giữ vùng xanh", en="days as a green zone", minimum=0)
    award = AwardProvision(
        id="own", clause="V.1", moment=AwardMoment.DURING, text="Khen", forms=[CERTIFICATE]
    )
    plan = minimal_campaign(awards=[award])
    here = Layers(national=national(), campaign=campaign_rulebook(plan, {"own": zone >= 20}))
    rule = here.award_rule(CERTIFICATE, COLLECTIVE, date(2021, 10, 30), restrictions=False)
    merit = {"movement_result": "selected_excellent"}
    assert rule.assess(merit | {"zone_days": days}).verdict is verdict
