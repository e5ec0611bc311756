from __future__ import annotations

import pytest

from emulation.errors import InvalidValueError, NotationError
from emulation.i18n import label, say_error
from emulation.law import Citation, InstrumentKind
from emulation.law.names import NAMES, kinds_of_number, to_instrument_name

DECREE = "Nghị định 91/2017/NĐ-CP"


@pytest.mark.parametrize(
    ("written", "vietnamese", "english"),
    [
        (
            "điểm a khoản 2 Điều 43 Nghị định 91/2017/NĐ-CP",
            "điểm a khoản 2 Điều 43 Nghị định 91/2017/NĐ-CP",
            "Decree 91/2017/NĐ-CP, Article 43(2)(a)",
        ),
        (
            "Nghị định số 91/2017/NĐ-CP, Điều 43, Khoản 2, Điểm A.",
            "điểm a khoản 2 Điều 43 Nghị định 91/2017/NĐ-CP",
            "Decree 91/2017/NĐ-CP, Article 43(2)(a)",
        ),
        ("Art. 9(3) of Decree No. 91/2017/ND-CP", "khoản 3 Điều 9 Nghị định 91/2017/NĐ-CP", None),
        ("91/2017/NĐ-CP Điều 4 khoản 2", "khoản 2 Điều 4 Nghị định 91/2017/NĐ-CP", None),
        ("Điều 15a Luật 15/2003/QH11", "Điều 15a Luật 15/2003/QH11", "Law 15/2003/QH11, Article 15a"),
        (
            "Article 5(đ), Law 06/2022/QH15",
            "điểm đ Điều 5 Luật 06/2022/QH15",
            "Law 06/2022/QH15, Article 5(đ)",
        ),
        ("Điều 5(2)(đ) Luật 06/2022/QH15", "điểm đ khoản 2 Điều 5 Luật 06/2022/QH15", None),
        ("Thông tư liên tịch 1/2010/TTLT-BTC-BNV", "Thông tư liên tịch 1/2010/TTLT-BTC-BNV", None),
        ("Công văn 5007/BNV-TĐKT", "Công văn 5007/BNV-TĐKT", "Official Letter 5007/BNV-TĐKT"),
        ("1497/QD-TTg", "Quyết định 1497/QĐ-TTg", "Decision 1497/QĐ-TTg"),
        (
            "mục VII.2c Kế hoạch 108/KH-UBND",
            "mục VII.2c Kế hoạch 108/KH-UBND",
            "Plan 108/KH-UBND, Section VII.2c",
        ),
        (
            "Section II.3 of Annex I, Decree 30/2020/NĐ-CP",
            "mục II.3 Phụ lục I Nghị định 30/2020/NĐ-CP",
            "Decree 30/2020/NĐ-CP, Annex I, Section II.3",
        ),
        (
            "Phụ lục I Nghị định 30/2020/NĐ-CP",
            "Phụ lục I Nghị định 30/2020/NĐ-CP",
            "Decree 30/2020/NĐ-CP, Annex I",
        ),
        ("Nghị quyết 86/2019/QH14", "Nghị quyết 86/2019/QH14", "Resolution 86/2019/QH14"),
    ],
)
def test_read_and_written(written: str, vietnamese: str, english: str | None) -> None:
    place = Citation.parse(written)
    assert str(place) == place.text() == vietnamese
    if english:
        assert place.text("en") == english


@pytest.mark.parametrize(
    ("written", "position"),
    [
        ("Điều 43 và Nghị định 91/2017/NĐ-CP", 8),  # a word that fits nowhere
        ("điểm f khoản 2 Điều 43 Nghị định 91/2017/NĐ-CP", 5),  # no such letter
        ("điểm w Điều 43 Nghị định 91/2017/NĐ-CP", 5),
        ("Điều 0 Nghị định 91/2017/NĐ-CP", 5),
        ("Điều 43 Điều 44 Nghị định 91/2017/NĐ-CP", 13),  # twice
        ("Nghị định Luật 91/2017/NĐ-CP", 10),  # two kinds
        ("Nghị định 91/2017/NĐ-CP 98/2023/NĐ-CP", 24),  # two numbers
        ("Nghị định 91/2017/NĐ-CP, Điều", 29),  # ends too early
        ("Nghị định 91/2017/NĐ-CP, Phụ lục", 32),
        ("Nghị định 91/2017/NĐ-CP, phụ 2", 25),
        ("Decree 91/2017/NĐ-CP, Article 43(2", 32),  # bracket left open
        ("Decree 91/2017/NĐ-CP, Article 43(2)(2)", 36),
        ("Decree 91/2017/NĐ-CP, Article 43()", 32),
        ("Nghị định 91/2017/NĐ-", 10),
    ],
)
def test_what_does_not_fit_is_shown_where_it_stands(written: str, position: int) -> None:
    with pytest.raises(NotationError) as caught:
        Citation.parse(written)
    assert caught.value.code == "law.citation_unfit"
    assert caught.value.params["position"] == position
    assert say_error(caught.value, "vi")


