"""Who may read what (quyền xem).

What may be done is the library's question. Reading is the embedder's: here it follows duty. Whoever has, or may have, a role of the
procedure for this subject on this day may read the case, as may all who had a hand in it.
"""

from __future__ import annotations

from datetime import date

from embedding.office import Office
from emulation.core.truth import Truth
from emulation.workflow import Case
from emulation.workflow.trail import Audience, Trail

__all__ = ["has_duty", "may_view"]


def has_duty(office: Office, case: Case, trail: Trail, actor: str, on: date) -> bool:
    """Say whether an actor has a duty in a case, or had one."""
    if actor in office.inspectors:
        return True
    if any(actor in {entry.actor, entry.on_behalf_of} for entry in trail):
        return True
    matrix, subject = office.setting.campaign.matrix, case.nomination.subject
    verbs = {verb for role in office.setting.definition.roles for verb in role.verbs}
    return any(matrix.may(actor, verb, subject, on).truth is not Truth.NO for verb in verbs)


def may_view(office: Office, case: Case, actor: str, view: Audience) -> bool:
    """Say whether an actor may see a view of a trail: who proposed their own, those who inspect each, everybody the public one."""
    if view is Audience.PUBLIC or actor in office.inspectors:
        return True
    return view is Audience.PROPOSER and actor in case.file.proposed_by
