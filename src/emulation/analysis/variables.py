"""Facts as variables of the solver: what a record may hold, and the record back out of what was found (biến của dữ kiện)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import cast

import attrs

from emulation.analysis.months import LAST_DAY
from emulation.analysis.terms import Search, Term, Terms
from emulation.eligibility.codeparts import plain
from emulation.eligibility.fact import Fact
from emulation.eligibility.fact_kinds import FactKind
from emulation.eligibility.reading import Answer
from emulation.eligibility.unknown import Unknown
from emulation.errors import InvalidValueError
from emulation.periods import Period

__all__ = ["Codes", "FactTerms", "Variables"]

# Days of people who live now are easier to look at than those of the year 1.
_FIRST_NICE, _LAST_NICE = date(1990, 1, 1).toordinal(), date(2040, 12, 31).toordinal()
_MOST_NICE = 1_000
_MOST_NICE_MONEY = 10**9
_STEP = Fraction(1, 100)
_MOST_BITS = 4_000


class Codes:
    """Texts as numbers: every text that a rule names has one, and any number above stands for another text.

    Args:
        texts: The texts that are named.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = sorted(set(texts))
        self._codes = {text: number for number, text in enumerate(self._texts)}

    def code(self, text: str) -> int:
        """Give the number of a text that is named."""
        return self._codes[text]

    def text(self, code: int) -> str:
        """Give the text of a number; for a number that no text has, one that is not named."""
        if code < len(self._texts):
            return self._texts[code]
        found = f"another text {code - len(self._texts) + 1}"
        while found in self._codes:
            found += "*"
        return found


@attrs.frozen(kw_only=True, eq=False)
class FactTerms:
    """What the solver knows a fact by (các biến của một dữ kiện).

    Args:
        fact: The fact.
        known: Whether the answer is known.
        value: The answer: a truth, a number, the ordinal of a day, the code of a text; of a period the first day.
        last: Last day of a period.
        open_start: Whether a period has no start.
        open_end: Whether a period has no end.
    """

    fact: Fact
    known: Term
    value: Term
    last: Term = None
    open_start: Term = None
    open_end: Term = None


