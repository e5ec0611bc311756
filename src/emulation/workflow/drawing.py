"""A definition, or a case's way through it, as SVG (sơ đồ SVG).

States stand below each other, and every step has a line of its own for its words (:mod:`emulation.workflow.layout`). The text of the picture
can be read by programs that read it aloud: title, description, a title for each state and step. Colour never says anything alone: final
states have a double border, waiting ones a dashed one, walked ones a bold one and the numbers of the events.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from emulation.i18n import label, say
from emulation.workflow.definition import Definition, State, StateKind
from emulation.workflow.events import Event
from emulation.workflow.layout import LINE, Place, Way, lay_out
from emulation.workflow.mermaid import walked

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["to_svg"]

_STAYS = "↻ "
_ROUND = 6
_COLOURS = ("#5d6d7e", "#2874a6", "#9c640c", "#1e8449", "#7d3c98", "#b03a2e", "#117a65", "#616a6b")
_STYLE = (
    "text{font:13px sans-serif;fill:#1c2833}.act{font-size:11px;fill:#34495e}text.gone{font-weight:bold}"
    ".box{fill:#fdfefe;stroke:#566573;stroke-width:1.2}.waiting{stroke-dasharray:6 3}"
    ".inner{fill:none;stroke:#566573}.walked{stroke:#1b4f72;stroke-width:3;fill:#ebf5fb}"
    ".step{fill:none;stroke-width:1.1}.gone{stroke-width:3}.tip{stroke:none}"
)


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
    numbers = _numbers(steps)
    layout = lay_out(
        definition,
        {pair: _words(definition, pair, acts, numbers, language) for pair, acts in _acts(definition).items()},
        {each.id: each.text(language) for each in definition.states},
    )
    about = say("workflow.drawing.about", language, states=len(definition.states), steps=len(layout.ways))
    size = f'viewBox="0 0 {layout.width} {layout.height}" width="{layout.width}" height="{layout.height}"'
    colours = {each.id: _COLOURS[number % len(_COLOURS)] for number, each in enumerate(definition.states)}
    # Steps that were walked are drawn last, over the others.
    ways = sorted(layout.ways, key=lambda way: (way.source, way.target) in numbers)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" lang="{language}" {size}>',
            f'<title id="t">{escape(definition.text(language))}</title><desc id="d">{escape(about)}</desc>',
            f"<style>{_STYLE}</style>",
            *(
                _box(each, layout.places[each.id], language, is_walked=each.id in states)
                for each in definition.states
            ),
            *(_way(definition, way, layout.places, colours[way.target], numbers, language) for way in ways),
            "</svg>\n",
        ]
    )


def _acts(definition: Definition) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], dict[str, None]] = {}
    for each in definition.transitions:
        found.setdefault((each.source, each.target), {})[each.act] = None
    return {pair: tuple(acts) for pair, acts in found.items()}


def _numbers(steps: dict[tuple[str, str, str], tuple[int, ...]]) -> dict[tuple[str, str], tuple[int, ...]]:
    """Give the numbers of the events between two states."""
    found: dict[tuple[str, str], tuple[int, ...]] = {}
    for (source, target, _), numbers in steps.items():
        found[source, target] = tuple(sorted((*found.get((source, target), ()), *numbers)))
    return found


def _words(
    definition: Definition,
    pair: tuple[str, str],
    acts: tuple[str, ...],
    numbers: dict[tuple[str, str], tuple[int, ...]],
    language: Language,
) -> str:
    words = ", ".join(definition.act(act).text(language) for act in acts)
    return f"{words} ({', '.join(map(str, numbers[pair]))})" if pair in numbers else words


def _box(state: State, place: Place, language: Language, *, is_walked: bool) -> str:
    kind = label(state.kind, language)
    classes = " ".join(
        ["box", *(["waiting"] if state.kind is StateKind.WAITING else []), *(["walked"] if is_walked else [])]
    )
    size = f'width="{place.width}" height="{place.height}" rx="9"'
    box = f'<rect class="{classes}" x="{place.x}" y="{place.y}" {size}/>'
    inner = (
        f'<rect class="inner" x="{place.x + 4}" y="{place.y + 4}" width="{place.width - 8}" '
        f'height="{place.height - 8}" rx="6"/>'
        if state.kind is StateKind.FINAL
        else ""
    )
    words = escape(f"{state.text(language)} ({kind})")
    return (
        f"<g id={quoteattr('state-' + state.id)}><title>{words}</title>{box}{inner}"
        f"{_text(place.x + place.width // 2, place.line(0), state.text(language), 'middle', '')}</g>"
    )


def _way(
    definition: Definition,
    way: Way,
    places: Mapping[str, Place],
    colour: str,
    numbers: dict[tuple[str, str], tuple[int, ...]],
    language: Language,
) -> str:
    begin, end = definition.state(way.source).text(language), definition.state(way.target).text(language)
    gone = " gone" if (way.source, way.target) in numbers else ""
    one, other = places[way.source], places[way.target]
    middle = one.x + one.width // 2
    title = f"<title>{escape(f'{begin} → {end}: {way.words}')}</title>"
    if way.source == way.target:
        return f"<g>{title}{_text(middle, way.begin, _STAYS + way.words, 'middle', 'act' + gone)}</g>"
    if not way.side:
        line = f"M{middle},{way.begin} V{way.end - 7}"
        tip = f"{middle},{way.end} {middle - 4},{way.end - 8} {middle + 4},{way.end - 8}"
        words = _text(middle + 9, (way.begin + way.end) // 2, way.words, "start", "act" + gone)
    else:
        edge, goal = (each.x + (each.width if way.side > 0 else 0) for each in (one, other))
        low = way.begin + LINE // 2 - 2  # under its words
        line = _bent(edge, low, way.lane, goal + 7 * way.side, way.end, way.side)
        tip = f"{goal},{way.end} {goal + 8 * way.side},{way.end - 4} {goal + 8 * way.side},{way.end + 4}"
        anchor = "start" if way.side > 0 else "end"
        words = _text(edge + 8 * way.side, way.begin, way.words, anchor, "act" + gone)
    return (
        f'<g>{title}<path class="step{gone}" stroke="{colour}" d="{line}"/>'
        f'<polygon class="tip" fill="{colour}" points="{tip}"/>{words}</g>'
    )


def _bent(edge: int, low: int, lane: int, goal: int, end: int, side: int) -> str:
    """Give the path from a box to a lane, along it, and back to another box, with round corners."""
    down = 1 if end > low else -1
    bend, turn = _ROUND * side, _ROUND * down
    return (
        f"M{edge},{low} H{lane - bend} Q{lane},{low} {lane},{low + turn} "
        f"V{end - turn} Q{lane},{end} {lane - bend},{end} H{goal}"
    )


def _text(x: int, middle: int, words: str, anchor: str, kind: str) -> str:
    style = f' class="{kind}"' if kind else ""
    return f'<text{style} x="{x}" y="{middle + 4}" text-anchor="{anchor}">{escape(words)}</text>'
