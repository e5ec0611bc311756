"""The conditions of the text form, read (điều kiện ở dạng viết)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from emulation.eligibility.conditions import (
    Compare,
    CompareFacts,
    Comparison,
    InRange,
    IsKnown,
    IsTrue,
    OneOf,
)
from emulation.eligibility.fact_kinds import FactKind
from emulation.eligibility.limits import OnDay
from emulation.eligibility.period_conditions import Lasts, PeriodIs, PeriodRelation
from emulation.eligibility.tokens import Source, Token, number_of
from emulation.errors import EmulationError
from emulation.periods import Duration

if TYPE_CHECKING:
    from emulation.eligibility.connectives import Node
    from emulation.eligibility.fact import Fact
    from emulation.eligibility.limits import Limit
    from emulation.eligibility.vocabulary import Vocabulary

__all__ = ["ConditionReader"]

T = TypeVar("T")

_COMPARISONS = {each.sign: each for each in Comparison}
_RELATIONS = {each.value: each for each in PeriodRelation}
_UNITS = {
    "year": "years",
    "years": "years",
    "month": "months",
    "months": "months",
    "day": "days",
    "days": "days",
}


class ConditionReader:
    """Reads pieces one after the other, and the conditions among them."""

    def __init__(self, source: Source, vocabulary: Vocabulary) -> None:
        self.source = source
        self.facts = {fact.key: fact for fact in vocabulary}
        self.vocabulary = vocabulary
        self.rest = deque(source.tokens())

    # ---- pieces ----

    @property
    def here(self) -> Token:
        """The next piece."""
        return self.rest[0]

    def take(self) -> Token:
        """Take the next piece; the end stays."""
        return self.rest.popleft() if len(self.rest) > 1 else self.rest[0]

    def accept(self, text: str) -> bool:
        """Take the next piece if it is this word or sign."""
        if self.here.text != text or self.here.kind not in {"word", "sign"}:
            return False
        self.take()
        return True

    def expect(self, text: str) -> None:
        """Take this word or sign.

        Raises:
            NotationError: Something else stands there.
        """
        if not self.accept(text):
            raise self.unfit(_EXPECTED.get(text, "word"))

    def expect_end(self) -> None:
        """Make sure that nothing is left.

        Raises:
            NotationError: Something is.
        """
        if self.here.kind != "end":
            raise self.unfit("join")

    def unfit(self, expected: str) -> EmulationError:
        """Make the error for the next piece."""
        return self.source.unfit(self.here.position, f"eligibility.expects.{expected}", self.here.text)

    def make(self, position: int, build: Callable[[], T]) -> T:
        """Build a value, adding the place to what it refuses.

        Raises:
            NotationError: The value cannot be.
        """
        try:
            return build()
        except EmulationError as error:
            raise self.source.refused(position, error) from error

    def string(self) -> str:
        """Read a text between quotes."""
        if self.here.kind != "string":
            raise self.unfit("string")
        return self.source.unquoted(self.take())

    def key(self) -> str:
        """Read a key: a word, or a text between quotes."""
        return self.take().text if self.here.kind == "word" else self.string()

    def number(self) -> Fraction:
        """Read an exact number."""
        found = number_of(self.here) if self.here.kind == "number" else None
        if found is None:
            raise self.unfit("number")
        self.take()
        return found

    def whole(self) -> int:
        """Read a whole number."""
        found = number_of(self.here) if self.here.kind == "number" else None
        if found is None or found.denominator != 1:
            raise self.unfit("whole")
        self.take()
        return found.numerator

    # ---- conditions ----

    def fact(self) -> Fact:
        """Read the key of a fact."""
        here = self.here
        if here.kind != "word":
            raise self.unfit("condition")
        self.take()
        return self.facts.get(here.text) or self.make(here.position, lambda: self.vocabulary[here.text])

    def condition(self) -> Node:
        """Read a condition."""
        position = self.here.position
        if self.accept("known"):
            return IsKnown(self.fact())
        fact = self.fact()
        sign = self.here
        if sign.text in _COMPARISONS and sign.kind == "sign":
            self.take()
            return self.comparison(fact, _COMPARISONS[sign.text], position)
        if sign.kind == "word":
            if sign.text in _RELATIONS:
                self.take()
                return self.period(fact, _RELATIONS[sign.text], position)
            read = {"in": self.listed, "between": self.between, "lasts": self.lasting}.get(sign.text)
            if read is not None:
                self.take()
                return read(fact, position)
        return self.make(position, lambda: IsTrue(fact))

    def comparison(self, fact: Fact, comparison: Comparison, position: int) -> Node:
        """Read what stands on the right of a comparison: a value, another fact, or a multiple of one."""
        if self.here.kind == "number" and self.rest[1].text == "times":
            times = self.number()
            self.take()
            other = self.fact()
            return self.make(position, lambda: CompareFacts(fact, comparison, other, times=times))
        # A bare word is a choice where the fact offers choices, unless it names a fact and no choice.
        offered = {each.key for each in fact.choices}
        if self.here.kind == "word" and self.here.text in self.facts and self.here.text not in offered:
            other = self.fact()
            return self.make(position, lambda: CompareFacts(fact, comparison, other))
        limit = self.value(fact)
        return self.make(position, lambda: Compare(fact, comparison, limit))

    def listed(self, fact: Fact, position: int) -> Node:
        """Read the values of a list."""
        self.expect("{")
        values = [self.value(fact)]
        while self.accept(","):
            values.append(self.value(fact))
        self.expect("}")
        return self.make(position, lambda: OneOf(fact, tuple(values)))

    def between(self, fact: Fact, position: int) -> Node:
        """Read both ends of a range."""
        low = self.value(fact)
        self.expect("and")
        high = self.value(fact)
        return self.make(position, lambda: InRange(fact, low, high))

    def period(self, fact: Fact, relation: PeriodRelation, position: int) -> Node:
        """Read the period on the right of a relation; either end may be left open."""
        start = None if self.here.text == ".." else self.end()
        self.expect("..")
        has_end = self.here.kind == "day" or (
            self.here.text == "(" and (self.rest[1].kind == "number" or self.rest[1].text == "on")
        )
        end = self.end() if has_end else None
        return self.make(position, lambda: PeriodIs(fact, relation, start, end))

    def end(self) -> date | OnDay:
        """Read one end of a period: a day, or a moving day in brackets."""
        if self.accept("("):
            found = self.moving()
            self.expect(")")
            return found
        return self.day()

    def lasting(self, fact: Fact, position: int) -> Node:
        """Read a length of time."""
        length = self.duration()
        return self.make(position, lambda: Lasts(fact, length))

    # ---- values ----

    def value(self, fact: Fact) -> Limit:
        """Read a value in the form the kind of the fact asks for."""
        here = self.here
        if here.kind == "day":
            return self.day()
        if here.kind == "string":
            return self.string()
        if here.kind == "word" and here.text == "on" and fact.kind is FactKind.DATE:
            return self.moving()
        if here.kind == "word":
            return self.take().text
        if here.kind == "number" and self.rest[1].text in _UNITS and fact.kind is FactKind.DATE:
            return self.moving()
        number = self.number()
        return number / 100 if self.accept("%") else number

    def day(self) -> date:
        """Read a day."""
        if self.here.kind != "day":
            raise self.unfit("day")
        try:
            found = date.fromisoformat(self.here.text)
        except ValueError:
            raise self.unfit("real_day") from None
        self.take()
        return found

    def moving(self) -> OnDay:
        """Read the day asked about, or so long before or after it."""
        if self.accept("on"):
            return OnDay()
        length = self.duration()
        later = self.here.text == "after"
        if not later and self.here.text != "before":
            raise self.unfit("side")
        self.take()
        self.expect("on")
        return OnDay(length, later=later)

    def duration(self) -> Duration:
        """Read a length of time: whole years, months and days, in this order."""
        position = self.here.position
        parts: dict[str, int] = {}
        while (
            self.here.kind == "number"
            and self.rest[1].text in _UNITS
            and not parts.keys() & {_UNITS[self.rest[1].text]}
        ):
            count = self.whole()
            parts[_UNITS[self.take().text]] = count
        if not parts:
            raise self.unfit("length")
        return self.make(position, lambda: Duration(**parts))


_EXPECTED = {
    "(": "open",
    ")": "close",
    "{": "open_list",
    "}": "close_list",
    "/": "slash",
    "..": "range",
    "then": "then",
    "of": "of",
    "least": "least",
    "and": "and",
    "on": "on",
}
