"""The campaign: a plan as one frozen, complete value (đợt thi đua).

Everything else is a question asked of it on a day or at a moment. What happened meanwhile is told by a
journal; the campaign itself never changes.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from emulation.campaigns.commendation import AwardProvision
from emulation.campaigns.content import Condition, ContentArea, Phase, Target, Task
from emulation.campaigns.duties import Duty
from emulation.campaigns.findings import Acceptance
from emulation.campaigns.indicators import CountedPopulation, DelayedPopulation, Ladder, Population
from emulation.campaigns.movements import ChildPlan, Movement, ParentLink
from emulation.campaigns.occurrences import ReviewKind
from emulation.campaigns.registration import Cluster, RegistrationRule, ScoreScale
from emulation.campaigns.responsibility import ResponsibilityMatrix
from emulation.campaigns.statements import ConductPolicy, Statement, Theme
from emulation.campaigns.subject_groups import GroupMembership, SubjectGroup
from emulation.core.fields import (
    instance_of,
    is_day,
    one_of_types,
    to_key,
    to_optional_key,
    to_optional_text,
    to_text,
    to_tuple,
)
from emulation.core.text import near_names
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.parties import Actor, Body, Document, JointBody, Level, Office, Territory
from emulation.periods import Period, WrittenPeriod

if TYPE_CHECKING:
    from collections.abc import Iterator

    from emulation.campaigns.findings import Finding
    from emulation.campaigns.journal import Journal
    from emulation.campaigns.progress import ProgressReport
    from emulation.campaigns.state import CampaignState
    from emulation.i18n import Language, Table
    from emulation.law import LaunchLaw
    from emulation.parties import Subject

__all__ = ["Campaign", "ClauseSource", "Element", "PlannedReview"]

DEFAULT_ZONE = "Asia/Ho_Chi_Minh"


@attrs.frozen
class ClauseSource:
    """Where a clause of the plan went, for values that carry no clause of their own (nguồn điều khoản).

    Args:
        clause: Clause of the plan.
        path: Dotted path of attributes from the campaign, such as ``"document.number"``.
    """

    clause: str = attrs.field(converter=to_key)
    path: str = attrs.field(converter=to_text)


@attrs.frozen(kw_only=True)
class PlannedReview:
    """A review the plan foresees (sơ kết, tổng kết).

    Args:
        kind: Interim or final.
        clause: Clause of the plan.
        when: When, as written; ``None`` when the plan does not say.
        held_by: Ids of the actors who hold it.
    """

    kind: ReviewKind = attrs.field(validator=instance_of(ReviewKind))
    clause: str | None = attrs.field(default=None, converter=to_optional_key)
    when: WrittenPeriod | None = None
    held_by: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)


Element = (
    Actor
    | AwardProvision
    | Cluster
    | Condition
    | ContentArea
    | Duty
    | Ladder
    | Movement
    | Phase
    | Population
    | ScoreScale
    | Statement
    | SubjectGroup
    | Target
    | Task
    | Territory
)
"""Anything in a campaign that bears an id."""


@attrs.frozen(kw_only=True)
class Campaign:
    """An emulation campaign as its plan sets it out (đợt thi đua, kế hoạch phát động).

    Elements point to each other by id, and ids are unique over the whole campaign. References that lead
    nowhere do not stop a campaign from being built; :meth:`check` reports them with everything else.

    Args:
        id: Key of the campaign.
        document: The launching document.
        theme: The theme.
        period: The period, as written and as dates.
        territory: The territory it covers, as a tree.
        scope: Scope in words, where the plan has a clause for it.
        launched: Day of the launching speech or ceremony, where one is known; it may differ from the day of
            the document and from the first day of the period.
        launchers: Ids of the actors who launch it.
        actors: Every body, joint body and office the plan names.
        parents: Movements above it.
        succeeds: Movements before it.
        children: Plans drawn up in response.
        purposes: Purposes.
        requirements: Requirements.
        conduct: What breaches lead to.
        groups: Subject groups.
        conditions: Circumstances that content depends on.
        areas: Content areas.
        tasks: Main tasks.
        targets: Targets.
        populations: Populations that shares are held to.
        ladders: Ordinal ladders.
        phases: Stages.
        duties: Who does what.
        awards: Award provisions.
        reviews: Planned reviews.
        registration: The rule of registration.
        clusters: Clusters and blocks.
        scales: Scales of points.
        addressees: Those who are asked to carry it out, in words or ids.
        sources: Where clauses went that no element carries.
        accepted: Findings that were accepted.
        zone: Time zone in which moments become days.

    Raises:
        InvalidValueError: Two elements with one id.
    """

    id: str = attrs.field(converter=to_key)
    document: Document = attrs.field(validator=instance_of(Document))
    theme: Theme = attrs.field(validator=instance_of(Theme))
    period: WrittenPeriod = attrs.field(validator=instance_of(WrittenPeriod))
    territory: Territory = attrs.field(validator=instance_of(Territory))
    scope: str | None = attrs.field(default=None, converter=to_optional_text)
    launched: date | None = attrs.field(default=None, validator=attrs.validators.optional(is_day))
    launchers: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    actors: tuple[Actor, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Body, JointBody, Office)
    )
    parents: tuple[ParentLink, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(ParentLink)
    )
    succeeds: tuple[Movement, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Movement)
    )
    children: tuple[ChildPlan, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(ChildPlan)
    )
    purposes: tuple[Statement, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Statement)
    )
    requirements: tuple[Statement, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Statement)
    )
    conduct: ConductPolicy | None = None
    groups: tuple[SubjectGroup, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(SubjectGroup)
    )
    conditions: tuple[Condition, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Condition)
    )
    areas: tuple[ContentArea, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(ContentArea)
    )
    tasks: tuple[Task, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Task))
    targets: tuple[Target, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Target))
    populations: tuple[Population, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(CountedPopulation, DelayedPopulation)
    )
    ladders: tuple[Ladder, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Ladder))
    phases: tuple[Phase, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Phase))
    duties: tuple[Duty, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Duty))
    awards: tuple[AwardProvision, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(AwardProvision)
    )
    reviews: tuple[PlannedReview, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(PlannedReview)
    )
    registration: RegistrationRule | None = None
    clusters: tuple[Cluster, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Cluster)
    )
    scales: tuple[ScoreScale, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(ScoreScale)
    )
    addressees: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    sources: tuple[ClauseSource, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(ClauseSource)
    )
    accepted: tuple[Acceptance, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Acceptance)
    )
    zone: str = attrs.field(default=DEFAULT_ZONE, converter=to_text)

    def __attrs_post_init__(self) -> None:
        seen: set[str] = set()
        for element in self._elements():
            if element.id in seen:
                raise InvalidValueError(
                    "campaigns.repeated_id", "the id {id!r} is borne by two elements", id=element.id
                )
            seen.add(element.id)

    def _elements(self) -> Iterator[Element]:
        yield from self.actors
        yield from self.territory.walk()
        yield from (link.movement for link in self.parents)
        yield from self.succeeds
        yield from self.purposes
        yield from self.requirements
        yield from self.groups
        yield from self.conditions
        yield from self.areas
        yield from self.tasks
        yield from self.targets
        yield from self.populations
        yield from self.ladders
        yield from self.phases
        yield from self.duties
        yield from self.awards
        yield from self.clusters
        yield from self.scales

    @cached_property
    def elements(self) -> dict[str, Element]:
        """Every element by its id."""
        return {element.id: element for element in self._elements()}

    def find(self, id: str) -> Element:
        """Give the element with an id.

        Raises:
            UnknownKeyError: No such element; the near names are in ``params``.
        """
        found = self.elements.get(id)
        if found is None:
            raise UnknownKeyError(
                "campaigns.unknown_element",
                "the campaign {campaign} has no element {found!r}; near names: {near}",
                campaign=self.id,
                found=id,
                near=near_names(id, self.elements),
            )
        return found

    def by_clause(self, clause: str) -> tuple[object, ...]:
        """Give every value that expresses a clause of the plan: elements first, then what ``sources`` names.

        Empty when nothing does.
        """
        elements: list[object] = [
            each for each in self._elements() if getattr(each, "clause", None) == clause
        ]
        others: tuple[object, ...] = (
            self.conduct,
            *self.parents,
            *self.reviews,
            *self.children,
            self.registration,
        )
        elements += [each for each in others if getattr(each, "clause", None) == clause]
        for source in self.sources:
            if source.clause == clause:
                value: object = self
                for name in source.path.split("."):
                    value = getattr(value, name, None)
                if value is not None:  # a path that leads nowhere is for the check to report
                    elements.append(value)
        return tuple(elements)

    @property
    def days(self) -> Period:
        """The period in dates."""
        return self.period.period

    @property
    def level(self) -> Level | None:
        """Level of the launching bodies, the highest if they differ; ``None`` when no launcher is known."""
        levels = [level for level in map(self.level_of, self.launchers) if level is not None]
        return min(levels, key=lambda level: level.rank) if levels else None

    def level_of(self, actor: str) -> Level | None:
        """Level of an actor: its own, its body's, or its highest member's; ``None`` when it is not known."""
        levels: list[Level] = []
        seen: set[str] = set()
        waiting = [actor]
        while waiting:
            each = waiting.pop()
            if each in seen:  # a plan may name bodies that are members of each other
                continue
            seen.add(each)
            found = self.elements.get(each)
            if isinstance(found, Body):
                levels.append(found.level)
            elif isinstance(found, Office):
                waiting.append(found.body)
            elif isinstance(found, JointBody):
                waiting += found.members
        return min(levels, key=lambda level: level.rank) if levels else None

    def chain(self) -> tuple[Movement, ...]:
        """Give the movements above, highest level first (chuỗi phong trào)."""
        return tuple(sorted((link.movement for link in self.parents), key=lambda each: each.level.rank))

    def groups_of(self, subject: Subject) -> tuple[GroupMembership, ...]:
        """Say for each subject group whether a subject belongs, and why (thuộc đối tượng nào).

        Every group is answered for; the ones with ``coverage.truth`` unknown name the facts that are missing.
        """
        return tuple(group.holds(subject, self.territory) for group in self.groups)

    @cached_property
    def matrix(self) -> ResponsibilityMatrix:
        """Who may do what for whom (ma trận trách nhiệm)."""
        return ResponsibilityMatrix(self)

    def check(self, law: LaunchLaw | None = None) -> tuple[Finding, ...]:
        """Look for contradictions and gaps, gravest first (rà soát kế hoạch).

        Args:
            law: The law to check by; without it the checks of law are not made, and a finding says so.
        """
        from emulation.campaigns.checks import check_campaign

        return check_campaign(self, law)

    def state(self, journal: Journal, on: date, *, known_at: datetime | None = None) -> CampaignState:
        """Fold the journal into the state at the end of a day (trạng thái).

        Args:
            journal: What happened.
            on: The day; entries of that day count.
            known_at: Only entries recorded up to this moment, that moment included; ``None`` for all.
        """
        from emulation.campaigns.state import fold_state

        return fold_state(self, journal, on, known_at=known_at)

    def progress(self, journal: Journal, on: date, *, known_at: datetime | None = None) -> ProgressReport:
        """Measure every target at the end of a day (tiến độ).

        Args:
            journal: What happened.
            on: The day; entries of that day count.
            known_at: Only entries recorded up to this moment, that moment included; ``None`` for all.
        """
        from emulation.campaigns.progress import measure_progress

        return measure_progress(self, journal, on, known_at=known_at)

    def overview(self, language: Language = "vi") -> tuple[Table, ...]:
        """Give the plan at a glance: head, content, subject groups, awards, timeline."""
        from emulation.campaigns import overview

        return (
            overview.at_a_glance(self, language),
            overview.content_table(self, language),
            overview.groups_table(self, language),
            overview.awards_table(self, language),
            overview.timeline_table(self, language),
        )

    def _repr_html_(self) -> str:
        return "".join(table.html() for table in self.overview())
