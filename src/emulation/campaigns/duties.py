"""Duties: who does what, for whom, when, and under which clause (tổ chức thực hiện, phân công trách nhiệm).

Questions over all duties of a plan are asked of
:class:`~emulation.campaigns.responsibility.ResponsibilityMatrix`.
"""

from __future__ import annotations

from enum import Enum

import attrs

from emulation.core.fields import instance_of, one_of_types, to_key, to_optional_key, to_text, to_tuple
from emulation.errors import InvalidValueError
from emulation.parties import Scope
from emulation.periods import Period, Recurrence

__all__ = ["Channel", "Duty", "DutyVerb", "Reach"]


class DutyVerb(Enum):
    """What a duty asks for (động từ phân công); the value is the code, the words are in the catalogues."""

    LEAD = "lead"
    COORDINATE = "coordinate"
    ADVISE = "advise"
    DRAFT = "draft"
    ISSUE = "issue"
    DEPLOY = "deploy"
    COMMUNICATE = "communicate"
    COMPILE = "compile"
    DISCOVER = "discover"
    PROPOSE = "propose"
    REVIEW = "review"
    DECIDE = "decide"
    PRAISE = "praise"
    REPLICATE = "replicate"
    ORGANISE = "organise"
    FULFIL = "fulfil"
    MAINTAIN = "maintain"
    PLAN_IN_RESPONSE = "plan-in-response"
    SUPERVISE = "supervise"
    REPORT = "report"


class Channel(Enum):
    """Ways of communicating (hình thức tuyên truyền)."""

    LOUDSPEAKER = "loudspeaker"
    PORTAL = "portal"
    SOCIAL_NETWORKS = "social-networks"
    MEETING = "meeting"
    PRESS = "press"
    VISUAL = "visual"
    DOCUMENT = "document"


class Reach(Enum):
    """How far the duty of an actor reaches (phạm vi của nhiệm vụ).

    ``WHOLE`` is all the campaign covers, ``SCOPE`` what the duty's scope says; the others follow from who the
    actor is: its own territory, its own body's members, its own body.
    """

    WHOLE = "whole"
    SCOPE = "scope"
    OWN_TERRITORY = "own-territory"
    OWN_MEMBERS = "own-members"
    OWN_BODY = "own-body"


@attrs.frozen(kw_only=True)
class Duty:
    """A duty of the plan (nhiệm vụ được phân công).

    Args:
        id: Key within the campaign.
        clause: Clause of the plan, such as ``"VII.2c"``.
        verbs: What is to be done.
        text: The object of the verbs, in words.
        lead: Ids of the actors who answer for it.
        each: Whether every lead does it for its own part; else more than one lead is a fault of the plan.
        coordinators: Ids of the actors who help.
        to: Id of the actor who receives the result, such as the council proposals go to.
        reach: How far it reaches.
        scope: The scope, when ``reach`` is ``SCOPE``.
        when: Its days; ``None`` for the whole campaign.
        recurrence: When it repeats; ``None`` for a duty that does not.
        channels: Ways of communicating.
        areas: Ids of the content areas it serves; empty for the plan as a whole.

    Raises:
        InvalidValueError: No verb, no actor at all, a scope that its reach does not use or lacks.

    >>> Duty(id="d1", clause="VII.1a", verbs=[DutyVerb.ADVISE], text="soạn kế hoạch", lead=["office"]).reach
    <Reach.WHOLE: 'whole'>
    """

    id: str = attrs.field(converter=to_key)
    clause: str = attrs.field(converter=to_key)
    verbs: tuple[DutyVerb, ...] = attrs.field(converter=to_tuple, validator=one_of_types(DutyVerb))
    text: str = attrs.field(converter=to_text)
    lead: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    each: bool = False
    coordinators: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    to: str | None = attrs.field(default=None, converter=to_optional_key)
    reach: Reach = attrs.field(default=Reach.WHOLE, validator=instance_of(Reach))
    scope: Scope | None = None
    when: Period | None = None
    recurrence: Recurrence | None = None
    channels: tuple[Channel, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Channel)
    )
    areas: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)

    def __attrs_post_init__(self) -> None:
        if not self.verbs:
            raise InvalidValueError(
                "campaigns.duty_without_verb", "the duty {duty} has no verb", duty=self.id
            )
        if (self.reach is Reach.SCOPE) != (self.scope is not None):
            raise InvalidValueError(
                "campaigns.duty_scope",
                "the duty {duty} has reach {reach!r}: a scope is given with 'scope' and only then",
                duty=self.id,
                reach=self.reach.value,
            )

    @property
    def actors(self) -> tuple[str, ...]:
        """Ids of leads and coordinators, each once, leads first."""
        return tuple(dict.fromkeys((*self.lead, *self.coordinators)))
