from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given

from emulation.awards import CommendationKind
from emulation.core import Truth
from emulation.errors import EmulationError, InvalidValueError
from emulation.i18n import say_error
from emulation.law import (
    AwardForm,
    ConflictingProvisionsError,
    Instrument,
    OfficeKind,
    Provision,
    Verification,
)
from emulation.periods import DayOffset, Period
from emulation.procedure import (
    BallotRule,
    CouncilRule,
    DayZero,
    DossierPaper,
    DossierRule,
    DossierSets,
    DossierVariant,
    FilingDate,
    ProcedureScope,
    ProcedureStep,
    ProposalBasis,
    ProposalRule,
    PublicNotice,
    QuorumRule,
    RevocationRule,
    Route,
    SessionPurpose,
    StepDeadline,
)
from emulation.rulebooks import Rulebook
from emulation.rulebooks.procedure import ProcedureRules
from emulation.rulebooks.vietnam import national
from emulation.testing.procedure import procedure_scopes

DAY = date(2021, 9, 10)
FORM = AwardForm.CERTIFICATE_OF_COMMENDATION
ACT = Instrument(
    id="T-1",
    name="Quyết định 1/2021/QĐ-UBND",
    title_vi="Quy chế mẫu",
    title_en="Sample rules",
    in_force=Period(date(2021, 1, 1), None),
    verification=Verification.OFFICIAL,
)


def book(*values: Any) -> Rulebook:
    return Rulebook(
        key="province",
        read=ACT.in_force,
        instruments=[ACT],
        provisions=[
            Provision(
                id=f"X-{index:02d}",
                citation=ACT.cite(index),
                in_force=ACT.in_force,
                value=value,
                verification=Verification.OFFICIAL,
            )
            for index, value in enumerate(values, start=1)
        ],
    )


def within(days: int, **scope: Any) -> StepDeadline:
    return StepDeadline(
        step=ProcedureStep.APPRAISAL,
        within=DayOffset(days),
        day_zero=DayZero.COMPLETE_FILE,
        scope=ProcedureScope(**scope),
    )


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: DossierPaper(any_of=()), "procedure.no_paper"),
        (lambda: FilingDate(day=31, month=2), "procedure.no_such_date"),
        (lambda: FilingDate(day=1, month=10**30), "procedure.no_such_date"),
        (lambda: FilingDate(day=29, month=2).last_day(2023), "procedure.no_such_date_in_year"),
        (lambda: BallotRule(at_least=Fraction(0)), "procedure.not_a_share"),
        (lambda: BallotRule(at_least=Fraction(11, 10)), "procedure.not_a_share"),
        (lambda: BallotRule(at_least=Fraction(1)).is_enough(3, 2), "procedure.votes_out_of_range"),
        (lambda: BallotRule(at_least=Fraction(1)).is_enough(0, 0), "procedure.votes_out_of_range"),
        (
            lambda: CouncilRule(level="province", fewest_vice_chairs=4, most_vice_chairs=3),
            "procedure.vice_chairs_swapped",
        ),
        (RevocationRule, "procedure.empty_revocation"),
        (lambda: BallotRule(at_least=0.9), "core.wrong_type"),
        (lambda: ProcedureScope(levels={"comune"}), "law.unknown_level"),
    ],
)  # fmt: skip
def test_refusals(make: Any, code: str) -> None:
    with pytest.raises(EmulationError) as caught:
        make()
    assert caught.value.code == code
    assert say_error(caught.value, "vi")


def test_a_majority_is_more_than_half() -> None:
    majority = BallotRule(at_least=Fraction(1, 2), more_than=True)
    assert not majority.is_enough(5, 10)
    assert majority.is_enough(6, 10)


def test_a_leap_day_is_a_date() -> None:
    assert FilingDate(day=29, month=2).last_day(2024) == date(2024, 2, 29)


def test_a_rule_on_proposing_covers_levels_and_offices() -> None:
    rule = ProposalRule(basis=ProposalBasis.SAME_LEVEL_BODY, levels={"district"}, kinds={OfficeKind.OTHER})
    assert rule.covers("district", OfficeKind.OTHER)
    assert not rule.covers("commune", OfficeKind.OTHER)
    assert not rule.covers("district", OfficeKind.AGENCY_HEAD)


def test_a_way_without_steps_is_not_known() -> None:
    assert Route(form=FORM, on=DAY, steps=()).truth is Truth.UNKNOWN


