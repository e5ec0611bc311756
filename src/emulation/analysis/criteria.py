"""Criteria that change nothing, and criteria that cannot be met together (tiêu chuẩn thừa, tiêu chuẩn mâu thuẫn)."""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

import attrs

from emulation.analysis.solution import Question, Solution
from emulation.analysis.study import DEFAULT_MILLISECONDS, Found, Known, Study
from emulation.core.stack import on_enough_stack
from emulation.core.truth import Truth
from emulation.eligibility.connectives import (
    All,
    AnyOf,
    AtLeastOf,
    Constant,
    Criterion,
    Implies,
    Node,
    Not,
    Unless,
)
from emulation.eligibility.rule import Rule, as_node
from emulation.eligibility.saying import say_rule
from emulation.i18n import Message, Table, label, say

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["AboutCriteria", "CriteriaReport", "contradictory", "redundant", "replaced"]


@attrs.frozen
class AboutCriteria:
    """What was found about one criterion, or about two together (kết luận về tiêu chuẩn).

    Args:
        criteria: The criterion or criteria, as nodes of the rule.
        solution: Whether it is so, and a record that shows that it is not.
    """

    criteria: tuple[Node, ...]
    solution: Solution

    def name(self, language: Language = "vi") -> str:
        """Say which: by code and words, or by what is asked."""
        return " + ".join(_said(each, language) for each in self.criteria)


@attrs.frozen(kw_only=True)
class CriteriaReport:
    """What was found about the criteria of a rule (kết quả rà soát tiêu chuẩn).

    Args:
        question: What was asked of each.
        items: One for each criterion, or for each pair of them, in the order of the rule.
        notes: What the answers rest on.
    """

    question: Question
    items: tuple[AboutCriteria, ...]
    notes: tuple[Message, ...] = ()

    @property
    def found(self) -> tuple[AboutCriteria, ...]:
        """Those of which it is so."""
        return tuple(each for each in self.items if each.solution.verdict is Truth.YES)

    @property
    def undecided(self) -> tuple[AboutCriteria, ...]:
        """Those of which the solver could not tell."""
        return tuple(each for each in self.items if each.solution.verdict is Truth.UNKNOWN)

    @property
    def verdict(self) -> Truth:
        """Whether there is any of which it is so."""
        return Truth.any(each.solution.verdict for each in self.items)

    def table(self, language: Language = "vi") -> Table:
        """Give a row for each, with the record that shows that it is not so."""
        columns = ("criterion", "answer", "witness")
        return Table(
            label(self.question, language),
            tuple(say(f"analysis.column.{each}", language) for each in columns),
            [
                (
                    each.name(language),
                    each.solution.reason.text(language),
                    "" if each.solution.witness is None else each.solution.witness.text(language),
                )
                for each in self.items
            ],
        )

    def text(self, language: Language = "vi") -> str:
        """Say what was found, then what could not be told."""
        head = say(f"analysis.criteria.{self.question.value}.{self.verdict.value}", language)
        lines = [
            f"  - {each.name(language)}: {each.solution.reason.text(language)}"
            for each in (*self.found, *self.undecided)
        ]
        return "\n".join([head, *lines, *(note.text(language) for note in self.notes)])

    def html(self, language: Language = "vi") -> str:
        """Give the table in HTML, every word escaped."""
        notes = "".join(f"<p>{html.escape(note.text(language))}</p>" for note in self.notes)
        return self.table(language).html() + notes

    def _repr_html_(self) -> str:
        return self.html()

    def __str__(self) -> str:
        return self.text("en")


@on_enough_stack
def redundant(
    rule: Rule, *, on: date | None = None, known: Known = False, milliseconds: int = DEFAULT_MILLISECONDS
) -> CriteriaReport:
    """Say which criteria never change the verdict (tiêu chuẩn thừa).

    A criterion is redundant where the rule gives the same verdict on every record with the criterion taken for met, or with it
    taken for not met. Of two that say the same each is redundant by itself: drop one and ask again.

    Args:
        rule: The rule; where it names no criterion, its topmost parts are looked at.
        on: The day asked about.
        known: ``True`` or the facts whose answers are taken to be known. A criterion that everybody meets can still make a
            verdict undetermined where its fact is missing; with known facts it cannot.
        milliseconds: How long it may take in all.

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years", minimum=0)
    >>> report = redundant((years >= 5) & (years >= 3))
    >>> [str(each.criteria[0]) for each in report.found]
    ['years >= 3']

    Raises:
        InvalidValueError: As :func:`~emulation.analysis.questions.satisfiable`.
        UnknownKeyError: As :func:`~emulation.analysis.questions.satisfiable`.
    """
    study = Study([(rule, on)], known=known, milliseconds=milliseconds)
    ((node, day),) = study.rules
    items = tuple(AboutCriteria((each,), _redundancy(study, node, each, day)) for each in _looked_at(node))
    return CriteriaReport(question=Question.REDUNDANT, items=items, notes=study.notes)


