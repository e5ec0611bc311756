"""Prize money under a rulebook: one table for each award and kind of subject, read in two ways (tiền thưởng).

For every award and recipient the days are cut where something changes, and each stretch holds what the law says
of it: a rule, or why there is none. A single prize looks its stretch up; a table of awards is joined to the same
stretches as columns. So both say the same.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import attrs

from emulation.awards import CATALOGUE, Award
from emulation.awards.gaps import PrizeGap, PrizeGapReason
from emulation.awards.money_rules import (
    BaseSalary,
    NoPrize,
    PrizeCoefficient,
    PrizeFactor,
    PrizeTerm,
    PrizeTermKind,
    RoundingRule,
)
from emulation.awards.prize import Prize, PrizeOutcome, PrizeStep, PrizeStepKind
from emulation.awards.rounding import Rounding
from emulation.core.timeline import Timeline, TimelineEntry
from emulation.core.truth import Truth
from emulation.law import Matter, NoProvisionError, Provision, ProvisionValue
from emulation.parties import SubjectKind
from emulation.periods.days import add_days

if TYPE_CHECKING:
    from fractions import Fraction

    from emulation.rulebooks.rulebook import Rulebook

__all__ = ["PriceList", "PriceRow"]

V = TypeVar("V", bound=ProvisionValue)


@attrs.frozen
class _Rule:
    """What the law says of one award and kind of subject on a stretch of days, salary and rounding left out."""

    outcome: PrizeOutcome | None
    steps: tuple[PrizeStep, ...] = ()
    reason: PrizeGapReason | None = None
    rows: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class PriceRow:
    """A stretch of days on which an award is worth one multiple of the base salary (khoảng thời gian áp dụng hệ số).

    Args:
        award: Key of the award.
        recipient: Kind of subject.
        start: First day.
        end: Last day; ``None`` when no end is known.
        multiple: Coefficient times factor; ``None`` where there is no sum.
        outcome: What the law says of the money; ``None`` where that is not known.
        reason: Why it is not known; ``None`` where it is.
        provisions: Ids of the provisions, or of the rows that were not read.
    """

    award: str
    recipient: SubjectKind
    start: date
    end: date | None
    multiple: Fraction | None
    outcome: PrizeOutcome | None
    reason: PrizeGapReason | None
    provisions: tuple[str, ...]


class PriceList:
    """Every prize of a rulebook, worked out of its provisions once (bảng mức tiền thưởng).

    Args:
        book: The rulebook.
    """

    def __init__(self, book: Rulebook) -> None:
        self._book = book
        self._rules: dict[tuple[str, SubjectKind], Timeline[_Rule]] = {}
        self._steps: dict[tuple[object, ...], tuple[PrizeStep, ...]] = {}
        self._answers: dict[Rounding | None, tuple[Prize | PrizeGap, ...]] = {}

    @functools.cached_property
    def salaries(self) -> Timeline[Provision[BaseSalary]]:
        """The base salary of each day.

        Raises:
            ConflictingProvisionsError: Two on one day.
        """
        return self._book.about(BaseSalary).timeline()

    @functools.cached_property
    def _roundings(self) -> Timeline[Provision[RoundingRule]]:
        return self._book.about(RoundingRule).timeline()

    @functools.cached_property
    def _coefficients(self) -> Mapping[tuple[str, SubjectKind], list[Provision[PrizeCoefficient]]]:
        found: dict[tuple[str, SubjectKind], list[Provision[PrizeCoefficient]]] = {}
        for each in self._book.about(PrizeCoefficient):
            for award in each.value.awards:
                found.setdefault((award, each.value.recipient), []).append(each)
        return found

    @functools.cached_property
    def _factors(self) -> Mapping[tuple[str, SubjectKind], list[Provision[PrizeFactor]]]:
        found: dict[tuple[str, SubjectKind], list[Provision[PrizeFactor]]] = {}
        for each in self._book.about(PrizeFactor):
            for award in each.value.awards:
                found.setdefault((award, each.value.recipient), []).append(each)
        return found

    def base_salary(self, on: date) -> Provision[BaseSalary]:
        """Give the base salary of a day; see :meth:`Rulebook.base_salary`."""
        found = self.salaries.get(on)
        if found is None:
            raise NoProvisionError("prizes.no_base_salary", "the base salary of {day} was not read", day=on)
        return found

    def prize(
        self,
        award: Award,
        recipient: SubjectKind,
        on: date,
        *,
        rounding: Rounding | None = None,
        foreign: bool = False,
    ) -> Prize | PrizeGap:
        """Work out a prize, or say why it cannot be told; see :meth:`Rulebook.prize`."""
        rule = self._rules_of(award, recipient).get(on) or _Rule(None, reason=PrizeGapReason.DAY_NOT_READ)
        if foreign and rule.outcome is not None:
            rule = self._for_foreigner(on)
        if rule.outcome is None:
            reason = rule.reason or PrizeGapReason.NO_RULE
            return PrizeGap(award=award.key, recipient=recipient, on=on, reason=reason, rows=rule.rows)
        steps = rule.steps
        if rule.outcome in {PrizeOutcome.FIXED, PrizeOutcome.CEILING}:
            salary = self.salaries.get(on)
            if salary is None:
                return PrizeGap(
                    award=award.key, recipient=recipient, on=on, reason=PrizeGapReason.DAY_NOT_READ
                )
            rule_of_rounding = self._roundings.get(on)
            if rounding is None:
                rounding = Rounding.UP if rule_of_rounding is None else rule_of_rounding.value.rounding
            steps = self._whole_steps(rule, salary, rule_of_rounding, rounding)
        return Prize(
            award=award.key,
            recipient=recipient,
            on=on,
            outcome=rule.outcome,
            steps=steps,
            rounding=rounding or Rounding.UP,
            notes=self._book.notes_on(on),
        )

    def _whole_steps(
        self,
        rule: _Rule,
        salary: Provision[BaseSalary],
        rule_of_rounding: Provision[RoundingRule] | None,
        rounding: Rounding,
    ) -> tuple[PrizeStep, ...]:
        """Give the steps of a sum, kept for the next prize of the same stretch of days."""
        # The rules live as long as this list does, so that no other gets the number of one.
        place = (id(rule), salary.id, None if rule_of_rounding is None else rule_of_rounding.id, rounding)
        kept = self._steps.get(place)
        if kept is None:
            steps = (*rule.steps, _salary_step(salary))
            kept = self._steps[place] = (*steps, *_rounding_step(steps, rule_of_rounding, rounding))
        return kept

    def rows(self) -> tuple[PriceRow, ...]:
        """Give every stretch of every award and kind of subject, in the order of the catalogue."""
        return tuple(
            _row(award.key, recipient, entry)
            for award in CATALOGUE
            for recipient in SubjectKind
            for entry in self._rules_of(award, recipient).entries
        )

    @functools.cached_property
    def turns(self) -> tuple[date, ...]:
        """Every day on which some prize changes: first days of the stretches, oldest first."""
        read = self._book.read
        turns = {row.start for row in self.rows()}
        turns |= {
            entry.start for entry in self.salaries.entries if entry.start is not None and entry.start in read
        }
        return tuple(sorted(turns | ({add_days(read.end, 1)} if read.end is not None else set())))

    def answers(self, rounding: Rounding | None = None) -> tuple[Prize | PrizeGap, ...]:
        """Give every answer there is, each worked out once and kept: award by subject by stretch of days.

        The first stretch is all days before the first of :attr:`turns`, the others begin on these.

        Args:
            rounding: How to round; by default as the law of each day does.
        """
        kept = self._answers.get(rounding)
        if kept is None:
            days = (add_days(self.turns[0], -1), *self.turns)
            kept = self._answers[rounding] = tuple(
                self.prize(award, recipient, day, rounding=rounding)
                for award in CATALOGUE
                for recipient in SubjectKind
                for day in days
            )
        return kept

    def _rules_of(self, award: Award, recipient: SubjectKind) -> Timeline[_Rule]:
        key = (award.key, recipient)
        found = self._rules.get(key)
        if found is None:
            found = self._rules[key] = Timeline(tuple(self._stretches(award, recipient)))
        return found

    def _stretches(self, award: Award, recipient: SubjectKind) -> list[TimelineEntry[_Rule]]:
        """Cut the days of the book where something changes, and join neighbours that say the same."""
        read = self._book.read
        turns = sorted(day for day in self._turns(award, recipient) if day in read)
        entries: list[TimelineEntry[_Rule]] = []
        for start, following in itertools.zip_longest(turns, turns[1:]):
            end = read.end if following is None else add_days(following, -1)
            rule = self._rule_on(award, recipient, start)
            if entries and entries[-1].value == rule:
                start = entries.pop().start  # noqa: PLW2901 - the stretch goes on
            entries.append(TimelineEntry(start, end, rule))
        return entries

    def _turns(self, award: Award, recipient: SubjectKind) -> set[date]:
        spans = [each.in_force for each in award.names]
        spans += [each.in_force for each in award.recipients]
        spans += [each.in_force for each in self._coefficients.get((award.key, recipient), [])]
        spans += [each.in_force for each in self._coefficients.get((award.key, SubjectKind.PERSON), [])]
        spans += [each.in_force for each in self._factors.get((award.key, recipient), [])]
        spans += [each.in_force for each in self._book.about(NoPrize) if award.key in each.value.awards]
        spans += [
            each.in_force for each in self._book.unread if each.covers_prize(award.key, recipient.value)
        ]
        starts = {span.start for span in spans if span.start is not None}
        after = {add_days(span.end, 1) for span in spans if span.end is not None}
        return starts | after | ({self._book.read.start} if self._book.read.start else set())

    def _rule_on(self, award: Award, recipient: SubjectKind, on: date) -> _Rule:
        """Say what holds on a day: listed, the right recipient, read, and then which rule."""
        if not award.is_listed(on):
            return _Rule(None, reason=PrizeGapReason.NOT_LISTED)
        if award.may_go_to(recipient, on) is Truth.NO:
            return _Rule(None, reason=PrizeGapReason.WRONG_RECIPIENT)
        unread = tuple(
            each.id
            for each in self._book.unread
            if each.matter is Matter.PRIZE_COEFFICIENT
            and on in each.in_force
            and each.covers_prize(award.key, recipient.value)
        )
        if unread:
            return _Rule(None, reason=PrizeGapReason.NOT_READ, rows=unread)
        direct = _one(self._coefficients.get((award.key, recipient), []), on)
        if direct is not None:
            return _priced(direct)
        person = _one(self._coefficients.get((award.key, SubjectKind.PERSON), []), on)
        factor = _one(self._factors.get((award.key, recipient), []), on)
        if person is not None and factor is not None:
            return _priced(person, factor)
        none = [
            each
            for each in self._book.about(NoPrize).on(on)
            if award.key in each.value.awards and recipient in each.value.recipients
        ]
        if none:
            return _Rule(PrizeOutcome.NONE_PRESCRIBED, (_step(PrizeStepKind.NO_MONEY, 0, none[0]),))
        return _Rule(None, reason=PrizeGapReason.NO_RULE)

    def _for_foreigner(self, on: date) -> _Rule:
        terms = [
            each
            for each in self._book.about(PrizeTerm).on(on)
            if each.value.kind is PrizeTermKind.SOUVENIR_FOR_FOREIGNERS
        ]
        if not terms:
            return _Rule(None, reason=PrizeGapReason.NO_RULE)
        return _Rule(PrizeOutcome.SOUVENIR, (_step(PrizeStepKind.NO_MONEY, 0, terms[0]),))


def _one(provisions: list[Provision[V]], on: date) -> Provision[V] | None:
    """Give the provision of the day, refusing two."""
    found = [each for each in provisions if each.is_in_force(on)]
    if len(found) > 1:
        from emulation.law import ConflictingProvisionsError

        raise ConflictingProvisionsError(
            "law.conflicting_provisions",
            "several provisions on {matter} are in force on {day}: {provisions}",
            matter=found[0].value.matter,
            day=on,
            provisions=", ".join(map(str, found)),
        )
    return found[0] if found else None


def _priced(coefficient: Provision[PrizeCoefficient], factor: Provision[PrizeFactor] | None = None) -> _Rule:
    steps = [_step(PrizeStepKind.COEFFICIENT, coefficient.value.coefficient, coefficient)]
    if factor is not None:
        steps.append(_step(PrizeStepKind.FACTOR, factor.value.factor, factor))
    ceiling = coefficient.value.is_ceiling
    return _Rule(PrizeOutcome.CEILING if ceiling else PrizeOutcome.FIXED, tuple(steps))


def _rounding_step(
    steps: tuple[PrizeStep, ...], rule: Provision[RoundingRule] | None, rounding: Rounding
) -> tuple[PrizeStep, ...]:
    """Give the step of the law's rounding; a policy that is not the law's has no text to cite."""
    if rule is None or rule.value.rounding is not rounding:
        return ()
    product = steps[0].value
    for step in steps[1:]:
        product *= step.value
    return (_step(PrizeStepKind.ROUNDING, rounding.apply(product) - product, rule),)


def _salary_step(salary: Provision[BaseSalary]) -> PrizeStep:
    return _step(PrizeStepKind.BASE_SALARY, salary.value.amount.base_amount, salary)


def _step(kind: PrizeStepKind, value: Fraction | int, provision: Provision[ProvisionValue]) -> PrizeStep:
    return PrizeStep(
        kind=kind,
        value=value,
        provision=provision.id,
        citations=provision.citations,
        verification=provision.verification,
    )


def _row(award: str, recipient: SubjectKind, entry: TimelineEntry[_Rule]) -> PriceRow:
    multiple = None
    if entry.value.outcome in {PrizeOutcome.FIXED, PrizeOutcome.CEILING}:
        multiple = entry.value.steps[0].value
        for step in entry.value.steps[1:]:
            multiple *= step.value
    return PriceRow(
        award=award,
        recipient=recipient,
        start=entry.start or date.min,
        end=entry.end,
        multiple=multiple,
        outcome=entry.value.outcome,
        reason=entry.value.reason,
        provisions=tuple(each.provision for each in entry.value.steps) or entry.value.rows,
    )
