from __future__ import annotations

from datetime import date

import pytest

from emulation.errors import InvalidValueError, NotationError
from emulation.parties import (
    Document,
    DocumentIdentity,
    DocumentNumber,
    DocumentRef,
    DocumentType,
    NumberFamily,
    Recipients,
    Signature,
    SignatureAuthority,
    parse_number,
)


@pytest.mark.parametrize(
    ("text", "written", "type_", "issuer", "unit", "year", "family"),
    [
        ("Số: 108 /KH-UBND", "108/KH-UBND", DocumentType.PLAN, "UBND", None, None, "state"),
        ("12/UBND-VX", "12/UBND-VX", None, "UBND", "VX", None, "state"),
        ("39/BTĐ-NV2", "39/BTĐ-NV2", None, "BTĐ", "NV2", None, "state"),
        ("10-KH/LĐ", "10-KH/LĐ", DocumentType.PLAN, "LĐ", None, None, "mass"),
        ("01-KH/BCĐTW", "01-KH/BCĐTW", DocumentType.PLAN, "BCĐTW", None, None, "mass"),
        ("Số 127-QĐ/TW", "127-QĐ/TW", DocumentType.DECISION, "TW", None, None, "mass"),
        ("063/2025/QĐ-UBND", "63/2025/QĐ-UBND", DocumentType.DECISION, "UBND", None, 2025, "state"),
        ("06/2022/QH15", "06/2022/QH15", None, "QH15", None, 2022, "state"),
        ("152/2025/NĐ-CP", "152/2025/NĐ-CP", DocumentType.DECREE, "CP", None, 2025, "state"),
        ("01/BC-HĐTĐKT", "01/BC-HĐTĐKT", DocumentType.REPORT, "HĐTĐKT", None, None, "state"),
        ("1497/QĐ-TTg", "1497/QĐ-TTg", DocumentType.DECISION, "TTg", None, None, "state"),
        ("15/TTr-UBND", "15/TTr-UBND", DocumentType.SUBMISSION, "UBND", None, None, "state"),
        ("Số:     /KH-UBND", "/KH-UBND", DocumentType.PLAN, "UBND", None, None, "state"),
        ("Số: ....../KH-UBND", "/KH-UBND", DocumentType.PLAN, "UBND", None, None, "state"),
        ("108\n/KH-\nUBND", "108/KH-UBND", DocumentType.PLAN, "UBND", None, None, "state"),
        ("16/KH-HĐTĐKT", "16/KH-HĐTĐKT", DocumentType.PLAN, "HĐTĐKT", None, None, "state"),
    ],
)
def test_numbers_as_they_are_seen(
    text: str,
    written: str,
    type_: DocumentType | None,
    issuer: str,
    unit: str | None,
    year: int | None,
    family: str,
) -> None:
    number = parse_number(text)
    assert str(number) == number.text() == written
    assert (number.type, number.issuer, number.unit, number.year) == (type_, issuer, unit, year)
    assert number.family is NumberFamily(family)
    assert not number.assumptions


def test_a_lost_stroke_is_mended_and_said() -> None:
    number = parse_number("3109/QD-UBND")
    assert str(number) == "3109/QĐ-UBND"
    assert number == parse_number("3109/QĐ-UBND")
    assert [each.text("vi") for each in number.assumptions] == [
        "đọc QD-UBND là QĐ-UBND vì mất nét gạch của chữ Đ"
    ]