def _redundancy(study: Study, rule: Node, criterion: Node, day: date | None) -> Solution:
    found = Found(Truth.NO)
    for truth in (Truth.YES, Truth.NO):
        changed = replaced(rule, criterion, Constant(truth))
        mine, its = study.rails(rule, day), study.rails(changed, day)
        found = study.find(
            study.terms.some([mine.yes != its.yes, mine.no != its.no]),
            lambda records, changed=changed: (  # type: ignore[misc]  # mypy: a default of a lambda has no type
                rule.truth(records[0], day) is not changed.truth(records[0], day)
            ),
        )
        if found.truth is not Truth.YES:
            break
    # A record for which it matters shows that the criterion is not redundant.
    return attrs.evolve(study.solution(Question.REDUNDANT, ~found.truth, found), notes=())


def replaced(rule: Node, criterion: Node, by: Node) -> Node:
    """Give the rule with another one in the place of a criterion, wherever it stands (thay tiêu chuẩn).

    >>> from emulation.eligibility import ALWAYS, Fact
    >>> a, b = (Fact.boolean(key, vi=key, en=key).is_true() for key in "ab")
    >>> str(replaced(a & b, b, ALWAYS))
    'a and always'
    """
    if rule == criterion:
        return by
    match rule:
        case All() | AnyOf() | AtLeastOf():
            return attrs.evolve(rule, rules=tuple(replaced(each, criterion, by) for each in rule.rules))
        case Not() | Criterion():
            return attrs.evolve(rule, rule=replaced(rule.rule, criterion, by))
        case Implies():
            return Implies(replaced(rule.condition, criterion, by), replaced(rule.then, criterion, by))
        case Unless():
            return Unless(*(replaced(each, criterion, by) for each in rule.parts))
        case _:
            return rule


@on_enough_stack
def contradictory(
    rule: Rule, *, on: date | None = None, milliseconds: int = DEFAULT_MILLISECONDS
) -> CriteriaReport:
    """Say which criteria can never be met together (tiêu chuẩn mâu thuẫn).

    Looked at is each criterion by itself and, of those that can be met, each pair; which of them the rule asks for
    together is the reader's to see. Of three that exclude each other only as three nothing is said.

    Args:
        rule: The rule; where it names no criterion, its topmost parts are looked at.
        on: The day asked about.
        milliseconds: How long it may take in all.

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years", minimum=0)
    >>> report = contradictory((years >= 5) & (years < 3))
    >>> [[str(each) for each in pair.criteria] for pair in report.found]
    [['years >= 5', 'years < 3']]

    Raises:
        InvalidValueError: As :func:`~emulation.analysis.questions.satisfiable`.
    """
    study = Study([(rule, on)], milliseconds=milliseconds)
    ((node, day),) = study.rules
    items: list[AboutCriteria] = []
    possible: list[Node] = []
    for criterion in _looked_at(node):
        solution = _together(study, (criterion,), day)
        if solution.verdict is Truth.NO:
            possible.append(criterion)
        else:
            items.append(AboutCriteria((criterion,), solution))
    items += [
        AboutCriteria(pair, _together(study, pair, day))
        for pair in combinations(possible, 2)
        if not _is_nested(*pair)
    ]
    return CriteriaReport(question=Question.CONTRADICTORY, items=tuple(items), notes=study.notes)


def _together(study: Study, criteria: tuple[Node, ...], day: date | None) -> Solution:
    found = study.find(
        study.terms.every([study.rails(each, day).yes for each in criteria]),
        lambda records: all(each.truth(records[0], day) is Truth.YES for each in criteria),
    )
    return attrs.evolve(study.solution(Question.CONTRADICTORY, ~found.truth, found), notes=())


def _looked_at(node: Node) -> Iterator[Node]:
    """Give the criteria of a rule, each once; its topmost parts where none is named."""
    return iter(dict.fromkeys(as_node(each) for each in (node.criteria or node.parts or (node,))))


def _is_nested(one: Node, other: Node) -> bool:
    return other in one.walk() or one in other.walk()


def _said(node: Node, language: Language) -> str:
    if isinstance(node, Criterion):
        return f"{node.code}. {node.name(language)}"
    return say_rule(node, language)
