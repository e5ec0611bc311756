from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from emulation.core import Truth
from emulation.errors import EmulationError, InvalidValueError, UnknownKeyError
from emulation.i18n import LANGUAGES, Message, label, say
from emulation.law import (
    LEVEL_CODES,
    AbolishedLevel,
    AwardForm,
    Citation,
    CitationPart,
    DecidingBar,
    DecidingPower,
    InstrumentKind,
    LaunchElement,
    LaunchLaw,
    LaunchPower,
    LaunchRequirement,
    LaunchScope,
    Matter,
    OfficeKind,
    Ruling,
    Unread,
    Verification,
)
from emulation.periods import Period
from emulation.rulebooks.vietnam import national

CHAIR = OfficeKind.PEOPLES_COMMITTEE_CHAIR


def test_every_form_but_praise_is_statutory() -> None:
    assert [form for form in AwardForm if not form.is_statutory] == [AwardForm.PRAISE]


@pytest.mark.parametrize(
    "kind",
    [
        AwardForm,
        CitationPart,
        InstrumentKind,
        LaunchElement,
        LaunchScope,
        Matter,
        OfficeKind,
        Verification,
    ],
)
def test_every_code_has_words_in_both_languages(kind: type[Any]) -> None:
    for language in LANGUAGES:
        words = [label(member, language) for member in kind]
        assert all(words)
        assert len(set(words)) == len(words)


def test_levels_have_words() -> None:
    assert [say(f"law.level.{code}", "vi") for code in LEVEL_CODES] == [
        "trung ương",
        "cấp tỉnh",
        "cấp huyện",
        "cấp xã",
        "cơ sở",
    ]


def test_a_launch_power_holds_at_its_levels() -> None:
    local = LaunchPower(kinds={CHAIR}, scope=LaunchScope.LOCALITY, levels={"commune"})
    anywhere = LaunchPower(kinds={OfficeKind.AGENCY_HEAD}, scope=LaunchScope.AGENCY)
    assert local.covers("commune", CHAIR)
    assert not local.covers("province", CHAIR)
    assert not local.covers("commune", OfficeKind.AGENCY_HEAD)
    assert all(anywhere.covers(level, OfficeKind.AGENCY_HEAD) for level in LEVEL_CODES)


def test_a_bar_holds_for_its_forms() -> None:
    bar = DecidingBar(forms={AwardForm.GRASSROOTS_FIGHTER}, kinds={CHAIR}, levels={"commune"})
    assert bar.covers("commune", CHAIR, AwardForm.GRASSROOTS_FIGHTER)
    assert not bar.covers("commune", CHAIR, AwardForm.ADVANCED_WORKER)
    assert not bar.covers("district", CHAIR, AwardForm.GRASSROOTS_FIGHTER)
    assert not bar.covers("commune", OfficeKind.MINISTER, AwardForm.GRASSROOTS_FIGHTER)
    everywhere = DecidingBar(forms={AwardForm.ORDER}, kinds={CHAIR})
    assert everywhere.covers("province", CHAIR, AwardForm.ORDER)


def test_what_was_not_read_holds_on_its_days() -> None:
    gap = Unread(
        id="A-05",
        matter=Matter.DECIDING_POWER,
        in_force=Period(date(2024, 1, 1), None),
        kinds={CHAIR},
        levels={"province"},
        note=Message("rulebooks.note.province_not_read"),
    )
    assert gap.covers("province", CHAIR, date(2024, 1, 1))
    assert not gap.covers("province", CHAIR, date(2023, 12, 31))
    assert not gap.covers("commune", CHAIR, date(2024, 1, 1))
    assert not gap.covers("province", OfficeKind.MINISTER, date(2024, 1, 1))


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda: LaunchRequirement("time"), InvalidValueError),
        (lambda: LaunchRequirement(LaunchElement.TIME, before_launch=1), InvalidValueError),
        (lambda: LaunchPower(kinds=(), scope=LaunchScope.SECTOR), InvalidValueError),
        (lambda: LaunchPower(kinds={"minister"}, scope=LaunchScope.SECTOR), InvalidValueError),
        (lambda: LaunchPower(kinds={CHAIR}, scope=LaunchScope.SECTOR, levels={"comune"}), UnknownKeyError),
        (lambda: LaunchPower(kinds={CHAIR}, scope=LaunchScope.SECTOR, levels="commune"), InvalidValueError),
        (lambda: DecidingPower(forms={"order"}), InvalidValueError),
        (lambda: DecidingPower(forms="order"), InvalidValueError),
        (lambda: DecidingBar(forms={AwardForm.ORDER}, kinds={CHAIR}, proposes_to="city"), UnknownKeyError),
        (lambda: AbolishedLevel("county", {"commune"}), UnknownKeyError),
    ],
)
def test_refusals(make: Callable[[], object], kind: type[EmulationError]) -> None:
    with pytest.raises(kind):
        make()


def test_an_unknown_level_names_what_looks_like_it() -> None:
    with pytest.raises(UnknownKeyError) as caught:
        AbolishedLevel("comune", ())
    assert caught.value.params["near"] == ("commune",)


@pytest.mark.parametrize("truth", [Truth.YES, Truth.NO])
@pytest.mark.parametrize(
    "text",
    [
        {},
        {"citations": [Citation("Luật 06/2022/QH15", 80)]},
        {"verification": Verification.WEAK},
    ],
)
def test_no_answer_without_a_text(truth: Truth, text: dict[str, Any]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Ruling(truth=truth, reason=Message("law.ruling.office_not_listed"), **text)
    assert caught.value.code == "law.ruling_without_text"


def test_a_ruling_says_its_answer_its_reason_and_its_text() -> None:
    ruling = Ruling(
        truth=Truth.YES,
        reason=Message.of("law.ruling.may_decide", form=AwardForm.ADVANCED_WORKER),
        citations=[Citation("Luật 06/2022/QH15", 80, 3)],
        verification=Verification.SECONDARY,
        notes=[Message("rulebooks.note.legal_personality")],
    )
    assert ruling.is_known
    assert ruling.text() == (
        "có: được quyết định tặng Lao động tiên tiến (khoản 3 Điều 80 Luật 06/2022/QH15; đã đọc qua trang dẫn lại). "
        "Cơ quan, tổ chức, đơn vị phải có tư cách pháp nhân."
    )
    assert ruling.text("en").startswith(
        "yes: may decide: advanced worker (Law 06/2022/QH15, Article 80(3); read in a page that restates it)"
    )


def test_an_unknown_ruling_says_so_first() -> None:
    ruling = Ruling(truth=Truth.UNKNOWN, reason=Message("law.ruling.not_verified"))
    assert not ruling.is_known
    assert ruling.text("vi").startswith("chưa biết")
    assert ruling.text("en").startswith("not known")


def test_the_national_rulebook_is_a_launch_law() -> None:
    assert isinstance(national(), LaunchLaw)
