"""Dossiers: Law 15/2003/QH11, Article 84; Decree 91, Articles 45, 49 to 57; Law 06/2022/QH15, Article 84; Decree 98, Article 34.

Rows D-01 to D-11, E-12, E-22, E-24, R-05, X-02, X-03, X-05.
"""

from __future__ import annotations

from datetime import date

import pytest

from emulation.core import Truth
from emulation.i18n import say_error
from emulation.law import AwardForm, NoProvisionError, Verification
from emulation.procedure import DossierVariant, PaperCondition, PaperKind, RequiredDossier
from emulation.rulebooks.vietnam import national

FIGHTER, WORKER, CERTIFICATE = (
    AwardForm.GRASSROOTS_FIGHTER,
    AwardForm.ADVANCED_WORKER,
    AwardForm.CERTIFICATE_OF_COMMENDATION,
)
FAMILY, VILLAGE = AwardForm.CULTURED_FAMILY, AwardForm.CULTURED_VILLAGE
P1, P2, P3 = date(2021, 9, 10), date(2024, 5, 2), date(2026, 7, 1)
FULL = {PaperKind.PROPOSAL, PaperKind.REPORT, PaperKind.MINUTES}


def dossier(
    form: AwardForm, day: date, variant: DossierVariant = DossierVariant.FULL, level: str = "commune"
) -> RequiredDossier:
    return national().on(day).procedure.dossier(form, level, variant=variant)


def names(found: RequiredDossier) -> str:
    return " ".join("/".join(sorted(kind.value for kind in each.any_of)) for each in found.papers)


@pytest.mark.parametrize(
    ("form", "day", "papers", "sets", "row"),
    [
        (WORKER, P1, "proposal report minutes", 1, "D-01.titles"),
        (FIGHTER, P1, "proposal report minutes initiative_certificate", 1, "D-01.fighters"),
        (FIGHTER, date(2023, 12, 31), "proposal report minutes initiative_certificate", 1, "D-01.fighters"),
        (
            FIGHTER,
            date(2024, 1, 1),
            "submission report minutes vote_result completion_confirmation/initiative_certificate",
            None,
            "D-04.grassroots",
        ),
        (
            FIGHTER,
            date(2025, 6, 30),
            "submission report minutes vote_result completion_confirmation/initiative_certificate",
            None,
            "D-04.grassroots",
        ),
        (
            FIGHTER,
            date(2025, 7, 1),
            "submission report minutes vote_result completion_confirmation/initiative_certificate",
            None,
            "D-05",
        ),
        (WORKER, P2, "submission report minutes completion_confirmation/initiative_certificate", None, "D-03"),
        (CERTIFICATE, P1, "proposal report minutes initiative_certificate", None, "D-02"),
        (CERTIFICATE, P3, "submission report minutes completion_confirmation/initiative_certificate", None, "D-03"),
        (AwardForm.NATIONAL_FIGHTER, P2, "submission report minutes completion_confirmation/initiative_certificate", 1, "D-03"),
        (FAMILY, date(2018, 11, 5), "proposal registration_form self_score_form minutes", None, "E-12"),
        (FAMILY, date(2024, 1, 29), "proposal registration_form self_score_form minutes", None, "E-12"),
        (FAMILY, date(2024, 1, 30), "submission consultation_list minutes", None, "E-22"),
        (VILLAGE, date(2024, 1, 30), "submission report minutes", None, "E-24.papers"),
    ],
)  # fmt: skip
def test_papers_and_sets(form: AwardForm, day: date, papers: str, sets: int | None, row: str) -> None:
    found = dossier(form, day)
    assert (names(found), found.sets, found.grounds.provisions[0]) == (papers, sets, row)
    assert found.grounds.citations


@pytest.mark.parametrize(
    ("form", "day", "sets", "electronic"),
    [
        (AwardForm.NATIONAL_FIGHTER, P1, 2, False),
        (AwardForm.GOVERNMENT_FLAG, P1, 2, False),
        (AwardForm.PRIME_MINISTER_DIPLOMA, P1, 2, False),
        (AwardForm.ORDER, P1, 3, False),
        (AwardForm.PRIME_MINISTER_DIPLOMA, P2, 1, True),
        (AwardForm.ORDER, P2, 1, True),
    ],
)
def test_sets_of_state_level_files(form: AwardForm, day: date, sets: int, electronic: bool) -> None:
    found = dossier(form, day, level="central")
    assert (found.sets, found.electronic) == (sets, electronic)


def test_the_number_of_sets_is_not_made_up() -> None:
    found = dossier(FIGHTER, P3)
    assert found.sets is None
    assert any("ministry or province" in note.text("en") for note in found.grounds.notes)
    assert [each.form_number for each in found.papers] == ["01", "05", None, None, None]


