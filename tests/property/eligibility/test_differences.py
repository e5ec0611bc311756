"""Comparisons of rules: empty for equal rules, the same backwards, and nothing that changed is left out."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from emulation.eligibility import (
    All,
    Criterion,
    FactCondition,
    Node,
    RuleChangeKind,
    RuleComparison,
    compare_rules,
)
from emulation.i18n import LANGUAGES
from emulation.testing.eligibility import rule_comparisons, rules

BACKWARDS = {RuleChangeKind.ADDED: RuleChangeKind.REMOVED, RuleChangeKind.REMOVED: RuleChangeKind.ADDED}


@given(rules())
def test_a_rule_does_not_differ_from_itself(rule: Node) -> None:
    assert compare_rules(rule, rule).changes == ()


@given(rule_comparisons())
def test_what_differs_is_told(comparison: RuleComparison) -> None:
    """Only brackets that change nothing go untold: a list of one for the rule in it."""
    told = comparison.changes
    assert told == () or comparison.old != comparison.new
    if not told:
        assert _bare(comparison.old) == _bare(comparison.new)


def _bare(rule: Node) -> Counter[object]:
    """Count what is written but for lists."""
    return Counter(
        (node, node.own_facts)
        if isinstance(node, FactCondition)
        else (type(node), node.code, node.vi, node.en, node.citation, node.clause)
        if isinstance(node, Criterion)
        else (type(node),)
        for node in rule.walk()
        if node.parts == () or len(node.parts) > 1 or isinstance(node, Criterion)
        if not (isinstance(node, All))
    )


@given(rule_comparisons())
def test_backwards_the_sides_change_places(comparison: RuleComparison) -> None:
    backwards = RuleComparison(comparison.new, comparison.old)
    kinds = Counter(BACKWARDS.get(change.kind, change.kind) for change in comparison.changes)
    assert kinds == Counter(change.kind for change in backwards.changes)


@given(rule_comparisons())
def test_every_comparison_can_be_said(comparison: RuleComparison) -> None:
    for language in LANGUAGES:
        assert comparison.text(language)
        table = comparison.table(language)
        assert len(table.rows) == len(comparison.changes)
        shown = comparison.html(language)
        assert "<script" not in shown
        for change in comparison.changes:
            assert change.old is not None or change.new is not None
            assert change.text(language)
            assert (change.new is None) is (change.kind is RuleChangeKind.REMOVED)
            assert (change.old is None) is (change.kind is RuleChangeKind.ADDED)
