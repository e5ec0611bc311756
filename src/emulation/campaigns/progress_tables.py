"""A progress report in tables and in words (bảng tiến độ)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from emulation.campaigns.overview import name_of
from emulation.core.truth import Truth
from emulation.i18n import Table, format_date, format_percent, label, say

if TYPE_CHECKING:
    from emulation.campaigns.campaign import Campaign
    from emulation.campaigns.progress import ProgressReport
    from emulation.campaigns.progress_rows import AreaProgress, TargetProgress
    from emulation.i18n import Language

__all__ = ["areas_table", "in_words", "parts_table", "tables", "targets_table", "zones_table"]

NOTHING = "—"


def tables(report: ProgressReport, campaign: Campaign, language: Language = "vi") -> tuple[Table, ...]:
    """Give every table of a report: areas, targets, parts, zones."""
    return (
        areas_table(report, language),
        targets_table(report, language),
        parts_table(report, campaign, language),
        zones_table(report, campaign, language),
    )


def areas_table(report: ProgressReport, language: Language = "vi") -> Table:
    """Give one row a content area."""
    rows = [
        (
            each.title,
            label(each.state, language),
            each.verdict_text(language),
            _met(each, language),
            each.reason_text(language) or NOTHING,
        )
        for each in report.areas
    ]
    return _table("areas", ("area", "state", "verdict", "met", "reasons"), rows, report, language)


def _met(area: AreaProgress, language: Language) -> str:
    if area.low is None or area.high is None:
        return NOTHING
    if area.low == area.high:
        return format_percent(area.low, language)
    return say(
        "progress.value.between",
        language,
        low=format_percent(area.low, language),
        high=format_percent(area.high, language),
    )


def targets_table(report: ProgressReport, language: Language = "vi") -> Table:
    """Give one row a target: value, goal, verdict, trend, forecast, reasons."""
    rows = [
        (
            each.title,
            each.value_text(language),
            each.goal_text(language),
            each.verdict_text(language),
            label(each.trend, language),
            NOTHING if each.forecast is None else each.forecast.text(language),
            each.reason_text(language) or NOTHING,
        )
        for each in report.targets
    ]
    columns = ("target", "value", "goal", "verdict", "trend", "forecast", "reasons")
    return _table("targets", columns, rows, report, language)


def parts_table(report: ProgressReport, campaign: Campaign, language: Language = "vi") -> Table:
    """Give one row for each part of each target."""
    rows = [
        (
            each.title,
            _place(each, campaign),
            each.value_text(language),
            each.verdict_text(language),
            label(each.trend, language),
            NOTHING if each.latest is None else format_date(each.latest, language),
        )
        for each in report.parts
    ]
    columns = ("target", "territory", "value", "verdict", "trend", "latest")
    return _table("parts", columns, rows, report, language)


def _place(row: TargetProgress, campaign: Campaign) -> str:
    return name_of(campaign, campaign.territory.id if row.territory is None else row.territory)


def zones_table(report: ProgressReport, campaign: Campaign, language: Language = "vi") -> Table:
    """Give one row for each span of days that a part stood on a step of a ladder."""
    root = campaign.territory.id
    rows = [
        (
            name_of(campaign, root if each.territory is None else each.territory),
            span.period.text(language),
            label(Truth.UNKNOWN, language) if span.step is None else each.ladder.name(span.step, language),
        )
        for each in report.zones
        for span in each.spans
    ]
    return _table("zones", ("territory", "period", "step"), rows, report, language)


def in_words(report: ProgressReport, language: Language = "vi") -> str:
    """Say a report in lines: the day, each area, each target with its reasons and forecast."""
    lines = [say("progress.headline", language, on=report.on, status=report.state.status)]
    for area in report.areas:
        verdict = area.verdict_text(language)
        lines.append(say("progress.line.area", language, area=area.title, state=area.state, verdict=verdict))
    for row in report.targets:
        line = say(
            "progress.line.target",
            language,
            target=row.title,
            value=row.value_text(language),
            goal=row.goal_text(language),
            verdict=row.verdict_text(language),
        )
        extra = [row.reason_text(language), "" if row.forecast is None else row.forecast.text(language)]
        lines.append("; ".join([line, *filter(None, extra)]))
    return "\n".join(lines)


def _table(
    which: str,
    columns: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
    report: ProgressReport,
    language: Language,
) -> Table:
    titles = [say(f"progress.column.{column}", language) for column in columns]
    return Table(say(f"progress.title.{which}", language, on=report.on), titles, rows)
