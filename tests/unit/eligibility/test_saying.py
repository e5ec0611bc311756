"""Rules and conditions as sentences."""

from __future__ import annotations

from datetime import date

import pytest

from emulation.core import percent
from emulation.eligibility import (
    ALWAYS,
    NEVER,
    UNDETERMINED,
    All,
    AtLeastOf,
    Choice,
    Compare,
    CompareFacts,
    Comparison,
    Criterion,
    Fact,
    Implies,
    Lasts,
    Node,
    Not,
    OnDay,
    PeriodIs,
    PeriodRelation,
    Rule,
    Unless,
)
from emulation.eligibility.saying import say_condition, say_negated
from emulation.periods import Duration, Period

YEARS = Fact.whole("years", vi="số năm công tác", en="years of service")
VOTES = Fact.whole("votes", vi="số phiếu đồng ý", en="votes in favour")
MEMBERS = Fact.whole("members", vi="tổng số thành viên", en="members")
JOINED = Fact.day("joined", vi="ngày vào cơ quan", en="day of joining")
TERM = Fact.period("term", vi="thời gian phong trào", en="term of the campaign")
WARNED = Fact.boolean("warned", vi="đang bị kỷ luật", en="under discipline")
LEVEL = Fact.choice(
    "level", [Choice(str(n), vi=f"bậc {n}", en=f"level {n}") for n in range(20)], vi="bậc", en="level"
)
FIRST, LAST = date(2021, 9, 10), date(2021, 10, 30)
FIVE = Duration(years=5)

SAID: list[tuple[Rule, str, str]] = [
    (YEARS >= 5, "số năm công tác từ 5 trở lên", "years of service at least 5"),
    (YEARS > 5, "số năm công tác trên 5", "years of service more than 5"),
    (YEARS <= 5, "số năm công tác không quá 5", "years of service at most 5"),
    (YEARS < 5, "số năm công tác dưới 5", "years of service less than 5"),
    (YEARS.equals(5), "số năm công tác là 5", "years of service is 5"),
    (YEARS.differs(5), "số năm công tác khác 5", "years of service other than 5"),
    (
        JOINED >= FIRST,
        "ngày vào cơ quan từ 10/9/2021 trở về sau",
        "day of joining on or after 10 September 2021",
    ),
    (JOINED > FIRST, "ngày vào cơ quan sau 10/9/2021", "day of joining after 10 September 2021"),
    (JOINED < FIRST, "ngày vào cơ quan trước 10/9/2021", "day of joining before 10 September 2021"),
    (JOINED.equals(FIRST), "ngày vào cơ quan đúng 10/9/2021", "day of joining on 10 September 2021"),
    (
        JOINED.differs(FIRST),
        "ngày vào cơ quan không phải 10/9/2021",
        "day of joining not on 10 September 2021",
    ),
    (
        JOINED.since(FIVE),
        "ngày vào cơ quan chậm nhất là 5 năm trước ngày xét",
        "day of joining on or before 5 years before the day asked about",
    ),
    (JOINED < OnDay(), "ngày vào cơ quan trước ngày xét", "day of joining before the day asked about"),
    (
        JOINED < OnDay(Duration(days=10), later=True),
        "ngày vào cơ quan trước 10 ngày sau ngày xét",
        "day of joining before 10 days after the day asked about",
    ),
    (
        JOINED.between(FIRST, LAST),
        "ngày vào cơ quan từ 10/9/2021 đến 30/10/2021",
        "day of joining from 10 September 2021 to 30 October 2021",
    ),
    (VOTES <= MEMBERS, "số phiếu đồng ý không quá tổng số thành viên", "votes in favour at most members"),
    (
        CompareFacts(VOTES, Comparison.AT_LEAST, MEMBERS, times="0.8"),
        "số phiếu đồng ý từ 80% của tổng số thành viên trở lên",
        "votes in favour at least 80% of members",
    ),
    (
        CompareFacts(VOTES, Comparison.LESS, MEMBERS, times=2),
        "số phiếu đồng ý dưới 2 của tổng số thành viên",
        "votes in favour less than 2 of members",
    ),
    (LEVEL.one_of(["1", "2"]), "bậc thuộc một trong: bậc 1, bậc 2", "level among: level 1, level 2"),
    (WARNED.is_true(), "đang bị kỷ luật: có", "under discipline: yes"),
    (~WARNED.is_true(), "đang bị kỷ luật: không", "under discipline: no"),
    (WARNED.is_known(), "đã biết đang bị kỷ luật", "under discipline is known"),
    (~WARNED.is_known(), "chưa biết đang bị kỷ luật", "under discipline is not known"),
    (~(YEARS >= 5), "số năm công tác dưới 5", "years of service less than 5"),
    (
        ~LEVEL.one_of(["1"]),
        "không phải: bậc thuộc một trong: bậc 1",
        "not: level among: level 1",
    ),
    (
        TERM.within(Period(FIRST, None)),
        "thời gian phong trào nằm trong khoảng 10/9/2021 – …",
        "term of the campaign within 10 September 2021 – …",
    ),
    (
        PeriodIs(TERM, PeriodRelation.COVERS, OnDay(FIVE), OnDay()),
        "thời gian phong trào bao trùm khoảng 5 năm trước ngày xét – ngày xét",
        "term of the campaign covers 5 years before the day asked about – the day asked about",
    ),
    (
        TERM.overlaps(Period(None, LAST)),
        "thời gian phong trào có ngày chung với khoảng … – 30/10/2021",
        "term of the campaign overlaps … – 30 October 2021",
    ),
    (
        Lasts(TERM, Duration(years=3)),
        "thời gian phong trào kéo dài ít nhất 3 năm",
        "term of the campaign lasts at least 3 years",
    ),
    (ALWAYS, "luôn đủ", "always met"),
    (NEVER, "không bao giờ đủ", "never met"),
    (
        (YEARS >= 5) & ((YEARS < 9) | WARNED.is_true()),
        "số năm công tác từ 5 trở lên và (số năm công tác dưới 9 hoặc đang bị kỷ luật: có)",
        "years of service at least 5 and (years of service less than 9 or under discipline: yes)",
    ),
    (
        AtLeastOf(1, ((YEARS >= 5), WARNED.is_true())),
        "có ít nhất 1 trong các điều kiện: số năm công tác từ 5 trở lên; đang bị kỷ luật: có",
        "at least 1 of: years of service at least 5; under discipline: yes",
    ),
    (
        Implies(WARNED.is_true(), YEARS >= 5),
        "nếu đang bị kỷ luật: có thì số năm công tác từ 5 trở lên",
        "if under discipline: yes, then years of service at least 5",
    ),
    (
        Unless(YEARS >= 5, WARNED.is_true()),
        "số năm công tác từ 5 trở lên, trừ trường hợp đang bị kỷ luật: có",
        "years of service at least 5, unless under discipline: yes",
    ),
    (
        Unless(YEARS >= 5, WARNED.is_true(), YEARS >= 9),
        "số năm công tác từ 5 trở lên, trừ trường hợp đang bị kỷ luật: có thì số năm công tác từ 9 trở lên",
        "years of service at least 5, unless under discipline: yes, in which case years of service at least 9",
    ),
    (
        Not(All((YEARS >= 5, WARNED.is_true()))),
        "không phải: (số năm công tác từ 5 trở lên và đang bị kỷ luật: có)",
        "",
    ),
    (
        Criterion("TC1", YEARS >= 5, vi="Đủ thời gian công tác", en="Long enough in service"),
        "Đủ thời gian công tác",
        "Long enough in service",
    ),
]


