"""The same questions asked on two days: answers, what is not known, and where they differ."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulation.errors import InvalidValueError, LawError
from emulation.i18n import LANGUAGES, Language, Message
from emulation.law import AwardForm, Citation, Matter, NoProvisionError
from emulation.rulebooks import COMMUNE_QUESTIONS, LawAnswer, LawQuestion, Layers, ask
from emulation.rulebooks.vietnam import READ, national
from emulation.rulebooks.vietnam.provinces import bac_ninh

ALONE = Layers(national=national())
BAC_NINH = Layers(national=national(), province=bac_ninh.rulebook())
DAYS = [date(2021, 10, 30), date(2024, 2, 1), date(2025, 12, 15), date(2026, 7, 1), date(2026, 11, 27)]
FORM = AwardForm.CERTIFICATE_OF_COMMENDATION


def question(topic: str, **params: object) -> LawQuestion:
    wanted = Message.of(f"comparison.topic.{topic}", **params)
    (found,) = [each for each in COMMUNE_QUESTIONS if each.topic == wanted]
    return found


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("law", [ALONE, BAC_NINH], ids=["national", "with a province"])
def test_every_question_is_answered_in_words_on_every_day(law: Layers, day: date) -> None:
    for each in COMMUNE_QUESTIONS:
        answer = ask(each, law, day)
        assert all(answer.text(language).strip() for language in LANGUAGES)
        # A known answer stands somewhere; what is not known claims no text of its own, but for a ruling that names gaps.
        assert answer.citations or not answer.is_known, each.text("en")


def test_no_topic_is_asked_twice() -> None:
    topics = [each.text() for each in COMMUNE_QUESTIONS]
    assert len(set(topics)) == len(topics)


@settings(max_examples=5)
@given(st.dates(date(2017, 10, 1), date(2026, 12, 31)), st.integers(0, 400))
def test_there_and_back_turns_answers_round(day: date, further: int) -> None:
    later = day + timedelta(days=further)
    there = national().compare(day, later, questions=COMMUNE_QUESTIONS)
    back = national().compare(later, day, questions=COMMUNE_QUESTIONS)
    assert [(each.question, each.new, each.old) for each in there.answers] == [
        (each.question, each.old, each.new) for each in back.answers
    ]
    assert further or not there.answers
    assert not national().compare(day, later).answers  # nothing was asked


@pytest.mark.parametrize(
    ("topic", "params", "old", "new"),
    [
        ("base_salary", {}, "2.340.000 đồng", "2.530.000 đồng"),
        ("prize", {"form": AwardForm.ADVANCED_WORKER}, "710.000 đồng", "760.000 đồng"),
    ],
)
def test_money_on_1_july_2026(topic: str, params: dict[str, object], old: str, new: str) -> None:
    found = national().compare(date(2026, 6, 30), date(2026, 7, 1), questions=COMMUNE_QUESTIONS)
    (change,) = [
        each
        for each in found.answers
        if each.question.topic.key == f"comparison.topic.{topic}"
        and params.items() <= dict(each.question.topic.params).items()
    ]
    assert (change.old.text("vi"), change.new.text("vi")) == (old, new)
    assert any("161/2026/NĐ-CP" in str(place) for place in change.citations)
    assert change.text("vi").endswith(f": {old} → {new}")


def test_a_province_that_speaks_answers_what_was_left_to_it() -> None:
    standard = question("standard", form=FORM)
    day = date(2026, 3, 2)
    left, told = ask(standard, ALONE, day), ask(standard, BAC_NINH, day)
    assert (left.text("en"), left.is_known, left.citations) == ("not known, left to the province", False, ())
    assert told.is_known
    assert "86/2025/QĐ-UBND" in str(told.citations[0])


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({}, "not known"),
        ({"rows": ()}, "not known"),
        ({"rows": ("A-1", "B-2")}, "not known (rows that were not read: A-1 and B-2)"),
        ({"row": "A-1"}, "not known (rows that were not read: A-1)"),
        ({"rows": "A-1, B-2"}, "not known (rows that were not read: A-1, B-2)"),
    ],
)
def test_what_the_law_does_not_answer_is_not_known(params: dict[str, object], words: str) -> None:
    def refuse(law: Layers, day: date) -> LawAnswer:
        raise NoProvisionError(
            "law.no_provision", "nothing on {matter} {day}", matter=Matter.QUOTA, day=day, **params
        )

    mine = LawQuestion(topic=Message("comparison.topic.launches"), ask=refuse)
    answer = ask(mine, ALONE, DAYS[0])
    assert (answer.text("en"), answer.is_known) == (words, False)


def test_a_fault_of_the_program_is_no_answer() -> None:
    def fail(law: Layers, day: date) -> LawAnswer:
        raise InvalidValueError("core.negative", "zero or more, found {found}", found=-1)

    assert not issubclass(InvalidValueError, LawError)
    with pytest.raises(InvalidValueError):
        ask(LawQuestion(topic=Message("comparison.topic.launches"), ask=fail), ALONE, DAYS[0])


def test_a_question_of_ones_own() -> None:
    place = Citation("Kế hoạch 1/KH-UBND", section="I")

    def age(law: Layers, day: date) -> LawAnswer:
        return LawAnswer(values=[day.year - 2020], citations=[place])

    mine = LawQuestion(topic=Message("comparison.topic.base_salary"), ask=age)
    found = ALONE.compare(
        date(2023, 12, 31), date(2024, 1, 1), matters=[Matter.LOCAL_TITLE], questions=[mine]
    )
    (change,) = found.answers
    assert (change.old.text(), change.new.text(), change.citations) == ("3", "4", (place,))
    assert not found.changes


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_answers(language: Language) -> None:
    found = BAC_NINH.compare(date(2025, 6, 30), date(2025, 7, 1), questions=COMMUNE_QUESTIONS)
    table = found.answer_table(language)
    assert len(table.rows) == len(found.answers) > 5
    for change, row in zip(found.answers, table.rows, strict=True):
        assert row[:3] == (
            change.question.text(language),
            change.old.text(language),
            change.new.text(language),
        )
        assert row[3] != ""
        assert (row[3] == "–") == (not change.citations)


def test_questions_can_be_asked_within_the_days_that_were_read() -> None:
    assert READ.start is not None
    before = READ.start - timedelta(days=1)
    salary = question("base_salary")
    assert all(not ask(each, ALONE, before).is_known for each in COMMUNE_QUESTIONS if each is not salary)
