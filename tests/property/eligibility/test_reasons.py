"""Smallest reasons, smallest corrections and open facts, held against trying everything out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from emulation.core import Truth
from emulation.eligibility import (
    ALWAYS,
    NEVER,
    All,
    AnyOf,
    AtLeastOf,
    Criterion,
    Fact,
    Implies,
    Node,
    Not,
    Unless,
    Verdict,
)
from emulation.eligibility.proof import Proof, prove
from emulation.eligibility.questions import next_questions
from emulation.eligibility.turning import turned, turning

FACTS = tuple(Fact.boolean(f"f{number}", vi=f"điều {number}", en=f"thing {number}") for number in range(6))
Record = dict[str, bool | None]


@st.composite
def rules(draw: st.DrawFn, *, once: bool = True) -> Node:
    """Rules over six booleans; with ``once``, each stands in the rule at most once."""
    leaves = [fact.is_true() for fact in FACTS]
    pool: list[Node] = draw(st.permutations(leaves))
    if not once:
        pool = [draw(st.sampled_from(leaves)) for _ in range(8)]
    pool = [
        *pool[: draw(st.integers(1, len(pool)))],
        *draw(st.lists(st.sampled_from([ALWAYS, NEVER]), max_size=1)),
    ]
    while len(pool) > 1:
        count = draw(st.integers(1, min(3, len(pool))))
        parts, pool = pool[:count], pool[count:]
        pool.insert(draw(st.integers(0, len(pool))), draw(joined(parts)))
        if count == 1 and len(pool) > 1 and draw(st.booleans()):
            pool = [All(pool)]
    return pool[0]


@st.composite
def joined(draw: st.DrawFn, parts: list[Node]) -> Node:
    if len(parts) == 1:
        kind = draw(st.sampled_from(["not", "criterion", "one"]))
        if kind == "criterion":
            return Criterion("TC1", parts[0], vi="tiêu chuẩn", en="criterion")
        return Not(parts[0]) if kind == "not" else AnyOf(parts)
    kinds = ["all", "any", "some", *(["implies", "unless"] if len(parts) == 2 else ["else"])]
    match draw(st.sampled_from(kinds)):
        case "all":
            return All(parts)
        case "any":
            return AnyOf(parts)
        case "some":
            return AtLeastOf(draw(st.integers(1, len(parts))), parts)
        case "implies":
            return Implies(*parts)
        case _:
            return Unless(*parts)


def records(*, complete: bool = False) -> st.SearchStrategy[Record]:
    answers = st.booleans() if complete else st.sampled_from([True, False, None])
    return st.fixed_dictionaries({fact.key: answers for fact in FACTS})


def by_size(proof: Proof, steps: Iterable[Proof]) -> Iterator[tuple[Proof, ...]]:
    conditions = tuple({step.node: step for step in steps}.values())
    for size in range(len(conditions) + 1):
        yield from combinations(conditions, size)


def carries(proof: Proof, kept: Iterable[Proof]) -> bool:
    """Whether these conditions alone settle the verdict, all others taken for unknown."""
    nodes = {step.node for step in kept}
    others = {step.node: Truth.UNKNOWN for step in proof.conditions if step.node not in nodes}
    return turned(proof, others) is proof.truth


def size_of_smallest_turn(proof: Proof, target: Truth, *, unknown_only: bool) -> int | None:
    may_turn = [step for step in proof.conditions if step.truth is Truth.UNKNOWN or not unknown_only]
    for chosen in by_size(proof, may_turn):
        for truths in product((Truth.YES, Truth.NO), repeat=len(chosen)):
            if turned(proof, {step.node: each for step, each in zip(chosen, truths, strict=True)}) is target:
                return len(chosen)
    return None


@given(rules(), records())
def test_the_reasons_suffice_and_none_smaller_does(rule: Node, record: Record) -> None:
    assessment = rule.assess(record)
    proof = assessment.proof
    if assessment.verdict is Verdict.UNDETERMINED:
        assert assessment.reasons == ()
        return
    assert carries(proof, assessment.reasons)
    assert len(assessment.reasons) == len(
        next(each for each in by_size(proof, proof.conditions) if carries(proof, each))
    )


@given(rules(once=False), records())
def test_reasons_suffice_where_conditions_are_repeated(rule: Node, record: Record) -> None:
    assessment = rule.assess(record)
    if assessment.verdict is not Verdict.UNDETERMINED:
        assert carries(assessment.proof, assessment.reasons)


@given(rules(), records(), st.sampled_from([Truth.YES, Truth.NO]), st.booleans())
def test_a_smallest_turn_is_found(rule: Node, record: Record, target: Truth, unknown_only: bool) -> None:
    proof = rule.assess(record).proof
    expected = size_of_smallest_turn(proof, target, unknown_only=unknown_only)
    found = turning(proof, target, unknown_only=unknown_only)
    assert (len(found[0]) if found else None) == expected
    for each in found:
        assert turned(proof, dict(each)) is target
        smaller = combinations(each, len(each) - 1) if each else ()
        assert not any(turned(proof, dict(fewer)) is target for fewer in smaller)


@given(rules(once=False), records())
def test_a_correction_gives_a_yes(rule: Node, record: Record) -> None:
    assessment = rule.assess(record)
    for correction in assessment.corrections(most=9):
        changed = {**record, **{change.fact.key: change.after for change in correction.changes}}
        assert rule.decide(changed) is Verdict.ELIGIBLE
    if assessment.verdict is not Verdict.INELIGIBLE:
        assert assessment.corrections() == ()


@given(rules(once=False), records())
def test_what_is_missing_settles_the_verdict(rule: Node, record: Record) -> None:
    assessment = rule.assess(record)
    missing = assessment.missing
    assert bool(missing) is (assessment.verdict is Verdict.UNDETERMINED)
    for answers in product((True, False), repeat=len(missing)):
        known = {**record, **{fact.key: each for fact, each in zip(missing, answers, strict=True)}}
        assert rule.decide(known) is not Verdict.UNDETERMINED


@given(rules(), records())
def test_each_missing_fact_can_matter(rule: Node, record: Record) -> None:
    """For some answers to the other facts, this one decides between yes and no."""
    missing = rule.assess(record).missing
    for fact in missing:
        others = [each for each in missing if each is not fact]
        assert any(
            len(
                {
                    rule.decide(
                        {
                            **record,
                            **dict(zip((each.key for each in others), answers, strict=True)),
                            fact.key: own,
                        }
                    )
                    for own in (True, False)
                }
            )
            == 2
            for answers in product((True, False), repeat=len(others))
        )


@given(rules(once=False), records(complete=True))
def test_asking_the_next_question_ends_in_the_verdict(rule: Node, record: Record) -> None:
    known: Record = {}
    asked = 0
    while questions := next_questions(rule, known):
        assert questions[0].key not in known
        known[questions[0].key] = record[questions[0].key]
        asked += 1
    assert rule.decide(known) is rule.decide(record)
    assert asked <= len(rule.facts)


@given(rules(), records())
def test_the_first_question_could_settle_with_the_fewest_others(rule: Node, record: Record) -> None:
    questions = next_questions(rule, record)
    proof = rule.assess(record).proof
    sizes = [
        size
        for target in (Truth.YES, Truth.NO)
        if (size := size_of_smallest_turn(proof, target, unknown_only=True)) is not None
    ]
    if questions:
        smallest = {
            frozenset(fact.key for condition, _ in each for fact in condition.own_facts)
            for target in (Truth.YES, Truth.NO)
            for each in turning(proof, target, unknown_only=True)
            if len(each) == min(sizes)
        }
        assert any(questions[0].key in each for each in smallest)


@given(rules(once=False), records())
def test_the_proof_says_what_the_definition_says(rule: Node, record: Record) -> None:
    proof = prove(rule, record, None)
    assert [step.truth for step in proof.walk()] == [node.truth(record) for node in rule.walk()]
    assert turned(proof, {}) is proof.truth
