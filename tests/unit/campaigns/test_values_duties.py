"""A duty names who does what; what contradicts itself is refused at once."""

from __future__ import annotations

from typing import Any

import pytest

from emulation.campaigns import Duty, DutyVerb, Reach
from emulation.errors import EmulationError
from emulation.parties import Scope, Sector

HEALTH = Scope(sectors=[Sector.HEALTH])


def duty(**changes: Any) -> Duty:
    return Duty(**{"id": "d", "clause": "VII.1", "verbs": [DutyVerb.PROPOSE], "text": "đề xuất", **changes})


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"verbs": []}, "campaigns.duty_without_verb"),
        ({"reach": Reach.SCOPE}, "campaigns.duty_scope"),
        ({"scope": HEALTH}, "campaigns.duty_scope"),
        ({"reach": Reach.OWN_BODY, "scope": HEALTH}, "campaigns.duty_scope"),
        ({"verbs": ["propose"]}, "core.wrong_type"),
        ({"reach": "scope"}, "core.wrong_type"),
        ({"channels": ["loudspeaker"]}, "core.wrong_type"),
        ({"id": ""}, "core.not_a_key"),
    ],
)
def test_what_is_refused(changes: dict[str, object], code: str) -> None:
    with pytest.raises(EmulationError) as caught:
        duty(**changes)
    assert caught.value.code == code


def test_a_scope_is_given_with_its_reach() -> None:
    assert duty(reach=Reach.SCOPE, scope=HEALTH).scope == HEALTH


def test_actors_come_once_leads_first() -> None:
    assert duty(lead=["a", "b"], coordinators=["c", "a"]).actors == ("a", "b", "c")
