"""What a decision is taken in: who acts under which law and plan, and what is known on that day (bối cảnh).

A :class:`Setting` lasts: the definition, the campaign, the rulebook, the calendar. A :class:`Context` is of one moment and one
case: how the campaign stands, the assessment, what the council said, the other cases. What is left out is not known, and a guard
that needs it refuses with that reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Protocol
from zoneinfo import ZoneInfo

import attrs

from emulation.awards import PlaceAnswer
from emulation.campaigns import AwardProvision, Campaign
from emulation.campaigns.checks.offices import office_kind
from emulation.campaigns.revisions import zone_of
from emulation.campaigns.state import CampaignState
from emulation.core.fields import instance_of, is_not_negative, one_of_types, to_frozenset, to_key, to_tuple
from emulation.core.truth import Truth
from emulation.eligibility import Assessment
from emulation.i18n.message import Message
from emulation.law import Citation, OfficeKind
from emulation.parties import Body, JointBody, Office
from emulation.periods import Period, WeekdayCalendar, WorkCalendar
from emulation.rulebooks import Rulebook
from emulation.workflow.case import Case
from emulation.workflow.definition import Definition, Role, Transition
from emulation.workflow.events import DefinitionRef, Effect

__all__ = ["Answered", "Context", "Mandate", "NoticeNeed", "Setting"]

# Effects that ask for more than the guards do.
_ASKING = frozenset({Effect.PROPOSE, Effect.LOWER, Effect.CORRECT})


class Answered(Protocol):
    """A question somebody else has answered, such as a council (kết quả đã có).

    :class:`emulation.awards.votes.VoteResult` is one.
    """

    @property
    def truth(self) -> Truth:
        """The answer."""
        ...

    @property
    def reasons(self) -> tuple[Message, ...]:
        """Why."""
        ...

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where that stands."""
        ...


@attrs.frozen
class Mandate:
    """That somebody may act in the name of another (ủy quyền).

    Args:
        deputy: Id of the actor who may act.
        principal: Id of the actor in whose name.
        days: On which days.
        acts: For which acts; empty for all.
    """

    deputy: str = attrs.field(converter=to_key)
    principal: str = attrs.field(converter=to_key)
    days: Period = attrs.field(validator=instance_of(Period))
    acts: frozenset[str] = attrs.field(
        default=frozenset[str](), converter=to_frozenset, validator=one_of_types(str)
    )

    def covers(self, deputy: str, principal: str, act: str, on: date) -> bool:
        """Say whether it lets the deputy do the act in the principal's name on the day."""
        return (
            (self.deputy, self.principal) == (deputy, principal)
            and on in self.days
            and (not self.acts or act in self.acts)
        )


@attrs.frozen
class NoticeNeed:
    """Whether the name must be published for comment before the council meets, and how long (công khai lấy ý kiến).

    Args:
        required: Whether it must.
        working_days: For how many working days at least.
        citations: Where that stands.
    """

    required: Truth = attrs.field(validator=instance_of(Truth))
    working_days: int = attrs.field(default=0, validator=[instance_of(int), is_not_negative])
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )


def _mapping(pairs: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(pairs))


