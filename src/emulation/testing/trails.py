"""Strategies for trails: entries, whole trails, trails tampered with, vaults, views."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone

from hypothesis import strategies as st

from emulation.codecs import record_event
from emulation.testing.core import keys, vietnamese_text
from emulation.testing.periods import dates
from emulation.testing.workflow import definition_refs, histories_of_cases
from emulation.workflow.mining import EventRow, ObjectLink
from emulation.workflow.trail import (
    FULL_VIEW,
    Audience,
    Checkpoint,
    RecordedEvent,
    Sealed,
    SignedCheckpoint,
    Snapshot,
    Trail,
    TrailCheck,
    TrailEntry,
    TrailView,
    Vault,
    VaultItem,
    ViewRule,
    canonical_json,
    proposer_view,
    public_view,
    published_view,
    seal,
    verify,
)

__all__ = [
    "checkpoints",
    "event_rows",
    "plain_data",
    "recorded_events",
    "signed_checkpoints",
    "snapshots",
    "tampered",
    "trail_checks",
    "trail_entries",
    "trail_views",
    "trails",
    "vault_items",
    "vaults",
    "view_rules",
]

_ZONES = st.sampled_from([timezone(timedelta(hours=hours)) for hours in (0, 7, -3)])
_ACTIVITIES = ("propose", "receive", "vote", "decide", "announce")
_ROLES = ("proposer", "council", "chair")
_ACTORS = ("actor-1", "actor-2", "actor-3")
_DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)
_SALTS = st.binary(min_size=16, max_size=32).map(bytes.hex)
_MOST_WHOLE = 2**53 - 1


def plain_data() -> st.SearchStrategy[object]:
    """Plain data that have a canonical form."""
    leaves = st.none() | st.booleans() | st.integers(-_MOST_WHOLE, _MOST_WHOLE) | vietnamese_text(3)
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys(), inner, max_size=3),
        max_leaves=8,
    )


def recorded_events() -> st.SearchStrategy[RecordedEvent]:
    """Events as they are written down: of the workflow, and of kinds of the embedder's own."""
    ours = histories_of_cases(max_size=2).flatmap(st.sampled_from).map(record_event)
    return st.one_of(_own_events(), ours)


def _own_events() -> st.SearchStrategy[RecordedEvent]:
    data = st.dictionaries(keys(), vietnamese_text(3), max_size=2).map(canonical_json)
    return st.builds(RecordedEvent, st.just("own-event"), st.integers(1, 3), data)


def vault_items() -> st.SearchStrategy[VaultItem]:
    """Texts with their salts."""
    return st.builds(seal, vietnamese_text(), _SALTS)


def vaults() -> st.SearchStrategy[Vault]:
    """Vaults of no text to three."""
    items = st.lists(vault_items(), max_size=3, unique_by=lambda item: item.salt)
    return st.builds(Vault, items)


@st.composite
def trails(draw: st.DrawFn, *, case: str = "case-1", least: int = 0, most: int = 6) -> Trail:
    """Trails of a few entries, which verify.

    Args:
        draw: Given by Hypothesis.
        case: Id of the case.
        least: Fewest entries.
        most: Most entries.
    """
    trail = Trail(case)
    for number in range(draw(st.integers(least, most))):
        trail = trail.append(
            draw(_own_events()),
            activity=draw(st.sampled_from(_ACTIVITIES)),
            actor=draw(st.sampled_from(_ACTORS)),
            at=draw(st.datetimes(datetime(2021, 1, 1), datetime(2025, 1, 1), timezones=_ZONES)),  # noqa: DTZ001
            definition=draw(definition_refs()),
            rulebook_day=draw(dates(date(2021, 1, 1), date(2025, 12, 31))),
            role=draw(st.none() | st.sampled_from(_ROLES)),
            on_behalf_of=draw(st.none() | st.sampled_from(_ACTORS)),
            reason=draw(st.none() | vietnamese_text() | st.builds(Sealed, _DIGESTS)),
            corrects=draw(st.none() | st.integers(1, number)) if number else None,
        )
    return trail


