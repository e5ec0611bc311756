"""The other samples: each has the shape it is there to show."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from emulation.campaigns import (
    AmountIndicator,
    BeYes,
    Campaign,
    CriterionKind,
    MultipleIndicator,
    RateIndicator,
    ReviewKind,
    ShareIndicator,
    Target,
    TieRule,
    YesNoIndicator,
)
from emulation.law import AwardForm
from emulation.parties import Body, Level
from emulation.periods import Period
from emulation.samples import an_cuu_2025, bac_kan_2021, binh_duong_2024, dai_mach_2021

ALL = (an_cuu_2025, bac_kan_2021, binh_duong_2024, dai_mach_2021)


@pytest.mark.parametrize("sample", ALL, ids=lambda sample: sample.__name__)
def test_a_sample_is_made_once_and_named_after_its_function(sample: object) -> None:
    assert callable(sample)
    campaign = sample()
    assert isinstance(campaign, Campaign)
    assert sample() is campaign
    assert campaign.id == sample.__name__.replace("_", "-")  # type: ignore[attr-defined]


def test_bac_kan_has_no_end_and_criteria_apart_from_contents() -> None:
    campaign = bac_kan_2021()
    assert campaign.days == Period(date(2021, 10, 15), None)
    assert campaign.days.days_or_none is None
    assert campaign.document.number is None
    assert campaign.document.issued is not None
    assert campaign.days.start is not None
    assert (campaign.days.start - campaign.document.issued).days == 3
    assert campaign.level is Level.PROVINCE
    assert len(campaign.areas) == 6
    (scale,) = campaign.scales
    assert len(scale.criteria) == 7
    assert {each.kind for each in scale.criteria} == set(CriterionKind)
    assert scale.tie_rule is TieRule.BY_CRITERIA
    assert sum(each.maximum for each in scale.criteria if each.kind is CriterionKind.BONUS) == 10
    (cluster,) = campaign.clusters
    assert cluster.scale == scale.id
    assert cluster.head in cluster.members
    assert campaign.awards[0].forms[0] is AwardForm.ORDER


def test_binh_duong_says_sixty_days_and_its_dates_make_sixty_two() -> None:
    campaign = binh_duong_2024()
    assert campaign.days == Period(date(2024, 10, 15), date(2024, 12, 15))
    assert (campaign.period.stated_days, campaign.days.days) == (60, 62)
    assert campaign.period.day_count_mismatch == -2
    phases = [phase.period for phase in campaign.phases]
    assert sum(phase.days for phase in phases) == campaign.days.days
    assert all(before.touches(after) for before, after in pairwise(phases))
    road = campaign.find("road-built")
    assert isinstance(road, Target)
    assert [each.due for each in road.milestones] == [phase.end for phase in phases[:2]]
    assert [each.kind for each in campaign.reviews] == [ReviewKind.INTERIM, ReviewKind.FINAL]
    assert campaign.registration is not None
    assert campaign.registration.required


def test_an_cuu_has_no_district_and_a_yes_or_no_target() -> None:
    campaign = an_cuu_2025()
    assert campaign.days == Period(date(2025, 1, 1), date(2030, 12, 31))
    assert campaign.launched == date(2025, 8, 29)
    levels = {actor.level for actor in campaign.actors if isinstance(actor, Body)}
    assert Level.DISTRICT not in levels
    assert all(Level.DISTRICT not in award.escalates_to for award in campaign.awards)
    (yes_no,) = [each for each in campaign.targets if isinstance(each.indicator, YesNoIndicator)]
    assert (yes_no.id, yes_no.goal) == ("no-drugs", BeYes())
    kinds = {type(each.indicator) for each in campaign.targets}
    assert kinds == {YesNoIndicator, ShareIndicator, RateIndicator, MultipleIndicator, AmountIndicator}
    assert sum(area.weight for area in campaign.areas if area.weight is not None) == 1
    assert [movement.id for movement in campaign.succeeds] == ["movement-2020"]
