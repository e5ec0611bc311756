"""Acts that a plan lets be done in one of its phases only: the days around it, what is not known, what is said."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.awards import AwardPurpose
from emulation.campaigns import Journal, Phase
from emulation.codecs import dumps, loads
from emulation.errors import InvalidValueError
from emulation.i18n import LANGUAGES
from emulation.law import Citation
from emulation.periods import Period
from emulation.testing.workflow import minimal_nomination, minimal_setting, open_context
from emulation.workflow import (
    BlockerCode,
    Command,
    Definition,
    DefinitionBuilder,
    Guard,
    InPhase,
    LegalGround,
    Refusal,
    Setting,
    StateKind,
    available,
    decide,
    explain,
    new_case,
)

FIRST, LAST = date(2021, 9, 20), date(2021, 9, 30)
COMMENT = Phase("comment", "Đợt lấy ý kiến", period=Period(FIRST, LAST), clause="IV.2")
LATER = Phase("later", "Đợt tổng kết", period=Period(date(2021, 10, 11), date(2021, 10, 20)), clause="IV.3")
UNDATED = Phase("later", "Đợt tổng kết", period=Period(None, None), clause="IV.3")
DAY = timedelta(days=1)


def procedure(*guards: Guard) -> Definition:
    return (
        DefinitionBuilder("comments", 1, vi="Góp ý", en="Comments")
        .state("new", vi="mới", en="new", awaits=["all"])
        .state("done", vi="xong", en="done", kind=StateKind.FINAL)
        .role("all", vi="mọi người", en="all", actors=["chair"])
        .act("comment", vi="góp ý", en="comment")
        .allow("comment", "new", to="done", by=["all"], guards=guards)
        .build()
    )


def under(*phases: Phase, guard: InPhase | None = None) -> Setting:
    campaign = attrs.evolve(minimal_setting().campaign, phases=phases)
    return minimal_setting(campaign=campaign, definition=procedure(guard or InPhase(["comment"])))


def decision(setting: Setting, on: date, **changes: Any) -> Any:
    case = new_case("c-1", minimal_nomination(**changes), setting)
    moment = datetime(on.year, on.month, on.day, 9, tzinfo=setting.zone)
    return decide(case, Command(act="comment", actor="chair", at=moment), open_context(setting, on))


def codes(setting: Setting, on: date, **changes: Any) -> tuple[BlockerCode, ...]:
    found = decision(setting, on, **changes)
    return found.codes if isinstance(found, Refusal) else ()


OUTSIDE, UNKNOWN = (BlockerCode.OUTSIDE_PHASE,), (BlockerCode.PHASE_UNKNOWN,)


# ---- the days ----


@pytest.mark.parametrize(
    ("day", "found"), [(FIRST - DAY, OUTSIDE), (FIRST, ()), (LAST, ()), (LAST + DAY, OUTSIDE)]
)
def test_the_days_around_a_phase(day: date, found: tuple[BlockerCode, ...]) -> None:
    assert codes(under(COMMENT), day) == found


@pytest.mark.parametrize(
    ("hour", "found"), [(datetime(2021, 9, 30, 16, 59), ()), (datetime(2021, 9, 30, 17, 0), OUTSIDE)]
)
def test_the_day_is_that_of_the_campaign(hour: datetime, found: tuple[BlockerCode, ...]) -> None:
    """Seventeen hours in Greenwich is the next day where the campaign is."""
    setting = under(COMMENT)
    moment = hour.replace(tzinfo=UTC)
    case = new_case("c-1", minimal_nomination(), setting)
    said = decide(case, Command(act="comment", actor="chair", at=moment), open_context(setting, LAST))
    assert (said.codes if isinstance(said, Refusal) else ()) == found


@given(
    st.dates(date(2021, 9, 1), date(2021, 11, 30)),
    st.dates(date(2021, 9, 1), date(2021, 11, 30)),
    st.integers(0, 40),
)
def test_it_holds_on_the_days_of_the_phase_and_no_other(day: date, start: date, length: int) -> None:
    phase = attrs.evolve(COMMENT, period=Period(start, start + length * DAY))
    setting = under(phase, LATER)
    assert (codes(setting, day) == ()) == (day in phase.period)
    state = setting.campaign.state(Journal(()), day)
    assert ("comment" in state.phases) == (codes(setting, day) == ())


@pytest.mark.parametrize(
    ("day", "found"),
    [(LAST, ()), (LAST + DAY, OUTSIDE), (date(2021, 10, 10), OUTSIDE), (date(2021, 10, 11), ())],
)
def test_one_of_several_phases_will_do(day: date, found: tuple[BlockerCode, ...]) -> None:
    assert codes(under(COMMENT, LATER, guard=InPhase(["later", "comment"])), day) == found


@pytest.mark.parametrize(
    ("period", "day", "found"),
    [
        (Period(FIRST, None), FIRST - DAY, OUTSIDE),
        (Period(FIRST, None), FIRST, ()),
        (Period(None, LAST), LAST, ()),
        (Period(None, LAST), LAST + DAY, OUTSIDE),
    ],
)
def test_a_phase_with_one_end(period: Period, day: date, found: tuple[BlockerCode, ...]) -> None:
    assert codes(under(attrs.evolve(COMMENT, period=period)), day) == found


def test_it_is_asked_on_its_occasions_only() -> None:
    setting = under(COMMENT, guard=InPhase(["comment"], purposes=[AwardPurpose.INTERIM]))
    assert codes(setting, LAST + DAY, purpose=AwardPurpose.INTERIM) == OUTSIDE
    assert codes(setting, LAST + DAY, purpose=AwardPurpose.FINAL) == ()


# ---- what is not known ----


@pytest.mark.parametrize("phases", [(), (LATER,), (attrs.evolve(COMMENT, period=Period(None, None)),)])
def test_a_phase_without_days_is_neither_yes_nor_no(phases: tuple[Phase, ...]) -> None:
    for day in (FIRST, LATER.period.start):
        assert day is not None
        assert codes(under(*phases), day) == UNKNOWN


@pytest.mark.parametrize("day", [FIRST, LAST])
def test_a_phase_that_holds_is_enough(day: date) -> None:
    assert codes(under(COMMENT, UNDATED, guard=InPhase(["later", "comment"])), day) == ()


def test_a_phase_without_days_could_be_the_one() -> None:
    (blocker,) = decision(under(COMMENT, UNDATED, guard=InPhase(["later", "comment"])), LAST + DAY).blockers
    assert blocker.code is BlockerCode.PHASE_UNKNOWN
    assert dict(blocker.detail.params) == {"day": LAST + DAY, "phases": ("later",)}
    assert blocker.clauses == ("IV.2", "IV.3")


# ---- what is said ----


def test_a_refusal_names_the_phase_its_days_the_day_and_the_clause() -> None:
    ground = LegalGround(Citation("Luật 15/2003/QH11", 80), Period(FIRST, None))
    refusal = decision(under(COMMENT, guard=InPhase(["comment"], grounds=[ground])), LAST + DAY)
    (blocker,) = refusal.blockers
    assert dict(blocker.detail.params) == {
        "day": LAST + DAY,
        "phases": ("comment",),
        "periods": (COMMENT.period,),
    }
    assert (blocker.clauses, blocker.citations) == (("IV.2",), (ground.citation,))
    assert loads(Refusal, dumps(refusal)) == refusal


def test_its_words() -> None:
    setting = under(COMMENT)
    refusal = decision(setting, LAST + DAY)
    assert "2021 lies outside the phase that is asked for: comment (" in refusal.text("en")
    assert "ngày 1/10/2021 nằm ngoài giai đoạn quy định: Đợt lấy ý kiến (từ ngày 20/9/2021" in explain(
        refusal, setting.campaign, "vi"
    )
    unknown = decision(under(), FIRST)
    assert "whether 20 September 2021 lies in the phase" in unknown.text("en")
    assert "the plan gives no days for comment" in unknown.text("en")
    assert "kế hoạch không nêu thời gian của comment" in unknown.text("vi")
    for language in LANGUAGES:
        assert "IV.2" in refusal.text(language)


def test_what_is_available_names_it() -> None:
    setting = under(COMMENT)
    case = new_case("c-1", minimal_nomination(), setting)
    found = {
        day: available(
            case,
            "chair",
            datetime(day.year, day.month, day.day, 9, tzinfo=setting.zone),
            open_context(setting, day),
        )
        for day in (LAST, LAST + DAY)
    }
    (inside,), (outside,) = found.values()
    assert inside.is_allowed
    assert not outside.is_allowed
    assert [each.code for each in outside.blockers] == [BlockerCode.OUTSIDE_PHASE]
    assert "comment" in outside.text("en")


# ---- a definition under a plan ----


def test_a_phase_the_plan_does_not_know_is_found() -> None:
    definition = procedure(InPhase(["coment", "later"]))
    assert not [each for each in definition.check() if each.code.startswith("WD50") and each.code != "WD501"]
    campaign = under(COMMENT, UNDATED).campaign
    found = [each for each in definition.check(campaign) if each.code in {"WD502", "WD503"}]
    assert [(each.code, each.severity.value, each.path) for each in found] == [
        ("WD502", "error", ("transitions", 0, "guards", 0, "phases")),
        ("WD503", "warning", ("transitions", 0, "guards", 0, "phases")),
    ]
    assert "no phase coment; near names: comment" in found[0].text("en")
    assert "không có giai đoạn coment; tên gần giống: comment" in found[0].text("vi")
    assert "Đợt tổng kết" in found[1].text("en")
    assert "Đợt tổng kết" in found[1].text("vi")


def test_phases_of_the_plan_have_no_finding() -> None:
    for phase in (COMMENT, attrs.evolve(COMMENT, period=Period(FIRST, None))):
        setting = under(phase)
        assert setting.definition.check(setting.campaign) == setting.definition.check()


# ---- the value ----


def test_it_is_written_down_and_read_back() -> None:
    definition = procedure(InPhase(["later", "comment"], purposes=[AwardPurpose.FINAL]))
    again = loads(Definition, dumps(definition))
    assert (again, again.digest) == (definition, definition.digest)
    assert definition.digest != procedure(InPhase(["comment"], purposes=[AwardPurpose.FINAL])).digest


@pytest.mark.parametrize(
    ("phases", "code"),
    [([], "workflow.no_phase"), (["phase one"], "core.not_a_key"), ("comment", "core.wrong_type")],
)
def test_what_names_no_phase_is_refused(phases: Any, code: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        InPhase(phases)
    assert caught.value.code == code
