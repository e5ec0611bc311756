"""What holds for every award of the catalogue, and for invented ones."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from emulation.awards import Award, AwardNature
from emulation.core import Truth
from emulation.parties import SubjectKind
from emulation.testing.awards import awards, listed_awards

DAYS = st.dates(date(2017, 10, 1), date(2026, 9, 30))


@given(listed_awards(), DAYS)
def test_a_listed_award_has_one_name_in_each_language(award: Award, day: date) -> None:
    if award.is_listed(day):
        assert award.name_on(day, "vi")
        assert award.name_on(day, "en")
        assert award.name_on(day, "vi") not in {each.vi for each in award.predecessors(day)}


@given(listed_awards(), DAYS)
def test_what_is_not_on_the_list_goes_to_nobody_for_sure(award: Award, day: date) -> None:
    if not award.is_listed(day):
        assert all(award.may_go_to(kind, day) is not Truth.YES for kind in SubjectKind)


@given(listed_awards(), DAYS)
def test_every_statutory_award_goes_to_somebody_or_that_was_not_read(award: Award, day: date) -> None:
    answers = {award.may_go_to(kind, day) for kind in SubjectKind}
    assert answers == {Truth.UNKNOWN} or Truth.YES in answers
    assert award.rows
    assert (award.nature is AwardNature.ENCOURAGEMENT) is (not award.form.is_statutory)


@given(awards())
def test_an_invented_award_knows_its_name(award: Award) -> None:
    assert award.name("vi") == award.names[0].vi
