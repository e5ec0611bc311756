"""Layers: the national law, the text of a province, the plan of a campaign, asked as one (các tầng quy định).

What the law leaves to a province comes from the province; where its text is not loaded, the answer says so. A campaign may ask
for more and never for less: its criteria stand beside those above it. Which layer may speak where is for
:mod:`emulation.rulebooks.standards` to judge.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import attrs

from emulation.awards import LayerKind, ShareQuota, Standard
from emulation.core.fields import instance_of
from emulation.law import AwardForm, Matter, OfficeKind, Provision, ProvisionValue, Ruling
from emulation.parties import SubjectKind
from emulation.rulebooks.rulebook import Rulebook
from emulation.rulebooks.standards import (
    AwardAssessment,
    AwardRule,
    award_rule,
    in_force,
    standard_in_force,
)

if TYPE_CHECKING:
    from emulation.law import LaunchRequirement
    from emulation.rulebooks.answers import LawQuestion
    from emulation.rulebooks.comparison import LawComparison
    from emulation.rulebooks.procedure import ProcedureRules

__all__ = ["Layers"]

V = TypeVar("V", bound=ProvisionValue)


@attrs.frozen(kw_only=True)
class Layers:
    """The rules that apply in one place (các tầng quy định áp dụng).

    Args:
        national: The national law.
        province: The text of the province; ``None`` when it is not loaded.
        campaign: What the plan of a campaign adds; see :func:`.campaign_rulebook`.

    >>> from emulation.rulebooks.vietnam import national
    >>> from emulation.rulebooks.vietnam.provinces import bac_ninh
    >>> here = Layers(national=national(), province=bac_ninh.rulebook())
    >>> (standard,) = here.standard(
    ...     AwardForm.CERTIFICATE_OF_COMMENDATION, SubjectKind.PERSON, date(2026, 1, 5)
    ... )
    >>> standard.id, standard.citation.text("en")
    ('G-07', 'Decision 86/2025/QĐ-UBND of UBND tỉnh Bắc Ninh, Article 4(3)(a)')
    """

    national: Rulebook = attrs.field(validator=instance_of(Rulebook))
    province: Rulebook | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Rulebook))
    )
    campaign: Rulebook | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Rulebook))
    )

    @property
    def books(self) -> tuple[tuple[LayerKind, Rulebook], ...]:
        """The layers that are loaded, the national law first."""
        named = (
            (LayerKind.NATIONAL, self.national),
            (LayerKind.PROVINCE, self.province),
            (LayerKind.CAMPAIGN, self.campaign),
        )
        return tuple((kind, book) for kind, book in named if book is not None)

    def is_read(self, on: date) -> bool:
        """Say whether the national law of the day was read."""
        return self.national.is_read(on)

    def about(self, kind: type[V], on: date) -> tuple[tuple[LayerKind, Provision[V]], ...]:
        """Give the provisions of one type in force on a day, each with its layer, the law's first."""
        return tuple(in_force(self.books, kind, on))

    # ---- standards ----

    def standard(
        self, form: AwardForm, kind: SubjectKind, on: date, *, variety: str | None = None
    ) -> tuple[Provision[Standard], ...]:
        """Give the standards that must hold together; see :meth:`Rulebook.standard`.

        Raises:
            NoProvisionError: Not read, or left to a layer that is not loaded.
            ConflictingProvisionsError: A layer below speaks where nothing was left to it.
        """
        return standard_in_force(self.books, form, kind, on, variety=variety)

    def award_rule(
        self,
        form: AwardForm,
        kind: SubjectKind,
        on: date,
        *,
        variety: str | None = None,
        restrictions: bool = True,
    ) -> AwardRule:
        """Give everything an award asks for; see :meth:`Rulebook.award_rule`.

        Raises:
            NoProvisionError: The law of the day or the standard was not read.
            ConflictingProvisionsError: A layer below speaks where nothing was left to it.
        """
        return award_rule(self.books, form, kind, on, variety=variety, restrictions=restrictions)

    def assess_for(
        self, form: AwardForm, kind: SubjectKind, record: object, on: date, *, variety: str | None = None
    ) -> AwardAssessment:
        """Judge a record for an award decided on a day; see :meth:`.RulesOfDay.assess_for`."""
        return self.award_rule(form, kind, on, variety=variety).assess(record)

    def quotas(
        self,
        form: AwardForm,
        kind: SubjectKind,
        on: date,
        *,
        variety: str | None = None,
        sector: str | None = None,
    ) -> tuple[tuple[LayerKind, Provision[ShareQuota]], ...]:
        """Give how many may get an award by law and province; each quota holds beside the others.

        What the plan of a campaign sets is read by :func:`.plan_quotas`.
        """
        return tuple(
            (layer, each)
            for layer, each in self.about(ShareQuota, on)
            if each.value.covers(form, kind, variety, sector)
        )

    def procedure(self, on: date) -> ProcedureRules:
        """Give the procedure of a day, the province before the nation; see :attr:`.RulesOfDay.procedure`."""
        from emulation.rulebooks.procedure import ProcedureRules

        local = () if self.province is None else (self.province,)
        return ProcedureRules(self.national, on, local)

    # ---- what only the national law answers ----

    def launch_requirements(self, on: date) -> tuple[Provision[LaunchRequirement], ...]:
        """Give what a launch has to contain; see :meth:`Rulebook.launch_requirements`."""
        return self.national.launch_requirements(on)

    def may_launch(self, level: str, kind: OfficeKind, on: date) -> Ruling:
        """Say whether an office may launch a movement; see :meth:`Rulebook.may_launch`."""
        return self.national.may_launch(level, kind, on)

    def may_decide(self, form: AwardForm, level: str, kind: OfficeKind, on: date) -> Ruling:
        """Say whether an office may decide a form of award; see :meth:`Rulebook.may_decide`."""
        return self.national.may_decide(form, level, kind, on)

    def compare(
        self,
        earlier: date,
        later: date,
        *,
        matters: Iterable[Matter] = (),
        questions: Iterable[LawQuestion] = (),
    ) -> LawComparison:
        """Say what changed between two days in every layer; see :meth:`Rulebook.compare`."""
        from emulation.rulebooks.comparison import compare_days

        return compare_days(self, earlier, later, matters=matters, questions=questions)
