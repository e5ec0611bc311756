"""The responsibility matrix: who may do what for whom, on which day, under which clause (ma trận trách nhiệm).

The matrix is made from the duties and award provisions of a campaign. It answers questions; it decides nothing. The award
workflow takes its permissions from here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, cast

import attrs

from emulation.campaigns.answers import Answer, Permission, RaciRow
from emulation.campaigns.commendation import AwardProvision
from emulation.campaigns.duties import Duty, DutyVerb, Reach
from emulation.campaigns.overview import name_of, names
from emulation.core.fields import to_key
from emulation.core.truth import Truth
from emulation.errors import UnknownKeyError
from emulation.i18n import Table, label, say
from emulation.i18n.message import Message
from emulation.parties import Body, Coverage, JointBody, Office, Scope, Subject
from emulation.periods.days import checked_day

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.i18n import Language

__all__ = ["ResponsibilityMatrix"]


@attrs.frozen
class ResponsibilityMatrix:
    """All duties of a campaign, and the questions asked of them (ma trận trách nhiệm).

    A duty without days of its own binds from the day of issue or the first day of the campaign, whichever comes
    first, and has no end of its own: what is left to do after the last day, such as compiling and reviewing, is
    done under it. Whether a campaign was closed is told by its journal.

    Args:
        campaign: The campaign.
    """

    campaign: Campaign

    @cached_property
    def _by_verb(self) -> dict[DutyVerb, tuple[Duty, ...]]:
        return {verb: tuple(duty for duty in self.campaign.duties if verb in duty.verbs) for verb in DutyVerb}

    # ------------------------------------------------------------------------- who may

    def permissions(self, verb: DutyVerb, subject: Subject, on: date) -> tuple[Permission, ...]:
        """Say for every actor and clause with the verb whether the actor may act for the subject on the day.

        Leads may act; coordinators help and are not listed. Award provisions that name proposers count for the verb
        ``PROPOSE``, each proposer within its own territory, sectors, bloc or members.

        Args:
            verb: What is to be done.
            subject: For whom.
            on: The day.
        """
        found = [
            self._permission(actor, duty, self._scope_of(duty, actor), subject, on)
            for duty in self._by_verb[verb]
            for actor in duty.lead
        ]
        if verb is DutyVerb.PROPOSE:
            found += [
                self._permission(actor, provision, self._natural_scope(actor), subject, on)
                for provision in self.campaign.awards
                for actor in provision.proposers
            ]
        return tuple(found)

    def may(self, actor: str, verb: DutyVerb, subject: Subject, on: date) -> Answer:
        """Say whether an actor may do something for a subject on a day, and who else may.

        Raises:
            UnknownKeyError: The campaign has no such actor.
            InvalidValueError: ``on`` is not a plain date.
        """
        self._require_actor(actor)
        everyone = self.permissions(verb, subject, on)
        own = tuple(each for each in everyone if each.actor == actor)
        others = tuple(each for each in everyone if each.actor != actor and each.truth is Truth.YES)
        reasons: list[Message] = []
        if not own:
            helping = [duty.clause for duty in self._by_verb[verb] if actor in duty.coordinators]
            reasons.append(
                Message.of("campaigns.reason.only_helps", clauses=tuple(helping))
                if helping
                else Message.of("campaigns.reason.no_duty", verb=verb)
            )
        return Answer(
            actor=actor,
            verb=verb,
            truth=Truth.any(each.truth for each in own),
            permissions=own,
            others=others,
            reasons=tuple(reasons),
        )

    def explain(self, answer: Answer, language: Language = "vi") -> str:
        """Say an answer with the names of actors, bodies and territories in place of their ids."""
        named = attrs.evolve(
            answer,
            actor=name_of(self.campaign, answer.actor),
            permissions=tuple(
                attrs.evolve(each, reasons=tuple(map(self._named, each.reasons)))
                for each in answer.permissions
            ),
            others=tuple(
                attrs.evolve(each, actor=name_of(self.campaign, each.actor)) for each in answer.others
            ),
        )
        return named.text(language)

    def _named(self, reason: Message) -> Message:
        """Put names for the ids among the things a reason says were wanted."""
        params = dict(reason.params)
        wanted = params.get("wanted")
        if isinstance(wanted, tuple):
            items = cast("tuple[object, ...]", wanted)
            params["wanted"] = tuple(
                name_of(self.campaign, item) if isinstance(item, str) else item for item in items
            )
        return Message(reason.key, params)

    def _permission(
        self,
        actor: str,
        source: Duty | AwardProvision,
        scope: Scope | None,
        subject: Subject,
        on: date,
    ) -> Permission:
        in_time = self._in_time(source, on)
        coverage = self._coverage(source, scope, subject)
        truth = in_time & coverage.truth
        reasons: list[Message] = []
        if in_time is truth:
            which = "in_time" if in_time is Truth.YES else "not_in_time"
            reasons.append(Message.of(f"campaigns.reason.{which}", on=on, clause=source.clause))
        if coverage.truth is truth:
            reasons += coverage.reasons
        return Permission(actor=actor, source=source, truth=truth, reasons=tuple(reasons))

    def _in_time(self, source: Duty | AwardProvision, on: date) -> Truth:
        checked_day(on, "on")
        when = source.when if isinstance(source, Duty) else None
        if when is not None:
            return Truth.of(on in when)
        begins = [day for day in (self.campaign.days.start, self.campaign.document.issued) if day is not None]
        return Truth.of(not begins or min(begins) <= on)

    def _coverage(self, source: Duty | AwardProvision, scope: Scope | None, subject: Subject) -> Coverage:
        if isinstance(source, Duty) and source.reach is Reach.WHOLE:
            return self._whole(subject)
        if scope is None:
            return Coverage(
                Truth.UNKNOWN, (Message.of("campaigns.reason.reach_unknown", clause=source.clause),)
            )
        if isinstance(source, Duty) and source.reach is Reach.OWN_BODY:
            # Only those who work there or are it: a membership is not enough.
            subject = attrs.evolve(subject, memberships=frozenset())
        return scope.covers(subject, self.campaign.territory)

    def _whole(self, subject: Subject) -> Coverage:
        """Everyone the campaign addresses: its subject groups, or all when it names none."""
        if not self.campaign.groups:
            return Coverage(Truth.YES, (Message.of("campaigns.reason.whole"),))
        memberships = self.campaign.groups_of(subject)
        truth = Truth.any(each.coverage.truth for each in memberships)
        groups = tuple(each.group.name for each in memberships if each.coverage.truth is truth)
        return Coverage(truth, (Message.of(f"campaigns.reason.group_{truth.value}", groups=groups),))

    def _scope_of(self, duty: Duty, actor: str) -> Scope | None:
        if duty.reach is Reach.OWN_TERRITORY:
            body = self._body_of(actor)
            return None if body is None or body.territory is None else Scope(territories=[body.territory])
        if duty.reach in {Reach.OWN_MEMBERS, Reach.OWN_BODY}:
            body = self._body_of(actor)
            return None if body is None else Scope(members_of=[body.id])
        return duty.scope

    def _natural_scope(self, actor: str) -> Scope | None:
        """What an actor answers for by what it is: a part of the territory, sectors, a bloc, its members."""
        body = self._body_of(actor)
        if body is None:
            return None
        if body.territory is not None and body.territory != self.campaign.territory.id:
            return Scope(territories=[body.territory])
        if body.sectors:
            return Scope(alternatives=[Scope(sectors=body.sectors), Scope(members_of=[body.id])])
        if body.bloc is not None:
            return Scope(alternatives=[Scope(blocs=[body.bloc]), Scope(members_of=[body.id])])
        return Scope(members_of=[body.id])

    def _body_of(self, actor: str) -> Body | None:
        found = self.campaign.elements.get(actor)
        if isinstance(found, Office):
            return self._body_of(found.body)
        return found if isinstance(found, Body) else None

    def _require_actor(self, actor: str) -> None:
        if not isinstance(self.campaign.find(actor), Body | JointBody | Office):
            raise UnknownKeyError(
                "campaigns.not_an_actor",
                "{found!r} is an element of the campaign, but no actor",
                found=to_key(actor),
            )

    # ------------------------------------------------------------------------- who does what

    def on_day(self, on: date) -> tuple[Duty, ...]:
        """Give the duties that bind on a day."""
        return tuple(duty for duty in self.campaign.duties if self._in_time(duty, on) is Truth.YES)

    def duties_of(self, actor: str, on: date | None = None) -> tuple[Duty, ...]:
        """Give the duties an actor leads or helps with, on a day or at all.

        Raises:
            UnknownKeyError: The campaign has no such actor.
        """
        self._require_actor(actor)
        duties = self.campaign.duties if on is None else self.on_day(on)
        return tuple(duty for duty in duties if actor in duty.actors)

    def led_by(self, actor: str) -> tuple[Duty, ...]:
        """Give the duties an actor leads."""
        return tuple(duty for duty in self.duties_of(actor) if actor in duty.lead)

    def helped_by(self, actor: str) -> tuple[Duty, ...]:
        """Give the duties an actor only helps with."""
        return tuple(duty for duty in self.duties_of(actor) if actor not in duty.lead)

    def for_area(self, area: str) -> tuple[Duty, ...]:
        """Give the duties that serve a content area by name."""
        return tuple(duty for duty in self.campaign.duties if area in duty.areas)

    def leads(self, verb: DutyVerb) -> tuple[str, ...]:
        """Give the ids of all actors who lead a duty with a verb, each once, in the order of the plan."""
        return tuple(dict.fromkeys(actor for duty in self._by_verb[verb] for actor in duty.lead))

    def without_lead(self) -> tuple[Duty, ...]:
        """Give the duties nobody leads."""
        return tuple(duty for duty in self.campaign.duties if not duty.lead)

    def with_several_leads(self) -> tuple[Duty, ...]:
        """Give the duties with more than one lead, though not each lead answers for its own part."""
        return tuple(duty for duty in self.campaign.duties if len(duty.lead) > 1 and not duty.each)

    def doubled(self) -> tuple[tuple[Duty, Duty, DutyVerb], ...]:
        """Give pairs of duties with one verb, reach and scope that different actors lead: who is to do it?

        Duties that every lead does for its own part do not double each other.
        """
        pairs: list[tuple[Duty, Duty, DutyVerb]] = []
        for verb, duties in self._by_verb.items():
            plain = [duty for duty in duties if not duty.each and duty.lead]
            for place, one in enumerate(plain):
                pairs += [
                    (one, other, verb)
                    for other in plain[place + 1 :]
                    if (one.reach, one.scope, set(one.areas)) == (other.reach, other.scope, set(other.areas))
                    and not set(one.lead) & set(other.lead)
                ]
        return tuple(pairs)

    def uncovered_areas(self) -> tuple[str, ...]:
        """Give the ids of content areas that no duty serves by name.

        Empty when no duty names an area at all: such a plan assigns its duties for the whole.
        """
        named = {area for duty in self.campaign.duties for area in duty.areas}
        return tuple(area.id for area in self.campaign.areas if area.id not in named) if named else ()

    def uncovered(self, verb: DutyVerb, subjects: Iterable[Subject], on: date) -> tuple[Subject, ...]:
        """Give the subjects for whom surely nobody may act: no clause says yes, and none is left open."""
        return tuple(
            subject
            for subject in subjects
            if Truth.any(each.truth for each in self.permissions(verb, subject, on)) is Truth.NO
        )

    # ------------------------------------------------------------------------- to look at

    def raci(self) -> tuple[RaciRow, ...]:
        """Give every duty in the four roles of a RACI table."""
        return tuple(
            RaciRow(
                duty=duty,
                responsible=duty.lead,
                accountable=duty.lead if len(duty.lead) == 1 else (),
                consulted=duty.coordinators,
                informed=() if duty.to is None else (duty.to,),
            )
            for duty in self.campaign.duties
        )

    def table(self, language: Language = "vi") -> Table:
        """Give the matrix as a table: clause, verbs, text, and the four roles by name."""
        columns = ("clause", "verbs", "duty", "responsible", "accountable", "consulted", "informed")
        return Table(
            say("campaigns.matrix.title", language),
            [say(f"campaigns.matrix.{column}", language) for column in columns],
            [
                (
                    row.duty.clause,
                    ", ".join(label(verb, language) for verb in row.duty.verbs),
                    row.duty.text,
                    *(
                        names(self.campaign, role, language)
                        for role in (row.responsible, row.accountable, row.consulted, row.informed)
                    ),
                )
                for row in self.raci()
            ],
        )

    def _repr_html_(self) -> str:
        return self.table().html()
