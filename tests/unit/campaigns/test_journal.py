"""The journal as a value: entries are added, never changed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from emulation.campaigns import (
    Closed,
    Corrected,
    Entry,
    Journal,
    Measured,
    Resumed,
    ReviewHeld,
    ReviewKind,
    Withdrawn,
)
from emulation.errors import InvalidValueError

NOON = datetime(2021, 9, 12, 5, tzinfo=UTC)
DAY = date(2021, 9, 12)


def entry(id: str) -> Entry:
    return Entry(id=id, on=DAY, recorded=NOON, fact=Resumed())


def test_adding_gives_another_journal_and_leaves_the_first() -> None:
    first = Journal((entry("a"),))
    more = first.add(entry("b"), entry("c"))
    assert [each.id for each in first] == ["a"]
    assert [each.id for each in more] == ["a", "b", "c"]
    assert first.extend(iter([entry("b"), entry("c")])) == more
    assert len(more) == 3


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"id": "no spaces"}, "core.not_a_key"),
        ({"on": NOON}, "core.not_a_day"),
        ({"recorded": datetime(2021, 9, 12)}, "core.not_aware"),
        ({"recorded": DAY}, "core.not_aware"),
        ({"fact": "closed"}, "core.wrong_type"),
        ({"document": "12/KH-UBND"}, "core.wrong_type"),
        ({"note": ""}, "core.empty_text"),
    ],
)
def test_an_entry_refuses_what_it_cannot_hold(change: dict[str, object], code: str) -> None:
    fields: dict[str, object] = {"id": "a", "on": DAY, "recorded": NOON, "fact": Closed()}
    with pytest.raises(InvalidValueError) as caught:
        Entry(**{**fields, **change})  # type: ignore[arg-type]
    assert caught.value.code == code


@pytest.mark.parametrize("fact", ["closed", Corrected("a", Closed()), Withdrawn("a", "Nhầm")], ids=str)
def test_a_correction_says_a_plain_fact(fact: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Corrected("a", fact)  # type: ignore[arg-type]
    assert caught.value.code == "core.wrong_type"


def test_a_review_covers_a_period() -> None:
    with pytest.raises(InvalidValueError):
        ReviewHeld(ReviewKind.INTERIM, DAY)  # type: ignore[arg-type]


def test_a_journal_holds_entries_only() -> None:
    with pytest.raises(InvalidValueError):
        Journal((entry("a"), "b"))  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [0.5, "many", True])
def test_a_reading_is_an_exact_number(value: object) -> None:
    with pytest.raises(InvalidValueError):
        Measured("t", value=value)  # type: ignore[arg-type]
