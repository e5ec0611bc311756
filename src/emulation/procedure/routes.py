"""Who decides an award on a day, and the way up to that office (thẩm quyền và tuyến trình)."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, is_day, one_of_types, to_tuple
from emulation.core.truth import Truth
from emulation.i18n.message import Message
from emulation.law import AwardForm, OfficeKind, Ruling
from emulation.law.offices import to_level_code

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["Decider", "Deciders", "Route", "RouteAct", "RouteStep"]


@attrs.frozen(kw_only=True)
class Decider:
    """An office that decides a form of award (người có thẩm quyền).

    Args:
        level: Its level; ``None`` when the provision names no level.
        kind: Kind of office; ``None`` when the provision names none.
        ruling: The answer it rests on.
    """

    level: str | None = attrs.field(converter=attrs.converters.optional(to_level_code))
    kind: OfficeKind | None = attrs.field(validator=attrs.validators.optional(instance_of(OfficeKind)))
    ruling: Ruling = attrs.field(validator=instance_of(Ruling))


@attrs.frozen(kw_only=True)
class Deciders:
    """Everybody who decides a form of award on one day (thẩm quyền theo hình thức).

    Args:
        form: The form.
        on: Day of the decision.
        offices: Offices that decide it by a provision that was read.
        absence: Why there are none, or why there may be more; ``None`` when every provision on it was read.
        unread: Rows of facts that were not read.
    """

    form: AwardForm = attrs.field(validator=instance_of(AwardForm))
    on: date = attrs.field(validator=is_day)
    offices: tuple[Decider, ...] = attrs.field(converter=to_tuple, validator=one_of_types(Decider))
    absence: Message | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(Message))
    )
    unread: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(str))


class RouteAct(Enum):
    """What an office on the way does (việc của mỗi cấp)."""

    PROPOSES = "proposes"
    DECIDES = "decides"
    UNKNOWN = "unknown"
    """Whether it decides is not known; the way ends here."""
    REFUSED = "refused"
    """It exists no more; the way ends here."""


@attrs.frozen(kw_only=True)
class RouteStep:
    """One office on the way of a dossier (một cấp trong tuyến trình).

    Args:
        level: Its level.
        kind: Kind of office.
        act: What it does.
        ruling: Whether it may decide, and by which text.
        onward: Rule by which it proposes to the next office; ``None`` for the last.
    """

    level: str = attrs.field(converter=to_level_code)
    kind: OfficeKind = attrs.field(validator=instance_of(OfficeKind))
    act: RouteAct = attrs.field(validator=instance_of(RouteAct))
    ruling: Ruling = attrs.field(validator=instance_of(Ruling))
    onward: Ruling | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(Ruling))
    )

    def text(self, language: Language = "vi") -> str:
        """Say who does what, and by which text."""
        from emulation.i18n import say

        return say(
            "procedure.route_step",
            language,
            office=self.kind,
            level=Message(f"law.level.{self.level}"),
            act=self.act,
            ruling=self.ruling.text(language),
        )


@attrs.frozen(kw_only=True)
class Route:
    """The way of a dossier from the office that begins it to the one that decides (tuyến trình khen thưởng).

    Args:
        form: The form of award.
        on: Day of the decision.
        steps: Offices on the way, the first one being that which begins.
    """

    form: AwardForm = attrs.field(validator=instance_of(AwardForm))
    on: date = attrs.field(validator=is_day)
    steps: tuple[RouteStep, ...] = attrs.field(converter=to_tuple, validator=one_of_types(RouteStep))

    @property
    def truth(self) -> Truth:
        """Say whether the way ends with an office that decides: no when it is refused, else not known."""
        ends = {RouteAct.DECIDES: Truth.YES, RouteAct.REFUSED: Truth.NO}
        return ends.get(self.steps[-1].act, Truth.UNKNOWN) if self.steps else Truth.UNKNOWN

    def text(self, language: Language = "vi") -> str:
        """Say the way, one step a line."""
        return "\n".join(step.text(language) for step in self.steps)
