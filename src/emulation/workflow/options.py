"""What may be done with a case now, and for the rest every reason why not (việc có thể làm).

An option is asked as a command without its extras: what only has to be added (a reason, a paper, a level) is listed apart, so that
a form can ask for it.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, one_of_types, to_tuple
from emulation.i18n import say
from emulation.workflow.blockers import Blocker, BlockerCode
from emulation.workflow.case import Case
from emulation.workflow.commands import Command
from emulation.workflow.context import Context
from emulation.workflow.deciding import decide, each_once, general_blockers, no_single_step
from emulation.workflow.definition import Act

if TYPE_CHECKING:
    from collections.abc import Iterable

    from emulation.i18n import Language

__all__ = ["Option", "available"]


@attrs.frozen
class Option:
    """An act, and whether an actor may do it now (việc có thể làm).

    Args:
        act: The act.
        targets: Ids of the states it leads to; empty when it leads nowhere from here.
        to_give: What the command still has to bring.
        blockers: Everything else in the way; none when it may be done.
    """

    act: Act = attrs.field(validator=instance_of(Act))
    targets: tuple[str, ...] = attrs.field(converter=to_tuple, validator=one_of_types(str))
    to_give: tuple[BlockerCode, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(BlockerCode)
    )
    blockers: tuple[Blocker, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Blocker)
    )

    @property
    def is_allowed(self) -> bool:
        """Whether it may be done, once what has to be given is given."""
        return not self.blockers

    def text(self, language: Language = "vi") -> str:
        """Say the act, and what is in its way."""
        key = "allowed" if self.is_allowed else "blocked"
        lines = [say(f"workflow.option.{key}", language, act=self.act)]
        lines += [f"  - {each.text(language)}" for each in self.blockers]
        return "\n".join(lines)


def available(
    case: Case, actor: str, at: datetime, context: Context, *, on_behalf_of: str | None = None
) -> tuple[Option, ...]:
    """Say of every act of the definition whether an actor may do it now (việc có thể làm).

    Args:
        case: The case.
        actor: Id of the actor.
        at: The moment, with its zone.
        context: What is known.
        on_behalf_of: Id of the actor in whose name; ``None`` for the actor's own.

    Returns:
        One option for each act: those that may be done first, then those of this state, each group in the order of the definition.

    Raises:
        InvalidValueError: The actor is no key, or the moment has no zone.
    """
    asked = Command(act="ask", actor=actor, at=at, on_behalf_of=on_behalf_of)
    return tuple(sorted(_options(case, asked, context), key=_order))


def _order(option: Option) -> tuple[bool, bool]:
    return (not option.is_allowed, not option.targets)


def _options(case: Case, asked: Command, context: Context) -> Iterable[Option]:
    definition = context.setting.definition
    purpose = case.nomination.purpose
    # What does not depend on the act is looked at once: most acts lead nowhere from a given state.
    general = general_blockers(case, asked, context)
    for act in definition.acts:
        found = definition.find(case.state, act.id, purpose)
        blockers: tuple[Blocker, ...]
        if len(found) == 1:
            decision = decide(case, attrs.evolve(asked, act=act.id), context)
            blockers = () if isinstance(decision, tuple) else decision.blockers
        else:
            blockers = each_once([*general, no_single_step(case, act.id, context, len(found))])
        yield Option(
            act,
            tuple(dict.fromkeys(each.target for each in found)),
            tuple(each.code for each in blockers if each.code.is_to_give),
            tuple(each for each in blockers if not each.code.is_to_give),
        )
