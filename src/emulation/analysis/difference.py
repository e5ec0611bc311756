"""Who gains and who loses when one rule takes the place of another (người được lợi, người bị thiệt)."""

from __future__ import annotations

import html
from datetime import date
from typing import TYPE_CHECKING

import attrs

from emulation.analysis.solution import Question, Solution, Witness
from emulation.analysis.study import DEFAULT_MILLISECONDS, Found, Known, Study
from emulation.analysis.terms import Term
from emulation.core.stack import on_enough_stack
from emulation.core.text import shown
from emulation.core.truth import Truth
from emulation.eligibility.conditions import FactCondition
from emulation.eligibility.connectives import Node
from emulation.eligibility.explaining import say_reasons
from emulation.eligibility.logic import condition_truth
from emulation.eligibility.reading import Values
from emulation.eligibility.rule import Rule
from emulation.eligibility.verdict import Verdict
from emulation.errors import InvalidValueError
from emulation.i18n import Message, Table, label, say

if TYPE_CHECKING:
    from emulation.eligibility.assessment import Assessment
    from emulation.i18n import Language

__all__ = ["Affected", "RuleDifference", "difference"]

_MOST_CASES = 1_000


@attrs.frozen(kw_only=True)
class Affected:
    """A record that gains or loses (trường hợp bị ảnh hưởng).

    It stands for all records that meet, fail and leave open the same conditions of both rules.

    Args:
        witness: The record.
        before: What the old rule says of it.
        after: What the new rule says of it.
    """

    witness: Witness
    before: Assessment
    after: Assessment

    @property
    def gains(self) -> bool:
        """Whether it becomes eligible; otherwise it ceases to be."""
        return self.after.verdict is Verdict.ELIGIBLE

    def why(self, language: Language = "vi") -> tuple[str, ...]:
        """Say what keeps it from being eligible by the rule that refuses it: conditions, or facts that are missing."""
        refusing = self.before if self.gains else self.after
        if refusing.verdict is Verdict.INELIGIBLE:
            said = say_reasons(refusing, language)
        else:
            said = [
                say("analysis.is_missing", language, fact=fact.name(language)) for fact in refusing.missing
            ]
        # No answer matters where the rule itself refuses everybody, or rests on law that is not known.
        return tuple(said) or (say(f"analysis.no_answer_matters.{refusing.verdict.value}", language),)

    def text(self, language: Language = "vi") -> str:
        """Say the record, both verdicts and why, in two lines."""
        verdicts = say(
            "analysis.before_after", language, before=self.before.verdict, after=self.after.verdict
        )
        why = "; ".join(self.why(language))
        return f"{self.witness.text(language)}\n    {verdicts}{f': {why}' if why else ''}"


@attrs.frozen(kw_only=True)
class RuleDifference:
    """Who gains and who loses (khác biệt giữa hai quy tắc).

    Args:
        old: The rule that applied.
        new: The rule that takes its place.
        gain: Whether anybody is eligible by the new rule who was not by the old one.
        loss: Whether anybody was eligible by the old rule who is not by the new one.
        gains: Cases of those who gain, at most as many as were asked for.
        losses: Cases of those who lose.
        is_whole: Whether no other case is left.
        notes: What the answers rest on.
    """

    old: Node
    new: Node
    gain: Solution
    loss: Solution
    gains: tuple[Affected, ...] = ()
    losses: tuple[Affected, ...] = ()
    is_whole: bool = True
    notes: tuple[Message, ...] = ()

    @property
    def verdict(self) -> Truth:
        """Whether anybody gains or loses."""
        return self.gain.verdict | self.loss.verdict

    @property
    def witness(self) -> Witness | None:
        """A record that gains, or else one that loses."""
        return self.gain.witness or self.loss.witness

    @property
    def reason(self) -> Message:
        """In one sentence what was found."""
        return Message.of(f"analysis.difference.{self.gain.verdict.value}_{self.loss.verdict.value}")

    @property
    def affected(self) -> tuple[Affected, ...]:
        """Every case, those who gain first."""
        return (*self.gains, *self.losses)

    def text(self, language: Language = "vi") -> str:
        """Say who gains and who loses, case by case."""
        lines = [self.reason.text(language)]
        for solution, cases in ((self.gain, self.gains), (self.loss, self.losses)):
            lines.append(solution.reason.text(language))
            lines += [f"  - {each.text(language)}" for each in cases]
        if not self.is_whole:
            lines.append(say("analysis.more_cases", language))
        return "\n".join([*lines, *(note.text(language) for note in self.notes)])

    def table(self, language: Language = "vi") -> Table:
        """Give a row for each case."""
        columns = ("effect", "answers", "before", "after", "why")
        return Table(
            self.reason.text(language),
            tuple(say(f"analysis.column.{each}", language) for each in columns),
            [
                (
                    say(f"analysis.effect.{'gains' if each.gains else 'loses'}", language),
                    each.witness.text(language),
                    label(each.before.verdict, language),
                    label(each.after.verdict, language),
                    "; ".join(each.why(language)),
                )
                for each in self.affected
            ],
        )

    def html(self, language: Language = "vi") -> str:
        """Give the table in HTML, every word escaped."""
        notes = [note.text(language) for note in self.notes]
        if not self.is_whole:
            notes.insert(0, say("analysis.more_cases", language))
        said = "".join(f"<p>{html.escape(note)}</p>" for note in notes)
        return (
            f'<div class="emulation-difference" lang="{language}">{self.table(language).html()}{said}</div>'
        )

    def _repr_html_(self) -> str:
        return self.html()

    def __str__(self) -> str:
        return self.text("en")


