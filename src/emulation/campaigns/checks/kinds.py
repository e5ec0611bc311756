"""The codes of findings: stable, never used twice for different things (mã phát hiện).

The first digit groups them: 1 time, 2 references and levels, 3 people, 4 content and targets, 5 duties, 6 awards and clusters,
7 law of launching, 8 document and wording.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from emulation.campaigns.findings import Finding, Severity
from emulation.errors import PathPart
from emulation.i18n.message import Message
from emulation.law import Citation

__all__ = ["KINDS", "FindingKind", "found"]


@attrs.frozen
class FindingKind:
    """A kind of finding (loại phát hiện).

    Args:
        code: Stable code.
        slug: Name in the catalogues, under ``campaigns.finding``.
        severity: How grave it is.
    """

    code: str
    slug: str
    severity: Severity


_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

KINDS: dict[str, FindingKind] = {
    slug: FindingKind(code, slug, severity)
    for code, slug, severity in (
        ("PD101", "starts_before_issue", _WARNING),
        ("PD102", "issued_after_end", _WARNING),
        ("PD103", "day_count", _WARNING),
        ("PD104", "duty_outside_period", _WARNING),
        ("PD105", "area_outside_period", _WARNING),
        ("PD106", "phase_outside_period", _WARNING),
        ("PD107", "target_outside_period", _WARNING),
        ("PD108", "milestone_outside_period", _WARNING),
        ("PD109", "phases_overlap", _WARNING),
        ("PD110", "phases_gap", _NOTICE),
        ("PD111", "open_end", _NOTICE),
        ("PD112", "assumed_period", _NOTICE),
        ("PD113", "no_interim_review", _NOTICE),
        ("PD114", "registration_after_start", _WARNING),
        ("PD115", "end_on_event", _NOTICE),
        ("PD201", "unknown_reference", _ERROR),
        ("PD202", "wrong_reference", _ERROR),
        ("PD203", "unknown_source", _ERROR),
        ("PD204", "lower_parent", _WARNING),
        ("PD205", "later_parent", _NOTICE),
        ("PD206", "idle_acceptance", _WARNING),
        ("PD207", "level_abolished", _ERROR),
        ("PD208", "no_launcher", _ERROR),
        ("PD301", "nobody_proposes", _WARNING),
        ("PD302", "unreachable_scope", _WARNING),
        ("PD401", "area_without_target", _NOTICE),
        ("PD402", "area_without_duty", _NOTICE),
        ("PD403", "population_unknown", _NOTICE),
        ("PD404", "weights_not_whole", _WARNING),
        ("PD405", "waiting_unknown", _NOTICE),
        ("PD406", "target_serves_nothing", _WARNING),
        ("PD407", "about_without_tolerance", _NOTICE),
        ("PD408", "step_not_on_ladder", _ERROR),
        ("PD501", "several_leads", _WARNING),
        ("PD502", "no_lead", _WARNING),
        ("PD503", "doubled_duty", _NOTICE),
        ("PD504", "reach_unknown", _WARNING),
        ("PD601", "award_without_authority", _ERROR),
        ("PD602", "award_authority_unknown", _NOTICE),
        ("PD603", "nobody_decides", _WARNING),
        ("PD604", "guidance_missing", _NOTICE),
        ("PD605", "escalates_downwards", _ERROR),
        ("PD606", "cluster_without_head", _NOTICE),
        ("PD607", "cluster_member_twice", _WARNING),
        ("PD701", "law_not_checked", _NOTICE),
        ("PD702", "content_missing", _WARNING),
        ("PD703", "may_not_launch", _ERROR),
        ("PD704", "launch_power_unknown", _NOTICE),
        ("PD705", "law_not_known", _NOTICE),
        ("PD801", "theme_spellings", _NOTICE),
        ("PD802", "other_themes", _WARNING),
        ("PD803", "recipients", _NOTICE),
        ("PD804", "document_blank", _NOTICE),
        ("PD805", "not_signed", _NOTICE),
        ("PD806", "number_of_other_type", _WARNING),
        ("PD807", "number_assumed", _NOTICE),
    )
}
"""Every kind by its slug."""


def found(
    slug: str,
    path: Sequence[PathPart],
    /,
    *,
    clause: str | None = None,
    citations: Sequence[Citation] = (),
    **params: object,
) -> Finding:
    """Make a finding of a kind."""
    kind = KINDS[slug]
    return Finding(
        kind.code,
        kind.severity,
        tuple(path),
        Message(f"campaigns.finding.{slug}", params),
        citations=tuple(citations),
        clause=clause,
    )