def test_the_province_goes_before_the_nation() -> None:
    local = book(within(7, levels={"commune"}))
    rules = ProcedureRules(national(), DAY, (local,))
    asked: dict[str, Any] = {"form": AwardForm.ADVANCED_WORKER}
    assert rules.deadline(ProcedureStep.APPRAISAL, DAY, level="commune", **asked).day == date(2021, 9, 17)
    # Where it is silent, the nation answers.
    assert rules.deadline(ProcedureStep.APPRAISAL, DAY, level="province", **asked).grounds.provisions == (
        "L-02",
    )
    # Before its own text was read it says nothing.
    early = attrs.evolve(rules, day=date(2020, 12, 31))
    assert early.deadline(ProcedureStep.APPRAISAL, DAY, level="commune", **asked).grounds.provisions == (
        "L-01",
    )


def test_a_rule_that_names_the_form_goes_before_one_for_all() -> None:
    rules = ProcedureRules(book(within(7), within(5, forms={FORM})), DAY)
    found = rules.deadline(ProcedureStep.APPRAISAL, DAY, form=FORM, level="commune")
    assert found.day == date(2021, 9, 15)


def test_two_rules_that_both_claim_to_decide() -> None:
    rules = ProcedureRules(book(within(7), within(5)), DAY)
    with pytest.raises(ConflictingProvisionsError) as caught:
        rules.deadline(ProcedureStep.APPRAISAL, DAY, form=FORM, level="commune")
    assert "X-01" in say_error(caught.value, "vi")
    doubled = ProcedureRules(book(DossierRule(papers=()), DossierRule(papers=())), DAY)
    with pytest.raises(ConflictingProvisionsError) as caught:
        doubled.dossier(FORM, "commune", kind=CommendationKind.MOVEMENT)
    assert caught.value.code == "rulebooks.two_dossiers"


def test_a_local_majority_does_not_fill_a_national_gap() -> None:
    local = book(BallotRule(at_least=Fraction(1, 2), more_than=True))
    with pytest.raises(EmulationError):
        ProcedureRules(national(), DAY, (local,)).ballot(AwardForm.ADVANCED_WORKER, "commune")
    both = ProcedureRules(national(), DAY, (local,)).ballots(AwardForm.PROVINCIAL_FIGHTER, "province")
    assert [each.id for each in both] == ["X-01", "N-07"]
    assert (
        ProcedureRules(national(), DAY, (local,)).ballot(AwardForm.PROVINCIAL_FIGHTER, "province").id
        == "N-07"
    )


def test_a_notice_without_a_length_has_no_last_day() -> None:
    rules = ProcedureRules(book(PublicNotice()), DAY)
    assert rules.notices(FORM, "commune")
    with pytest.raises(EmulationError):
        rules.notice_until(DAY, form=FORM, level="commune")


def test_days_are_plain() -> None:
    with pytest.raises(InvalidValueError):
        ProcedureRules(national(), "2021-09-10")  # type: ignore[arg-type]


@given(procedure_scopes(), procedure_scopes())
def test_scopes_overlap_where_a_case_falls_under_both(one: ProcedureScope, other: ProcedureScope) -> None:
    shared = any(
        scope.covers(form, level, kind)
        for scope in (one,)
        for form in other.forms or one.forms or {None}
        for level in other.levels or one.levels or {None}
        for kind in other.kinds or one.kinds or {None}
    )
    assert one.overlaps(other) is other.overlaps(one) is shared
    assert one.overlaps(one)
    assert one.overlaps(ProcedureScope())


@pytest.mark.parametrize(
    ("value", "question"),
    [
        (within(20), ("appraisal",)),
        (FilingDate(day=1, month=3), ("file", "")),
        (FilingDate(day=1, month=3, is_registration=True, for_education=True), ("registration", "education")),
        (DossierSets(sets=2, variant=DossierVariant.SIMPLIFIED), ("simplified",)),
        (DossierRule(papers=()), ("full", "")),
        (DossierRule(papers=(), adds=True), ("full", "more")),
        (BallotRule(at_least=Fraction(9, 10)), ("votes",)),
        (QuorumRule(at_least=Fraction(2, 3), session=SessionPurpose.HERO_TITLES), ("hero_titles",)),
        (PublicNotice(), ("length",)),
    ],
)
def test_a_value_says_what_it_answers(value: Any, question: tuple[str, ...]) -> None:
    assert value.question == question
    # The answer itself and the cases it is for are not part of the question.
    assert attrs.evolve(value, scope=ProcedureScope(levels={"commune"})).question == question
