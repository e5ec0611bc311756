from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from emulation.core import Truth, money, percent
from emulation.errors import EmulationError, InvalidDocumentError, InvalidValueError, UnknownKeyError
from emulation.i18n import (
    Message,
    format_date,
    format_list,
    format_money,
    format_number,
    format_percent,
    label,
    say,
    say_error,
)
from emulation.i18n.catalogue import _spoken
from emulation.i18n.formats import format_moment


def test_labels() -> None:
    assert label(Truth.NO, "vi") == "không"
    assert label(Truth.NO, "en") == "no"


@pytest.mark.parametrize("key", ["core.nothing", "nowhere.at_all", "../secrets", "", "."])
def test_a_key_without_words_is_an_error(key: str) -> None:
    with pytest.raises(UnknownKeyError) as caught:
        say(key, "vi")
    assert caught.value.code == "i18n.unknown_message"


def test_a_language_we_do_not_speak() -> None:
    with pytest.raises(InvalidValueError, match="'fr' is not known"):
        say("core.truth.yes", "fr")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (Truth.YES, "có", "yes"),
        (money(1_490_000), "1.490.000 đồng", "1,490,000 đồng"),
        (percent("12.5"), "12,5%", "12.5%"),
        (date(2021, 9, 5), "5/9/2021", "5 September 2021"),
        (datetime(2021, 9, 5, 7, 30, tzinfo=UTC), "07:30 ngày 5/9/2021", "07:30 on 5 September 2021"),
        (True, "có", "yes"),
        (False, "không", "no"),
        (1234567, "1.234.567", "1,234,567"),
        (Decimal("0.5"), "0,5", "0.5"),
        (Fraction(2, 3), "0,6666", "0.6666"),
        (("a", "b"), "a và b", "a and b"),
        (frozenset({"b", "a"}), "a và b", "a and b"),
        ("plain", "plain", "plain"),
        (None, None, None),
    ],
)
def test_parameters_are_put_into_words(value: object, vi: object, en: object) -> None:
    assert _spoken(value, "vi") == vi
    assert _spoken(value, "en") == en


def test_numbers_are_cut_towards_zero() -> None:
    assert format_number(Fraction(-2, 3), "en", 2) == "-0.66"
    assert format_number(Fraction(2, 3), "en", 0) == "0"
    assert format_money(Fraction(223_500), "en") == "223,500 đồng"


def test_shares_are_cut_down() -> None:
    assert format_percent(Fraction(99_999, 100_000), "vi") == "99,99%"
    assert format_percent(Fraction(1), "vi") == "100%"
    assert format_percent(Fraction(0), "vi") == "0%"


def test_dates() -> None:
    assert format_date(date(2021, 9, 10), "en", "long") == "Friday, 10 September 2021"
    assert format_date(date(900, 1, 2), "vi") == "2/1/900"
    assert format_date(date(900, 1, 2), "vi", "long") == "ngày 2 tháng 1 năm 900"
    assert format_moment(datetime(2021, 1, 2, 3, 4, tzinfo=UTC), "vi") == "03:04 ngày 2/1/2021"


def test_lists() -> None:
    assert format_list(["một"], "vi") == "một"
    assert format_list([], "en") == "—"


def test_messages_are_values() -> None:
    one = Message.of("core.truth.yes", b=2, a=1)
    assert one == Message("core.truth.yes", {"a": 1, "b": 2})
    assert hash(one) == hash(Message("core.truth.yes", (("a", 1), ("b", 2))))
    assert str(one) == "core.truth.yes(a=1, b=2)"
    assert one.text("en") == "yes"


def test_errors_speak_both_languages() -> None:
    error = InvalidValueError("core.empty_text", "text is expected here, but it is empty", path=("theme", 0))
    assert say_error(error, "en") == "theme[0]: text is expected here, but it is empty"
    assert say_error(error, "vi") == "theme[0]: cần có nội dung ở đây nhưng lại để trống"
    both = InvalidDocumentError("two faults", [error, error.at("plan")])
    assert say_error(both, "vi").splitlines()[1].startswith("plan.theme[0]: ")
    assert isinstance(both.faults[1], EmulationError)
