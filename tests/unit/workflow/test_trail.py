"""Trails: single cases, refusals, words."""

from __future__ import annotations

import copy
import hashlib
import hmac
from datetime import UTC, date, datetime, timedelta
from typing import Any

import attrs
import pytest

from emulation.awards import AwardPurpose, ClaimedAchievement, Nomination
from emulation.campaigns import Theme
from emulation.codecs import Upcast, append_event, load_trail_lines, read_event, record_event
from emulation.core import Truth
from emulation.errors import InvalidDocumentError, InvalidValueError, UnknownKeyError
from emulation.i18n import Message, say_error
from emulation.law import AwardForm
from emulation.parties import Person
from emulation.periods import Period
from emulation.testing.workflow import minimal_nomination, minimal_setting
from emulation.workflow import (
    Command,
    DefinitionRef,
    Effect,
    Moved,
    Opened,
    campaign_award,
    simplified_award,
)
from emulation.workflow.trail import (
    FULL_VIEW,
    PUBLISHED,
    Checkpoint,
    RecordedEvent,
    Sealed,
    SignedCheckpoint,
    Snapshot,
    Trail,
    TrailEntry,
    TrailFaultKind,
    TrailView,
    Vault,
    VaultItem,
    canonical_json,
    check_signature,
    proposer_view,
    public_view,
    published_view,
    resume,
    seal,
    seal_fields,
    sign,
    unseal_fields,
    verify,
)
from emulation.workflow.trail.entries import origin_digest

AT = datetime(2021, 11, 2, 8, 30, tzinfo=UTC)
DEFINITION = DefinitionRef("own", 1, "ab")
EVENT = RecordedEvent("own-event", 1, '{"name":"Nguyễn Thị Mẫu","papers":["a"]}')
SALT = "0123456789abcdef" * 2


def added(trail: Trail, activity: str = "propose", **more: Any) -> Trail:
    given: dict[str, Any] = {
        "activity": activity,
        "actor": "station-head",
        "at": AT,
        "definition": DEFINITION,
        "rulebook_day": date(2021, 11, 2),
        **more,
    }
    return trail.append(given.pop("event", EVENT), **given)


def of_length(count: int) -> Trail:
    trail = Trail("case-1")
    for number in range(count):
        trail = added(trail, at=AT + timedelta(hours=number))
    return trail


def test_the_digest_of_an_entry_is_the_one_that_is_documented() -> None:
    """Written out by hand, so that no release changes it unseen."""
    origin = hashlib.sha256(b'{"case":"case-1","format":1}').hexdigest()
    trail = added(Trail("case-1"), role="proposer", reason="Đề nghị")
    content = (
        '{"activity":"propose","actor":"station-head","at":"2021-11-02T08:30:00+00:00","case":"case-1",'
        '"corrects":null,"definition":{"digest":"ab","key":"own","version":1},'
        '"event":{"data":"{\\"name\\":\\"Nguyễn Thị Mẫu\\",\\"papers\\":[\\"a\\"]}","kind":"own-event","version":1},'
        f'"format":1,"on_behalf_of":null,"previous":"{origin}","reason":"Đề nghị","role":"proposer",'
        '"rulebook_day":"2021-11-02","sequence":1}'
    )
    assert trail.entry(1).content() == content
    assert trail.head == hashlib.sha256(content.encode("utf-8")).hexdigest()
    assert Trail("case-1").head == origin


def test_an_empty_trail_and_its_checkpoint() -> None:
    trail = Trail("case-1")
    assert (len(trail), tuple(trail), trail.checkpoint.sequence) == (0, (), 0)
    assert verify(trail, case="case-1").text("en") == (
        "the trail of case-1 holds, 0 entries. there is no checkpoint: it would not show if the end was cut off "
        "or all of it made anew"
    )
    with pytest.raises(InvalidValueError, match="give the case"):
        verify(())


def test_a_trail_is_frozen() -> None:
    trail = of_length(2)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        trail.case = "other"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del trail.case
    assert repr(trail).startswith("Trail(case='case-1', entries=2, head='")
    assert trail != "trail"
    assert copy.deepcopy(trail) == trail


