"""Candidates for praise in the synthetic commune: what is on file about each subject (người được xét biểu dương).

Drawn apart from the people and the journal, so that those stay as they are. Some answers are missing, as in any file: not
asked, not yet, a paper that was not handed in, a dispute.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import attrs

from emulation.campaigns import Campaign
from emulation.core import Truth
from emulation.eligibility import Unknown, UnknownReason
from emulation.parties import Subject
from emulation.samples.commune.chance import Dice

__all__ = ["Candidate", "make_candidates"]

_FIRST = date(2021, 8, 20)
_SPAN = 80
_MERITS = ("outstanding-result", "role-model", "good-practice", "act-of-kindness", "none")
_MEASURES = ("reminded", "criticised", "disciplined", "violation-handled")


@attrs.frozen(kw_only=True)
class Candidate:
    """What is on file about a subject that may be praised (hồ sơ xét biểu dương).

    Args:
        id: Id of the subject.
        takes_part: Whether it belongs to a subject group of the plan; ``None`` where the register leaves it open.
        kind: Key of the kind of subject.
        achieved: Day of the achievement.
        merit: Key of the merit.
        conduct: Key of the gravest measure, ``"none"`` for none.
    """

    id: str
    takes_part: bool | None
    kind: str
    achieved: date | Unknown | None
    merit: str | Unknown | None
    conduct: str | Unknown | None


def make_candidates(dice: Dice, campaign: Campaign, subjects: Iterable[Subject]) -> Iterator[Candidate]:
    """Make a file for each subject; that of the nurse is complete."""
    for subject in subjects:
        drawn = Candidate(
            id=subject.id,
            takes_part=_takes_part(campaign, subject),
            kind=subject.kind.value,
            achieved=_achieved(dice),
            merit=_merit(dice),
            conduct=_conduct(dice),
        )
        if subject.id == "nurse":
            drawn = attrs.evolve(
                drawn, achieved=date(2021, 9, 25), merit="outstanding-result", conduct="none"
            )
        yield drawn


def _takes_part(campaign: Campaign, subject: Subject) -> bool | None:
    found = Truth.any(each.coverage.truth for each in campaign.groups_of(subject))
    return None if found is Truth.UNKNOWN else found is Truth.YES


def _achieved(dice: Dice) -> date | Unknown | None:
    day = _FIRST + timedelta(days=dice.whole(0, _SPAN))
    if dice.happens(8):
        return Unknown(UnknownReason.DOCUMENT_MISSING, "báo cáo thành tích")
    return None if dice.happens(10) else day


def _merit(dice: Dice) -> str | Unknown | None:
    merit = dice.pick(_MERITS)
    return Unknown(UnknownReason.NOT_YET) if dice.happens(6) else merit


def _conduct(dice: Dice) -> str | Unknown | None:
    if dice.happens(12):
        return None
    if dice.happens(4):
        return Unknown(UnknownReason.DISPUTED, "đơn khiếu nại")
    return dice.pick(_MEASURES) if dice.happens(5) else "none"
