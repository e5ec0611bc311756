"""The plan at a glance: tables that a person looks at first (tổng quan kế hoạch).

Only what the campaign itself holds is shown here; progress, findings and the responsibility matrix bring
tables of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from emulation.campaigns.goals import ReachStep
from emulation.campaigns.indicators import Ladder, LadderIndicator
from emulation.i18n import Table, format_list, label, say
from emulation.parties import Body, JointBody, Office, Territory
from emulation.periods import Period

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.content import Target
    from emulation.campaigns.goals import Goal
    from emulation.i18n import Language

__all__ = [
    "at_a_glance",
    "awards_table",
    "content_table",
    "groups_table",
    "name_of",
    "names",
    "timeline_table",
]

_BAR = 40


def at_a_glance(campaign: Campaign, language: Language = "vi") -> Table:
    """Give the head of the plan: document, theme, period, scope, launchers, parents and how much it holds."""
    document = campaign.document
    issued = document.issued
    period = campaign.days
    rows: list[tuple[str, str]] = [
        ("theme", campaign.theme.text),
        ("document", str(document.number) if document.number is not None else "—"),
        ("issued", "—" if issued is None else say("overview.day", language, day=issued)),
        ("period", period.text(language)),
        (
            "days",
            "—"
            if period.days_or_none is None
            else say("overview.count", language, count=period.days_or_none),
        ),
        ("scope", campaign.scope or campaign.territory.name),
        ("launchers", names(campaign, campaign.launchers, language)),
        ("parents", format_list([movement.name for movement in campaign.chain()], language)),
        (
            "content",
            say("overview.content", language, areas=len(campaign.areas), targets=len(campaign.targets)),
        ),
        (
            "people",
            say("overview.people", language, groups=len(campaign.groups), duties=len(campaign.duties)),
        ),
        ("awards", say("overview.awards", language, awards=len(campaign.awards))),
    ]
    return Table(
        say("overview.title.glance", language),
        (say("overview.column.what", language), say("overview.column.value", language)),
        [(say(f"overview.row.{key}", language), value) for key, value in rows],
    )


def content_table(campaign: Campaign, language: Language = "vi") -> Table:
    """Give each content area with its targets, one row a target; an area without one has a row of its own."""
    rows: list[tuple[str, ...]] = []
    placed: set[str] = set()
    for area in campaign.areas:
        targets = [each for each in campaign.targets if area.id in each.serves]
        placed.update(each.id for each in targets)
        state = say("overview.waits" if area.waits_for else "overview.dash", language)
        if not targets:
            rows.append((area.clause, area.title, state, "—", "—"))
        rows += [
            (area.clause, area.title, state, each.title, goal_text(campaign, each, language))
            for each in targets
        ]
    rows += [
        (each.clause, "—", "—", each.title, goal_text(campaign, each, language))
        for each in campaign.targets
        if each.id not in placed
    ]
    return _table("content", ("clause", "area", "state", "target", "goal"), rows, language)


def groups_table(campaign: Campaign, language: Language = "vi") -> Table:
    """Give each subject group and who belongs to it."""
    rows = [(each.clause, each.name, each.scope.text(language)) for each in campaign.groups]
    return _table("groups", ("clause", "group", "scope"), rows, language)


def awards_table(campaign: Campaign, language: Language = "vi") -> Table:
    """Give each award provision: when, what, who decides, how far up."""
    rows = [
        (
            each.clause,
            label(each.moment, language),
            format_list([label(form, language) for form in each.forms], language),
            names(campaign, each.deciding, language),
            format_list([label(level, language) for level in each.escalates_to], language),
        )
        for each in campaign.awards
    ]
    return _table("awards", ("clause", "moment", "forms", "deciding", "upwards"), rows, language)


def timeline_table(campaign: Campaign, language: Language = "vi") -> Table:
    """Give the period, its phases, limited areas, duties and milestones as bars over the days of the campaign.

    One bar cell stands for the same number of days throughout; an open end is drawn as an arrow. The last day
    drawn is the latest day that anything in the plan names.
    """
    spans: list[tuple[str, Period]] = [(say("overview.row.period", language), campaign.days)]
    spans += [(each.name, each.period) for each in campaign.phases]
    spans += [(each.title, each.period) for each in campaign.areas if each.period is not None]
    spans += [(each.text, each.when) for each in campaign.duties if each.when is not None]
    spans += [
        (f"{target.title}: {goal_text(campaign, target, language, each.goal)}", Period(each.due, each.due))
        for target in campaign.targets
        for each in target.milestones
    ]
    days = [day for _, span in spans for day in (span.start, span.end) if day is not None]
    if not days:
        return _table("timeline", ("what", "period", "bar"), [], language)
    first, last = min(days), max(days)
    length = (last - first).days + 1
    rows: list[tuple[str, ...]] = []
    for name, span in spans:
        begin = 0 if span.start is None else (span.start - first).days * _BAR // length
        finish = _BAR if span.end is None else max(((span.end - first).days + 1) * _BAR // length, begin + 1)
        # Dots, since a table closes up blanks.
        bar = "·" * begin + "█" * (finish - begin) + "·" * (_BAR - finish)
        bar = ("◀" + bar[1:] if span.start is None else bar) + ("▶" if span.end is None else "")
        rows.append((name, span.text(language), bar))
    return _table("timeline", ("what", "period", "bar"), rows, language)


def goal_text(campaign: Campaign, target: Target, language: Language, goal: Goal | None = None) -> str:
    """Say the goal of a target, or of one of its milestones; a step of a ladder by its name."""
    goal, indicator = goal or target.goal, target.indicator
    if isinstance(goal, ReachStep) and isinstance(indicator, LadderIndicator):
        ladder = campaign.elements.get(indicator.ladder)
        if isinstance(ladder, Ladder):
            return say("campaigns.goal.reach_step", language, step=ladder.name(goal.step, language))
    return goal.text(language)


def names(campaign: Campaign, ids: Iterable[str], language: Language) -> str:
    """Give the names of actors; an id that leads nowhere is shown as it is."""
    return format_list([name_of(campaign, each) for each in ids], language)


def name_of(campaign: Campaign, id: str) -> str:
    """Give the name of an actor or territory, an office by its title; an unknown id is shown as it is."""
    element = campaign.elements.get(id)
    if isinstance(element, Office):
        return element.title
    if isinstance(element, Body | JointBody | Territory):
        return element.name
    return id


def _table(
    which: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]], language: Language
) -> Table:
    titles = [say(f"overview.column.{column}", language) for column in columns]
    return Table(say(f"overview.title.{which}", language), titles, rows)