def test_papers_of_villages_since_2024_rest_on_a_weak_source() -> None:
    assert dossier(VILLAGE, P2).grounds.verification is Verification.WEAK
    assert dossier(FAMILY, P2).grounds.verification is Verification.SECONDARY


@pytest.mark.parametrize(
    ("variant", "form", "papers", "sets"),
    [
        (DossierVariant.SIMPLIFIED, AwardForm.PRIME_MINISTER_DIPLOMA, "submission summary", 3),
        (DossierVariant.DISCOVERED, CERTIFICATE, "submission recipient_list summary", None),
        (DossierVariant.CANCELLATION, CERTIFICATE, "submission reasons", None),
    ],
)
def test_decree_91_other_procedures(
    variant: DossierVariant, form: AwardForm, papers: str, sets: int | None
) -> None:
    found = dossier(form, P1, variant)
    assert (names(found), found.sets) == (papers, sets)
    with pytest.raises(NoProvisionError) as caught:
        dossier(form, P2, variant)
    rows = ("X-05",) if variant is DossierVariant.SIMPLIFIED else ()
    assert caught.value.params["rows"] == rows
    assert say_error(caught.value, "vi").startswith("chưa biết thành phần hồ sơ")


def test_the_simplified_procedure_is_one_of_state_level() -> None:
    with pytest.raises(NoProvisionError):
        dossier(CERTIFICATE, P1, DossierVariant.SIMPLIFIED)


def test_decree_91_article_45_7_adds_papers_for_budget_payers() -> None:
    found = dossier(AwardForm.PROVINCIAL_FLAG, P1, level="province")
    assert [each.condition for each in found.papers[-2:]] == [
        PaperCondition.IF_BUDGET_PAYER,
        PaperCondition.IF_AUDITED,
    ]
    assert found.grounds.provisions == ("D-01.titles", "D-09", "D-01.sets")
    assert "tax" not in names(dossier(WORKER, P1))


@pytest.mark.parametrize(
    ("held", "holds", "whole", "missing", "unsure"),
    [
        (FULL, {}, Truth.UNKNOWN, 0, 2),
        (FULL, {PaperCondition.IF_BUDGET_PAYER: False}, Truth.UNKNOWN, 0, 1),
        (
            FULL,
            {PaperCondition.IF_BUDGET_PAYER: False, PaperCondition.IF_AUDITED: False},
            Truth.YES,
            0,
            0,
        ),
        (FULL, {PaperCondition.IF_BUDGET_PAYER: True}, Truth.NO, 1, 1),
        (FULL | {PaperKind.TAX_CONFIRMATION, PaperKind.AUDIT_REPORTS}, {}, Truth.YES, 0, 0),
        (set(), {}, Truth.NO, 3, 2),
    ],
)
def test_missing_papers(
    held: set[PaperKind], holds: dict[PaperCondition, bool], whole: Truth, missing: int, unsure: int
) -> None:
    found = (
        national().on(P1).procedure.missing_papers(AwardForm.PROVINCIAL_FLAG, "province", held, holds=holds)
    )
    assert (found.is_whole, len(found.missing), len(found.unsure)) == (whole, missing, unsure)


def test_one_of_two_papers_is_enough_since_2024() -> None:
    base = {PaperKind.SUBMISSION, PaperKind.REPORT, PaperKind.MINUTES, PaperKind.VOTE_RESULT}
    rules = national().on(P2).procedure
    for fourth in (PaperKind.INITIATIVE_CERTIFICATE, PaperKind.COMPLETION_CONFIRMATION):
        assert rules.missing_papers(FIGHTER, "commune", base | {fourth}).is_whole is Truth.YES
    assert rules.missing_papers(FIGHTER, "commune", base).is_whole is Truth.NO
    # The word of the old law is not the paper of the new one.
    assert rules.missing_papers(FIGHTER, "commune", FULL | base - {PaperKind.SUBMISSION}).missing


@pytest.mark.parametrize(
    ("day", "rows"),
    [
        (date(2019, 12, 31), []),
        (date(2020, 1, 1), ["D-10", "D-11"]),
        (date(2023, 12, 31), ["D-10", "D-11"]),
        (date(2024, 1, 1), []),
    ],
)
def test_circular_12_article_2_4_reports(day: date, rows: list[str]) -> None:
    found = national().on(day).procedure.report_rules(AwardForm.PRIME_MINISTER_DIPLOMA, "central")
    assert [each.id for each in found] == rows
    if rows:
        assert [each.value.most_months_old for each in found] == [None, 6]


@pytest.mark.parametrize("day", [date(2017, 9, 30), date(2026, 10, 1), date(2026, 11, 27), date(2027, 3, 1)])
def test_days_whose_law_was_not_read(day: date) -> None:
    with pytest.raises(NoProvisionError):
        dossier(WORKER, day)
