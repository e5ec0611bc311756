"""What holds for every trail: it verifies, and whatever is done to it shows."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from emulation.awards import Nomination
from emulation.codecs import (
    append_event,
    dump_trail_lines,
    from_data,
    load_trail_lines,
    read_event,
    record_event,
    to_data,
)
from emulation.errors import InvalidDocumentError, InvalidValueError
from emulation.testing.core import keys, vietnamese_text
from emulation.testing.trails import (
    plain_data,
    recorded_events,
    tampered,
    trail_views,
    trails,
    vaults,
)
from emulation.testing.workflow import commands, definition_refs, histories_of_cases, nominations
from emulation.workflow import Command, DefinitionRef, Effect, Event, Moved, Opened, replay
from emulation.workflow.trail import (
    Checkpoint,
    RecordedEvent,
    Sealed,
    Trail,
    TrailEntry,
    TrailFaultKind,
    TrailView,
    Vault,
    canonical_json,
    seal_fields,
    text_digest,
    unseal_fields,
    verify,
)
from emulation.workflow.trail.chunks import Chunks


@given(trails())
def test_what_was_appended_verifies(trail: Trail) -> None:
    check = verify(trail, case=trail.case, checkpoint=trail.checkpoint)
    assert check.holds
    assert check.head == trail.checkpoint
    assert check.notes == ()
    assert Trail.of(trail.case, tuple(trail), checkpoint=trail.checkpoint) == trail


@given(trails(), st.data())
def test_a_checkpoint_of_any_earlier_day_still_fits(trail: Trail, data: st.DataObject) -> None:
    point = Trail("case-1").checkpoint
    past = data.draw(st.integers(0, len(trail)))
    if past:
        point = Checkpoint(trail.case, past, trail.entry(past).digest)
    assert verify(trail, checkpoint=point).holds


@given(trails(least=2), st.data())
def test_whatever_is_left_out_doubled_moved_or_cut_off_shows(trail: Trail, data: st.DataObject) -> None:
    entries = data.draw(tampered(tuple(trail)))
    check = verify(entries, case=trail.case, checkpoint=trail.checkpoint)
    assert check.fault is not None
    assert check.fault.kind is not TrailFaultKind.CHANGED
    # The first bad entry is the first that is not the one that was there.
    whole = tuple(trail)
    first = next(
        (place for place, entry in enumerate(entries) if place >= len(whole) or entry != whole[place]),
        len(entries),
    )
    assert check.fault.place == first
    assert check.head.sequence == first
    assert check.text("vi")
    assert check.text("en")
    with pytest.raises(InvalidValueError, match="does not verify"):
        Trail.of(trail.case, entries, checkpoint=trail.checkpoint)


def changes(entry: TrailEntry) -> dict[str, Any]:
    """Give another value for every field of an entry but its digest."""
    return {
        "case": "case-9",
        "sequence": entry.sequence + 1,
        "activity": entry.activity + "-x",
        "event": attrs.evolve(entry.event, data=entry.event.data + " "),
        "actor": entry.actor + "-x",
        "role": (entry.role or "nobody") + "-x",
        "on_behalf_of": (entry.on_behalf_of or "nobody") + "-x",
        "at": entry.at + timedelta(seconds=1),
        "reason": "khác" if entry.reason != "khác" else "khác nữa",
        "definition": attrs.evolve(entry.definition, version=entry.definition.version + 1),
        "rulebook_day": entry.rulebook_day + timedelta(days=1),
        "corrects": 7 if entry.corrects != 7 else None,
        "previous": text_digest(entry.previous),
    }


@given(trails(least=1), st.data())
def test_every_field_is_bound(trail: Trail, data: st.DataObject) -> None:
    entries = list(trail)
    place = data.draw(st.integers(0, len(entries) - 1))
    field, value = data.draw(
        st.sampled_from(sorted(changes(entries[place]).items(), key=lambda each: each[0]))
    )
    entries[place] = attrs.evolve(entries[place], **{field: value})
    check = verify(entries, case=trail.case)
    assert check.fault is not None
    assert (check.fault.kind, check.fault.place) == (TrailFaultKind.CHANGED, place)
    # With a digest that fits the change, the link to the next entry breaks, or the checkpoint does.
    entries[place] = entries[place].with_own_digest()
    check = verify(entries, case=trail.case, checkpoint=trail.checkpoint)
    assert check.fault is not None
    assert check.fault.kind is not TrailFaultKind.CHANGED
    assert check.fault.place in {place, place + 1}


def test_every_field_is_changed_above() -> None:
    trail = Trail("case-1").append(
        RecordedEvent("own", 1, "{}"),
        activity="a",
        actor="b",
        at=datetime(2021, 1, 1, tzinfo=UTC),
        definition=_definition(),
        rulebook_day=date(2021, 1, 1),
    )
    assert {*changes(trail.entry(1)), "digest"} == {field.name for field in attrs.fields(TrailEntry)}


def _definition() -> DefinitionRef:
    return DefinitionRef("own", 1, "ab")


@given(trails(least=1), st.data())
def test_all_made_anew_shows_against_a_checkpoint(trail: Trail, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(trail)))
    forged = Trail(trail.case)
    for entry in trail:
        actor = entry.actor + "-x" if entry.sequence == place else entry.actor
        forged = _again(forged, entry, actor)
    assert verify(forged).holds  # on its own it looks well
    check = verify(forged, checkpoint=trail.checkpoint)
    assert check.fault is not None
    assert check.fault.kind is TrailFaultKind.REWRITTEN


def _again(trail: Trail, entry: TrailEntry, actor: str) -> Trail:
    return trail.append(
        entry.event,
        activity=entry.activity,
        actor=actor,
        at=entry.at,
        definition=entry.definition,
        rulebook_day=entry.rulebook_day,
        role=entry.role,
        on_behalf_of=entry.on_behalf_of,
        reason=entry.reason,
        corrects=entry.corrects,
    )


@given(trails(), trails(case="case-2", least=1))
def test_an_entry_of_another_case_shows(trail: Trail, other: Trail) -> None:
    check = verify((*trail, other.entry(1)), case="case-1")
    assert check.fault is not None
    assert (check.fault.kind, check.fault.place) == (TrailFaultKind.FOREIGN, len(trail))


@given(trails())
def test_a_trail_comes_back_from_its_lines_and_from_pickle(trail: Trail) -> None:
    entries, faults = load_trail_lines(dump_trail_lines(trail))
    assert faults == ()
    assert Trail.of(trail.case, entries) == trail
    assert [entry.digest for entry in entries] == [entry.digest for entry in trail]
    again = pickle.loads(pickle.dumps(trail))  # noqa: S301 - our own
    assert (again, hash(again), tuple(again)) == (trail, hash(trail), tuple(trail))


@given(trails(least=1))
def test_older_trails_are_left_as_they_were(trail: Trail) -> None:
    before = tuple(trail)
    longer = _again(trail, before[-1], "somebody")
    assert tuple(trail) == before
    assert tuple(longer)[:-1] == before
    assert longer != trail


# ------------------------------------------------------------------------------------- canonical form


@given(plain_data())
def test_the_canonical_form_says_the_same_and_is_one(data: object) -> None:
    text = canonical_json(data)
    assert json.loads(text) == data
    assert canonical_json(json.loads(text)) == text
    assert "\n" not in text


@given(trails(least=1))
def test_the_content_of_an_entry_is_in_the_canonical_form(trail: Trail) -> None:
    for entry in trail:
        assert canonical_json(json.loads(entry.content())) == entry.content()


def test_strange_letters_are_written_the_canonical_way() -> None:
    for strange in ('"\\', "\n\t", "\u2028\u2029\ufffe", "\x7f", "😀", "</script>", "\x00\x1f"):
        event = RecordedEvent("own", 1, strange)
        trail = _again(Trail("case-1"), attrs.evolve(_one(), event=event), "somebody")
        assert canonical_json(json.loads(trail.entry(1).content())) == trail.entry(1).content()


def _one() -> TrailEntry:
    trail = Trail("case-1").append(
        RecordedEvent("own", 1, "{}"),
        activity="a",
        actor="b",
        at=datetime(2021, 1, 1, tzinfo=UTC),
        definition=_definition(),
        rulebook_day=date(2021, 1, 1),
        reason='Dấu “ngoặc” "kép"',
    )
    return trail.entry(1)


@settings(max_examples=1)
@given(trails(least=3))
def test_another_process_finds_the_same_digests(trail: Trail) -> None:
    """A fresh interpreter with other hash seeds, and nothing but the standard library."""
    program = (
        "import hashlib, json, sys\n"
        "for line in sys.stdin:\n"
        "    print(hashlib.sha256(json.dumps(json.loads(line), ensure_ascii=False, sort_keys=True,"
        " separators=(',', ':')).encode()).hexdigest())\n"
    )
    lines = "\n".join(json.dumps(json.loads(entry.content()), ensure_ascii=True) for entry in trail)
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], input=lines, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [entry.digest for entry in trail]


# ---------------------------------------------------------------------------------- personal data


@given(vaults())
def test_what_was_removed_is_gone_and_the_rest_stays(vault: Vault) -> None:
    for item in vault.items:
        assert vault.open(item.sealed) == item.text
        less = vault.without(item.sealed)
        assert less.open(item.sealed) is None
        assert len(less.items) == len(vault.items) - 1


@given(recorded_events(), st.data())
def test_sealed_texts_come_back_and_removed_ones_do_not(event: RecordedEvent, data: st.DataObject) -> None:
    paths = [path for path, _ in _texts(json.loads(event.data))]
    assume(paths)
    chosen = data.draw(st.lists(st.sampled_from(paths), min_size=1, max_size=3, unique=True))
    salts = [f"{number:032x}" for number in range(len(chosen))]
    plain = dict(_texts(json.loads(event.data)))
    assume(all(plain[path] for path in chosen))
    sealed, items = seal_fields(event, chosen, salts)
    vault = Vault(items)
    assert unseal_fields(sealed, vault, removed="?") == event
    assert len(items) == len(chosen)
    gone = unseal_fields(sealed, Vault(), removed="(đã xóa)")
    for path in chosen:
        assert dict(_texts(json.loads(gone.data)))[path] == "(đã xóa)"


def _texts(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[tuple[Any, ...], str]]:
    if isinstance(data, str):
        return [(path, data)]
    if isinstance(data, dict):
        return [found for key, value in data.items() for found in _texts(value, (*path, key))]
    if isinstance(data, list):
        return [found for place, value in enumerate(data) for found in _texts(value, (*path, place))]
    return []


# ------------------------------------------------------------------------------------------- views


@given(trail_views())
def test_a_view_shows_what_its_rule_says_and_nothing_else(view: TrailView) -> None:
    rule = view.rule
    for line in view.lines:
        assert rule.activities is None or line.activity in rule.activities
        assert rule.actors or line.actor is None or line.actor in rule.own
        assert rule.actors or line.on_behalf_of is None or line.on_behalf_of in rule.own
        assert rule.moments or line.at is None
        assert rule.reasons or line.reason is None
        assert rule.events or line.event is None
    hidden = not (rule.actors and rule.moments and rule.reasons and rule.events)
    assert bool(view.left_out) >= (hidden or rule.activities is not None)
    for language in ("vi", "en"):
        assert view.text(language)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------ events of the workflow


@settings(max_examples=15)
@given(histories_of_cases())
def test_a_trail_replays_to_the_same_case(events: tuple[Event, ...]) -> None:
    first = events[0]
    trail = Trail(first.case)  # type: ignore[union-attr]
    for event in events:
        trail = append_event(
            trail,
            event,
            definition=first.definition,
            rulebook_day=date(2021, 11, 1),
            role="council",  # type: ignore[union-attr, arg-type]
        )
    assert verify(trail, checkpoint=trail.checkpoint).holds
    read = [read_event(entry.event) for entry in trail]
    assert read == list(events)
    assert replay(read) == replay(events)  # type: ignore[arg-type]
    entries, faults = load_trail_lines(dump_trail_lines(trail))
    assert not faults
    assert replay(read_event(entry.event) for entry in entries) == replay(events)  # type: ignore[misc]


@settings(max_examples=15)
@given(histories_of_cases())
def test_events_are_written_as_the_canonical_form_has_them(events: tuple[Event, ...]) -> None:
    for event in events:
        plain = attrs.evolve(
            event, command=attrs.evolve(event.command, form=None, level=None, document=None, nomination=None)
        )
        for each in (event, plain):
            found = record_event(each)
            assert found.data == canonical_json(to_data(each))
            assert found == RecordedEvent(found.kind, found.version, found.data)
            assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own


@given(commands(), nominations(), definition_refs(), keys(), st.sampled_from(Effect))
def test_any_opening_and_any_step_is_written_as_the_canonical_form_has_it(
    command: Command, nomination: Nomination, definition: DefinitionRef, key: str, effect: Effect
) -> None:
    bare = attrs.evolve(command, form=None, level=None, document=None, nomination=None)
    for each in (command, bare):
        opened = Opened(1, each, key, nomination, definition, key)
        for event in (opened, Moved(2, each, key, key, effect, str(definition))):
            assert record_event(event).data == canonical_json(to_data(event))


@settings(max_examples=15)
@given(histories_of_cases(), st.none() | keys(), st.none() | vietnamese_text(), st.data())
def test_an_entry_of_a_command_is_the_one_its_fields_make(
    events: tuple[Event, ...], role: str | None, reason: str | None, data: st.DataObject
) -> None:
    case = "case-1"
    definition, day = data.draw(definition_refs()), date(2021, 11, 1)
    one = other = Trail(case)
    for event in events:
        command, recorded = event.command, record_event(event)
        corrects = data.draw(st.none() | st.integers(1, len(one))) if len(one) else None
        one = one.append_command(
            recorded,
            command,
            definition=definition,
            rulebook_day=day,
            role=role,
            reason=reason,
            corrects=corrects,
        )
        other = other.append(
            recorded,
            activity=command.act,
            actor=command.actor,
            at=command.at,
            definition=definition,
            rulebook_day=day,
            role=role,
            on_behalf_of=command.on_behalf_of,
            reason=command.reason if reason is None else reason,
            corrects=corrects,
        )
    assert tuple(one) == tuple(other)
    assert one == other
    assert pickle.loads(pickle.dumps(tuple(one))) == tuple(one)  # noqa: S301 - our own
    assert verify(one).holds


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=5) | st.integers() | st.none(), max_size=4))
def test_lines_of_anything_end_in_entries_or_faults(data: dict[str, object]) -> None:
    entries, faults = load_trail_lines([json.dumps(data), "", "{"])
    assert not entries
    assert len(faults) >= 2
    assert {fault.path[:2] for fault in faults} == {("line", 1), ("line", 3)}


@given(trails(least=1, most=1), st.sampled_from(sorted(field.name for field in attrs.fields(TrailEntry))))
def test_an_entry_without_a_field_it_needs_is_refused(trail: Trail, field: str) -> None:
    data = to_data(trail.entry(1))
    assert isinstance(data, dict)
    optional = attrs.fields_dict(TrailEntry)[field].default is not attrs.NOTHING
    kept = {key: value for key, value in data.items() if key != field}
    if optional:
        assert from_data(TrailEntry, kept)
    else:
        with pytest.raises(InvalidDocumentError, match=r".") as caught:
            from_data(TrailEntry, kept)
        assert field in str(caught.value)


# ------------------------------------------------------------------------------------------ chunks


@settings(max_examples=20)
@given(st.lists(st.integers(0, 1200), min_size=1, max_size=4), st.integers(0, 1300))
def test_chunks_are_a_list(sizes: list[int], since: int) -> None:
    kept: list[tuple[Chunks[int], list[int]]] = [(Chunks(), [])]
    for size in sizes:
        chunks, items = kept[0]
        items = items.copy()
        for number in range(size % 300):
            chunks = chunks.add(number)
            items.append(number)
        kept.insert(0, (chunks, items))
    for chunks, items in kept:
        assert list(chunks) == items
        assert len(chunks) == len(items)
        assert list(chunks.since(since)) == items[since:]


def test_chunks_of_every_height() -> None:
    chunks: Chunks[int] = Chunks()
    count = 32 * 32 * 32 + 32 * 32 + 70
    old = chunks
    for number in range(count):
        chunks = chunks.add(number)
        if number == 32 * 32 + 31:
            old = chunks
    assert list(chunks) == list(range(count))
    assert all(chunks[place] == place for place in range(0, count, 7))
    assert list(old) == list(range(32 * 32 + 32))
    for place in (-1, count):
        with pytest.raises(IndexError):
            chunks[place]


def test_a_sealed_reason_binds() -> None:
    one, other = Sealed("a" * 64), Sealed("b" * 64)
    trail = Trail("case-1").append(
        RecordedEvent("own", 1, "{}"),
        activity="a",
        actor="b",
        at=datetime(2021, 1, 1, tzinfo=timezone(timedelta(hours=7))),
        definition=_definition(),
        rulebook_day=date(2021, 1, 1),
        reason=one,
    )
    assert attrs.evolve(trail.entry(1), reason=other).content_digest() != trail.head
    assert record_event(trail.entry(1)).kind == "trail_entry"
