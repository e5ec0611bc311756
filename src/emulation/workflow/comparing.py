"""Two definitions side by side (so sánh hai quy trình)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING, cast

import attrs

from emulation.core.fields import instance_of, to_key
from emulation.i18n import Table, label, say
from emulation.workflow.definition import Definition, Transition

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["DefinitionChange", "DefinitionPart", "compare_definitions", "comparison_table"]


class DefinitionPart(Enum):
    """What of a definition differs (phần khác nhau)."""

    INITIAL = "initial"
    STATE = "state"
    ACT = "act"
    ROLE = "role"
    TRANSITION = "transition"


@attrs.frozen
class DefinitionChange:
    """One difference between two definitions (điểm khác nhau).

    Args:
        part: What differs.
        id: Its id; of a transition the source, the act and, where there are several, the target.
        before: What it was, in code; ``None`` when it was not there.
        after: What it is, in code; ``None`` when it is there no more.
    """

    part: DefinitionPart = attrs.field(validator=instance_of(DefinitionPart))
    id: str = attrs.field(converter=to_key)
    before: str | None
    after: str | None


def compare_definitions(before: Definition, after: Definition) -> tuple[DefinitionChange, ...]:
    """Say what differs between two definitions, part by part (so sánh hai quy trình).

    Names in words count too, since people work by them; equal definitions give nothing.

    >>> from emulation.workflow import campaign_award
    >>> compare_definitions(campaign_award(), campaign_award())
    ()
    """
    found: list[DefinitionChange] = []
    if before.initial != after.initial:
        found.append(DefinitionChange(DefinitionPart.INITIAL, "initial", before.initial, after.initial))
    pairs = (
        (DefinitionPart.STATE, _written(before.states), _written(after.states)),
        (DefinitionPart.ACT, _written(before.acts), _written(after.acts)),
        (DefinitionPart.ROLE, _written(before.roles), _written(after.roles)),
        (DefinitionPart.TRANSITION, _transitions(before), _transitions(after)),
    )
    for part, old, new in pairs:
        for id in dict.fromkeys((*old, *new)):
            was, now = old.get(id), new.get(id)
            found += [DefinitionChange(part, id, was, now)] if was != now else []
    return tuple(found)


def _written(parts: Iterable[object]) -> dict[str, str]:
    return {getattr(each, "id"): _in_code(each) for each in parts}  # noqa: B009  # states, acts and roles have one


def _transitions(definition: Definition) -> dict[str, str]:
    found: dict[str, list[Transition]] = {}
    for each in definition.transitions:
        found.setdefault(f"{each.source}/{each.act}", []).append(each)
    return {id: "; ".join(sorted(map(_in_code, several))) for id, several in found.items()}


def _in_code(value: object) -> str:
    """Write a part: the same text for equal parts, sets in order."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, frozenset):
        members = cast("frozenset[object]", value)
        return "{" + ", ".join(sorted(map(_in_code, members))) + "}"
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        return "(" + ", ".join(map(_in_code, items)) + ")"
    if attrs.has(type(value)) and not hasattr(value, "instrument"):
        shown = [
            f"{field.name}={_in_code(getattr(value, field.name))}"
            for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
            if getattr(value, field.name) != field.default and getattr(value, field.name) not in ((), None)
        ]
        return f"{type(value).__name__}({', '.join(shown)})"
    return str(value)


def comparison_table(changes: Iterable[DefinitionChange], language: Language = "vi") -> Table:
    """Give a comparison as a table: part, id, before, after."""
    columns = ("part", "id", "before", "after")
    return Table(
        say("workflow.comparison.title", language),
        [say(f"workflow.comparison.{column}", language) for column in columns],
        [(label(each.part, language), each.id, each.before or "—", each.after or "—") for each in changes],
    )
