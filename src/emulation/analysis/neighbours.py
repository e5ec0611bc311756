"""A record that passes and one that just fails (bản ghi vừa đạt và vừa trượt)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from emulation.analysis.solution import Question, Solution
from emulation.analysis.study import DEFAULT_MILLISECONDS, Found, Study
from emulation.core.stack import on_enough_stack
from emulation.core.truth import Truth
from emulation.eligibility.fact import Fact
from emulation.eligibility.reading import Values
from emulation.eligibility.rule import Rule
from emulation.i18n import say

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["WitnessPair", "witness"]


@attrs.frozen(kw_only=True)
class WitnessPair:
    """A record that passes beside one that just fails (cặp bản ghi minh hoạ).

    Args:
        passes: Whether a record can be eligible, with one that is.
        fails: Whether a record can be ineligible, with one that is: beside the other one where both can be.
    """

    passes: Solution
    fails: Solution

    @property
    def differing(self) -> tuple[Fact, ...]:
        """The facts in which the two records differ; none where one of them is lacking."""
        one, other = self.passes.witness, self.fails.witness
        if one is None or other is None:
            return ()
        return tuple(
            fact for fact, mine, its in zip(one.facts, one.answers, other.answers, strict=True) if mine != its
        )

    def text(self, language: Language = "vi") -> str:
        """Say both, and in what they differ."""
        lines = [self.passes.text(language), self.fails.text(language)]
        if self.differing:
            names = [fact.name(language) for fact in self.differing]
            lines.append(say("analysis.differ_in", language, facts=tuple(names)))
        return "\n".join(lines)

    def html(self, language: Language = "vi") -> str:
        """Give both in HTML, every word escaped."""
        return self.passes.html(language) + self.fails.html(language)

    def _repr_html_(self) -> str:
        return self.html()

    def __str__(self) -> str:
        return self.text("en")


@on_enough_stack
def witness(rule: Rule, *, on: date | None = None, milliseconds: int = DEFAULT_MILLISECONDS) -> WitnessPair:
    """Give a record that passes and, beside it, one that just fails (minh hoạ ranh giới của quy tắc).

    All facts are known in both. They differ in one fact where that is possible, and in it by one step: a day, one, one đồng,
    a hundredth of any other number.

    Args:
        rule: The rule.
        on: The day asked about.
        milliseconds: How long it may take.

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years", minimum=0)
    >>> pair = witness((years >= 5) & Fact.boolean("donor", vi="hiến máu", en="blood donor").is_true())
    >>> [fact.key for fact in pair.differing] in (["years"], ["donor"])
    True

    Raises:
        InvalidValueError: As :func:`~emulation.analysis.questions.satisfiable`.
    """
    study = Study([(rule, on)], known=True, milliseconds=milliseconds, copies=2)
    ((node, day),) = study.rules
    passing, failing = study.rails(node, day, 0).yes, study.rails(node, day, 1).no

    def passes(records: tuple[Values, ...]) -> bool:
        return node.truth(records[0], day) is Truth.YES

    def fails(records: tuple[Values, ...]) -> bool:
        return node.truth(records[1], day) is Truth.NO

    one, other = study.records
    at_most_one = study.terms.at_most(1, one.differing(other)) if study.facts else study.terms.truth(True)
    found = Found(Truth.NO)
    for near in ([at_most_one, *one.beside(other)], [at_most_one], []):
        found = study.find(
            study.terms.every([passing, failing, *near]), lambda records: passes(records) and fails(records)
        )
        if found.truth is Truth.YES:
            return WitnessPair(
                passes=study.solution(Question.PASSES, Truth.YES, found),
                fails=study.solution(Question.FAILS, Truth.YES, found, copy=1),
            )
    # All records pass, all fail, or the time is up: each is asked for by itself.
    alone = study.find(passing, passes)
    failed = study.find(failing, fails)
    return WitnessPair(
        passes=study.solution(Question.PASSES, alone.truth, alone),
        fails=study.solution(Question.FAILS, failed.truth, failed, copy=1),
    )
