"""What the responsibility matrix answers with: permissions, answers, rows of a RACI table (câu trả lời về trách nhiệm)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from emulation.campaigns.commendation import AwardProvision
from emulation.campaigns.duties import Duty, DutyVerb
from emulation.core.fields import instance_of, to_tuple
from emulation.core.truth import Truth
from emulation.i18n import say
from emulation.i18n.message import Message

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["Answer", "Permission", "RaciRow"]


@attrs.frozen(kw_only=True)
class Permission:
    """What one clause says of one actor, one subject and one day (thẩm quyền theo kế hoạch).

    Args:
        actor: Id of the actor.
        source: The duty or award provision.
        truth: Whether the actor may act under it.
        reasons: For no, what is against it; for unknown, which facts are missing; for yes, what carries it.
    """

    actor: str
    source: Duty | AwardProvision
    truth: Truth = attrs.field(validator=instance_of(Truth))
    reasons: tuple[Message, ...] = attrs.field(converter=to_tuple)

    @property
    def clause(self) -> str:
        """Clause of the plan."""
        return self.source.clause


@attrs.frozen(kw_only=True)
class Answer:
    """Whether an actor may do something for a subject on a day (câu trả lời về thẩm quyền).

    Args:
        actor: Id of the actor.
        verb: What is to be done.
        truth: The answer: yes if one clause allows it, unknown if one may.
        permissions: What each clause that concerns the actor says.
        others: Permissions of others who may do it, so that a refusal names who could.
        reasons: Reasons beside those of the clauses, such as that no clause concerns the actor at all.
    """

    actor: str
    verb: DutyVerb
    truth: Truth
    permissions: tuple[Permission, ...] = attrs.field(converter=to_tuple)
    others: tuple[Permission, ...] = attrs.field(converter=to_tuple)
    reasons: tuple[Message, ...] = attrs.field(default=(), converter=to_tuple)

    @property
    def clauses(self) -> tuple[str, ...]:
        """Clauses that carry the answer, each once: those that allow it for a yes, else those that were looked at."""
        carrying = [each.clause for each in self.permissions if each.truth is self.truth]
        return tuple(dict.fromkeys(carrying))

    @property
    def all_reasons(self) -> tuple[Message, ...]:
        """Every reason of the answer, those of the clauses first."""
        own = [reason for each in self.permissions if each.truth is self.truth for reason in each.reasons]
        return tuple(dict.fromkeys((*own, *self.reasons)))

    def text(self, language: Language = "vi") -> str:
        """Say the answer, its reasons, and who may do it instead.

        Actors are named by their ids; :meth:`.ResponsibilityMatrix.explain` knows their names.
        """
        lines = [say(f"campaigns.answer.{self.truth.value}", language, actor=self.actor, verb=self.verb)]
        for each in self.permissions:
            if each.truth is self.truth:
                reasons = "; ".join(reason.text(language) for reason in each.reasons)
                lines.append(
                    f"- {say('campaigns.answer.clause', language, clause=each.clause, reasons=reasons)}"
                )
        lines += [f"- {reason.text(language)}" for reason in self.reasons]
        if self.truth is not Truth.YES:
            could: dict[str, list[str]] = {}
            for each in self.others:
                could.setdefault(each.actor, []).append(each.clause)
            lines += [
                f"- {say('campaigns.answer.other', language, actor=actor, clauses=tuple(clauses))}"
                for actor, clauses in could.items()
            ]
        return "\n".join(lines)


@attrs.frozen(kw_only=True)
class RaciRow:
    """A duty in the four roles of a RACI table (bảng RACI).

    Responsible are the leads, since they do it; accountable is the one lead who answers for it alone, empty when
    there are several or when each lead answers for its own part; consulted are the coordinators; informed is the
    actor the result goes to.
    """

    duty: Duty
    responsible: tuple[str, ...]
    accountable: tuple[str, ...]
    consulted: tuple[str, ...]
    informed: tuple[str, ...]