@pytest.mark.parametrize(
    "text", ["", "108", "KH-UBND", "108/", "108/KH_UBND", "12-XX/LĐ", "0/KH-UBND", "1/-KH", "x" * 121]
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_number(text)
    assert isinstance(caught.value.params["position"], int)
    assert str(caught.value)


def test_the_place_of_the_first_misfit_is_named() -> None:
    with pytest.raises(NotationError) as caught:
        parse_number("108/KH*UBND")
    assert caught.value.params["position"] == 6


@pytest.mark.parametrize(
    "fields",
    [
        {"issuer": ""},
        {"issuer": "U B"},
        {"issuer": "UBND-VX"},
        {"issuer": "KH", "unit": "UBND"},
        {"issuer": "QD", "unit": "UBND"},
        {"issuer": "UBND", "type": DocumentType.LETTER},
        {"issuer": "UBND", "type": DocumentType.PLAN, "unit": "VX"},
        {"issuer": "LĐ", "family": NumberFamily.MASS},
        {"issuer": "LĐ", "family": NumberFamily.MASS, "type": DocumentType.PLAN, "year": 2021},
        {"issuer": "UBND", "serial": 0},
    ],
)
def test_numbers_that_cannot_be(fields: dict[str, object]) -> None:
    with pytest.raises(InvalidValueError):
        DocumentNumber(**fields)  # type: ignore[arg-type]


def test_a_document_is_known_by_issuer_type_number_and_year() -> None:
    plan = Document(
        type=DocumentType.PLAN,
        subject="Phát động thi đua",
        number=parse_number("86/KH-UBND"),
        place="Đại Mạch",
        issued=date(2021, 9, 11),
    )
    assert plan.identity == DocumentIdentity("UBND", DocumentType.PLAN, 86, 2021)
    assert plan.ref() == DocumentRef(number=plan.number, issued=plan.issued, title="Phát động thi đua")
    assert plan.place_and_date() == "Đại Mạch, ngày 11 tháng 9 năm 2021"
    law = Document(
        type=DocumentType.LAW, subject="Luật", number=parse_number("06/2022/QH15"), issued=date(2023, 1, 1)
    )
    assert law.identity is not None
    assert law.identity.year == 2022
    assert law.place_and_date() is None


@pytest.mark.parametrize("number", [None, "/KH-UBND"])
def test_a_draft_has_no_identity(number: str | None) -> None:
    draft = Document(
        type=DocumentType.PLAN, subject="Dự thảo", number=None if number is None else parse_number(number)
    )
    assert draft.identity is None


def test_a_block_signed_for_the_head() -> None:
    block = Signature.parse("TM. ỦY BAN NHÂN DÂN\r\nKT. CHỦ TỊCH\r\nPHÓ CHỦ TỊCH\r\n\r\n\r\n  Người   Ký ")
    assert [line.mark for line in block.lines] == [
        SignatureAuthority.ON_BEHALF,
        SignatureAuthority.FOR_THE_HEAD,
        None,
    ]
    assert block.position == "PHÓ CHỦ TỊCH"
    assert block.name == "Người Ký"
    assert Signature.parse("T/M ĐẢNG ỦY").lines[0].mark is SignatureAuthority.ON_BEHALF
    assert Signature(()).position is None


@pytest.mark.parametrize("text", ["", " \n ", "x" * 2001])
def test_no_block_at_all(text: str) -> None:
    with pytest.raises(NotationError):
        Signature.parse(text)


def test_the_list_of_the_founding_plan_departs_from_the_rule() -> None:
    listed = Recipients.parse("- UBND - HĐ TĐKT Huyện;\n- Các thôn;\n\n- Lưu VP.")
    assert [line.text for line in listed.lines] == ["UBND - HĐ TĐKT Huyện", "Các thôn"]
    assert listed.archive == "VP"
    assert [fault.text("en") for fault in listed.faults()] == [
        "the archive line begins with \"VT\" (records office), found 'VP'"
    ]
    assert Recipients.parse("- Như trên;\n- Lưu: VT, VX.").faults() == ()
    assert [fault.key for fault in Recipients.parse("- Như trên.").faults()] == ["parties.no_archive_line"]
    assert Recipients.parse("- Lưu:").archive is None


@pytest.mark.parametrize("text", ["- Lưu: VT.\n- Các thôn;", "x" * 20_001])
def test_a_list_that_cannot_be_read(text: str) -> None:
    with pytest.raises(NotationError):
        Recipients.parse(text)
