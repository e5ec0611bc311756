"""Two days compared: what began, what ended, what took the place of what."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulation.awards import FundReserve, LayerKind, TenureCut
from emulation.core import percent
from emulation.errors import InvalidValueError
from emulation.i18n import LANGUAGES, Language
from emulation.law import (
    AbolishedLevel,
    AwardForm,
    Instrument,
    LaunchElement,
    LaunchRequirement,
    Matter,
    Provision,
    Verification,
)
from emulation.periods import Period
from emulation.procedure import (
    BallotRule,
    CouncilRule,
    DossierSets,
    FilingDate,
    ProcedureScope,
    PublicNotice,
    QuorumRule,
)
from emulation.rulebooks import LawChange, LawChangeKind, Layers, Rulebook, compare_days, describe_value
from emulation.rulebooks.vietnam import national
from emulation.rulebooks.vietnam.provinces import bac_ninh
from emulation.testing.law import rulebooks
from emulation.testing.procedure import procedure_rules, procedure_scopes

END_P1, START_P2 = date(2023, 12, 31), date(2024, 1, 1)
HERE = Layers(national=national(), province=bac_ninh.rulebook())


@settings(max_examples=25)
@given(rulebooks(), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_a_day_compared_with_itself_has_no_change(book: Any, day: date) -> None:
    assert book.compare(day, day).changes == ()


@settings(max_examples=25)
@given(
    rulebooks(), st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.dates(date(2000, 1, 1), date(2030, 1, 1))
)
def test_there_and_back_turns_old_and_new_round(book: Any, one: date, other: date) -> None:
    there, back = book.compare(one, other), book.compare(other, one)
    assert [(each.new, each.old) for each in there.changes] == [(each.old, each.new) for each in back.changes]
    found = {each for change in there.changes for each in change.provisions}
    if book.is_read(one) and book.is_read(other):
        assert found == {
            each for each in book.provisions if each.is_in_force(one) is not each.is_in_force(other)
        }
    else:
        assert not found
        assert there.unread == (LayerKind.NATIONAL,)


@pytest.mark.parametrize("day", [date(2017, 10, 1), END_P1, START_P2, date(2025, 7, 1), date(2026, 10, 1)])
def test_the_law_of_a_day_is_that_of_the_day(day: date) -> None:
    found = HERE.compare(day, day)
    assert found.changes == ()
    assert "Không có thay đổi" in found.text("vi")


def test_what_takes_the_place_of_what() -> None:
    found = national().compare(END_P1, START_P2)
    kinds = {change.provisions[0].id: change.kind for change in found.changes}
    assert kinds["I-05"] is LawChangeKind.REPLACED  # grassroots fighter: I-05 by I-07
    assert kinds["M-05"] is LawChangeKind.RESTATED  # seventy percent of women, in another decree
    assert kinds["G-06"] is LawChangeKind.BEGUN  # left to the provinces
    assert kinds["I-11.province"] is LawChangeKind.ENDED
    (fighter,) = [each for each in found.changes if each.old and each.old[0].id == "I-05"]
    assert [each.id for each in fighter.new] == ["I-07"]
    assert fighter.text("en").endswith(
        "replaced: I-05 (Decree 91/2017/NĐ-CP, Article 9(3)) → I-07 (Law 06/2022/QH15, Article 23)"
    )


def test_matters_can_be_chosen() -> None:
    every = national().compare(END_P1, START_P2)
    some = national().compare(END_P1, START_P2, matters=[Matter.QUOTA, Matter.TIE_PREFERENCE])
    assert {each.matter for each in some.changes} == {Matter.QUOTA, Matter.TIE_PREFERENCE}
    assert some == every.about(Matter.QUOTA, Matter.TIE_PREFERENCE)


def test_layers_are_compared_one_by_one() -> None:
    found = HERE.compare(date(2025, 12, 14), date(2025, 12, 15))
    assert found.unread == (LayerKind.PROVINCE,)  # the province was not read for the first day
    assert found.changes == ()
    assert "tỉnh" in found.text("vi")
    later = HERE.compare(date(2025, 12, 15), date(2026, 9, 30))
    assert later.unread == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_shows_old_new_and_citation(language: Language) -> None:
    found = national().compare(date(2025, 6, 30), date(2025, 7, 1))
    table = found.table(language)
    assert len(table.rows) == len(found.changes) > 10
    assert all(all(isinstance(cell, str) for cell in row) for row in table.rows)
    whole = table.text()
    assert "152/2025/NĐ-CP" in whole
    assert "129/2025/NĐ-CP" in whole
    assert found._repr_html_().startswith("<table>")
    assert str(found) == found.text("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_provision_can_be_said(language: Language) -> None:
    for each in (*national().provisions, *bac_ninh.rulebook().provisions):
        assert describe_value(each.value, language).strip(), each.id


def test_values_are_said_by_their_fields() -> None:
    level = AbolishedLevel("district", frozenset({"commune", "province"}))
    assert describe_value(level, "en") == "district, commune and province"
    assert describe_value(LaunchRequirement(LaunchElement.TIME), "en").startswith("time")
    assert describe_value(percent(15), "en") == "15%"
    assert describe_value(date(2024, 1, 1), "en") == "1 January 2024"


def test_a_change_of_nothing_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        LawChange(layer=LayerKind.NATIONAL, matter=Matter.QUOTA)


def test_a_change_is_told_by_what_it_has() -> None:
    one = national().provisions[0]
    moved = attrs.evolve(one, id="X-1")
    fields: dict[str, Any] = {"layer": LayerKind.NATIONAL, "matter": one.value.matter}
    assert LawChange(**fields, old=[one]).kind is LawChangeKind.ENDED
    assert LawChange(**fields, new=[one]).kind is LawChangeKind.BEGUN
    assert LawChange(**fields, old=[one], new=[moved]).kind is LawChangeKind.RESTATED
    assert LawChange(**fields, old=[one]).text("en").endswith("→ –")


def test_days_of_a_comparison_are_days() -> None:
    with pytest.raises(InvalidValueError):
        compare_days(Layers(national=national()), "2024", START_P2)  # type: ignore[arg-type]


def test_the_turn_of_2024_is_one_day_long() -> None:
    one = timedelta(days=1)
    assert national().compare(START_P2, START_P2 + one).changes == ()
    assert national().compare(END_P1 - one, END_P1).changes == ()


def test_a_salary_and_the_contents_of_a_launch_are_replaced_and_not_ended() -> None:
    (salary,) = national().compare(date(2026, 6, 30), date(2026, 7, 1)).changes
    assert salary.kind is LawChangeKind.REPLACED
    assert [each.id for each in salary.provisions] == ["B-09", "B-10"]
    launching = national().compare(END_P1, START_P2, matters=[Matter.LAUNCH_CONTENTS, Matter.LAUNCH_POWER])
    assert [each.kind for each in launching.changes] == [
        LawChangeKind.REPLACED,
        *[LawChangeKind.RESTATED] * 4,
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (FilingDate(day=25, month=11, before=True), "day 25, month 11, before that day"),
        (DossierSets(sets=2), "sets: 2, full procedure"),
        (
            CouncilRule(level="commune", composed_by="province"),
            "commune, composed as the level province lays down",
        ),
        (TenureCut("1/3"), "cut by 1/3"),
        (FundReserve("0.2"), "20%"),
        (FundReserve("1/3"), "1/3"),
        (PublicNotice(before_council=True), "before the council meets"),
    ],
)
def test_a_bare_number_or_yes_says_what_it_is(value: object, words: str) -> None:
    assert describe_value(value, "en") == words
    assert describe_value(value, "vi").strip()


@pytest.mark.parametrize(
    ("last", "old", "new"),
    [
        (END_P1, ["L-04"], ["L-11.appraisal"]),
        (END_P1, ["L-06"], ["L-11.notice"]),
        (END_P1, ["L-07.copy"], ["L-11.copy"]),
        (END_P1, ["L-07.ineligible"], ["L-11.ineligible"]),
        (END_P1, ["L-01"], []),  # no time limit of a commune was read for the new decree
        (END_P1, [], ["L-11.objects"]),
        (END_P1, ["L-09.national-fighter"], ["L-10.national-fighter"]),
        (END_P1, ["L-09.flag"], ["L-10.flag"]),
        (END_P1, [], ["L-10.flag-education"]),
        (END_P1, ["N-07"], ["N-08"]),
        (END_P1, [], ["N-09"]),
        (END_P1, ["N-06.central"], ["N-10"]),
        (END_P1, ["N-06.province"], []),
        (END_P1, ["D-02"], ["D-03"]),
        (END_P1, ["D-01.fighters", "D-01.titles"], ["D-04.grassroots", "D-04"]),
        (END_P1, ["D-09"], []),  # papers on top of others
        (END_P1, ["D-08.two", "D-08.three"], ["D-08.P2"]),
        (END_P1, ["X-02.sets"], []),  # the simplified procedure
        (END_P1, ["U-01"], ["U-05"]),
        (END_P1, ["U-02"], ["U-04"]),
        (date(2024, 1, 29), ["E-12"], ["E-22"]),
        (date(2024, 1, 29), ["E-09.family.decide"], ["E-21.decide"]),
        (date(2024, 1, 29), ["E-09.village.decide"], ["E-24.decide"]),
        (date(2024, 1, 29), ["E-02.select"], ["E-20"]),
        (date(2024, 1, 29), ["E-02.register"], []),
        (date(2025, 6, 30), ["D-04.grassroots"], ["D-05"]),
        (date(2025, 6, 30), ["D-04"], []),
        (date(2025, 6, 30), [], ["L-12"]),
        (date(2025, 6, 30), ["N-08"], []),
    ],
)
def test_what_takes_the_place_of_what_in_the_procedure(last: date, old: list[str], new: list[str]) -> None:
    found = pairs(national(), last, last + timedelta(days=1))
    assert (old, new) in found


def test_the_time_limit_of_a_commune_of_2023_stands_beside_that_of_2025() -> None:
    found = national().compare(END_P1, date(2025, 7, 1), matters=[Matter.DEADLINE])
    (change,) = [each for each in found.changes if each.old and each.new and each.old[0].id == "L-01"]
    assert change.kind is LawChangeKind.REPLACED
    assert change.text("en").endswith(
        "replaced: L-01 (Decree 91/2017/NĐ-CP, Article 48(2)(a)) → L-12 (Decision 638/QĐ-BNV, Section B.II)"
    )


def pairs(book: Rulebook, earlier: date, later: date) -> list[tuple[list[str], list[str]]]:
    return [
        ([one.id for one in each.old], [one.id for one in each.new])
        for each in book.compare(earlier, later).changes
    ]


ACT = Instrument(
    id="T-1",
    name="Quyết định 1/2021/QĐ-UBND",
    title_vi="Quy chế mẫu",
    title_en="Sample rules",
    in_force=Period(date(2021, 1, 1), None),
    verification=Verification.OFFICIAL,
)
BEFORE, AFTER = date(2021, 6, 1), date(2022, 6, 1)
SPANS = {
    "old": Period(ACT.in_force.start, date(2021, 12, 31)),
    "new": Period(date(2022, 1, 1), None),
    "both": ACT.in_force,
}


def book_of(**values: Any) -> Rulebook:
    """Make a book of values named after the span in which they are in force, such as ``old_1``."""
    return Rulebook(
        key="sample",
        read=ACT.in_force,
        instruments=[ACT],
        provisions=[
            Provision(
                id=id,
                citation=ACT.cite(index),
                in_force=SPANS[id.partition("_")[0]],
                value=value,
                verification=ACT.verification,
            )
            for index, (id, value) in enumerate(values.items(), start=1)
        ],
    )


FIGHTER, WORKER, FLAG = (
    ProcedureScope(forms={each})
    for each in (AwardForm.GRASSROOTS_FIGHTER, AwardForm.ADVANCED_WORKER, AwardForm.PROVINCIAL_FLAG)
)
FIGHTER_AND_WORKER = ProcedureScope(forms=FIGHTER.forms | WORKER.forms)
EVERY = ProcedureScope()


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        # several to one, and one to several
        (
            {"old_1": FIGHTER, "old_2": WORKER, "new_1": FIGHTER_AND_WORKER},
            [(["old_1", "old_2"], ["new_1"])],
        ),
        (
            {"new_1": FIGHTER, "old_1": FIGHTER_AND_WORKER, "new_2": WORKER},
            [(["old_1"], ["new_1", "new_2"])],
        ),
        ({"old_1": FIGHTER, "old_2": WORKER, "new_1": EVERY}, [(["old_1", "old_2"], ["new_1"])]),
        # like beside like, and the rest apart
        (
            {"old_1": FIGHTER, "old_2": EVERY, "new_1": EVERY, "new_2": FIGHTER},
            [(["old_1"], ["new_2"]), (["old_2"], ["new_1"])],
        ),
        ({"old_1": FIGHTER, "new_1": WORKER}, [(["old_1"], []), ([], ["new_1"])]),
        (
            {"old_1": FIGHTER, "old_2": FLAG, "new_1": FIGHTER, "new_2": EVERY},
            [(["old_1"], ["new_1"]), (["old_2"], ["new_2"])],
        ),
        # what stays takes part in nothing
        ({"old_1": FIGHTER, "both_1": FIGHTER}, [(["old_1"], [])]),
    ],
)
def test_scopes_say_what_stands_beside_what(
    scopes: dict[str, ProcedureScope], expected: list[tuple[list[str], list[str]]]
) -> None:
    book = book_of(**{id: DossierSets(sets=1, scope=scope) for id, scope in scopes.items()})
    assert pairs(book, BEFORE, AFTER) == expected
    assert pairs(book, AFTER, BEFORE) == [(new, old) for old, new in expected]


def test_one_question_only_stands_in_one_row() -> None:
    values = {
        "old_votes": BallotRule(at_least=Fraction(4, 5), scope=FIGHTER),
        "new_quorum": QuorumRule(at_least=Fraction(4, 5), scope=FIGHTER),
    }
    assert pairs(book_of(**values), BEFORE, AFTER) == [([], ["new_quorum"]), (["old_votes"], [])]


@st.composite
def books_of_procedure(draw: st.DrawFn) -> Rulebook:
    values = draw(st.lists(st.tuples(st.sampled_from(sorted(SPANS)), procedure_rules()), max_size=8))
    return book_of(**{f"{span}_{index}": value for index, (span, value) in enumerate(values)})


@given(books_of_procedure())
def test_no_rule_of_procedure_is_lost_or_told_twice(book: Rulebook) -> None:
    assert book.compare(BEFORE, BEFORE).changes == book.compare(AFTER, AFTER).changes == ()
    there, back = pairs(book, BEFORE, AFTER), pairs(book, AFTER, BEFORE)
    assert back == [(new, old) for old, new in there]
    told = sorted(id for old, new in there for id in (*old, *new))
    assert told == sorted(each.id for each in book.provisions if not each.id.startswith("both"))


@given(st.lists(st.tuples(st.sampled_from(["old", "new"]), procedure_scopes()), max_size=8))
def test_what_stands_alone_meets_nothing_of_its_like(drawn: list[tuple[str, ProcedureScope]]) -> None:
    scopes = {f"{span}_{index}": scope for index, (span, scope) in enumerate(drawn)}
    book = book_of(**{id: DossierSets(sets=1, scope=scope) for id, scope in scopes.items()})
    rows = pairs(book, BEFORE, AFTER)
    for old, new in rows:
        assert not new or all(any(scopes[each].overlaps(scopes[one]) for one in new) for each in old)
        assert not old or all(any(scopes[each].overlaps(scopes[one]) for one in old) for each in new)
    alone_old = [id for old, new in rows if not new for id in old]
    alone_new = [id for old, new in rows if not old for id in new]
    assert not any(scopes[one].overlaps(scopes[other]) for one in alone_old for other in alone_new)
