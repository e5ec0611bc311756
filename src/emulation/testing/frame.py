"""Strategies for what stands around a plan and its awards: movements, clusters, scales, quotas, the way to an award."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from emulation.campaigns import (
    Acceptance,
    AwardProcedure,
    Benefit,
    ChildPlan,
    Cluster,
    ConductMeasure,
    ConductPolicy,
    CriterionKind,
    Movement,
    MovementRelation,
    MovementSystem,
    Paper,
    ParentLink,
    Quota,
    QuotaPart,
    RegistrationRule,
    ScoreCriterion,
    ScoreScale,
    TieRule,
)
from emulation.campaigns.campaign import ClauseSource
from emulation.campaigns.checks import KINDS
from emulation.campaigns.scoring import ScoreSheet
from emulation.core import percent
from emulation.parties import BodyKind, Level, SubjectKind
from emulation.testing.core import exact_numbers, keys, quantities, vietnamese_text
from emulation.testing.parties import document_refs
from emulation.testing.periods import dates, day_offsets, recurrences

__all__ = [
    "acceptances",
    "award_procedures",
    "benefits",
    "child_plans",
    "clause_sources",
    "clusters",
    "conduct_policies",
    "movements",
    "parent_links",
    "quotas",
    "registration_rules",
    "score_scales",
    "score_sheets",
]

_CLAUSES = st.none() | st.sampled_from(["I.1", "VI.2", "VII.3c"])
_PATHS = ("areas[0]", "period.start", "duties[1].lead")
_MOST_POINTS = 100


def movements() -> st.SearchStrategy[Movement]:
    """Movements of every level and system, with and without a document."""
    return st.builds(
        Movement,
        id=keys(),
        name=vietnamese_text(),
        launcher=vietnamese_text(4),
        level=st.sampled_from(Level),
        system=st.sampled_from(MovementSystem),
        document=st.none() | document_refs(),
        launched=st.none() | dates(),
        responds_to=st.lists(keys(), max_size=2),
    )


def parent_links() -> st.SearchStrategy[ParentLink]:
    """Links to higher movements."""
    return st.builds(ParentLink, movements(), st.sampled_from(MovementRelation), clause=_CLAUSES)


def child_plans() -> st.SearchStrategy[ChildPlan]:
    """Plans in response, issued or not, renamed or not."""
    return st.builds(
        ChildPlan,
        owner=keys(),
        clause=_CLAUSES,
        document=st.none() | document_refs(),
        theme=st.none() | vietnamese_text(),
    )


def clause_sources() -> st.SearchStrategy[ClauseSource]:
    """Notes of where a clause of the plan went."""
    return st.builds(ClauseSource, keys(), st.sampled_from(_PATHS))


def conduct_policies() -> st.SearchStrategy[ConductPolicy]:
    """Rules of conduct with one or more measures."""
    measures = st.lists(st.sampled_from(ConductMeasure), min_size=1, max_size=3, unique=True)
    return st.builds(
        ConductPolicy,
        st.just("VI.4"),
        measures=measures,
        bars_awards_from=st.none() | st.sampled_from(ConductMeasure),
    )


def registration_rules() -> st.SearchStrategy[RegistrationRule]:
    """Rules of registration."""
    return st.builds(RegistrationRule, required=st.booleans(), until=st.none() | dates(), clause=_CLAUSES)


def clusters() -> st.SearchStrategy[Cluster]:
    """Clusters of two to four members, led by one of them or by nobody."""

    def led(members: list[str]) -> st.SearchStrategy[Cluster]:
        return st.builds(
            Cluster,
            keys(),
            vietnamese_text(3),
            members=st.just(members),
            head=st.none() | st.sampled_from(members),
            deputies=st.sampled_from([(), (members[-1],)]),
            scale=st.none() | st.just("scale"),
        )

    return st.lists(keys(), min_size=2, max_size=4, unique=True).flatmap(led)


def score_scales() -> st.SearchStrategy[ScoreScale]:
    """Scales of one to five criteria, with every rule for ties."""
    criterion = st.builds(
        ScoreCriterion,
        keys(),
        vietnamese_text(4),
        maximum=exact_numbers(1, _MOST_POINTS),
        kind=st.sampled_from(CriterionKind),
        area=st.none() | st.just("area"),
        only_for=st.frozensets(st.sampled_from(BodyKind), max_size=2),
    )

    def ruled(criteria: list[ScoreCriterion]) -> st.SearchStrategy[ScoreScale]:
        ids = [each.id for each in criteria]
        return st.one_of(
            st.builds(
                ScoreScale,
                keys(),
                st.just(criteria),
                tie_rule=st.sampled_from([TieRule.SHARED, TieRule.DENSE]),
                clause=_CLAUSES,
            ),
            st.builds(
                ScoreScale,
                keys(),
                st.just(criteria),
                tie_rule=st.just(TieRule.BY_CRITERIA),
                tie_breakers=st.lists(st.sampled_from(ids), min_size=1, unique=True),
                clause=_CLAUSES,
            ),
        )

    return st.lists(criterion, min_size=1, max_size=5, unique_by=lambda each: each.id).flatmap(ruled)


@st.composite
def score_sheets(draw: st.DrawFn, scale: ScoreScale, *, participant: str | None = None) -> ScoreSheet:
    """Sheets for a scale: points within the maximum, none yet, and now and then some that cannot be."""
    points = {
        each.id: draw(st.none() | exact_numbers(0, int(each.maximum) + 1))
        for each in scale.criteria
        if draw(st.booleans())
    }
    return ScoreSheet(
        participant or draw(keys()), points, body_kind=draw(st.none() | st.sampled_from(BodyKind))
    )


def benefits() -> st.SearchStrategy[Benefit]:
    """What comes with an honour, with an amount or in words only."""
    return st.builds(Benefit, vietnamese_text(4), st.none() | quantities(dimension="money", minimum=0))


def quotas(*, awards: Sequence[str] = ("first", "second")) -> st.SearchStrategy[Quota]:
    """Quotas that are a range, a split total, or a cap as a share of a population.

    Args:
        awards: Ids of award provisions whose winners may be excluded; empty for none.
    """
    part = st.builds(QuotaPart, vietnamese_text(3), st.integers(1, 20))
    kinds = st.frozensets(st.sampled_from(SubjectKind))

    def split(parts: list[QuotaPart]) -> st.SearchStrategy[Quota]:
        total = sum(each.places for each in parts)
        return st.builds(Quota, keys(), kinds=kinds, maximum=st.just(total), parts=st.just(parts))

    return st.one_of(
        st.builds(
            Quota, keys(), kinds=kinds, minimum=st.integers(0, 5), maximum=st.none() | st.integers(5, 50)
        ),
        st.lists(part, min_size=2, max_size=4).flatmap(split),
        st.builds(
            Quota,
            keys(),
            kinds=kinds,
            cap=exact_numbers(0, 100).map(percent),
            cap_of=vietnamese_text(3),
            precondition=st.none() | vietnamese_text(),
            excludes_winners_of=st.sampled_from([(), tuple(awards)]),
        ),
    )


def award_procedures() -> st.SearchStrategy[AwardProcedure]:
    """Ways to an award, anything of which a plan may leave open."""
    paper = st.builds(Paper, vietnamese_text(4), st.integers(1, 5))
    perhaps = st.none() | st.booleans()
    return st.builds(
        AwardProcedure,
        papers=st.lists(paper, max_size=3),
        due=st.none() | dates(date(2021, 1, 1), date(2021, 12, 31)),
        due_each_year=st.none() | recurrences(),
        vote_share=st.none() | exact_numbers(0, 100).map(percent),
        secret_ballot=perhaps,
        notice=st.none() | day_offsets(),
        objections=st.none() | day_offsets(),
        simplified=perhaps,
        returns_incomplete=perhaps,
        refusal_in_writing=perhaps,
    )


def acceptances() -> st.SearchStrategy[Acceptance]:
    """Accepted findings, everywhere or in one place."""
    codes = st.sampled_from(sorted(kind.code for kind in KINDS.values()))
    return st.builds(Acceptance, codes, vietnamese_text(), st.none() | st.sampled_from(_PATHS))
