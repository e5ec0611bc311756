"""Views of a trail for different readers, each of which says what it leaves out (bản xem nhật ký).

A view is made for reading and is no trail: it cannot be verified. Who may see which view is for the embedding
system to decide.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.campaigns import DutyVerb
from emulation.core.fields import (
    instance_of,
    one_of_types,
    to_frozenset,
    to_key,
    to_optional_frozenset,
    to_tuple,
)
from emulation.i18n.message import Message
from emulation.i18n.table import Table
from emulation.workflow.trail.chain import Trail
from emulation.workflow.trail.entries import RecordedEvent, Sealed, TrailEntry
from emulation.workflow.trail.vault import Vault

if TYPE_CHECKING:
    from emulation.campaigns import Campaign
    from emulation.i18n import Language

__all__ = [
    "FULL_VIEW",
    "PUBLISHED",
    "Audience",
    "TrailLine",
    "TrailView",
    "ViewRule",
    "proposer_view",
    "public_view",
    "published_view",
]


class Audience(Enum):
    """Who reads (người đọc)."""

    FULL = "full"
    """Whoever inspects the case."""
    PROPOSER = "proposer"
    """Who put the case forward."""
    PUBLIC = "public"
    """Everybody: what the commune may publish."""


@attrs.frozen(kw_only=True)
class ViewRule:
    """What a view shows (quy định của bản xem).

    Args:
        audience: Who reads.
        activities: Activities whose entries are shown; ``None`` for all.
        actors: Whether it says who acted.
        own: Ids of actors who are named all the same: the reader's own.
        moments: Whether it gives the moment; the day is always given.
        reasons: Whether it gives reasons.
        events: Whether it gives the events with their data.
        basis: What the choice of activities rests on, in words to be; ``None`` when whoever made the rule answers for it.
    """

    audience: Audience = attrs.field(validator=instance_of(Audience))
    activities: frozenset[str] | None = attrs.field(
        default=None,
        converter=to_optional_frozenset,
        validator=attrs.validators.optional(one_of_types(str)),
    )
    actors: bool = attrs.field(default=False, validator=instance_of(bool))
    own: frozenset[str] = attrs.field(
        default=frozenset[str](), converter=to_frozenset, validator=one_of_types(str)
    )
    moments: bool = attrs.field(default=False, validator=instance_of(bool))
    reasons: bool = attrs.field(default=False, validator=instance_of(bool))
    events: bool = attrs.field(default=False, validator=instance_of(bool))
    basis: Message | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(Message))
    )

    def left_out(self) -> tuple[Message, ...]:
        """Say what the view leaves out."""
        found: list[Message] = []
        if self.activities is not None:
            found.append(Message.of("trail.left_out.activities", shown=tuple(sorted(self.activities))))
        if not self.actors:
            found.append(Message.of("trail.left_out.others" if self.own else "trail.left_out.actors"))
        for shown, key in (
            (self.moments, "trail.left_out.moments"),
            (self.reasons, "trail.left_out.reasons"),
            (self.events, "trail.left_out.events"),
        ):
            if not shown:
                found.append(Message.of(key))
        return tuple(found)


FULL_VIEW = ViewRule(audience=Audience.FULL, actors=True, moments=True, reasons=True, events=True)
"""Everything (toàn bộ)."""


def proposer_view(*own: str) -> ViewRule:
    """Give the rule for who put the case forward: every step, its moment and reason, others by role only.

    Args:
        own: Ids of the reader's own actors.
    """
    return ViewRule(audience=Audience.PROPOSER, own=own, moments=True, reasons=True)


def public_view(*activities: str) -> ViewRule:
    """Give the rule for everybody: the day and role of the activities that are published, nothing else.

    Args:
        activities: Activities that may be published; none when there are none.
    """
    return ViewRule(audience=Audience.PUBLIC, activities=activities)


PUBLISHED = frozenset({"publish", "announce", "confer", "publicise", "replicate", "revoke"})
"""Acts of the shipped procedures that are done before the public, or undo one that was (việc công khai).

