"""The ways of a nomination through the shipped procedures, step by step, and what each day allows."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import attrs
import pytest

from emulation.awards import AwardPurpose
from emulation.core import Truth
from emulation.law import AwardForm
from emulation.parties import DocumentRef, Level
from emulation.testing.workflow import (
    carry_out,
    minimal_nomination,
    minimal_setting,
    open_context,
)
from emulation.workflow import (
    BlockerCode,
    Case,
    Command,
    NoticeNeed,
    Refusal,
    Setting,
    decide,
    new_case,
    simplified_award,
)

ZONE = timezone(timedelta(hours=7))
IN_PERIOD, REVIEWED = date(2021, 10, 4), date(2021, 11, 3)
SETTING = minimal_setting()
PAPERS = ("proposal", "report")
DECISION = DocumentRef(title="Quyết định khen thưởng", issued=REVIEWED)
WHO = {
    "discover": "station-head",
    "propose": "station-head",
    "receive": "office",
    "compile": "office",
    "publish": "office",
    "review": "council",
    "submit": "office",
    "decide": "chair",
    "announce": "office",
    "confer": "chair",
    "publicise": "culture",
    "replicate": "culture",
    "archive": "office",
    "pass-up": "chair",
    "record-grant": "office",
    "record-refusal": "office",
    "return": "office",
    "complete": "station-head",
    "hand-in": "office",
    "reject": "council",
    "complain": "office",
    "reopen": "chair",
    "dismiss": "chair",
    "withdraw": "station-head",
    "correct": "office",
    "lower": "council",
    "revoke": "chair",
    "recover": "office",
    "object": "office",
}
EXTRAS: dict[str, dict[str, Any]] = {
    "propose": {"papers": PAPERS},
    "pass-up": {"level": Level.DISTRICT},
    "lower": {"form": AwardForm.PRAISE},
    "record-grant": {"document": DECISION},
    "record-refusal": {"document": DECISION},
    "revoke": {"document": DECISION},
    "recover": {"document": DECISION},
}


def order(act: str, on: date, **changes: Any) -> Command:
    given: dict[str, Any] = {"actor": WHO[act], "reason": "đã xem xét", **EXTRAS.get(act, {}), **changes}
    return Command(act=act, at=datetime(on.year, on.month, on.day, 9, tzinfo=ZONE), **given)


def walk(
    acts: str, on: date = REVIEWED, *, case: Case | None = None, setting: Setting = SETTING, **nominated: Any
) -> Case:
    """Go through acts on one day, all else being open."""
    now = new_case("c-1", minimal_nomination(**nominated), setting) if case is None else case
    for act in acts.split():
        now = carry_out(now, order(act, on), open_context(setting, on))
    return now


def refused(
    case: Case, command: Command, setting: Setting = SETTING, **known: Any
) -> tuple[BlockerCode, ...]:
    on = command.at.astimezone(ZONE).date()
    decision = decide(case, command, open_context(setting, on, **known))
    assert isinstance(decision, Refusal), decision
    return decision.codes


TO_SUBMITTED = "discover propose receive compile review submit"


def test_the_whole_way_to_the_file() -> None:
    case = walk(f"{TO_SUBMITTED} decide announce confer publicise replicate archive")
    assert (case.state, case.is_granted, case.file.proposed_by) == ("archived", True, ("station-head",))
    assert case.version == 13


@pytest.mark.parametrize(
    ("acts", "state"),
    [
        ("propose receive return complete compile", "compiled"),
        ("propose receive compile return complete", "received"),
        ("propose withdraw", "withdrawn"),
        (f"{TO_SUBMITTED} lower", "compiled"),
        ("propose receive compile reject complain reopen compile", "compiled"),
        ("propose receive compile reject complain dismiss archive", "archived"),
        (f"{TO_SUBMITTED} pass-up record-refusal", "rejected"),
        (f"{TO_SUBMITTED} pass-up return", "returned"),
        (f"{TO_SUBMITTED} decide object revoke recover", "recovered"),
    ],
)
def test_side_ways(acts: str, state: str) -> None:
    assert walk(acts).state == state


# ---- interim, final, unexpected ----

ENDED = date(2021, 10, 31)


@pytest.mark.parametrize(
    ("purpose", "day", "codes"),
    [
        (AwardPurpose.INTERIM, date(2021, 9, 9), (BlockerCode.NOT_STARTED, BlockerCode.OUTSIDE_PERIOD)),
        (AwardPurpose.INTERIM, date(2021, 9, 10), ()),
        (AwardPurpose.INTERIM, date(2021, 10, 30), ()),
        (AwardPurpose.INTERIM, ENDED, (BlockerCode.OUTSIDE_PERIOD,)),
        (AwardPurpose.FINAL, date(2021, 10, 30), (BlockerCode.NOT_ENDED, BlockerCode.REVIEW_NOT_HELD)),
        (AwardPurpose.FINAL, ENDED, (BlockerCode.REVIEW_NOT_HELD,)),
        (AwardPurpose.FINAL, date(2021, 11, 1), ()),
        (AwardPurpose.UNEXPECTED, date(2021, 9, 10), ()),
        (AwardPurpose.UNEXPECTED, ENDED, ()),
    ],
)
def test_interim_awards_in_the_period_final_ones_after_the_review(
    purpose: AwardPurpose, day: date, codes: tuple[BlockerCode, ...]
) -> None:
    case = at_state("submitted", purpose=purpose)
    decision = decide(case, order("decide", day), open_context(SETTING, day))
    assert (decision.codes if isinstance(decision, Refusal) else ()) == codes


def at_state(state: str, *, setting: Setting = SETTING, **nominated: Any) -> Case:
    """Give a proposed case put into a state as if long ago: what led there is not looked at again."""
    fresh = new_case("c-1", minimal_nomination(**nominated), setting)
    file = attrs.evolve(fresh.file, proposed_by=("station-head",), papers=frozenset(PAPERS))
    return attrs.evolve(fresh, file=file, state=state, version=5)


def test_the_simplified_way_knows_no_council() -> None:
    setting = minimal_setting(definition=simplified_award())
    case = walk("propose receive submit decide", IN_PERIOD, setting=setting, purpose=AwardPurpose.UNEXPECTED)
    assert case.is_granted
    other = walk("propose receive", IN_PERIOD, setting=setting)
    assert refused(other, order("submit", IN_PERIOD), setting) == (BlockerCode.WRONG_STATE,)


def test_village_leaders_praise_in_their_village_and_nowhere_else() -> None:
    def praised(residence: str) -> object:
        subject = attrs.evolve(minimal_nomination().subject, residence=residence)
        nomination = minimal_nomination(subject=subject, form=AwardForm.PRAISE, purpose=AwardPurpose.INTERIM)
        case = carry_out(
            new_case("c", nomination, SETTING),
            order("discover", IN_PERIOD, actor="station-head"),
            open_context(SETTING, IN_PERIOD),
        )
        return decide(
            case, order("praise", IN_PERIOD, actor="village-1-leaders"), open_context(SETTING, IN_PERIOD)
        )

    assert isinstance(praised("village-1"), tuple)
    other = praised("village-2")
    assert isinstance(other, Refusal)
    assert other.codes == (BlockerCode.OUT_OF_SCOPE,)


WHO["praise"] = "village-1-leaders"


def test_a_certificate_is_no_praise() -> None:
    case = walk("discover", IN_PERIOD, purpose=AwardPurpose.INTERIM)
    codes = refused(case, order("praise", IN_PERIOD))
    assert codes == (BlockerCode.FORM_NOT_HERE, BlockerCode.AUTHORITY_UNKNOWN)


# ---- powers and levels on the day ----


def test_the_commune_has_no_power_over_a_diploma_of_the_province() -> None:
    case = at_state("submitted", form=AwardForm.PROVINCIAL_DIPLOMA)
    decision = decide(case, order("decide", REVIEWED), open_context(SETTING, REVIEWED))
    assert isinstance(decision, Refusal)
    (blocker,) = decision.blockers
    assert blocker.code is BlockerCode.NO_AUTHORITY
    assert blocker.citations


def test_only_the_head_has_the_power_of_the_body() -> None:
    headless = minimal_setting(heads=[])
    codes = refused(at_state("submitted", setting=headless), order("decide", REVIEWED), headless)
    assert codes == (BlockerCode.NO_ROLE, BlockerCode.AUTHORITY_UNKNOWN)
    assert carry_out(
        at_state("submitted"), order("decide", REVIEWED, actor="committee"), open_context(SETTING, REVIEWED)
    ).is_granted


def test_without_a_rulebook_no_power_is_known() -> None:
    silent = minimal_setting(rulebook=None)
    assert refused(at_state("submitted", setting=silent), order("decide", REVIEWED), silent) == (
        BlockerCode.AUTHORITY_UNKNOWN,
    )


@pytest.mark.parametrize(
    ("day", "level", "codes"),
    [
        (date(2025, 6, 30), Level.DISTRICT, ()),
        (date(2025, 7, 1), Level.DISTRICT, (BlockerCode.LEVEL_ABOLISHED,)),
        (date(2025, 7, 1), Level.PROVINCE, ()),
        (date(2025, 7, 1), Level.COMMUNE, (BlockerCode.LEVEL_NOT_ABOVE,)),
        (date(2025, 7, 1), None, (BlockerCode.LEVEL_MISSING,)),
    ],
)
def test_a_case_is_passed_up_to_a_level_that_is_there(
    day: date, level: Level | None, codes: tuple[BlockerCode, ...]
) -> None:
    decision = decide(at_state("submitted"), order("pass-up", day, level=level), open_context(SETTING, day))
    assert (decision.codes if isinstance(decision, Refusal) else ()) == codes


def passed_up(level: Level, **nominated: Any) -> Case:
    case = at_state("passed-up", **nominated)
    return attrs.evolve(case, file=attrs.evolve(case.file, level=level))


def test_the_answer_from_above_needs_its_power_on_its_day() -> None:
    granted = carry_out(
        passed_up(Level.PROVINCE, form=AwardForm.PROVINCIAL_DIPLOMA),
        order("record-grant", REVIEWED),
        open_context(SETTING, REVIEWED),
    )
    assert granted.is_granted
    assert granted.file.decision == DECISION
    # The province's power counts when its award is taken back, not the commune's.
    assert carry_out(granted, order("revoke", REVIEWED), open_context(SETTING, REVIEWED)).state == "revoked"
    codes = refused(
        passed_up(Level.DISTRICT, form=AwardForm.PROVINCIAL_DIPLOMA), order("record-grant", REVIEWED)
    )
    assert codes == (BlockerCode.NO_AUTHORITY,)


def test_the_day_of_the_decision_counts_and_not_that_of_its_record() -> None:
    case, recorded = passed_up(Level.DISTRICT), date(2025, 7, 3)
    before, after = (DocumentRef(title="QĐ", issued=date(2025, *day)) for day in ((6, 30), (7, 1)))
    assert carry_out(
        case, order("record-grant", recorded, document=before), open_context(SETTING, recorded)
    ).is_granted
    assert refused(case, order("record-grant", recorded, document=after)) == (BlockerCode.NO_AUTHORITY,)


def test_a_grant_from_above_without_a_level_is_refused() -> None:
    assert refused(at_state("passed-up"), order("record-grant", REVIEWED)) == (BlockerCode.LEVEL_MISSING,)


def test_the_central_level_is_above_the_province_and_stops_there() -> None:
    case = passed_up(Level.PROVINCE)
    up = carry_out(case, order("pass-up", REVIEWED, level=Level.CENTRAL), open_context(SETTING, REVIEWED))
    assert up.file.level is Level.CENTRAL
    assert refused(up, order("pass-up", REVIEWED, level=Level.PROVINCE)) == (BlockerCode.LEVEL_NOT_ABOVE,)


# ---- publishing for comment ----

NEED = NoticeNeed(Truth.YES, 10)


def test_where_notice_is_needed_the_council_waits() -> None:
    compiled = at_state("compiled")
    assert refused(compiled, order("review", REVIEWED), notice=NEED) == (BlockerCode.NOTICE_MISSING,)
    published = walk("publish", REVIEWED, case=compiled)
    # Ten working days after Wednesday 3 November end on Wednesday the 17th.
    last, after = date(2021, 11, 17), date(2021, 11, 18)
    assert refused(published, order("review", last), notice=NEED) == (BlockerCode.NOTICE_RUNNING,)
    assert (
        carry_out(published, order("review", after), open_context(SETTING, after, notice=NEED)).state
        == "reviewed"
    )


@pytest.mark.parametrize("notice", [None, NoticeNeed(Truth.UNKNOWN)])
def test_where_it_is_not_known_nothing_goes_on(notice: NoticeNeed | None) -> None:
    assert refused(at_state("compiled"), order("review", REVIEWED), notice=notice) == (
        BlockerCode.NOTICE_UNKNOWN,
    )


# ---- effects ----


def test_a_correction_changes_the_nomination_and_nobody_in_it() -> None:
    case = walk("propose")
    corrected = minimal_nomination(form=AwardForm.PRAISE)
    after = carry_out(case, order("correct", REVIEWED, nomination=corrected), open_context(SETTING, REVIEWED))
    assert after.nomination == corrected
    other = attrs.evolve(corrected, subject=attrs.evolve(corrected.subject, id="other"))
    assert refused(case, order("correct", REVIEWED, nomination=other)) == (BlockerCode.CORRECTION_TOO_FAR,)
    assert refused(case, order("correct", REVIEWED)) == (BlockerCode.CORRECTION_MISSING,)


def test_a_form_is_lowered_to_another() -> None:
    case = at_state("reviewed")
    assert refused(case, order("lower", REVIEWED, form=None)) == (BlockerCode.FORM_MISSING,)
    assert refused(case, order("lower", REVIEWED, form=case.form)) == (BlockerCode.FORM_UNCHANGED,)
