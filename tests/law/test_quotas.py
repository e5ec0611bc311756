"""How many may get an award, by which denominator, and who is in when there are too many.

Decree 91/2017/NĐ-CP, Articles 9(3) and 11; Law 06/2022/QH15, Articles 23 and 24; Circular 08/2019/TT-BLĐTBXH, Article 10; Circular
151/2018/TT-BQP, Article 12(3); Circular 15/2025/TT-BXD, Article 10. Rows I-04, I-06, I-07, C-07, Z-10, F-15; examples W-28 to W-34, W-49.
"""

from __future__ import annotations

from datetime import date

import pytest

from emulation.awards import Contender, Places, QuotaOf, TiePreference, share_places
from emulation.core import Truth
from emulation.eligibility import Verdict
from emulation.law import AwardForm, NoProvisionError, OfficeKind
from emulation.parties import SubjectKind
from emulation.rulebooks.vietnam import national
from emulation.rulebooks.vietnam.sectors import service_years

PERSON, COLLECTIVE = SubjectKind.PERSON, SubjectKind.COLLECTIVE
FIGHTER = AwardForm.GRASSROOTS_FIGHTER
P1, END_P1, START_P2 = date(2021, 10, 30), date(2023, 12, 31), date(2024, 1, 1)


def test_w_29_fifteen_percent_of_the_holders_until_2023_no_cap_since() -> None:
    for day in (date(2017, 10, 1), P1, END_P1):
        (found,) = national().quotas(FIGHTER, PERSON, day)
        assert found.id == "I-06"
        # The denominator is the holders of the lower title, not the staff.
        assert (found.value.of, found.value.of_form) == (QuotaOf.TITLE_HOLDERS, AwardForm.ADVANCED_WORKER)
        assert found.value.most(population=100) == Places.exactly(15)
        assert found.value.most(population=106) == Places.exactly(15)  # one more would pass the cap
        assert found.value.most(population=0) == Places.exactly(0)
    for day in (START_P2, date(2025, 7, 1)):
        (found,) = national().on(day).quotas(FIGHTER, PERSON)
        assert (found.id, found.value.cap) == ("I-07.no-cap", None)
        assert found.value.most(population=100) == Places.exactly(100)
        assert found.value.most(population=None) == Places(0, None)


def test_w_33_no_ratio_for_the_advanced_worker_since_2024() -> None:
    (found,) = national().quotas(AwardForm.ADVANCED_WORKER, PERSON, START_P2)
    assert (found.id, found.value.cap) == ("I-04.no-cap", None)
    assert national().quotas(AwardForm.ADVANCED_WORKER, PERSON, END_P1) == ()


def test_c_07_at_most_a_fifth_of_those_qualified_is_proposed() -> None:
    (found,) = national().quotas(AwardForm.GOVERNMENT_FLAG, COLLECTIVE, P1)
    assert found.id == "C-07.share"
    assert found.value.of is QuotaOf.QUALIFIED
    assert found.value.most(population=14) == Places.exactly(2)


@pytest.mark.parametrize(
    ("sector", "rows", "of"),
    [
        (None, ["I-06"], QuotaOf.TITLE_HOLDERS),
        ("labour", ["I-06", "Z-10.labour"], QuotaOf.TITLE_HOLDERS),
        ("army", ["I-06", "Z-10.army"], QuotaOf.HEADCOUNT),
    ],
)
def test_z_10_sectors_have_quotas_of_their_own(sector: str | None, rows: list[str], of: QuotaOf) -> None:
    found = national().quotas(FIGHTER, PERSON, P1, sector=sector)
    assert [each.id for each in found] == rows
    assert found[-1].value.of is of


def test_z_10_how_the_labour_sector_rounds_was_not_read() -> None:
    quota = national().quotas(FIGHTER, PERSON, P1, sector="labour")[-1].value
    assert quota.most(population=100) == Places.exactly(15)
    assert quota.most(population=106) == Places(15, 16)
    names = [Contender(f"c{votes}", Truth.YES, votes) for votes in range(20)]
    found = share_places(names, quota.most(population=106))
    assert found.undetermined == ("c4",)  # the sixteenth


def test_e_11_no_tie_rule_is_stated_so_the_tied_are_undetermined() -> None:
    (quota,) = national().quotas(
        AwardForm.CERTIFICATE_OF_COMMENDATION, SubjectKind.HOUSEHOLD, P1, variety="cultured-family"
    )
    votes = {"an": 40, "binh": 38, "cuc": 38, "dung": 20}
    places = quota.value.most(population=14)
    assert places == Places.exactly(2)
    given = [Contender(id, Truth.YES, number) for id, number in votes.items()]
    found = share_places(given, places)
    assert (found.chosen, found.undetermined, found.left_out) == (("an",), ("binh", "cuc"), ("dung",))


def test_m_05_among_equals_a_woman_is_chosen() -> None:
    (rule,) = national().on(P1).about(TiePreference)
    given = [
        Contender("he", Truth.YES, 9, is_woman=Truth.NO),
        Contender("she", Truth.YES, 9, is_woman=Truth.YES),
    ]
    found = share_places(given, Places.exactly(1), prefer=rule.value)
    assert (found.chosen, found.left_out) == (("she",), ("he",))
    assert share_places(given, Places.exactly(1)).undetermined == ("he", "she")


@pytest.mark.parametrize(
    ("woman", "ordinary", "hard", "verdict"),
    [
        (True, 15, 0, Verdict.ELIGIBLE),
        (False, 19, 0, Verdict.INELIGIBLE),
        (False, 0, 14, Verdict.ELIGIBLE),
        (True, 14, 0, Verdict.INELIGIBLE),
        (None, 15, 0, Verdict.UNDETERMINED),
        (None, 20, 0, Verdict.ELIGIBLE),
    ],
)
def test_w_49_medals_of_the_ministry_of_construction(
    woman: bool | None, ordinary: int, hard: int, verdict: Verdict
) -> None:
    form, day = AwardForm.COMMEMORATIVE_MEDAL, date(2025, 6, 30)
    rule = national().award_rule(form, PERSON, day, variety="construction", restrictions=False)
    record = {
        "is_woman": woman,
        "service_years": service_years(ordinary=ordinary, hard=hard),
        "has_this_medal": False,
        "has_another_medal": False,
    }
    assert rule.assess(record).verdict is verdict
    assert [each.id for each in rule.standards] == ["F-15"]
    once = record | {"has_this_medal": True, "service_years": 30}
    assert rule.assess(once).verdict is Verdict.INELIGIBLE
    for years, second in ((2, Verdict.INELIGIBLE), (3, Verdict.ELIGIBLE)):
        other = record | {"has_another_medal": True, "years_since_other_medal": years, "service_years": 30}
        assert rule.assess(other).verdict is second
    with pytest.raises(NoProvisionError):
        national().standard(form, PERSON, date(2025, 6, 29), variety="construction")


def test_w_31_the_commune_chair_and_the_grassroots_fighter() -> None:
    chair = OfficeKind.PEOPLES_COMMITTEE_CHAIR
    for day, truth in (
        (P1, Truth.NO),
        (date(2025, 6, 30), Truth.NO),
        (date(2025, 7, 1), Truth.YES),
    ):
        assert national().may_decide(FIGHTER, "commune", chair, day).truth is truth