No provision that was read says which steps of a case a commune publishes. This is a choice, and :func:`published_view` says so.
"""
_MADE_KNOWN = frozenset({DutyVerb.COMMUNICATE, DutyVerb.REPLICATE, DutyVerb.PRAISE})


def published_view(campaign: Campaign | None = None) -> ViewRule:
    """Give the rule for everybody with the activities of :data:`PUBLISHED`, and what that choice rests on.

    Args:
        campaign: The plan whose clauses have awards made known; ``None`` when none is named.

    >>> published_view().basis.text("en")
    'which steps are shown is a choice of this library; no provision that was read speaks of it'
    """
    duties = () if campaign is None else campaign.duties
    clauses = tuple(dict.fromkeys(each.clause for each in duties if _MADE_KNOWN & set(each.verbs)))
    basis = Message.of("trail.basis.plan", clauses=clauses) if clauses else Message.of("trail.basis.library")
    return ViewRule(audience=Audience.PUBLIC, activities=PUBLISHED, basis=basis)


@attrs.frozen(kw_only=True)
class TrailLine:
    """One entry as a view shows it (dòng của bản xem).

    Args:
        sequence: Number of the entry.
        on: The day, as the zone of the moment has it.
        at: The moment, where it is shown.
        activity: What was done.
        role: In which role.
        actor: Who did it, where it is shown.
        on_behalf_of: In whose name, where it is shown.
        reason: Why, where it is shown and still there.
        event: What happened, where it is shown.
        corrects: Number of the entry it corrects.
    """

    sequence: int
    on: date
    at: datetime | None = None
    activity: str
    role: str | None = None
    actor: str | None = None
    on_behalf_of: str | None = None
    reason: str | None = None
    event: RecordedEvent | None = None
    corrects: int | None = None


@attrs.frozen(kw_only=True)
class TrailView:
    """A trail as one kind of reader sees it (bản xem nhật ký).

    Args:
        case: Id of the case.
        rule: What it shows.
        lines: The entries that are shown.
        left_out: What it leaves out, in words to be.
    """

    case: str = attrs.field(converter=to_key)
    rule: ViewRule = attrs.field(validator=instance_of(ViewRule))
    lines: tuple[TrailLine, ...] = attrs.field(converter=to_tuple, validator=one_of_types(TrailLine))
    left_out: tuple[Message, ...] = attrs.field(converter=to_tuple, validator=one_of_types(Message))

    @classmethod
    def of(cls, trail: Trail, rule: ViewRule, *, vault: Vault | None = None) -> TrailView:
        """Make the view of a trail.

        Args:
            trail: The trail.
            rule: What to show.
            vault: Texts of sealed reasons; without it they stay out, also where reasons are shown.
        """
        shown = [entry for entry in trail if rule.activities is None or entry.activity in rule.activities]
        left_out = rule.left_out()
        if rule.reasons and any(
            isinstance(each.reason, Sealed) and (vault is None or vault.open(each.reason) is None)
            for each in shown
        ):
            left_out = (*left_out, Message.of("trail.left_out.sealed"))
        lines = [_line(entry, rule, vault or Vault()) for entry in shown]
        return cls(case=trail.case, rule=rule, lines=lines, left_out=left_out)

    def table(self, language: Language = "vi") -> Table:
        """Give the view as a table."""
        from emulation.i18n import say
        from emulation.i18n.formats import format_date, format_moment

        columns = ("sequence", "at", "activity", "role", "actor", "on_behalf_of", "reason", "corrects")
        rows = [
            (
                str(line.sequence),
                format_date(line.on, language) if line.at is None else format_moment(line.at, language),
                line.activity,
                line.role or "",
                line.actor or "",
                line.on_behalf_of or "",
                line.reason or "",
                "" if line.corrects is None else str(line.corrects),
            )
            for line in self.lines
        ]
        title = say("trail.view_title", language, case=self.case, audience=self.rule.audience)
        return Table(title, tuple(say(f"trail.column.{column}", language) for column in columns), rows)

    def text(self, language: Language = "vi") -> str:
        """Give the table, and below it what is left out."""
        basis = () if self.rule.basis is None else (self.rule.basis,)
        return "\n".join(
            [self.table(language).text(language), *(each.text(language) for each in (*basis, *self.left_out))]
        )


def _line(entry: TrailEntry, rule: ViewRule, vault: Vault) -> TrailLine:
    reason = entry.reason if rule.reasons else None
    return TrailLine(
        sequence=entry.sequence,
        on=entry.at.date(),
        at=entry.at if rule.moments else None,
        activity=entry.activity,
        role=entry.role,
        actor=_named(entry.actor, rule),
        on_behalf_of=_named(entry.on_behalf_of, rule),
        reason=vault.open(reason) if isinstance(reason, Sealed) else reason,
        event=entry.event if rule.events else None,
        corrects=entry.corrects,
    )


def _named(actor: str | None, rule: ViewRule) -> str | None:
    return actor if rule.actors or actor in rule.own else None
