"""What the solver says of rules, held against the plain definition and against trying everything out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from emulation.analysis import (
    Solution,
    Witness,
    always,
    contradictory,
    difference,
    equivalent,
    implies,
    redundant,
    satisfiable,
    solver_truth,
    witness,
)
from emulation.core import Truth
from emulation.eligibility import (
    All,
    Answer,
    AnyOf,
    AtLeastOf,
    Choice,
    Criterion,
    Fact,
    FactKind,
    Implies,
    Node,
    Not,
    Unless,
    Verdict,
    Vocabulary,
    read_values,
)
from emulation.eligibility.reading import in_bounds
from emulation.testing.eligibility import records, rules

LITTLE = settings(max_examples=12)
DAYS = st.sampled_from([date(2020, 2, 29), date(2021, 2, 28), date(2021, 9, 10)])

# Few answers each, so that all records can be tried.
SMALL = Vocabulary(
    (
        Fact.boolean("warned", vi="kỷ luật", en="warned"),
        Fact.whole("years", vi="số năm", en="years", minimum=0, maximum=3),
        Fact.whole("others", vi="số năm khác", en="other years", minimum=0, maximum=3),
        Fact.choice("title", [Choice(key, vi=key, en=key) for key in "ab"], vi="danh hiệu", en="title"),
    )
)
DOMAINS: dict[str, tuple[Answer, ...]] = {
    "warned": (True, False, None),
    "years": (0, 1, 2, 3, None),
    "others": (0, 1, 2, 3, None),
    "title": ("a", "b", None),
}


def everything(*asked: Node) -> Iterator[dict[str, Answer]]:
    keys = list(dict.fromkeys(fact.key for rule in asked for fact in rule.facts))
    for answers in product(*(DOMAINS[key] for key in keys)):
        yield dict(zip(keys, answers, strict=True))


def small_rules() -> st.SearchStrategy[Node]:
    return rules(SMALL, max_leaves=4, moving=False)


def truths(rule: Node) -> set[Truth]:
    return {rule.truth(record) for record in everything(rule)}


def shown(solution: Solution) -> dict[str, Answer]:
    assert solution.witness is not None
    check(solution.witness)
    return solution.witness.record


def check(found: Witness) -> None:
    for fact, answer in zip(found.facts, found.answers, strict=True):
        assert in_bounds(fact, answer)
    assert read_values(found.facts, found.record, date(2021, 9, 10)) == found.record


@LITTLE
@given(small_rules())
def test_what_can_be_is_what_some_record_shows(rule: Node) -> None:
    found = satisfiable(rule)
    assert found.verdict is Truth.of(Truth.YES in truths(rule))
    assert (found.witness is not None) is (found.verdict is Truth.YES)
    if found.witness is not None:
        assert rule.decide(shown(found)) is Verdict.ELIGIBLE


@LITTLE
@given(small_rules(), st.booleans())
def test_what_is_always_so_is_so_of_every_record(rule: Node, known: bool) -> None:
    found = always(rule, known=known)
    expected = {
        rule.truth(record) for record in everything(rule) if not (known and None in record.values())
    } == {Truth.YES}
    assert found.verdict is Truth.of(expected)
    if not expected:
        record = shown(found)
        assert rule.decide(record) is not Verdict.ELIGIBLE
        assert not (known and None in record.values())


@LITTLE
@given(small_rules(), small_rules())
def test_implication_agrees_with_trying_everything(one: Node, other: Node) -> None:
    found = implies(one, other)
    expected = all(
        other.truth(record) is Truth.YES
        for record in everything(one, other)
        if one.truth(record) is Truth.YES
    )
    assert found.verdict is Truth.of(expected)
    if not expected:
        record = shown(found)
        assert one.decide(record) is Verdict.ELIGIBLE
        assert other.decide(record) is not Verdict.ELIGIBLE


@LITTLE
@given(small_rules(), small_rules())
def test_equivalence_agrees_with_trying_everything(one: Node, other: Node) -> None:
    found = equivalent(one, other)
    assert found.verdict is Truth.of(
        all(one.truth(record) is other.truth(record) for record in everything(one, other))
    )
    if found.verdict is Truth.NO:
        assert one.decide(shown(found)) is not other.decide(shown(found))


@LITTLE
@given(small_rules(), small_rules())
def test_gains_and_losses_agree_with_trying_everything(old: Node, new: Node) -> None:
    found = difference(old, new, most=1000)
    assert found.is_whole
    pairs = {
        (old.truth(record) is Truth.YES, new.truth(record) is Truth.YES) for record in everything(old, new)
    }
    assert found.gain.verdict is Truth.of((False, True) in pairs)
    assert found.loss.verdict is Truth.of((True, False) in pairs)
    for case in found.affected:
        check(case.witness)
        assert old.decide(case.witness.record) is case.before.verdict
        assert new.decide(case.witness.record) is case.after.verdict
        assert (case.before.verdict is Verdict.ELIGIBLE) is not case.gains
        assert (case.after.verdict is Verdict.ELIGIBLE) is case.gains
        assert case.why("vi")
    # Every record that gains or loses meets the same conditions as some case.
    patterns = {_pattern(case.witness.record, old, new) for case in found.affected}
    assert len(patterns) == len(found.affected)
    for record in everything(old, new):
        if (old.truth(record) is Truth.YES) is not (new.truth(record) is Truth.YES):
            assert _pattern(record, old, new) in patterns


def _pattern(record: dict[str, Answer], *asked: Node) -> tuple[Truth, ...]:
    return tuple(node.truth(record) for rule in asked for node in rule.walk() if not node.parts)


@LITTLE
@given(small_rules())
def test_redundant_criteria_change_nothing(rule: Node) -> None:
    from emulation.analysis.criteria import replaced
    from emulation.eligibility import ALWAYS, NEVER

    for each in redundant(rule).items:
        changed = [replaced(rule, each.criteria[0], constant) for constant in (ALWAYS, NEVER)]
        expected = any(
            all(rule.truth(record) is other.truth(record) for record in everything(rule)) for other in changed
        )
        assert each.solution.verdict is Truth.of(expected)


@LITTLE
@given(small_rules())
def test_contradictory_criteria_are_never_met_together(rule: Node) -> None:
    for each in contradictory(rule).items:
        together = [
            record
            for record in everything(rule)
            if all(node.truth(record) is Truth.YES for node in each.criteria)
        ]
        assert each.solution.verdict is Truth.of(not together)


@LITTLE
@given(small_rules())
def test_a_record_that_passes_beside_one_that_fails(rule: Node) -> None:
    complete = {rule.truth(record) for record in everything(rule) if None not in record.values()}
    pair = witness(rule)
    assert pair.passes.verdict is Truth.of(Truth.YES in complete)
    assert pair.fails.verdict is Truth.of(Truth.NO in complete)
    if pair.passes.witness is not None:
        assert rule.decide(shown(pair.passes)) is Verdict.ELIGIBLE
    if pair.fails.witness is not None:
        assert rule.decide(shown(pair.fails)) is Verdict.INELIGIBLE
    # Going from one to the other fact by fact, the verdict turns at some fact, unless it is open in between.
    if complete == {Truth.YES, Truth.NO}:
        assert len(pair.differing) == 1
        (fact,) = pair.differing
        if fact.kind is FactKind.WHOLE:
            one, other = shown(pair.passes)[fact.key], shown(pair.fails)[fact.key]
            assert isinstance(one, int)
            assert isinstance(other, int)
            assert abs(one - other) == 1


# ---- rules of every kind ----


@LITTLE
@given(rules(max_leaves=5), DAYS)
def test_witnesses_of_any_rule_are_right(rule: Node, on: date) -> None:
    found = satisfiable(rule, on=on)
    if found.verdict is Truth.YES:
        assert rule.decide(shown(found), on=on) is Verdict.ELIGIBLE
        assert rule.assess(shown(found), on=on).verdict is Verdict.ELIGIBLE
    pair = witness(rule, on=on)
    for solution, verdict in ((pair.passes, Verdict.ELIGIBLE), (pair.fails, Verdict.INELIGIBLE)):
        if solution.verdict is Truth.YES:
            assert rule.assess(shown(solution), on=on).verdict is verdict
    for language in ("vi", "en"):
        assert found.text(language)
        assert pair.text(language)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Node, dict[str, Answer], date]:
    rule = draw(rules(max_leaves=5))
    return rule, draw(records(rule)), draw(DAYS)


@LITTLE
@given(cases())
def test_the_solver_judges_a_record_as_defined(case: tuple[Node, dict[str, Answer], date]) -> None:
    rule, record, on = case
    assert solver_truth(rule, record, on=on) is rule.truth(read_values(rule.facts, record, on), on)


@LITTLE
@given(cases())
def test_no_record_speaks_against_an_answer(case: tuple[Node, dict[str, Answer], date]) -> None:
    rule, record, on = case
    values = read_values(rule.facts, record, on)
    if all(in_bounds(fact, values[fact.key]) for fact in rule.facts):
        truth = rule.truth(values, on)
        assert not (truth is Truth.YES and satisfiable(rule, on=on).verdict is Truth.NO)
        assert not (truth is not Truth.YES and always(rule, on=on).verdict is Truth.YES)


@LITTLE
@given(rules(max_leaves=4), DAYS)
def test_a_rule_is_equivalent_to_its_rewritings(rule: Node, on: date) -> None:
    rewritten = _rewritten(rule)
    assert equivalent(rule, rewritten, on=on).verdict is Truth.YES
    assert implies(rule, rewritten, on=on).verdict is Truth.YES
    assert implies(Not(Not(rewritten)), rule, on=on).verdict is Truth.YES


@LITTLE
@given(rules(max_leaves=4), DAYS)
def test_nobody_gains_or_loses_by_the_same_rule(rule: Node, on: date) -> None:
    found = difference(rule, rule, on=on)
    assert found.verdict is Truth.NO
    assert found.affected == ()
    assert found.is_whole
    assert found.witness is None


def _rewritten(rule: Node) -> Node:
    """Say the same otherwise: De Morgan, double negation, counts for all and any."""
    parts = [_rewritten(part) for part in rule.parts]
    match rule:
        case All():
            return Not(AnyOf([Not(part) for part in parts]))
        case AnyOf():
            return AtLeastOf(1, parts)
        case AtLeastOf():
            return Not(AtLeastOf(len(parts) - rule.count + 1, [Not(part) for part in parts]))
        case Not():
            return Implies(parts[0], Not(parts[0])) if len(parts[0].facts) == 1 else Not(parts[0])
        case Implies():
            return AnyOf([Not(parts[0]), parts[1]])
        case Unless():
            general, exception, instead = parts
            return AnyOf(
                [
                    All([exception, instead]),
                    All([Not(exception), general]),
                    All([general, instead]),
                ]
            )
        case Criterion():
            return Not(Not(parts[0]))
        case _:
            return Not(Not(rule))
