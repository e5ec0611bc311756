"""Which facts still matter: what a form should ask next (câu hỏi tiếp theo)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from emulation.core.truth import Truth
from emulation.eligibility.proof import Proof, prove
from emulation.eligibility.reading import read_values
from emulation.eligibility.rule import Rule, as_node
from emulation.eligibility.turning import turning
from emulation.eligibility.unknown import Unknown

if TYPE_CHECKING:
    from emulation.eligibility.fact import Fact

__all__ = ["next_questions", "settling_alone", "settling_facts"]


def next_questions(rule: Rule, known: object, *, on: date | None = None) -> tuple[Fact, ...]:
    """Give the facts that are not known and still matter, the most telling first.

    A fact that could settle the verdict with the fewest others comes first; among equals, the order of the rule. Nothing is
    left to ask once the verdict is settled, however many facts are open.

    Args:
        rule: The rule.
        known: What is known so far: a mapping, an object or a function, as for :meth:`.Rule.assess`.
        on: The day asked about.

    >>> from emulation.eligibility import Fact
    >>> old, poor = (Fact.boolean(key, vi=key, en=key) for key in ("old", "poor"))
    >>> [fact.key for fact in next_questions(old.is_true() & poor.is_true(), {"old": True})]
    ['poor']
    >>> next_questions(old.is_true() & poor.is_true(), {"old": False})
    ()

    Raises:
        InvalidValueError: An answer of the wrong kind, or no day where one is needed.
        UnknownKeyError: An object without the attribute, or a choice that is not on offer.
    """
    node = as_node(rule)
    proof = prove(node, read_values(node.facts, known, on), on)
    missing = proof.missing()
    shortest: dict[str, int] = {}
    for target in (Truth.YES, Truth.NO):
        for facts in _sets(proof, target):
            for fact in facts:
                shortest[fact.key] = min(shortest.get(fact.key, len(facts)), len(facts))
    # A fact that stands only in sets that were cut off comes last.
    return tuple(sorted(missing, key=lambda fact: shortest.get(fact.key, len(missing) + 1)))


def settling_facts(proof: Proof, target: Truth) -> tuple[Fact, ...]:
    """Give the smallest set of open facts that, answered that way, would make the verdict yes or no.

    Args:
        proof: How the rule came out; unknown.
        target: Yes or no.

    Returns:
        The facts in the order of the rule; nothing where no answers lead there.
    """
    sets = _sets(proof, target)
    return min(sets, key=len) if sets else ()


def settling_alone(proof: Proof) -> tuple[Fact, ...]:
    """Give the open facts of which a single one could settle the verdict, in the order of the rule."""
    if proof.truth is not Truth.UNKNOWN:
        return ()
    alone = {
        facts[0].key for target in (Truth.YES, Truth.NO) for facts in _sets(proof, target) if len(facts) == 1
    }
    return tuple(fact for fact in proof.missing() if fact.key in alone)


def _sets(proof: Proof, target: Truth) -> list[tuple[Fact, ...]]:
    """Give, for each smallest set of conditions that would lead there, the open facts they read."""
    steps: dict[Rule, Proof] = {step.node: step for step in proof.conditions}
    order = {fact.key: place for place, fact in enumerate(proof.node.facts)}
    found: list[tuple[Fact, ...]] = []
    for literals in turning(proof, target, unknown_only=True):
        open_facts: dict[str, Fact] = {}
        for condition, _ in literals:
            step = steps[condition]
            for fact, answer in zip(condition.own_facts, step.answers, strict=True):
                if answer is None or isinstance(answer, Unknown):
                    open_facts[fact.key] = fact
        found.append(tuple(sorted(open_facts.values(), key=lambda fact: order[fact.key])))
    return found
