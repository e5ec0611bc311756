"""What a comparison of two rules says."""

from __future__ import annotations

import pytest

from emulation.eligibility import (
    ALWAYS,
    NEVER,
    AtLeastOf,
    CompareFacts,
    Comparison,
    Criterion,
    Fact,
    Implies,
    IsKnown,
    Node,
    Rule,
    RuleChange,
    RuleChangeKind,
    Unless,
    compare_rules,
)
from emulation.errors import InvalidValueError
from emulation.law import Citation

YEARS, VOTES = (Fact.whole(key, vi=f"{key} <vi>", en=f"{key} <en>") for key in ("years", "votes"))
WARNED = Fact.boolean("warned", vi="kỷ luật", en="warned")
LONG, CLEAN, VOTED = YEARS >= 5, ~WARNED.is_true(), VOTES >= 10
Kind = RuleChangeKind


def criterion(code: str, rule: Node, **more: object) -> Criterion:
    return Criterion(code, rule, **{"vi": f"{code} vi", "en": f"{code} en", **more})  # type: ignore[arg-type]  # any of its fields


def told(old: Rule, new: Rule) -> list[tuple[RuleChangeKind, str, tuple[str, str]]]:
    return [(each.kind, each.where("en"), each.sides()) for each in compare_rules(old, new).changes]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (LONG, YEARS >= 3, [(Kind.LIMIT, "whole rule", ("years >= 5", "years >= 3"))]),
        (LONG, YEARS > 5, [(Kind.LIMIT, "whole rule", ("years >= 5", "years > 5"))]),
        (LONG, VOTED, [(Kind.REPLACED, "whole rule", ("years >= 5", "votes >= 10"))]),
        (LONG, YEARS.between(1, 2), [(Kind.REPLACED, "whole rule", ("years >= 5", "years between 1 and 2"))]),
        (LONG, LONG & CLEAN, [(Kind.ADDED, "whole rule", ("", "not warned"))]),
        (LONG & CLEAN, CLEAN, [(Kind.REMOVED, "whole rule", ("years >= 5", ""))]),
        (LONG & CLEAN, CLEAN & LONG, [(Kind.MOVED, "whole rule", ("years >= 5", "years >= 5"))]),
        (LONG & CLEAN, LONG | CLEAN, [(Kind.JOIN, "whole rule", ("every one of", "at least one of"))]),
        (
            AtLeastOf(1, [LONG, CLEAN]),
            AtLeastOf(2, [LONG, CLEAN]),
            [(Kind.JOIN, "whole rule", ("at least 1 of", "at least 2 of"))],
        ),
        (~LONG, ~VOTED, [(Kind.REPLACED, "whole rule", ("not years >= 5", "not votes >= 10"))]),
        (~LONG, ~(YEARS >= 3), [(Kind.LIMIT, "whole rule", ("not years >= 5", "not years >= 3"))]),
        (
            ~(LONG & CLEAN),
            ~(LONG | CLEAN),
            [(Kind.JOIN, "whole rule", ("every one of", "at least one of"))],
        ),
        (
            (LONG | CLEAN) & VOTED,
            (LONG | VOTES.between(1, 2)) & VOTED,
            [
                (Kind.REMOVED, "whole rule", ("not warned", "")),
                (Kind.ADDED, "whole rule", ("", "votes between 1 and 2")),
            ],
        ),
        (
            Implies(LONG, CLEAN),
            Implies(YEARS >= 3, CLEAN),
            [(Kind.LIMIT, "whole rule", ("years >= 5", "years >= 3"))],
        ),
        (
            Unless(LONG, WARNED.is_true()),
            Unless(LONG, WARNED.is_true(), VOTED),
            [(Kind.REPLACED, "whole rule", ("never", "votes >= 10"))],
        ),
        (ALWAYS, NEVER, [(Kind.REPLACED, "whole rule", ("always", "never"))]),
        (LONG, ~LONG, [(Kind.REPLACED, "whole rule", ("years >= 5", "not years >= 5"))]),
        (IsKnown(YEARS), IsKnown(VOTES), [(Kind.REPLACED, "whole rule", ("known years", "known votes"))]),
        (
            CompareFacts(YEARS, Comparison.LESS, VOTES),
            CompareFacts(YEARS, Comparison.LESS, VOTES, times=2),
            [(Kind.LIMIT, "whole rule", ("years < votes", "years < 2 times votes"))],
        ),
        (
            (LONG | CLEAN) & VOTED,
            (CLEAN | YEARS.equals(5)) & VOTED,
            [
                (Kind.LIMIT, "whole rule", ("years >= 5", "years = 5")),
                (Kind.MOVED, "whole rule", ("years >= 5", "years = 5")),
            ],
        ),
        (
            (LONG | CLEAN) & VOTED,
            (LONG | ~VOTED) & VOTED,
            [
                (Kind.REPLACED, "whole rule", ("not warned", "not votes >= 10")),
            ],
        ),
    ],
    ids=str,
)
def test_what_is_told(old: Rule, new: Rule, expected: list[object]) -> None:
    assert sorted(told(old, new), key=str) == sorted(expected, key=str)


