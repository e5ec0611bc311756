"""Rules, conditions and answers in words (diễn đạt quy tắc).

A condition is said as what it asks; an answer in the unit of its fact. Words come from the catalogues and from the labels of
the facts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from math import log10
from typing import TYPE_CHECKING, assert_never, cast

from emulation.core.quantity import plain_number
from emulation.core.truth import Truth
from emulation.eligibility.conditions import (
    Compare,
    CompareFacts,
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
    Not,
    Unless,
)
from emulation.eligibility.fact import Fact
from emulation.eligibility.fact_kinds import FactKind
from emulation.eligibility.limits import Limit, OnDay
from emulation.eligibility.period_conditions import Lasts, PeriodIs
from emulation.eligibility.unknown import Unknown
from emulation.i18n import say
from emulation.i18n.formats import format_list, format_money, format_number, format_percent

if TYPE_CHECKING:
    from emulation.eligibility.connectives import Node
    from emulation.eligibility.reading import Answer
    from emulation.i18n import Language

__all__ = ["say_answer", "say_condition", "say_negated", "say_rule"]

_MOST_LISTED = 12


def say_answer(fact: Fact, answer: Answer | Limit, language: Language) -> str:
    """Say an answer or a limit as the fact measures it.

    >>> say_answer(Fact.ratio("share", vi="tỷ lệ", en="share"), Fraction(7, 10), "vi")
    '70%'
    """
    if answer is None:
        return say("core.truth.unknown", language)
    if isinstance(answer, Unknown | OnDay):
        return answer.text(language)
    if isinstance(answer, bool):
        return say(f"core.truth.{'yes' if answer else 'no'}", language)
    if fact.kind.is_numeric:
        return _say_number(fact, Fraction(cast("Fraction", answer)), language)
    if fact.kind is FactKind.CHOICE:
        return next((each.name(language) for each in fact.choices if each.key == answer), str(answer))
    if isinstance(answer, date):
        from emulation.i18n.formats import format_date

        return format_date(answer, language)
    text = getattr(answer, "text", None)
    return str(text(language)) if callable(text) else f"“{answer}”"


_MOST_BITS = 4_000


def _say_number(fact: Fact, number: Fraction, language: Language) -> str:
    if max(abs(number.numerator), number.denominator).bit_length() > _MOST_BITS:
        # Nobody reads a number of a thousand digits, and Python refuses to write one of some more.
        size = round((abs(number.numerator).bit_length() - number.denominator.bit_length()) * log10(2))
        return f"{'−' if number < 0 else ''}~10^{size}"
    if fact.kind is FactKind.RATIO:
        return format_percent(number, language)
    if fact.kind is FactKind.MONEY:
        return format_money(number, language)
    # A fraction without a short decimal form is said as it is, since rounding could turn a no into a yes.
    written = plain_number(number) if "/" in plain_number(number) else format_number(number, language)
    return written if fact.unit is None else f"{written} {fact.unit.name(language)}"


def say_condition(
    condition: FactCondition, language: Language, limits: Sequence[Limit | None] | None = None
) -> str:
    """Say what a condition asks, with its limits as they are or as fixed for a day."""
    fact = condition.own_facts[0]
    found = condition.limits if limits is None else tuple(limits)
    name = fact.name(language)

    def limit(index: int) -> str:
        return say_answer(fact, found[index], language)

    match condition:
        case IsTrue() | IsKnown():
            key = "is_true" if isinstance(condition, IsTrue) else "is_known"
            return say(f"eligibility.asks.{key}", language, fact=name)
        case Compare():
            key = f"{'day' if fact.kind is FactKind.DATE else 'value'}.{condition.comparison.value}"
            return say(f"eligibility.asks.{key}", language, fact=name, limit=limit(0))
        case CompareFacts():
            other = condition.other.name(language)
            if condition.times != 1:
                other = say(
                    "eligibility.asks.multiple",
                    language,
                    times=_say_times(condition.times, language),
                    fact=other,
                )
            key = f"{'day' if fact.kind is FactKind.DATE else 'value'}.{condition.comparison.value}"
            return say(f"eligibility.asks.{key}", language, fact=name, limit=other)
        case OneOf():
            listed = [limit(index) for index in range(min(len(found), _MOST_LISTED))]
            more = ["…"] if len(found) > _MOST_LISTED else []
            return say("eligibility.asks.one_of", language, fact=name, values=", ".join((*listed, *more)))
        case InRange():
            return say("eligibility.asks.between", language, fact=name, low=limit(0), high=limit(1))
        case PeriodIs():
            key = f"eligibility.asks.period.{condition.relation.value}"
            return say(key, language, fact=name, period=_say_range(found, language))
        case Lasts():
            return say("eligibility.asks.lasts", language, fact=name, at_least=condition.at_least)
        case _:
            msg = f"{type(condition).__name__} is no condition of the library"
            raise TypeError(msg)


def say_negated(
    condition: FactCondition, language: Language, limits: Sequence[Limit | None] | None = None
) -> str:
    """Say that a condition must not be met, in the plainest words there are."""
    match condition:
        case IsTrue() | IsKnown():
            key = "is_false" if isinstance(condition, IsTrue) else "is_unknown"
            return say(f"eligibility.asks.{key}", language, fact=condition.fact.name(language))
        case Compare():
            opposite = Compare(condition.fact, condition.comparison.opposite, condition.limit)
            return say_condition(opposite, language, limits)
        case _:
            return say("eligibility.joins.not", language, rule=say_condition(condition, language, limits))


def _say_times(times: Fraction, language: Language) -> str:
    return format_percent(times, language) if times < 1 else plain_number(times)


def _say_range(limits: Sequence[Limit | None], language: Language) -> str:
    from emulation.i18n.formats import format_date

    ends = [
        "…"
        if each is None
        else each.text(language)
        if isinstance(each, OnDay)
        else format_date(cast("date", each), language)
        for each in limits
    ]
    return f"{ends[0]} – {ends[1]}"


def say_rule(node: Node, language: Language) -> str:
    """Say a whole rule in one sentence; parts that are joined themselves stand in brackets."""
    if isinstance(node, FactCondition):
        return say_condition(node, language)
    if isinstance(node, Criterion):
        return node.name(language)
    if isinstance(node, Constant):
        return say(f"eligibility.constant.{node.value.value}", language)
    if isinstance(node, Not) and isinstance(node.rule, FactCondition):
        return say_negated(node.rule, language)
    parts = [_bracketed(part, language) for part in node.parts]
    match node:
        case All():
            return format_list(parts, language)
        case AnyOf():
            return f" {say('eligibility.joins.or', language)} ".join(parts)
        case AtLeastOf():
            return say("eligibility.joins.at_least", language, count=node.count, rules="; ".join(parts))
        case Not():
            return say("eligibility.joins.not", language, rule=parts[0])
        case Implies():
            return say("eligibility.joins.implies", language, condition=parts[0], then=parts[1])
        case Unless(instead=Constant(value=Truth.NO)):
            return say("eligibility.joins.unless", language, rule=parts[0], exception=parts[1])
        case Unless():
            return say(
                "eligibility.joins.unless_then", language, rule=parts[0], exception=parts[1], instead=parts[2]
            )
        case _:
            assert_never(node)


def _bracketed(node: Node, language: Language) -> str:
    words = say_rule(node, language)
    return words if isinstance(node, FactCondition | Criterion | Constant) else f"({words})"