@attrs.frozen(kw_only=True, eq=False)
class Setting:
    """What lasts from one decision to the next (bối cảnh chung).

    Args:
        definition: The procedure.
        campaign: The plan whose responsibility matrix says who may do what.
        rulebook: The law; ``None`` when it is not asked, and no power to decide is then known.
        calendar: Which days are working days.
        heads: Ids of offices that head their body and so hold its power to decide.
        people: Which person holds which office, by ids, so that one person in two offices is noticed.
        mandates: Who may act in whose name.
    """

    definition: Definition = attrs.field(validator=instance_of(Definition))
    campaign: Campaign = attrs.field(validator=instance_of(Campaign))
    rulebook: Rulebook | None = None
    calendar: WorkCalendar = attrs.field(factory=WeekdayCalendar)
    heads: frozenset[str] = attrs.field(
        default=frozenset[str](), converter=to_frozenset, validator=one_of_types(str)
    )
    people: Mapping[str, str] = attrs.field(factory=dict[str, str], converter=_mapping)
    mandates: tuple[Mandate, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Mandate)
    )

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone in which its days begin."""
        return zone_of(self.campaign.zone)

    @cached_property
    def actors(self) -> frozenset[str]:
        """Ids of everybody the plan knows."""
        return frozenset(each.id for each in self.campaign.actors)

    @cached_property
    def holders(self) -> Mapping[str, frozenset[str]]:
        """Who has each role by what they are; whom the responsibility matrix lets act is not among them."""
        return MappingProxyType(
            {
                role.id: frozenset(each.id for each in self.campaign.actors if self._has(role, each))
                for role in self.definition.roles
            }
        )

    def _has(self, role: Role, actor: Body | JointBody | Office) -> bool:
        if actor.id in role.actors:
            return True
        if isinstance(actor, Office):
            if role.standing and actor.standing_member_of is not None:
                return True
            if actor.id not in self.heads:
                return False
        return any(body.kind in role.bodies for body in self._bodies(actor))

    def _bodies(self, actor: Body | JointBody | Office) -> Iterable[Body]:
        if isinstance(actor, Body):
            return (actor,)
        ids = (actor.body,) if isinstance(actor, Office) else actor.members
        found = [self.campaign.elements.get(id) for id in ids]
        return [each for each in found if isinstance(each, Body)]

    @cached_property
    def steps(self) -> dict[str, dict[str, tuple[Transition, frozenset[str]]]]:
        """Steps that are there on every occasion and need nothing special from the command, by state and act.

        Each stands with those who may take it by what they are.
        """
        return {
            state: {
                act: (
                    found[0],
                    self.actors & frozenset[str]().union(*(self.holders[role] for role in found[0].roles)),
                )
                for act, found in row.items()
                if len(found) == 1 and not found[0].purposes and found[0].effect not in _ASKING
            }
            for state, row in self.definition.table.items()
        }

    @cached_property
    def ref(self) -> DefinitionRef:
        """What a case of this definition remembers of it."""
        return self.definition.ref

    def provision(self, id: str | None) -> AwardProvision | None:
        """Give the plan's award provision of an id; ``None`` when there is none."""
        return None if id is None else self._provisions.get(id)

    @cached_property
    def _provisions(self) -> dict[str, AwardProvision]:
        return {each.id: each for each in self.campaign.awards}

    def office_of(self, actor: str) -> tuple[OfficeKind, str] | None:
        """Give the office of the law an actor holds, and the code of its level; ``None`` for nobody of the plan.

        A body stands for its head; an office has the power of its body only when it heads it.
        """
        found = self.campaign.elements.get(actor)
        if isinstance(found, Office):
            body = self.campaign.elements.get(found.body)
            if not isinstance(body, Body):
                return None
            kind = office_kind(self.campaign, found.body) if actor in self.heads else OfficeKind.OTHER
            return kind, body.level.value
        if isinstance(found, Body):
            return office_kind(self.campaign, actor), found.level.value
        return None

    def person(self, actor: str) -> str:
        """Give the person behind an actor; the actor itself when nobody is named."""
        return self.people.get(actor, actor)


@attrs.frozen(kw_only=True, eq=False)
class Context:
    """What is known at one moment about one case (bối cảnh quyết định).

    Args:
        setting: What lasts.
        state: The campaign as it stands on the day; ``None`` when nobody looked.
        assessment: The subject judged by the standard of the form; ``None`` when it was not judged.
        restrictions: The subject judged by what else must hold, one assessment for each; ``None`` when nobody looked.
        needed_papers: Keys of the papers the law of the day asks for; ``None`` when it is not known.
        notice: Whether the name must be published first; ``None`` when it is not known.
        council: What the council said of this case; ``None`` when it has not met.
        place: Whether the case gets one of the places that were shared out; ``None`` when none were.
        populations: Sizes of what quotas are a share of, by their ids.
        conflicts: Ids of actors with a conflict of interest in this case.
        others: The other cases, for quotas and for one achievement put forward twice.
        why: By the name of a field, why it is left out or not known: a refusal for want of it says so.
    """

    setting: Setting = attrs.field(validator=instance_of(Setting))
    state: CampaignState | None = None
    assessment: Assessment | None = None
    restrictions: tuple[Assessment, ...] | None = None
    needed_papers: frozenset[str] | None = None
    notice: NoticeNeed | None = None
    council: Answered | None = None
    place: Answered | PlaceAnswer | None = None
    populations: Mapping[str, int] = attrs.field(factory=dict[str, int])
    conflicts: frozenset[str] = attrs.field(default=frozenset[str](), converter=to_frozenset)
    others: tuple[Case, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Case))
    why: Mapping[str, tuple[Message, ...]] = attrs.field(factory=dict[str, tuple[Message, ...]])
