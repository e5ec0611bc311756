"""A context filled from the law of the day: what is known, and what is refused because it is not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.awards import (
    Attendance,
    AwardPurpose,
    CommendationKind,
    Council,
    CouncilSeat,
    CouncilSession,
    PassRule,
    PlaceAnswer,
    SecretBallot,
    VotedCase,
    VoteResult,
)
from emulation.campaigns import Entry, Journal, ReviewHeld, ReviewKind
from emulation.core import Truth
from emulation.eligibility import Verdict
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.law import AwardForm
from emulation.parties import DocumentRef, Level
from emulation.periods import WeekdayCalendar, add_working_days
from emulation.procedure import DossierVariant, PaperCondition
from emulation.rulebooks import Layers
from emulation.rulebooks.vietnam import national
from emulation.rulebooks.vietnam.provinces import bac_ninh, ha_noi
from emulation.testing.workflow import minimal_nomination, minimal_setting
from emulation.workflow import BlockerCode, Case, Command, Context, Refusal, context_of, decide, new_case

ZONE = timezone(timedelta(hours=7))
LAW = national()
SETTING = minimal_setting(rulebook=LAW)
P1, P2, AFTER_AMENDMENT = date(2021, 11, 8), date(2024, 11, 20), date(2026, 11, 27)
REVIEW = Entry(
    id="review",
    on=date(2021, 11, 5),
    recorded=datetime(2021, 11, 5, 9, tzinfo=UTC),
    fact=ReviewHeld(ReviewKind.FINAL),
    actor="committee",
)
JOURNAL = Journal((REVIEW,))
CERTIFICATE, FIGHTER = AwardForm.CERTIFICATE_OF_COMMENDATION, AwardForm.GRASSROOTS_FIGHTER
NURSE = {
    "movement_result": "selected_excellent",
    "earlier_form_for_achievement": "none",
    "pending_matter": "none",
    "is_education_unit": False,
}
NO_INITIATIVE = {PaperCondition.IF_ANY: False}
PAPERS = frozenset({"proposal", "report", "minutes"})
SINCE_2024 = frozenset({"submission", "report", "minutes"})


def case_of(state: str = "submitted", *, level: Level | None = None, **changes: Any) -> Case:
    case = new_case("c-1", minimal_nomination(**changes), SETTING)
    file = attrs.evolve(case.file, level=level, papers=PAPERS, proposed_by=("station-head",))
    return attrs.evolve(case, state=state, file=file)


def blockers(case: Case, act: str, context: Context, on: date) -> tuple[BlockerCode, ...]:
    command = Command(
        act=act,
        actor="council" if act == "review" else "chair",
        at=datetime(on.year, on.month, on.day, 9, tzinfo=ZONE),
        document=DocumentRef(title="Quyết định", issued=on),
    )
    decision = decide(case, command, context)
    return decision.codes if isinstance(decision, Refusal) else ()


def session(
    *, form: AwardForm = CERTIFICATE, yes: int = 5, on: date = P1, case: str = "c-1"
) -> CouncilSession:
    seats = [CouncilSeat(f"seat-{number}", relatives=[]) for number in range(5)]
    return CouncilSession(
        id="s-1",
        council=Council("council", "Hội đồng", seats),
        opened=datetime(on.year, on.month, on.day, 8, tzinfo=ZONE),
        cases=[VotedCase(id=case, subject="nurse", form=form)],
        attendance=[Attendance(seat.person) for seat in seats],
        ballots=[SecretBallot(case, yes, 5 - yes)],
    )


# ---- the nurse, autumn 2021 ----


def test_with_every_fact_the_chair_may_decide_in_2021() -> None:
    case = case_of()
    context = context_of(case, SETTING, P1, journal=JOURNAL, record=NURSE, holds=NO_INITIATIVE)
    assert context.needed_papers == PAPERS
    assert context.assessment is not None
    assert context.restrictions is not None
    assert context.assessment.verdict is Verdict.ELIGIBLE
    assert [each.verdict for each in context.restrictions] == [Verdict.ELIGIBLE] * 3
    assert context.place is None
    assert blockers(case, "decide", context, P1) == ()


def test_without_a_record_it_is_undetermined_and_never_a_yes() -> None:
    case = case_of()
    context = context_of(case, SETTING, P1, journal=JOURNAL, holds=NO_INITIATIVE)
    assert set(blockers(case, "decide", context, P1)) == {
        BlockerCode.STANDARD_UNDETERMINED,
        BlockerCode.RESTRICTION_UNDETERMINED,
    }


@given(st.sets(st.sampled_from(sorted(NURSE))))
def test_facts_that_are_left_out_never_help(left_out: set[str]) -> None:
    case = case_of()
    record = {key: value for key, value in NURSE.items() if key not in left_out}
    context = context_of(case, SETTING, P1, journal=JOURNAL, record=record, holds=NO_INITIATIVE)
    assert bool(blockers(case, "decide", context, P1)) is bool(left_out)


def test_a_matter_that_is_pending_bars_the_award() -> None:
    case = case_of()
    record = {**NURSE, "pending_matter": "discipline"}
    context = context_of(case, SETTING, P1, journal=JOURNAL, record=record, holds=NO_INITIATIVE)
    assert blockers(case, "decide", context, P1) == (BlockerCode.RESTRICTED,)


def test_nobody_looked_at_the_campaign() -> None:
    case = case_of()
    context = context_of(case, SETTING, P1, record=NURSE, holds=NO_INITIATIVE)
    assert context.state is None
    assert set(blockers(case, "decide", context, P1)) == {BlockerCode.CAMPAIGN_UNKNOWN}


# ---- papers ----


@pytest.mark.parametrize(
    ("answer", "brought", "needed"),
    [
        ({}, [], None),
        (NO_INITIATIVE, [], PAPERS),
        ({PaperCondition.IF_ANY: True}, [], PAPERS | {"initiative_certificate"}),
        # Where the paper is there, the condition need not be answered.
        ({}, ["initiative_certificate"], PAPERS | {"initiative_certificate"}),
        (NO_INITIATIVE, ["initiative_certificate"], PAPERS),
    ],
)
def test_a_condition_nobody_answered_leaves_the_papers_unknown(
    answer: dict[PaperCondition, bool], brought: list[str], needed: frozenset[str] | None
) -> None:
    blank = new_case("c-1", minimal_nomination(), SETTING)
    assert context_of(blank, SETTING, P1, holds=answer, papers=brought).needed_papers == needed


def test_one_of_two_papers_will_do() -> None:
    blank = new_case("c-1", minimal_nomination(form=FIGHTER), SETTING)
    kind = CommendationKind.ACHIEVEMENT
    base = SINCE_2024 | {"vote_result"}
    either = "completion_confirmation / initiative_certificate"
    assert context_of(blank, SETTING, P2, kind=kind).needed_papers == base | {either}
    for one in ("completion_confirmation", "initiative_certificate"):
        brought = context_of(blank, SETTING, P2, kind=kind, papers=[one])
        assert brought.needed_papers == base | {one}


def test_the_words_for_the_first_paper_change_with_the_law() -> None:
    blank = new_case("c-1", minimal_nomination(), SETTING)
    answers = {**NO_INITIATIVE, PaperCondition.IF_ASKED: False}
    last = context_of(blank, SETTING, date(2023, 12, 31), holds=answers).needed_papers
    first = context_of(blank, SETTING, date(2024, 1, 1), holds=answers).needed_papers
    assert last == PAPERS
    assert first == SINCE_2024


def test_an_unexpected_achievement_has_the_simplified_dossier() -> None:
    nomination = minimal_nomination(form=AwardForm.PRIME_MINISTER_DIPLOMA, purpose=AwardPurpose.UNEXPECTED)
    blank = new_case("c-1", nomination, SETTING)
    assert context_of(blank, SETTING, P1).needed_papers == frozenset({"submission", "summary"})
    full = context_of(
        blank, SETTING, P1, variant=DossierVariant.FULL, holds=dict.fromkeys(PaperCondition, False)
    ).needed_papers
    assert full is not None
    assert full >= PAPERS
    # Since 2024 another article has it, which was not read.
    assert context_of(blank, SETTING, P2).needed_papers is None


# ---- notice ----


def test_nothing_was_read_on_a_notice_for_certificates_of_a_commune() -> None:
    case = case_of("compiled")
    context = context_of(case, SETTING, P1, journal=JOURNAL)
    assert context.notice is None
    assert set(blockers(case, "review", context, P1)) == {
        BlockerCode.NOTICE_UNKNOWN,
        BlockerCode.COUNCIL_NOT_HEARD,
    }


@pytest.mark.parametrize(
    ("day", "form", "level", "required", "days"),
    [
        # Before 2024 the length was a matter of the province; since then it is 10 working days.
        (date(2023, 12, 31), AwardForm.ORDER, Level.PROVINCE, Truth.UNKNOWN, 0),
        (date(2024, 1, 1), AwardForm.ORDER, Level.PROVINCE, Truth.YES, 10),
        # The centre publishes too, but nothing says that this is before a council.
        (date(2024, 1, 1), AwardForm.STATE_HONOUR, Level.CENTRAL, Truth.UNKNOWN, 0),
    ],
)
def test_the_notice_the_law_asks_for(
    day: date, form: AwardForm, level: Level, required: Truth, days: int
) -> None:
    notice = context_of(case_of(form=form, level=level), SETTING, day).notice
    assert notice is not None
    assert (notice.required, notice.working_days) == (required, days)
    assert notice.citations


@given(st.dates(date(2021, 2, 1), date(2023, 11, 1)), st.booleans())
def test_days_of_the_calendar_are_never_over_too_early(day: date, is_published: bool) -> None:
    law = Layers(national=LAW, province=ha_noi.rulebook())
    case = case_of(form=AwardForm.ORDER, level=Level.PROVINCE)
    if is_published:
        published = datetime(day.year, day.month, day.day, 9, tzinfo=ZONE)
        case = attrs.evolve(case, file=attrs.evolve(case.file, published=published))
    notice = context_of(case, SETTING, day + timedelta(days=3 * is_published), law=law).notice
    assert notice is not None
    assert notice.required is Truth.YES
    working = WeekdayCalendar()
    assert add_working_days(day, notice.working_days, working) >= day + timedelta(days=7)
    assert add_working_days(day, notice.working_days - 1, working) < day + timedelta(days=7)


# ---- the standard after 2023 ----


def test_after_2023_the_standard_is_left_to_the_province_whose_text_is_not_loaded() -> None:
    case = case_of()
    context = context_of(case, SETTING, P2, journal=JOURNAL, record=NURSE)
    assert context.assessment is not None
    assert context.assessment.verdict is Verdict.UNDETERMINED
    assert "not loaded" in context.assessment.text("en")
    assert BlockerCode.STANDARD_UNDETERMINED in blockers(case, "decide", context, P2)


def test_with_the_text_of_the_province_its_standard_is_asked() -> None:
    day = date(2026, 1, 5)
    law = Layers(national=LAW, province=bac_ninh.rulebook())
    context = context_of(case_of(), SETTING, day, law=law)
    alone = context_of(case_of(), SETTING, day)
    assert context.assessment is not None
    assert alone.assessment is not None
    assert "not loaded" not in context.assessment.text("en")
    assert "not loaded" in alone.assessment.text("en")


@pytest.mark.parametrize("day", [AFTER_AMENDMENT, date(2030, 1, 1)])
def test_where_the_law_was_not_read_everything_is_unknown_and_says_so(day: date) -> None:
    case = case_of()
    context = context_of(case, SETTING, day, journal=JOURNAL, record=NURSE, holds=NO_INITIATIVE)
    assert context.needed_papers is None
    assert context.notice is None
    assert context.assessment is not None
    assert context.restrictions is not None
    assert context.place is not None
    assert context.place.truth is Truth.UNKNOWN
    # What still stands is asked; whether there is more is not known.
    assert "restrictions-not-known" in str(context.restrictions[-1].rule)
    assert context.restrictions[-1].verdict is Verdict.UNDETERMINED
    assert set(blockers(case, "decide", context, day)) == {
        BlockerCode.PAPERS_UNKNOWN,
        BlockerCode.STANDARD_UNDETERMINED,
        BlockerCode.RESTRICTION_UNDETERMINED,
        BlockerCode.QUOTA_UNKNOWN,
        BlockerCode.AUTHORITY_UNKNOWN,
    }
    for language, words in (("vi", "chưa"), ("en", "not")):
        for each in (context.assessment, context.restrictions[-1]):
            assert words in each.text(language)  # type: ignore[arg-type]
        assert words in context.place.reasons[0].text(language)  # type: ignore[arg-type]


def test_the_day_before_the_amendment_is_known() -> None:
    assert context_of(case_of(), SETTING, date(2026, 9, 30)).place is None
    place = context_of(case_of(), SETTING, date(2026, 10, 1)).place
    assert place is not None
    assert "06/2026/QH16" in place.reasons[0].text("en")


def test_without_any_law_nothing_of_it_is_known() -> None:
    setting = minimal_setting(rulebook=None)
    result = VoteResult(case="c-1", checks=[])
    context = context_of(case_of(), setting, P1, journal=JOURNAL, council=result)
    assert (context.assessment, context.restrictions, context.needed_papers, context.notice) == (None,) * 4
    assert context.council == result
    assert context_of(case_of(), setting, P1, council=session()).council is None


# ---- levels ----


def test_the_district_is_gone_after_june_2025() -> None:
    answers = {PaperCondition.IF_ASKED: False}
    case = case_of(level=Level.DISTRICT)
    last, first = date(2025, 6, 30), date(2025, 7, 1)
    assert context_of(case, SETTING, last, holds=answers).needed_papers == SINCE_2024
    after = context_of(case, SETTING, first, holds=answers, council=session(on=first))
    assert after.needed_papers is None
    assert after.notice is None
    assert isinstance(after.council, VoteResult)
    assert after.council.truth is Truth.UNKNOWN
    assert "1/7/2025" in after.council.reasons[0].text("vi")


# ---- the council ----


def test_a_session_is_counted_by_the_law_of_its_day() -> None:
    case = case_of("compiled", form=FIGHTER)
    given_day = {"kind": CommendationKind.ACHIEVEMENT}
    for yes, truth in ((4, Truth.YES), (3, Truth.NO)):
        voted = session(form=FIGHTER, yes=yes, on=date(2024, 1, 1))
        council = context_of(case, SETTING, P2, council=voted, **given_day).council  # type: ignore[arg-type]
        assert council is not None
        assert council.truth is truth
        assert council.citations
    early = session(form=FIGHTER, on=date(2023, 12, 31))
    council = context_of(case, SETTING, P2, council=early).council
    assert council is not None
    assert council.truth is Truth.UNKNOWN


def test_where_the_law_has_no_threshold_the_vote_is_unknown_unless_the_council_has_its_own() -> None:
    case = case_of("compiled")
    alone = context_of(case, SETTING, P1, council=session())
    assert BlockerCode.COUNCIL_UNDETERMINED in blockers(case, "review", alone, P1)
    own = [PassRule(share=Fraction(1, 2), strict=True, forms=[CERTIFICATE])]
    ours = context_of(case, SETTING, P1, council=session(), own=own)
    assert blockers(case, "review", ours, P1) == (BlockerCode.NOTICE_UNKNOWN,)
    against = context_of(case, SETTING, P1, council=session(yes=2), own=own)
    assert BlockerCode.COUNCIL_AGAINST in blockers(case, "review", against, P1)


@pytest.mark.parametrize(
    "other",
    [session(on=P1 + timedelta(days=1)), session(case="c-2"), session(form=FIGHTER)],
    ids=["tomorrow", "another case", "another form"],
)
def test_a_session_that_did_not_vote_on_this_has_not_spoken(other: CouncilSession) -> None:
    assert context_of(case_of(), SETTING, P1, council=other).council is None


def test_answers_on_another_case_are_refused() -> None:
    vote = VoteResult(case="c-2", checks=[])
    place = PlaceAnswer("c-2", Truth.YES, Message.of("council.place.vote_open"))
    wrong: tuple[tuple[str, dict[str, Any]], ...] = (
        ("council", {"council": vote}),
        ("place", {"place": place}),
    )
    for path, answer in wrong:
        with pytest.raises(InvalidValueError, match="case c-1 is expected, found one about c-2") as caught:
            context_of(case_of(), SETTING, P1, **answer)
        assert caught.value.code == "workflow.answer_of_other_case"
        assert caught.value.path == (path,)


# ---- places ----


def test_a_cap_of_the_law_leaves_places_open_until_they_are_shared_out() -> None:
    case = case_of(form=FIGHTER)
    last, first = date(2023, 12, 31), date(2024, 1, 1)
    capped = context_of(case, SETTING, last)
    assert capped.place is not None
    assert capped.place.truth is Truth.UNKNOWN
    assert capped.place.citations
    assert BlockerCode.QUOTA_UNKNOWN in blockers(case, "decide", capped, last)
    # Since 2024 the law sets no cap for persons.
    assert context_of(case, SETTING, first).place is None
    shared = PlaceAnswer("c-1", Truth.YES, Message.of("council.place.vote_open"))
    assert context_of(case, SETTING, last, place=shared).place is shared


def test_what_the_caller_knows_is_passed_on() -> None:
    other = new_case("c-2", minimal_nomination(id="n-2"), SETTING)
    context = context_of(case_of(), SETTING, P1, populations={"all": 10}, conflicts=["chair"], others=[other])
    assert dict(context.populations) == {"all": 10}
    assert context.conflicts == frozenset({"chair"})
    assert context.others == (other,)


# ---- why something is not known ----


def why(context: Context, name: str) -> list[str]:
    return [each.key for each in context.why[name]]


def refused(case: Case, act: str, context: Context, on: date) -> dict[BlockerCode, tuple[Message, ...]]:
    command = Command(act=act, actor="council", at=datetime(on.year, on.month, on.day, 9, tzinfo=ZONE))
    if act == "decide":
        command = attrs.evolve(command, actor="chair")
    decision = decide(case, command, context)
    assert isinstance(decision, Refusal)
    return {each.code: each.reasons for each in decision.blockers}


def test_a_condition_that_nobody_answered_is_named_with_its_paper() -> None:
    case = attrs.evolve(case_of(), file=attrs.evolve(case_of().file, papers=frozenset()))
    context = context_of(case, SETTING, P1, journal=JOURNAL, record=NURSE)
    assert context.needed_papers is None
    (reason,) = context.why["needed_papers"]
    assert reason.key == "workflow.lawful.paper_open"
    assert dict(reason.params)["condition"] is PaperCondition.IF_ANY
    assert refused(case, "decide", context, P1)[BlockerCode.PAPERS_UNKNOWN] == (reason,)
    assert "initiative" in reason.text("en")
    known = context_of(case, SETTING, P1, journal=JOURNAL, record=NURSE, holds=NO_INITIATIVE)
    assert known.why["needed_papers"] == ()


@pytest.mark.parametrize(
    ("day", "form", "field", "key"),
    [
        (P1, CERTIFICATE, "notice", "rulebooks.note.no_notice_found"),
        (P1, AwardForm.PROVINCIAL_DIPLOMA, "notice", "workflow.lawful.no_rule_of_notice"),
        (P1, AwardForm.REGIONAL_DIPLOMA, "needed_papers", "workflow.lawful.no_rule_of_papers"),
        (P1, AwardForm.NATIONAL_FIGHTER, "notice", "workflow.lawful.notice_open"),
        (AFTER_AMENDMENT, CERTIFICATE, "needed_papers", "rulebooks.note.law_2026_not_read"),
    ],
)
def test_why_a_field_is_not_known(day: date, form: AwardForm, field: str, key: str) -> None:
    context = context_of(case_of(form=form, level=Level.CENTRAL), SETTING, day)
    assert why(context, field) == [key]
    assert context.why[field][0].text("en") != context.why[field][0].text("vi")


def test_a_refusal_for_want_of_a_notice_says_why() -> None:
    case = case_of("compiled")
    context = context_of(case, SETTING, P1, council=session())
    assert context.why["notice"]
    assert refused(case, "review", context, P1)[BlockerCode.NOTICE_UNKNOWN] == context.why["notice"]


def test_what_was_not_read_is_named_instead() -> None:
    context = context_of(case_of(), SETTING, date(2003, 1, 1))
    assert why(context, "needed_papers") == why(context, "notice") == ["workflow.lawful.day_not_read"]


def test_a_level_that_is_gone_is_why() -> None:
    case = case_of("compiled", level=Level.DISTRICT)
    gone = context_of(case, SETTING, date(2025, 7, 1))
    assert why(gone, "needed_papers") == why(gone, "notice") == ["workflow.lawful.level_not_there"]


def test_without_any_law_there_is_no_reason_either() -> None:
    case = case_of("compiled")
    bare = context_of(case, minimal_setting(rulebook=None), P1)
    assert dict(bare.why) == {}
    assert refused(case, "review", bare, P1)[BlockerCode.NOTICE_UNKNOWN] == ()
