"""How a campaign, its areas and its conditions stand on a day (tình trạng).

Plain values; ``emulation.campaigns.course`` works them out.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from emulation.core.timeline import Timeline
from emulation.core.truth import Truth
from emulation.i18n.message import Message

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["AreaStanding", "AreaState", "CampaignStatus", "ConditionStanding", "KnownFact"]

F_co = TypeVar("F_co", covariant=True)


class CampaignStatus(Enum):
    """What a day is to a campaign (tình trạng đợt thi đua).

    ``ENDED``: its last day has passed; ``CLOSED``: it was closed by an act, early or after its end.
    """

    NOT_STARTED = "not-started"
    RUNNING = "running"
    SUSPENDED = "suspended"
    ENDED = "ended"
    CLOSED = "closed"


class AreaState(Enum):
    """How a content area stands (tình trạng nội dung thi đua).

    ``DORMANT``: it waits for an order that was not given. ``WAITING``: its first day has not come.
    ``CONDITION_OFF``: its condition does not hold. ``UNKNOWN``: it is not known whether its condition holds,
    or who gave its order.
    """

    DORMANT = "dormant"
    WAITING = "waiting"
    ACTIVE = "active"
    CONDITION_OFF = "condition-off"
    UNKNOWN = "unknown"
    SUSPENDED = "suspended"
    ENDED = "ended"


@attrs.frozen(kw_only=True)
class AreaStanding:
    """How a content area stands at the end of a day, since when, and why (tình trạng một nội dung).

    Args:
        area: Id of the content area.
        state: The state.
        reason: Why, in words to be made.
        since: First day of it; ``None`` when it has always been so or the day is not known.
        entry: Id of the entry it rests on; ``None`` when the plan itself says it.
        scored: Whether anything in it may be scored: never before the order it waits for is known to be given
            by who may give it, nor before its first day.
    """

    area: str
    state: AreaState
    reason: Message
    since: date | None = None
    entry: str | None = None
    scored: bool = True

    def text(self, language: Language = "vi") -> str:
        """Say the reason."""
        return self.reason.text(language)


@attrs.frozen(kw_only=True)
class ConditionStanding:
    """Whether a condition holds at the end of a day, and when it did before (tình trạng điều kiện).

    Args:
        condition: Id of the condition.
        truth: Whether it holds; unknown while nobody has said.
        since: First day of that; ``None`` when it is not known.
        entry: Id of the entry that said so.
        timeline: The days on which it is known to hold or not, up to the day asked about; the other days are
            unknown.
    """

    condition: str
    truth: Truth
    since: date | None = None
    entry: str | None = None
    timeline: Timeline[Truth]

    def held_on(self, day: date) -> Truth:
        """Say whether it held on a day."""
        held = self.timeline.get(day)
        return Truth.UNKNOWN if held is None else held


@attrs.frozen(kw_only=True)
class KnownFact(Generic[F_co]):
    """A fact that stands, corrections worked in (sự kiện còn hiệu lực).

    Args:
        entry: Id of the entry.
        on: The day it happened.
        actor: Id of the actor the entry names; ``None`` when it names none.
        fact: What happened.
    """

    entry: str
    on: date
    actor: str | None
    fact: F_co
