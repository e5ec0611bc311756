"""An assessment in words, both languages: the verdict, why, what would change it, the whole proof."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from html.parser import HTMLParser

import pytest

from emulation.core import Truth, percent, unit
from emulation.eligibility import (
    UNDETERMINED,
    All,
    AnyOf,
    AtLeastOf,
    Criterion,
    Fact,
    Implies,
    Not,
    Unknown,
    UnknownReason,
    Unless,
    Verdict,
)
from emulation.law import Citation

YEARS = Fact.whole("years", vi="số năm công tác", en="years of service", minimum=0, maximum=60)
VOTES = Fact.ratio("votes", vi="tỷ lệ phiếu đồng ý", en="share of votes in favour", source="biên bản họp")
ACHIEVED = Fact.day("achieved", vi="ngày lập thành tích", en="day of the achievement")
WARNED = Fact.boolean("warned", vi="đang bị kỷ luật", en="under discipline")
PRAISED = Fact.boolean("praised", vi="được nhân dân nêu gương", en="held up as an example")

SERVICE = Criterion(
    "TC1",
    YEARS >= 5,
    vi="Đủ thời gian công tác",
    en="Long enough in service",
    citation=Citation("Nghị định 91/2017/NĐ-CP", 75, 1, "a"),
)
MERIT = Criterion(
    "TC2",
    (VOTES >= percent(80)) | ACHIEVED.between(date(2021, 9, 10), date(2021, 10, 30)),
    vi="Có thành tích trong đợt",
    en="Has achieved during the campaign",
    clause="VI.a",
)
RULE = SERVICE & MERIT & ~WARNED.is_true()
REFUSED = {"years": 4, "votes": Decimal("0.5"), "achieved": date(2021, 9, 1), "warned": False}
OPEN = {"years": 7, "warned": Unknown(UnknownReason.DISPUTED, "đơn tố cáo")}
ACCEPTED = {"years": 7, "votes": 1, "warned": False}


def test_a_refusal_in_vietnamese() -> None:
    assert (
        RULE.assess(REFUSED).text("vi")
        == """\
Kết luận: không đủ điều kiện.
Căn cứ của kết luận:
  - số năm công tác từ 5 trở lên — thực tế: 4
Sẽ đủ điều kiện nếu (một trong các phương án):
  - số năm công tác: 4 → 5 (thêm 1); tỷ lệ phiếu đồng ý: 50% → 80% (thêm 30 điểm phần trăm)
  - số năm công tác: 4 → 5 (thêm 1); ngày lập thành tích: 1/9/2021 → 10/9/2021 (muộn hơn 9 ngày)
Lập luận:
  ✗ tất cả các điều kiện
    ✗ TC1. Đủ thời gian công tác (điểm a khoản 1 Điều 75 Nghị định 91/2017/NĐ-CP)
      ✗ số năm công tác từ 5 trở lên — thực tế: 4
    ✗ TC2. Có thành tích trong đợt (mục VI.a của kế hoạch)
      ✗ một trong các điều kiện
        ✗ tỷ lệ phiếu đồng ý từ 80% trở lên — thực tế: 50%
        ✗ ngày lập thành tích từ 10/9/2021 đến 30/10/2021 — thực tế: 1/9/2021
    ✓ đang bị kỷ luật: không — thực tế: không"""
    )


def test_an_open_case_in_english() -> None:
    assert (
        RULE.assess(OPEN).text("en")
        == """\
Verdict: undetermined.
Missing facts that could change the verdict:
  - share of votes in favour [biên bản họp]
  - day of the achievement
  - under discipline: disputed (đơn tố cáo)
Could be eligible once these are known:
  - share of votes in favour
  - under discipline
Could be ineligible once these are known:
  - under discipline
Proof:
  ? every one of
    ✓ TC1. Long enough in service (Decree 91/2017/NĐ-CP, Article 75(1)(a))
      ✓ years of service at least 5 — found: 7
    ? TC2. Has achieved during the campaign (clause VI.a of the plan)
      ? at least one of
        ? share of votes in favour at least 80% — found: unknown
        ? day of the achievement from 10 September 2021 to 30 October 2021 — found: unknown
    ? under discipline: no — found: disputed (đơn tố cáo)"""
    )


def test_an_acceptance_says_what_it_rests_on() -> None:
    assessment = RULE.assess(ACCEPTED)
    assert str(assessment) == assessment.text("en")
    assert str(assessment).splitlines()[:5] == [
        "Verdict: eligible.",
        "What the verdict rests on:",
        "  - years of service at least 5 — found: 7",
        "  - share of votes in favour at least 80% — found: 100%",
        "  - under discipline: no — found: no",
    ]


def test_the_day_asked_about_is_named() -> None:
    from emulation.periods import Duration

    rule = ACHIEVED.since(Duration(years=1))
    assessment = rule.assess({"achieved": date(2020, 10, 31)}, on=date(2021, 10, 30))
    assert assessment.text("vi").startswith("Kết luận: không đủ điều kiện (xét tại ngày 30/10/2021).")
    # The day that moves is said as the day it was.
    assert "chậm nhất là 30/10/2020 — thực tế: 31/10/2020" in assessment.text("vi")
    assert "(sớm hơn 1 ngày)" in assessment.text("vi")


def test_law_that_is_not_known_is_said_loudly() -> None:
    assessment = (SERVICE & UNDETERMINED).assess({"years": 9})
    assert assessment.verdict is Verdict.UNDETERMINED
    assert assessment.missing == ()
    assert assessment.settling(Truth.YES) == assessment.settling(Truth.NO) == ()
    assert "the rule that applies is not known; no fact can settle it" in assessment.text("en")
    assert "chưa xác định được quy định áp dụng" in assessment.text("vi")


def test_every_connective_has_a_step() -> None:
    true, other = WARNED.is_true(), PRAISED.is_true()
    rule = All(
        (
            AnyOf((true, other)),
            AtLeastOf(1, (true, other)),
            Implies(true, other),
            Unless(other, true, UNDETERMINED),
            Not(All((true, other))),
        )
    )
    text = rule.assess({"warned": False, "praised": True}).text("en")
    for words in (
        "at least one of",
        "at least 1 of",
        "if the first holds, the second must",
        "the general rule; its exception; what applies then",
        "none of",
    ):
        assert words in text


def test_markdown_keeps_marks_of_the_words() -> None:
    starred = Fact.boolean("starred", vi="đạt *5* sao_vàng", en="*5* golden_stars")
    text = starred.is_true().assess({"starred": False}).markdown("en")
    assert r"\*5\* golden\_stars" in text
    assert text.splitlines()[0] == "**Verdict: ineligible.**"
    assert "\n- ✗ " in text
    assert "Could be" not in text


class Tags(HTMLParser):
    """Follows the tags and keeps the text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("record", [REFUSED, OPEN, ACCEPTED])
