"""Which prizes are paid when awards meet, who pays, and rules without a figure (chi thưởng).

Two titles given at once are compared by their achievement (until the end of 2023) or by the time counted for
them (since 2024); a title and a form are paid both; of forms only those with other times and achievements are
known to be. Where a time or an achievement is not known, or no provision speaks of the case, the answer is
"not known".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import attrs

from emulation.awards import Award, AwardNature, find_award
from emulation.awards.gaps import PrizeGap
from emulation.awards.money_rules import (
    AwardCombination,
    AwardObjects,
    CombinationRule,
    PayerRule,
    PrizeTerm,
    PrizeTermKind,
)
from emulation.awards.prize import Prize
from emulation.awards.several import GivenAward, PaymentRuling
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.law import NoProvisionError, Provision, Ruling
from emulation.rulebooks.powers import ruling_on

if TYPE_CHECKING:
    from emulation.rulebooks.rulebook import Rulebook

__all__ = ["find_objects", "find_payer", "rule_on_payments", "rule_on_term"]


def find_payer(book: Rulebook, award: Award, on: date) -> Provision[PayerRule]:
    """Say who pays the prize of an award; see :meth:`Rulebook.payer`."""
    found = [each for each in book.about(PayerRule).on(on) if each.value.covers(award.tier)]
    if not found:
        raise NoProvisionError(
            "prizes.no_payer",
            "who pays the prize of {award} on {day} was not read",
            award=award.key,
            day=on,
        )
    return found[0]


def find_objects(book: Rulebook, award: Award, on: date) -> Provision[AwardObjects]:
    """Say what is handed over with an award; see :meth:`Rulebook.handed_over`."""
    found = [each for each in book.about(AwardObjects).on(on) if award.key in each.value.awards]
    if not found:
        raise NoProvisionError(
            "prizes.no_objects",
            "what is handed over with {award} on {day} was not read",
            award=award.key,
            day=on,
        )
    return found[0]


def rule_on_term(book: Rulebook, kind: PrizeTermKind, on: date) -> Ruling:
    """Say whether a rule on prize money holds; see :meth:`Rulebook.prize_term`."""
    found = [each for each in book.about(PrizeTerm).on(on) if each.value.kind is kind]
    if not found:
        return Ruling(
            truth=Truth.UNKNOWN, reason=Message.of("prizes.ruling.term_not_read", term=kind, day=on)
        )
    return ruling_on(book, on, Truth.YES, Message.of("prizes.ruling.term", term=kind), found)


@attrs.frozen
class _Pair:
    """What the law says of an award beside another: paid with it or not, by which provisions."""

    pays: Truth
    key: str
    rules: tuple[Provision[CombinationRule], ...] = ()


def rule_on_payments(book: Rulebook, given: Sequence[GivenAward], on: date) -> tuple[PaymentRuling, ...]:
    """Say which prizes are paid when awards meet; see :meth:`Rulebook.payments`."""
    _refuse(given)
    prizes = [_prize(book, each, on) for each in given]
    return tuple(
        PaymentRuling(given=each, ruling=_rule(book, on, index, given, prizes), prize=prizes[index])
        for index, each in enumerate(given)
    )


def _refuse(given: Sequence[GivenAward]) -> None:
    if len({each.id for each in given}) != len(given):
        raise InvalidValueError("prizes.double_award_id", "two awards given together bear one id")
    if len({each.recipient for each in given}) > 1:
        raise InvalidValueError(
            "prizes.several_recipients",
            "awards that meet are those of one subject, found {found}",
            found=", ".join(sorted({each.recipient.value for each in given})),
        )


def _prize(book: Rulebook, given: GivenAward, on: date) -> Prize | None:
    found = book.find_prize(given.award, given.recipient, on)
    return None if isinstance(found, PrizeGap) else found


def _rule(
    book: Rulebook, on: date, index: int, given: Sequence[GivenAward], prizes: Sequence[Prize | None]
) -> Ruling:
    prize = prizes[index]
    if prize is not None and prize.amount is None:
        return _of_prize(book, on, prize, Truth.NO, "prizes.ruling.no_money")
    rules = {each.value.combination: each for each in book.about(CombinationRule).on(on)}
    pairs = [
        _against(rules, given[index], other, _beats(prizes, place, index))
        for place, other in enumerate(given)
        if place != index
    ]
    against = [each for each in pairs if each.pays is Truth.NO]
    open_ = [each for each in pairs if each.pays is Truth.UNKNOWN]
    if against:
        return ruling_on(book, on, Truth.NO, Message(against[0].key), _texts(against))
    if open_:
        return Ruling(truth=Truth.UNKNOWN, reason=Message.of(open_[0].key, day=on))
    if pairs:
        return ruling_on(book, on, Truth.YES, Message(pairs[0].key), _texts(pairs))
    if prize is None:
        return Ruling(truth=Truth.UNKNOWN, reason=Message.of("prizes.ruling.prize_not_known", day=on))
    return _of_prize(book, on, prize, Truth.YES, "prizes.ruling.paid_alone")


def _of_prize(book: Rulebook, on: date, prize: Prize, truth: Truth, key: str) -> Ruling:
    return Ruling(
        truth=truth,
        reason=Message(key),
        provisions=prize.provisions,
        citations=prize.citations,
        verification=prize.verification,
        notes=book.notes_on(on),
    )


def _texts(pairs: Sequence[_Pair]) -> list[Provision[CombinationRule]]:
    return list(dict.fromkeys(rule for pair in pairs for rule in pair.rules))


def _beats(prizes: Sequence[Prize | None], other: int, mine: int) -> Truth:
    """Say whether the other prize is the higher one; of two equal ones the first stands."""
    one, two = prizes[other], prizes[mine]
    if one is None or two is None or one.product is None or two.product is None:
        return Truth.UNKNOWN
    return Truth.of((one.product, -other) > (two.product, -mine))


def _against(
    rules: dict[AwardCombination, Provision[CombinationRule]],
    mine: GivenAward,
    other: GivenAward,
    is_beaten: Truth,
) -> _Pair:
    """Say what the law makes of one award beside another."""
    if AwardCombination.ANY in rules:
        return _highest(rules[AwardCombination.ANY], is_beaten)
    natures = {find_award(mine.award).nature, find_award(other.award).nature}
    if natures == {AwardNature.TITLE, AwardNature.FORM}:
        return _each(rules.get(AwardCombination.TITLE_WITH_FORM), "prizes.ruling.title_and_form")
    if natures == {AwardNature.TITLE}:
        return _titles(rules, mine, other, is_beaten)
    if natures == {AwardNature.FORM}:
        return _forms(rules, mine, other)
    return _Pair(Truth.UNKNOWN, "prizes.ruling.no_combination_rule")


def _each(rule: Provision[CombinationRule] | None, key: str) -> _Pair:
    if rule is None:
        return _Pair(Truth.UNKNOWN, "prizes.ruling.no_combination_rule")
    return _Pair(Truth.YES, key, (rule,))


def _highest(rule: Provision[CombinationRule], is_beaten: Truth) -> _Pair:
    if is_beaten is Truth.UNKNOWN:
        return _Pair(Truth.UNKNOWN, "prizes.ruling.not_comparable")
    if is_beaten is Truth.YES:
        return _Pair(Truth.NO, "prizes.ruling.lower_title", (rule,))
    return _Pair(Truth.YES, "prizes.ruling.highest_title", (rule,))


def _titles(
    rules: dict[AwardCombination, Provision[CombinationRule]],
    mine: GivenAward,
    other: GivenAward,
    is_beaten: Truth,
) -> _Pair:
    several = rules.get(AwardCombination.TITLES_OF_SEVERAL_PERIODS)
    by_achievement = rules.get(AwardCombination.TITLES_OF_ONE_ACHIEVEMENT)
    by_period = rules.get(AwardCombination.TITLES_OF_ONE_PERIOD)
    same_period = _same(mine.period, other.period)
    if by_achievement is not None:
        same = _same(mine.achievement, other.achievement)
        if same is Truth.YES and same_period is Truth.NO:
            return _Pair(Truth.UNKNOWN, "prizes.ruling.contradiction")
        one = by_achievement
    elif by_period is not None:
        same, one = same_period, by_period
    else:
        return _Pair(Truth.UNKNOWN, "prizes.ruling.no_combination_rule")
    if same is Truth.YES:
        return _highest(one, is_beaten)
    if same_period is Truth.NO:
        return _each(several, "prizes.ruling.several_periods")
    if same is Truth.NO:
        return _Pair(Truth.UNKNOWN, "prizes.ruling.no_combination_rule")
    return _Pair(Truth.UNKNOWN, "prizes.ruling.period_not_known")


def _forms(
    rules: dict[AwardCombination, Provision[CombinationRule]], mine: GivenAward, other: GivenAward
) -> _Pair:
    rule = rules.get(AwardCombination.FORMS_OF_SEVERAL_PERIODS)
    if rule is None:
        return _Pair(Truth.UNKNOWN, "prizes.ruling.no_combination_rule")
    same = (_same(mine.period, other.period), _same(mine.achievement, other.achievement))
    if Truth.YES in same:
        # The law does not give two forms for one achievement, and no provision speaks of paying them.
        return _Pair(Truth.UNKNOWN, "prizes.ruling.forms_of_one_achievement")
    if Truth.UNKNOWN in same:
        return _Pair(Truth.UNKNOWN, "prizes.ruling.period_not_known")
    return _Pair(Truth.YES, "prizes.ruling.several_forms", (rule,))


def _same(one: object | None, other: object | None) -> Truth:
    return Truth.of(None if one is None or other is None else one == other)