def test_entries_are_asked_for_by_number() -> None:
    trail = of_length(40)
    assert trail.entry(33).sequence == 33
    assert [each.sequence for each in trail.since(39)] == [39, 40]
    assert list(trail.since(99)) == []
    assert next(trail.since(-3)).sequence == 1
    with pytest.raises(UnknownKeyError, match="has no entry 41; its entries are 1 to 40") as caught:
        trail.entry(41)
    assert "40" in say_error(caught.value, "vi")
    with pytest.raises(UnknownKeyError, match="has no entry 0"):
        trail.entry(0)


def test_a_correction_is_an_entry() -> None:
    trail = added(added(of_length(1), "correct", corrects=1), "revoke", corrects=1)
    assert [each.activity for each in trail.corrections(1)] == ["correct", "revoke"]
    assert trail.corrections(2) == ()
    with pytest.raises(InvalidValueError, match="there is no entry 9 to correct; the last one is 3"):
        added(trail, corrects=9)


def test_a_cut_end_shows_only_against_a_checkpoint() -> None:
    trail = of_length(5)
    short = tuple(trail)[:3]
    assert verify(short).holds
    check = verify(short, checkpoint=trail.checkpoint)
    assert check.fault is not None
    assert check.fault.kind is TrailFaultKind.TRUNCATED
    assert check.text("en") == (
        "the trail of case-1 does not hold: the end is missing: the last entry is number 3, the checkpoint stands at 5"
    )
    later = verify(trail, checkpoint=Checkpoint("case-1", 3, trail.entry(3).digest))
    assert later.text("en") == (
        "the trail of case-1 holds, 5 entries. the entries after number 3 came after the checkpoint"
    )


def test_a_checkpoint_of_another_case_or_beginning() -> None:
    trail = of_length(1)
    check = verify(trail, case="case-1", checkpoint=Checkpoint("case-2", 1, trail.head))
    assert check.fault is not None
    assert check.fault.kind is TrailFaultKind.REWRITTEN
    start = verify(trail, checkpoint=Checkpoint("case-1", 0, "0" * 64))
    assert start.fault is not None
    assert (start.fault.kind, start.fault.place) == (TrailFaultKind.REWRITTEN, 0)


# ----------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize("data", [0.5, (1,), {"ключ": 1}, {1: 1}, 2**53, -(2**53), "\ud800", [{"a": {1.5}}]])
def test_what_has_no_canonical_form(data: object) -> None:
    with pytest.raises(InvalidValueError, match="has no canonical form"):
        canonical_json(data)


def test_the_path_to_what_has_none() -> None:
    with pytest.raises(InvalidValueError, match=r"a\[1\]\.b: float has no"):
        canonical_json({"a": [1, {"b": 0.5}]})


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"at": datetime(2021, 11, 2, 8)}, "with a zone"),
        ({"actor": "Nguyễn Thị Mẫu"}, "not an identifier"),
        ({"event": EVENT.data}, "RecordedEvent is expected"),
        ({"reason": "  "}, "text is expected"),
        ({"rulebook_day": AT}, "whole day"),
    ],
)
def test_entries_that_cannot_be(changes: dict[str, Any], match: str) -> None:
    with pytest.raises(InvalidValueError, match=match):
        added(Trail("case-1"), **changes)


def test_half_a_character_is_no_data() -> None:
    with pytest.raises(InvalidValueError, match="half a character"):
        RecordedEvent("own", 1, "\ud800")


@pytest.mark.parametrize("digest", ["", "A" * 64, "g" * 64, "a" * 63, 5])
def test_digests_that_are_none(digest: Any) -> None:
    with pytest.raises(InvalidValueError, match="a digest of 64"):
        Sealed(digest)


# ----------------------------------------------------------------------------------- personal data


def test_personal_data_can_be_removed_and_the_trail_still_verifies() -> None:
    event, items = seal_fields(EVENT, [("name",)], [SALT])
    reason = seal("Theo đề nghị của bà Mẫu", "f" * 32)
    trail = added(Trail("case-1"), event=event, reason=reason.sealed)
    vault = Vault(items).add(reason)
    for entry in trail:
        assert "Mẫu" not in entry.content()
    assert unseal_fields(event, vault, removed="?") == EVENT
    emptied = vault.without(items[0].sealed, reason.sealed)
    assert emptied == Vault()
    assert unseal_fields(event, emptied, removed="đã xóa").data == '{"name":"đã xóa","papers":["a"]}'
    assert verify(trail, checkpoint=trail.checkpoint).holds


