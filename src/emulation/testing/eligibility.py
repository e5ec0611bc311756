"""Strategies for eligibility: facts, vocabularies, rules of every kind, answers around their limits, records.

Answers are small enough for every backend of tables: whole numbers of 64 bits, decimals of few digits, days of 1990 to 2040.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import cast

from hypothesis import strategies as st

from emulation.core import Truth
from emulation.core.quantity import UNITS
from emulation.eligibility import (
    All,
    Answer,
    AnyOf,
    Assessment,
    AtLeastOf,
    Choice,
    Compare,
    CompareFacts,
    Comparison,
    Constant,
    Criterion,
    Fact,
    FactKind,
    Implies,
    InRange,
    IsKnown,
    IsTrue,
    Lasts,
    Limit,
    Node,
    Not,
    OnDay,
    OneOf,
    PeriodIs,
    PeriodRelation,
    RuleChange,
    RuleChangeKind,
    RuleComparison,
    Unknown,
    UnknownReason,
    Unless,
    Vocabulary,
)
from emulation.periods import Period
from emulation.testing.core import vietnamese_text
from emulation.testing.histories import derived_counts, durations
from emulation.testing.law import citations

__all__ = [
    "answers",
    "assessments",
    "conditions",
    "facts",
    "limits",
    "moving_days",
    "records",
    "rule_changes",
    "rule_comparisons",
    "rules",
    "unknowns",
    "vocabularies",
]

_DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
_DECIMALS = st.decimals(-100, 100, places=2).map(lambda number: number + 0)  # no negative zero
_WORDS = ("An", "Bình", "Chi", "Đại Mạch", 'a "b"\n\\', "năm", "")
_SAME = (Comparison.IS, Comparison.IS_NOT)


def moving_days() -> st.SearchStrategy[OnDay]:
    """The day asked about, and days before and after it."""
    return st.builds(OnDay, durations(), later=st.booleans())


def unknowns() -> st.SearchStrategy[Unknown]:
    """Answers that are not known, with a reason."""
    return st.builds(Unknown, st.sampled_from(UnknownReason), st.none() | vietnamese_text(3))


@st.composite
def facts(draw: st.DrawFn, *, key: str | None = None, kinds: Sequence[FactKind] = tuple(FactKind)) -> Fact:
    """Facts of every kind.

    Args:
        key: Their key; by default a drawn one.
        kinds: The kinds to draw from.
    """
    kind = draw(st.sampled_from(kinds))
    words = {"vi": draw(vietnamese_text(3)), "en": draw(vietnamese_text(3))}
    key = key or draw(st.from_regex(r"x[a-z0-9_]{0,5}", fullmatch=True))
    source = draw(st.none() | vietnamese_text(3))
    if kind is FactKind.CHOICE:
        keys = draw(
            st.lists(
                st.sampled_from(("a", "b-2", "c d", "in", "7", 'q"')), min_size=1, max_size=4, unique=True
            )
        )
        return Fact.choice(
            key,
            [Choice(each, vi=f"lựa chọn {each}", en=f"choice {each}") for each in keys],
            **words,
            source=source,
        )
    low: Limit | None = None
    high: Limit | None = None
    if kind is FactKind.DATE:
        low, high = draw(st.none() | st.just(date(1990, 1, 1))), draw(st.none() | st.just(date(2040, 12, 31)))
    elif kind is FactKind.RATIO:
        low, high = Fraction(0), Fraction(1)
    elif kind.is_numeric:
        low = (
            Fraction(0) if kind is FactKind.COUNT else draw(st.none() | st.integers(-200, -100).map(Fraction))
        )
        high = draw(st.none() | st.integers(100, 200).map(Fraction))
    unit = (
        draw(st.sampled_from((None, UNITS["person"], UNITS["km"])))
        if kind in {FactKind.WHOLE, FactKind.DECIMAL}
        else None
    )
    derived = draw(st.none() | derived_counts()) if kind is FactKind.COUNT else None
    return Fact(key, kind, **words, unit=unit, minimum=low, maximum=high, source=source, derived=derived)


@st.composite
def vocabularies(
    draw: st.DrawFn, *, min_size: int = 1, max_size: int = 6, derived: bool = True
) -> Vocabulary:
    """Vocabularies with a few facts.

    Args:
        min_size: Fewest facts.
        max_size: Most facts.
        derived: Whether counts may follow from a history.
    """
    count = draw(st.integers(min_size, max_size))
    found = [draw(facts(key=f"fact_{number}")) for number in range(count)]
    if not derived:
        found = [
            each if each.derived is None else Fact.count(each.key, vi=each.vi, en=each.en) for each in found
        ]
    return Vocabulary(found)


def limits(fact: Fact) -> st.SearchStrategy[Limit]:
    """Fixed values that a fact can be compared with."""
    known = _known(fact)
    return cast("st.SearchStrategy[Limit]", known)


def answers(fact: Fact, *, unknown: bool = True) -> st.SearchStrategy[Answer]:
    """Answers to a fact.

    Args:
        fact: The fact.
        unknown: Whether the answer may be missing, with or without a reason.
    """
    known = _known(fact)
    return st.one_of(known, known, known, st.none(), unknowns()) if unknown else known


def _known(fact: Fact) -> st.SearchStrategy[Answer]:
    made: dict[FactKind, st.SearchStrategy[Answer]] = {
        FactKind.BOOLEAN: st.booleans(),
        FactKind.WHOLE: st.integers(-6, 6),
        FactKind.COUNT: st.integers(0, 6),
        FactKind.DECIMAL: st.integers(-3, 3) | _DECIMALS | st.sampled_from((Decimal("0.5"), Decimal("1.25"))),
        FactKind.RATIO: st.sampled_from((0, 1, Decimal("0.5"), Decimal("0.7"), Decimal("0.25"))),
        FactKind.MONEY: st.integers(0, 5).map(lambda count: count * 223_500),
        FactKind.TEXT: st.sampled_from(_WORDS),
        FactKind.DATE: _around() | _DAYS,
        FactKind.PERIOD: periods_of_facts(),
    }
    if fact.kind is FactKind.CHOICE:
        return st.sampled_from([each.key for each in fact.choices])
    return made[fact.kind]


def _around() -> st.SearchStrategy[date]:
    """Days near each other, month ends and leap days among them."""
    first = date(2020, 2, 26)
    return st.integers(0, 8).map(lambda days: first + timedelta(days=days))


@st.composite
def periods_of_facts(draw: st.DrawFn) -> Period:
    """Periods as answers: short and long ones, open ones among them."""
    start = draw(_around() | _DAYS)
    length = draw(
        st.sampled_from((0, 1, 27, 28, 29, 30, 364, 365, 366, 1094, 1095, 1096)) | st.integers(0, 3000)
    )
    end = start + timedelta(days=length)
    return Period(
        draw(st.sampled_from((start, start, start, None))), draw(st.sampled_from((end, end, end, None)))
    )


@st.composite
def conditions(draw: st.DrawFn, vocabulary: Vocabulary, *, moving: bool = True) -> Node:
    """Conditions on the facts of a vocabulary, of every kind that fits.

    Args:
        vocabulary: The facts, at least one.
        moving: Whether limits may move with the day asked about.
    """
    fact = draw(st.sampled_from(vocabulary.facts))
    kind = fact.kind
    if draw(st.integers(0, 9)) == 0:
        return IsKnown(fact)
    if kind is FactKind.BOOLEAN:
        return IsTrue(fact)
    if kind is FactKind.PERIOD:
        return draw(_period_conditions(fact, moving=moving))
    value = limits(fact) | moving_days() if moving and kind is FactKind.DATE else limits(fact)
    comparisons = tuple(Comparison) if kind.is_ordered else _SAME
    made: list[st.SearchStrategy[Node]] = [
        st.builds(Compare, st.just(fact), st.sampled_from(comparisons), value),
        st.builds(OneOf, st.just(fact), st.lists(limits(fact), min_size=1, max_size=4)),
    ]
    if kind.is_ordered:
        made.append(_ranges(fact, moving=moving))
    others = [other for other in vocabulary if _comparable(fact, other)]
    # The fact itself is among them.
    times = st.sampled_from((1, Fraction(4, 5), 2)) if kind.is_numeric else st.just(1)
    compared = st.sampled_from(comparisons)
    made.append(st.builds(CompareFacts, st.just(fact), compared, st.sampled_from(others), times=times))
    return draw(st.one_of(made))


@st.composite
def _ranges(draw: st.DrawFn, fact: Fact, *, moving: bool) -> InRange:
    ends = sorted(draw(st.tuples(limits(fact), limits(fact))), key=lambda end: cast("Fraction", end))
    if moving and fact.kind is FactKind.DATE and draw(st.booleans()):
        ends[draw(st.integers(0, 1))] = draw(moving_days())
    return InRange(fact, *ends)


@st.composite
def _period_conditions(draw: st.DrawFn, fact: Fact, *, moving: bool) -> Node:
    if draw(st.integers(0, 2)) == 0:
        return Lasts(fact, draw(durations(zero=False)))
    other = draw(periods_of_facts())
    start: date | OnDay | None = other.start
    end: date | OnDay | None = other.end
    if moving and draw(st.integers(0, 3)) == 0:
        start = draw(moving_days())
    if moving and draw(st.integers(0, 3)) == 0:
        end = draw(moving_days())
    return PeriodIs(fact, draw(st.sampled_from(PeriodRelation)), start, end)


def _comparable(one: Fact, other: Fact) -> bool:
    numbers = {FactKind.WHOLE, FactKind.COUNT, FactKind.DECIMAL}
    if one.kind in numbers:
        return other.kind in numbers and one.unit == other.unit
    if one.kind is FactKind.CHOICE:
        return other.kind is FactKind.CHOICE and {c.key for c in one.choices} == {
            c.key for c in other.choices
        }
    return one.kind is other.kind


@st.composite
def rules(
    draw: st.DrawFn,
    vocabulary: Vocabulary | None = None,
    *,
    max_leaves: int = 8,
    moving: bool = True,
    constants: bool = True,
) -> Node:
    """Rules of every kind of node.

    Args:
        vocabulary: The facts; by default a drawn vocabulary.
        max_leaves: Most conditions.
        moving: Whether limits may move with the day asked about.
        constants: Whether constants may stand in them.
    """
    own = vocabulary or draw(vocabularies(derived=moving))
    leaves: st.SearchStrategy[Node] = conditions(own, moving=moving)
    if constants:
        leaves = st.one_of(leaves, leaves, leaves, leaves, st.builds(Constant, st.sampled_from(Truth)))
    return draw(st.recursive(leaves, _joined, max_leaves=max_leaves))


def _joined(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(parts, min_size=1, max_size=4)
    return st.one_of(
        st.builds(All, several),
        st.builds(AnyOf, several),
        several.flatmap(lambda rules: st.builds(AtLeastOf, st.integers(1, len(rules)), st.just(rules))),
        st.builds(Not, parts),
        st.builds(Implies, parts, parts),
        st.builds(Unless, parts, parts),
        st.builds(Unless, parts, parts, parts),
        st.builds(
            Criterion,
            st.sampled_from(("TC1", "TC2", "II.3.5", "if", "9a")),
            parts,
            vi=vietnamese_text(3),
            en=vietnamese_text(3),
            citation=st.none() | citations(),
            clause=st.none() | st.just("II.3"),
        ),
    )


@st.composite
def records(draw: st.DrawFn, rule: Node, *, unknown: bool = True, around: bool = True) -> dict[str, Answer]:
    """Records for a rule, as mappings, with answers at its limits and beside them as well as anywhere.

    Args:
        rule: The rule.
        unknown: Whether answers may be missing.
        around: Whether answers are also drawn from the limits of the rule and their neighbours.
    """
    close: dict[str, list[Answer]] = {fact.key: [] for fact in rule.facts}
    if around:
        for node in rule.walk():
            for limit in node.limits:
                close[node.own_facts[0].key] += _beside(node.own_facts[0], limit)
    found: dict[str, Answer] = {}
    for fact in rule.facts:
        drawn = answers(fact, unknown=unknown)
        found[fact.key] = draw(st.sampled_from(close[fact.key]) | drawn if close[fact.key] else drawn)
    return found


def _beside(fact: Fact, limit: Limit | None) -> list[Answer]:
    if fact.kind is FactKind.DATE and isinstance(limit, date):
        day = timedelta(days=1)
        return [limit, *([limit - day, limit + day] if date.min < limit < date.max else [])]
    if fact.kind.is_whole and isinstance(limit, int):
        return [
            max(0, each) if fact.kind is FactKind.COUNT else each for each in (limit - 1, limit, limit + 1)
        ]
    if fact.kind in {FactKind.TEXT, FactKind.CHOICE}:
        return [cast("str", limit)]
    return []


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    """Assessments of drawn records by drawn rules."""
    rule = draw(rules())
    return rule.assess(draw(records(rule)), on=draw(_around() | _DAYS))


@st.composite
def rule_comparisons(draw: st.DrawFn) -> RuleComparison:
    """Comparisons of two drawn rules over the same facts; often of a rule with one that holds much of it."""
    vocabulary = draw(vocabularies())
    old = draw(rules(vocabulary, max_leaves=5))
    new = draw(rules(vocabulary, max_leaves=5))
    return RuleComparison(old, draw(st.sampled_from((new, new & old, old | new, old))))


def rule_changes() -> st.SearchStrategy[RuleChange]:
    """Changes between two drawn rules, and changes of no kind of rule in particular."""
    path = st.lists(st.sampled_from(("TC1", "TC2")), max_size=2)
    any_change = st.builds(
        RuleChange, st.sampled_from(RuleChangeKind), path, st.none() | rules(max_leaves=3), st.none()
    )
    return any_change | rule_comparisons().map(lambda each: each.changes).filter(bool).flatmap(
        st.sampled_from
    )
