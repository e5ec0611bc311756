"""Laws of answers: none without a text, none from a text that is not in force, none outside what was read."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from emulation.core import Truth
from emulation.errors import EmulationError, LawError
from emulation.i18n import LANGUAGES
from emulation.law import (
    LEVEL_CODES,
    AwardForm,
    DecidingPower,
    LaunchPower,
    LaunchRequirement,
    OfficeKind,
    Provision,
    ProvisionSet,
    ProvisionValue,
    Ruling,
)
from emulation.rulebooks import Rulebook
from emulation.rulebooks.vietnam import national
from emulation.testing.law import levels, provisions, rulebooks, rulings

days = st.dates(date(2000, 1, 1), date(2035, 1, 1))
forms, kinds = st.sampled_from(AwardForm), st.sampled_from(OfficeKind)
books = rulebooks() | st.builds(national)


@given(books, forms, levels(), kinds, days)
def test_an_answer_rests_on_provisions_of_its_day(
    book: Rulebook, form: AwardForm, level: str, kind: OfficeKind, day: date
) -> None:
    by_id = {provision.id: provision for provision in book.provisions}
    for ruling in (book.may_decide(form, level, kind, day), book.may_launch(level, kind, day)):
        if ruling.truth is Truth.UNKNOWN:
            assert ruling.citations == ()
            continue
        assert book.is_read(day)
        rests_on = [by_id[each] for each in ruling.provisions]
        assert rests_on
        assert all(provision.is_in_force(day) for provision in rests_on)
        assert set(ruling.citations) == {place for provision in rests_on for place in provision.citations}
        assert ruling.verification in {provision.verification for provision in rests_on}
        assert all(book.instrument(place.instrument) for place in ruling.citations)


@given(books, levels(), kinds, days)
def test_a_yes_is_granted_by_a_provision_that_covers_the_office(
    book: Rulebook, level: str, kind: OfficeKind, day: date
) -> None:
    if book.may_launch(level, kind, day).truth is Truth.YES:
        assert any(each.value.covers(level, kind) for each in book.about(LaunchPower).on(day))
    granted = {form for form in AwardForm if book.may_decide(form, level, kind, day).truth is Truth.YES}
    covering = [
        each.value.forms for each in book.about(DecidingPower).on(day) if each.value.covers(level, kind)
    ]
    assert granted <= frozenset[AwardForm]().union(*covering)


@given(books, days)
def test_requirements_are_those_in_force_or_an_error(book: Rulebook, day: date) -> None:
    try:
        found = book.launch_requirements(day)
    except LawError as error:
        assert error.code == "rulebooks.launch_contents_not_read"
        assert not (book.is_read(day) and book.about(LaunchRequirement).on(day))
    else:
        assert found == book.about(LaunchRequirement).on(day)


@given(books, days)
def test_a_set_has_one_provision_none_or_a_conflict(book: Rulebook, day: date) -> None:
    every: ProvisionSet[LaunchRequirement] = book.about(LaunchRequirement)
    try:
        one = every.one(day)
    except LawError as error:
        assert (error.code == "law.no_provision") == (not every.on(day))
    else:
        assert every.on(day) == (one,)
    try:
        timeline = every.timeline()
    except LawError as error:
        assert error.code == "law.conflicting_provisions"
        assert len(every.on(error.params["day"])) > 1  # type: ignore[arg-type]
    else:
        assert timeline.get(day) == (every.on(day) or (None,))[0]


@given(rulings())
def test_every_ruling_can_be_said(ruling: Ruling) -> None:
    for language in LANGUAGES:
        assert ruling.text(language)
    assert ruling.is_known == bool(ruling.citations)


@given(provisions())
def test_a_provision_is_in_force_on_its_days_only(provision: Provision[ProvisionValue]) -> None:
    start, end = provision.in_force.start, provision.in_force.end
    assert start is None or provision.is_in_force(start)
    assert end is None or provision.is_in_force(end)
    assert start is None or not provision.is_in_force(start - timedelta(days=1))
    assert end is None or not provision.is_in_force(end + timedelta(days=1))


@given(st.text(max_size=100), kinds, days)
def test_a_level_is_known_or_refused(level: str, kind: OfficeKind, day: date) -> None:
    try:
        national().may_launch(level, kind, day)
    except EmulationError as error:
        assert error.code == "law.unknown_level"
        assert level not in LEVEL_CODES


@given(forms, st.dates(date(2017, 10, 1), date(2027, 12, 31)))
def test_somebody_decides_every_form_on_every_day_or_the_absence_is_stated(
    form: AwardForm, day: date
) -> None:
    """No form is refused to everybody: where no office is known to decide it, some answer says what was not read."""
    # The law was read up to 28 February 2027; after that every answer is that the day was not read.
    asked = [national().may_decide(form, level, kind, day) for level in LEVEL_CODES for kind in OfficeKind]
    truth = Truth.any(ruling.truth for ruling in asked)
    assert truth is not Truth.NO, (form, day)
    if truth is Truth.YES:
        assert all(ruling.citations for ruling in asked if ruling.truth is Truth.YES)
    else:
        stated = [ruling.reason.key for ruling in asked if ruling.truth is Truth.UNKNOWN]
        said = {"law.ruling.not_verified", "law.ruling.form_not_read", "law.ruling.day_not_read"}
        assert said & set(stated), (form, day)
