"""What changed between two days: every provision that began, ended or was replaced (so sánh pháp luật hai thời điểm).

Provisions answer one question when their values say so (form, kind of subject and variety of a standard; the step of a time limit, for
cases that fall under both scopes) or when they come from one row of facts. What begins in the place of what ends stands beside it, several
beside one where one question was answered in parts; a rule that only moved to another article is told apart from one that says something
else. Questions that are asked on both days show what the change means for whoever asks. Who gains and who loses by a standard is asked of :func:`emulation.analysis.compare_standards`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

import attrs

from emulation.awards import LayerKind
from emulation.core.fields import instance_of, is_day, one_of_types, to_tuple
from emulation.errors import InvalidValueError
from emulation.i18n import Table, label, say
from emulation.law import Matter, Provision
from emulation.procedure.scope import ProcedureScope
from emulation.rulebooks.answers import AnswerChange, LawQuestion, changed_answers
from emulation.rulebooks.layers import Layers
from emulation.rulebooks.rulebook import Rulebook
from emulation.rulebooks.saying import describe_value

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["LawChange", "LawChangeKind", "LawComparison", "compare_days"]


class LawChangeKind(Enum):
    """What happened to a rule between two days (loại thay đổi)."""

    BEGUN = "begun"
    ENDED = "ended"
    REPLACED = "replaced"
    RESTATED = "restated"
    """The same rule, laid down in another place."""


@attrs.frozen(kw_only=True)
class LawChange:
    """One rule that is not the same on two days (một nội dung thay đổi).

    Args:
        layer: The layer it belongs to.
        matter: What it is about.
        old: What was in force on the first day and is not on the second.
        new: What is in force on the second day and was not on the first.

    Raises:
        InvalidValueError: Nothing old and nothing new.
    """

    layer: LayerKind = attrs.field(validator=instance_of(LayerKind))
    matter: Matter = attrs.field(validator=instance_of(Matter))
    old: tuple[Provision[Any], ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Provision)
    )
    new: tuple[Provision[Any], ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Provision)
    )

    def __attrs_post_init__(self) -> None:
        if not self.old and not self.new:
            raise InvalidValueError(
                "comparison.nothing_changed", "a change has something old or something new"
            )

    @property
    def kind(self) -> LawChangeKind:
        """What happened."""
        if not self.new:
            return LawChangeKind.ENDED
        if not self.old:
            return LawChangeKind.BEGUN
        same = {each.value for each in self.old} == {each.value for each in self.new}
        return LawChangeKind.RESTATED if same else LawChangeKind.REPLACED

    @property
    def provisions(self) -> tuple[Provision[Any], ...]:
        """The old ones, then the new ones."""
        return (*self.old, *self.new)

    def text(self, language: Language = "vi") -> str:
        """Say what it is about, what happened, and where the old and the new rule stand."""
        places = [_places(each, language) for each in (self.old, self.new)]
        return f"{label(self.matter, language)}, {label(self.kind, language)}: {' → '.join(places)}"


@attrs.frozen(kw_only=True)
class LawComparison:
    """What changed between two days (so sánh pháp luật hai thời điểm).

    Args:
        earlier: The first day.
        later: The second day; it may lie before the first.
        changes: In the order of layers, matters and provisions.
        unread: Layers whose law was not read for one of the days, so that nothing is said of them.
        answers: Questions that are answered otherwise on the second day, of those that were asked.
    """

    earlier: date = attrs.field(validator=is_day)
    later: date = attrs.field(validator=is_day)
    changes: tuple[LawChange, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(LawChange)
    )
    unread: tuple[LayerKind, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(LayerKind)
    )
    answers: tuple[AnswerChange, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(AnswerChange)
    )

    def about(self, *matters: Matter) -> LawComparison:
        """Give the changes on some matters alone."""
        return attrs.evolve(self, changes=[each for each in self.changes if each.matter in matters])

    def table(self, language: Language = "vi") -> Table:
        """Give a row for each change: matter, what happened, old and new rule, each with its citation."""
        return Table(
            say("comparison.title", language, earlier=self.earlier, later=self.later),
            tuple(
                say(f"comparison.column.{each}", language)
                for each in ("layer", "matter", "change", "old", "new")
            ),
            [
                (
                    label(each.layer, language),
                    label(each.matter, language),
                    label(each.kind, language),
                    _said(each.old, language),
                    _said(each.new, language),
                )
                for each in self.changes
            ],
        )

    def answer_table(self, language: Language = "vi") -> Table:
        """Give a row for each question that is answered otherwise: what, the old and the new answer, and where it stands."""
        return Table(
            say("comparison.answers", language, earlier=self.earlier, later=self.later),
            tuple(say(f"comparison.column.{each}", language) for each in ("topic", "was", "is_now", "text")),
            [
                (
                    each.question.text(language),
                    each.old.text(language),
                    each.new.text(language),
                    "; ".join(place.text(language) for place in each.citations) or "–",
                )
                for each in self.answers
            ],
        )

    def text(self, language: Language = "vi") -> str:
        """Say each change in a line: matter, what happened, old and new place; and what nothing is said of."""
        head = "comparison.title" if self.changes else "comparison.no_change"
        return "\n".join(
            [
                say(head, language, earlier=self.earlier, later=self.later),
                *(f"  - {each.text(language)}" for each in self.changes),
                *(say("comparison.unread", language, layer=each) for each in self.unread),
            ]
        )

    def _repr_html_(self) -> str:
        return self.table().html()

    def __str__(self) -> str:
        return self.text("en")


def compare_days(
    law: Layers,
    earlier: date,
    later: date,
    *,
    matters: Iterable[Matter] = (),
    questions: Iterable[LawQuestion] = (),
) -> LawComparison:
    """Say what changed between two days; see :meth:`Rulebook.compare`."""
    wanted, books = frozenset(matters), law.books
    unread = tuple(layer for layer, book in books if not (book.is_read(earlier) and book.is_read(later)))
    changes = [
        change
        for layer, book in books
        if layer not in unread
        for change in _changes(layer, book, earlier, later)
        if not wanted or change.matter in wanted
    ]
    return LawComparison(
        earlier=earlier,
        later=later,
        changes=changes,
        unread=unread,
        answers=changed_answers(questions, law, earlier, later),
    )


def _changes(layer: LayerKind, book: Rulebook, earlier: date, later: date) -> Iterator[LawChange]:
    for matter in Matter:
        groups: dict[tuple[str, ...], list[Provision[Any]]] = {}
        for each in book.provisions:
            if each.value.matter is matter and each.is_in_force(earlier) is not each.is_in_force(later):
                groups.setdefault(_question(each), []).append(each)
        for group in groups.values():
            for part in _parts(group, earlier):
                old = [each for each in part if each.is_in_force(earlier)]
                new = [each for each in part if not each.is_in_force(earlier)]
                yield LawChange(layer=layer, matter=matter, old=old, new=new)


def _parts(group: list[Provision[Any]], earlier: date) -> Iterable[list[Provision[Any]]]:
    """Part what answers one question by the cases it speaks of; nothing is left out, and nothing stands twice."""
    ended: dict[str, ProcedureScope] = {}
    begun: dict[str, ProcedureScope] = {}
    for each in group:
        scope = getattr(each.value, "scope", None)
        if not isinstance(scope, ProcedureScope):
            return [group]
        (ended if each.is_in_force(earlier) else begun)[each.id] = scope
    parts = {each.id: frozenset({each.id}) for each in group}
    for old, new in _links(ended, begun):
        joined = parts[old] | parts[new]
        parts.update(dict.fromkeys(joined, joined))
    return [[each for each in group if each.id in part] for part in dict.fromkeys(parts.values())]


def _links(ended: dict[str, ProcedureScope], begun: dict[str, ProcedureScope]) -> Iterator[tuple[str, str]]:
    """Give what took the place of what.

    A rule that names forms goes before one for every form. So like is held against like first, and only what finds nothing there is
    held against the rest.
    """
    meeting = [(old, new) for old, new in itertools.product(ended, begun) if ended[old].overlaps(begun[new])]
    alike = [(old, new) for old, new in meeting if bool(ended[old].forms) is bool(begun[new].forms)]
    placed = {id for pair in alike for id in pair}
    yield from alike
    yield from (pair for pair in meeting if placed.isdisjoint(pair))


def _question(provision: Provision[Any]) -> tuple[str, ...]:
    """Give what a provision answers; its row where its value does not say."""
    found: tuple[str, ...] | None = getattr(provision.value, "question", None)
    return ("row", provision.row) if found is None else ("question", *found)


def _places(provisions: Iterable[Provision[Any]], language: Language) -> str:
    return ", ".join(f"{each.id} ({each.citation.text(language)})" for each in provisions) or "–"


def _said(provisions: Iterable[Provision[Any]], language: Language) -> str:
    return "; ".join(
        f"{each.id}: {describe_value(each.value, language)} ({each.citation.text(language)})"
        for each in provisions
    )
