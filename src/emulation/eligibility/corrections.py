"""What would have to be different for a yes, in the terms of the facts (cần thay đổi gì để đủ điều kiện).

A correction is a smallest set of conditions that would have to turn, each said as the nearest answer that turns it: one more
year, two more votes, twelve days earlier. Answers outside the bounds of a fact are not offered, and a correction whose answers,
put into the record together, do not give the verdict is dropped.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, cast

import attrs

from emulation.core.quantity import UNITS, Quantity
from emulation.core.truth import Truth
from emulation.eligibility.conditions import (
    Compare,
    CompareFacts,
    Comparison,
    FactCondition,
    InRange,
    IsKnown,
    IsTrue,
    OneOf,
)
from emulation.eligibility.fact import Fact
from emulation.eligibility.fact_kinds import FactKind
from emulation.eligibility.reading import Answer, in_bounds
from emulation.eligibility.rule import Rule
from emulation.eligibility.saying import say_answer, say_condition, say_negated
from emulation.eligibility.turning import turning
from emulation.eligibility.unknown import Unknown
from emulation.i18n import say

if TYPE_CHECKING:
    from emulation.eligibility.connectives import Node
    from emulation.eligibility.limits import Limit
    from emulation.eligibility.proof import Proof
    from emulation.eligibility.reading import Values
    from emulation.i18n import Language

__all__ = ["Change", "Correction", "corrections", "nearest_answer"]


@attrs.frozen
class Change:
    """A condition that would have to turn, and the nearest answer that turns it (thay đổi cần có).

    Args:
        condition: The condition.
        wanted: How it would have to come out.
        limits: What it compares with, moving days fixed.
        before: The answer there is.
        after: The nearest answer that would do; nothing where there is no nearest one.
    """

    condition: FactCondition
    wanted: Truth
    limits: tuple[Limit | None, ...]
    before: Answer
    after: Answer

    @property
    def fact(self) -> Fact:
        """The fact whose answer would be another."""
        return self.condition.own_facts[0]

    def text(self, language: Language = "vi") -> str:
        """Say it: from which answer to which, and how far that is."""
        fact = self.fact
        put = say_condition if self.wanted is Truth.YES else say_negated
        asked = put(self.condition, language, self.limits)
        if self.after is None:
            return asked
        key = "eligibility.change.open"
        words = {"asked": asked, "after": say_answer(fact, self.after, language)}
        if self.before is not None and not isinstance(self.before, Unknown):
            key = "eligibility.change.plain"
            words["before"] = say_answer(fact, self.before, language)
            step = _step(fact, self.before, self.after, language)
            if step is not None:
                key, words["step"] = "eligibility.change.step", step
        return say(key, language, fact=fact.name(language), **words)


@attrs.frozen
class Correction:
    """A smallest set of changes that would give a yes (phương án đủ điều kiện).

    Args:
        changes: What would have to be different, all of it, in the order of the rule.
    """

    changes: tuple[Change, ...]

    def text(self, language: Language = "vi") -> str:
        """Say it."""
        return "; ".join(change.text(language) for change in self.changes)


def corrections(
    rule: Node, proof: Proof, values: Values, on: date | None, *, most: int = 3
) -> tuple[Correction, ...]:
    """Give the smallest corrections of a no, those with the fewest changes first.

    Args:
        rule: The rule.
        proof: How it came out.
        values: The answers.
        on: The day asked about.
        most: How many at most.
    """
    order: dict[Rule, Proof] = {step.node: step for step in reversed(proof.conditions)}
    places: dict[Rule, int] = {
        node: place for place, node in enumerate(dict.fromkeys(s.node for s in proof.conditions))
    }
    found: list[Correction] = []
    for each in turning(proof, Truth.YES):
        literals = sorted(each, key=lambda literal: places[literal[0]])
        changes = tuple(_change(order[condition], wanted) for condition, wanted in literals)
        if changes and _would_do(rule, changes, values, on):
            found.append(Correction(changes))
            if len(found) == most:
                break
    return tuple(found)


def _change(step: Proof, wanted: Truth) -> Change:
    condition = cast("FactCondition", step.node)
    after = nearest_answer(condition, wanted, step.answers, step.limits)
    return Change(condition, wanted, step.limits, step.answers[0], after)


def _would_do(rule: Node, changes: Sequence[Change], values: Values, on: date | None) -> bool:
    """Say whether the answers are possible, and together give a yes as far as they are named."""
    named = [change for change in changes if change.after is not None]
    if any(not in_bounds(change.fact, change.after) for change in named):
        return False
    if len(named) < len(changes):
        return True  # some answer is left open, so there is nothing to put in; the conditions were checked
    merged = {**values, **{change.fact.key: change.after for change in named}}
    return rule.truth(merged, on) is Truth.YES


def nearest_answer(
    condition: FactCondition, wanted: Truth, answers: Sequence[Answer], limits: Sequence[Limit | None]
) -> Answer:
    """Give the answer nearest to the present one with which a condition comes out as wanted.

    Args:
        condition: The condition.
        wanted: Yes or no.
        answers: The present answers, one for each fact of the condition.
        limits: What it compares with, moving days fixed.

    Returns:
        An answer to its first fact; ``None`` where there is none, or none nearer than others: another text, another period.
    """
    fact = condition.own_facts[0]
    match condition:
        case IsTrue():
            return wanted is Truth.YES
        case IsKnown():
            return None
        case OneOf() if wanted is Truth.YES:
            return cast("Answer", limits[0]) if len(limits) == 1 else None
        case Compare():
            comparison = condition.comparison if wanted is Truth.YES else condition.comparison.opposite
            return _beyond(fact, comparison, limits[0])
        case CompareFacts():
            other = answers[1]
            if other is None or isinstance(other, Unknown):
                return None
            comparison = condition.comparison if wanted is Truth.YES else condition.comparison.opposite
            target = other if condition.times == 1 else condition.times * Fraction(cast("Fraction", other))
            return _beyond(fact, comparison, cast("Limit", target))
        case InRange():
            return _towards(fact, wanted, answers[0], limits)
        case _:
            return None


def _beyond(fact: Fact, comparison: Comparison, limit: object) -> Answer:
    """Give the answer that lies just so to the limit."""
    if comparison is Comparison.IS:
        return cast("Answer", limit)
    if comparison is Comparison.IS_NOT:
        return None
    step = {Comparison.MORE: 1, Comparison.LESS: -1}.get(comparison, 0)
    if isinstance(limit, date):
        return _moved(limit, step)
    number = Fraction(cast("Fraction", limit))
    if fact.kind.is_whole:
        upwards = comparison in {Comparison.AT_LEAST, Comparison.MORE}
        return (math.ceil(number) if upwards else math.floor(number)) + (
            step if number.denominator == 1 else 0
        )
    # Just above 70 % there is no nearest number.
    return None if step else number


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _towards(fact: Fact, wanted: Truth, answer: Answer, limits: Sequence[Limit | None]) -> Answer:
    low, high = limits
    inside = [(Comparison.AT_LEAST, low), (Comparison.AT_MOST, high)]
    outside = [(Comparison.LESS, low), (Comparison.MORE, high)]
    ends = [_beyond(fact, *end) for end in (inside if wanted is Truth.YES else outside)]
    known = [end for end in ends if end is not None]
    if answer is None or isinstance(answer, Unknown) or not known:
        return None
    return min(known, key=lambda end: _distance(end, answer))


def _distance(one: Answer, other: Answer) -> Fraction:
    if isinstance(one, date):
        return Fraction(abs((one - cast("date", other)).days))
    return abs(Fraction(cast("Fraction", one)) - Fraction(cast("Fraction", other)))


def _step(fact: Fact, before: Answer, after: Answer, language: Language) -> str | None:
    """Say how far the new answer is from the old one; nothing for answers without a distance."""
    if isinstance(before, date) and isinstance(after, date):
        days = (after - before).days
        return say(f"eligibility.change.{'later' if days > 0 else 'earlier'}", language, days=abs(days))
    if not fact.kind.is_numeric:
        return None
    difference = Fraction(cast("Fraction", after)) - Fraction(cast("Fraction", before))
    words = say_answer(fact, abs(difference), language)
    if fact.kind is FactKind.RATIO:
        # From 50 % to 80 % are 30 points, not 30 %.
        words = Quantity(abs(difference) * 100, UNITS["percentage-point"]).text(language)
    return say(f"eligibility.change.{'more' if difference > 0 else 'less'}", language, difference=words)
