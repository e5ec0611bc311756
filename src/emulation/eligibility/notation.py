r"""The text form of rules, read (dạng viết của quy tắc).

A rule is written as it is thought::

    criterion TC1 "Đủ thời gian" / "Long enough" cite "điểm a khoản 1 Điều 75 Nghị định 91/2017/NĐ-CP" (years >= 5)
    and (votes >= 0.8 times members or title in {advanced-worker, excellent-worker})
    and not warned

From the loosest to the tightest: ``if a then b``; ``a unless b`` and ``a unless b instead c``; ``or``; ``and``; ``not``. Round
brackets group, and what they group stays a node of its own.

Conditions
    ``warned`` (a boolean), ``years >= 5`` with ``< <= > >= = !=``, ``votes >= members``, ``votes >= 0.8 times members``,
    ``title in {a, "b c"}``, ``score between 50 and 100``, ``known score``, ``term within 2021-01-01..2021-12-31`` (also
    ``overlaps``, ``covers``; an end may be left open), ``term lasts 3 years 6 months``.
Values
    Numbers are exact: ``5``, ``0.7``, ``1/3``, ``70 %``. Days are written ``2021-09-10``, the day asked about is ``on``, and so long before
    or after it ``5 years before on``. Text stands in double quotes, with ``\"``, ``\\``, ``\n``, ``\t`` and ``\u{1F600}``; a choice may stand
    without them.
Joined
    ``all of (a; b)``, ``any of (a; b)``, ``at least 2 of (a; b; c)``, ``always``, ``never``, ``undetermined``.

White space and line breaks are free; ``#`` begins a comment that ends with the line.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from emulation.core.truth import Truth
from emulation.eligibility.connectives import (
    All,
    AnyOf,
    AtLeastOf,
    Constant,
    Criterion,
    Implies,
    Not,
    Unless,
)
from emulation.eligibility.notation_conditions import ConditionReader
from emulation.eligibility.rule import MOST_DEPTH
from emulation.eligibility.tokens import Source
from emulation.law import Citation

if TYPE_CHECKING:
    from emulation.eligibility.connectives import Node
    from emulation.eligibility.vocabulary import Vocabulary

__all__ = ["parse_rule"]

_IF, _UNLESS, _OR, _AND, _NOT = range(5)
_CONSTANTS = {"always": Truth.YES, "never": Truth.NO, "undetermined": Truth.UNKNOWN}


def parse_rule(text: str, vocabulary: Vocabulary) -> Node:
    """Read a rule (đọc quy tắc).

    ``parse_rule(str(rule), rule.vocabulary) == rule`` for every rule.

    Args:
        text: At most 1,000,000 letters.
        vocabulary: The facts it may ask for.

    >>> from emulation.eligibility import Fact, Vocabulary
    >>> facts = Vocabulary(
    ...     (Fact.whole("years", vi="số năm", en="years"), Fact.boolean("warned", vi="kỷ luật", en="warned"))
    ... )
    >>> str(parse_rule("years>=5 and not warned", facts))
    'years >= 5 and not warned'
    >>> parse_rule("years >= 5 and warnd", facts)
    Traceback (most recent call last):
    emulation.errors.NotationError: line 1, column 16: the vocabulary has no fact 'warnd'; near names: ('warned',)

    Raises:
        NotationError: The text cannot be read, or says what cannot be: a fact that the vocabulary lacks, a limit that does not fit
            its fact. ``params`` hold position, line and column of the first piece that does not fit.
    """
    source = Source.of(text)
    reader = _RuleReader(source, vocabulary)
    try:
        rule = reader.expression(_IF)
    except RecursionError:
        # The depth of rules is bounded; this is the stack of the program that asks.
        raise source.unfit(reader.here.position, "eligibility.expects.shallow", reader.here.text) from None
    reader.expect_end()
    return rule


class _RuleReader(ConditionReader):
    depth = 0

    def expression(self, place: int) -> Node:
        """Read a rule that binds at least so tightly."""
        self.depth += 1
        if self.depth > 2 * MOST_DEPTH:
            raise self.source.unfit(self.here.position, "eligibility.expects.shallow", self.here.text)
        left = self.prefix(place)
        if place <= _AND:
            left = self.joined("and", left, _NOT, All)
        if place <= _OR:
            left = self.joined("or", left, _AND, AnyOf)
        while place <= _UNLESS and self.here.text == "unless":
            left = self.exception(left)
        self.depth -= 1
        return left

    def joined(self, word: str, first: Node, place: int, kind: type[All | AnyOf]) -> Node:
        if self.here.text != word:
            return first
        position = self.here.position
        parts = [first]
        while self.accept(word):
            parts.append(self.expression(place))
        return self.make(position, lambda: kind(parts))

    def exception(self, general: Node) -> Node:
        position = self.take().position
        exception = self.expression(_OR)
        if not self.accept("instead"):
            return self.make(position, lambda: Unless(general, exception))
        instead = self.expression(_OR)
        return self.make(position, lambda: Unless(general, exception, instead))

    def prefix(self, place: int) -> Node:
        here = self.here
        if here.kind == "word":
            if here.text in _CONSTANTS:
                self.take()
                return Constant(_CONSTANTS[here.text])
            if here.text == "if" and place > _IF:
                raise self.source.unfit(here.position, "eligibility.expects.bracket", here.text)
            read = self.WORDS.get(here.text)
            if read is not None:
                self.take()
                return read(self, here.position)
        if self.accept("("):
            inner = self.expression(_IF)
            self.expect(")")
            return inner
        return self.condition()

    def negated(self, position: int) -> Node:
        rule = self.expression(_NOT)
        return self.make(position, lambda: Not(rule))

    def conditional(self, position: int) -> Node:
        condition = self.expression(_UNLESS)
        self.expect("then")
        then = self.expression(_UNLESS)
        return self.make(position, lambda: Implies(condition, then))

    def all_of(self, position: int) -> Node:
        self.expect("of")
        parts = self.parts()
        return self.make(position, lambda: All(parts))

    def any_of(self, position: int) -> Node:
        self.expect("of")
        parts = self.parts()
        return self.make(position, lambda: AnyOf(parts))

    def at_least(self, position: int) -> Node:
        self.expect("least")
        count = self.whole()
        self.expect("of")
        parts = self.parts()
        return self.make(position, lambda: AtLeastOf(count, parts))

    def parts(self) -> list[Node]:
        self.expect("(")
        found = [self.expression(_IF)]
        while self.accept(";"):
            found.append(self.expression(_IF))
        self.expect(")")
        return found

    def criterion(self, position: int) -> Node:
        code = self.key()
        vi = self.string()
        self.expect("/")
        en = self.string()
        citation = self.citation() if self.accept("cite") else None
        clause = self.string() if self.accept("clause") else None
        self.expect("(")
        rule = self.expression(_IF)
        self.expect(")")
        return self.make(
            position, lambda: Criterion(code, rule, vi=vi, en=en, citation=citation, clause=clause)
        )

    def citation(self) -> Citation:
        position = self.here.position
        text = self.string()
        return self.make(position, lambda: Citation.parse(text))

    WORDS: dict[str, Callable[[_RuleReader, int], Node]] = {  # noqa: RUF012 - never changed
        "not": negated,
        "if": conditional,
        "all": all_of,
        "any": any_of,
        "at": at_least,
        "criterion": criterion,
    }
