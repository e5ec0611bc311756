"""Who gains and who loses by standards that changed, through the solver."""

from __future__ import annotations

from datetime import date

import pytest

from emulation.analysis import StandardChange, compare_standards, standards_table
from emulation.core import Truth
from emulation.eligibility import Verdict
from emulation.i18n import LANGUAGES, Language
from emulation.law import AwardForm
from emulation.parties import SubjectKind
from emulation.rulebooks import Layers
from emulation.rulebooks.vietnam import national
from emulation.rulebooks.vietnam.provinces import bac_ninh

END_P1, START_P2 = date(2023, 12, 31), date(2024, 1, 1)
PATIENT = 60_000


def changed(*forms: AwardForm, earlier: date = END_P1, later: date = START_P2) -> tuple[StandardChange, ...]:
    return compare_standards(national(), earlier, later, forms=forms, milliseconds=PATIENT)


def test_an_initiative_is_no_longer_needed_so_some_gain_and_nobody_loses() -> None:
    (found,) = changed(AwardForm.GRASSROOTS_FIGHTER)
    assert found.difference is not None
    assert (found.difference.gain.verdict, found.difference.loss.verdict) == (Truth.YES, Truth.NO)
    (case,) = found.difference.gains
    assert case.witness.record["completion"] == "completed_excellently"
    assert (case.before.verdict, case.after.verdict) == (Verdict.INELIGIBLE, Verdict.ELIGIBLE)
    assert "Some gain; nobody loses" in found.text("en")


def test_the_fighter_of_the_province_is_asked_for_the_same() -> None:
    (found,) = changed(AwardForm.PROVINCIAL_FIGHTER)
    assert found.difference is not None
    assert found.difference.verdict is Truth.NO


def test_what_was_left_to_the_province_is_a_loss_until_its_text_is_loaded() -> None:
    found = changed(AwardForm.CERTIFICATE_OF_COMMENDATION)
    by_kind = {each.kind: each for each in found if each.variety is None}
    person = by_kind[SubjectKind.PERSON].difference
    assert person is not None
    assert (person.gain.verdict, person.loss.verdict) == (Truth.NO, Truth.YES)
    # With the text of Bắc Ninh a household gains: the movement itself is a ground there.
    here = Layers(national=national(), province=bac_ninh.rulebook())
    later = compare_standards(
        here,
        END_P1,
        date(2025, 12, 15),
        forms=[AwardForm.CERTIFICATE_OF_COMMENDATION],
        milliseconds=PATIENT,
    )
    household = next(each for each in later if each.kind is SubjectKind.HOUSEHOLD and each.variety is None)
    assert household.difference is not None
    assert household.difference.gain.verdict is Truth.YES
    (case,) = household.difference.gains
    assert case.witness.record["movement_result"] != "none"
    # A contribution alone no longer is: it must have influence.
    assert household.difference.loss.verdict is Truth.YES


def test_a_standard_that_was_not_read_any_more_is_said_so() -> None:
    found = changed(AwardForm.PRIME_MINISTER_DIPLOMA)
    assert [each.kind for each in found] == [SubjectKind.PERSON, SubjectKind.COLLECTIVE]
    assert all(each.difference is None and each.new is None for each in found)
    assert "was not read" in found[0].text("en")


def test_a_standard_that_begins_is_said_so() -> None:
    found = changed(AwardForm.COMMEMORATIVE_MEDAL, earlier=date(2025, 6, 29), later=date(2025, 6, 30))
    assert [each.variety for each in found] == ["construction"]
    assert found[0].old is None
    assert "old standard was not read" in found[0].text("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_all_that_changed(language: Language) -> None:
    found = changed(AwardForm.GRASSROOTS_FIGHTER, AwardForm.PRIME_MINISTER_DIPLOMA, AwardForm.ORDER)
    table = standards_table(found, language)
    assert len(table.rows) == len(found) == 7
    assert any("labour-3" in row[0] for row in table.rows)
    assert found[0].text(language)


def test_the_same_day_changes_no_standard() -> None:
    assert changed(earlier=END_P1, later=END_P1) == ()


def test_restrictions_can_be_looked_at_too() -> None:
    (found,) = compare_standards(
        national(),
        END_P1,
        START_P2,
        forms=[AwardForm.PROVINCIAL_FIGHTER],
        restrictions=True,
        milliseconds=PATIENT,
    )
    assert found.difference is not None
    # Registration is no longer asked for, but an initiative may be used once only.
    assert (found.difference.gain.verdict, found.difference.loss.verdict) == (Truth.YES, Truth.YES)


def test_what_was_not_read_and_is_now_left_to_another_layer_is_no_change_to_tell() -> None:
    days = {"earlier": date(2018, 11, 4), "later": date(2024, 1, 30)}
    assert changed(AwardForm.CULTURED_VILLAGE, **days) == ()
    (family,) = [each for each in changed(AwardForm.CULTURED_FAMILY, **days) if each.old is None]
    assert family.new is not None
