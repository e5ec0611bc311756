"""Who decides and who proposes: Decree 91/2017/NĐ-CP, Articles 43 and 46; Law 06/2022/QH15, Article 80.

Rows A-01 to A-14; worked example W-31.
"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.core import Truth
from emulation.errors import UnknownKeyError
from emulation.i18n import LANGUAGES
from emulation.law import LEVEL_CODES, AwardForm, NoProvisionError, OfficeKind
from emulation.procedure import RouteAct
from emulation.rulebooks.vietnam import READ, national

CHAIR = OfficeKind.PEOPLES_COMMITTEE_CHAIR
FIGHTER, CERTIFICATE, DIPLOMA = (
    AwardForm.GRASSROOTS_FIGHTER,
    AwardForm.CERTIFICATE_OF_COMMENDATION,
    AwardForm.PROVINCIAL_DIPLOMA,
)
P1, P2, P3, P3B = date(2021, 9, 10), date(2024, 5, 2), date(2026, 7, 1), date(2026, 11, 27)
NOT_IN_THE_POWERS_OF_2003 = {
    AwardForm.EXEMPLARY_COMMUNE,
    AwardForm.REGIONAL_DIPLOMA,
    AwardForm.REGIONAL_FLAG,
    AwardForm.COMMEMORATIVE_MEDAL,
}
CHANGES = [
    day
    for turn in (date(2017, 10, 1), date(2024, 1, 1), date(2025, 7, 1), date(2026, 10, 1), date(2027, 3, 1))
    for day in (date.fromordinal(turn.toordinal() - 1), turn, date.fromordinal(turn.toordinal() + 1))
]


def way(
    form: AwardForm, level: str, day: date, kind: OfficeKind = CHAIR, **more: str | None
) -> list[tuple[str, str]]:
    steps = national().on(day).route(form, level, kind, **more).steps
    return [(step.level, step.act.value) for step in steps]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        # W-31: a commune and its grassroots fighter.
        (date(2017, 10, 1), [("commune", "proposes"), ("district", "decides")]),
        (P1, [("commune", "proposes"), ("district", "decides")]),
        (date(2023, 12, 31), [("commune", "proposes"), ("district", "decides")]),
        (date(2024, 1, 1), [("commune", "proposes"), ("district", "decides")]),
        (date(2025, 6, 30), [("commune", "proposes"), ("district", "decides")]),
        (date(2025, 7, 1), [("commune", "decides")]),
        (date(2026, 9, 30), [("commune", "decides")]),
        (date(2026, 10, 1), [("commune", "unknown")]),
        (date(2017, 9, 30), [("commune", "unknown")]),
        (date(2027, 3, 1), [("commune", "unknown")]),
    ],
)
def test_w_31_the_grassroots_fighter_of_a_commune(day: date, expected: list[tuple[str, str]]) -> None:
    assert way(FIGHTER, "commune", day) == expected


@pytest.mark.parametrize(
    ("form", "day", "expected"),
    [
        (DIPLOMA, P1, [("commune", "proposes"), ("district", "proposes"), ("province", "decides")]),
        (DIPLOMA, P2, [("commune", "proposes"), ("district", "proposes"), ("province", "unknown")]),
        (DIPLOMA, P3, [("commune", "proposes"), ("province", "unknown")]),
        (
            AwardForm.PRIME_MINISTER_DIPLOMA,
            P1,
            [
                ("commune", "proposes"),
                ("district", "proposes"),
                ("province", "proposes"),
                ("central", "decides"),
            ],
        ),
        (CERTIFICATE, P1, [("commune", "decides")]),
        (CERTIFICATE, P3, [("commune", "decides")]),
        (CERTIFICATE, P3B, [("commune", "unknown")]),
    ],
)
def test_ways_of_other_forms(form: AwardForm, day: date, expected: list[tuple[str, str]]) -> None:
    assert way(form, "commune", day) == expected


def test_orders_go_by_the_prime_minister_to_the_state_president() -> None:
    steps = national().on(P1).route(AwardForm.ORDER, "province", CHAIR).steps
    assert [(step.kind.value, step.act.value) for step in steps] == [
        ("peoples_committee_chair", "proposes"),
        ("prime_minister", "proposes"),
        ("state_president", "decides"),
    ]
    assert way(AwardForm.ORDER, "central", P1, OfficeKind.MINISTER)[-1] == ("central", "decides")


@pytest.mark.parametrize("day", [date(2025, 7, 1), P3, P3B])
@pytest.mark.parametrize("form", [FIGHTER, CERTIFICATE, AwardForm.ORDER])
def test_a_district_after_june_2025_is_refused_with_the_reason(day: date, form: AwardForm) -> None:
    route = national().on(day).route(form, "district", CHAIR)
    assert [step.act for step in route.steps] == [RouteAct.REFUSED]
    assert route.truth is Truth.NO
    assert route.steps[0].ruling.provisions == ("A-02.P3",)
    assert "từ 1/7/2025 không còn cấp huyện" in route.text("vi")
    assert national().on(day).may_propose(form, "district", CHAIR).truth is Truth.NO


def test_a_district_on_its_last_day_decides() -> None:
    assert national().on(date(2025, 6, 30)).route(FIGHTER, "district", CHAIR).truth is Truth.YES


@pytest.mark.parametrize(
    ("day", "level", "kind", "managed_by", "expected"),
    [
        # A unit that is no People's Committee: who manages its staff has to be known.
        (P1, "province", OfficeKind.DEPARTMENT_HEAD, None, ["proposes", "decides"]),
        (P1, "central", OfficeKind.AGENCY_HEAD, None, ["proposes", "decides"]),
        (P1, "grassroots", OfficeKind.ENTERPRISE_HEAD, None, ["unknown"]),
        (P1, "grassroots", OfficeKind.ENTERPRISE_HEAD, "province", ["proposes", "decides"]),
        (P1, "grassroots", OfficeKind.ENTERPRISE_HEAD, "central", ["proposes", "decides"]),
        (P1, "grassroots", OfficeKind.AGENCY_HEAD, "commune", ["proposes"] * 3 + ["decides"]),
        (P1, "grassroots", OfficeKind.AGENCY_HEAD, "grassroots", ["unknown"]),
        (P1, "central", OfficeKind.STATE_PRESIDENT, None, ["unknown"]),  # nobody stands above
        # Party and mass organisations by the chair of their level; nothing is said of communes.
        (P1, "district", OfficeKind.OTHER, None, ["proposes", "proposes", "decides"]),
        (P1, "province", OfficeKind.OTHER, None, ["proposes", "decides"]),
        (P1, "commune", OfficeKind.OTHER, None, ["unknown"]),
    ],
)
def test_decree_91_article_46(
    day: date, level: str, kind: OfficeKind, managed_by: str | None, expected: list[str]
) -> None:
    assert [act for _, act in way(DIPLOMA, level, day, kind, managed_by=managed_by)] == expected


@pytest.mark.parametrize(
    ("day", "form", "level", "kind", "manages", "truth", "rows"),
    [
        (P1, FIGHTER, "commune", CHAIR, Truth.UNKNOWN, Truth.YES, ("A-10",)),
        (P1, DIPLOMA, "commune", CHAIR, Truth.YES, Truth.YES, ("A-12",)),
        (P1, DIPLOMA, "commune", CHAIR, Truth.NO, Truth.NO, ("A-12",)),
        (P1, DIPLOMA, "commune", CHAIR, Truth.UNKNOWN, Truth.UNKNOWN, ()),
        (P1, DIPLOMA, "district", OfficeKind.OTHER, Truth.UNKNOWN, Truth.YES, ("A-13.district",)),
        (P2, DIPLOMA, "commune", CHAIR, Truth.YES, Truth.UNKNOWN, ()),
        (date(2017, 9, 30), DIPLOMA, "commune", CHAIR, Truth.YES, Truth.UNKNOWN, ()),
    ],
)
def test_power_to_propose(
    day: date,
    form: AwardForm,
    level: str,
    kind: OfficeKind,
    manages: Truth,
    truth: Truth,
    rows: tuple[str, ...],
) -> None:
    ruling = national().on(day).may_propose(form, level, kind, manages=manages)
    assert (ruling.truth, ruling.provisions) == (truth, rows)
    assert all(ruling.text(language) for language in LANGUAGES)


def test_steps_name_the_rule_that_sends_a_dossier_on() -> None:
    steps = national().on(P1).route(DIPLOMA, "commune", CHAIR).steps
    assert [step.onward and step.onward.provisions for step in steps] == [("A-12",), ("A-12",), None]
    later = national().on(P2).route(FIGHTER, "commune", CHAIR).steps
    assert later[0].onward is not None
    assert later[0].onward.truth is Truth.UNKNOWN  # the rule of that time was not read
    assert "propos" in national().on(P1).route(DIPLOMA, "commune", CHAIR).text("en")


@pytest.mark.parametrize(
    ("form", "day", "levels"),
    [
        (FIGHTER, P1, {"district", "province", "central", None}),
        (FIGHTER, date(2025, 6, 30), {"district", "province", "central", None}),
        (FIGHTER, date(2025, 7, 1), {"commune", "province", "central", None}),
        (DIPLOMA, P1, {"province", "central"}),
        (DIPLOMA, P2, set()),
        (AwardForm.PRAISE, P1, {None}),
        (AwardForm.PRAISE, P2, set()),
        (FIGHTER, P3B, set()),
    ],
)
def test_who_decides_a_form(form: AwardForm, day: date, levels: set[str | None]) -> None:
    found = national().on(day).deciders(form)
    assert {each.level for each in found.offices} == levels
    if not levels:
        assert found.absence is not None
        assert all(found.absence.text(language) for language in LANGUAGES)


@pytest.mark.parametrize("form", AwardForm)
@pytest.mark.parametrize("day", CHANGES)
def test_each_form_has_an_authority_on_each_day_or_its_absence_is_stated(day: date, form: AwardForm) -> None:
    found = national().on(day).deciders(form)
    assert found.offices or found.absence
    if day < date(2024, 1, 1) and day in READ and form.is_statutory and form not in NOT_IN_THE_POWERS_OF_2003:
        assert found.offices, "the powers of the first period were read whole"
    for each in found.offices:
        assert each.ruling.truth is Truth.YES
        assert each.ruling.citations


days = st.dates(date(2016, 1, 1), date(2028, 1, 1))


@given(st.sampled_from(AwardForm), st.sampled_from(LEVEL_CODES), st.sampled_from(OfficeKind), days)
def test_a_way_ends_and_goes_up_only(form: AwardForm, level: str, kind: OfficeKind, day: date) -> None:
    route = national().on(day).route(form, level, kind, managed_by="commune")
    ranks = [LEVEL_CODES.index(step.level) for step in route.steps]
    assert ranks[1:] == sorted(ranks[1:], reverse=True)
    assert [step.act is RouteAct.PROPOSES for step in route.steps] == [True] * (len(ranks) - 1) + [False]
    assert (route.truth is Truth.YES) == (route.steps[-1].ruling.truth is Truth.YES)
    gone = day >= date(2025, 7, 1)
    assert not (gone and any(step.level == "district" for step in route.steps[1:]))
    # A known decision answers alike whether asked alone or at the end of the way.
    assert route.steps[-1].ruling == national().may_decide(
        form, route.steps[-1].level, route.steps[-1].kind, day
    )


def test_law_2003_article_81_1_who_presents() -> None:
    for day in (date(2017, 10, 1), P1, date(2023, 12, 31)):
        rule = national().on(day).procedure.presentation()
        assert (rule.id, rule.value.by_competent_person, rule.value.may_delegate) == ("A-14", True, True)
    for day in (date(2017, 9, 30), date(2024, 1, 1)):
        with pytest.raises(NoProvisionError):
            national().on(day).procedure.presentation()


def test_an_unknown_level_is_a_fault_of_the_asker() -> None:
    with pytest.raises(UnknownKeyError):
        national().on(P1).route(FIGHTER, "comune", CHAIR)
    with pytest.raises(UnknownKeyError):
        national().on(P1).may_propose(FIGHTER, "", CHAIR)
