"""A definition, or a case's way through it, as a Mermaid state diagram (sơ đồ Mermaid).

Mermaid draws in many editors and in the pages of code hosts; ids are written with underscores, since it takes no hyphens.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from emulation.workflow.definition import Definition, StateKind
from emulation.workflow.events import Event, Opened

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["to_mermaid", "walked"]


def to_mermaid(definition: Definition, language: Language = "vi", *, events: Iterable[Event] = ()) -> str:
    """Write a state diagram (sơ đồ trạng thái).

    Args:
        definition: The definition.
        language: Of the labels.
        events: A case's events, whose states and steps are marked; none for the definition alone.

    >>> from emulation.workflow import simplified_award
    >>> to_mermaid(simplified_award(), "en").splitlines()[:2]
    ['stateDiagram-v2', '  state "new" as new']
    """
    states, steps = walked(events)
    lines = ["stateDiagram-v2"]
    lines += [f'  state "{_plain(each.text(language))}" as {_id(each.id)}' for each in definition.states]
    lines.append(f"  [*] --> {_id(definition.initial)}")
    arrows: dict[tuple[str, str], list[str]] = {}
    for each in definition.transitions:
        act = _plain(definition.act(each.act).text(language))
        number = steps.get((each.source, each.target, each.act))
        arrows.setdefault((each.source, each.target), []).append(
            act if number is None else f"{act} ({', '.join(map(str, number))})"
        )
    lines += [
        f"  {_id(source)} --> {_id(target)}: {', '.join(dict.fromkeys(acts))}"
        for (source, target), acts in arrows.items()
    ]
    lines += [f"  {_id(each.id)} --> [*]" for each in definition.states if each.kind is StateKind.FINAL]
    if states:
        lines.append("  classDef walked fill:#d6eaf8,stroke:#1b4f72,stroke-width:2px")
        lines += [f"  class {_id(each)} walked" for each in states if definition.has_state(each)]
    return "\n".join(lines) + "\n"


def walked(events: Iterable[Event]) -> tuple[tuple[str, ...], dict[tuple[str, str, str], tuple[int, ...]]]:
    """Give the states a case was in, in order, and the numbers of the events on each step (các bước đã đi)."""
    states: dict[str, None] = {}
    steps: dict[tuple[str, str, str], tuple[int, ...]] = {}
    for event in events:
        if isinstance(event, Opened):
            states[event.state] = None
            continue
        states[event.source] = None
        states[event.target] = None
        step = (event.source, event.target, event.command.act)
        steps[step] = (*steps.get(step, ()), event.sequence)
    return tuple(states), steps


def _id(id: str) -> str:
    return "".join(letter if letter.isalnum() else "_" for letter in id)


def _plain(text: str) -> str:
    """Leave out what ends a label in Mermaid."""
    return text.replace('"', "'").replace(":", " ").replace(";", ",")
