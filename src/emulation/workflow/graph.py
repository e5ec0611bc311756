"""Definitions as graphs: what can be reached from where (đồ thị của quy trình)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from emulation.awards import AwardPurpose
from emulation.workflow.definition import Definition, StateKind, Transition
from emulation.workflow.events import Effect

__all__ = ["GRANTING", "after", "can_end", "reachable", "without"]

GRANTING = frozenset({Effect.DECIDE, Effect.GRANT_ABOVE})
"""Effects by which an award is given."""


def reachable(definition: Definition, purpose: AwardPurpose | None = None) -> frozenset[str]:
    """Give the ids of the states a case can come to from the first one.

    Args:
        definition: The definition.
        purpose: On which occasion; ``None`` for any.
    """
    return _closure([definition.initial], _targets(_serving(definition, purpose)))


def can_end(definition: Definition, purpose: AwardPurpose | None = None) -> frozenset[str]:
    """Give the ids of the states from which a final one can be reached, the final ones among them."""
    final = [each.id for each in definition.states if each.kind is StateKind.FINAL]
    back: dict[str, set[str]] = {}
    for each in _serving(definition, purpose):
        back.setdefault(each.target, set()).add(each.source)
    return _closure(final, back)


def after(definition: Definition, effects: Collection[Effect]) -> frozenset[str]:
    """Give the ids of the states a case can be in once one of some effects has come about."""
    begun = [each.target for each in definition.transitions if each.effect in effects]
    return _closure(begun, _targets(definition.transitions))


def without(definition: Definition, effects: Collection[Effect]) -> frozenset[str]:
    """Give the ids of the states a case can come to without any of some effects."""
    others = [each for each in definition.transitions if each.effect not in effects]
    return _closure([definition.initial], _targets(others))


def _serving(definition: Definition, purpose: AwardPurpose | None) -> list[Transition]:
    return [each for each in definition.transitions if purpose is None or each.serves(purpose)]


def _targets(transitions: Iterable[Transition]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for each in transitions:
        found.setdefault(each.source, set()).add(each.target)
    return found


def _closure(begin: Iterable[str], leads: Mapping[str, Iterable[str]]) -> frozenset[str]:
    seen = set(begin)
    pending = list(seen)
    while pending:
        for target in leads.get(pending.pop(), ()):
            if target not in seen:
                seen.add(target)
                pending.append(target)
    return frozenset(seen)
