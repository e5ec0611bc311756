"""Strategies for definitions of procedures, sound or not, and for their guards."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from emulation.awards import AwardPurpose
from emulation.campaigns import (
    DutyVerb,
)
from emulation.law import AwardForm
from emulation.parties import BodyKind
from emulation.testing.core import keys, vietnamese_text
from emulation.testing.law import citations
from emulation.testing.periods import periods
from emulation.testing.workflow.moves import ACTORS, ACTS, PAPERS, STATES
from emulation.workflow import (
    AuthorityOf,
    CampaignAt,
    CampaignMoment,
    CouncilAgreed,
    Deadline,
    Definition,
    DefinitionBuilder,
    DefinitionChange,
    DossierComplete,
    Effect,
    Guard,
    HasAuthority,
    InPhase,
    InTime,
    LegalGround,
    LevelAbove,
    MustGive,
    NoConflict,
    NoRestriction,
    NoticeGiven,
    OnlyForms,
    OnlyProposer,
    RewardedOnce,
    SeparateHands,
    StandardMet,
    StateKind,
    TimeLimit,
    Wanted,
    WithinQuota,
    compare_definitions,
)

__all__ = [
    "definition_changes",
    "definitions",
    "guards",
]


def guards() -> st.SearchStrategy[Guard]:
    """Guards of every kind."""
    common: dict[str, st.SearchStrategy[Any]] = {
        "purposes": st.frozensets(st.sampled_from(AwardPurpose)),
        "grounds": st.lists(st.builds(LegalGround, citations(), periods()), max_size=2),
    }
    papers = st.frozensets(st.sampled_from(PAPERS))
    return st.one_of(
        st.builds(CampaignAt, moment=st.sampled_from(CampaignMoment), **common),
        st.builds(DossierComplete, papers=papers, **common),
        st.builds(HasAuthority, whose=st.sampled_from(AuthorityOf), **common),
        st.builds(InPhase, phases=st.frozensets(keys(), min_size=1, max_size=3), **common),
        st.builds(InTime, limit=st.sampled_from(TimeLimit), **common),
        st.builds(MustGive, what=st.sampled_from(Wanted), **common),
        st.builds(OnlyForms, forms=st.frozensets(st.sampled_from(AwardForm)), **common),
        *(
            st.builds(kind, **common)
            for kind in (
                StandardMet,
                NoRestriction,
                WithinQuota,
                RewardedOnce,
                CouncilAgreed,
                NoticeGiven,
                NoConflict,
                SeparateHands,
                OnlyProposer,
                LevelAbove,
            )
        ),
    )


@st.composite
def definitions(draw: st.DrawFn) -> Definition:
    """Definitions with a few states, sound or not."""
    made = DefinitionBuilder(
        draw(keys()), draw(st.integers(1, 9)), vi=draw(vietnamese_text()), en=draw(vietnamese_text())
    )
    states = draw(st.lists(st.sampled_from(STATES), min_size=1, unique=True))
    for role in ACTORS:
        made.role(
            role,
            vi=role,
            en=role,
            verbs=draw(st.frozensets(st.sampled_from(DutyVerb), max_size=2)),
            bodies=draw(st.frozensets(st.sampled_from(BodyKind), max_size=1)),
            actors=draw(st.frozensets(st.sampled_from(ACTORS), max_size=2)),
            standing=draw(st.booleans()),
        )
    grounds = st.none() | st.builds(LegalGround, citations(), periods())
    for state in states:
        made.state(
            state,
            vi=draw(vietnamese_text()),
            en=state,
            kind=draw(st.sampled_from(StateKind)),
            awaits=draw(st.lists(st.sampled_from(ACTORS), max_size=2)),
            deadline=draw(st.none() | st.builds(Deadline, st.integers(1, 40), grounds)),
        )
    for act in ACTS:
        made.act(act, vi=draw(vietnamese_text()), en=act)
    for _ in range(draw(st.integers(0, 6))):
        made.allow(
            draw(st.sampled_from(ACTS)),
            draw(st.sampled_from(states)),
            to=draw(st.none() | st.sampled_from(states)),
            by=draw(st.lists(st.sampled_from(ACTORS), max_size=2)),
            guards=draw(st.lists(guards(), max_size=2)),
            effect=draw(st.sampled_from(Effect)),
            purposes=draw(st.frozensets(st.sampled_from(AwardPurpose), max_size=2)),
            note=draw(st.none() | vietnamese_text()),
        )
    return made.build()


def definition_changes() -> st.SearchStrategy[DefinitionChange]:
    """Differences between drawn definitions."""
    pairs = st.tuples(definitions(), definitions()).map(lambda pair: compare_definitions(*pair))
    return pairs.filter(bool).flatmap(st.sampled_from)
