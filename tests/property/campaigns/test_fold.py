"""The fold against a naive reading of the same rules, and the laws it keeps."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from fractions import Fraction

import attrs
from hypothesis import given
from hypothesis import strategies as st

from emulation.campaigns import (
    Corrected,
    Entry,
    Journal,
    Measured,
    PlainOccurrence,
    Withdrawn,
)
from emulation.campaigns.progress import measure_progress
from emulation.campaigns.state import fold_state
from emulation.core import Truth
from emulation.errors import EmulationError
from emulation.testing.campaigns import campaigns
from emulation.testing.journals import entries, facts, journals, measured_campaign, moments

PLAN = measured_campaign()
DAYS = st.dates(date(2021, 9, 5), date(2021, 11, 12))
JOURNALS = journals(PLAN)
ZONE = timezone(timedelta(hours=7))


# ---------------------------------------------------------------------------------------- a naive reading


def naive_facts(journal: Journal, on: date, known_at: datetime | None) -> list[tuple[Entry, PlainOccurrence]]:
    """What stands, found by asking each entry in turn and walking back through what corrects it."""
    known = [each for each in journal if known_at is None or each.recorded <= known_at]
    known = sorted(known, key=lambda each: each.recorded)
    first: list[Entry] = []
    for each in known:
        if each.id not in [other.id for other in first]:
            first.append(each)

    def says(entry: Entry) -> PlainOccurrence | str:
        """The fact of an entry, "gone" for a withdrawal, "void" for what was withdrawn itself."""
        place = first.index(entry)
        for later in reversed(first[place + 1 :]):
            if isinstance(later.fact, Corrected | Withdrawn) and later.fact.entry == entry.id:
                word = says(later)
                if word == "void":
                    continue
                return "void" if word == "gone" else word
        if isinstance(entry.fact, Corrected):
            return entry.fact.fact
        return "gone" if isinstance(entry.fact, Withdrawn) else entry.fact

    found: list[tuple[Entry, PlainOccurrence]] = []
    for each in first:
        if isinstance(each.fact, Corrected | Withdrawn) or each.on > on:
            continue
        word = says(each)
        if not isinstance(word, str):
            found.append((each, word))
    return sorted(found, key=lambda pair: pair[0].on)


def naive_dose(journal: Journal, on: date, territory: str) -> Fraction | None:
    """The count of a village on a day: the last reading of it that is one."""
    value: Fraction | None = None
    end = fold_state(PLAN, journal, on).period.end
    for entry, fact in naive_facts(journal, on, None):
        if (
            isinstance(fact, Measured)
            and (fact.target, fact.territory) == ("first-dose", territory)
            and fact.answer is None
            and (end is None or entry.on <= end)
        ):
            value = fact.value
    return value


@given(JOURNALS, DAYS)
def test_readings_are_those_of_the_naive_reading(journal: Journal, on: date) -> None:
    state = fold_state(PLAN, journal, on)
    for territory in ("v1", "v2", "v3"):
        reading = state.reading("first-dose", territory)
        found = None if reading is None else reading.value
        assert found == naive_dose(journal, on, territory)


@given(JOURNALS, DAYS, st.none() | moments())
def test_what_stands_is_what_the_naive_reading_keeps(
    journal: Journal, on: date, known_at: datetime | None
) -> None:
    naive = naive_facts(journal, on, known_at)
    state = fold_state(PLAN, journal, on, known_at=known_at)
    for kept, kind in (
        (state.registrations, "Registered"),
        (state.amendments, "Amended"),
        (state.reviews, "ReviewHeld"),
    ):
        expected = [(entry.id, entry.on, fact) for entry, fact in naive if type(fact).__name__ == kind]
        assert [(each.entry, each.on, each.fact) for each in kept] == expected


# ---------------------------------------------------------------------------------------- laws


@given(
    journals(PLAN, distinct_moments=True).flatmap(
        lambda each: st.tuples(st.just(each), st.permutations(each.entries))
    ),
    DAYS,
)
def test_the_order_of_arrival_does_not_matter(example: tuple[Journal, list[Entry]], on: date) -> None:
    journal, shuffled = example
    assert fold_state(PLAN, Journal(tuple(shuffled)), on) == fold_state(PLAN, journal, on)


@given(JOURNALS, DAYS, moments())
def test_to_know_up_to_a_moment_is_to_have_no_later_entry(
    journal: Journal, on: date, moment: datetime
) -> None:
    known = fold_state(PLAN, journal, on, known_at=moment)
    earlier = Journal(tuple(each for each in journal if each.recorded <= moment))
    assert attrs.evolve(known, known_at=None) == fold_state(PLAN, earlier, on)


@given(JOURNALS, DAYS)
def test_entries_of_later_days_change_nothing_but_by_correcting(journal: Journal, on: date) -> None:
    kept = Journal(
        tuple(each for each in journal if each.on <= on or isinstance(each.fact, Corrected | Withdrawn))
    )
    # An id taken by a later day's entry keeps another from bearing it, so journals without such pairs are asked.
    ids = [each.id for each in journal]
    if len(set(ids)) == len(ids):
        later = {each.id for each in journal} - {each.id for each in kept}
        refers = {each.fact.entry for each in kept if isinstance(each.fact, Corrected | Withdrawn)}
        if not later & refers:
            assert fold_state(PLAN, kept, on) == fold_state(PLAN, journal, on)


@given(JOURNALS, DAYS)
def test_an_entry_that_comes_again_adds_a_remark_and_nothing_else(journal: Journal, on: date) -> None:
    once = fold_state(PLAN, journal, on)
    twice = fold_state(PLAN, Journal(journal.entries * 2), on)
    assert attrs.evolve(twice, remarks=()) == attrs.evolve(once, remarks=())
    assert len(twice.remarks) == len(once.remarks) + len(journal)


@given(JOURNALS, entries(PLAN), st.integers(1, 10_000), DAYS)
def test_what_is_withdrawn_at_once_was_never_made(
    journal: Journal, entry: Entry, minutes: int, on: date
) -> None:
    ids = {each.id for each in journal} | {
        each.fact.entry for each in journal if isinstance(each.fact, Corrected | Withdrawn)
    }
    entry = attrs.evolve(entry, id="fresh")
    undo = Entry(
        id="undo",
        on=entry.on,
        recorded=entry.recorded + timedelta(minutes=minutes),
        fact=Withdrawn("fresh", "Nhập nhầm"),
    )
    assert "fresh" not in ids
    with_both = fold_state(PLAN, journal.add(entry, undo), on)
    without = fold_state(PLAN, journal, on)
    assert attrs.evolve(with_both, remarks=()) == attrs.evolve(without, remarks=())


@given(JOURNALS, DAYS)
def test_nothing_that_was_read_is_scored_while_its_area_sleeps(journal: Journal, on: date) -> None:
    report = measure_progress(PLAN, journal, on)
    for row in report.targets:
        standing = None if row.area is None else report.state.area(row.area)
        if standing is not None and not standing.scored:
            assert (row.scored, row.verdict, row.entries) == (False, Truth.UNKNOWN, ())


@given(JOURNALS, DAYS)
def test_every_remark_names_an_entry_and_has_words(journal: Journal, on: date) -> None:
    ids = {each.id for each in journal}
    for remark in fold_state(PLAN, journal, on).remarks:
        assert remark.entry in ids
        assert remark.text("vi")
        assert remark.text("en")


@given(campaigns(), st.data())
def test_any_plan_with_any_journal_has_a_report(plan, data) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    journal = data.draw(st.lists(entries(plan), max_size=8).map(lambda made: Journal(tuple(made))))
    on = data.draw(DAYS)
    try:
        report = measure_progress(plan, journal, on)
    except EmulationError as error:
        raise AssertionError from error
    assert len(report.targets) == len(plan.targets)
    assert len(report.areas) == len(plan.areas)
    assert report.text("vi")


@given(st.lists(facts(PLAN), max_size=12), st.dates(), st.data())
def test_days_at_the_ends_of_the_calendar_do_no_harm(
    made: list[object], on: date, data: st.DataObject
) -> None:
    far = st.sampled_from([date.min, date.max, date(2021, 9, 20)])
    moment = datetime(2021, 9, 20, tzinfo=ZONE)
    journal = Journal(
        tuple(
            Entry(id=f"e{n}", on=data.draw(far), recorded=moment + timedelta(minutes=n), fact=fact)  # type: ignore[arg-type]
            for n, fact in enumerate(made)
        )
    )
    for asked in (on, date.min, date.max):
        assert measure_progress(PLAN, journal, asked).on == asked


# ---------------------------------------------------------------------------------------- unknown readings


COUNTS = {"v1": st.integers(0, 100), "v2": st.integers(0, 50), "v3": st.integers(0, 40)}


@given(
    st.fixed_dictionaries(COUNTS),
    st.sets(st.sampled_from(["v1", "v2", "v3"])),
    st.sampled_from(["none", "size"]),
)
def test_more_readings_never_turn_a_verdict(counts: dict[str, int], unread: set[str], size: str) -> None:
    sizes = (
        Entry(
            id=f"s{size}",
            on=date(2021, 9, 11),
            recorded=datetime(2021, 9, 11, 12, tzinfo=ZONE),
            fact=Measured("first-dose", "v3", value=Fraction(counts["v3"]), population=40),
        ),
    )
    readings = {
        territory: Entry(
            id=territory,
            on=date(2021, 9, 12),
            recorded=datetime(2021, 9, 12, 12, tzinfo=ZONE),
            fact=Measured("first-dose", territory, value=Fraction(count)),
        )
        for territory, count in counts.items()
    }
    start = sizes if size == "size" else ()
    some = Journal((*start, *(entry for name, entry in readings.items() if name not in unread)))
    everything = Journal((*sizes, *readings.values()))
    on = date(2021, 9, 12)
    before = measure_progress(PLAN, some, on).target("first-dose")
    after = measure_progress(PLAN, everything, on).target("first-dose")
    share = Fraction(sum(counts.values()), 190)
    assert after.low == after.high == share
    assert before.verdict in {Truth.UNKNOWN, after.verdict}
    assert before.low is not None
    assert before.high is not None
    assert before.low <= share <= before.high
