"""Two days compared: what began, what ended, what took the place of what."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulation.awards import FundReserve, LayerKind, TenureCut
from emulation.core import percent
from emulation.errors import InvalidValueError
from emulation.i18n import LANGUAGES, Language
from emulation.law import AbolishedLevel, LaunchElement, LaunchRequirement, Matter
from emulation.procedure import CouncilRule, DossierSets, FilingDate, PublicNotice
from emulation.rulebooks import LawChange, LawChangeKind, Layers, compare_days, describe_value
from emulation.rulebooks.vietnam import national
from emulation.rulebooks.vietnam.provinces import bac_ninh
from emulation.testing.law import rulebooks

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