def test_html_is_well_formed_and_says_the_same(record: dict[str, object]) -> None:
    assessment = RULE.assess(record)
    tags = Tags()
    tags.feed(assessment.html("en"))
    assert tags.open == []
    for line in assessment.text("en").splitlines():
        assert line.strip().removeprefix("- ") in tags.text
    assert assessment._repr_html_() == assessment.html("vi")


def test_html_escapes_what_comes_from_outside() -> None:
    hostile = Fact.text("name", vi="tên <script>alert(1)</script>", en="name <b>")
    assessment = hostile.equals("<i>&").assess({"name": "<script>x</script>"})
    assert "<script>" not in assessment.html("vi")
    assert "&lt;script&gt;" in assessment.html("vi")


def test_data_is_ready_for_json() -> None:
    refused = json.loads(json.dumps(RULE.assess(REFUSED).data("en")))
    assert refused["verdict"] == "ineligible"
    assert refused["rule"] == RULE.digest
    assert refused["failed_criteria"] == ["TC1", "TC2"]
    assert refused["reasons"] == [
        {
            "truth": "no",
            "text": "years of service at least 5 — found: 4",
            "condition": "years >= 5",
            "facts": ["years"],
        }
    ]
    assert [[change["fact"] for change in each] for each in refused["corrections"]] == [
        ["years", "votes"],
        ["years", "achieved"],
    ]
    assert refused["proof"]["parts"][0]["criterion"] == "TC1"
    assert refused["proof"]["parts"][0]["citation"] == str(SERVICE.citation)
    undetermined = RULE.assess(OPEN, on=date(2021, 10, 30)).data("en")
    assert undetermined["missing"] == [
        {"fact": "votes", "text": "share of votes in favour [biên bản họp]"},
        {"fact": "achieved", "text": "day of the achievement"},
        {"fact": "warned", "text": "under discipline: disputed (đơn tố cáo)"},
    ]
    assert undetermined["settling"] == {"yes": ["votes", "warned"], "no": ["warned"]}
    # The rule does not look at the day, so the assessment holds none.
    assert undetermined["on"] is None


def test_a_day_is_written_where_the_rule_looks_at_it() -> None:
    from emulation.eligibility import OnDay

    assessment = (ACHIEVED <= OnDay()).assess({"achieved": date(2021, 9, 1)}, on=date(2021, 10, 30))
    assert assessment.data()["on"] == "2021-10-30"


def test_assessments_compare_by_what_they_judge() -> None:
    import attrs

    @attrs.frozen
    class Card:
        years: int

    judged = (YEARS >= 5).assess(Card(4))
    assert judged == (YEARS >= 5).assess({"years": 4})
    assert hash(judged) == hash((YEARS >= 5).assess({"years": 4}))
    assert judged != (YEARS >= 5).assess({"years": 3})
    assert judged != "ineligible"
    assert judged.values == {"years": 4}
    assert judged.answers == (4,)
    assert judged.on is None
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        judged.held = (5,)  # type: ignore[misc]  # it is frozen


def test_an_answer_is_said_as_its_fact_measures_it() -> None:
    from emulation.eligibility.saying import say_answer
    from emulation.parties import Sector
    from emulation.periods import Period

    sector = Fact.choice("sector", Sector, vi="lĩnh vực", en="sector")
    day = Fact.whole("leave", vi="số ngày nghỉ", en="days off", unit=unit("day"))
    share = Fact.decimal("share", vi="phần", en="share")
    text = Fact.text("name", vi="tên", en="name")
    term = Fact.period("term", vi="thời gian", en="term")
    prize = Fact.money("prize", vi="tiền thưởng", en="prize")
    assert say_answer(sector, "health", "vi") == "y tế"
    assert say_answer(sector, "gone", "vi") == "gone"
    assert say_answer(day, 3, "vi") == "3 ngày"
    # No rounding, which could turn a no into a yes.
    assert say_answer(share, Fraction(1, 3), "vi") == "1/3"
    assert say_answer(share, Decimal("2.5"), "vi") == "2,5"
    assert say_answer(text, "An", "en") == "“An”"
    assert say_answer(prize, 223_500, "en") == "223,500 đồng"
    assert say_answer(term, Period(date(2021, 9, 10), date(2021, 9, 12)), "vi") == (
        "từ ngày 10/9/2021 đến hết ngày 12/9/2021"
    )
    assert say_answer(text, None, "en") == "unknown"
    assert say_answer(WARNED, answer=True, language="vi") == "có"