@pytest.mark.parametrize("written", ["", "Điều 43", "Nghị định", "của"])
def test_no_instrument(written: str) -> None:
    with pytest.raises(NotationError) as caught:
        Citation.parse(written)
    assert caught.value.code == "law.instrument_missing"
    assert "91/2017/NĐ-CP" in say_error(caught.value, "vi")


def test_a_text_of_any_length_is_refused_at_once() -> None:
    for read in (Citation.parse, to_instrument_name):
        with pytest.raises(NotationError, match="at most 300 characters, found 1000000"):
            read("Điều 4 ".ljust(1_000_000, "4"))


def test_the_number_tells_the_kind_or_the_kind_is_asked_for() -> None:
    assert Citation("12/2019/TT-BNV").kind is InstrumentKind.CIRCULAR
    with pytest.raises(InvalidValueError) as caught:
        Citation.parse("Điều 18 15/2003/QH11")
    assert caught.value.code == "law.kind_missing"
    with pytest.raises(InvalidValueError) as caught:
        Citation("5007/BNV-TĐKT")
    assert caught.value.code == "law.kind_missing"


@pytest.mark.parametrize("name", ["Luật 91/2017/NĐ-CP", "Thông tư 1/2010/TTLT-BTC", "Decree 06/2022/QH15"])
def test_kind_and_number_that_disagree(name: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Citation(name)
    assert caught.value.code == "law.kind_mismatch"


@pytest.mark.parametrize(
    "name", ["", "Nghị định", "Nghị định số", "Luật Thi đua", "Luật 2/3", "Nghị định 9/NĐ-CP 1/NĐ-CP"]
)
def test_what_is_no_name(name: str) -> None:
    with pytest.raises(NotationError) as caught:
        to_instrument_name(name)
    assert caught.value.code == "law.not_an_instrument"


def test_a_name_is_text() -> None:
    with pytest.raises(InvalidValueError, match="str is expected, found int"):
        Citation(91)  # type: ignore[arg-type]


def test_a_symbol_that_tells_nothing() -> None:
    assert kinds_of_number("5007/BNV-TĐKT") == frozenset()
    assert kinds_of_number("no number") == frozenset()
    assert kinds_of_number("86/2019/QH14") == {InstrumentKind.LAW, InstrumentKind.RESOLUTION}


@pytest.mark.parametrize(
    ("parts", "part"),
    [
        ({"article": "forty"}, "article"),
        ({"article": True}, "article"),
        ({"article": "43", "clause": "a"}, "clause"),
        ({"article": "43", "clause": "2", "point": "z"}, "point"),
        ({"article": "43", "point": "2"}, "point"),
        ({"section": "VII 2"}, "section"),
        ({"annex": ""}, "annex"),
    ],
)
def test_parts_that_cannot_be(parts: dict[str, str], part: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Citation(DECREE, **parts)
    assert caught.value.code == "law.bad_part"
    assert caught.value.path == (part,)
    assert f"cannot be the {part} of a citation" in str(caught.value)
    assert "viện dẫn" in say_error(caught.value, "vi")


@pytest.mark.parametrize("parts", [{"clause": "2"}, {"point": "a"}, {"clause": "2", "point": "a"}])
def test_a_clause_or_point_needs_its_article(parts: dict[str, str]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Citation(DECREE, **parts)
    assert caught.value.code == "law.article_missing"


@pytest.mark.parametrize("parts", [{"section": "II"}, {"annex": "I"}])
def test_an_article_stands_in_no_section(parts: dict[str, str]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Citation(DECREE, "4", **parts)
    assert caught.value.code == "law.article_and_section"


def test_numbers_may_be_given_as_numbers() -> None:
    assert Citation(DECREE, 43, 2, "A") == Citation.parse(f"điểm a khoản 2 Điều 43 {DECREE}")


def test_order_follows_rank_year_number_and_place() -> None:
    ordered = [
        "Luật 15/2003/QH11",
        "Điều 2 Luật 15/2003/QH11",
        "Điều 10 Luật 15/2003/QH11",
        "khoản 1 Điều 10 Luật 15/2003/QH11",
        "điểm d khoản 1 Điều 10 Luật 15/2003/QH11",
        "điểm đ khoản 1 Điều 10 Luật 15/2003/QH11",
        "điểm e khoản 1 Điều 10 Luật 15/2003/QH11",
        "Điều 10a Luật 15/2003/QH11",
        "Luật 06/2022/QH15",
        "Nghị định 91/2017/NĐ-CP",
        "Nghị định 98/2023/NĐ-CP",
        "Quyết định 9/QĐ-TTg",
        "Quyết định 1497/QĐ-TTg",
        "Kế hoạch 108/KH-UBND",
        "mục II.3 Kế hoạch 108/KH-UBND",
        "mục IV Kế hoạch 108/KH-UBND",
        "mục IX Kế hoạch 108/KH-UBND",
        "mục IX.A Kế hoạch 108/KH-UBND",
        "mục XL Kế hoạch 108/KH-UBND",
    ]
    assert [str(place) for place in sorted(map(Citation.parse, reversed(ordered)))] == ordered


def test_places_within_places() -> None:
    article = Citation.parse(f"Điều 43 {DECREE}")
    clause = Citation.parse(f"khoản 2 Điều 43 {DECREE}")
    assert article.includes(clause)
    assert not clause.includes(article)
    assert not article.includes(Citation.parse(f"Điều 44 {DECREE}"))
    assert not article.includes(Citation.parse("Điều 43 Nghị định 98/2023/NĐ-CP"))


def test_the_names_of_kinds_agree_with_the_catalogues() -> None:
    for kind, (vietnamese, english) in NAMES.items():
        assert (label(kind, "vi"), label(kind, "en")) == (vietnamese, english)
    assert list(NAMES) == list(InstrumentKind)


MADE_UP = Citation("Quyết định 9/2025/QĐ-UBND", 3, 1, issuer="UBND tỉnh Mẫu")


@pytest.mark.parametrize(
    "text",
    [
        "khoản 1 Điều 3 Quyết định 9/2025/QĐ-UBND của UBND tỉnh Mẫu",
        "Decision 9/2025/QĐ-UBND of UBND tỉnh Mẫu, Article 3(1)",
        "Quyết định số 9/2025/QĐ-UBND của UBND tỉnh Mẫu; Điều 3 khoản 1",
        "Quyết định 9/2025/QĐ-UBND. của UBND tỉnh Mẫu Điều 3, khoản 1",
        "Khoản 1, Điều 3 của Quyết định 9/2025/QĐ-UBND của UBND  tỉnh Mẫu",
    ],
)
def test_an_issuer_follows_the_number(text: str) -> None:
    assert Citation.parse(text) == MADE_UP


def test_two_issuers_make_two_places_of_one_number() -> None:
    other = Citation("Quyết định 9/2025/QĐ-UBND", 3, 1, issuer="UBND tỉnh Khác")
    whole = Citation("Quyết định 9/2025/QĐ-UBND", issuer="UBND tỉnh Mẫu")
    assert other != MADE_UP
    assert whole.includes(MADE_UP)
    assert not whole.includes(other)
    assert sorted([MADE_UP, other]) == [other, MADE_UP]
    # A small word that no issuer follows is passed over, as before.
    assert Citation.parse("Luật 06/2022/QH15 của Điều 5") == Citation("Luật 06/2022/QH15", 5)
    assert Citation.parse("Luật 06/2022/QH15 của") == Citation("Luật 06/2022/QH15")


@pytest.mark.parametrize("issuer", ["", "  ", "UBND xã, huyện", "Ban (A)", "Điều 5", "9", "x" * 121])
def test_what_cannot_be_an_issuer(issuer: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Citation("Quyết định 9/2025/QĐ-UBND", issuer=issuer)
    assert caught.value.code == "law.bad_issuer"
