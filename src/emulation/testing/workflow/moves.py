"""Strategies for what moves a nomination: nominations, commands, the events of a case."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from emulation.awards import AwardPurpose, ClaimedAchievement, Nomination
from emulation.law import AwardForm
from emulation.parties import Level
from emulation.testing.core import keys, vietnamese_text
from emulation.testing.parties import document_refs, subjects
from emulation.testing.periods import periods
from emulation.workflow import (
    Case,
    Command,
    DefinitionRef,
    Effect,
    Event,
    Migrated,
    Moved,
    Opened,
    replay,
)

__all__ = [
    "ACTORS",
    "ACTS",
    "PAPERS",
    "STATES",
    "cases",
    "claimed_achievements",
    "commands",
    "definition_refs",
    "histories_of_cases",
    "nominations",
]

STATES: tuple[str, ...] = ("discovered", "proposed", "received", "decided")
"""States of drawn events and definitions."""

ACTS = ("discover", "propose", "receive", "decide", "hand-in")
"""Acts of drawn commands and definitions."""

ACTORS = ("committee", "council", "station-head", "office")
"""Who acts in them, and the roles they act in."""

PAPERS = ("report", "minutes", "proposal")
"""Papers that commands hand in and guards ask for."""

_DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)
_FIRST = datetime(2021, 9, 10, 1, tzinfo=UTC)


def claimed_achievements() -> st.SearchStrategy[ClaimedAchievement]:
    """Achievements a nomination rests on."""
    return st.builds(ClaimedAchievement, keys(), vietnamese_text(), periods())


def nominations(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Nomination]:
    """Nominations of any subject for any form; ``fields`` replaces single fields."""
    drawn: dict[str, st.SearchStrategy[Any]] = {
        "id": keys(),
        "campaign": keys(),
        "subject": subjects(),
        "form": st.sampled_from(AwardForm),
        "achievement": claimed_achievements(),
        "purpose": st.sampled_from(AwardPurpose),
        "proposer": st.none() | st.sampled_from(ACTORS),
        "provision": st.none() | keys(),
    }
    return st.builds(Nomination, **{**drawn, **fields})


def definition_refs() -> st.SearchStrategy[DefinitionRef]:
    """Pointers to definitions there need not be."""
    return st.builds(DefinitionRef, keys(), st.integers(1, 9), _DIGESTS)


def commands(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Command]:
    """Commands of any kind, most of which make no sense; ``fields`` replaces single fields."""
    drawn: dict[str, st.SearchStrategy[Any]] = {
        "act": st.sampled_from(ACTS) | keys(),
        "actor": st.sampled_from(ACTORS) | keys(),
        "at": st.integers(0, 4000).map(lambda hours: _FIRST + timedelta(hours=hours)),
        "on_behalf_of": st.none() | st.sampled_from(ACTORS),
        "reason": st.none() | vietnamese_text(),
        "papers": st.frozensets(st.sampled_from(PAPERS)),
        "form": st.none() | st.sampled_from(AwardForm),
        "level": st.none() | st.sampled_from(Level),
        "document": st.none() | document_refs(),
        "nomination": st.none() | nominations(),
        "expected_version": st.none() | st.integers(0, 20),
    }
    return st.builds(Command, **{**drawn, **fields})


@st.composite
def histories_of_cases(draw: st.DrawFn, *, max_size: int = 6) -> tuple[Event, ...]:
    """Events of one case that follow each other, of every kind; whether a definition allows them is not asked."""
    definition = draw(definition_refs())
    first = Opened(
        1,
        draw(commands(nomination=st.none())),
        draw(keys()),
        draw(nominations()),
        definition,
        draw(st.sampled_from(STATES)),
    )
    events: list[Event] = [first]
    state = first.state
    for sequence in range(2, draw(st.integers(1, max_size)) + 1):
        target = draw(st.sampled_from(STATES))
        if draw(st.integers(0, 5)):
            effect = draw(st.sampled_from(Effect))
            # A correction brings the corrected nomination with it.
            given = {"nomination": nominations() if effect is Effect.CORRECT else st.none()}
            events.append(Moved(sequence, draw(commands(**given)), state, target, effect, str(definition)))
        else:
            after = draw(definition_refs())
            events.append(
                Migrated(sequence, draw(commands(nomination=st.none())), state, target, definition, after)
            )
            definition = after
        state = target
    return tuple(events)


def cases() -> st.SearchStrategy[Case]:
    """Cases, each made from events that follow each other."""
    return histories_of_cases().map(replay)
