"""Who may propose whom under plan 108/KH-UBND, asked of the procedure itself: the duties of part VII, sector by sector."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from emulation.awards import AwardPurpose, ClaimedAchievement, Nomination
from emulation.law import AwardForm
from emulation.parties import Bloc, BodyKind, Collective, Person, PersonCategory, Sector, Subject
from emulation.periods import Period
from emulation.rulebooks.vietnam import national
from emulation.samples import dai_mach_2021
from emulation.testing.workflow import open_context
from emulation.workflow import (
    BlockerCode,
    Command,
    Refusal,
    Setting,
    campaign_award,
    decide,
    new_case,
)

SETTING = Setting(
    definition=campaign_award(),
    campaign=dai_mach_2021(),
    rulebook=national(),
    heads=["chair", "health-station-head"],
)
DAY = date(2021, 10, 18)


def person(**known: object) -> Person:
    return Person("p", "Lê Thị Mẫu", **{"memberships": [], **known})  # type: ignore[arg-type]


NURSE = person(
    sectors=[Sector.HEALTH], categories=[PersonCategory.HEALTH_WORKER], works_at="health-station", blocs=[]
)
TEACHER = person(
    sectors=[Sector.EDUCATION], categories=[PersonCategory.TEACHER], works_at="primary-school", blocs=[]
)
UNIONIST = person(sectors=[], blocs=[Bloc.FRONT_AND_UNIONS], works_at="office")
CELL = Collective(
    "c",
    "Chi bộ Thôn Mẫu",
    body_kind=BodyKind.PARTY_CELL,
    blocs=[Bloc.PARTY],
    body="party-committee",
    sectors=[],
    memberships=[],
)


def proposed(actor: str, subject: Subject) -> object:
    nomination = Nomination(
        id="n",
        campaign=SETTING.campaign.id,
        subject=subject,
        form=AwardForm.CERTIFICATE_OF_COMMENDATION,
        achievement=ClaimedAchievement("a", "Việc tốt", Period(date(2021, 9, 10), date(2021, 10, 10))),
        purpose=AwardPurpose.FINAL,
        provision="award-at-end",
    )
    at = datetime(DAY.year, DAY.month, DAY.day, 9, tzinfo=SETTING.zone)
    return decide(
        new_case("case", nomination, SETTING),
        Command(act="propose", actor=actor, at=at),
        open_context(SETTING, DAY),
    )


@pytest.mark.parametrize(
    ("actor", "subject", "may"),
    [
        ("health-station-head", NURSE, True),
        ("health-station-head", TEACHER, False),
        ("primary-principal", TEACHER, True),
        ("primary-principal", NURSE, False),
        ("propaganda-section", UNIONIST, True),
        ("propaganda-section", CELL, True),
        ("propaganda-section", NURSE, False),
        ("propaganda-section", TEACHER, False),
        ("health-station-head", UNIONIST, False),
        ("primary-principal", CELL, False),
    ],
)
def test_a_proposal_keeps_to_the_duty_of_its_proposer(actor: str, subject: Subject, *, may: bool) -> None:
    found = proposed(actor, subject)
    if may:
        assert isinstance(found, tuple), found
        return
    assert isinstance(found, Refusal)
    assert BlockerCode.OUT_OF_SCOPE in found.codes
    assert found.blockers[0].clauses
    assert actor not in {each.actor for each in found.blockers[0].others}