def test_a_vault_refuses_what_does_not_fit() -> None:
    item = seal("Nguyễn Thị Mẫu", SALT)
    assert SALT not in repr(item)
    with pytest.raises(InvalidValueError, match="do not make the commitment"):
        VaultItem("Trần Văn Mẫu", SALT, item.commitment)
    with pytest.raises(InvalidValueError, match="a salt is used twice"):
        Vault([item, seal("Trần Văn Mẫu", SALT)])
    for salt in ("", "abc", "Z" * 32, "a" * 129, 7):
        with pytest.raises(InvalidValueError, match="a salt of 32 to 128"):
            VaultItem("a", salt, "0" * 64)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", [("name", "first"), ("papers",), ("papers", 7), ("no",), ("papers", "a")])
def test_paths_that_lead_to_no_text(path: tuple[Any, ...]) -> None:
    with pytest.raises(InvalidValueError, match="no text here to be sealed"):
        seal_fields(EVENT, [path], [SALT])


def test_a_salt_for_each_text() -> None:
    with pytest.raises(InvalidValueError, match="or no salt for it"):
        seal_fields(EVENT, [("name",), ("papers", 0)], [SALT])


# ------------------------------------------------------------------------------------------ signing


class Keys:
    """Signs and checks with shared secrets, as the standard library can."""

    key = "k1"
    secrets = {"k1": b"not a real one"}  # noqa: RUF012 - a class for one test

    def sign(self, message: bytes) -> str:
        return hmac.new(self.secrets[self.key], message, hashlib.sha256).hexdigest()

    def verify(self, key: str, message: bytes, signature: str) -> bool | None:
        if key not in self.secrets:
            return None
        expected = hmac.new(self.secrets[key], message, hashlib.sha256).hexdigest()
        return hmac.compare_digest(expected, signature)


def test_signatures() -> None:
    trail = of_length(3)
    signed = sign(trail.checkpoint, Keys())
    assert check_signature(signed, Keys()) is Truth.YES
    moved = attrs.evolve(signed, checkpoint=of_length(2).checkpoint)
    assert check_signature(moved, Keys()) is Truth.NO
    assert check_signature(SignedCheckpoint(trail.checkpoint, "k9", "x"), Keys()) is Truth.UNKNOWN


# ---------------------------------------------------------------------------------------- snapshots


def counted(state: int, entry: TrailEntry) -> int:
    return state + entry.sequence


def test_a_snapshot_spares_the_beginning() -> None:
    trail = of_length(5)
    point = Checkpoint("case-1", 3, trail.entry(3).digest)
    assert resume(Snapshot(point, 6), trail, counted) == 15
    assert resume(Snapshot(Trail("case-1").checkpoint, 0), trail, counted) == 15
    assert resume(Snapshot(trail.checkpoint, 15), trail, counted) == 15
    for wrong in (
        Checkpoint("case-2", 3, point.digest),
        Checkpoint("case-1", 3, "0" * 64),
        of_length(6).checkpoint,
    ):
        with pytest.raises(InvalidValueError, match="does not belong to this trail of case-1, which has 5"):
            resume(Snapshot(wrong, 0), trail, counted)


# ----------------------------------------------------------------------------------- events as data


def test_an_event_of_an_earlier_version_is_read_through_upcasts() -> None:
    old = RecordedEvent("theme", 1, '{"words":"Đoàn kết"}')
    step = Upcast("theme", 1, lambda data: {"text": data["words"]})
    trail = added(Trail("case-1"), event=old)
    assert read_event(trail.entry(1).event, upcasts=[step], version=2) == Theme("Đoàn kết")
    assert verify(trail, checkpoint=trail.checkpoint).holds