def test_a_criterion_is_followed_by_its_code() -> None:
    old = criterion("TC1", LONG, citation=Citation("Luật 06/2022/QH15", 24), clause="I") & criterion(
        "TC2", CLEAN
    )
    new = criterion("TC2", CLEAN) & criterion(
        "TC1", YEARS >= 3, vi="đủ năm", citation=Citation("Luật 06/2022/QH15", 25)
    )
    found = compare_rules(old, new)
    assert [(each.kind, each.path) for each in found.changes] == [
        (Kind.MOVED, ("TC1",)),
        (Kind.STATEMENT, ("TC1",)),
        (Kind.CITATION, ("TC1",)),
        (Kind.CLAUSE, ("TC1",)),
        (Kind.LIMIT, ("TC1",)),
    ]
    assert found.text("en").splitlines() == [
        "5 changes between the two rules.",
        "> TC1: moved",
        "~ TC1: words changed",
        "    - TC1 vi / TC1 en",
        "    + đủ năm / TC1 en",
        "~ TC1: citation changed",
        "    - Điều 24 Luật 06/2022/QH15",
        "    + Điều 25 Luật 06/2022/QH15",
        "~ TC1: clause of the plan changed",
        "    - I",
        "~ TC1: limit changed",
        "    - years >= 5",
        "    + years >= 3",
    ]
    assert found.table("vi").rows[1] == ("TC1", "đổi lời văn", "TC1 vi", "đủ năm")
    assert found.table("en").rows[4] == (
        "TC1",
        "limit changed",
        "years <en> at least 5",
        "years <en> at least 3",
    )
    assert "years &lt;vi&gt;" in found._repr_html_()
    assert "<vi>" not in found._repr_html_()
    assert str(found) == found.text("en")


def test_a_criterion_moves_between_lists() -> None:
    inner = criterion("TC2", CLEAN)
    old = criterion("TC1", LONG & inner) & VOTED
    new = criterion("TC1", LONG) & VOTED & criterion("TC2", CLEAN, vi="mới")
    assert [(each.kind, each.path) for each in compare_rules(old, new).changes] == [
        (Kind.MOVED, ("TC2",)),
        (Kind.STATEMENT, ("TC2",)),
    ]
    added = compare_rules(LONG, LONG & inner)
    assert [(each.path, each.sides(), each.sides("en")) for each in added.changes] == [
        (("TC2",), ("", "not warned"), ("", "TC2 en"))
    ]


def test_a_fact_that_was_worded_anew() -> None:
    other = Fact.whole("years", vi="số năm công tác", en="years of service")
    (change,) = compare_rules(LONG, other >= 5).changes
    assert change.kind is Kind.FACT
    assert change.sides("en") == ("years <en>", "years of service")
    assert [each.kind for each in compare_rules(LONG, other >= 3).changes] == [Kind.FACT, Kind.LIMIT]
    (denied,) = compare_rules(~LONG, ~(other >= 5)).changes
    assert denied.sides("vi") == ("years <vi>", "số năm công tác")


def test_nothing_changed() -> None:
    found = compare_rules(LONG, LONG)
    assert found.text("vi") == "Hai quy tắc giống nhau."
    assert found.html("en") == "<p>The two rules are the same.</p>"
    assert compare_rules(LONG, VOTED).text("en").splitlines()[0] == "1 change between the two rules."


def test_what_is_no_rule_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="a rule is expected, found str"):
        compare_rules(LONG, "years >= 5")  # type: ignore[arg-type]  # no rule
    with pytest.raises(InvalidValueError, match="Rule"):
        RuleChange(Kind.ADDED, (), None, "x")  # type: ignore[arg-type]  # no rule
