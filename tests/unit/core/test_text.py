from __future__ import annotations

import pytest

from emulation.core import fold, near_names, nfc, same_text, strip_marks, vietnamese_key
from emulation.core.text import clean_text
from emulation.errors import InvalidValueError


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"),
        ("HÓA", "HOÁ"),
        ("thủy", "thuỷ"),
        ("Ủy ban", "Uỷ ban"),
        ("khỏe", "khoẻ"),
        ("phòng, chống dịch", "phòng chống dịch"),
        ("“Toàn dân”", '"toàn dân"'),
        ("2021 – 2025", "2021-2025"),
        ("Covid  -  19", "Covid-19"),
        ("Ðại Mạch", "Đại Mạch"),
        ("Đa\u0323i Ma\u0323ch", "Đại Mạch"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_what_folding_makes_equal(one: str, other: str) -> None:
    assert same_text(one, other)
    assert fold(fold(one)) == fold(one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoàn", "hòan"),  # the tone moves only where the syllable ends
        ("quý", "qúy"),
        ("ma", "má"),
        ("da", "đa"),
        ("an toàn", "an toán"),
        ("phòng chống", "phòng và chống"),
    ],
)
def test_what_folding_keeps_apart(one: str, other: str) -> None:
    assert not same_text(one, other)


def test_dictionary_order() -> None:
    ordered = [
        "a",
        "à",
        "ả",
        "ã",
        "á",
        "ạ",
        "an",
        "ă",
        "â",
        "b",
        "d",
        "đ",
        "e",
        "ê",
        "i",
        "o",
        "ô",
        "ơ",
        "u",
        "ư",
        "y",
    ]
    assert sorted(reversed(ordered), key=vietnamese_key) == ordered


def test_order_is_by_syllable_and_shorter_first() -> None:
    assert sorted(["an toàn", "an", "ăn", "an 2", "An", "ai"], key=vietnamese_key) == [
        "ai",
        "an",
        "an 2",
        "an toàn",
        "An",
        "ăn",
    ]


def test_order_takes_any_character() -> None:
    assert len(sorted(["日本", "?", "—", "a", "\u0301"], key=vietnamese_key)) == 5


@pytest.mark.parametrize("bad", ["a\x00b", "\x07", "a\x1bb", "\ud800"])
def test_control_characters_are_refused(bad: str) -> None:
    with pytest.raises(InvalidValueError, match=r"U\+[0-9A-F]{4} at position \d+") as caught:
        clean_text(bad)
    assert caught.value.code == "core.control_character"


def test_paragraphs_keep_their_breaks_and_marks() -> None:
    assert clean_text("  một\n\thai\u200f ") == "một\n\thai\u200f"


def test_near_names() -> None:
    assert near_names("tram-y-te", ["trạm-y-tế", "truong-hoc"]) == ("trạm-y-tế",)
    assert near_names("zzz", ["abc"]) == ()
    assert near_names("x" * 201, ["x" * 201]) == ()


def test_nfc_and_marks() -> None:
    assert nfc("e\u0302\u0301") == "ế"
    assert strip_marks("Đường Ủy ban") == "Duong Uy ban"
