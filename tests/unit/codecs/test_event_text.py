"""Events written by hand and by the encoder: every field once, and what is left to the encoder."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs
import pytest

from emulation.awards import AwardPurpose, ClaimedAchievement, Nomination
from emulation.codecs import append_event, dump_trail_lines, load_trail_lines, record_event, to_data
from emulation.errors import InvalidValueError
from emulation.law import AwardForm
from emulation.parties import Bloc, Collective, Household, Level, Person, PersonCategory, Sector
from emulation.periods import Period
from emulation.workflow import Command, DefinitionRef, Effect, Migrated, Moved, Opened
from emulation.workflow.trail import Trail, canonical_json, verify

AT = datetime(2021, 11, 2, 8, 30, tzinfo=timezone(timedelta(hours=7)))
DEFINITION = DefinitionRef("own", 1, "ab")
COMMAND = Command(
    act="receive",
    actor="office",
    at=AT,
    on_behalf_of="committee",
    reason='Đủ "hồ sơ"',
    papers=["b", "a"],
    expected_version=1,
)
PERSON = Person(
    "p-1",
    "Nguyễn Thị Mẫu",
    sectors=[Sector.HEALTH, Sector.EDUCATION],
    blocs=[Bloc.GOVERNMENT],
    residence="village-1",
    categories=[PersonCategory.VOLUNTEER, PersonCategory.HEALTH_WORKER],
    works_at="station",
    memberships=["union-2", "union-1"],
    foreign=False,
    deceased=True,
)
BARE = Person("p-2", "Trần Văn Thử")
NOMINATION = Nomination(
    id="n-1",
    campaign="plan",
    subject=PERSON,
    form=AwardForm.PRAISE,
    achievement=ClaimedAchievement(
        "a-1", "Tiêm chủng\nan toàn", Period(date(2021, 9, 10), date(2021, 10, 30))
    ),
    purpose=AwardPurpose.FINAL,
    proposer="station-head",
    provision="award",
)
OPENED = Opened(1, COMMAND, "case-1", NOMINATION, DEFINITION, "new")
MOVED = Moved(2, COMMAND, "proposed", "received", Effect.NONE, "own@1")


class OwnRef(DefinitionRef):
    """A reference with what a program adds to it."""


HALF = chr(0xD800)


def opened(**changes: Any) -> Opened:
    """Give the opening with other fields of its nomination."""
    return attrs.evolve(OPENED, nomination=attrs.evolve(NOMINATION, **changes))


def commanded(**changes: Any) -> list[Opened | Moved]:
    """Give the opening and the step with other fields of their command."""
    command = attrs.evolve(COMMAND, **changes)
    return [attrs.evolve(OPENED, command=command), attrs.evolve(MOVED, command=command)]


def linked(*events: Opened | Moved) -> Trail:
    """Give the trail of some events."""
    trail = Trail("case-1")
    for event in events:
        trail = append_event(
            trail, event, definition=DEFINITION, rulebook_day=date(2021, 11, 2), role="clerk"
        )
    return trail


def test_an_opening_is_written_as_it_always_was() -> None:
    """Written out, so that no release changes it unseen."""
    assert record_event(OPENED).data == (
        '{"case":"case-1","command":{"act":"receive","actor":"office","at":"2021-11-02T08:30:00+07:00","expected_version":1,'
        '"on_behalf_of":"committee","papers":["a","b"],"reason":"Đủ \\"hồ sơ\\""},'
        '"definition":{"digest":"ab","key":"own","version":1},'
        '"nomination":{"achievement":{"id":"a-1","period":{"end":"2021-10-30","start":"2021-09-10"},"text":"Tiêm chủng\\nan toàn"},'
        '"campaign":"plan","form":"praise","id":"n-1","proposer":"station-head","provision":"award","purpose":"final",'
        '"subject":{"blocs":["government"],"categories":["health-worker","volunteer"],"deceased":true,"foreign":false,'
        '"id":"p-1","memberships":["union-1","union-2"],"name":"Nguyễn Thị Mẫu","residence":"village-1",'
        '"sectors":["education","health"],"type":"person","works_at":"station"}},"sequence":1,"state":"new"}'
    )


def test_the_digest_of_a_trail_is_what_it_always_was() -> None:
    assert linked(OPENED, MOVED).head == "0e76c069089b31bf9b114d231b9ff55f388ae7538cc6242ba0f3c80beaac6792"


def test_a_trail_goes_to_another_process_and_back() -> None:
    trail = linked(OPENED, MOVED)
    back = pickle.loads(pickle.dumps(trail))  # noqa: S301 - our own
    assert (back, tuple(back)) == (trail, tuple(trail))
    assert type(back) is type(trail) is Trail
    assert trail.entry(2).with_own_digest() == trail.entry(2)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        trail.case = "case-2"


@pytest.mark.parametrize(
    "event",
    [
        OPENED,
        MOVED,
        Migrated(2, COMMAND, "a", "b", DEFINITION, DEFINITION),
        *commanded(on_behalf_of=None, reason=None, papers=(), expected_version=None),
        *commanded(form=AwardForm.PRAISE),
        *commanded(level=Level.COMMUNE),
        *commanded(nomination=NOMINATION),
        opened(subject=BARE, proposer=None, provision=None),
        opened(subject=attrs.evolve(BARE, foreign=True, memberships=(), sectors=(), blocs=(), categories=())),
        opened(subject=attrs.evolve(BARE, foreign=2)),
        opened(subject=attrs.evolve(BARE, deceased=0)),
        opened(subject=Collective("c-1", "Trạm y tế", women_share=Fraction(1, 3))),
        opened(subject=Household("h-1", "Hộ bà Mẫu")),
        opened(achievement=ClaimedAchievement("a", "x", Period.all_time())),
        attrs.evolve(OPENED, state=None),
        attrs.evolve(MOVED, target=None),
        attrs.evolve(OPENED, definition=OwnRef("own", 2, "cd")),
    ],
)
def test_an_event_is_written_as_the_canonical_form_has_it(event: object) -> None:
    assert record_event(event).data == canonical_json(to_data(event))


@pytest.mark.parametrize(
    ("event", "path"),
    [
        (attrs.evolve(OPENED, case=HALF), ("case",)),
        (attrs.evolve(OPENED, sequence=2**53), ("sequence",)),
        (attrs.evolve(OPENED, sequence=1.5), ("sequence",)),
        (
            opened(subject=attrs.evolve(BARE, memberships={HALF})),
            ("nomination", "subject", "memberships", 0),
        ),
        (opened(subject=attrs.evolve(BARE, foreign=1.5)), ("nomination", "subject", "foreign")),
    ],
)
def test_an_opening_without_a_canonical_form_is_refused(event: Opened, path: tuple[object, ...]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        record_event(event)
    assert caught.value.code == "trail.no_canonical_form"
    assert caught.value.path == path


class Desk(str, Enum):  # noqa: UP042 - a StrEnum would be formatted as its text
    """Ids as a program may keep them: text, but formatted as something else."""

    OFFICE = "office"


class Moment(datetime):
    """A moment that writes itself otherwise."""

    def isoformat(self, *_args: Any, **_more: Any) -> str:
        return "noon"


def test_ids_of_an_enum_and_moments_of_a_class_of_their_own_are_written_as_what_they_are() -> None:
    plain, own = (
        linked(
            attrs.evolve(OPENED, command=command),
            attrs.evolve(MOVED, command=command),
        )
        for command in (
            Command(act="office", actor="office", at=datetime(2021, 11, 2, tzinfo=UTC)),
            Command(act=Desk.OFFICE, actor=Desk.OFFICE, at=Moment(2021, 11, 2, tzinfo=UTC)),
        )
    )
    assert own == plain
    entries, faults = load_trail_lines(dump_trail_lines(own))
    assert not faults
    assert verify(entries, case="case-1").holds
