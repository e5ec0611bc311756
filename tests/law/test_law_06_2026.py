"""Law 06/2026/QH16, in force from 1 October 2026 and not read: what stands, what does not, which text governs.

Rows T-15 and T-16.
"""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from emulation.core import Truth
from emulation.errors import InvalidValueError
from emulation.i18n import LANGUAGES, Language, say_error
from emulation.law import (
    AbolishedLevel,
    AwardForm,
    DecidingPower,
    Matter,
    NoProvisionError,
    OfficeKind,
    Verification,
)
from emulation.rulebooks.amending import close_amended
from emulation.rulebooks.vietnam import READ, law_2022, law_2026, national

CHAIR = OfficeKind.PEOPLES_COMMITTEE_CHAIR
BEFORE, FIRST, AFTER, TODAY = (
    date(2026, 9, 30),
    date(2026, 10, 1),
    date(2026, 10, 2),
    date(2026, 11, 27),
)
SINCE = (FIRST, AFTER, TODAY, date(2027, 2, 28))


@pytest.mark.parametrize("day", SINCE)
def test_nothing_that_rests_on_the_law_of_2022_is_in_force_as_it_was_read(day: date) -> None:
    standing = [each for each in national().provisions if each.is_in_force(day)]
    assert standing
    cited = {place.instrument for each in standing for place in each.citations}
    assert "Luật 06/2022/QH15" not in cited
    assert [each for each in law_2022.PROVISIONS if each.is_in_force(day)], "the data itself is left alone"


def test_what_rests_on_it_is_in_force_the_day_before() -> None:
    standing = {each.id for each in national().provisions if each.is_in_force(BEFORE)}
    assert {"A-01.P3", "M-17.locality", "L22-17.time"} <= standing


@pytest.mark.parametrize("day", SINCE)
@pytest.mark.parametrize("form", AwardForm)
def test_powers_are_not_known_since_and_say_the_row(day: date, form: AwardForm) -> None:
    for level, kind in (("commune", CHAIR), ("province", CHAIR), ("central", OfficeKind.PRIME_MINISTER)):
        ruling = national().may_decide(form, level, kind, day)
        assert ruling.truth is Truth.UNKNOWN
        assert "T-15" in ruling.provisions
        assert "Law 06/2026/QH16" in ruling.text("en")


@pytest.mark.parametrize("day", SINCE)
def test_a_not_known_says_what_the_text_said_until_then(day: date) -> None:
    ruling = national().may_decide(AwardForm.GRASSROOTS_FIGHTER, "commune", CHAIR, day)
    assert ruling.text("en").endswith(
        "By the text in force until 30 September 2026: yes: may decide: grassroots emulation fighter "
        "(Decree 129/2025/NĐ-CP, Article 59 and Law 06/2022/QH15, Article 80(3); read in a page that restates it)"
    )
    assert "Theo nội dung có hiệu lực đến hết 30/9/2026: có" in ruling.text("vi")
    launch = national().may_launch("commune", CHAIR, day)
    assert launch.truth is Truth.UNKNOWN
    assert "may launch a movement within the locality" in launch.text("en")


@pytest.mark.parametrize("day", SINCE)
def test_the_district_stays_gone_since_its_end_rests_on_a_decree(day: date) -> None:
    ruling = national().may_decide(AwardForm.GRASSROOTS_FIGHTER, "district", CHAIR, day)
    assert (ruling.truth, ruling.provisions) == (Truth.NO, ("A-02.P3",))
    assert ruling.notes == national().notes_on(day)
    assert len(ruling.notes) == 1


def test_no_remark_before_the_first_day() -> None:
    assert national().notes_on(BEFORE) == ()
    assert national().may_decide(AwardForm.GRASSROOTS_FIGHTER, "district", CHAIR, BEFORE).notes == ()


@pytest.mark.parametrize("day", SINCE)
def test_contents_of_a_launch_are_refused_with_the_row(day: date) -> None:
    with pytest.raises(NoProvisionError) as caught:
        national().launch_requirements(day)
    assert (caught.value.code, caught.value.params["row"]) == ("rulebooks.not_read_since", "T-15")
    assert "T-15" in say_error(caught.value, "vi")


def test_the_day_after_the_last_that_was_read_says_so() -> None:
    assert READ.end == date(2027, 2, 28)
    with pytest.raises(NoProvisionError) as caught:
        national().launch_requirements(date(2027, 3, 1))
    assert caught.value.code == "rulebooks.launch_contents_not_read"