@pytest.mark.parametrize(
    ("event", "match"),
    [
        (RecordedEvent("own-event", 1, "{}"), "there is no kind 'own-event'"),
        (RecordedEvent("theme", 9, "{}"), "of version 9; this release reads"),
        (RecordedEvent("theme", 1, "{"), "this is no JSON"),
        (RecordedEvent("theme", 1, "{}"), "text"),
    ],
)
def test_events_that_cannot_be_read(event: RecordedEvent, match: str) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        read_event(event)
    assert match in str(caught.value)


def test_only_public_values_are_events() -> None:
    with pytest.raises(InvalidValueError, match="a value of type object cannot be written"):
        record_event(object())


def moved(sequence: int) -> Moved:
    command = Command(act="receive", actor="office", at=AT, reason="Đủ hồ sơ", on_behalf_of="committee")
    return Moved(sequence, command, "proposed", "received", Effect.NONE, "own@1")


def test_an_event_of_the_workflow_brings_who_when_and_why() -> None:
    trail = append_event(
        of_length(1),
        moved(2),
        definition=DEFINITION,
        rulebook_day=date(2021, 11, 2),
        role="clerk",
        corrects=1,
    )
    entry = trail.entry(2)
    assert (entry.activity, entry.actor, entry.role, entry.on_behalf_of, entry.reason, entry.corrects) == (
        "receive",
        "office",
        "clerk",
        "committee",
        "Đủ hồ sơ",
        1,
    )
    assert read_event(entry.event) == moved(2)
    event, items = seal_fields(record_event(moved(2)), [("command", "reason")], [SALT])
    sealed = append_event(
        of_length(1),
        moved(2),
        definition=DEFINITION,
        rulebook_day=date(2021, 11, 2),
        reason=items[0].sealed,
        recorded=event,
    )
    assert "Đủ" not in sealed.entry(2).content()
    for wrong in (moved(3), "moved"):
        with pytest.raises(InvalidValueError, match="does not follow entry 1 of the trail of case-1"):
            append_event(of_length(1), wrong, definition=DEFINITION, rulebook_day=date(2021, 11, 2))  # type: ignore[arg-type]


def test_an_opening_opens_its_own_case() -> None:
    command = Command(act="discover", actor="office", at=AT)
    nomination = Nomination(
        id="n",
        campaign="plan",
        subject=Person("nurse", "Nguyễn Thị Mẫu"),
        form=AwardForm.PRAISE,
        achievement=ClaimedAchievement("a", "tiêm chủng", Period(AT.date(), AT.date())),
        purpose=AwardPurpose.FINAL,
    )
    opened = Opened(1, command, "case-2", nomination, DEFINITION, "discovered")
    assert len(append_event(Trail("case-2"), opened, definition=DEFINITION, rulebook_day=AT.date())) == 1
    with pytest.raises(InvalidValueError, match="does not follow entry 0 of the trail of case-1"):
        append_event(Trail("case-1"), opened, definition=DEFINITION, rulebook_day=AT.date())


class Word(str):
    """Text of a class of its own."""

    __slots__ = ()


def test_text_of_a_class_of_its_own_is_written_as_text() -> None:
    data = {"a": [Word("Đại Mạch"), None, True, 1, {}], "b": Word("b")}
    assert canonical_json(data) == '{"a":["Đại Mạch",null,true,1,{}],"b":"b"}'


HALF = chr(0xD800)


@pytest.mark.parametrize(
    "changes",
    [{"source": HALF}, {"target": HALF}, {"definition": HALF}, {"sequence": 2**53}, {"sequence": 1.5}],
)
def test_steps_without_a_canonical_form(changes: dict[str, object]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        record_event(attrs.evolve(moved(2), **changes))
    assert caught.value.code == "trail.no_canonical_form"
    assert caught.value.path == (next(iter(changes)),)


@pytest.mark.parametrize("changes", [{"papers": frozenset({HALF})}, {"expected_version": 2**53}])
def test_commands_without_a_canonical_form(changes: dict[str, Any]) -> None:
    command = attrs.evolve(moved(2).command, **changes)
    opened = Opened(1, command, "case-1", minimal_nomination(), DEFINITION, "new")
    for event in (attrs.evolve(moved(2), command=command), opened):
        with pytest.raises(InvalidValueError) as caught:
            record_event(event)
        assert caught.value.code == "trail.no_canonical_form"


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"role": "no key"}, ()),
        ({"corrects": 0}, ("corrects",)),
        ({"corrects": True}, ("corrects",)),
        ({"corrects": 7}, ("corrects",)),
        ({"reason": " "}, ()),
        ({"definition": "own@1"}, ("definition",)),
        ({"rulebook_day": AT}, ("rulebook_day",)),
        ({"event": "moved"}, ("event",)),
    ],
)
def test_what_an_entry_of_a_command_cannot_be(changes: dict[str, Any], path: tuple[str, ...]) -> None:
    event = changes.pop("event", None) or record_event(moved(2))
    given = {"definition": DEFINITION, "rulebook_day": date(2021, 11, 2), **changes}
    with pytest.raises(InvalidValueError) as caught:
        of_length(1).append_command(event, moved(2).command, **given)
    assert caught.value.path == path


