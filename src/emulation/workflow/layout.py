"""Where the states and steps of a definition stand in a picture (bố trí sơ đồ).

States stand below each other, in the order in which a case can come to them. A step to the state right below is an arrow straight down.
Any other leaves its state on a line of its own, on the right when it leads down and on the left when it leads up, and joins the lane of the
state it leads to. So words never stand on one another, whatever the definition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from emulation.workflow.definition import Definition

__all__ = ["Layout", "Place", "Way", "lay_out"]

LINE = 19
"""Height of a line of words."""

_BESIDE, _TITLE = 6.4, 7.6
"""About how wide a letter is: of a step, and of a state."""

_MARGIN, _PADDING, _GAP, _DOWN = 16, 12, 16, 36
_LANE = 13


@attrs.frozen
class Place:
    """The box of a state (ô của trạng thái).

    Args:
        x: Its left edge.
        y: Its upper edge.
        width: How wide it is.
        height: How high it is.
    """

    x: int
    y: int
    width: int
    height: int

    def line(self, number: int) -> int:
        """Give the middle of a line of words, from 0."""
        return self.y + _PADDING // 2 + LINE * number + LINE // 2


@attrs.frozen
class Way:
    """All steps from one state to another (các bước giữa hai trạng thái).

    Args:
        source: Id of the state they leave.
        target: Id of the state they lead to.
        words: What is written beside.
        side: 1 on the right, -1 on the left, 0 within the state or straight down.
        begin: Height at which they leave their state.
        end: Height at which they arrive.
        lane: Where the line between runs up or down.
    """

    source: str
    target: str
    words: str
    side: int
    begin: int
    end: int
    lane: int


@attrs.frozen
class Layout:
    """A picture laid out (bố cục).

    Args:
        places: Boxes by the ids of their states, from top to bottom.
        ways: The steps.
        width: How wide the picture is.
        height: How high it is.
    """

    places: Mapping[str, Place]
    ways: tuple[Way, ...]
    width: int
    height: int


def lay_out(definition: Definition, words: Mapping[tuple[str, str], str], names: Mapping[str, str]) -> Layout:
    """Lay out a definition (bố trí).

    Args:
        definition: The definition.
        words: What is written beside the steps from one state to another.
        names: What is written into the boxes.
    """
    order = _order(definition)
    rank = {state: number for number, state in enumerate(order)}
    sides = {pair: _side(rank[pair[0]], rank[pair[1]]) for pair in words}
    beside = {
        side: 2 * _PADDING + round(_BESIDE * _longest(words[pair] for pair in words if sides[pair] == side))
        for side in (1, -1)
    }
    inside = _longest(words[pair] for pair in words if pair[0] == pair[1])
    width = round(max(_TITLE * _longest(names.values()), _BESIDE * (inside + 2))) + 2 * _PADDING
    lines = _lines(order, sides)
    heights = {state: _PADDING + LINE * max(1, *lines[state].values()) for state in order}
    places: dict[str, Place] = {}
    y = _MARGIN
    for state, below in zip(order, [*order[1:], ""], strict=True):
        places[state] = Place(0, y, width, heights[state])
        y += heights[state] + (_DOWN if (state, below) in words else _GAP)
    # Words beside an arrow straight down begin in the middle, and must end before the lanes.
    down = _longest(words[each] for each in words if each[0] != each[1] and not sides[each])
    beside[1] = max(beside[1], 2 * _PADDING + round(_BESIDE * down) - width // 2)
    ways, lanes = _ways(order, words, sides, places)
    left = _MARGIN + (beside[-1] + _LANE * lanes[-1] if lanes[-1] else 0)
    first = {1: left + width + beside[1], -1: left - beside[-1]}
    return Layout(
        {state: attrs.evolve(place, x=left) for state, place in places.items()},
        tuple(attrs.evolve(way, lane=first[way.side] + way.side * _LANE * way.lane) if way.side else way for way in ways),
        first[1] + _LANE * lanes[1] + _MARGIN,
        y - _GAP + _MARGIN,
    )  # fmt: skip


def _order(definition: Definition) -> list[str]:
    """Give the states so that as many steps as possible lead down; what cannot be reached comes last."""
    seen, after = {definition.initial}, list[str]()
    open_states = [(definition.initial, iter(definition.out_of(definition.initial)))]
    while open_states:
        state, steps = open_states[-1]
        target = next((each.target for each in steps if each.target not in seen), None)
        if target is None:
            after.append(state)
            open_states.pop()
        else:
            seen.add(target)
            open_states.append((target, iter(definition.out_of(target))))
    return [*reversed(after), *(each.id for each in definition.states if each.id not in seen)]


def _side(source: int, target: int) -> int:
    if target in (source, source + 1):
        return 0
    return 1 if target > source else -1


def _longest(texts: Iterable[str]) -> int:
    return max(map(len, texts), default=0)


def _lines(order: list[str], sides: Mapping[tuple[str, str], int]) -> dict[str, dict[int, int]]:
    """Give how many lines of words each state has on each side; in its box its name and the steps that stay there."""
    arrivals = _arrivals(sides)
    lines = {
        state: {0: 1, 1: int((state, 1) in arrivals), -1: int((state, -1) in arrivals)} for state in order
    }
    for (source, target), side in sides.items():
        if side or source == target:
            lines[source][side] += 1
    return lines


def _arrivals(sides: Mapping[tuple[str, str], int]) -> set[tuple[str, int]]:
    """Give where steps arrive from a side; they do so on the line of the name."""
    return {(target, side) for (_, target), side in sides.items() if side}


def _ways(
    order: list[str],
    words: Mapping[tuple[str, str], str],
    sides: Mapping[tuple[str, str], int],
    places: Mapping[str, Place],
) -> tuple[list[Way], dict[int, int]]:
    """Give the steps with the numbers of their lanes, and how many lanes there are on each side."""
    arrivals = _arrivals(sides)
    used = {(state, side): int((state, side) in arrivals) for state in order for side in (1, -1)}
    within = dict.fromkeys(order, 1)
    ways: list[Way] = []
    for (source, target), text in words.items():
        side, place = sides[source, target], places[source]
        if side:
            begin, end = place.line(used[source, side]), places[target].line(0)
            used[source, side] += 1
        elif source == target:
            begin = end = place.line(within[source])
            within[source] += 1
        else:
            begin, end = place.y + place.height, places[target].y
        ways.append(Way(source, target, text, side, begin, end, 0))
    lanes = {side: _lanes([way for way in ways if way.side == side]) for side in (1, -1)}
    return (
        [attrs.evolve(way, lane=lanes[way.side][way.target]) if way.side else way for way in ways],
        {side: max(numbers.values(), default=-1) + 1 for side, numbers in lanes.items()},
    )


def _lanes(ways: list[Way]) -> dict[str, int]:
    """Give each state that steps lead to a lane that no other uses at the same height; short ones run inside."""
    spans: dict[str, tuple[int, int]] = {}
    for way in ways:
        low, high = spans.get(way.target, (way.end, way.end))
        spans[way.target] = (min(low, way.begin), max(high, way.begin))
    taken: list[list[tuple[int, int]]] = []
    lanes: dict[str, int] = {}
    for target, (low, high) in sorted(spans.items(), key=lambda each: each[1][1] - each[1][0]):
        free = (
            number
            for number, others in enumerate(taken)
            if all(high < before or after < low for before, after in others)
        )
        number = next(free, len(taken))
        if number == len(taken):
            taken.append([])
        taken[number].append((low, high))
        lanes[target] = number
    return lanes
