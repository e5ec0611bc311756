"""Values of quotas, restrictions and standards: what they refuse, and what they say of themselves."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from emulation.awards import (
    Contender,
    CountedTime,
    CountedTimeKind,
    LayerKind,
    LocalTitle,
    PlaceAnswer,
    Places,
    QuotaOf,
    Restriction,
    Selection,
    ShareQuota,
    Standard,
    TenureCut,
    award_facts,
    pending,
    share_places,
)
from emulation.awards.facts import EXEMPLARY
from emulation.core import Truth
from emulation.eligibility import UNDETERMINED, Verdict
from emulation.errors import EmulationError, InvalidValueError
from emulation.i18n import Message, say_error
from emulation.law import AwardForm
from emulation.parties import SubjectKind

FORM, PERSON = AwardForm.GRASSROOTS_FIGHTER, SubjectKind.PERSON


def quota(**more: Any) -> ShareQuota:
    fields: dict[str, Any] = {"form": FORM, "kind": PERSON, "cap": "0.5", "of": QuotaOf.HEADCOUNT}
    return ShareQuota(**(fields | more))


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: quota(cap="1.1"), "awards.no_share_or_whole"),
        (lambda: quota(cap="-0.1"), "awards.no_share_or_whole"),
        (lambda: quota(cap=0.5), "core.not_exact"),
        (lambda: quota(of=QuotaOf.TITLE_HOLDERS), "awards.denominator_unclear"),
        (lambda: quota(of_form=AwardForm.ADVANCED_WORKER), "awards.denominator_unclear"),
        (lambda: quota().most(population=-1), "core.negative"),
        (lambda: Places(3, 2), "awards.places_reversed"),
        (lambda: Places(-1, None), "core.negative"),
        (lambda: TenureCut(0), "awards.no_share"),
        (lambda: TenureCut(1), "awards.no_share"),
        (lambda: LocalTitle(key="t", vi="a", en="b", council_share=0), "awards.no_share_of_members"),
        (lambda: LocalTitle(key="t", vi="a", en="b", council_share="1.01"), "awards.no_share_of_members"),
        (
            lambda: share_places([Contender("a", Truth.YES), Contender("a", Truth.YES)], Places(0, 1)),
            "council.listed_twice",
        ),
        (lambda: Standard(form=FORM, kind=PERSON, rule=True), "eligibility.not_a_rule"),  # type: ignore[arg-type]
        (lambda: Restriction(rule=None), "eligibility.not_a_rule"),  # type: ignore[arg-type]
    ],
)
def test_refusals(make: Any, code: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        make()
    assert caught.value.code == code
    assert say_error(caught.value, "vi")


@pytest.mark.parametrize("change", [{"form": "x"}, {"kind": "person"}, {"fractions": "cut"}, {"sector": ""}])
def test_wrong_types_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(EmulationError):
        quota(**change)


def test_what_a_quota_covers() -> None:
    special = quota(variety="special", sector="army")
    assert special.covers(FORM, PERSON, "special", "army")
    assert not special.covers(FORM, PERSON, "special")
    assert not special.covers(FORM, PERSON, None, "army")
    assert quota().covers(FORM, PERSON, None, "army")
    assert special.question == ("grassroots_fighter", "person", "special", "army")
    assert quota(cap=None).most(population=None) == Places(0, None)
    assert Places.exactly(2).is_known
    assert not Places(0, None).is_known


def test_what_a_restriction_covers() -> None:
    everywhere = Restriction(rule=EXEMPLARY.is_true())
    assert everywhere.covers(FORM, PERSON)
    assert everywhere.covers(FORM, PERSON, "any")
    assert not everywhere.covers(AwardForm.PRAISE, PERSON)
    one = Restriction(rule=EXEMPLARY.is_true(), forms={FORM}, kinds={PERSON}, variety="special")
    assert one.covers(FORM, PERSON, "special")
    assert not one.covers(FORM, PERSON)
    assert not one.covers(FORM, SubjectKind.HOUSEHOLD, "special")
    assert not one.covers(AwardForm.ORDER, PERSON, "special")
    assert one.assess({"exemplary": False}).verdict is Verdict.INELIGIBLE


def test_what_values_answer() -> None:
    standard = Standard(form=FORM, kind=PERSON, rule=EXEMPLARY.is_true(), variety="special")
    assert standard.question == ("grassroots_fighter", "person", "special")
    time = CountedTime(time=CountedTimeKind.MATERNITY_LEAVE, forms={FORM})
    assert time.question == ("maternity_leave", "grassroots_fighter")
    assert LocalTitle(key="t", vi="Danh hiệu", en="Title").question == ("t",)
    assert [each.rank for each in LayerKind] == [0, 1, 2]
    assert pending("G-06", vi="chưa có", en="missing").rule == UNDETERMINED


def test_the_vocabulary_is_whole_and_said_in_both_languages() -> None:
    facts = award_facts()
    assert len({fact.key for fact in facts}) == len(facts)
    assert all(fact.vi and fact.en and fact.vi != fact.en and fact.source for fact in facts)


def test_a_selection_knows_whether_it_falls_short() -> None:
    answers = [
        PlaceAnswer(id, truth, Message("council.place.not_passed"))
        for id, truth in (("a", Truth.YES), ("b", Truth.UNKNOWN))
    ]
    found = Selection(Places.exactly(3), answers)
    assert found.falls_short_of(1) is Truth.NO
    assert found.falls_short_of(2) is Truth.UNKNOWN
    assert found.falls_short_of(3) is Truth.YES


def test_unknown_votes_leave_open_only_what_they_can_change() -> None:
    given = [
        Contender("a", Truth.YES, 9),
        Contender("b", Truth.YES),
        Contender("c", Truth.YES, 5),
        Contender("d", Truth.YES, 1),
    ]
    found = share_places(given, Places.exactly(2))
    assert (found.chosen, found.undetermined, found.left_out) == (("a",), ("b", "c"), ("d",))


def test_exclusion_that_is_not_known_never_puts_anybody_in_or_out() -> None:
    given = [Contender("a", Truth.YES, 9, is_excluded=Truth.UNKNOWN), Contender("b", Truth.YES, 5)]
    found = share_places(given, Places.exactly(1))
    assert found.undetermined == ("a", "b")
    certain = [Contender("a", Truth.YES, 9, is_excluded=Truth.YES), Contender("b", Truth.YES, 5)]
    assert share_places(certain, Places.exactly(1)).chosen == ("b",)


def test_without_an_upper_limit_nobody_is_left_out() -> None:
    given = [Contender("a", Truth.YES, 9), Contender("b", Truth.YES, Fraction(1, 2))]
    found = share_places(given, Places(1, None))
    assert (found.chosen, found.undetermined) == (("a",), ("b",))