@on_enough_stack
def difference(
    old: Rule,
    new: Rule,
    *,
    on: date | None = None,
    on_old: date | None = None,
    on_new: date | None = None,
    known: Known = False,
    most: int = 3,
    milliseconds: int = DEFAULT_MILLISECONDS,
) -> RuleDifference:
    """Say who gains and who loses when a rule takes the place of another (so sánh tác động hai quy tắc).

    Gaining is to be eligible and not to have been, whether ineligible or undetermined; losing is the reverse. The two rules share
    facts by their keys; where a fact was asked with other bounds or choices, the answers are those that both can read.

    Args:
        old: The rule that applied.
        new: The rule that takes its place.
        on: The day asked about, for both.
        on_old: The day asked about by the old rule, where it is another one: the last day it was in force.
        on_new: The day asked about by the new rule.
        known: ``True`` or the facts whose answers are taken to be known; any other may be missing.
        most: How many cases of each to give, 1 to 1,000.
        milliseconds: How long it may take in all.

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm công tác", en="years of service", minimum=0)
    >>> found = difference(years >= 5, years >= 3, known=True)
    >>> print(found.text("en"))
    Some gain; nobody loses.
    Yes, some become eligible:
      - years of service: 3
        ineligible → eligible: years of service at least 5 — found: 3
    No, nobody ceases to be eligible.
    All facts are taken to be known.

    Raises:
        InvalidValueError: No rule, no day where one is needed, one key for facts of two kinds, or a number that cannot be.
        UnknownKeyError: A fact in ``known`` that neither rule asks for.
    """
    if type(most) is not int or not 1 <= most <= _MOST_CASES:
        raise InvalidValueError(
            "analysis.no_such_number",
            "a whole number from 1 to {most} is expected, found {found}",
            path=("most",),
            most=_MOST_CASES,
            found=shown(most, 20),
        )
    before, after = (on if on_old is None else on_old), (on if on_new is None else on_new)
    study = Study([(old, before), (new, after)], known=known, milliseconds=milliseconds)
    search = _Cases(study, most)
    gain, gains, no_other_gain = search.cases(Question.GAINS)
    loss, losses, no_other_loss = search.cases(Question.LOSES)
    return RuleDifference(
        old=search.old[0],
        new=search.new[0],
        gain=gain,
        loss=loss,
        gains=gains,
        losses=losses,
        is_whole=no_other_gain and no_other_loss,
        notes=study.notes,
    )


class _Cases:
    """Looks for case after case, each with other conditions met."""

    def __init__(self, study: Study, most: int) -> None:
        self.study, self.most = study, most
        self.old, self.new = study.rules
        self.conditions = [
            (node, day)
            for rule, day in study.rules
            for node in dict.fromkeys(rule.walk())
            if isinstance(node, FactCondition)
        ]

    def cases(self, question: Question) -> tuple[Solution, tuple[Affected, ...], bool]:
        """Give the answer, the cases, and whether there is no other."""
        study, terms = self.study, self.study.terms
        given, taken = (self.new, self.old) if question is Question.GAINS else (self.old, self.new)
        goal = [study.rails(*given).yes, terms.no(study.rails(*taken).yes)]

        def confirm(records: tuple[Values, ...]) -> bool:
            (rule, day), (other, other_day) = given, taken
            return (
                rule.truth(records[0], day) is Truth.YES
                and other.truth(records[0], other_day) is not Truth.YES
            )

        first: Found | None = None
        found: list[Affected] = []
        while True:
            next_one = study.find(terms.every(goal), confirm)
            first = first or next_one
            if next_one.truth is not Truth.YES or len(found) == self.most:
                break
            (record,) = next_one.records
            found.append(self._affected(study.witness(record)))
            goal.append(self._another(record))
        solution = attrs.evolve(study.solution(question, first.truth, first), notes=())
        return solution, tuple(found), next_one.truth is Truth.NO

    def _affected(self, witness: Witness) -> Affected:
        (old, before), (new, after) = self.old, self.new
        record = witness.record
        return Affected(
            witness=witness, before=old.assess(record, on=before), after=new.assess(record, on=after)
        )

    def _another(self, record: Values) -> Term:
        """Say that some condition comes out otherwise than for a record."""
        study, terms = self.study, self.study.terms
        return terms.some(
            [
                terms.no(study.rails(node, day).of(condition_truth(node, record, day), terms))
                for node, day in self.conditions
            ]
        )