def test_a_case_with_half_a_character_has_no_origin() -> None:
    with pytest.raises(InvalidValueError, match="half a character"):
        origin_digest(HALF)


def test_what_is_published_by_default_says_that_it_is_a_choice() -> None:
    plan = minimal_setting().campaign
    rule, bare = published_view(plan), published_view()
    assert rule.activities == bare.activities == PUBLISHED
    known = {act.id for made in (campaign_award(), simplified_award()) for act in made.acts}
    assert known >= PUBLISHED
    # Of the plan's clauses only those that have awards made known.
    assert rule.basis == Message.of("trail.basis.plan", clauses=("VII.3", "VII.4"))
    assert bare.basis == published_view(attrs.evolve(plan, duties=[])).basis
    view = TrailView.of(long_trail(), rule)
    assert {line.activity for line in view.lines} == {each.activity for each in long_trail()} & PUBLISHED
    assert "VII.3" in view.text("en")
    assert "choice of this library" not in TrailView.of(long_trail(), public_view("announce")).text("en")


def test_lines_that_hold_half_a_character() -> None:
    _, faults = load_trail_lines(['{"event": {"kind": "a", "version": 1, "data": "\\ud800"}}'])
    assert any("half a character" in str(fault) for fault in faults)


# -------------------------------------------------------------------------------------------- views


def long_trail() -> Trail:
    trail = added(Trail("case-1"), actor="station-head", role="proposer", reason="Thành tích tốt")
    trail = added(trail, "vote", actor="member-3", role="council", reason=seal("Đã biểu quyết", SALT).sealed)
    return added(trail, "announce", actor="committee", role="chair", on_behalf_of="station-head", corrects=1)


def test_everything_for_whoever_inspects() -> None:
    view = TrailView.of(long_trail(), FULL_VIEW, vault=Vault([seal("Đã biểu quyết", SALT)]))
    assert view.left_out == ()
    assert [line.reason for line in view.lines] == ["Thành tích tốt", "Đã biểu quyết", None]
    assert view.lines[0].event == EVENT
    without = TrailView.of(long_trail(), FULL_VIEW)
    assert [each.text("en") for each in without.left_out] == ["Some reasons are sealed or were removed"]


def test_the_proposer_sees_roles_and_reasons() -> None:
    view = TrailView.of(long_trail(), proposer_view("station-head"), vault=Vault())
    assert [(line.actor, line.on_behalf_of) for line in view.lines] == [
        ("station-head", None),
        (None, None),
        (None, "station-head"),
    ]
    assert view.lines[1].role == "council"
    assert view.text("en").splitlines()[-3:] == [
        "Who else acted is left out",
        "The data of the events are left out",
        "Some reasons are sealed or were removed",
    ]


def test_the_public_sees_what_is_published() -> None:
    view = TrailView.of(long_trail(), public_view("announce"))
    assert [
        (line.sequence, line.on, line.at, line.actor, line.reason, line.event) for line in view.lines
    ] == [(3, date(2021, 11, 2), None, None, None, None)]
    assert [each.text("en") for each in view.left_out] == [
        "Only these steps are shown: announce",
        "Who acted is left out",
        "The time of day is left out",
        "Reasons are left out",
        "The data of the events are left out",
    ]
    assert "station-head" not in view.text("vi")
    assert TrailView.of(long_trail(), public_view()).lines == ()
