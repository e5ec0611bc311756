"""What an answer about rules holds: a truth, a record that shows it, and the words (lời giải)."""

from __future__ import annotations

import html
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.truth import Truth
from emulation.eligibility.fact import Fact
from emulation.eligibility.reading import Answer
from emulation.eligibility.saying import say_answer
from emulation.errors import InvalidValueError
from emulation.i18n import Message, Table, label, say

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["Question", "Solution", "Witness"]


class Question(Enum):
    """What is asked about rules (câu hỏi về quy tắc)."""

    SATISFIABLE = "satisfiable"
    ALWAYS = "always"
    IMPLIES = "implies"
    EQUIVALENT = "equivalent"
    PASSES = "passes"
    FAILS = "fails"
    REDUNDANT = "redundant"
    CONTRADICTORY = "contradictory"
    GAINS = "gains"
    LOSES = "loses"


@attrs.frozen
class Witness:
    """A record that shows something about a rule (bản ghi minh hoạ).

    It is invented by the solver and no record of anybody.

    Args:
        facts: What was asked.
        answers: One for each fact; ``None`` for one that is not known.
    """

    facts: tuple[Fact, ...]
    answers: tuple[Answer, ...]

    @property
    def record(self) -> dict[str, Answer]:
        """The answers by the keys of their facts, as a rule takes them."""
        return {fact.key: answer for fact, answer in zip(self.facts, self.answers, strict=True)}

    def text(self, language: Language = "vi") -> str:
        """Say the answers, on one line."""
        if not self.facts:
            return say("analysis.any_record", language)
        return "; ".join(f"{name}: {answer}" for name, answer in self.rows(language))

    def rows(self, language: Language = "vi") -> list[tuple[str, str]]:
        """Give each fact and its answer in words."""
        return [
            (fact.name(language), say_answer(fact, answer, language))
            for fact, answer in zip(self.facts, self.answers, strict=True)
        ]


@attrs.frozen(kw_only=True)
class Solution:
    """An answer to a question about rules (lời giải).

    A solution has no ``bool``: write ``solution.verdict is Truth.YES`` and decide what "don't know" shall mean there.

    Args:
        question: What was asked.
        verdict: Yes or no; ``Truth.UNKNOWN`` where the solver could not tell within the time.
        reason: Why, as a message.
        witness: A record that shows it, judged by the rule itself; ``None`` where none can.
        notes: What the answer rests on.
    """

    question: Question
    verdict: Truth
    reason: Message
    witness: Witness | None = None
    notes: tuple[Message, ...] = ()

    def text(self, language: Language = "vi") -> str:
        """Say the answer, the record that shows it, and what it rests on."""
        lines = [self.reason.text(language)]
        if self.witness is not None:
            lines.append(f"  {self.witness.text(language)}")
        return "\n".join([*lines, *(note.text(language) for note in self.notes)])

    def table(self, language: Language = "vi") -> Table:
        """Give the record as a table, its title the answer."""
        rows = [] if self.witness is None else self.witness.rows(language)
        columns = tuple(say(f"analysis.column.{each}", language) for each in ("fact", "answer"))
        return Table(self.reason.text(language), columns, rows)

    def html(self, language: Language = "vi") -> str:
        """Give the answer in HTML, every word escaped."""
        head = html.escape(f"{label(self.question, language)}: {label(self.verdict, language)}")
        notes = "".join(f"<p>{html.escape(note.text(language))}</p>" for note in self.notes)
        reason = f"<p>{html.escape(self.reason.text(language))}</p>"
        shown = reason if self.witness is None else self.table(language).html()
        return (
            f'<div class="emulation-solution" lang="{language}">'
            f"<p><strong>{head}</strong></p>{shown}{notes}</div>"
        )

    def _repr_html_(self) -> str:
        return self.html()

    def __str__(self) -> str:
        return self.text("en")

    def __bool__(self) -> bool:
        raise InvalidValueError(
            "analysis.solution_is_not_bool",
            "a solution may be a don't know, so it has no bool; write 'solution.verdict is Truth.YES' (found {found})",
            found=self.verdict.value,
        )
