"""What joins conditions into rules: all, any, not, at least, implies, unless, and named criteria (phép nối).

Every connective is Kleene's: an unknown that cannot change the result does not matter.
"""

from __future__ import annotations

from typing import Final

import attrs

from emulation.core.fields import instance_of, to_key, to_optional_text, to_text, to_tuple
from emulation.core.text import shown
from emulation.core.truth import Truth
from emulation.eligibility.conditions import Compare, CompareFacts, InRange, IsKnown, IsTrue, OneOf
from emulation.eligibility.period_conditions import Lasts, PeriodIs
from emulation.eligibility.rule import Rule, check_size
from emulation.errors import InvalidValueError
from emulation.law import Citation

__all__ = [
    "ALWAYS",
    "NEVER",
    "NODES",
    "UNDETERMINED",
    "All",
    "AnyOf",
    "AtLeastOf",
    "ConditionNode",
    "Constant",
    "Criterion",
    "Implies",
    "Node",
    "Not",
    "Unless",
]


def _some(rules: tuple[Node, ...]) -> None:
    if not rules:
        raise InvalidValueError(
            "eligibility.nothing_to_join",
            "at least one rule is expected; ALWAYS and NEVER say what an empty list would",
            path=("rules",),
        )


@attrs.frozen(cache_hash=True)
class Constant(Rule):
    """A rule that does not look at the record (hằng).

    ``UNDETERMINED`` stands where the law is not known: no fact can settle it.

    Args:
        value: What it always is.
    """

    value: Truth = attrs.field(validator=instance_of(Truth))


@attrs.frozen(cache_hash=True)
class All(Rule):
    """Every rule holds (tất cả).

    Args:
        rules: At least one.

    Raises:
        InvalidValueError: None, something that is no rule, too deep or too large, or one key for two facts.
    """

    rules: tuple[Node, ...] = attrs.field(converter=to_tuple)

    def __attrs_post_init__(self) -> None:
        _some(self.rules)
        check_size(self)

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.rules


@attrs.frozen(cache_hash=True)
class AnyOf(Rule):
    """At least one rule holds (một trong các).

    Args:
        rules: At least one.

    Raises:
        InvalidValueError: As for :class:`All`.
    """

    rules: tuple[Node, ...] = attrs.field(converter=to_tuple)

    def __attrs_post_init__(self) -> None:
        _some(self.rules)
        check_size(self)

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.rules


@attrs.frozen(cache_hash=True)
class AtLeastOf(Rule):
    """At least so many of the rules hold (ít nhất n trong số).

    Args:
        count: How many, from 1 to the number of rules.
        rules: At least one.

    Raises:
        InvalidValueError: A count that can never or will always be reached, or as for :class:`All`.
    """

    count: int = attrs.field(validator=instance_of(int))
    rules: tuple[Node, ...] = attrs.field(converter=to_tuple)

    def __attrs_post_init__(self) -> None:
        _some(self.rules)
        if not 1 <= self.count <= len(self.rules):
            raise InvalidValueError(
                "eligibility.count_out_of_range",
                "a count from 1 to {most} is expected, found {found}",
                path=("count",),
                most=len(self.rules),
                found=shown(self.count, 20),
            )
        check_size(self)

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.rules


@attrs.frozen(cache_hash=True)
class Not(Rule):
    """The rule fails (không).

    Args:
        rule: What must fail.
    """

    rule: Node

    def __attrs_post_init__(self) -> None:
        check_size(self)

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.rule,)


@attrs.frozen(cache_hash=True)
class Implies(Rule):
    """If one rule holds, so must the other (nếu thì).

    Args:
        condition: Where it fails, the whole holds.
        then: What must hold where the condition does.
    """

    condition: Node
    then: Node

    def __attrs_post_init__(self) -> None:
        check_size(self)

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.condition, self.then)


@attrs.frozen(cache_hash=True)
class Unless(Rule):
    """A general rule and an exception that goes before it (trừ trường hợp).

    Where the exception holds, ``instead`` decides; where it fails, the general rule does. Where it is not known, the verdict
    is known only if both would say the same. Several exceptions are nested; the outermost goes before the others.

    Args:
        rule: The general rule.
        exception: When it does not apply.
        instead: What applies then; by default nothing does, and the verdict is no.
    """

    rule: Node
    exception: Node
    instead: Node = attrs.field(factory=lambda: Constant(Truth.NO))

    def __attrs_post_init__(self) -> None:
        check_size(self)

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.rule, self.exception, self.instead)


@attrs.frozen(cache_hash=True)
class Criterion(Rule):
    """A rule with a name: a criterion of a plan or a standard (tiêu chuẩn).

    Args:
        code: Stable key, such as ``"TC1"``.
        rule: What it asks.
        vi: What it says in Vietnamese, as people read it.
        en: The same in English.
        citation: Where it is laid down in the law.
        clause: Where it stands in the plan.

    Raises:
        InvalidValueError: A code that is no key, empty words, or something that is no rule.
    """

    code: str = attrs.field(converter=to_key)
    rule: Node
    vi: str = attrs.field(converter=to_text, kw_only=True)
    en: str = attrs.field(converter=to_text, kw_only=True)
    citation: Citation | None = attrs.field(
        default=None, kw_only=True, validator=attrs.validators.optional(instance_of(Citation))
    )
    clause: str | None = attrs.field(default=None, kw_only=True, converter=to_optional_text)

    def __attrs_post_init__(self) -> None:
        check_size(self)

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.rule,)

    def name(self, language: str) -> str:
        """Words in the language asked for."""
        return self.vi if language == "vi" else self.en


ConditionNode = IsTrue | Compare | CompareFacts | OneOf | InRange | PeriodIs | Lasts | IsKnown
"""Every condition there is."""

Node = All | AnyOf | AtLeastOf | Not | Implies | Unless | Criterion | Constant | ConditionNode
"""Every node there is. The list is closed: each reading of a rule covers all of them."""

NODES: Final[frozenset[type]] = frozenset(Node.__args__)
ALWAYS: Final = Constant(Truth.YES)
"""The rule that always holds."""
NEVER: Final = Constant(Truth.NO)
"""The rule that never holds."""
UNDETERMINED: Final = Constant(Truth.UNKNOWN)
"""The rule that nobody can answer: what the law asks for is not known."""
