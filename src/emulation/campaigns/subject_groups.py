"""Subject groups: who takes part (đối tượng thi đua)."""

from __future__ import annotations

import attrs

from emulation.core.fields import instance_of, to_key, to_text
from emulation.parties import Coverage, Scope, Subject, Territory

__all__ = ["GroupMembership", "SubjectGroup"]


@attrs.frozen
class SubjectGroup:
    """A group of subjects that a plan addresses (nhóm đối tượng); a subject may belong to several.

    Args:
        id: Key within the campaign.
        clause: Clause of the plan.
        name: Its name.
        scope: Who belongs.
    """

    id: str = attrs.field(converter=to_key)
    clause: str = attrs.field(converter=to_key)
    name: str = attrs.field(converter=to_text, kw_only=True)
    scope: Scope = attrs.field(validator=instance_of(Scope), kw_only=True)

    def holds(self, subject: Subject, territory: Territory) -> GroupMembership:
        """Say whether a subject belongs, and why."""
        return GroupMembership(self, self.scope.covers(subject, territory))


@attrs.frozen
class GroupMembership:
    """Whether a subject belongs to a group, with the reasons (thuộc đối tượng thi đua)."""

    group: SubjectGroup
    coverage: Coverage
