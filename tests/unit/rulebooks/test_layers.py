"""Layers: what a province and a campaign may lay down, and what happens when they say too much."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import attrs
import pytest

from emulation import samples
from emulation.awards import (
    Contender,
    Delegation,
    DelegationScope,
    LayerKind,
    Places,
    QuotaOf,
    Restriction,
    RestrictionEffect,
    ShareQuota,
    Standard,
)
from emulation.campaigns import AwardProvision, Quota
from emulation.core import Truth, percent
from emulation.eligibility import Fact, Rule, Verdict
from emulation.errors import EmulationError, InvalidValueError, UnknownKeyError
from emulation.i18n import say_error
from emulation.law import (
    AwardForm,
    ConflictingProvisionsError,
    Instrument,
    NoProvisionError,
    OfficeKind,
    Provision,
    Verification,
)
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks import (
    Layers,
    Rulebook,
    campaign_rulebook,
    exclude_winners,
    places_of,
    plan_quotas,
)
from emulation.rulebooks.vietnam import national
from emulation.samples.dai_mach import criteria

PERSON = SubjectKind.PERSON
FORM = AwardForm.CERTIFICATE_OF_COMMENDATION
DAY = date(2026, 3, 2)
DAYS = Period(date(2026, 1, 1), date(2026, 12, 31))
UP, DOWN = (Fact.boolean(key, vi=key, en=key) for key in ("up", "down"))


def act(name: str) -> Instrument:
    return Instrument(
        id="T-1",
        name=name,
        title_vi="Văn bản mẫu",
        title_en="A sample act",
        in_force=DAYS,
        verification=Verification.OFFICIAL,
    )


LAW, PROVINCE = act("Luật 1/2026/QH16"), act("Quyết định 1/2026/QĐ-UBND")


def provision(id: str, mother: Instrument, value: Any, **more: Any) -> Provision[Any]:
    return Provision(
        id=id,
        citation=mother.cite(1),
        in_force=DAYS,
        value=value,
        verification=Verification.OFFICIAL,
        **more,
    )


def standard(id: str, mother: Instrument, rule: Rule, **more: Any) -> Provision[Any]:
    return provision(id, mother, Standard(form=FORM, kind=PERSON, rule=rule, **more))


def left(id: str, scope: DelegationScope, to: LayerKind = LayerKind.PROVINCE) -> Provision[Any]:
    return provision(id, LAW, Delegation(forms={FORM}, scope=scope, to=to))


def book(mother: Instrument, provisions: Iterable[Provision[Any]], **more: Any) -> Rulebook:
    fields: dict[str, Any] = {"key": "b", "read": DAYS, "instruments": [mother], "provisions": provisions}
    return Rulebook(**(fields | more))


def layers(above: Iterable[Provision[Any]], below: Iterable[Provision[Any]] | None = None) -> Layers:
    return Layers(national=book(LAW, above), province=None if below is None else book(PROVINCE, below))


OWN = standard("L-1", LAW, UP.is_true())
LOCAL = standard("P-1", PROVINCE, DOWN.is_true())


def ids(found: Iterable[Provision[Any]]) -> list[str]:
    return [each.id for each in found]


def test_what_is_left_whole_is_the_provinces_alone() -> None:
    whole = left("D-1", DelegationScope.WHOLE)
    assert ids(layers([whole], [LOCAL]).standard(FORM, PERSON, DAY)) == ["P-1"]
    # A standard of the law beside it gives way too.
    assert ids(layers([OWN, whole], [LOCAL]).standard(FORM, PERSON, DAY)) == ["P-1"]


def test_details_stand_beside_the_frame() -> None:
    here = layers([OWN, left("D-1", DelegationScope.DETAILS)], [LOCAL])
    assert ids(here.standard(FORM, PERSON, DAY)) == ["L-1", "P-1"]
    assert here.assess_for(FORM, PERSON, {"up": True, "down": False}, DAY).verdict is Verdict.INELIGIBLE
    assert here.assess_for(FORM, PERSON, {"up": False, "down": True}, DAY).verdict is Verdict.INELIGIBLE
    assert here.assess_for(FORM, PERSON, {"up": True, "down": True}, DAY).verdict is Verdict.ELIGIBLE


@pytest.mark.parametrize("scope", DelegationScope)
@pytest.mark.parametrize("below", [None, []])
def test_what_nobody_lays_down_is_not_known(scope: DelegationScope, below: list[Any] | None) -> None:
    here = layers([OWN, left("D-1", scope)], below)
    with pytest.raises(NoProvisionError) as caught:
        here.standard(FORM, PERSON, DAY)
    assert "giao cho tỉnh" in say_error(caught.value)
    found = here.assess_for(FORM, PERSON, {"up": True}, DAY)
    assert found.verdict is Verdict.UNDETERMINED
    assert [each.code for each in found.award.missing] == ["D-1.not-loaded"]
    assert here.assess_for(FORM, PERSON, {"up": False}, DAY).verdict is Verdict.INELIGIBLE


def test_a_province_that_speaks_without_being_asked_is_a_conflict() -> None:
    with pytest.raises(ConflictingProvisionsError) as caught:
        layers([OWN], [LOCAL]).standard(FORM, PERSON, DAY)
    assert caught.value.code == "standards.conflict"
    assert "P-1" in say_error(caught.value)


def test_two_texts_of_one_layer_are_a_conflict() -> None:
    twice = [OWN, standard("L-2", LAW, DOWN.is_true())]
    with pytest.raises(ConflictingProvisionsError):
        layers(twice).standard(FORM, PERSON, DAY)


def test_varieties_are_awards_of_their_own() -> None:
    special = standard("L-2", LAW, DOWN.is_true(), variety="special")
    here = layers([OWN, special, left("D-1", DelegationScope.DETAILS)])
    assert ids(here.standard(FORM, PERSON, DAY, variety="special")) == ["L-2"]


def test_a_layer_speaks_only_on_days_it_was_read_for() -> None:
    short = book(PROVINCE, [LOCAL], read=Period(date(2026, 1, 1), date(2026, 2, 28)))
    here = Layers(national=book(LAW, [left("D-1", DelegationScope.WHOLE)]), province=short)
    assert ids(here.standard(FORM, PERSON, date(2026, 2, 28))) == ["P-1"]
    with pytest.raises(NoProvisionError):
        here.standard(FORM, PERSON, date(2026, 3, 1))
    assert here.is_read(DAY)
    assert not here.is_read(date(2027, 1, 1))


def test_restrictions_of_every_layer_stand_in_the_way() -> None:
    held = provision(
        "R-1", LAW, Restriction(rule=UP.is_true(), effect=RestrictionEffect.HELD, kinds={PERSON})
    )
    refused = provision("R-2", PROVINCE, Restriction(rule=DOWN.is_true(), forms={FORM}))
    here = layers([OWN, held], [refused])
    found = here.assess_for(FORM, PERSON, {"up": None, "down": True}, DAY)
    assert ids(found.held) == ["R-1"]
    assert found.verdict is Verdict.UNDETERMINED
    assert ids(found.provisions) == ["L-1", "R-1", "R-2"]
    assert here.assess_for(FORM, PERSON, {"up": True, "down": True}, DAY).held == ()
    assert str(found) == found.text("en")
    alone = here.award_rule(FORM, PERSON, DAY, restrictions=False)
    assert alone.restrictions == ()


def test_quotas_of_every_layer_hold_beside_each_other() -> None:
    one = provision("Q-1", LAW, ShareQuota(form=FORM, kind=PERSON, cap="0.5", of=QuotaOf.HEADCOUNT))
    two = provision(
        "Q-2", PROVINCE, ShareQuota(form=FORM, kind=PERSON, cap="0.3", of=QuotaOf.HEADCOUNT, sector="army")
    )
    found = layers([one], [two]).quotas(FORM, PERSON, DAY, sector="army")
    assert [(layer, each.id) for layer, each in found] == [
        (LayerKind.NATIONAL, "Q-1"), (LayerKind.PROVINCE, "Q-2"),
    ]  # fmt: skip
    assert [each.id for _, each in layers([one], [two]).quotas(FORM, PERSON, DAY)] == ["Q-1"]
    assert layers([one]).quotas(AwardForm.ORDER, PERSON, DAY) == ()


def test_powers_are_those_of_the_national_law() -> None:
    here = Layers(national=national())
    asked = (FORM, "commune", OfficeKind.PEOPLES_COMMITTEE_CHAIR, DAY)
    assert here.may_decide(*asked) == national().may_decide(*asked)
    assert here.may_launch(*asked[1:]) == national().may_launch(*asked[1:])
    assert here.launch_requirements(DAY) == national().launch_requirements(DAY)


@pytest.mark.parametrize(
    "change",
    [{"national": None}, {"province": "Hà Nội"}, {"campaign": samples.dai_mach_2021()}],
)
def test_layers_are_rulebooks(change: dict[str, Any]) -> None:
    fields: dict[str, Any] = {"national": national()}
    with pytest.raises((EmulationError, TypeError)):
        Layers(**(fields | change))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"forms": (), "scope": DelegationScope.WHOLE}, "awards.delegation_of_nothing"),
        (
            {"forms": {FORM}, "scope": DelegationScope.WHOLE, "to": LayerKind.NATIONAL},
            "awards.delegation_upwards",
        ),
    ],
)
def test_delegations_that_cannot_be(fields: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Delegation(**fields)
    assert caught.value.code == code


def test_a_delegation_may_concern_one_kind_of_subject() -> None:
    some = Delegation(forms={FORM}, kinds={PERSON}, scope=DelegationScope.WHOLE)
    assert some.covers(FORM, PERSON)
    assert not some.covers(FORM, SubjectKind.HOUSEHOLD)
    assert not some.covers(AwardForm.ORDER, PERSON)
    assert some.question == ("certificate_of_commendation", "person")


# ---- the layer of a campaign ----

PLAN = samples.dai_mach_2021()


def test_the_criteria_of_the_plan_are_cited_by_its_clause() -> None:
    here = Layers(national=national(), campaign=campaign_rulebook(PLAN, {"award-during": criteria.praise()}))
    (found,) = here.standard(AwardForm.PRAISE, PERSON, date(2021, 10, 1))
    assert found.citation.text("en") == "Plan 108/KH-UBND, Section VI.a"
    assert found.value.rule == criteria.praise()
    record = {
        "takes_part": True,
        "kind": "person",
        "achieved": date(2021, 9, 25),
        "merit": "outstanding-result",
        "conduct": "none",
    }
    judged = here.assess_for(AwardForm.PRAISE, PERSON, record, date(2021, 10, 1))
    assert judged.verdict is Verdict.ELIGIBLE
    assert [each.id for each in judged.provisions] == ["award-during.praise.person"]
    with pytest.raises(NoProvisionError):
        here.standard(AwardForm.PRAISE, SubjectKind.HOUSEHOLD, date(2021, 10, 1))


def test_a_campaign_asks_for_more_and_never_for_less() -> None:
    award = AwardProvision(id="own", clause="V.1", moment=PLAN.awards[0].moment, text="Khen", forms=[FORM])
    plan = attrs.evolve(PLAN, awards=[award])
    zone = Fact.whole("zone_days", vi="số ngày giữ vùng xanh", en="days as a green zone", minimum=0)
    here = Layers(national=national(), campaign=campaign_rulebook(plan, {"own": zone >= 20}))
    day = date(2021, 10, 30)
    merit = {"movement_result": "selected_excellent"}
    kinds = (PERSON, SubjectKind.COLLECTIVE)
    for kind in kinds:
        rule = here.award_rule(FORM, kind, day, restrictions=False)
        assert len(rule.standards) == 2
        # W-48: a green zone kept 19 days, and 20.
        assert rule.assess(merit | {"zone_days": 19}).verdict is Verdict.INELIGIBLE
        assert rule.assess(merit | {"zone_days": 20}).verdict is Verdict.ELIGIBLE
        assert rule.assess(merit | {"zone_days": None}).verdict is Verdict.UNDETERMINED
        none = {"movement_result": "none", "unexpected": False, "completion": "not_completed"}
        assert rule.assess(none | {"zone_days": 20}).verdict is Verdict.INELIGIBLE


def test_a_campaign_does_not_stand_in_for_the_province() -> None:
    award = AwardProvision(id="own", clause="V.1", moment=PLAN.awards[0].moment, text="Khen", forms=[FORM])
    plan = attrs.evolve(PLAN, awards=[award])
    here = Layers(national=national(), campaign=campaign_rulebook(plan, {"own": UP.is_true()}))
    assert here.assess_for(FORM, PERSON, {"up": True}, DAY).verdict is Verdict.UNDETERMINED


def test_refusals_of_the_campaign_layer() -> None:
    with pytest.raises(UnknownKeyError) as unknown:
        campaign_rulebook(PLAN, {"award-durin": UP.is_true()})
    assert "award-during" in unknown.value.params["near"]  # type: ignore[operator]
    bare = attrs.evolve(PLAN, document=attrs.evolve(PLAN.document, number=None))
    with pytest.raises(InvalidValueError, match="bears no number") as caught:
        campaign_rulebook(bare, {})
    assert "chưa có số" in say_error(caught.value)


def test_a_plan_without_days_is_in_force_always() -> None:
    document = attrs.evolve(PLAN.document, issued=None)
    period = attrs.evolve(PLAN.period, period=Period(None, None))
    made = campaign_rulebook(attrs.evolve(PLAN, document=document, period=period), {})
    assert made.read == Period(None, None)


def test_quotas_of_a_plan() -> None:
    one, two = Quota("all", maximum=20), Quota("persons", kinds={PERSON}, maximum=5)
    award = AwardProvision(
        id="own", clause="V.1", moment=PLAN.awards[0].moment, text="Khen", quotas=[one, two]
    )
    plan = attrs.evolve(PLAN, awards=[award])
    assert plan_quotas(plan, AwardForm.PRAISE, PERSON) == (("V.1", one), ("V.1", two))
    assert plan_quotas(plan, AwardForm.PRAISE, SubjectKind.HOUSEHOLD) == (("V.1", one),)
    assert plan_quotas(plan, FORM, PERSON) == ()
    named = attrs.evolve(plan, awards=[attrs.evolve(award, forms=[FORM])])
    assert plan_quotas(named, FORM, PERSON) == (("V.1", one), ("V.1", two))


@pytest.mark.parametrize(
    ("quota", "population", "places"),
    [
        (Quota("q"), None, Places(0, None)),
        (Quota("q", maximum=7), None, Places.exactly(7)),
        (Quota("q", cap=percent(15), cap_of="all"), 33, Places.exactly(4)),
        (Quota("q", cap=percent(15), cap_of="all"), None, Places(0, None)),
        (Quota("q", maximum=3, cap=percent(15), cap_of="all"), None, Places(0, 3)),
        (Quota("q", maximum=3, cap=percent(15), cap_of="all"), 100, Places.exactly(3)),
    ],
)
def test_places_of_a_quota(quota: Quota, population: int | None, places: Places) -> None:
    assert places_of(quota, population=population) == places


def test_earlier_winners_stand_aside() -> None:
    both = [Contender("a", Truth.YES, 3), Contender("b", Truth.YES, 2)]
    assert [each.is_excluded for each in exclude_winners(both, ["b"])] == [Truth.NO, Truth.YES]
    assert {each.is_excluded for each in exclude_winners(both, None)} == {Truth.UNKNOWN}