def trail_entries() -> st.SearchStrategy[TrailEntry]:
    """Entries of drawn trails."""
    return trails(least=1, most=2).flatmap(lambda trail: st.sampled_from(tuple(trail)))


@st.composite
def tampered(draw: st.DrawFn, entries: Sequence[TrailEntry]) -> tuple[TrailEntry, ...]:
    """Give entries that were left out, doubled, moved, cut off or put into another order; never the same ones.

    Args:
        draw: Given by Hypothesis.
        entries: Two or more entries, no two of them equal.
    """
    kept = list(entries)
    places = st.integers(0, len(kept) - 1)
    way = draw(st.sampled_from(("left out", "doubled", "mixed", "cut off")))
    if way == "left out":
        del kept[draw(st.integers(0, len(kept) - 2))]
    elif way == "doubled":
        kept.insert(draw(st.integers(0, len(kept))), kept[draw(places)])
    elif way == "mixed":
        kept = draw(st.permutations(kept).filter(lambda each: each != kept))
    else:
        del kept[draw(places) :]
    return tuple(kept)


def event_rows() -> st.SearchStrategy[EventRow]:
    """Rows of events with words of any kind, some of which XML has to escape."""
    words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)
    texts = (vietnamese_text(3) | words).filter(lambda text: text.strip() != "")
    links = st.builds(ObjectLink, keys(), st.sampled_from(["session", "decision"]), keys())
    return st.builds(
        EventRow,
        case=st.sampled_from(["case-1", "case-2"]),
        sequence=st.integers(1, 50),
        activity=texts,
        at=st.datetimes(datetime(2021, 1, 1), datetime(2025, 1, 1), timezones=_ZONES),  # noqa: DTZ001
        resource=st.sampled_from(_ACTORS),
        role=st.none() | st.sampled_from(_ROLES),
        on_behalf_of=st.none() | st.sampled_from(_ACTORS),
        objects=st.lists(links, max_size=2, unique_by=lambda link: link.id),
    )


def checkpoints() -> st.SearchStrategy[Checkpoint]:
    """Checkpoints of drawn trails."""
    return trails(most=2).map(lambda trail: trail.checkpoint)


def signed_checkpoints() -> st.SearchStrategy[SignedCheckpoint]:
    """Checkpoints with something that looks like a signature."""
    return st.builds(SignedCheckpoint, checkpoints(), st.just("key-1"), _DIGESTS)


def snapshots() -> st.SearchStrategy[Snapshot]:
    """Snapshots whose state is a number or a value of the library."""
    return st.builds(Snapshot, checkpoints(), st.integers(0, 9) | definition_refs())


@st.composite
def trail_checks(draw: st.DrawFn) -> TrailCheck:
    """Results of verifying, of whole trails and of tampered ones."""
    trail = draw(trails(least=2, most=4))
    checkpoint = draw(st.none() | st.just(trail.checkpoint))
    entries = draw(st.just(tuple(trail)) | tampered(tuple(trail)))
    return verify(entries, case=trail.case, checkpoint=checkpoint)


def view_rules() -> st.SearchStrategy[ViewRule]:
    """Rules of views: the shipped ones, and others."""
    own = st.builds(
        ViewRule,
        audience=st.sampled_from(Audience),
        activities=st.none() | st.frozensets(st.sampled_from(_ACTIVITIES)),
        actors=st.booleans(),
        own=st.frozensets(st.sampled_from(_ACTORS), max_size=1),
        moments=st.booleans(),
        reasons=st.booleans(),
        events=st.booleans(),
    )
    return (
        st.just(FULL_VIEW)
        | st.just(proposer_view("actor-1"))
        | st.just(public_view("announce"))
        | st.just(published_view())
        | own
    )


def trail_views() -> st.SearchStrategy[TrailView]:
    """Views of drawn trails."""
    return st.builds(TrailView.of, trails(most=4), view_rules())
