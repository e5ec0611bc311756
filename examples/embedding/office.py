"""What the embedding system knows beside the cases (bối cảnh của hệ thống nhúng).

Plan, register of people, records, sessions of the council come from elsewhere in such a system. Here they are those of an invented
commune under the founding plan, kept in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Protocol

import attrs

from emulation.awards import (
    Attendance,
    Council,
    CouncilSeat,
    CouncilSession,
    PassRule,
    SecretBallot,
    VotedCase,
)
from emulation.campaigns import Entry, Journal, ReviewHeld, ReviewKind
from emulation.core.truth import Truth
from emulation.law import AwardForm
from emulation.parties import Subject
from emulation.procedure import PaperCondition
from emulation.rulebooks.vietnam import national
from emulation.samples import synthetic_commune
from emulation.workflow import Case, Context, NoticeNeed, Setting, campaign_award, context_of
from emulation.workflow.trail import ViewRule, published_view

__all__ = ["CommuneOffice", "Office", "commune_office"]


class Office(Protocol):
    """What a service asks of the system it stands in (hệ thống nhúng)."""

    @property
    def setting(self) -> Setting:
        """Procedure, plan and law."""
        ...

    @property
    def published(self) -> ViewRule:
        """What of a trail the commune publishes."""
        ...

    @property
    def inspectors(self) -> frozenset[str]:
        """Ids of actors who may read every case whole."""
        ...

    @property
    def erasers(self) -> frozenset[str]:
        """Ids of actors who may remove personal data."""
        ...

    def subject(self, id: str) -> Subject | None:
        """Give somebody of the register."""
        ...

    def known(self, case: Case, on: date, others: Iterable[Case], papers: Iterable[str] = ()) -> Context:
        """Gather what is known of a case on a day.

        Args:
            case: The case.
            on: The day, where the campaign is.
            others: The other cases whose award is granted.
            papers: Papers the command brings.
        """
        ...


@attrs.frozen(kw_only=True, eq=False)
class CommuneOffice:
    """The office of one commune (văn phòng xã).

    Args:
        setting: Procedure, plan and law.
        subjects: The register, by ids.
        journal: What happened in the campaign.
        records: What is on record of a subject, by the subject's id.
        session: The session of the council; ``None`` while it has not met.
        own: The council's own rules of passing.
        notice: Whether names are published first, where the commune answers for that itself.
    """

    setting: Setting
    subjects: Mapping[str, Subject]
    journal: Journal
    records: Mapping[str, Mapping[str, object]] = attrs.field(factory=dict[str, Mapping[str, object]])
    session: CouncilSession | None = None
    own: tuple[PassRule, ...] = ()
    notice: NoticeNeed | None = None

    @property
    def published(self) -> ViewRule:
        """The acts that the library takes to be done before the public, with the clauses of the plan that speak of it."""
        return published_view(self.setting.campaign)

    @property
    def inspectors(self) -> frozenset[str]:
        """The standing office, the council and who decides."""
        return frozenset[str]().union(
            *(self.setting.holders[role] for role in ("clerk", "council", "decider"))
        )

    @property
    def erasers(self) -> frozenset[str]:
        """The standing office."""
        return self.setting.holders["clerk"]

    def subject(self, id: str) -> Subject | None:
        """Give somebody of the register."""
        return self.subjects.get(id)

    def known(self, case: Case, on: date, others: Iterable[Case], papers: Iterable[str] = ()) -> Context:
        """Gather what is known of a case on a day, from the law of that day."""
        by_law = context_of(
            case,
            self.setting,
            on,
            journal=self.journal,
            record=self.records.get(case.nomination.subject.id),
            holds={PaperCondition.IF_ANY: False},
            council=self.session,
            own=self.own,
            papers=papers,
            others=others,
        )
        return by_law if self.notice is None else attrs.evolve(by_law, notice=self.notice)


def commune_office() -> CommuneOffice:
    """Give the office of an invented commune in autumn 2021: the final review was held on 5 November."""
    commune = synthetic_commune()
    setting = Setting(
        definition=campaign_award(),
        campaign=commune.campaign,
        rulebook=national(),
        heads=["chair", "health-station-head"],
    )
    closing = Entry(
        id="closing",
        on=date(2021, 11, 5),
        recorded=datetime(2021, 11, 5, 16, tzinfo=setting.zone),
        fact=ReviewHeld(ReviewKind.FINAL),
        actor="peoples-committee",
    )
    seats = [CouncilSeat(f"member-{number}") for number in range(1, 8)]
    form = AwardForm.CERTIFICATE_OF_COMMENDATION
    session = CouncilSession(
        id="session-1",
        council=Council("emulation-council", "Hội đồng Thi đua - Khen thưởng xã", seats),
        opened=datetime(2021, 10, 28, 8, tzinfo=setting.zone),
        cases=[VotedCase(id="c-1", subject="nurse", form=form)],
        attendance=[Attendance(seat.person) for seat in seats],
        ballots=[SecretBallot("c-1", yes=6, no=1)],
    )
    nurse = {
        "movement_result": "selected",
        "earlier_form_for_achievement": "none",
        "pending_matter": "none",
        "is_education_unit": False,
    }
    return CommuneOffice(
        setting=setting,
        subjects={each.id: each for each in commune.subjects},
        journal=Journal((*commune.journal, closing)),
        records={"nurse": nurse},
        session=session,
        # The law sets no threshold for a certificate; this council asks for more than half of all members.
        own=(PassRule(share=Fraction(1, 2), strict=True, forms=[form]),),
        # No text that was read speaks of a notice in a commune: this one answers for it that none is needed.
        notice=NoticeNeed(Truth.NO),
    )
