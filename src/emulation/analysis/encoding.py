"""A rule as terms of the solver: two truths for each node, that it holds and that it fails (mã hoá quy tắc).

Where neither is true the node is undetermined; both never are. A condition asks its facts to be known on both sides, *not* swaps
the two, and the connectives follow their definitions in :mod:`emulation.eligibility.logic`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import assert_never, cast

import attrs

from emulation.analysis.months import (
    CYCLE,
    LAST_DAY,
    blocks_of_year,
    last_start,
    shift_bounds,
    year_of_cycle,
)
from emulation.analysis.terms import Search, Term, Terms
from emulation.analysis.variables import FactTerms, Variables
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
from emulation.eligibility.limits import Limit
from emulation.eligibility.period_conditions import Lasts, PeriodIs, PeriodRelation

__all__ = ["Encoder", "Rails"]

_MONTHS_OF_YEAR = 12


@attrs.frozen(eq=False)
class Rails:
    """Whether a rule holds, and whether it fails (hai nhánh: đạt, không đạt)."""

    yes: Term
    no: Term

    def of(self, truth: Truth, terms: Terms) -> Term:
        """Say that the rule comes out so."""
        if truth is Truth.UNKNOWN:
            return terms.every([terms.no(self.yes), terms.no(self.no)])
        return self.yes if truth is Truth.YES else self.no


@attrs.frozen(eq=False)
class _Shift:
    """So many months added to the first day of a period."""

    start: FactTerms
    months: int
    place: Term
    shifted: Term


class Encoder:
    """Puts rules about one record into terms.

    Args:
        terms: What makes the terms.
        variables: The facts of the record.
    """

    def __init__(self, terms: Terms, variables: Variables) -> None:
        self.terms = terms
        self.variables = variables
        self.demands: list[Term] = []
        """What holds of the terms made so far, whatever the record."""
        self._rails: dict[tuple[Node, date | None], Rails] = {}
        self._shifts: dict[tuple[str, int], _Shift] = {}

    def rails(self, node: Node, on: date | None) -> Rails:
        """Put a rule into terms."""
        found = self._rails.get((node, on))
        if found is None:
            found = self._rails[node, on] = self._made(node, on)
        return found

    def _made(self, node: Node, on: date | None) -> Rails:
        terms = self.terms
        if isinstance(node, FactCondition):
            return self._condition(node, on)
        parts = [self.rails(part, on) for part in node.parts]
        match node:
            case All():
                return Rails(
                    terms.every([part.yes for part in parts]), terms.some([part.no for part in parts])
                )
            case AnyOf():
                return Rails(
                    terms.some([part.yes for part in parts]), terms.every([part.no for part in parts])
                )
            case AtLeastOf():
                too_many = len(parts) - node.count + 1
                return Rails(
                    terms.at_least(node.count, [part.yes for part in parts]),
                    terms.at_least(too_many, [part.no for part in parts]),
                )
            case Not():
                return Rails(parts[0].no, parts[0].yes)
            case Implies():
                return Rails(
                    terms.some([parts[0].no, parts[1].yes]), terms.every([parts[0].yes, parts[1].no])
                )
            case Unless():
                return self._unless(*parts)
            case Criterion():
                return parts[0]
            case Constant():
                return Rails(terms.truth(node.value is Truth.YES), terms.truth(node.value is Truth.NO))
            case _:
                assert_never(node)

    def _unless(self, general: Rails, exception: Rails, instead: Rails) -> Rails:
        terms = self.terms

        def side(one: Term, other: Term) -> Term:
            return terms.some(
                [
                    terms.every([exception.yes, other]),
                    terms.every([exception.no, one]),
                    terms.every([one, other]),
                ]
            )

        return Rails(side(general.yes, instead.yes), side(general.no, instead.no))

    # ---- conditions ----

    def _condition(self, node: FactCondition, on: date | None) -> Rails:
        terms = self.terms
        facts = [self.variables[fact.key] for fact in node.own_facts]
        known = terms.every([each.known for each in facts])
        if isinstance(node, IsKnown):
            return Rails(known, terms.no(known))
        holds = self._holds(node, facts, node.fixed_limits(on))
        return Rails(terms.every([known, holds]), terms.every([known, terms.no(holds)]))

    def _holds(self, node: FactCondition, facts: list[FactTerms], limits: Sequence[Limit | None]) -> Term:
        """Say that a condition holds for answers that are known."""
        value = facts[0].value
        match node:
            case IsTrue():
                return value
            case Compare():
                return _compared(node.comparison, value, self._limit(limits[0]))
            case CompareFacts():
                other = facts[1].value
                if node.times != 1:
                    other = self.terms.number(node.times) * other
                return _compared(node.comparison, value, other)
            case OneOf():
                return self.terms.some(
                    [
                        value == low if low is high else self.terms.every([value >= low, value <= high])
                        for low, high in self._runs(limits)
                    ]
                )
            case InRange():
                return self.terms.every([value >= self._limit(limits[0]), value <= self._limit(limits[1])])
            case PeriodIs():
                return self._lies(node.relation, facts[0], limits)
            case Lasts():
                return self._lasts(node, facts[0])
            case _:
                msg = f"{type(node).__name__} is no condition of the library"
                raise TypeError(msg)

    def _limit(self, limit: Limit | None) -> Term:
        return self.terms.number(self._number(limit))

    def _number(self, limit: Limit | None) -> Fraction | int:
        if isinstance(limit, str):
            return self.variables.codes.code(limit)
        return limit.toordinal() if isinstance(limit, date) else cast("Fraction", limit)

    def _runs(self, limits: Sequence[Limit | None]) -> list[tuple[Term, Term]]:
        """Give the values of a list as runs of neighbours, so that a long list makes few terms."""
        runs: list[list[Fraction | int]] = []
        for number in sorted(map(self._number, limits)):
            is_whole = isinstance(number, int)
            if runs and is_whole and number == runs[-1][-1] + 1:
                runs[-1][-1] = number
            else:
                runs.append([number, number] if is_whole else [number])
        made: list[tuple[Term, Term]] = []
        for run in runs:
            low = self.terms.number(run[0])
            made.append((low, low if run[0] == run[-1] else self.terms.number(run[-1])))
        return made

    def _lies(self, relation: PeriodRelation, period: FactTerms, limits: Sequence[Limit | None]) -> Term:
        first, last = period.value, period.last
        start = 1 if limits[0] is None else int(self._number(limits[0]))
        end = LAST_DAY if limits[1] is None else int(self._number(limits[1]))
        if relation is PeriodRelation.WITHIN:
            return self.terms.every([first >= start, last <= end])
        if relation is PeriodRelation.COVERS:
            return self.terms.every([first <= start, last >= end])
        return self.terms.every([self.terms.truth(start <= end), first <= end, last >= start])

    def _lasts(self, node: Lasts, period: FactTerms) -> Term:
        months = node.at_least.years * _MONTHS_OF_YEAR + node.at_least.months
        days = node.at_least.days
        after = (self._shifted(period, months) if months else period.value) + days
        # From a later day it would end after the calendar does.
        in_calendar = period.value <= last_start(node.at_least)
        return self.terms.some(
            [period.open_start, period.open_end, self.terms.every([in_calendar, after - 1 <= period.last])]
        )

    # ---- months ----

    def _shifted(self, period: FactTerms, months: int) -> Term:
        """Give the first day of a period so many months later; at first only about."""
        key = (period.fact.key, months)
        if key not in self._shifts:
            name = f"{period.value}.{months}"
            place, cycles = self.terms.whole(f"{name}.place"), self.terms.whole(f"{name}.cycles")
            shifted = self.terms.whole(f"{name}.shifted")
            fewest, most = shift_bounds(months)
            self.demands += [
                period.value - 1 == cycles * CYCLE + place,
                place >= 0,
                place < CYCLE,
                shifted >= period.value + fewest,
                shifted <= period.value + most,
            ]
            self._shifts[key] = _Shift(period, months, place, shifted)
        return self._shifts[key].shifted

    def mistakes(self, search: Search) -> Iterator[tuple[str, int, int]]:
        """Give where the values found last are wrong about months: the fact, how many months, the year of the cycle."""
        for (key, months), shift in self._shifts.items():
            start = shift.start
            if (
                not search.value(start.known)
                or search.value(start.open_start)
                or search.value(start.open_end)
            ):
                continue  # it has no part in the answer
            place = int(search.value(shift.place))
            year = year_of_cycle(place)
            right = next(
                each.shift(place)
                for each in blocks_of_year(year, months)
                if each.first <= place < each.first + each.days
            )
            if search.value(shift.shifted - start.value) != right:
                yield key, months, year

    def refine(self, search: Search) -> list[Term]:
        """Tell the solver of the years in which it was mistaken; give what it was told."""
        told = [
            term
            for key, months, year in self.mistakes(search)
            for term in self._months_of_year(self._shifts[key, months], year)
        ]
        self.demands += told
        return told

    def _months_of_year(self, shift: _Shift, year: int) -> list[Term]:
        terms, told = self.terms, list[Term]()
        for block in blocks_of_year(year, shift.months):
            here = terms.every([shift.place >= block.first, shift.place < block.first + block.days])
            full = shift.place < block.first + block.later_days
            whole_shift = shift.start.value + block.distance
            cut = whole_shift - (shift.place - block.first) + block.later_days - 1
            told.append(terms.some([terms.no(here), shift.shifted == terms.chosen(full, whole_shift, cut)]))
        return told


def _compared(comparison: Comparison, one: Term, other: Term) -> Term:
    if comparison is Comparison.IS:
        return one == other
    if comparison is Comparison.IS_NOT:
        return one != other
    if comparison is Comparison.LESS:
        return one < other
    if comparison is Comparison.AT_MOST:
        return one <= other
    return one > other if comparison is Comparison.MORE else one >= other
