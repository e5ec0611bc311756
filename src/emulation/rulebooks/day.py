"""The law of one day: a rulebook with the day already chosen (pháp luật tại một ngày)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

import attrs

from emulation.core.fields import instance_of, is_day
from emulation.core.truth import Truth
from emulation.i18n.message import Message
from emulation.law import (
    AwardForm,
    GoverningText,
    Instrument,
    LaunchRequirement,
    OfficeKind,
    Provision,
    ProvisionValue,
    Ruling,
)
from emulation.rulebooks.rulebook import Rulebook

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from emulation.awards import Award, ShareQuota, Standard
    from emulation.awards.budget import Budget, Fund, ProposedAward
    from emulation.awards.money_rules import AwardObjects, BaseSalary, PayerRule, PrizeTermKind
    from emulation.awards.prize import Prize
    from emulation.awards.rounding import Rounding
    from emulation.awards.several import GivenAward, PaymentRuling
    from emulation.parties import SubjectKind
    from emulation.rulebooks.standards import AwardAssessment, AwardRule

__all__ = ["RulesOfDay"]

if TYPE_CHECKING:
    from emulation.procedure import Deciders, Route
    from emulation.rulebooks.procedure import ProcedureRules

V = TypeVar("V", bound=ProvisionValue)


@attrs.frozen
class RulesOfDay:
    """What holds on one day (pháp luật có hiệu lực trong ngày).

    Args:
        book: The rulebook.
        day: The day asked about.

    >>> from emulation.rulebooks.vietnam import national
    >>> rules = national().on(date(2021, 9, 10))
    >>> rules.may_decide(
    ...     AwardForm.CERTIFICATE_OF_COMMENDATION, "commune", OfficeKind.PEOPLES_COMMITTEE_CHAIR
    ... ).truth
    <Truth.YES: 'yes'>
    """

    book: Rulebook = attrs.field(validator=instance_of(Rulebook))
    day: date = attrs.field(validator=is_day)

    @property
    def is_read(self) -> bool:
        """Say whether the law of this day was read."""
        return self.book.is_read(self.day)

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """Instruments of the book in force on this day."""
        return tuple(each for each in self.book.instruments if each.is_in_force(self.day))

    @property
    def notes(self) -> tuple[Message, ...]:
        """What an answer of this day has to say besides; see :meth:`Rulebook.notes_on`."""
        return self.book.notes_on(self.day)

    def about(self, kind: type[V]) -> tuple[Provision[V], ...]:
        """Give the provisions of one type that are in force on this day."""
        return self.book.about(kind).on(self.day)

    def launch_requirements(self) -> tuple[Provision[LaunchRequirement], ...]:
        """Give what a launch has to contain; see :meth:`Rulebook.launch_requirements`."""
        return self.book.launch_requirements(self.day)

    def may_launch(self, level: str, kind: OfficeKind) -> Ruling:
        """Say whether an office may launch a movement; see :meth:`Rulebook.may_launch`."""
        return self.book.may_launch(level, kind, self.day)

    def may_decide(self, form: AwardForm, level: str, kind: OfficeKind) -> Ruling:
        """Say whether an office may decide a form of award; see :meth:`Rulebook.may_decide`."""
        return self.book.may_decide(form, level, kind, self.day)

    def governing_text(self, accepted_on: date) -> GoverningText:
        """Say which text governs a dossier that is decided on this day; see :meth:`Rulebook.governing_text`."""
        return self.book.governing_text(accepted_on, self.day)

    def standard(
        self, form: AwardForm, kind: SubjectKind, *, variety: str | None = None
    ) -> tuple[Provision[Standard], ...]:
        """Give what an award is given for; see :meth:`Rulebook.standard`."""
        return self.book.standard(form, kind, self.day, variety=variety)

    def award_rule(self, form: AwardForm, kind: SubjectKind, *, variety: str | None = None) -> AwardRule:
        """Give everything an award asks for; see :meth:`Rulebook.award_rule`."""
        return self.book.award_rule(form, kind, self.day, variety=variety)

    def assess_for(
        self, form: AwardForm, kind: SubjectKind, record: object, *, variety: str | None = None
    ) -> AwardAssessment:
        """Judge a record for an award, this day being that of the decision (xét điều kiện khen thưởng).

        Args:
            form: The title or form.
            kind: Kind of subject.
            record: What is known: a mapping, an object with attributes, or a function from keys to answers.
            variety: Which of several awards of the form.

        Raises:
            NoProvisionError: The law of the day or the standard was not read.
            InvalidValueError: An answer of the wrong kind.
        """
        return self.award_rule(form, kind, variety=variety).assess(record)

    def quotas(
        self, form: AwardForm, kind: SubjectKind, *, variety: str | None = None, sector: str | None = None
    ) -> tuple[Provision[ShareQuota], ...]:
        """Give how many may get an award; see :meth:`Rulebook.quotas`."""
        return self.book.quotas(form, kind, self.day, variety=variety, sector=sector)

    @property
    def procedure(self) -> ProcedureRules:
        """Questions on dossiers, deadlines, councils, publicity and cancelling on this day."""
        from emulation.rulebooks.procedure import ProcedureRules

        return ProcedureRules(self.book, self.day)

    def deciders(self, form: AwardForm) -> Deciders:
        """Give everybody who decides a form of award; see :func:`.routes.deciders_of`."""
        from emulation.rulebooks.routes import deciders_of

        return deciders_of(self.book, form, self.day)

    def route(
        self, form: AwardForm, from_level: str, kind: OfficeKind, *, managed_by: str | None = None
    ) -> Route:
        """Give the way of a dossier up to the office that decides; see :func:`.routes.route_of`."""
        from emulation.rulebooks.routes import route_of

        return route_of(self.book, form, from_level, kind, self.day, managed_by=managed_by)

    def may_propose(
        self, form: AwardForm, level: str, kind: OfficeKind, *, manages: Truth = Truth.UNKNOWN
    ) -> Ruling:
        """Say whether an office may propose an award to a higher one; see :func:`.routes.rule_on_proposal`."""
        from emulation.rulebooks.routes import rule_on_proposal

        return rule_on_proposal(self.book, form, level, kind, self.day, manages=manages)

    def base_salary(self) -> Provision[BaseSalary]:
        """Give the base salary of this day; see :meth:`Rulebook.base_salary`."""
        return self.book.base_salary(self.day)

    def prize(
        self,
        award: str | Award,
        recipient: SubjectKind,
        *,
        rounding: Rounding | None = None,
        foreign: bool = False,
    ) -> Prize:
        """Work out the prize of an award decided on this day; see :meth:`Rulebook.prize`."""
        return self.book.prize(award, recipient, self.day, rounding=rounding, foreign=foreign)

    def payments(self, given: Sequence[GivenAward]) -> tuple[PaymentRuling, ...]:
        """Say which prizes are paid when awards meet; see :meth:`Rulebook.payments`."""
        return self.book.payments(given, self.day)

    def payer(self, award: str | Award) -> Provision[PayerRule]:
        """Say who pays the prize of an award; see :meth:`Rulebook.payer`."""
        return self.book.payer(award, self.day)

    def handed_over(self, award: str | Award) -> Provision[AwardObjects]:
        """Say what is handed over with an award; see :meth:`Rulebook.handed_over`."""
        return self.book.handed_over(award, self.day)

    def prize_term(self, kind: PrizeTermKind) -> Ruling:
        """Say whether a rule on prize money without a figure holds; see :meth:`Rulebook.prize_term`."""
        return self.book.prize_term(kind, self.day)

    def budget(
        self, proposed: Iterable[ProposedAward], *, fund: Fund | None = None, rounding: Rounding | None = None
    ) -> Budget:
        """Work out what proposed awards cost; see :meth:`Rulebook.budget`."""
        return self.book.budget(proposed, self.day, fund=fund, rounding=rounding)
