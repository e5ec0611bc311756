"""What every rule can do, whichever node of the tree it is (quy tắc).

A rule is data: frozen, comparable, hashable, composed with ``&``, ``|`` and ``~``. It is read in many ways, and each
way lives in a module of its own; the methods here only open them.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, TypeVar, cast

from emulation.core.digest import digest
from emulation.core.stack import exhausted, on_enough_stack
from emulation.eligibility.fact import Fact
from emulation.errors import InvalidValueError

if TYPE_CHECKING:
    from emulation.core.truth import Truth
    from emulation.eligibility.assessment import Assessment
    from emulation.eligibility.compiling import Compiled
    from emulation.eligibility.connectives import All, AnyOf, Criterion, Node, Not
    from emulation.eligibility.limits import Limit
    from emulation.eligibility.reading import RecordForm, Values
    from emulation.eligibility.verdict import Verdict
    from emulation.eligibility.vocabulary import Vocabulary
    from emulation.i18n import Language

__all__ = ["MOST_DEPTH", "MOST_NODES", "Rule", "as_node", "check_same", "check_size", "depth_of", "size_of"]

F = TypeVar("F")

MOST_DEPTH = 60
"""How deeply rules may be nested."""

MOST_NODES = 20_000
"""How many nodes a rule may have."""


class Rule:
    """A condition with three truth values (quy tắc, điều kiện).

    Not made itself: its nodes are the conditions on facts (:mod:`emulation.eligibility.conditions`) and what joins them
    (:mod:`emulation.eligibility.connectives`).
    """

    # The function used last, with its day and class of records: no field of the rule, and neither copied nor compared with it.
    __slots__ = ("_last_assess", "_last_decide")

    _last_assess: tuple[date | None, type, Callable[[object], Assessment]]
    _last_decide: tuple[date | None, type, Callable[[object], Verdict]]

    # ---- what a node says of itself ----

    @property
    def parts(self) -> tuple[Node, ...]:
        """The rules directly below; none for a condition."""
        return ()

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        """The facts this node itself reads."""
        return ()

    @property
    def limits(self) -> tuple[Limit | None, ...]:
        """What this node itself compares answers with; days may move with the day asked about."""
        return ()

    # ---- the tree ----

    def walk(self) -> Iterator[Node]:
        """Give this rule and every rule below, parents first."""
        pending: list[Node] = [as_node(self)]
        while pending:
            node = pending.pop()
            yield node
            pending.extend(reversed(node.parts))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact the rule reads, each once, in the order of the rule."""
        return tuple(_facts_of(as_node(self)).values())

    @property
    def vocabulary(self) -> Vocabulary:
        """The facts as a vocabulary, for reading the text form back."""
        from emulation.eligibility.vocabulary import Vocabulary

        return Vocabulary(self.facts)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Every named criterion, outermost first, in the order of the rule."""
        from emulation.eligibility.connectives import Criterion

        return tuple(node for node in self.walk() if isinstance(node, Criterion))

    @property
    def needs_day(self) -> bool:
        """Whether the verdict depends on the day asked about, so that ``on`` must be given."""
        return _needs_day(as_node(self))

    @property
    @on_enough_stack
    def digest(self) -> str:
        """SHA-256 of the rule in hexadecimal: the same for equal rules, in every process."""
        return _digest(as_node(self))

    # ---- composing ----

    def __and__(self, other: Rule) -> All:
        from emulation.eligibility.connectives import All

        return All((*_flat(self, All), *_flat(_operand(other, "&"), All)))

    def __or__(self, other: Rule) -> AnyOf:
        from emulation.eligibility.connectives import AnyOf

        return AnyOf((*_flat(self, AnyOf), *_flat(_operand(other, "|"), AnyOf)))

    def __invert__(self) -> Node:
        from emulation.eligibility.connectives import Not

        if isinstance(self, Not):
            return self.rule
        made: Not = Not(as_node(self))
        return made

    def __bool__(self) -> bool:
        raise InvalidValueError(
            "eligibility.rule_is_not_bool",
            "a rule is no answer, so it has no bool; ask it with rule.decide(facts) or rule.assess(facts), and join rules "
            "with &, | and ~ instead of and, or and not; a chain such as 1 < fact < 5 is written fact.between(1, 5)",
        )

    # ---- reading ----

    @on_enough_stack
    def truth(self, values: Values, on: date | None = None) -> Truth:
        """Give the truth for values that were read and checked already: the plain definition of every node.

        The other readings are held against this one. ``values`` maps keys of facts to answers, ``None`` or an
        :class:`~emulation.eligibility.unknown.Unknown` for what is not known.

        Args:
            values: As :func:`~emulation.eligibility.reading.read_values` gives them.
            on: The day asked about.

        Raises:
            InvalidValueError: The rule needs a day and none was given.
        """
        from emulation.eligibility.logic import truth_of

        return truth_of(as_node(self), values, on)

    def decide(self, record: object, *, on: date | None = None) -> Verdict:
        """Give the verdict alone, by compiled code (kết luận).

        Args:
            record: An attrs or other object with an attribute for each fact, a mapping, or a function from keys to answers.
            on: The day asked about; may be left out when :attr:`needs_day` is false.

        Raises:
            InvalidValueError: An answer of the wrong kind, or no day where one is needed.
            UnknownKeyError: The object lacks the attribute of a fact.
            StackExhaustedError: Asked from too deep inside other calls.
        """
        try:
            day, kind, decide = self._last_decide
        except AttributeError:
            return self._decide(record, on)
        if kind is type(record) and day is on:
            try:
                return decide(record)
            except RecursionError as error:
                raise exhausted("decide") from error
        return self._decide(record, on)

    @on_enough_stack
    def decider(
        self, form: RecordForm | None = None, *, on: date | None = None
    ) -> Callable[[object], Verdict]:
        """Give the compiled function behind :meth:`decide`, for many records of one form.

        Args:
            form: Whether records are objects (the default), mappings or functions.
            on: The day asked about.

        Raises:
            InvalidValueError: No day where one is needed.
        """
        from emulation.eligibility.reading import RecordForm

        return _compile()(self, on).decider(form or RecordForm.OBJECT)

    def assess(self, record: object, *, on: date | None = None) -> Assessment:
        """Judge a record and keep what is needed to say why (đánh giá).

        Every answer is checked, also those that cannot change the verdict.

        Args:
            record: As for :meth:`decide`.
            on: The day asked about; may be left out when :attr:`needs_day` is false.

        Raises:
            InvalidValueError: An answer of the wrong kind, or no day where one is needed.
            UnknownKeyError: The object lacks the attribute of a fact, or an answer is no choice on offer.
            StackExhaustedError: Asked from too deep inside other calls.
        """
        try:
            day, kind, assess = self._last_assess
        except AttributeError:
            return self._assess(record, on)
        if kind is type(record) and day is on:
            try:
                return assess(record)
            except RecursionError as error:
                raise exhausted("assess") from error
        return self._assess(record, on)

    @on_enough_stack
    def assessor(
        self, form: RecordForm | None = None, *, on: date | None = None
    ) -> Callable[[object], Assessment]:
        """Give the compiled function behind :meth:`assess`, for many records of one form."""
        from emulation.eligibility.reading import RecordForm

        return _compile()(self, on).assessor(form or RecordForm.OBJECT)

    # ---- another day or class of records than last time ----

    @on_enough_stack
    def _decide(self, record: object, on: date | None) -> Verdict:
        try:
            _, decide = _DECIDERS[id(self), on, type(record)]
        except (KeyError, TypeError):
            decide = _compile()(self, on).decider_for(record)
            _keep(_DECIDERS, (id(self), on, type(record)), (self, decide))
        object.__setattr__(self, "_last_decide", (on, type(record), decide))
        return decide(record)

    @on_enough_stack
    def _assess(self, record: object, on: date | None) -> Assessment:
        try:
            _, assess = _ASSESSORS[id(self), on, type(record)]
        except (KeyError, TypeError):
            assess = _compile()(self, on).assessor_for(record)
            _keep(_ASSESSORS, (id(self), on, type(record)), (self, assess))
        object.__setattr__(self, "_last_assess", (on, type(record), assess))
        return assess(record)

    # ---- words ----

    @on_enough_stack
    def text(self, language: Language = "vi") -> str:
        """Say the rule in a sentence."""
        from emulation.eligibility.saying import say_rule

        return say_rule(as_node(self), language)

    @on_enough_stack
    def __str__(self) -> str:
        from emulation.eligibility.writing import write_rule

        return write_rule(as_node(self))


# ---- at hand: what is asked for once for each record has to cost less than judging one ----

_Key = tuple[int, date | None, type]
_DECIDERS: dict[_Key, tuple[Rule, Callable[[object], Verdict]]] = {}
_ASSESSORS: dict[_Key, tuple[Rule, Callable[[object], Assessment]]] = {}
"""Functions by the id of a rule, the day and the class of the record. The rule is kept with them, so that its id stays its own."""

_MOST_AT_HAND = 1024


def _keep(functions: dict[_Key, tuple[Rule, F]], key: _Key, value: tuple[Rule, F]) -> None:
    if len(functions) >= _MOST_AT_HAND:
        functions.clear()
    functions[key] = value


@functools.cache
def _nodes() -> frozenset[type]:
    from emulation.eligibility.connectives import NODES

    return NODES


@functools.cache
def _compile() -> Callable[[Rule, date | None], Compiled]:
    from emulation.eligibility.compiling import compiled

    return compiled


def as_node(rule: Rule) -> Node:
    """Give the rule as one of the closed list of nodes.

    Raises:
        InvalidValueError: Something that is no rule, or a class of rules the library does not know.
    """
    if type(rule) not in _nodes():
        raise InvalidValueError(
            "eligibility.not_a_rule", "a rule is expected, found {found}", found=type(rule).__name__
        )
    return cast("Node", rule)


def _operand(other: object, sign: str) -> Rule:
    if isinstance(other, Rule):
        return other
    raise InvalidValueError(
        "eligibility.not_joinable",
        "rules are joined with rules by {sign}; found {found}",
        sign=sign,
        found=type(other).__name__,
    )


def _flat(rule: Rule, kind: type[All | AnyOf]) -> tuple[Node, ...]:
    return rule.rules if isinstance(rule, kind) else (as_node(rule),)


# ---- worked out once for each rule; a rule never changes, so the results are kept with it ----


@functools.lru_cache(maxsize=4096)
def _facts_of(node: Node) -> dict[str, Fact]:
    return {fact.key: fact for each in node.walk() for fact in each.own_facts}


@functools.lru_cache(maxsize=4096)
def _needs_day(node: Node) -> bool:
    from emulation.eligibility.limits import OnDay

    return any(isinstance(limit, OnDay) for each in node.walk() for limit in each.limits) or any(
        fact.derived is not None for fact in _facts_of(node).values()
    )


@functools.lru_cache(maxsize=4096)
def _digest(node: Node) -> str:
    return digest(node)


def check_size(rule: Rule) -> None:
    """Refuse a rule that is nested too deeply or has too many nodes; called where nodes are joined.

    Raises:
        InvalidValueError: More than :data:`MOST_DEPTH` levels or :data:`MOST_NODES` nodes, or one key for two facts.
    """
    parts = rule.parts
    for index, part in enumerate(parts):
        try:
            as_node(part)
        except InvalidValueError as error:
            raise error.at("rules", index) from None
    if any(depth_of(part) >= MOST_DEPTH for part in parts):
        raise InvalidValueError(
            "eligibility.too_deep", "rules are nested at most {most} deep", most=MOST_DEPTH
        )
    if 1 + sum(size_of(part) for part in parts) > MOST_NODES:
        raise InvalidValueError("eligibility.too_large", "a rule has at most {most} nodes", most=MOST_NODES)
    seen: dict[str, Fact] = {}
    for part in parts:
        for fact in part.facts:
            check_same(seen.setdefault(fact.key, fact), fact)


def check_same(one: Fact, other: Fact) -> None:
    """Refuse two facts of one key that are not the same question."""
    if one is not other and one != other:
        raise InvalidValueError(
            "eligibility.two_facts_one_key",
            "two different facts bear the key {key!r}: a rule can hold only one of them",
            key=one.key,
        )


@functools.lru_cache(maxsize=4096)
def depth_of(node: Node) -> int:
    """Give how many levels a rule has; 1 for a condition."""
    return 1 + max((depth_of(part) for part in node.parts), default=0)


@functools.lru_cache(maxsize=4096)
def size_of(node: Node) -> int:
    """Give how many nodes a rule has."""
    return 1 + sum(size_of(part) for part in node.parts)
