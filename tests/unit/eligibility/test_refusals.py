"""What rules, facts and records refuse, and what they say."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.codecs import loads
from emulation.core import Truth, money, percent, unit
from emulation.core.digest import digest
from emulation.core.quantity import Quantity
from emulation.eligibility import (
    ALWAYS,
    NEVER,
    All,
    AnyOf,
    Assessment,
    AtLeastOf,
    Choice,
    Compare,
    CompareFacts,
    Comparison,
    Derived,
    Fact,
    FactCondition,
    History,
    InRange,
    IsKnown,
    Lasts,
    Measure,
    Not,
    OnDay,
    OneOf,
    PeriodIs,
    PeriodRelation,
    RecordForm,
    Rule,
    Unknown,
    Verdict,
    Vocabulary,
    assess_many,
    check_record,
    next_questions,
    parse_rule,
    read_values,
)
from emulation.eligibility.bulk import summarise
from emulation.eligibility.compiling import compiled
from emulation.eligibility.connectives import NODES, ConditionNode
from emulation.eligibility.logic import combined
from emulation.eligibility.rule import as_node
from emulation.eligibility.writing import write_rule
from emulation.errors import EmulationError, InvalidDocumentError, NotationError
from emulation.i18n import say_error
from emulation.parties import Sector
from emulation.periods import Duration, Period
from emulation.testing import eligibility


def words(key: str) -> dict[str, str]:
    return {"vi": key, "en": key}


YEARS = Fact.whole("years", **words("years"), minimum=0, maximum=60)
KM = Fact.decimal("km", **words("km"), unit=unit("km"))
SHARE = Fact.ratio("share", **words("share"))
PRIZE = Fact.money("prize", **words("prize"))
NAME = Fact.text("name", **words("name"))
SECTOR = Fact.choice("sector", Sector, **words("sector"))
DAY = Fact.day("day", **words("day"), minimum=date(2000, 1, 1))
TERM = Fact.period("term", **words("term"))
WARNED = Fact.boolean("warned", **words("warned"))
TITLES = Derived(history="titles", measure=Measure.COUNT, awards={"a"})
COUNT = Fact.count("held", **words("held"), derived=TITLES)
LATE, EARLY = date(2021, 10, 30), date(2021, 9, 10)


class Colour(Enum):
    RED = "red"


REFUSED: list[tuple[str, Callable[[], object]]] = [
    ("eligibility.not_a_fact_key", lambda: Fact.boolean("Years", **words("x"))),
    ("eligibility.not_a_fact_key", lambda: Fact.boolean("within", **words("x"))),
    ("eligibility.not_a_fact_key", lambda: Fact.boolean("__class__", **words("x"))),
    ("eligibility.not_a_fact_key", lambda: Fact.boolean(5, **words("x"))),  # type: ignore[arg-type]  # no text
    ("eligibility.bounds_reversed", lambda: Fact.whole("x", **words("x"), minimum=2, maximum=1)),
    ("eligibility.choices_misplaced", lambda: Fact.choice("x", [], **words("x"))),
    ("eligibility.choice_twice", lambda: Fact.choice("x", [Choice("a", **words("a"))] * 2, **words("x"))),
    ("eligibility.derived_misplaced", lambda: attrs.evolve(YEARS, derived=TITLES)),
    ("eligibility.no_order", lambda: attrs.evolve(NAME, minimum=Fraction(1))),
    ("eligibility.moving_bound", lambda: attrs.evolve(DAY, minimum=OnDay())),
    ("eligibility.no_awards", lambda: Derived(history="h", measure=Measure.COUNT, awards=())),
    (
        "eligibility.initiative_misplaced",
        lambda: Derived(history="h", measure=Measure.COUNT, awards={"a"}, initiative="i"),
    ),
    (
        "eligibility.initiative_misplaced",
        lambda: Derived(history="h", measure=Measure.USES_OF_INITIATIVE, awards={"a"}),
    ),
    ("eligibility.limit_of_other_kind", lambda: YEARS >= "ten"),
    ("eligibility.limit_of_other_kind", lambda: YEARS >= 0.5),  # type: ignore[operator]  # a float
    ("eligibility.limit_of_other_kind", lambda: YEARS >= True),
    ("eligibility.limit_of_other_kind", lambda: DAY >= datetime(2021, 9, 10)),
    ("eligibility.limit_of_other_kind", lambda: NAME.equals(5)),
    ("eligibility.limit_of_other_kind", lambda: SECTOR.equals(5)),
    ("eligibility.not_whole", lambda: YEARS >= "0.5"),
    ("eligibility.other_unit", lambda: YEARS >= percent(5)),
    ("eligibility.unknown_choice", lambda: SECTOR.equals("helth")),
    ("eligibility.unknown_choice", lambda: SECTOR.one_of([Sector.HEALTH, "helth"])),
    ("eligibility.condition_of_other_kind", lambda: NAME >= "a"),
    ("eligibility.condition_of_other_kind", lambda: Compare(WARNED, Comparison.IS, limit=True)),
    ("eligibility.condition_of_other_kind", lambda: WARNED.one_of([True])),
    ("eligibility.condition_of_other_kind", YEARS.is_true),
    ("eligibility.condition_of_other_kind", lambda: NAME.between("a", "b")),
    ("eligibility.condition_of_other_kind", lambda: NAME.lasts(Duration(years=1))),
    ("eligibility.condition_of_other_kind", lambda: NAME.overlaps(Period(None, None))),
    ("eligibility.condition_of_other_kind", lambda: CompareFacts(DAY, Comparison.LESS, DAY, times=2)),
    ("eligibility.facts_of_two_kinds", lambda: YEARS >= PRIZE),
    ("eligibility.facts_of_two_kinds", lambda: YEARS >= KM),
    ("eligibility.facts_of_two_kinds", lambda: SECTOR.equals(NAME)),
    ("eligibility.two_facts_one_key", lambda: YEARS >= Fact.whole("years", **words("other"))),
    ("eligibility.two_facts_one_key", lambda: (YEARS >= 1) & (Fact.whole("years", **words("other")) >= 1)),
    ("eligibility.two_facts_one_key", lambda: Vocabulary((YEARS, Fact.whole("years", **words("other"))))),
    ("eligibility.list_of_odd_size", lambda: NAME.one_of([])),
    ("eligibility.list_of_odd_size", lambda: OneOf(YEARS, tuple(range(10_001)))),
    ("eligibility.moving_value", lambda: DAY.one_of([OnDay()])),
    ("eligibility.range_reversed", lambda: YEARS.between(5, 4)),
    ("eligibility.open_range", lambda: DAY.within(Period(EARLY, None))),
    ("eligibility.no_length", lambda: Lasts(TERM, Duration())),
    ("core.not_a_day", lambda: PeriodIs(TERM, PeriodRelation.COVERS, datetime(2021, 9, 10), None)),
    ("periods.end_before_start", lambda: PeriodIs(TERM, PeriodRelation.COVERS, LATE, EARLY)),
    ("eligibility.nothing_to_join", lambda: All(())),
    ("eligibility.count_out_of_range", lambda: AtLeastOf(2, (ALWAYS,))),
    ("eligibility.not_a_rule", lambda: AnyOf((ALWAYS, 5))),  # type: ignore[list-item, arg-type]  # no rule
    ("eligibility.not_joinable", lambda: ALWAYS & 5),  # type: ignore[operator]  # no rule
    ("eligibility.not_joinable", lambda: ALWAYS | "x"),  # type: ignore[operator]  # no rule
    ("eligibility.rule_is_not_bool", lambda: bool(ALWAYS)),
    ("eligibility.rule_is_not_bool", lambda: 1 < YEARS < 5),  # type: ignore[operator]  # a chain
    ("eligibility.verdict_is_not_bool", lambda: bool(Verdict.ELIGIBLE)),
    ("eligibility.unknown_fact", lambda: Vocabulary((YEARS,))["year"]),
    ("eligibility.day_needed", lambda: (DAY <= OnDay()).decide({})),
    ("eligibility.day_needed", lambda: (DAY <= OnDay()).truth({"day": EARLY})),
    ("eligibility.day_needed", lambda: read_values([COUNT], {})),
    ("core.not_a_day", lambda: ALWAYS.decide({}, on=datetime(2021, 9, 10))),
    ("eligibility.no_attribute", lambda: (YEARS >= 5).decide(object())),
    ("eligibility.no_attribute", lambda: (YEARS >= 5).assess(object())),
    ("eligibility.no_attribute", lambda: (COUNT >= 5).decide(object(), on=EARLY)),
    ("eligibility.no_history", lambda: (COUNT >= 5).decide({"titles": [1]}, on=EARLY)),
    ("eligibility.answer_of_other_kind", lambda: (YEARS >= 5).decide({"years": "7"})),
    ("eligibility.answer_of_other_kind", lambda: (YEARS >= 5).decide({"years": float("nan")})),
    ("eligibility.answer_of_other_kind", lambda: (YEARS >= 5).decide({"years": False})),
    ("eligibility.answer_of_other_kind", lambda: (YEARS >= 5).assess({"years": 7.5})),
    ("eligibility.answer_of_other_kind", lambda: DAY.equals(EARLY).decide({"day": datetime(2021, 9, 10)})),
    ("eligibility.answer_of_other_kind", lambda: (DAY >= EARLY).decide({"day": datetime(2021, 9, 10)})),
    ("eligibility.answer_of_other_kind", lambda: WARNED.is_true().decide({"warned": 1})),
    ("eligibility.answer_of_other_kind", lambda: (~WARNED.is_true()).decide({"warned": "no"})),
    ("eligibility.answer_of_other_kind", lambda: WARNED.is_known().decide({"warned": "no"})),
    ("eligibility.answer_of_other_kind", lambda: Lasts(TERM, Duration(years=1)).decide({"term": EARLY})),
    ("eligibility.not_finite", lambda: SHARE.equals("0.5").decide({"share": Decimal("NaN")})),
    ("eligibility.not_finite", lambda: (SHARE >= "0.5").decide({"share": Decimal("-Infinity")})),
    ("eligibility.not_finite", lambda: (SHARE >= "0.5").decide({"share": Decimal("NaN")})),
    ("eligibility.unknown_answer", lambda: SECTOR.differs("health").decide({"sector": "helth"})),
    ("eligibility.unknown_answer", lambda: SECTOR.equals("health").assess({"sector": 5})),
    ("eligibility.not_text", lambda: parse_rule(5, Vocabulary())),  # type: ignore[arg-type]  # no text
    ("core.no_digest", lambda: digest([1])),
    ("periods.duration_out_of_range", lambda: Duration(years=-1)),
    ("periods.duration_reversed", lambda: Duration.between(LATE, EARLY)),
    (
        "periods.out_of_calendar",
        lambda: Duration(years=1000).before(EARLY).replace(year=1) and Duration(years=9).before(date.min),
    ),
]


@pytest.mark.parametrize(
    ("code", "attempt"), REFUSED, ids=[f"{n}-{code}" for n, (code, _) in enumerate(REFUSED)]
)
def test_it_is_refused_in_both_languages(code: str, attempt: Callable[[], object]) -> None:
    with pytest.raises(EmulationError) as caught:
        attempt()
    assert caught.value.code == code
    assert str(caught.value)
    assert say_error(caught.value, "vi") not in {"", str(caught.value)}


TEXTS = [
    ("years >=", "an exact number is expected, found the end of the text"),
    ("years >= 5 years", '"and", "or", "unless" or the end of the text is expected'),
    ("years >= 1/0", "an exact number is expected"),
    ("years & 5", "a word, a number, a day, a text in quotes or a sign is expected"),
    ("years >= " + "9" * 61, "a number of at most 60 digits is expected"),
    ("day >= 2021-02-30", "a day of the calendar is expected"),
    ("day >= 5 years on", '"before on" or "after on" is expected'),
    ("term lasts soon", "a length of time such as 5 years is expected"),
    ("term within x..", "a day such as 2021-09-10 is expected"),
    ("term within 2021-01-01", '".." is expected'),
    ("at least x of (warned)", "a whole number is expected"),
    ("at last 1 of (warned)", '"least" is expected'),
    ("all (warned)", '"of" is expected'),
    ("all of warned", '"(" is expected'),
    ("(warned", '")" is expected'),
    ("name in {", "an exact number is expected"),
    ('name in {"a"', '"}" is expected'),
    ("not if warned then warned", 'a bracket before an inner "if" is expected'),
    ("if warned warned", '"then" is expected'),
    ('name = "a\\q"', "one of the escapes"),
    ('name = "\\u{110000}"', "one of the escapes"),
    ("criterion TC1 5", "a text in double quotes is expected"),
    ('criterion "T C" "a" / "b" (warned)', "line 1, column 1: 'T C' is not an identifier"),
    ('criterion TC1 "a" "b" (warned)', '"/" is expected'),
    ('criterion TC1 "a" / "b" cite "nowhere" (warned)', "line 1, column 30:"),
    (">= 5", "a condition that begins with the key of a fact is expected"),
    ("warned and\n  yeers >= 5", "line 2, column 3: the vocabulary has no fact 'yeers'"),
    ("years >= 0.5", "line 1, column 1: the fact 'years' counts whole numbers; 1/2 is none"),
    ("not " * 200 + "warned", "a rule that is nested less deeply is expected"),
    ("(" * 200 + "warned", "a rule that is nested less deeply is expected"),
    ("score between 1 or 2", "the vocabulary has no fact 'score'"),
    ("years between 1 or 2", '"and" is expected'),
    ("years >= 5 %", "line 1, column 1: the fact 'years' counts whole numbers"),
    ("day >= 1 day after off", '"on" is expected'),
]


@pytest.mark.parametrize(("text", "reason"), TEXTS, ids=range(len(TEXTS)))
def test_a_text_is_refused_with_its_place(text: str, reason: str) -> None:
    facts = Vocabulary((YEARS, NAME, DAY, TERM, WARNED))
    with pytest.raises(NotationError) as caught:
        parse_rule(text, facts)
    assert reason in str(caught.value)
    assert 0 <= caught.value.params["position"] <= len(text)  # type: ignore[operator]  # a number
    assert "dòng" in say_error(caught.value, "vi")


def test_a_long_text_is_not_read() -> None:
    with pytest.raises(NotationError, match="has 1000001 letters"):
        parse_rule("x" * 1_000_001, Vocabulary())


def test_a_comment_and_line_breaks_are_free() -> None:
    text = "# who may be praised\nyears >= 5   # whole years\n  and\tnot warned\n"
    assert str(parse_rule(text, Vocabulary((YEARS, WARNED)))) == "years >= 5 and not warned"


def test_a_fact_of_another_key_may_be_a_choice() -> None:
    years = Fact.choice("kind", [Choice("years", **words("y")), Choice("x y", **words("z"))], **words("kind"))
    rule = years.equals("years") | years.equals("x y")
    assert parse_rule(str(rule), Vocabulary((YEARS, years))) == rule


def test_rules_that_are_too_deep_or_too_large() -> None:
    rule: Rule = ALWAYS
    for _ in range(59):
        rule = Not(as_node(rule))
    assert rule.decide({}) is Verdict.INELIGIBLE
    with pytest.raises(EmulationError, match="at most 60 deep"):
        Not(as_node(rule))
    wide = AnyOf(tuple(YEARS >= number for number in range(10_000)))  # type: ignore[misc]  # a condition each
    assert wide.decide({"years": 9_999}) is Verdict.ELIGIBLE
    with pytest.raises(EmulationError, match="at most 20000 nodes"):
        All((wide, wide))


def test_deep_rules_are_compiled_in_pieces() -> None:
    """More blocks than Python nests are parted into functions; every connective comes by."""
    rule: Rule = YEARS >= 5
    for number in range(40):
        match number % 4:
            case 0:
                rule = AnyOf((as_node(rule), as_node(WARNED.is_true())))
            case 1:
                rule = All((as_node(rule), as_node(~WARNED.is_true())))
            case 2:
                rule = AtLeastOf(1, (as_node(rule), NEVER))
            case _:
                rule = Not(Not(as_node(rule)))
    assert compiled(as_node(rule), None).source().count("def ") > 1
    for record, expected in (
        ({"years": 7, "warned": False}, Verdict.ELIGIBLE),
        ({"years": 3, "warned": False}, Verdict.INELIGIBLE),
        ({"years": None, "warned": False}, Verdict.UNDETERMINED),
        ({"years": 7, "warned": None}, Verdict.UNDETERMINED),
    ):
        frozen = attrs.make_class("Card", list(record), frozen=True)(**record)
        assert rule.decide(record) is rule.decide(frozen) is expected
        assert rule.assess(record).verdict is rule.assess(frozen).verdict is expected
        assert Verdict.of(rule.truth(record)) is expected


def test_nothing_from_outside_stands_in_the_code() -> None:
    rule = NAME.one_of(['"; import os #', "{}", "\x00k0"]) & SECTOR.equals("health") & (YEARS >= 123_456)
    for form in RecordForm:
        source = compiled(rule, None).source(form)
        for outside in ("import", "123456", "name", "sector", "health", "years"):
            assert outside not in source
    assert rule.decide({"name": "\x00k0", "sector": "health", "years": 123_456}) is Verdict.ELIGIBLE


def test_equal_rules_share_their_code() -> None:
    one, other = (YEARS >= 5) & WARNED.is_true(), (YEARS >= 5) & WARNED.is_true()
    assert one is not other
    assert compiled(one, None) is compiled(other, None)
    assert one.decider() is other.decider(RecordForm.OBJECT)
    assert one.assessor() is other.assessor(RecordForm.OBJECT)
    assert compiled(one, EARLY).on is None  # it does not look at the day


def test_limits_are_read_into_one_form() -> None:
    assert (KM >= Quantity(500, unit("m"))) == (KM >= "0.5")
    assert (SHARE >= percent(70)) == (SHARE >= Decimal("0.7"))
    assert (PRIZE >= money(223_500)) == (PRIZE >= 223_500)
    assert SECTOR.equals(Sector.HEALTH) == SECTOR.equals("health")
    assert NAME.equals("Ha\u0300") == NAME.equals("Hà")
    assert NAME.one_of(["a", "a"]) == NAME.one_of(["a"])
    third = SHARE >= Fraction(1, 3)
    assert third.decide({"share": Decimal("0.3333333333333333333333333333")}) is Verdict.INELIGIBLE
    assert third.decide({"share": Fraction(1, 3)}) is Verdict.ELIGIBLE
    exact = SHARE >= Fraction(1, 10**30)
    assert exact.decide({"share": Decimal("1e-30")}) is Verdict.ELIGIBLE
    long = SHARE >= Fraction(10**29 + 1, 10**30)
    assert long.decide({"share": Decimal("0.1")}) is Verdict.INELIGIBLE


def test_answers_in_other_clothes() -> None:
    assert SECTOR.equals("health").decide({"sector": Sector.HEALTH}) is Verdict.ELIGIBLE
    assert SECTOR.differs("health").assess({"sector": Sector.HEALTH}).values == {"sector": "health"}
    assert NAME.equals("Hà").decide({"name": "Ha\u0300"}) is Verdict.ELIGIBLE
    assert NAME.differs("Hà").decide({"name": "Ha\u0300"}) is Verdict.INELIGIBLE
    own = Fact.choice("colour", Colour, **words("colour"))
    assert own.choices[0].en == "RED"
    assert own.equals(Colour.RED).decide({"colour": "red"}) is Verdict.ELIGIBLE


def test_all_faults_of_a_record_at_once() -> None:
    facts = (YEARS, SECTOR, COUNT, DAY)
    record: dict[str, Any] = {"years": 61, "sector": "helth", "titles": History(), "day": None, "yeers": 5}
    with pytest.raises(InvalidDocumentError) as caught:
        check_record(facts, record, EARLY)
    assert [(fault.path, fault.code) for fault in caught.value.faults] == [
        (("years",), "eligibility.out_of_bounds"),
        (("sector",), "eligibility.unknown_answer"),
        (("yeers",), "eligibility.stray_entry"),
    ]
    good = check_record(facts, {"years": 60, "sector": "health", "titles": History()}, EARLY)
    assert good == {"years": 60, "sector": "health", "held": 0, "day": None}
    assert check_record((YEARS,), attrs.make_class("Card", ["years"])(5)) == {"years": 5}


def test_a_given_count_goes_before_the_history() -> None:
    assert read_values([COUNT], {"held": 7, "titles": History()}, EARLY) == {"held": 7}
    assert read_values([COUNT], {"titles": Unknown()}, EARLY) == {"held": Unknown()}
    uses = Derived(history="titles", measure=Measure.USES_OF_INITIATIVE, awards={"a"}, initiative="idea")
    fact = Fact.count("uses", **words("uses"), derived=uses)
    assert read_values([fact], {"titles": History()}, EARLY) == {"uses": None}
    assert read_values([fact], {"titles": History(), "idea": Unknown()}, EARLY) == {"uses": Unknown()}
    assert read_values([fact], {"titles": History(), "idea": "i"}, EARLY) == {"uses": 0}


def test_forms_of_records() -> None:
    from dataclasses import make_dataclass

    rule = YEARS >= 5
    for frozen in (True, False):
        card = make_dataclass("Card", ["years"], frozen=frozen)(7)
        assert rule.decide(card) is rule.assess(card).verdict is Verdict.ELIGIBLE

    class Asked:
        def __call__(self, key: str) -> object:
            return {"years": 3}[key]

    assert rule.decide(Asked()) is Verdict.INELIGIBLE
    assert RecordForm.FROZEN.has_attributes
    assert not RecordForm.FUNCTION.has_attributes


def test_rules_are_values() -> None:
    rule = (YEARS >= 5) | ~WARNED.is_true()
    assert pickle.loads(pickle.dumps(rule)) == rule  # noqa: S301 - our own
    assert len({rule, (YEARS >= 5) | ~WARNED.is_true()}) == 1
    assert ~~rule == rule
    assert str(Vocabulary((YEARS,)) | [WARNED]) != ""
    assert "years" in rule.vocabulary
    assert len(rule.vocabulary) == 2
    assert [node.truth({"years": 7, "warned": None}) for node in rule.parts] == [Truth.YES, Truth.UNKNOWN]
    assert YEARS.name("vi") == "years"
    assert InRange(DAY, OnDay(Duration(years=5)), OnDay()).needs_day
    assert Compare(YEARS, Comparison.LESS, 5).comparison.opposite is Comparison.AT_LEAST
    assert next_questions(rule, {"years": 7}) == ()


def test_only_our_own_conditions_are_written() -> None:
    class Own(FactCondition):
        pass

    with pytest.raises(TypeError, match="Own is no condition of the library"):
        write_rule(Own())  # type: ignore[arg-type]  # not one of ours
    with pytest.raises(AssertionError, match="is a condition"):
        combined(YEARS >= 5, [])
    assert Own().own_facts == ()


def test_the_list_of_conditions_is_whole() -> None:
    assert set(ConditionNode.__args__) == {node for node in NODES if issubclass(node, FactCondition)}
    assert all("holds" in vars(each) for each in ConditionNode.__args__)
    assert IsKnown(YEARS).holds((7,), ())


def test_periods_at_the_end_of_time() -> None:
    years = Lasts(TERM, Duration(years=1000))
    assert years.decide({"term": Period(date(9500, 1, 1), date(9999, 12, 31))}) is Verdict.INELIGIBLE
    assert years.decide({"term": Period(date(9500, 1, 1), None)}) is Verdict.ELIGIBLE
    covers = TERM.covers(Period(EARLY, LATE))
    assert covers.decide({"term": Period(None, LATE)}) is Verdict.ELIGIBLE
    assert TERM.within(Period(EARLY, LATE)).decide({"term": Period(EARLY, None)}) is Verdict.INELIGIBLE


FORGED = """{"ground": {"rule": {"type": "is_true", "fact": {"key": "a", "kind": "boolean", "vi": "a", "en": "a"}},
"on": null, "verdict": "%s"}, "answers": %s}"""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            FORGED % ("eligible", "[false]"),
            "the answers give the verdict ineligible, the document says eligible",
        ),
        (FORGED % ("eligible", "[true, true]"), "a list of 1 items is expected, found 2"),
        ('{"ground": {}}', 'an assessment has "ground" and "answers"; nothing else'),
    ],
)
def test_a_forged_assessment_is_refused(text: str, reason: str) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        loads(Assessment, text)
    assert reason in str(caught.value)
    assert loads(Assessment, FORGED % ("eligible", "[true]")).verdict is Verdict.ELIGIBLE


def test_what_has_a_digest() -> None:
    values: tuple[object, ...] = (
        None, 1, "a", Decimal("0.5"), EARLY, datetime(2021, 9, 10, 7), frozenset({2, 1}), (1, (2,)),
        Quantity(1, unit("km")), Colour.RED, YEARS,
    )  # fmt: skip
    assert len({digest(value) for value in values}) == len(values)
    assert digest(Quantity(1, unit("km"))) == digest(Quantity(1000, unit("m")))
    assert digest(frozenset({1, 2})) == digest(frozenset({2, 1}))


def test_a_summary_of_nothing_judged() -> None:
    from emulation.eligibility.bulk import Judged

    assert summarise(ALWAYS, [Judged(0, None)]).total == 0


def test_no_days_at_all() -> None:
    assert Duration().text("en") == "0 days"
    assert Duration(years=1).has_passed(date(2020, 9, 10), EARLY)
    assert not Duration(years=1).has_passed(date(2020, 9, 11), EARLY)
    assert str(OnDay(Duration(), later=True).on(EARLY)) == "2021-09-10"
    assert write_rule(as_node(DAY <= OnDay(Duration(), later=True))) == "day <= 0 days after on"
    with pytest.raises(EmulationError, match="outside the years"):
        Duration(years=1000).after(date(9500, 1, 1))


def test_the_day_asked_about_in_text() -> None:
    facts = Vocabulary((DAY, TERM))
    assert parse_rule("day <= on", facts) == (DAY <= OnDay())
    assert parse_rule("term lasts 2 years", facts) == Lasts(TERM, Duration(years=2))
    rule = parse_rule("term within (5 years before on)..(on)", facts)
    assert rule == PeriodIs(TERM, PeriodRelation.WITHIN, OnDay(Duration(years=5)), OnDay())


def test_days_and_periods_within_a_period() -> None:
    campaign = Period(EARLY, LATE)
    assert DAY.within(campaign) == DAY.between(EARLY, LATE)
    overlaps = TERM.overlaps(campaign)
    assert overlaps.decide({"term": Period(LATE, None)}) is Verdict.ELIGIBLE
    assert overlaps.decide({"term": Period(None, date(2021, 9, 9))}) is Verdict.INELIGIBLE


def test_of_two_facts_only_the_open_one_is_missing() -> None:
    other = Fact.whole("other", **words("other"))
    assessment = (YEARS >= other).assess({"years": 5})
    assert [fact.key for fact in assessment.missing] == ["other"]
    assert [fact.key for fact in assessment.settling(Truth.YES)] == ["other"]


def test_only_so_many_sets_are_kept() -> None:
    from emulation.eligibility.turning import MOST_SETS, turning

    rule = AnyOf(tuple(Fact.boolean(f"b{number}", **words("b")).is_true() for number in range(40)))
    assessment = rule.assess({fact.key: False for fact in rule.facts})
    assert len(turning(assessment.proof, Truth.YES)) == MOST_SETS


def test_a_table_without_faults() -> None:
    found = summarise(ALWAYS, assess_many(ALWAYS, [{}]))
    assert found.table("en").rows == (("verdict", "eligible", "1"),)


@given(st.data())
def test_rules_without_constants_and_records_anywhere(data: st.DataObject) -> None:
    from emulation.eligibility import Constant

    rule = data.draw(eligibility.rules(constants=False))
    own = [node for node in rule.walk() if isinstance(node, Constant) and node != NEVER]
    assert own == []
    record = data.draw(eligibility.records(rule, unknown=False, around=False))
    assert rule.decide(record, on=EARLY) is Verdict.of(rule.truth(record, EARLY))
