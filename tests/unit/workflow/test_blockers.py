"""Every blocker there is: what brings it about, what it carries, and how it is said in both languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import Any

import attrs
import pytest

from emulation.awards import AwardPurpose
from emulation.campaigns import AwardProcedure, AwardProvision, DutyVerb, Phase, Quota, QuotaBase
from emulation.core import Truth, percent
from emulation.eligibility import ALWAYS, NEVER, UNDETERMINED, Criterion, Fact, Verdict
from emulation.i18n import LANGUAGES, Message
from emulation.law import AwardForm, Citation
from emulation.parties import Collective, DocumentRef, JointBody, Level, Office, SubjectKind
from emulation.periods import Period
from emulation.testing.workflow import Agreed, carry_out, minimal_nomination, minimal_setting, open_context
from emulation.workflow import (
    Blocker,
    BlockerCode,
    Case,
    Command,
    Context,
    Deadline,
    DefinitionBuilder,
    InPhase,
    InTime,
    Mandate,
    NoticeNeed,
    Refusal,
    Setting,
    TimeLimit,
    campaign_award,
    decide,
    explain,
    new_case,
)

ZONE = timezone(timedelta(hours=7))
C = BlockerCode
DAY = date(2021, 11, 3)
SETTING = minimal_setting()
SUBMITTED = new_case("c-1", minimal_nomination(), SETTING)
SUBMITTED = attrs.evolve(
    SUBMITTED,
    state="submitted",
    version=5,
    file=attrs.evolve(
        SUBMITTED.file, proposed_by=("station-head",), papers=frozenset({"proposal", "report"})
    ),
)


def at(day: date = DAY, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZONE)


def command(act: str = "decide", actor: str = "chair", **changes: Any) -> Command:
    return Command(**{"act": act, "actor": actor, "at": at(), **changes})


def in_state(state: str, **file: Any) -> Case:
    return attrs.evolve(SUBMITTED, state=state, file=attrs.evolve(SUBMITTED.file, **file))


def answer(case: Case, order: Command, setting: Setting = SETTING, **known: Any) -> Refusal:
    decision = decide(case, order, open_context(setting, order.at.astimezone(ZONE).date(), **known))
    assert isinstance(decision, Refusal), decision
    return decision


def nominated(case: Case = SUBMITTED, **changes: Any) -> Case:
    return attrs.evolve(
        case, file=attrs.evolve(case.file, nomination=attrs.evolve(case.nomination, **changes))
    )


def granted(id: str = "c-2", **changes: Any) -> Case:
    other = nominated(**changes)
    return attrs.evolve(other, file=attrs.evolve(other.file, id=id, granted=at(date(2021, 11, 2))))


def other_achievement(number: int = 2) -> Any:
    return attrs.evolve(SUBMITTED.nomination.achievement, id=f"a-{number}")


def with_provision(**changes: Any) -> Setting:
    provision = attrs.evolve(SETTING.campaign.awards[0], **changes)
    return minimal_setting(campaign=attrs.evolve(SETTING.campaign, awards=[provision]))


def with_quota(**changes: Any) -> Setting:
    return with_provision(quotas=[Quota("places", **changes)])


def ambiguous() -> Refusal:
    made = DefinitionBuilder.of(campaign_award(), version=2)
    setting = minimal_setting(
        definition=made.allow("decide", "submitted", to="decided", by=["clerk"]).build()
    )
    return answer(
        attrs.evolve(SUBMITTED, file=attrs.evolve(SUBMITTED.file, definition=setting.definition.ref)),
        command(),
        setting,
    )


def late(limit: TimeLimit, **changes: Any) -> Refusal:
    made = DefinitionBuilder.of(campaign_award(), version=2).deadline("proposed", Deadline(2))
    made.act("hurry", vi="gấp", en="hurry").allow(
        "hurry", "proposed", to="received", by=["clerk"], guards=[InTime(limit)]
    )
    setting = attrs.evolve(with_provision(**changes), definition=made.build())
    case = in_state("proposed", definition=setting.definition.ref)
    return answer(attrs.evolve(case, since=at(date(2021, 10, 28))), command("hurry", "office"), setting)


def phased(*phases: Phase) -> Refusal:
    made = DefinitionBuilder.of(campaign_award(), version=2)
    made.forbid("decide").allow(
        "decide", "submitted", to="decided", by=["decider"], guards=[InPhase(["comment"])]
    )
    campaign = attrs.evolve(SETTING.campaign, phases=phases)
    setting = minimal_setting(campaign=campaign, definition=made.build())
    case = in_state("submitted", definition=setting.definition.ref)
    return answer(case, command(), setting)


def conflict() -> Refusal:
    case = new_case("c", minimal_nomination(), SETTING)
    ahead = carry_out(case, command("discover", "station-head"), open_context(SETTING, DAY))
    return answer(ahead, command("propose", "station-head", expected_version=0))


def out_of_time() -> Refusal:
    case = carry_out(
        new_case("c", minimal_nomination(), SETTING),
        command("discover", "station-head"),
        open_context(SETTING, DAY),
    )
    return answer(case, command("propose", "station-head", at=at(hour=8)))


def test_a_command_that_must_go_through_fails_the_test_with_its_reasons() -> None:
    case = new_case("c", minimal_nomination(), SETTING)
    refused = command("discover", "station-head", expected_version=7)
    with pytest.raises(AssertionError) as caught:
        carry_out(case, refused, open_context(SETTING, DAY))
    said = decide(case, refused, open_context(SETTING, DAY))
    assert isinstance(said, Refusal)
    assert str(caught.value) == said.text("en")


def fresh(**changes: Any) -> Case:
    return new_case("c", minimal_nomination(**changes), SETTING)


BARRED = Fact.boolean("clean", vi="không bị kỷ luật", en="not disciplined").is_true()
UNSURE = attrs.evolve(SUBMITTED.nomination.subject, sectors=None, memberships=None)
OWN = Collective("station", "Trạm Y tế", body="station")

CASES: dict[BlockerCode, Callable[[], Refusal]] = {
    C.VERSION_CONFLICT: conflict,
    C.OTHER_DEFINITION: lambda: answer(
        in_state("submitted", definition=attrs.evolve(SUBMITTED.definition, digest="ab")), command()
    ),
    C.OTHER_CAMPAIGN: lambda: answer(nominated(campaign="other"), command()),
    C.BACK_IN_TIME: out_of_time,
    C.UNKNOWN_ACT: lambda: answer(SUBMITTED, command("decied")),
    C.WRONG_STATE: lambda: answer(SUBMITTED, command("announce", "office")),
    C.AMBIGUOUS: ambiguous,
    C.UNKNOWN_ACTOR: lambda: answer(SUBMITTED, command(actor="stranger")),
    C.NO_MANDATE: lambda: answer(SUBMITTED, command(actor="office", on_behalf_of="chair")),
    C.NO_ROLE: lambda: answer(SUBMITTED, command(actor="culture")),
    C.OUT_OF_SCOPE: lambda: answer(fresh(), command("propose", "school")),
    C.SCOPE_UNKNOWN: lambda: answer(fresh(subject=UNSURE), command("propose", "station-head")),
    C.OTHER_PROPOSER: lambda: answer(fresh(proposer="school"), command("propose", "station-head")),
    C.OWN_PROPOSAL: lambda: answer(in_state("submitted", proposed_by=("chair",)), command()),
    C.OWN_CASE: lambda: answer(
        nominated(subject=attrs.evolve(SUBMITTED.nomination.subject, id="chair")), command()
    ),
    C.CONFLICT_OF_INTEREST: lambda: answer(SUBMITTED, command(), conflicts=["chair"]),
    C.CAMPAIGN_UNKNOWN: lambda: answer(SUBMITTED, command(), state=None),
    C.NOT_STARTED: lambda: answer(fresh(), command("propose", "station-head", at=at(date(2021, 9, 9)))),
    C.OUTSIDE_PERIOD: lambda: answer(nominated(purpose=AwardPurpose.INTERIM), command()),
    C.OUTSIDE_PHASE: lambda: phased(
        Phase("comment", "Đợt lấy ý kiến", period=Period(date(2021, 9, 20), date(2021, 9, 30)))
    ),
    C.PHASE_UNKNOWN: phased,
    C.NOT_ENDED: lambda: answer(SUBMITTED, command(at=at(date(2021, 10, 30)))),
    C.REVIEW_NOT_HELD: lambda: answer(SUBMITTED, command(at=at(date(2021, 10, 31)))),
    C.PAPERS_MISSING: lambda: answer(SUBMITTED, command(), needed_papers=frozenset({"report", "minutes"})),
    C.PAPERS_UNKNOWN: lambda: answer(SUBMITTED, command(), needed_papers=None),
    C.NOT_ASSESSED: lambda: answer(SUBMITTED, command(), assessment=None),
    C.STANDARD_NOT_MET: lambda: answer(SUBMITTED, command(), assessment=BARRED.assess({"clean": False})),
    C.STANDARD_UNDETERMINED: lambda: answer(SUBMITTED, command(), assessment=BARRED.assess({})),
    C.RESTRICTIONS_UNKNOWN: lambda: answer(SUBMITTED, command(), restrictions=None),
    C.RESTRICTED: lambda: answer(SUBMITTED, command(), restrictions=(NEVER.assess({}),)),
    C.RESTRICTION_UNDETERMINED: lambda: answer(SUBMITTED, command(), restrictions=(UNDETERMINED.assess({}),)),
    C.QUOTA_FULL: lambda: answer(SUBMITTED, command(), place=Agreed(Truth.NO)),
    C.QUOTA_UNKNOWN: lambda: answer(SUBMITTED, command(), place=Agreed(Truth.UNKNOWN)),
    C.WON_ELSEWHERE: lambda: answer(
        SUBMITTED,
        command(),
        with_quota(excludes_winners_of=["award"]),
        others=[granted(achievement=other_achievement())],
    ),
    C.REWARDED_ALREADY: lambda: answer(SUBMITTED, command(), others=[granted()]),
    C.COUNCIL_NOT_HEARD: lambda: answer(in_state("compiled"), command("review", "council"), council=None),
    C.COUNCIL_AGAINST: lambda: answer(
        in_state("compiled"),
        command("review", "council"),
        council=Agreed(Truth.NO, (Message("core.truth.no"),), (Citation("Nghị định 98/2023/NĐ-CP", 30, 7),)),
    ),
    C.COUNCIL_UNDETERMINED: lambda: answer(
        in_state("compiled"), command("review", "council"), council=Agreed(Truth.UNKNOWN)
    ),
    C.AUTHORITY_UNKNOWN: lambda: answer(SUBMITTED, command(), minimal_setting(rulebook=None)),
    C.NO_AUTHORITY: lambda: answer(nominated(form=AwardForm.PROVINCIAL_DIPLOMA), command()),
    C.LEVEL_MISSING: lambda: answer(SUBMITTED, command("pass-up")),
    C.LEVEL_NOT_ABOVE: lambda: answer(SUBMITTED, command("pass-up", level=Level.COMMUNE)),
    C.LEVEL_ABOLISHED: lambda: answer(
        SUBMITTED, command("pass-up", level=Level.DISTRICT, at=at(date(2025, 7, 1)))
    ),
    C.DEADLINE_PASSED: lambda: late(TimeLimit.STATE),
    C.NOTICE_UNKNOWN: lambda: answer(in_state("compiled"), command("review", "council"), notice=None),
    C.NOTICE_MISSING: lambda: answer(
        in_state("compiled"), command("review", "council"), notice=NoticeNeed(Truth.YES, 10)
    ),
    C.NOTICE_RUNNING: lambda: answer(
        in_state("published", published=at()), command("review", "council"), notice=NoticeNeed(Truth.YES, 10)
    ),
    C.REASON_MISSING: lambda: answer(SUBMITTED, command("reject")),
    C.DOCUMENT_MISSING: lambda: answer(in_state("revoked"), command("recover", "office")),
    C.FORM_MISSING: lambda: answer(SUBMITTED, command("lower", reason="thấp hơn")),
    C.FORM_UNCHANGED: lambda: answer(SUBMITTED, command("lower", reason="thấp hơn", form=SUBMITTED.form)),
    C.FORM_NOT_HERE: lambda: answer(
        in_state("discovered", proposed_by=()), command("praise", "village-1-leaders")
    ),
    C.CORRECTION_MISSING: lambda: answer(in_state("proposed"), command("correct", "office", reason="nhầm")),
    C.CORRECTION_TOO_FAR: lambda: answer(
        in_state("proposed"),
        command("correct", "office", reason="nhầm", nomination=minimal_nomination(id="n-2")),
    ),
}


@pytest.mark.parametrize("code", BlockerCode, ids=lambda code: code.value)
def test_each_blocker_is_found_and_said(code: BlockerCode) -> None:
    refusal = CASES[code]()
    assert code in refusal.codes
    for language in LANGUAGES:
        assert refusal.text(language)
        named = explain(refusal, SETTING.campaign, language)
        assert len(named.splitlines()) >= 2
        assert "{" not in named


@pytest.mark.parametrize(
    "code", [c for c in BlockerCode if c is not C.OTHER_CAMPAIGN], ids=lambda code: code.value
)
def test_nothing_else_is_in_the_way(code: BlockerCode) -> None:
    found = set(CASES[code]().codes)
    # Some come together: who is unknown has no role, a day outside is also before the end.
    together = {
        C.NO_ROLE: {C.AUTHORITY_UNKNOWN},
        C.OUTSIDE_PERIOD: set(),
        C.NOT_ENDED: {C.REVIEW_NOT_HELD},
        C.LEVEL_ABOLISHED: set(),
        C.FORM_NOT_HERE: {C.AUTHORITY_UNKNOWN},
        C.UNKNOWN_ACTOR: {C.AUTHORITY_UNKNOWN},
        C.OTHER_DEFINITION: set(),
    }
    assert found - {code} <= together.get(code, set())


def test_a_refusal_lists_everything_at_once() -> None:
    refusal = answer(
        in_state("submitted", papers=frozenset(), proposed_by=("chair",)),
        command(at=at(date(2021, 10, 30)), expected_version=1),
        assessment=None,
        restrictions=None,
        needed_papers=frozenset({"report"}),
        conflicts=["chair"],
        others=[granted()],
    )
    assert set(refusal.codes) == {
        C.VERSION_CONFLICT,
        C.NOT_ENDED,
        C.REVIEW_NOT_HELD,
        C.PAPERS_MISSING,
        C.NOT_ASSESSED,
        C.RESTRICTIONS_UNKNOWN,
        C.REWARDED_ALREADY,
        C.OWN_PROPOSAL,
        C.CONFLICT_OF_INTEREST,
    }


# ---- what blockers carry ----


def blocker(refusal: Refusal) -> Blocker:
    (found,) = refusal.blockers
    return found


def test_out_of_scope_names_the_clause_and_who_could() -> None:
    found = blocker(CASES[C.OUT_OF_SCOPE]())
    assert found.clauses == ("VII.2",)
    assert [(each.actor, each.clause) for each in found.others] == [("station-head", "VII.1")]
    assert found.reasons


def test_no_role_names_those_who_have_it() -> None:
    refusal = CASES[C.NO_ROLE]()
    assert refusal.blockers[0].holders == ("chair", "committee")
    assert "Chủ tịch" in explain(refusal, SETTING.campaign)


def test_the_assessment_is_inside_and_its_open_facts_are_said() -> None:
    found = blocker(CASES[C.STANDARD_UNDETERMINED]())
    assert found.assessment is not None
    assert found.assessment.verdict is Verdict.UNDETERMINED
    assert "chưa rõ: không bị kỷ luật" in found.text("vi")
    assert "not known: not disciplined" in found.text("en")


def test_a_criterion_that_is_not_met_is_named_with_its_citation() -> None:
    citation = Citation("Luật 06/2022/QH15", 74)
    rule = Criterion("TC1", BARRED, vi="Không bị kỷ luật", en="Not disciplined", citation=citation)
    found = blocker(answer(SUBMITTED, command(), assessment=rule.assess({"clean": False})))
    assert citation in found.citations
    assert "TC1: Không bị kỷ luật" in found.text("vi")
    assert "not met, TC1: Not disciplined" in found.text("en")


@pytest.mark.parametrize(
    ("day", "law"),
    [
        (date(2023, 12, 31), "Luật 15/2003/QH11"),
        (date(2024, 1, 1), "Luật 06/2022/QH15"),
        (date(2025, 7, 1), "Luật 06/2022/QH15"),
    ],
)
def test_one_reward_is_cited_from_the_law_of_the_day(day: date, law: str) -> None:
    found = blocker(answer(SUBMITTED, command(at=at(day)), others=[granted()]))
    assert [each.instrument for each in found.citations] == [law]


def test_the_loser_is_told_who_did_what() -> None:
    found = blocker(CASES[C.VERSION_CONFLICT]())
    (reason,) = found.reasons
    assert dict(reason.params)["actor"] == "station-head"
    assert "Trạm trưởng" in explain(CASES[C.VERSION_CONFLICT](), SETTING.campaign)


def test_an_unopened_case_can_be_in_conflict_too() -> None:
    refusal = answer(fresh(), command("discover", "station-head", expected_version=3))
    assert refusal.codes == (C.VERSION_CONFLICT,)
    assert not refusal.blockers[0].reasons


def test_votes_stand_behind_the_councils_no() -> None:
    found = blocker(CASES[C.COUNCIL_AGAINST]())
    assert found.reasons == (Message("core.truth.no"),)
    assert [str(each) for each in found.citations] == ["khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP"]


def test_a_state_the_definition_does_not_know() -> None:
    refusal = answer(in_state("nowhere"), command())
    assert refusal.codes == (C.WRONG_STATE,)
    assert "nowhere" in refusal.text("en")


# ---- names in place of ids ----


def explained(refusal: Refusal, *, named: bool) -> str:
    definition = SETTING.definition if named else None
    return explain(refusal, SETTING.campaign, "en", definition=definition)


def test_acts_are_named_by_the_definition() -> None:
    refusal = answer(in_state("passed-up"), command("record-grant", "station-head"))
    assert "Not carried out: record the award from above, asked by" in explained(refusal, named=True)
    assert "Not carried out: record-grant, asked by" in explained(refusal, named=False)


def test_an_act_it_does_not_know_keeps_its_id() -> None:
    assert "Not carried out: decde, asked by" in explained(answer(SUBMITTED, command("decde")), named=True)


def test_what_the_winner_did_is_named_too() -> None:
    refusal = CASES[C.VERSION_CONFLICT]()
    assert "phát hiện" in explain(refusal, SETTING.campaign, definition=SETTING.definition)
    assert "phát hiện" not in explain(refusal, SETTING.campaign)


def test_a_step_that_is_there_twice_is_named_with_its_state() -> None:
    said = explained(ambiguous(), named=True)
    assert "the procedure has several steps decide from submitted for decision" in said
    assert (
        "the procedure has several steps decide from submitted\n"
        in f"{explained(ambiguous(), named=False)}\n"
    )


def test_a_state_the_definition_does_not_know_keeps_its_id() -> None:
    assert "nowhere" in explained(answer(in_state("nowhere"), command()), named=True)


def test_papers_are_named_by_the_law_and_others_by_their_key() -> None:
    needed = frozenset({"submission / proposal", "village-letter", "minutes"})
    refusal = answer(in_state("submitted", papers=frozenset()), command(), needed_papers=needed)
    assert (
        "papers are missing: minutes of the selection, submission / written proposal and village-letter"
        in (explain(refusal, SETTING.campaign, "en"))
    )
    assert "biên bản bình xét" in explain(refusal, SETTING.campaign)


# ---- who acts ----


def test_a_mandate_lets_a_deputy_act_in_time_and_for_its_acts() -> None:
    mandate = Mandate("office", "chair", Period(date(2021, 11, 1), date(2021, 11, 5)), ["decide"])
    setting = minimal_setting(mandates=[mandate])
    order = command(actor="office", on_behalf_of="chair")
    assert carry_out(SUBMITTED, order, open_context(setting, DAY)).is_granted
    for changed in (
        attrs.evolve(order, at=at(date(2021, 11, 8))),
        attrs.evolve(order, act="reject", reason="r"),
    ):
        assert answer(SUBMITTED, changed, setting).codes == (C.NO_MANDATE,)


def test_one_person_in_two_offices_is_noticed() -> None:
    setting = minimal_setting(people={"chair": "p-1", "station-head": "p-1"})
    assert answer(SUBMITTED, command(), setting).codes == (C.OWN_PROPOSAL,)
    two = minimal_setting(people={"chair": "nurse"})
    assert answer(SUBMITTED, command(), two).codes == (C.OWN_CASE,)
    three = minimal_setting(people={"chair": "p-1"})
    assert answer(SUBMITTED, command(), three, conflicts=["p-1"]).codes == (C.CONFLICT_OF_INTEREST,)


def test_a_body_is_not_judged_by_itself() -> None:
    case = nominated(subject=attrs.evolve(OWN, body="committee"))
    assert C.OWN_CASE in answer(case, command(actor="committee")).codes


def test_only_who_proposed_withdraws() -> None:
    other = in_state("proposed", proposed_by=("school",))
    assert answer(other, command("withdraw", "station-head", reason="rút")).codes == (C.OTHER_PROPOSER,)


def test_members_of_a_joint_body_lend_it_their_role() -> None:
    campaign = attrs.evolve(
        SETTING.campaign,
        actors=(*SETTING.campaign.actors, JointBody("both", "Liên tịch", ("council", "school"))),
    )
    setting = minimal_setting(campaign=campaign)
    assert setting.holders["council"] == {"council", "both"}
    assert setting.office_of("both") is None
    assert answer(SUBMITTED, command(actor="both"), setting).codes == (C.NO_ROLE, C.AUTHORITY_UNKNOWN)
    roles = DefinitionBuilder.of(campaign_award(), version=2).role(
        "decider", vi="người quyết", en="decider", actors=["both"]
    )
    named = minimal_setting(campaign=campaign, definition=roles.build())
    case = in_state("submitted", definition=named.definition.ref)
    assert answer(case, command(actor="both"), named).codes == (C.AUTHORITY_UNKNOWN,)


def test_an_office_of_a_joint_body_holds_no_office_of_the_law() -> None:
    campaign = attrs.evolve(
        SETTING.campaign,
        actors=(
            *SETTING.campaign.actors,
            JointBody("both", "Liên tịch", ("council", "school")),
            Office("convener", "Trưởng liên tịch", "both"),
        ),
    )
    setting = minimal_setting(campaign=campaign, heads=["convener", "chair"])
    assert setting.office_of("convener") is None
    assert setting.office_of("chair") is not None
    assert setting.office_of("nobody") is None


# ---- quotas over cases ----


@pytest.mark.parametrize("taken", [0, 1, 2, 3])
def test_a_fixed_number_of_places(taken: int) -> None:
    setting = with_quota(maximum=2)
    others = [granted(f"c-{n}", achievement=other_achievement(n)) for n in range(10, 10 + taken)]
    decision = decide(SUBMITTED, command(), open_context(setting, DAY, others=others))
    assert isinstance(decision, Refusal) is (taken >= 2)
    if isinstance(decision, Refusal):
        assert decision.codes == (C.QUOTA_FULL,)
        assert decision.blockers[0].clauses == ("VI.1",)


def test_what_does_not_take_a_place() -> None:
    setting = with_quota(maximum=1, kinds=[SubjectKind.PERSON])
    achievement = other_achievement()
    revoked = granted(achievement=achievement)
    others = [
        attrs.evolve(revoked, file=attrs.evolve(revoked.file, revoked=at())),
        nominated(achievement=achievement),  # not granted, and the case itself
        granted("c-4", achievement=achievement, provision="other"),
        granted("c-5", achievement=achievement, subject=OWN),
    ]
    assert carry_out(SUBMITTED, command(), open_context(setting, DAY, others=others)).is_granted
    collective = nominated(subject=attrs.evolve(OWN, body="school"))
    assert carry_out(collective, command(), open_context(setting, DAY, others=[granted()])).is_granted


@pytest.mark.parametrize(
    ("population", "maximum", "taken", "code"),
    [
        (10, None, 4, None),
        (10, None, 5, C.QUOTA_FULL),
        (None, None, 0, C.QUOTA_UNKNOWN),
        (None, 3, 2, C.QUOTA_UNKNOWN),
        (None, 3, 3, C.QUOTA_FULL),
        (10, 3, 3, C.QUOTA_FULL),
    ],
)
def test_a_share_of_a_population(
    population: int | None, maximum: int | None, taken: int, code: BlockerCode | None
) -> None:
    setting = with_quota(cap=percent(50), cap_of="participants", maximum=maximum)
    known = {} if population is None else {"participants": population}
    others = [granted(f"c-{n}", achievement=other_achievement(n)) for n in range(10, 10 + taken)]
    decision = decide(SUBMITTED, command(), open_context(setting, DAY, others=others, populations=known))
    assert (decision.codes if isinstance(decision, Refusal) else ()) == (() if code is None else (code,))


@pytest.mark.parametrize(
    ("base", "changes", "code"),
    [
        (QuotaBase.PER_TERRITORY, {"residence": "village-1"}, C.QUOTA_FULL),
        (QuotaBase.PER_TERRITORY, {"residence": "village-2"}, None),
        (QuotaBase.PER_TERRITORY, {"residence": None}, C.QUOTA_UNKNOWN),
        (QuotaBase.PER_UNIT, {"works_at": "station"}, C.QUOTA_FULL),
        (QuotaBase.PER_UNIT, {"works_at": "school"}, None),
        (QuotaBase.PER_UNIT, {"works_at": None}, C.QUOTA_UNKNOWN),
        (QuotaBase.PER_CLUSTER, {}, C.QUOTA_UNKNOWN),
    ],
)
def test_places_for_each_part(base: QuotaBase, changes: dict[str, Any], code: BlockerCode | None) -> None:
    subject = attrs.evolve(SUBMITTED.nomination.subject, id="other", **changes)
    others = [granted(subject=subject, achievement=other_achievement())]
    decision = decide(
        SUBMITTED, command(), open_context(with_quota(maximum=1, base=base), DAY, others=others)
    )
    assert (decision.codes if isinstance(decision, Refusal) else ()) == (() if code is None else (code,))


def test_no_quota_and_a_minimum_bar_nobody() -> None:
    assert carry_out(SUBMITTED, command(), open_context(with_quota(minimum=3), DAY)).is_granted
    assert carry_out(
        nominated(provision=None), command(), open_context(SETTING, DAY, place=Agreed())
    ).is_granted


# ---- time limits ----


@pytest.mark.parametrize(("day", "late_"), [(date(2021, 10, 20), False), (date(2021, 10, 21), True)])
def test_the_last_day_to_propose(day: date, late_: bool) -> None:
    setting = with_provision(procedure=AwardProcedure(due=date(2021, 10, 20)))
    decision = decide(fresh(), command("propose", "station-head", at=at(day)), open_context(setting, day))
    assert isinstance(decision, Refusal) is late_


def test_a_proposal_after_the_last_day_of_its_plan() -> None:
    assert late(TimeLimit.PROPOSAL, procedure=AwardProcedure(due=date(2021, 11, 2))).codes == (
        C.DEADLINE_PASSED,
    )


def test_a_provision_a_matrix_and_a_state_of_another_day() -> None:
    assert isinstance(SETTING.provision("award"), AwardProvision)
    assert SETTING.provision("other") is None
    assert SETTING.campaign.matrix.leads(DutyVerb.PRAISE) == ("village-1-leaders",)
    yesterday = open_context(SETTING, date(2021, 11, 2)).state
    assert answer(SUBMITTED, command(), state=yesterday).codes == (C.CAMPAIGN_UNKNOWN,)
    assert isinstance(decide(SUBMITTED, command(), Context(setting=SETTING)), Refusal)


def test_nothing_is_given_that_only_has_to_be_added() -> None:
    assert [code for code in BlockerCode if code.is_to_give] == [
        C.LEVEL_MISSING,
        C.REASON_MISSING,
        C.DOCUMENT_MISSING,
        C.FORM_MISSING,
        C.CORRECTION_MISSING,
    ]
    assert ALWAYS.assess({}).verdict is Verdict.ELIGIBLE
    assert DocumentRef(title="x").issued is None
