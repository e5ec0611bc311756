"""Questions about money that a rulebook answers: prizes, who pays, budgets (tiền thưởng, dự toán).

The reasoning stands in :mod:`emulation.rulebooks.prices`, :mod:`emulation.rulebooks.payments` and
:mod:`emulation.rulebooks.budgets`; here stand the questions as methods.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from emulation.awards import Award, find_award
from emulation.awards.gaps import PrizeGap
from emulation.awards.prize import Prize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from emulation.awards.budget import Budget, Fund, ProposedAward
    from emulation.awards.money_rules import AwardObjects, BaseSalary, PayerRule, PrizeTermKind
    from emulation.awards.rounding import Rounding
    from emulation.awards.several import GivenAward, PaymentRuling
    from emulation.law import Provision, Ruling
    from emulation.parties import SubjectKind
    from emulation.rulebooks.rulebook import Rulebook

__all__ = ["MoneyQuestions"]


class MoneyQuestions:
    """Questions about money that a rulebook answers (tiền thưởng, dự toán)."""

    __slots__ = ()

    @property
    def _book(self) -> Rulebook:
        """The rulebook this is: only that class has this one as its base."""
        return cast("Rulebook", self)

    def base_salary(self, on: date) -> Provision[BaseSalary]:
        """Give the base salary of a day, of which prizes are multiples (mức lương cơ sở).

        It is known for days whose law on awards was not read too, since other acts set it.

        >>> from emulation.rulebooks.vietnam import national
        >>> national().base_salary(date(2021, 10, 30)).value.dong
        1490000

        Args:
            on: The day.

        Raises:
            NoProvisionError: The sum of that day was not read.
        """
        return self._book.prices.base_salary(on)

    def prize(
        self,
        award: str | Award,
        recipient: SubjectKind,
        on: date,
        *,
        rounding: Rounding | None = None,
        foreign: bool = False,
    ) -> Prize:
        """Work out the prize that comes with an award (tiền thưởng).

        >>> from emulation.parties import SubjectKind
        >>> from emulation.rulebooks.vietnam import national
        >>> prize = national().prize("certificate.commune", SubjectKind.PERSON, date(2021, 10, 30))
        >>> str(prize.amount), prize.provisions
        ('230000 đồng', ('P-29.P1', 'B-06', 'K-02.P1'))

        Args:
            award: The award or its key.
            recipient: Kind of subject.
            on: Day of the decision, not of the achievement.
            rounding: How to round; by default as the law of the day does.
            foreign: Whether the subject is a foreigner or a Vietnamese abroad.

        Returns:
            A sum, a ceiling, or the statement that the law prescribes none.

        Raises:
            NoProvisionError: It is not known: day or figure not read, award not on the list, or another
                kind of subject. :meth:`find_prize` says so without raising.
            UnknownKeyError: No such award.
        """
        found = self.find_prize(award, recipient, on, rounding=rounding, foreign=foreign)
        if isinstance(found, PrizeGap):
            raise found.to_error()
        return found

    def find_prize(
        self,
        award: str | Award,
        recipient: SubjectKind,
        on: date,
        *,
        rounding: Rounding | None = None,
        foreign: bool = False,
    ) -> Prize | PrizeGap:
        """Work out a prize, or say why it cannot be told; see :meth:`prize`.

        Raises:
            UnknownKeyError: No such award.
        """
        return self._book.prices.prize(find_award(award), recipient, on, rounding=rounding, foreign=foreign)

    def payments(self, given: Sequence[GivenAward], on: date) -> tuple[PaymentRuling, ...]:
        """Say which prizes are paid when one subject receives several awards at once (chi thưởng).

        Args:
            given: The awards of one subject, given on one day.
            on: Day of the decision.

        Returns:
            For each award yes, no or not known, in the order given.

        Raises:
            InvalidValueError: Two with one id, or subjects of several kinds.
            UnknownKeyError: No such award.
        """
        from emulation.rulebooks.payments import rule_on_payments

        return rule_on_payments(self._book, given, on)

    def payer(self, award: str | Award, on: date) -> Provision[PayerRule]:
        """Say who pays the prize of an award (trách nhiệm chi thưởng).

        Args:
            award: The award or its key.
            on: Day of the decision.

        Raises:
            NoProvisionError: That was not read.
            UnknownKeyError: No such award.
        """
        from emulation.rulebooks.payments import find_payer

        return find_payer(self._book, find_award(award), on)

    def handed_over(self, award: str | Award, on: date) -> Provision[AwardObjects]:
        """Say what is handed over with an award: certificate, flag, money (hiện vật khen thưởng).

        Args:
            award: The award or its key.
            on: Day of the decision.

        Raises:
            NoProvisionError: That was not read.
            UnknownKeyError: No such award.
        """
        from emulation.rulebooks.payments import find_objects

        return find_objects(self._book, find_award(award), on)

    def prize_term(self, kind: PrizeTermKind, on: date) -> Ruling:
        """Say whether a rule on prize money without a figure holds, such as the exemption from income tax.

        Args:
            kind: Which rule.
            on: The day.

        Returns:
            Yes with its text, or not known: silence of what was read is never a no.
        """
        from emulation.rulebooks.payments import rule_on_term

        return rule_on_term(self._book, kind, on)

    def budget(
        self,
        proposed: Iterable[ProposedAward],
        on: date,
        *,
        fund: Fund | None = None,
        rounding: Rounding | None = None,
    ) -> Budget:
        """Work out what proposed awards cost, by whom it is paid, and whether the fund bears it (dự toán).

        Args:
            proposed: Awards and how many of each.
            on: Day of the decisions.
            fund: The fund that shall bear it; ``None`` leaves its ceiling out.
            rounding: How to round each prize; by default as the law of the day does.

        Raises:
            UnknownKeyError: No such award.
        """
        from emulation.rulebooks.budgets import make_budget

        return make_budget(self._book, proposed, on, fund=fund, rounding=rounding)
