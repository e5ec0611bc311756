"""A definition, or a case's way through it, as SVG (sơ đồ SVG).

The layout is our own and plain: states stand in columns by how far they are from the first one, steps forward are drawn to the
right, steps back below. The text of the picture can be read by programs that read it aloud: title, description, a title for each
state and step. Colour never says anything alone: final states have a double border, waiting ones a dashed one, walked ones a bold
one and the numbers of the events.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

import attrs

from emulation.i18n import label, say
from emulation.workflow.definition import Definition, State, StateKind
from emulation.workflow.events import Event
from emulation.workflow.mermaid import walked

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["to_svg"]

_WIDTH, _HEIGHT = 190, 46
_ACROSS, _DOWN = 290, 96
_MARGIN = 40
_LETTERS = 26
_STYLE = (
    "text{font:13px sans-serif;fill:#1c2833}.act{font-size:11px;fill:#34495e}"
    ".box{fill:#fdfefe;stroke:#566573;stroke-width:1.2}.waiting{stroke-dasharray:6 3}"
    ".inner{fill:none;stroke:#566573}.walked{stroke:#1b4f72;stroke-width:3;fill:#ebf5fb}"
    ".step{fill:none;stroke:#909ca6;stroke-width:1.1}.gone{stroke:#1b4f72;stroke-width:2.4}"
)
_TIP = (
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
    '<path d="M0,0 L8,4 L0,8 z" fill="#566573"/></marker></defs>'
)


@attrs.frozen
class _Place:
    x: int
    y: int

    @property
    def middle(self) -> int:
        return self.y + _HEIGHT // 2


def to_svg(definition: Definition, language: Language = "vi", *, events: Iterable[Event] = ()) -> str:
    """Draw a definition (vẽ sơ đồ).

    Args:
        definition: The definition.
        language: Of the labels.
        events: A case's events, whose states and steps are marked; none for the definition alone.

    >>> from emulation.workflow import campaign_award
    >>> to_svg(campaign_award(), "en").startswith("<svg ")
    True
    """
    states, steps = walked(events)
    places = _places(definition)
    across = max(place.x for place in places.values()) + _WIDTH + _MARGIN
    down = max(place.y for place in places.values()) + _HEIGHT + 2 * _DOWN
    title = definition.text(language)
    about = say(
        "workflow.drawing.about", language, states=len(definition.states), steps=len(_arrows(definition))
    )
    attributes = f'role="img" aria-labelledby="t d" lang="{language}" viewBox="0 0 {across} {down}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>',
        f'<title id="t">{escape(title)}</title><desc id="d">{escape(about)}</desc>',
        f"<style>{_STYLE}</style>",
        _TIP,
    ]
    for source, target in _arrows(definition):
        parts.append(_arrow(definition, source, target, places, steps, language))
    parts += [
        _box(each, places[each.id], language, is_walked=each.id in states) for each in definition.states
    ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _arrows(definition: Definition) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for each in definition.transitions:
        acts = found.setdefault((each.source, each.target), [])
        if each.act not in acts:
            acts.append(each.act)
    return found


def _places(definition: Definition) -> dict[str, _Place]:
    """Put each state into the column of its distance from the first one; unreachable ones stand in the last column."""
    columns: dict[str, int] = {definition.initial: 0}
    pending = [definition.initial]
    while pending:
        state = pending.pop(0)
        for step in definition.out_of(state):
            if step.target not in columns:
                columns[step.target] = columns[state] + 1
                pending.append(step.target)
    last = max(columns.values()) + 1
    rows: dict[int, int] = {}
    places: dict[str, _Place] = {}
    for each in definition.states:
        column = columns.get(each.id, last)
        row = rows.get(column, 0)
        rows[column] = row + 1
        places[each.id] = _Place(
            _MARGIN + column * _ACROSS, _MARGIN + row * _DOWN + (column % 2) * _DOWN // 2
        )
    return places


def _box(state: State, place: _Place, language: Language, *, is_walked: bool) -> str:
    kind = label(state.kind, language)
    classes = " ".join(
        ["box", *(["waiting"] if state.kind is StateKind.WAITING else []), *(["walked"] if is_walked else [])]
    )
    box = f'<rect class="{classes}" x="{place.x}" y="{place.y}" width="{_WIDTH}" height="{_HEIGHT}" rx="9"/>'
    inner = (
        f'<rect class="inner" x="{place.x + 4}" y="{place.y + 4}" width="{_WIDTH - 8}" height="{_HEIGHT - 8}" rx="6"/>'
        if state.kind is StateKind.FINAL
        else ""
    )
    name = escape(_short(state.text(language)))
    words = escape(f"{state.text(language)} ({kind})")
    return (
        f"<g id={quoteattr('state-' + state.id)}><title>{words}</title>{box}{inner}"
        f'<text x="{place.x + _WIDTH // 2}" y="{place.middle + 5}" text-anchor="middle">{name}</text></g>'
    )


def _short(text: str) -> str:
    return text if len(text) <= _LETTERS else text[: _LETTERS - 1] + "…"


def _arrow(
    definition: Definition,
    source: str,
    target: str,
    places: dict[str, _Place],
    steps: dict[tuple[str, str, str], tuple[int, ...]],
    language: Language,
) -> str:
    acts = _arrows(definition)[source, target]
    numbers = [number for act in acts for number in steps.get((source, target, act), ())]
    words = ", ".join(definition.act(act).text(language) for act in acts)
    if numbers:
        words = f"{words} ({', '.join(map(str, sorted(numbers)))})"
    begin, end = definition.state(source).text(language), definition.state(target).text(language)
    path, x, y = _curve(places[source], places[target])
    gone = " gone" if numbers else ""
    return (
        f"<g><title>{escape(f'{begin} → {end}: {words}')}</title>"
        f'<path class="step{gone}" d="{path}" marker-end="url(#tip)"/>'
        f'<text class="act" x="{x}" y="{y}" text-anchor="middle">{escape(_short(words))}</text></g>'
    )


def _curve(one: _Place, other: _Place) -> tuple[str, int, int]:
    """Give the path of a step, and where its words stand: forward straight across, back and round below."""
    if one == other:
        x, y = one.x + _WIDTH - 30, one.y
        return f"M{x},{y} C{x},{y - 26} {x + 44},{y - 26} {x + 22},{y}", x + 14, y - 22
    if other.x > one.x:
        begin, end = one.x + _WIDTH, other.x
        bend = (end - begin) // 2
        path = f"M{begin},{one.middle} C{begin + bend},{one.middle} {end - bend},{other.middle} {end},{other.middle}"
        return path, (begin + end) // 2, (one.middle + other.middle) // 2 - 4
    begin, end = one.x + _WIDTH // 2, other.x + _WIDTH // 2
    low = max(one.y, other.y) + _HEIGHT + _DOWN // 2
    path = f"M{begin},{one.y + _HEIGHT} C{begin},{low} {end},{low} {end},{other.y + _HEIGHT}"
    return path, (begin + end) // 2, low - 14