class Variables:
    """The facts of one record as variables (các biến của một bản ghi).

    Args:
        terms: What makes the terms.
        facts: The facts, with the answers each may have.
        codes: The texts.
        known: Keys of the facts whose answers are taken to be known.
        mark: Keeps the names apart from those of another record.
    """

    def __init__(
        self, terms: Terms, facts: Sequence[Fact], codes: Codes, *, known: frozenset[str], mark: str
    ) -> None:
        self.terms = terms
        self.codes = codes
        self.demands: list[Term] = []
        """What any record keeps to."""
        self._terms = {fact.key: self._made(fact, mark) for fact in facts}
        self.demands += [self[key].known for key in self._terms if key in known]

    def __getitem__(self, key: str) -> FactTerms:
        return self._terms[key]

    def __iter__(self) -> Iterator[FactTerms]:
        return iter(self._terms.values())

    def _made(self, fact: Fact, mark: str) -> FactTerms:
        terms, name = self.terms, f"{fact.key}.{mark}"
        known = terms.flag(f"{name}.known")
        if fact.kind is FactKind.BOOLEAN:
            return FactTerms(fact=fact, known=known, value=terms.flag(name))
        if fact.kind is FactKind.PERIOD:
            return self._period(fact, known, name)
        is_real = fact.kind.is_numeric and not fact.kind.is_whole
        value = (terms.real if is_real else terms.whole)(name)
        self.demands += self._range(fact, value)
        return FactTerms(fact=fact, known=known, value=value)

    def _range(self, fact: Fact, value: Term) -> list[Term]:
        """Say which answers there can be."""
        terms = self.terms
        if fact.kind is FactKind.TEXT:
            return [value >= 0]
        if fact.kind is FactKind.CHOICE:
            return [terms.some([value == self.codes.code(each.key) for each in fact.choices])]
        if fact.kind is FactKind.DATE:
            low = date.min if fact.minimum is None else cast("date", fact.minimum)
            high = date.max if fact.maximum is None else cast("date", fact.maximum)
            return [value >= low.toordinal(), value <= high.toordinal()]
        found: list[Term] = []
        if fact.minimum is not None:
            found.append(value >= terms.number(cast("Fraction", fact.minimum)))
        if fact.maximum is not None:
            found.append(value <= terms.number(cast("Fraction", fact.maximum)))
        return found

    def _period(self, fact: Fact, known: Term, name: str) -> FactTerms:
        terms = self.terms
        first, last = terms.whole(name), terms.whole(f"{name}.last")
        open_start, open_end = terms.flag(f"{name}.open_start"), terms.flag(f"{name}.open_end")
        self.demands += [
            first >= 1,
            first <= last,
            last <= LAST_DAY,
            # An open end lies as far off as the calendar goes.
            terms.some([terms.no(open_start), first == 1]),
            terms.some([terms.no(open_end), last == LAST_DAY]),
        ]
        return FactTerms(
            fact=fact, known=known, value=first, last=last, open_start=open_start, open_end=open_end
        )

    # ---- out of the solver, and into it ----

    def read(self, search: Search) -> dict[str, Answer]:
        """Give the record that was found."""
        return {
            each.fact.key: self._answer(each, search) if search.value(each.known) else None for each in self
        }

    def _answer(self, each: FactTerms, search: Search) -> Answer:
        kind = each.fact.kind
        if kind is FactKind.PERIOD:
            ends = [
                None if search.value(is_open) else date.fromordinal(int(search.value(day)))
                for is_open, day in ((each.open_start, each.value), (each.open_end, each.last))
            ]
            return Period(*ends)
        value = search.value(each.value)
        if kind is FactKind.BOOLEAN:
            return bool(value)
        if kind is FactKind.DATE:
            return date.fromordinal(int(value))
        if kind in {FactKind.TEXT, FactKind.CHOICE}:
            return self.codes.text(int(value))
        return cast("Answer", plain(Fraction(value), None))

    def fixed(self, values: Mapping[str, Answer]) -> list[Term]:
        """Say that the record is this one; nothing of the range of a fact is asked of it."""
        return [term for each in self for term in self._fixed(each, values[each.fact.key])]

    def _fixed(self, each: FactTerms, answer: Answer) -> list[Term]:
        terms = self.terms
        if answer is None or isinstance(answer, Unknown):
            return [terms.no(each.known)]
        if isinstance(answer, Period):
            return [
                each.known,
                each.value == (1 if answer.start is None else answer.start.toordinal()),
                each.last == (LAST_DAY if answer.end is None else answer.end.toordinal()),
                each.open_start == terms.truth(answer.start is None),
                each.open_end == terms.truth(answer.end is None),
            ]
        if isinstance(answer, bool):
            value = terms.truth(answer)
        elif isinstance(answer, str):
            value = terms.number(self.codes.code(answer))
        elif isinstance(answer, int | Fraction | Decimal):
            value = terms.number(_short(each.fact, Fraction(answer)))
        else:
            value = terms.number(answer.toordinal())
        return [each.known, each.value == value]

    # ---- wishes, and what lies near ----

    def wishes(self) -> Iterator[Term]:
        """Give what makes a record pleasant to look at: known answers, days of our time, small numbers."""
        for each in self:
            kind, value = each.fact.kind, each.value
            yield each.known
            if kind is FactKind.DATE:
                yield self.terms.every([value >= _FIRST_NICE, value <= _LAST_NICE])
            elif kind is FactKind.PERIOD:
                yield self.terms.every(
                    [
                        self.terms.no(each.open_start),
                        self.terms.no(each.open_end),
                        value >= _FIRST_NICE,
                        each.last <= _LAST_NICE,
                    ]
                )
            elif kind.is_numeric:
                most = _MOST_NICE_MONEY if kind is FactKind.MONEY else _MOST_NICE
                yield self.terms.every([value >= 0, value <= most])

    def differing(self, other: Variables) -> list[Term]:
        """Say of each fact whether two records answer it differently; what is unknown in both is the same."""
        return [self._differs(each, other[each.fact.key]) for each in self]

    def _differs(self, one: FactTerms, other: FactTerms) -> Term:
        terms = self.terms
        parts = [one.value != other.value]
        if one.fact.kind is FactKind.PERIOD:
            parts += [
                one.last != other.last,
                one.open_start != other.open_start,
                one.open_end != other.open_end,
            ]
        return terms.some([one.known != other.known, terms.every([one.known, terms.some(parts)])])

    def beside(self, other: Variables) -> list[Term]:
        """Say that each answer lies within one step of the other record's: a day, one, a hundredth."""
        found: list[Term] = []
        for one in self:
            two, kind = other[one.fact.key], one.fact.kind
            if kind is FactKind.PERIOD:
                found += [one.open_start == two.open_start, one.open_end == two.open_end]
                found += self._close(one.value, two.value, 1) + self._close(one.last, two.last, 1)
            elif kind.is_ordered:
                by_ones = kind.is_whole or kind in {FactKind.MONEY, FactKind.DATE}
                found += self._close(one.value, two.value, 1 if by_ones else _STEP)
        return found

    def _close(self, one: Term, two: Term, step: Fraction | int) -> list[Term]:
        most = self.terms.number(step)
        return [one - two <= most, two - one <= most]


def _short(fact: Fact, number: Fraction) -> Fraction:
    if max(abs(number.numerator), number.denominator).bit_length() > _MOST_BITS:
        raise InvalidValueError(
            "analysis.number_too_long",
            "the answer to the fact {key!r} has more digits than the solver is given",
            path=(fact.key,),
            key=fact.key,
        )
    return number