@pytest.mark.parametrize(
    ("rule", "vietnamese", "english"), SAID, ids=[str(number) for number in range(len(SAID))]
)
def test_a_rule_is_said(rule: Rule, vietnamese: str, english: str) -> None:
    assert rule.text("vi") == vietnamese
    if english:
        assert rule.text("en") == english


def test_law_that_is_not_known() -> None:
    assert "chưa xác định" in UNDETERMINED.text("vi")


def test_a_long_list_is_cut() -> None:
    words = LEVEL.one_of([str(n) for n in range(20)]).text("en")
    assert words.endswith("level 10, level 11, …")


def test_a_share_is_said_in_percent() -> None:
    votes = Fact.ratio("share", vi="tỷ lệ", en="share")
    assert (votes >= percent("99.96")).text("en") == "share at least 99.96%"


def test_fixed_days_go_before_moving_ones() -> None:
    condition = JOINED.since(FIVE)
    assert say_condition(condition, "vi", condition.fixed_limits(date(2021, 9, 10))) == (
        "ngày vào cơ quan chậm nhất là 10/9/2016"
    )
    assert say_negated(condition, "vi", condition.fixed_limits(date(2021, 9, 10))) == (
        "ngày vào cơ quan sau 10/9/2016"
    )


def test_only_conditions_of_the_library_are_said() -> None:
    from emulation.eligibility import FactCondition

    class Own(FactCondition):
        @property
        def own_facts(self) -> tuple[Fact, ...]:
            return (YEARS,)

    with pytest.raises(TypeError, match="Own is no condition of the library"):
        say_condition(Own(), "vi")


def test_nodes_are_covered() -> None:
    """Every kind of node is said above, so that a new one is not forgotten."""
    from emulation.eligibility.connectives import NODES

    said: set[type] = {type(node) for rule, _, _ in SAID for node in rule.walk()}
    assert said >= NODES - {Compare}
    assert isinstance(SAID[0][0], Compare)


def test_the_type_of_a_node_is_closed() -> None:
    nodes: tuple[Node, ...] = (ALWAYS, YEARS.is_known())
    assert [node.parts for node in nodes] == [(), ()]
