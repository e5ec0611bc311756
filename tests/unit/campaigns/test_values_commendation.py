"""Award provisions, quotas and the parts of a total."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from emulation.campaigns import AwardMoment, AwardProvision, Benefit, Quota, QuotaBase, QuotaPart
from emulation.core import money, percent
from emulation.errors import InvalidValueError
from emulation.law import AwardForm
from emulation.parties import Level, SubjectKind

PROVISION = AwardProvision(
    id="praise", clause="VI.2", moment=AwardMoment.AT_END, text="Biểu dương tập thể, cá nhân."
)
SPLIT = [QuotaPart("các cơ quan chọn", 85), QuotaPart("ban tổ chức chọn", 15)]


def test_without_a_cap_the_total_holds_whatever_the_population() -> None:
    assert Quota("q").most(population=1000) is None
    assert Quota("q", maximum=40).most() == 40
    assert Quota("q", maximum=40).most(population=3) == 40


def test_a_cap_is_cut_to_whole_places_and_never_passed() -> None:
    quota = Quota("q", cap=percent(50), cap_of="participants")
    assert [quota.most(population=number) for number in (0, 1, 2, 61)] == [0, 0, 1, 30]
    assert quota.most() is None
    third = Quota("q", maximum=5, cap=percent("100/3"), cap_of="participants")
    assert [third.most(population=number) for number in (3, 15, 300)] == [1, 5, 5]


@pytest.mark.parametrize("maximum", [None, 40])
def test_a_population_below_zero_is_refused(maximum: int | None) -> None:
    for quota in (Quota("q", maximum=maximum), Quota("q", maximum=maximum, cap=percent(50), cap_of="x")):
        with pytest.raises(InvalidValueError) as refused:
            quota.most(population=-1)
        assert (refused.value.code, refused.value.path) == ("core.negative", ("population",))


def test_the_least_is_not_above_the_most() -> None:
    assert Quota("q", minimum=3, maximum=3).minimum == 3
    with pytest.raises(InvalidValueError) as refused:
        Quota("q", minimum=4, maximum=3)
    assert refused.value.code == "campaigns.quota_reversed"
    assert refused.value.params == {"quota": "q", "minimum": 4, "maximum": 3}


def test_parts_make_the_total() -> None:
    assert Quota("q", maximum=100, parts=SPLIT).parts == tuple(SPLIT)
    for maximum in (99, 101, None):
        with pytest.raises(InvalidValueError) as refused:
            Quota("q", maximum=maximum, parts=SPLIT)
        assert refused.value.code == "campaigns.quota_parts"
        assert refused.value.params == {"quota": "q", "found": 100, "expected": maximum}


def test_a_cap_comes_with_what_it_is_a_share_of() -> None:
    for given in ({"cap": percent(50)}, {"cap_of": "participants"}):
        with pytest.raises(InvalidValueError) as refused:
            Quota("q", **given)  # type: ignore[arg-type]
        assert refused.value.code == "campaigns.cap_without_population"


@pytest.mark.parametrize("bad", [money(50), percent(-1)])
def test_a_cap_is_a_share_zero_or_more(bad: object) -> None:
    with pytest.raises(InvalidValueError) as refused:
        Quota("q", cap=bad, cap_of="participants")  # type: ignore[arg-type]
    assert refused.value.code == "campaigns.cap_not_share"
    assert refused.value.params["found"] == bad


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("id", ""),
        ("kinds", ["person"]),
        ("base", "whole"),
        ("minimum", -1),
        ("minimum", True),
        ("maximum", 0),
        ("maximum", "3"),
        ("cap", Fraction(1, 2)),
        ("cap", "50 %"),
        ("parts", [("a", 1)]),
        ("precondition", ""),
        ("excludes_winners_of", "praise"),
    ],
)
def test_a_quota_refuses(field: str, bad: object) -> None:
    with pytest.raises(InvalidValueError):
        attrs.evolve(Quota("q", base=QuotaBase.PER_UNIT, kinds=[SubjectKind.PERSON]), **{field: bad})


@pytest.mark.parametrize("places", [-1, True, "85", 1.0])
def test_places_are_whole_and_not_negative(places: object) -> None:
    assert QuotaPart("không ai", 0).places == 0
    with pytest.raises(InvalidValueError):
        QuotaPart("ai", places)  # type: ignore[arg-type]


def test_a_benefit_may_be_a_sum_or_only_words() -> None:
    assert Benefit("tiền thưởng", money(500_000)).amount == money(500_000)
    assert Benefit("ghi tên lên bảng vàng").amount is None
    with pytest.raises(InvalidValueError):
        Benefit("tiền thưởng", 500_000)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("moment", "at-end"),
        ("text", ""),
        ("forms", ["praise"]),
        ("forms", AwardForm.PRAISE),
        ("kinds", [AwardForm.PRAISE]),
        ("escalates_to", ["district"]),
        ("quotas", [3]),
        ("benefits", ["tiền"]),
        ("recognises", "nhiều việc tốt"),
        ("proposed_to", "hội đồng"),
        ("paid_from", " "),
    ],
)
def test_a_provision_refuses(field: str, bad: object) -> None:
    with pytest.raises(InvalidValueError):
        attrs.evolve(PROVISION, **{field: bad})


def test_a_provision_keeps_the_order_of_its_route() -> None:
    provision = attrs.evolve(
        PROVISION, escalates_to=[Level.DISTRICT, Level.PROVINCE], forms=[AwardForm.PRAISE]
    )
    assert provision.escalates_to == (Level.DISTRICT, Level.PROVINCE)
    assert hash(provision) == hash(attrs.evolve(provision))
    assert provision != PROVISION
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        provision.text = str(date(2021, 9, 10))  # type: ignore[misc]
