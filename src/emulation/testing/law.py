"""Strategies for values of law: timelines, citations, instruments, provisions, rulings, small rulebooks."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from emulation.core import Truth
from emulation.core.timeline import Change, Timeline, TimelineEntry
from emulation.i18n import Message
from emulation.law import (
    LEVEL_CODES,
    POINT_LETTERS,
    AbolishedLevel,
    AwardForm,
    Citation,
    DecidingBar,
    DecidingPower,
    GoverningText,
    Instrument,
    LaunchElement,
    LaunchPower,
    LaunchRequirement,
    LaunchScope,
    Matter,
    OfficeKind,
    Provision,
    ProvisionSet,
    ProvisionValue,
    Ruling,
    TransitionalRule,
    Unread,
    UnreadAmendment,
    Verification,
)
from emulation.periods import Period
from emulation.rulebooks import Rulebook
from emulation.testing.core import vietnamese_text

__all__ = [
    "abolished_levels",
    "changes",
    "citations",
    "deciding_bars",
    "deciding_powers",
    "gaps_of_reading",
    "governing_texts",
    "instrument_names",
    "instruments",
    "launch_powers",
    "launch_requirements",
    "levels",
    "provision_sets",
    "provisions",
    "rulebooks",
    "rulings",
    "spans",
    "timelines",
    "transitional_rules",
    "unread_amendments",
]

_FIRST = date(2000, 1, 1)
_DAYS = 12_000
_NUMBERS = (
    ("Luật", "{serial:02d}/{year}/QH15"),
    ("Nghị quyết", "{serial}/{year}/UBTVQH15"),
    ("Nghị định", "{serial}/{year}/NĐ-CP"),
    ("Quyết định", "{serial}/QĐ-TTg"),
    ("Thông tư", "{serial:02d}/{year}/TT-BNV"),
    ("Thông tư liên tịch", "{serial}/{year}/TTLT-BTC-BNV"),
    ("Kế hoạch", "{serial}/KH-UBND"),
    ("Hướng dẫn", "{serial}-HD/BTGTW"),
    ("Công văn", "{serial}/BNV-TĐKT"),
)


@st.composite
def spans(draw: st.DrawFn, *, within: Period | None = None) -> Period:
    """Spans of days in this century, open at either end now and then; inside ``within`` when it is given."""
    numbers = sorted((draw(st.integers(0, _DAYS)), draw(st.integers(0, _DAYS))))
    start: date | None = _FIRST + timedelta(days=numbers[0])
    end: date | None = _FIRST + timedelta(days=numbers[1])
    start, end = draw(st.sampled_from(((start, end), (start, end), (start, None), (None, end), (None, None))))
    span = Period(start, end)
    return span if within is None else within.intersection(span) or within


@st.composite
def timelines(draw: st.DrawFn, *, most: int = 6) -> Timeline[int]:
    """Timelines of small numbers, so that neighbours often hold the same one; with and without gaps."""
    turns = draw(st.lists(st.integers(0, 400), unique=True, max_size=2 * most).map(sorted))
    entries: list[TimelineEntry[int]] = []
    for low, high in zip(turns[::2], turns[1::2], strict=False):
        value = draw(st.integers(0, 2))
        entries.append(TimelineEntry(_FIRST + timedelta(days=low), _FIRST + timedelta(days=high), value))
    opens: bool = draw(st.booleans())
    if entries and opens:
        entries[0] = TimelineEntry(None, entries[0].end, entries[0].value)
    opens = draw(st.booleans())
    if entries and opens:
        entries[-1] = TimelineEntry(entries[-1].start, None, entries[-1].value)
    return Timeline(draw(st.permutations(entries)))


@st.composite
def instrument_names(draw: st.DrawFn) -> str:
    """Names of instruments as they are kept: kind in Vietnamese, then number."""
    kind, number = draw(st.sampled_from(_NUMBERS))
    return f"{kind} {number.format(serial=draw(st.integers(1, 9999)), year=draw(st.integers(1946, 2040)))}"


def _numbers(most: int) -> st.SearchStrategy[str]:
    inserted = st.sampled_from(["", "", "", "a", "b", "đ"])
    return st.tuples(st.integers(1, most).map(str), inserted).map("".join)


@st.composite
def citations(draw: st.DrawFn, *, instrument: Instrument | None = None) -> Citation:
    """Citations of every shape: whole instruments, articles with clause and point, sections, annexes; with an issuer and without."""
    name = draw(instrument_names()) if instrument is None else instrument.name
    issuer = (
        draw(st.sampled_from((None, None, None, "UBND tỉnh Mẫu", "Bộ Nội vụ")))
        if instrument is None
        else instrument.issuer
    )
    shape = draw(st.sampled_from(("whole", "section", "article", "article point", "clause", "clause point")))
    if shape == "whole":
        return Citation(name, issuer=issuer)
    if shape == "section":
        section = draw(st.none() | st.from_regex(r"[IVX]{1,3}\.[1-9][a-e]?", fullmatch=True))
        annex = draw(st.none() | st.sampled_from(["I", "II", "V", "2"]))
        return Citation(name, section=section, annex=annex, issuer=issuer)
    clause = draw(_numbers(30)) if "clause" in shape else None
    point = draw(st.sampled_from(POINT_LETTERS)) if "point" in shape else None
    return Citation(name, draw(_numbers(150)), clause, point, issuer=issuer)


@st.composite
def instruments(draw: st.DrawFn) -> Instrument:
    """Instruments with fictional titles."""
    return Instrument(
        id=f"T-{draw(st.integers(1, 99)):02d}",
        name=draw(instrument_names()),
        title_vi=draw(vietnamese_text()),
        title_en="An act",
        in_force=draw(spans()),
        verification=draw(st.sampled_from(Verification)),
        issued=draw(st.none() | st.dates(date(1990, 1, 1), date(2040, 1, 1))),
        amends=draw(st.lists(instrument_names(), max_size=2)),
        replaces=draw(st.lists(instrument_names(), max_size=2)),
        issuer=draw(st.sampled_from((None, "UBND tỉnh Mẫu"))),
    )


def levels() -> st.SearchStrategy[str]:
    """Codes of levels of government."""
    return st.sampled_from(LEVEL_CODES)


def _kinds() -> st.SearchStrategy[frozenset[OfficeKind]]:
    return st.frozensets(st.sampled_from(OfficeKind), min_size=1, max_size=3)


def launch_requirements() -> st.SearchStrategy[LaunchRequirement]:
    """Elements that a launch has to contain."""
    return st.builds(LaunchRequirement, st.sampled_from(LaunchElement), before_launch=st.booleans())


def launch_powers() -> st.SearchStrategy[LaunchPower]:
    """Powers to launch."""
    return st.builds(
        LaunchPower,
        kinds=_kinds(),
        scope=st.sampled_from(LaunchScope),
        levels=st.frozensets(levels(), max_size=3),
    )


def deciding_powers() -> st.SearchStrategy[DecidingPower]:
    """Powers to decide awards."""
    return st.builds(
        DecidingPower,
        forms=st.frozensets(st.sampled_from(AwardForm), min_size=1, max_size=4),
        kinds=_kinds(),
        levels=st.frozensets(levels(), max_size=3),
        is_whole_list=st.booleans(),
    )


@st.composite
def provisions(
    draw: st.DrawFn, *, instrument: Instrument | None = None, id: str | None = None
) -> Provision[ProvisionValue]:
    """Provisions of one instrument, in force while it is, about any matter."""
    mother = instrument or draw(instruments())
    return Provision(
        id=id or f"M-{draw(st.integers(1, 99)):02d}",
        citation=draw(citations(instrument=mother)),
        in_force=draw(spans(within=mother.in_force)),
        value=draw(st.one_of(launch_requirements(), launch_powers(), deciding_powers())),
        verification=draw(st.sampled_from(Verification)),
    )


def abolished_levels() -> st.SearchStrategy[AbolishedLevel]:
    """Levels that are gone, and where their powers went."""
    return st.builds(AbolishedLevel, levels(), st.frozensets(levels(), max_size=2))


def deciding_bars() -> st.SearchStrategy[DecidingBar]:
    """Offices that may not decide, with and without somebody to propose to."""
    return st.builds(
        DecidingBar,
        forms=st.frozensets(st.sampled_from(AwardForm), min_size=1, max_size=3),
        kinds=_kinds(),
        levels=st.frozensets(levels(), max_size=2),
        proposes_to=st.none() | levels(),
    )


def gaps_of_reading() -> st.SearchStrategy[Unread]:
    """Law that was not read in any source."""
    return st.builds(
        Unread,
        id=st.integers(1, 99).map("A-{:02d}".format),
        matter=st.sampled_from(Matter),
        in_force=spans(),
        kinds=st.frozensets(st.sampled_from(OfficeKind), max_size=2),
        levels=st.frozensets(levels(), max_size=2),
        awards=st.frozensets(st.sampled_from(["medal", "certificate.commune"])),
        recipients=st.frozensets(st.sampled_from(["person", "household"])),
        note=st.just(Message("law.ruling.office_not_listed")),
    )


@st.composite
def provision_sets(draw: st.DrawFn) -> ProvisionSet[ProvisionValue]:
    """Provisions on one matter, none or several."""
    drawn = draw(st.lists(provisions(), max_size=4, unique_by=lambda each: each.id))
    matter = drawn[0].value.matter if drawn else draw(st.sampled_from(Matter))
    return ProvisionSet(matter, [each for each in drawn if each.value.matter is matter])


def changes() -> st.SearchStrategy[Change[int]]:
    """Days on which a value becomes another one, begins or ends."""
    return (
        timelines()
        .filter(lambda line: bool(line.changes()))
        .flatmap(lambda line: st.sampled_from(line.changes()))
    )


@st.composite
def rulings(draw: st.DrawFn) -> Ruling:
    """Rulings: yes and no with a text, unknown without."""
    truth = draw(st.sampled_from(Truth))
    reason = Message("law.ruling.office_not_listed")
    if truth is Truth.UNKNOWN:
        return Ruling(truth=truth, reason=reason)
    return Ruling(
        truth=truth,
        reason=reason,
        provisions=("M-01",),
        citations=draw(st.lists(citations(), min_size=1, max_size=3)),
        verification=draw(st.sampled_from(Verification)),
    )


@st.composite
def rulebooks(draw: st.DrawFn) -> Rulebook:
    """Small rulebooks whose provisions cite their own instruments."""
    acts = draw(st.lists(instruments(), min_size=1, max_size=3, unique_by=lambda each: each.name))
    count = draw(st.integers(0, 6))
    return Rulebook(
        key="sample",
        read=draw(spans()),
        instruments=acts,
        provisions=[
            draw(provisions(instrument=draw(st.sampled_from(acts)), id=f"M-{index:02d}"))
            for index in range(count)
        ],
    )


def transitional_rules() -> st.SearchStrategy[TransitionalRule]:
    """Rules on what was under way when the law changed."""
    return st.builds(
        TransitionalRule,
        amended=instrument_names(),
        since=st.dates(_FIRST, date(2040, 1, 1)),
        unless_more_favourable=st.booleans(),
    )


def unread_amendments() -> st.SearchStrategy[UnreadAmendment]:
    """Acts that changed others and were not read."""
    return st.builds(
        UnreadAmendment,
        id=st.integers(1, 99).map("T-{:02d}".format),
        instrument=instrument_names(),
        amends=st.lists(instrument_names(), min_size=1, max_size=2),
        since=st.dates(_FIRST, date(2040, 1, 1)),
        note=st.just(Message("law.ruling.office_not_listed")),
    )


@st.composite
def governing_texts(draw: st.DrawFn) -> GoverningText:
    """Which text governs a dossier, that of the decision or an older one."""
    days = sorted(draw(st.lists(st.dates(_FIRST, date(2040, 1, 1)), min_size=2, max_size=2)))
    return GoverningText(
        accepted_on=days[0],
        decided_on=days[1],
        day=draw(st.sampled_from(days)),
        ruling=draw(st.none() | rulings()),
    )
