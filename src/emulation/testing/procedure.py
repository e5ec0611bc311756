"""Strategies for rules of procedure and the answers that rest on them (thủ tục)."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from emulation.awards import CommendationKind
from emulation.core.truth import Truth
from emulation.i18n import Message
from emulation.law import LEVEL_CODES, AwardForm, OfficeKind, Verification
from emulation.periods import DayOffset
from emulation.procedure import (
    AnnouncementPrinciple,
    AnnouncementRule,
    BallotRule,
    CertificateFormat,
    CouncilRule,
    DayZero,
    Decider,
    Deciders,
    DossierPaper,
    DossierRule,
    DossierSets,
    DossierVariant,
    DueDay,
    FilingDate,
    Grounds,
    MissingPapers,
    PaperCondition,
    PaperKind,
    PresentationRule,
    ProcedureScope,
    ProcedureStep,
    ProposalBasis,
    ProposalRule,
    PublicNotice,
    QuorumRule,
    ReportRule,
    RequiredDossier,
    Returned,
    ReviewAct,
    ReviewHolder,
    ReviewRight,
    RevocationEffect,
    RevocationGround,
    RevocationRule,
    Route,
    RouteAct,
    RouteStep,
    SessionPurpose,
    StepDeadline,
    VoteBase,
    VoteTieRule,
)
from emulation.testing.law import citations, levels, rulings
from emulation.testing.periods import day_offsets

__all__ = [
    "ballot_rules",
    "councils",
    "deciders",
    "dossier_papers",
    "dossiers",
    "due_days",
    "filing_dates",
    "grounds",
    "missing_papers",
    "procedure_rules",
    "procedure_scopes",
    "quorum_rules",
    "routes",
    "step_deadlines",
]

_FIRST, _LAST = date(2000, 1, 1), date(2040, 1, 1)
_days = st.dates(_FIRST, _LAST)
_forms = st.sampled_from(AwardForm)
_shares = st.integers(1, 100).map(lambda percent: Fraction(percent, 100))


def procedure_scopes() -> st.SearchStrategy[ProcedureScope]:
    """What rules of procedure apply to, often to everything."""
    return st.builds(
        ProcedureScope,
        forms=st.frozensets(_forms, max_size=2),
        levels=st.frozensets(levels(), max_size=2),
        kinds=st.frozensets(st.sampled_from(CommendationKind), max_size=1),
    )


def dossier_papers() -> st.SearchStrategy[DossierPaper]:
    """Papers of a dossier, now and then one of two."""
    return st.builds(
        DossierPaper,
        any_of=st.frozensets(st.sampled_from(PaperKind), min_size=1, max_size=2),
        condition=st.sampled_from(PaperCondition),
        form_number=st.none() | st.integers(1, 20).map("{:02d}".format),
    )


def step_deadlines() -> st.SearchStrategy[StepDeadline]:
    """Time limits of steps, in working days or calendar days."""
    return st.builds(
        StepDeadline,
        step=st.sampled_from(ProcedureStep),
        within=day_offsets(),
        day_zero=st.sampled_from(DayZero),
        scope=procedure_scopes(),
        silence_means_yes=st.booleans(),
    )


@st.composite
def filing_dates(draw: st.DrawFn) -> FilingDate:
    """Dates of the year, those that only leap years have left out."""
    named = draw(st.dates(date(2023, 1, 1), date(2023, 12, 31)))
    return FilingDate(
        day=named.day,
        month=named.month,
        scope=draw(procedure_scopes()),
        before=draw(st.booleans()),
        years_after=draw(st.none() | st.integers(0, 2)),
        for_education=draw(st.booleans()),
    )


def ballot_rules() -> st.SearchStrategy[BallotRule]:
    """Thresholds of votes."""
    return st.builds(
        BallotRule,
        at_least=_shares,
        base=st.sampled_from(VoteBase),
        more_than=st.booleans(),
        secret=st.sampled_from(Truth),
        written_opinions=st.booleans(),
        scope=procedure_scopes(),
    )


def quorum_rules() -> st.SearchStrategy[QuorumRule]:
    """Quorums of councils."""
    return st.builds(
        QuorumRule,
        at_least=_shares,
        base=st.sampled_from(VoteBase),
        session=st.sampled_from(SessionPurpose),
        written_opinions=st.booleans(),
        scope=procedure_scopes(),
    )


@st.composite
def councils(draw: st.DrawFn) -> CouncilRule:
    """Who sits in a council."""
    fewest = draw(st.integers(0, 4))
    return CouncilRule(
        level=draw(levels()),
        fewest_vice_chairs=fewest,
        most_vice_chairs=fewest + draw(st.integers(0, 2)),
        composed_by=draw(st.none() | levels()),
    )


def procedure_rules() -> st.SearchStrategy[object]:
    """Rules of procedure of every type."""
    scopes = procedure_scopes()
    return st.one_of(
        st.builds(
            DossierRule,
            papers=st.lists(dossier_papers(), max_size=3),
            scope=scopes,
            variant=st.sampled_from(DossierVariant),
            adds=st.booleans(),
        ),
        st.builds(
            DossierSets,
            sets=st.integers(1, 5),
            scope=scopes,
            variant=st.sampled_from(DossierVariant),
            electronic=st.booleans(),
        ),
        st.builds(
            ReportRule,
            scope=scopes,
            quotes_decisions=st.booleans(),
            most_months_old=st.none() | st.integers(1, 12),
        ),
        step_deadlines(),
        filing_dates(),
        ballot_rules(),
        quorum_rules(),
        councils(),
        st.builds(
            VoteTieRule,
            highest_votes_first=st.booleans(),
            chairs_side_wins=st.booleans(),
            guests_vote=st.booleans(),
            stand_ins_vote=st.booleans(),
        ),
        st.builds(PublicNotice, length=st.none() | day_offsets(), scope=scopes, is_minimum=st.booleans()),
        st.builds(
            AnnouncementRule,
            principles=st.lists(st.sampled_from(AnnouncementPrinciple), min_size=1, max_size=3),
            scope=scopes,
        ),
        st.builds(PresentationRule, by_competent_person=st.booleans(), may_delegate=st.booleans()),
        st.builds(
            CertificateFormat,
            scope=scopes,
            width_mm=st.none() | st.integers(100, 500),
            golden_book_number=st.booleans(),
        ),
        st.builds(
            RevocationRule,
            grounds=st.frozensets(st.sampled_from(RevocationGround), min_size=1, max_size=2),
            effect=st.sampled_from(RevocationEffect),
            returned=st.frozensets(st.sampled_from(Returned)),
            scope=scopes,
        ),
        st.builds(
            ReviewRight,
            holder=st.sampled_from(ReviewHolder),
            acts=st.frozensets(st.sampled_from(ReviewAct), min_size=1),
            is_duty=st.booleans(),
        ),
        st.builds(
            ProposalRule,
            basis=st.sampled_from(ProposalBasis),
            levels=st.frozensets(levels(), max_size=2),
            kinds=st.frozensets(st.sampled_from(OfficeKind), max_size=2),
            to_level=st.none() | levels(),
        ),
    )


def grounds() -> st.SearchStrategy[Grounds]:
    """What an answer rests on."""
    return st.builds(
        Grounds,
        provisions=st.just(("L-01",)),
        citations=st.lists(citations(), min_size=1, max_size=2),
        verification=st.sampled_from(Verification),
    )


def dossiers() -> st.SearchStrategy[RequiredDossier]:
    """What a dossier has to hold."""
    return st.builds(
        RequiredDossier,
        papers=st.lists(dossier_papers(), max_size=4),
        sets=st.none() | st.integers(1, 3),
        electronic=st.booleans(),
        grounds=grounds(),
    )


@st.composite
def missing_papers(draw: st.DrawFn) -> MissingPapers:
    """What a dossier at hand lacks: nothing, some papers, some that are unsure."""
    dossier = draw(dossiers())
    taken = draw(st.lists(st.sampled_from(("missing", "unsure", "there")), max_size=len(dossier.papers)))
    named = list(zip(taken, dossier.papers, strict=False))
    return MissingPapers(
        missing=[paper for word, paper in named if word == "missing"],
        unsure=[paper for word, paper in named if word == "unsure"],
        dossier=dossier,
    )


@st.composite
def due_days(draw: st.DrawFn) -> DueDay:
    """Last days of time limits, known and not known."""
    start = draw(_days)
    within = DayOffset(draw(st.integers(0, 40)))
    is_known = draw(st.booleans())
    return DueDay(
        step=draw(st.sampled_from(ProcedureStep)),
        from_day=start,
        day_zero=draw(st.sampled_from(DayZero)),
        within=within,
        day=start + timedelta(days=within.days) if is_known else None,
        reason=None if is_known else Message("procedure.calendar_missing"),
        grounds=draw(grounds()),
    )


@st.composite
def deciders(draw: st.DrawFn) -> Deciders:
    """Who decides a form of award: some offices, or the reason why none is known."""
    form = draw(_forms)
    offices = draw(
        st.lists(
            st.builds(
                Decider,
                level=st.none() | levels(),
                kind=st.none() | st.sampled_from(OfficeKind),
                ruling=rulings(),
            ),
            max_size=2,
        )
    )
    absence = None if offices else Message.of("procedure.deciders_not_read", form=form, rows=())
    return Deciders(form=form, on=draw(_days), offices=offices, absence=absence)


@st.composite
def routes(draw: st.DrawFn) -> Route:
    """Ways up the levels."""
    count = draw(st.integers(1, 3))
    ends = draw(st.sampled_from((RouteAct.DECIDES, RouteAct.UNKNOWN, RouteAct.REFUSED)))
    steps = [
        RouteStep(
            level=level,
            kind=OfficeKind.PEOPLES_COMMITTEE_CHAIR,
            act=ends if index == count - 1 else RouteAct.PROPOSES,
            ruling=draw(rulings()),
            onward=None if index == count - 1 else draw(rulings()),
        )
        for index, level in enumerate(reversed(LEVEL_CODES[1 : count + 1]))
    ]
    return Route(form=draw(_forms), on=draw(_days), steps=steps)
