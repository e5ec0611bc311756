"""One question put to the solver: the facts, the rules as terms, the search, and the check of what it finds (một lượt giải).

The solver is told a little less than the truth about months (:mod:`emulation.analysis.months`). "There is no such record" is
therefore right at once, and a record that it finds is judged by the rules themselves; where they disagree the solver is told
more, until they agree or the time is up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import cast

import attrs

from emulation.analysis.encoding import Encoder, Rails
from emulation.analysis.solution import Question, Solution, Witness
from emulation.analysis.terms import Search, Term, Terms
from emulation.analysis.variables import Codes, Variables
from emulation.core.text import near_names, shown
from emulation.core.truth import Truth
from emulation.eligibility.connectives import Constant, Node
from emulation.eligibility.fact import Fact
from emulation.eligibility.fact_kinds import FactKind
from emulation.eligibility.limits import Limit
from emulation.eligibility.reading import Answer, Values
from emulation.eligibility.rule import Rule, as_node
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.i18n import Message

__all__ = ["DEFAULT_MILLISECONDS", "Found", "Known", "Study", "common_facts"]

DEFAULT_MILLISECONDS = 5_000
"""How long a question may take where nothing else is said."""

Known = bool | Iterable[Fact | str]
"""Which facts are taken to be known: none, all, or these."""

_MOST_MILLISECONDS = 86_400_000
_MOST_WISHES = 24


@attrs.frozen
class Found:
    """What a search found (kết quả tìm).

    Args:
        truth: Whether there are such records; unknown where the time did not suffice.
        records: The records.
        is_confirmed: Whether the rules agree with the solver on them; only a "don't know" can be unconfirmed.
    """

    truth: Truth
    records: tuple[dict[str, Answer], ...] = ()
    is_confirmed: bool = True


Confirm = Callable[[tuple[Values, ...]], bool]


class Study:
    """A question to the solver about some rules and one record, or two that are held side by side.

    Args:
        rules: The rules, each with the day it is asked about.
        known: Which facts are taken to be known.
        milliseconds: How long all its searches may take together.
        copies: How many records.
        texts: Texts that have to be told apart, besides those the rules name.
    """

    def __init__(
        self,
        rules: Sequence[tuple[Rule, date | None]],
        *,
        known: Known = False,
        milliseconds: int = DEFAULT_MILLISECONDS,
        copies: int = 1,
        texts: Iterable[str] = (),
    ) -> None:
        self.milliseconds = _checked_time(milliseconds)
        self.rules = tuple((as_node(rule), _checked_day(rule, on)) for rule, on in rules)
        self.facts = common_facts([rule for rule, _ in self.rules])
        self.known = _known_keys(known, self.facts)
        self.terms = Terms()
        self.search = Search(self.terms, self.milliseconds)
        codes = Codes([*texts, *_texts(self.facts, [rule for rule, _ in self.rules])])
        self.records = tuple(
            Variables(self.terms, self.facts, codes, known=self.known, mark=str(number))
            for number in range(copies)
        )
        self._wishes = 0
        self.encoders = tuple(Encoder(self.terms, record) for record in self.records)

    def rails(self, node: Node, on: date | None, copy: int = 0) -> Rails:
        """Give a rule as terms; it may ask for no other fact than the rules of the study."""
        return self.encoders[copy].rails(node, on)

    def find(self, goal: Term, confirm: Confirm, *, within_range: bool = True) -> Found:
        """Look for records.

        Args:
            goal: What they must do, in terms.
            confirm: Whether they do, by the rules themselves.
            within_range: Whether answers keep to the bounds and choices of their facts.
        """
        search = self.search
        search.push()
        try:
            search.add(goal)
            for encoder, record in zip(self.encoders, self.records, strict=True):
                search.add(*encoder.demands)
                if within_range:
                    search.add(*record.demands)
            return self._searched(confirm)
        finally:
            search.pop()

    def _searched(self, confirm: Confirm) -> Found:
        while (truth := self.search.run()) is Truth.YES:
            records = self._pleasant()
            if confirm(records):
                return Found(truth, records)
            told = [term for encoder in self.encoders for term in encoder.refine(self.search)]
            if not told:
                return Found(Truth.UNKNOWN, is_confirmed=False)
            self.search.add(*told)
        return Found(truth)

    def are_months_right(self, records: tuple[Values, ...]) -> bool:  # noqa: ARG002 - it looks at the solver, not at them
        """Say whether the solver was right about months in what it found last."""
        return not any(True for encoder in self.encoders for _ in encoder.mistakes(self.search))

    def _pleasant(self) -> tuple[dict[str, Answer], ...]:
        """Give the records found, or others that are pleasanter to look at."""
        found = self._read()
        wishes = [self._named(wish) for record in self.records for wish in record.wishes()]
        if self.search.run(*wishes) is Truth.YES:
            return self._read()
        granted: list[Term] = []
        for wish in wishes[:_MOST_WISHES]:
            if self.search.run(*granted, wish) is Truth.YES:
                granted.append(wish)
                found = self._read()
        return found

    def _named(self, wish: Term) -> Term:
        """Give a flag that stands for a wish, since only flags can be asked for this once."""
        self._wishes += 1
        flag = self.terms.flag(f"wish.{self._wishes}")
        self.search.add(self.terms.some([self.terms.no(flag), wish]))
        return flag

    def _read(self) -> tuple[dict[str, Answer], ...]:
        return tuple(record.read(self.search) for record in self.records)

    # ---- words ----

    def witness(self, record: dict[str, Answer]) -> Witness:
        """Give a record that was found as a value."""
        return Witness(self.facts, tuple(record[fact.key] for fact in self.facts))

    def solution(self, question: Question, verdict: Truth, found: Found, *, copy: int = 0) -> Solution:
        """Give the answer to a question.

        Args:
            question: What was asked.
            verdict: The answer; a "don't know" of the search makes it one.
            found: What the search found.
            copy: Which record shows it.
        """
        if found.truth is Truth.UNKNOWN:
            return Solution(
                question=question, verdict=found.truth, reason=self.why_unknown(found), notes=self.notes
            )
        return Solution(
            question=question,
            verdict=verdict,
            reason=Message.of(f"analysis.answer.{question.value}.{verdict.value}"),
            witness=self.witness(found.records[copy]) if found.records else None,
            notes=self.notes,
        )

    def why_unknown(self, found: Found) -> Message:
        """Say why a search does not know."""
        if found.is_confirmed:
            return Message.of("analysis.no_time", milliseconds=self.milliseconds)
        return Message.of("analysis.unconfirmed")

    @property
    def notes(self) -> tuple[Message, ...]:
        """What the answers rest on: facts taken as known, counts taken as they come, law that is not known."""
        found: list[Message] = []
        if self.known:
            names = tuple(fact.key for fact in self.facts if fact.key in self.known)
            every = len(names) == len(self.facts)
            found.append(
                Message.of("analysis.note.all_known" if every else "analysis.note.known", facts=names)
            )
        derived = tuple(fact.key for fact in self.facts if fact.derived is not None)
        if derived:
            found.append(Message.of("analysis.note.derived", facts=derived))
        if any(node == Constant(Truth.UNKNOWN) for rule, _ in self.rules for node in rule.walk()):
            found.append(Message.of("analysis.note.unknown_law"))
        return tuple(found)


# ---- what is asked about ----


def common_facts(rules: Sequence[Node]) -> tuple[Fact, ...]:
    """Give the facts of several rules, each with the answers that all of them can read (dữ kiện chung).

    Rules of two editions of a law may ask the same question with other bounds, choices or words; the answers are those within both.

    Raises:
        InvalidValueError: One key stands for two kinds or two units, or no answer is left.
    """
    found: dict[str, Fact] = {}
    for rule in rules:
        for fact in rule.facts:
            other = found.setdefault(fact.key, fact)
            if other != fact:
                found[fact.key] = _narrowed(other, fact)
    return tuple(found.values())


def _narrowed(one: Fact, other: Fact) -> Fact:
    if one.kind is not other.kind or one.unit != other.unit:
        raise InvalidValueError(
            "analysis.fact_of_two_kinds",
            "the fact {key!r} is of kind {one} in one rule and of kind {other} in the other, or of another unit; rules are "
            "compared by the keys of their facts",
            key=one.key,
            one=one.kind,
            other=other.kind,
        )
    lows = [fact.minimum for fact in (one, other) if fact.minimum is not None]
    highs = [fact.maximum for fact in (one, other) if fact.maximum is not None]
    low: Limit | None = max(lows, key=_order, default=None)
    high: Limit | None = min(highs, key=_order, default=None)
    keys = {each.key for each in other.choices}
    choices = tuple(each for each in one.choices if each.key in keys)
    is_reversed = low is not None and high is not None and _order(low) > _order(high)
    if is_reversed or bool(choices) is not bool(one.choices):
        raise InvalidValueError(
            "analysis.no_common_answers",
            "no answer to the fact {key!r} lies within the bounds and choices of both rules",
            key=one.key,
        )
    return attrs.evolve(one, minimum=low, maximum=high, choices=choices)


def _order(limit: Limit) -> int:
    # Numbers with numbers, days with days.
    return cast("int", limit)


def _texts(facts: Iterable[Fact], rules: Iterable[Node]) -> set[str]:
    found = {each.key for fact in facts for each in fact.choices}
    for rule in rules:
        for fact in rule.facts:
            found |= {each.key for each in fact.choices}
        for node in rule.walk():
            if node.own_facts and node.own_facts[0].kind is FactKind.TEXT:
                found |= {limit for limit in node.limits if isinstance(limit, str)}
    return found


def _known_keys(known: Known, facts: Sequence[Fact]) -> frozenset[str]:
    keys = [fact.key for fact in facts]
    if isinstance(known, bool):
        return frozenset(keys if known else ())
    given = [known] if isinstance(known, str) else known
    asked = frozenset(each.key if isinstance(each, Fact) else str(each) for each in given)
    for each in sorted(asked - set(keys)):
        raise UnknownKeyError(
            "analysis.unknown_fact",
            "the rules have no fact {found!r}; near names: {near}",
            path=("known",),
            found=each[:80],
            near=near_names(each, keys),
        )
    return asked


def _checked_time(milliseconds: int) -> int:
    if type(milliseconds) is not int or not 1 <= milliseconds <= _MOST_MILLISECONDS:
        raise InvalidValueError(
            "analysis.no_such_time",
            "a whole number of milliseconds from 1 to {most} is expected, found {found}",
            path=("milliseconds",),
            most=_MOST_MILLISECONDS,
            found=shown(milliseconds, 20),
        )
    return milliseconds


def _checked_day(rule: Rule, on: date | None) -> date | None:
    """Give the day a rule is asked about, as the other readings ask for it."""
    from emulation.eligibility.compiling import compiled

    return compiled(as_node(rule), on).on
