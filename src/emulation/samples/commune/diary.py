"""The journal of the synthetic commune, 10 September to 30 October 2021, all numbers invented.

It holds what real journals hold: readings village by village, sub-areas that change their zone, a circumstance
that ends, a rule fixed late, a reading nobody could take, a correction, a late entry, an entry sent twice, an
interim review. The order that content area II.3.5 waits for never comes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from emulation.campaigns import (
    ConditionBegan,
    ConditionEnded,
    Corrected,
    Entry,
    Journal,
    Measured,
    Occurrence,
    PopulationSet,
    ReviewHeld,
    ReviewKind,
    ZoneSet,
)
from emulation.periods import VIETNAM_ZONE, Period
from emulation.samples.commune.chance import Dice
from emulation.samples.dai_mach.people import SUB_AREAS, VILLAGES

__all__ = ["make_journal"]

_FIRST, _LAST = date(2021, 9, 10), date(2021, 10, 30)
_DISTANCING_ENDS = date(2021, 10, 15)
_HEALTH = "health-station-head"
_BOARD = "steering-board"

# Day of a reading and how many in a thousand were reached by then; the last one is set village by village.
_SAMPLED = (
    (date(2021, 9, 13), 180),
    (date(2021, 9, 18), 410),
    (date(2021, 9, 23), 640),
    (date(2021, 9, 28), 790),
    (date(2021, 10, 6), 930),
    (date(2021, 10, 14), 1000),
)
_FIRST_DOSE = (
    (date(2021, 9, 12), 150),
    (date(2021, 9, 17), 330),
    (date(2021, 9, 24), 560),
    (date(2021, 9, 29), 720),
    (date(2021, 10, 8), 880),
    (date(2021, 10, 18), 960),
    (date(2021, 10, 28), 1000),
)
# In a thousand of those who had a first dose 28 days before; they grow in number too, so the share may sink.
_SECOND_DOSE = (
    (date(2021, 10, 12), 620),
    (date(2021, 10, 15), 480),
    (date(2021, 10, 18), 700),
    (date(2021, 10, 22), 560),
    (date(2021, 10, 27), 700),
    (date(2021, 10, 30), 950),
)
_WAIT_DAYS = 28
# 99.6 % is not 100 %: this village never quite gets there.
_ALL, _SHORT_VILLAGE, _MOST = 1000, "village-4", 996

# Step and the day from which it holds, give or take two days.
_ZONES: Mapping[str, tuple[tuple[str, date], ...]] = {
    "sub-area-1a": (("red", _FIRST), ("orange", date(2021, 9, 22)), ("green", date(2021, 10, 5))),
    "sub-area-1b": (("orange", _FIRST), ("green", date(2021, 9, 26))),
    "sub-area-2a": (("yellow", _FIRST), ("green", date(2021, 9, 19))),
    "sub-area-2b": (("green", _FIRST),),
    "sub-area-3a": (("red", _FIRST), ("orange", date(2021, 9, 25)), ("green", date(2021, 10, 9))),
    "sub-area-3b": (("green", _FIRST), ("yellow", date(2021, 9, 17)), ("green", date(2021, 10, 1))),
    "sub-area-4a": (("orange", _FIRST), ("green", date(2021, 9, 28))),
    "sub-area-4b": (("green", _FIRST),),
    "sub-area-5a": (("yellow", _FIRST), ("green", date(2021, 9, 23))),
    # Nobody had set its zone when the campaign began.
    "sub-area-5b": (("green", date(2021, 9, 15)),),
}


class _Diary:
    """Entries as they are written down, each with a number of its own."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def note(
        self,
        on: date,
        fact: Occurrence,
        actor: str,
        *,
        recorded: date | None = None,
        note: str | None = None,
    ) -> Entry:
        """Write an entry down, on the same evening if nothing else is said."""
        number = len(self.entries) + 1
        # No two entries share a moment, so the order in which they arrive can be told.
        evening = time(17, number // 60 % 60, number % 60, tzinfo=VIETNAM_ZONE)
        entry = Entry(
            id=f"entry-{number:03d}",
            on=on,
            recorded=datetime.combine(recorded or on, evening),
            fact=fact,
            actor=actor,
            note=note,
        )
        self.entries.append(entry)
        return entry

    def journal(self, *again: Entry) -> Journal:
        """Give the journal in the order the entries arrived, those sent twice at the end."""
        return Journal((*sorted(self.entries, key=lambda entry: entry.recorded), *again))


def make_journal(dice: Dice) -> Journal:
    """Make the journal."""
    diary = _Diary()
    residents = {village: dice.whole(1_900, 2_900) for village in VILLAGES}
    eligible = {village: size * dice.whole(700, 760) // 1000 for village, size in residents.items()}
    diary.note(_FIRST, ConditionBegan("distancing"), "peoples-committee")
    diary.note(_DISTANCING_ENDS, ConditionEnded("distancing"), "peoples-committee")
    _count(diary, residents, eligible)
    _zones(diary, dice)
    _sampling(diary, dice, residents)
    twice = _first_doses(diary, dice, eligible)
    _second_doses(diary, dice)
    diary.note(
        date(2021, 10, 1),
        ReviewHeld(
            ReviewKind.INTERIM,
            Period(_FIRST, date(2021, 9, 30)),
            "Tiêm chủng đạt khá; còn hai phân khu vùng cam.",
        ),
        "peoples-committee",
    )
    return diary.journal(twice)


def _count(diary: _Diary, residents: Mapping[str, int], eligible: Mapping[str, int]) -> None:
    for village, size in residents.items():
        diary.note(_FIRST, PopulationSet("residents", village, size=size), f"{village}-leadership")
    for village, size in eligible.items():
        # The last village finishes its list a week after the others.
        counted = date(2021, 9, 20) if village == VILLAGES[-1] else date(2021, 9, 12)
        diary.note(counted, PopulationSet("eligible", village, size=size), _HEALTH)


def _zones(diary: _Diary, dice: Dice) -> None:
    for part in SUB_AREAS:
        for step, day in _ZONES[part]:
            shift = 0 if day == _FIRST else dice.whole(-2, 2)
            diary.note(day + timedelta(days=shift), ZoneSet("zones-green", part, step), _BOARD)


def _reached(dice: Dice, size: int, in_thousand: int, most: int = _ALL) -> int:
    """Give how many were reached, the villages differing a little until the last reading."""
    spread = 0 if in_thousand == _ALL else dice.whole(-40, 40)
    return size * min(in_thousand + spread, most) // 1000


def _sampling(diary: _Diary, dice: Dice, residents: Mapping[str, int]) -> None:
    for village, size in residents.items():
        for day, in_thousand in _SAMPLED:
            value = _reached(dice, size, in_thousand)
            if village == "village-3" and day == date(2021, 9, 28):
                diary.note(
                    day,
                    Measured("sampled", village, value=None),
                    f"{village}-leadership",
                    note="Chưa tổng hợp được do mất sổ ghi.",
                )
                continue
            diary.note(day, Measured("sampled", village, value=value), f"{village}-leadership")


def _first_doses(diary: _Diary, dice: Dice, eligible: Mapping[str, int]) -> Entry:
    entries: dict[tuple[str, date], Entry] = {}
    for village, size in eligible.items():
        for day, in_thousand in _FIRST_DOSE:
            most = _MOST if village == _SHORT_VILLAGE else _ALL
            value = _reached(dice, size, in_thousand, most)
            is_slip = village == "village-2" and day == date(2021, 9, 24)
            is_late = village == "village-5" and day == date(2021, 9, 29)
            entries[village, day] = diary.note(
                day,
                # The slip: a tenth too many, typed in a hurry and put right three days later.
                Measured("first-dose", village, value=value * 11 // 10 if is_slip else value),
                _HEALTH,
                recorded=date(2021, 10, 11) if is_late else None,
                note="Ghi muộn." if is_late else None,
            )
            if is_slip:
                diary.note(
                    date(2021, 9, 27),
                    Corrected(entries[village, day].id, Measured("first-dose", village, value=value)),
                    _HEALTH,
                    note="Đính chính số liệu ngày 24/9.",
                )
    return entries["village-1", date(2021, 9, 24)]


def _second_doses(diary: _Diary, dice: Dice) -> None:
    diary.note(
        date(2021, 9, 25),
        PopulationSet("due-second-dose", wait_days=_WAIT_DAYS),
        _HEALTH,
        note="Khoảng cách giữa hai mũi theo hướng dẫn chuyên môn.",
    )
    for village in VILLAGES:
        for day, in_thousand in _SECOND_DOSE:
            due = _first_doses_by(diary, village, day - timedelta(days=_WAIT_DAYS))
            diary.note(day, Measured("second-dose", village, value=_reached(dice, due, in_thousand)), _HEALTH)


def _first_doses_by(diary: _Diary, village: str, day: date) -> int:
    """Give the latest reading of first doses in a village up to a day, corrections not counted."""
    readings = [
        (entry.on, entry.fact.value)
        for entry in diary.entries
        if isinstance(entry.fact, Measured)
        and (entry.fact.target, entry.fact.territory) == ("first-dose", village)
        and entry.on <= day
    ]
    _, value = max(readings)
    return int(value or 0)
