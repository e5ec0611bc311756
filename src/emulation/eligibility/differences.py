"""What changed between two rules, as their texts say it (so sánh hai quy tắc).

The comparison goes through both trees. Criteria are matched by their codes, conditions by what they ask about; what has no
match was added or removed. Whether a change of the text changes anybody's verdict is another question, which
``emulation.analysis`` answers.
"""

from __future__ import annotations

import html
from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, one_of_types, to_tuple
from emulation.eligibility.conditions import CompareFacts, FactCondition
from emulation.eligibility.connectives import (
    All,
    AnyOf,
    AtLeastOf,
    Criterion,
    Implies,
    Node,
    Not,
    Unless,
)
from emulation.eligibility.rule import Rule, as_node
from emulation.eligibility.saying import say_rule
from emulation.i18n import label, say
from emulation.i18n.table import Table

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["RuleChange", "RuleChangeKind", "RuleComparison", "compare_rules"]

_JOINS = (All, AnyOf, AtLeastOf)


class RuleChangeKind(Enum):
    """What can change in a rule (loại thay đổi của quy tắc)."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    LIMIT = "limit"
    FACT = "fact"
    JOIN = "join"
    REPLACED = "replaced"
    STATEMENT = "statement"
    CITATION = "citation"
    CLAUSE = "clause"


_SIGNS = {RuleChangeKind.ADDED: "+", RuleChangeKind.REMOVED: "-", RuleChangeKind.MOVED: ">"}


@attrs.frozen
class RuleChange:
    """One change between two rules (một thay đổi).

    Args:
        kind: What changed.
        path: Codes of the criteria it lies in, outermost first; of a criterion itself too.
        old: The node as it was; ``None`` where it was added.
        new: The node as it is; ``None`` where it was removed.
    """

    kind: RuleChangeKind = attrs.field(validator=instance_of(RuleChangeKind))
    path: tuple[str, ...] = attrs.field(converter=to_tuple, validator=one_of_types(str))
    old: Node | None = attrs.field(default=None, validator=attrs.validators.optional(instance_of(Rule)))
    new: Node | None = attrs.field(default=None, validator=attrs.validators.optional(instance_of(Rule)))

    def where(self, language: Language = "vi") -> str:
        """Say where: the codes of the criteria, or the rule as a whole."""
        return " – ".join(self.path) or say("eligibility.differences.whole", language)

    def sides(self, language: Language | None = None) -> tuple[str, str]:
        """Give what stood there and what stands there now; empty where there is nothing.

        Args:
            language: Say conditions in words of this language; without one they are written as in the text form.
        """
        return self._side(self.old, language), self._side(self.new, language)

    def _side(self, node: Node | None, language: Language | None) -> str:
        if node is None:
            return ""
        if isinstance(node, Criterion):
            match self.kind:
                case RuleChangeKind.STATEMENT:
                    return f"{node.vi} / {node.en}" if language is None else node.name(language)
                case RuleChangeKind.CITATION:
                    return "" if node.citation is None else node.citation.text(language or "vi")
                case RuleChangeKind.CLAUSE:
                    return node.clause or ""
                case _:
                    node = node.rule if language is None else node
        if self.kind is RuleChangeKind.FACT:
            return "; ".join(fact.name(language or "vi") for fact in node.facts)
        if self.kind is RuleChangeKind.JOIN:
            count = node.count if isinstance(node, AtLeastOf) else 0
            return say(f"eligibility.step.{type(node).__name__.lower()}", language or "en", count=count)
        return str(node) if language is None else say_rule(node, language)

    def text(self, language: Language = "vi") -> str:
        """Say the change as lines of a text diff."""
        sign = _SIGNS.get(self.kind, "~")
        head = f"{sign} {self.where(language)}: {label(self.kind, language)}"
        if self.kind is RuleChangeKind.MOVED:
            return head
        old, new = self.sides()
        lines = [f"    - {old}"] if old else []
        return "\n".join([head, *lines, *([f"    + {new}"] if new else [])])


@attrs.frozen
class RuleComparison:
    """Two rules side by side (bảng so sánh hai quy tắc).

    Args:
        old: The rule as it was.
        new: The rule as it is.
    """

    old: Node = attrs.field(validator=instance_of(Rule))
    new: Node = attrs.field(validator=instance_of(Rule))

    @property
    def changes(self) -> tuple[RuleChange, ...]:
        """Every change, in the order of the rules; none where the rules are the same."""
        return tuple(_with_moves(list(_compared(self.old, self.new, ()))))

    def text(self, language: Language = "vi") -> str:
        """Give the changes as a text diff."""
        changes = self.changes
        lines = [change.text(language) for change in changes]
        return "\n".join([self._title(len(changes), language), *lines])

    def table(self, language: Language = "vi") -> Table:
        """Give a row for each change."""
        columns = ("where", "what", "old", "new")
        changes = self.changes
        return Table(
            self._title(len(changes), language),
            tuple(say(f"eligibility.differences.{each}", language) for each in columns),
            [
                (change.where(language), label(change.kind, language), *change.sides(language))
                for change in changes
            ],
        )

    def html(self, language: Language = "vi") -> str:
        """Give the table in HTML, every word escaped; a sentence where nothing changed."""
        if not self.changes:
            return f"<p>{html.escape(self._title(0, language))}</p>"
        return self.table(language).html()

    def _title(self, count: int, language: Language) -> str:
        if not count:
            return say("eligibility.differences.none", language)
        if count == 1:
            return say("eligibility.differences.one", language)
        return say("eligibility.differences.some", language, count=count)

    def _repr_html_(self) -> str:
        return self.html()

    def __str__(self) -> str:
        return self.text("en")


def compare_rules(old: Rule, new: Rule) -> RuleComparison:
    """Compare two rules as they are written (so sánh hai quy tắc).

    Args:
        old: The rule as it was.
        new: The rule as it is.

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years")
    >>> warned = Fact.boolean("warned", vi="kỷ luật", en="warned")
    >>> print(compare_rules(years >= 5, (years >= 3) & ~warned.is_true()))
    2 changes between the two rules.
    ~ whole rule: limit changed
        - years >= 5
        + years >= 3
    + whole rule: added
        + not warned

    Raises:
        InvalidValueError: Something that is no rule.
    """
    return RuleComparison(as_node(old), as_node(new))


# ---- going through both trees ----


def _compared(old: Node, new: Node, path: tuple[str, ...]) -> Iterator[RuleChange]:
    if old == new:
        return
    if isinstance(old, Criterion) and isinstance(new, Criterion) and old.code == new.code:
        yield from _criteria(old, new, (*path, old.code))
        return
    if isinstance(old, FactCondition) and isinstance(new, FactCondition):
        yield from _conditions(old, new, path)
        return
    if isinstance(old, _JOINS) or isinstance(new, _JOINS):
        yield from _joined(old, new, path)
        return
    if isinstance(old, Not) and isinstance(new, Not):
        for change in _compared(old.rule, new.rule, path):
            # What is denied is shown as denied.
            is_whole = change.old is old.rule and change.new is new.rule
            shown = is_whole and change.kind is not RuleChangeKind.JOIN
            yield attrs.evolve(change, old=old, new=new) if shown else change
        return
    for kind in (Implies, Unless):
        if isinstance(old, kind) and isinstance(new, kind):
            for one, other in zip(old.parts, new.parts, strict=True):
                yield from _compared(one, other, path)
            return
    yield RuleChange(RuleChangeKind.REPLACED, path, old, new)


def _criteria(old: Criterion, new: Criterion, path: tuple[str, ...]) -> Iterator[RuleChange]:
    if (old.vi, old.en) != (new.vi, new.en):
        yield RuleChange(RuleChangeKind.STATEMENT, path, old, new)
    if old.citation != new.citation:
        yield RuleChange(RuleChangeKind.CITATION, path, old, new)
    if old.clause != new.clause:
        yield RuleChange(RuleChangeKind.CLAUSE, path, old, new)
    yield from _compared(old.rule, new.rule, path)


def _conditions(old: FactCondition, new: FactCondition, path: tuple[str, ...]) -> Iterator[RuleChange]:
    one, other = as_node(old), as_node(new)
    if _keys(old) != _keys(new) or type(old) is not type(new):
        yield RuleChange(RuleChangeKind.REPLACED, path, one, other)
        return
    if old.own_facts != new.own_facts:
        yield RuleChange(RuleChangeKind.FACT, path, one, other)
    # The text form says everything a condition asks but for the facts behind the keys.
    if str(old) != str(new):
        yield RuleChange(RuleChangeKind.LIMIT, path, one, other)


def _joined(old: Node, new: Node, path: tuple[str, ...]) -> Iterator[RuleChange]:
    if isinstance(old, _JOINS) and isinstance(new, _JOINS):
        counts = [each.count if isinstance(each, AtLeastOf) else None for each in (old, new)]
        if type(old) is not type(new) or counts[0] != counts[1]:
            yield RuleChange(RuleChangeKind.JOIN, path, old, new)
    yield from _parts(_as_parts(old), _as_parts(new), path)


def _as_parts(node: Node) -> tuple[Node, ...]:
    # A rule by itself is a list of one.
    return node.rules if isinstance(node, _JOINS) else (node,)


def _parts(old: Sequence[Node], new: Sequence[Node], path: tuple[str, ...]) -> Iterator[RuleChange]:
    pairs = _matched(old, new)
    places = [pairs[index] for index in sorted(pairs)]
    staying = _longest_rising(places)
    for index, node in enumerate(old):
        if index not in pairs:
            yield RuleChange(RuleChangeKind.REMOVED, _own_path(node, path), node)
            continue
        partner = new[pairs[index]]
        if pairs[index] not in staying:
            yield RuleChange(RuleChangeKind.MOVED, _own_path(partner, path), node, partner)
        yield from _compared(node, partner, path)
    taken = set(pairs.values())
    for index, node in enumerate(new):
        if index not in taken:
            yield RuleChange(RuleChangeKind.ADDED, _own_path(node, path), None, node)


def _own_path(node: Node, path: tuple[str, ...]) -> tuple[str, ...]:
    return (*path, node.code) if isinstance(node, Criterion) else path


def _matched(old: Sequence[Node], new: Sequence[Node]) -> dict[int, int]:
    """Give which part became which: equal ones first, then those of one code, one question, one shape."""
    pairs: dict[int, int] = {}
    for level in range(4):
        free: dict[Hashable, list[int]] = {}
        taken = set(pairs.values())
        for index, node in enumerate(new):
            key = _likeness(node, level)
            if index not in taken and key is not None:
                free.setdefault(key, []).append(index)
        for index, node in enumerate(old):
            key = _likeness(node, level)
            if index not in pairs and key is not None and free.get(key):
                pairs[index] = free[key].pop(0)
    return pairs


def _likeness(node: Node, level: int) -> Hashable | None:
    """Give what two parts must share to be taken for one another, the closest likeness first."""
    if level == 0:
        return node
    if isinstance(node, Criterion):
        return ("criterion", node.code) if level == 1 else None
    if level == 1:
        return None
    if isinstance(node, FactCondition):
        return (type(node), _keys(node)) if level == 2 else None  # noqa: PLR2004 - one of the four
    # A join is taken for another that asks about the same facts, and then for any other.
    kind = "join" if isinstance(node, _JOINS) else type(node).__name__
    return (kind, frozenset(fact.key for fact in node.facts)) if level == 2 else kind  # noqa: PLR2004 - one of the four


def _keys(node: FactCondition) -> tuple[str, ...]:
    keys = tuple(fact.key for fact in node.own_facts)
    return keys if isinstance(node, CompareFacts) else keys[:1]


def _longest_rising(places: Sequence[int]) -> set[int]:
    """Give as many of the places as can keep their order: what is left of them has moved."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        position = bisect_left(ends, place)
        before[place] = ends[position - 1] if position else None
        ends[position : position + 1] = [place]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def _with_moves(changes: list[RuleChange]) -> Iterator[RuleChange]:
    """Give the changes; what was removed at one place and added at another has moved."""
    added: dict[Hashable, list[RuleChange]] = {}
    for change in changes:
        if change.kind is RuleChangeKind.ADDED and change.new is not None:
            added.setdefault(_identity(change.new), []).append(change)
    moved: set[int] = set()
    found: list[list[RuleChange]] = []
    for change in changes:
        partners = added.get(_identity(change.old)) if change.old is not None else None
        if change.kind is RuleChangeKind.REMOVED and change.old is not None and partners:
            partner = partners.pop(0)
            moved.add(id(partner))
            assert partner.new is not None  # noqa: S101 - it was added
            inner = _compared(change.old, partner.new, partner.path[:-1])
            found.append([RuleChange(RuleChangeKind.MOVED, partner.path, change.old, partner.new), *inner])
        else:
            found.append([change])
    for group in found:
        if id(group[0]) not in moved:
            yield from group


def _identity(node: Node) -> Hashable:
    return ("criterion", node.code) if isinstance(node, Criterion) else node