def test_gaps_are_those_of_matters_that_were_closed() -> None:
    rows = {each.matter for each in national().unread if each.id == "T-15"}
    assert {Matter.LAUNCH_CONTENTS, Matter.LAUNCH_POWER, Matter.DECIDING_POWER} <= rows
    assert Matter.ABOLISHED_LEVEL not in rows
    assert national().gaps(Matter.DECIDING_POWER, BEFORE) == tuple(
        each for each in law_2022.UNREAD if BEFORE in each.in_force and each.matter is Matter.DECIDING_POWER
    )


def test_what_was_read_since_stays_open() -> None:
    newer = attrs.evolve(law_2022.PROVISIONS[0], in_force=law_2026.INSTRUMENT.in_force)
    assert close_amended([newer], [law_2026.AMENDMENT]) == (newer,)
    assert not law_2026.AMENDMENT.touches(
        [place for each in national().about(AbolishedLevel) for place in each.citations]
    )
    assert law_2026.AMENDMENT.touches(
        [place for each in national().about(DecidingPower).on(BEFORE) for place in each.citations]
    )


@pytest.mark.parametrize(
    ("accepted", "decided", "day", "verification"),
    [
        (date(2026, 9, 1), BEFORE, BEFORE, None),  # all before
        (BEFORE, BEFORE, BEFORE, None),
        (BEFORE, FIRST, BEFORE, Verification.WEAK),  # accepted on the last day of the old text
        (date(2026, 9, 15), TODAY, BEFORE, Verification.WEAK),
        (FIRST, FIRST, FIRST, None),  # accepted on the first day of the new one
        (FIRST, TODAY, TODAY, None),
    ],
)
def test_which_text_governs_a_dossier(
    accepted: date, decided: date, day: date, verification: Verification | None
) -> None:
    text = national().governing_text(accepted, decided)
    assert text == national().on(decided).governing_text(accepted)
    assert (text.day, text.is_old_text) == (day, day != decided)
    if verification is None:
        assert text.ruling is None
        return
    assert text.ruling is not None
    assert (text.ruling.truth, text.ruling.provisions) == (Truth.YES, ("T-16",))
    assert text.ruling.verification is verification
    assert "Unless the new text is more favourable: not known" in text.ruling.text("en")


def test_the_old_text_answers_for_a_dossier_under_way() -> None:
    text = national().governing_text(date(2026, 9, 15), TODAY)
    ruling = national().may_decide(AwardForm.GRASSROOTS_FIGHTER, "commune", CHAIR, text.day)
    assert (ruling.truth, ruling.provisions) == (Truth.YES, ("A-01.P3",))


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_changes_have_no_transitional_rule_that_was_read(language: Language) -> None:
    text = national().governing_text(date(2023, 12, 20), date(2024, 1, 10))
    assert text.ruling is not None
    assert (text.day, text.ruling.truth) == (date(2024, 1, 10), Truth.UNKNOWN)
    assert "2024" in text.ruling.text(language)
    both = national().governing_text(date(2025, 6, 1), TODAY)
    assert both.ruling is not None
    assert (both.day, both.ruling.truth) == (BEFORE, Truth.YES)
    assert both.ruling.notes[-1].key == "law.ruling.no_transitional_rule"


@pytest.mark.parametrize(
    ("accepted", "decided"),
    [(date(2017, 9, 30), date(2017, 10, 5)), (TODAY, date(2027, 3, 1))],
)
def test_days_that_were_not_read(accepted: date, decided: date) -> None:
    text = national().governing_text(accepted, decided)
    assert text.ruling is not None
    assert (text.ruling.truth, text.ruling.reason.key) == (Truth.UNKNOWN, "law.ruling.day_not_read")


def test_a_decision_before_the_acceptance_is_refused() -> None:
    with pytest.raises(InvalidValueError) as caught:
        national().governing_text(TODAY, BEFORE)
    assert caught.value.code == "law.decided_before_accepted"
    assert "27/11/2026" in say_error(caught.value, "vi")


@pytest.mark.parametrize(
    ("day", "number"), [(date(2026, 9, 30), 0), (date(2026, 10, 1), 1), (date(2026, 10, 2), 1)]
)
def test_t_15_the_law_of_a_day_says_which_amendment_was_not_read(day: date, number: int) -> None:
    notes = national().on(day).notes
    assert len(notes) == number
    assert notes == national().notes_on(day)
    assert all("06/2026/QH16" in note.text(language) for note in notes for language in ("vi", "en"))
