"""Indicators: what is measured, and over which population (chỉ tiêu, đối tượng tính).

An indicator says how readings of parts (villages, sub-areas) become one value. It holds no readings: those
are journal entries.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import (
    instance_of,
    is_not_negative,
    is_positive,
    one_of_types,
    to_key,
    to_text,
    to_tuple,
)
from emulation.core.quantity import UNITS, Quantity, Unit
from emulation.core.text import near_names
from emulation.errors import InvalidValueError, UnknownKeyError

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = [
    "AmountIndicator",
    "CountedPopulation",
    "DelayedPopulation",
    "Indicator",
    "Ladder",
    "LadderIndicator",
    "MultipleIndicator",
    "Population",
    "RateIndicator",
    "ShareIndicator",
    "YesNoIndicator",
]


def _pairs(given: Mapping[str, int] | Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    items = tuple(map(_pair, to_tuple(given.items() if isinstance(given, Mapping) else given)))
    if len({key for key, _ in items}) != len(items):
        raise InvalidValueError("campaigns.repeated_territory", "a territory stands twice in the sizes")
    return tuple(sorted(items))


def _pair(given: object) -> tuple[str, int]:
    match given:
        case (str(key), int(size)) if not isinstance(size, bool):
            if size < 0:
                raise InvalidValueError(
                    "core.negative",
                    "zero or more is expected, found {found}",
                    path=("sizes", key),
                    found=size,
                )
            return to_key(key), size
        case _:
            raise InvalidValueError(
                "core.wrong_type",
                "{expected} is expected, found {found}",
                path=("sizes",),
                expected="an id with a number",
                found=type(given).__name__,
            )


@attrs.frozen
class CountedPopulation:
    """A population whose size is counted (dân số, đối tượng đủ điều kiện).

    Args:
        id: Key within the campaign.
        text: Who belongs, in words: the definition the share is held to.
        sizes: Number by territory id; a territory that is absent is not known, which is not zero.
        size: Number in all, where only the whole was counted.

    >>> CountedPopulation("residents", "mọi người dân", sizes={"village-1": 40}).size_in("village-2") is None
    True
    """

    id: str = attrs.field(converter=to_key)
    text: str = attrs.field(converter=to_text)
    sizes: tuple[tuple[str, int], ...] = attrs.field(default=(), converter=_pairs, kw_only=True)
    size: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_not_negative]), kw_only=True
    )

    def size_in(self, territory: str) -> int | None:
        """Number in a territory; ``None`` when it is not known."""
        return dict(self.sizes).get(territory)


@attrs.frozen
class DelayedPopulation:
    """People who reached an earlier target long enough ago (đến hạn, đủ thời gian).

    On day ``d`` it holds as many as the earlier target had counted on day ``d - wait_days``: those due for a
    second dose.

    Args:
        id: Key within the campaign.
        text: Who belongs, in words.
        source: Id of the earlier target.
        wait_days: Days that must have passed; ``None`` while no rule has fixed them, and then the size is
            unknown.
    """

    id: str = attrs.field(converter=to_key)
    text: str = attrs.field(converter=to_text)
    source: str = attrs.field(converter=to_key, kw_only=True)
    wait_days: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive]), kw_only=True
    )


Population = CountedPopulation | DelayedPopulation
"""Any population."""


def _triples(given: Iterable[Iterable[str]]) -> tuple[tuple[str, str, str], ...]:
    return tuple(map(_triple, to_tuple(given)))


def _triple(given: object) -> tuple[str, str, str]:
    match given:
        case (str(key), str(vi), str(en)):
            return to_key(key), to_text(vi), to_text(en)
        case _:
            raise InvalidValueError(
                "core.wrong_type",
                "{expected} is expected, found {found}",
                path=("names",),
                expected="a key with a Vietnamese and an English name",
                found=type(given).__name__,
            )


def _is_ladder(
    _instance: object, attribute: attrs.Attribute[tuple[str, ...]], value: tuple[str, ...]
) -> None:
    for step in value:
        to_key(step)
    if len(value) < 2 or len(set(value)) != len(value):  # noqa: PLR2004 - one step is no ladder
        raise InvalidValueError(
            "campaigns.not_a_ladder",
            "a ladder has two or more different steps, found {found}",
            path=(attribute.name,),
            found=value,
        )


@attrs.frozen
class Ladder:
    """An ordered set of steps, best first (thang bậc): green, yellow, orange, red.

    Args:
        id: Key within the campaign.
        steps: Keys of the steps, best first.
        names: Names of the steps as triples of key, Vietnamese and English; a step without one goes by its key.

    >>> zones = Ladder("zones", ("green", "yellow", "orange", "red"))
    >>> zones.is_at_least("yellow", "orange"), zones.is_at_least("red", "green")
    (True, False)

    Raises:
        InvalidValueError: Fewer than two steps, or a step twice.
    """

    id: str = attrs.field(converter=to_key)
    steps: tuple[str, ...] = attrs.field(converter=to_tuple, validator=[one_of_types(str), _is_ladder])
    names: tuple[tuple[str, str, str], ...] = attrs.field(default=(), converter=_triples, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for step, _, _ in self.names:
            self.rank(step)  # refuses a step that is not there

    def name(self, step: str, language: Language = "vi") -> str:
        """Give the name of a step in a language; its key when it has none."""
        for key, vi, en in self.names:
            if key == step:
                return vi if language == "vi" else en
        return step

    def rank(self, step: str) -> int:
        """Place of a step, 0 for the best.

        Raises:
            UnknownKeyError: No such step; the near names are in ``params``.
        """
        if step not in self.steps:
            raise UnknownKeyError(
                "campaigns.unknown_step",
                "the ladder {ladder} has no step {found!r}; it has {expected}; near names: {near}",
                ladder=self.id,
                found=step,
                expected=self.steps,
                near=near_names(step, self.steps),
            )
        return self.steps.index(step)

    def is_at_least(self, step: str, goal: str) -> bool:
        """Say whether ``step`` is the goal or better."""
        return self.rank(step) <= self.rank(goal)


@attrs.frozen
class ShareIndicator:
    """Share of a population (tỷ lệ %): people counted over people in the population.

    Args:
        population: Id of the population.
        unit: What is counted.
    """

    population: str = attrs.field(converter=to_key)
    unit: Unit = attrs.field(default=UNITS["person"], validator=instance_of(Unit))

    @property
    def dimension(self) -> str:
        """A share."""
        return "share"


@attrs.frozen
class AmountIndicator:
    """A count, sum of money, length, area or weight; parts add up (số lượng)."""

    unit: Unit = attrs.field(validator=instance_of(Unit))

    @property
    def dimension(self) -> str:
        """What the unit measures."""
        return self.unit.dimension


@attrs.frozen
class RateIndicator:
    """Change in a year, read directly (mức tăng, giảm mỗi năm).

    Only a reading of the whole counts, since rates of parts do not add up.
    """

    unit: Unit = attrs.field(validator=instance_of(Unit))

    @property
    def dimension(self) -> str:
        """What the unit measures."""
        return self.unit.dimension


@attrs.frozen
class MultipleIndicator:
    """How many times a base the value is (gấp … lần so với năm gốc); parts add up before dividing.

    Args:
        base: The base quantity; ``None`` while it is not known, and then the multiple is unknown.
        base_year: Year of the base.
        unit: Unit of the readings.
    """

    base: Quantity | None = attrs.field(validator=instance_of(Quantity, type(None)))
    base_year: int = attrs.field(validator=instance_of(int))
    unit: Unit = attrs.field(validator=instance_of(Unit))

    def __attrs_post_init__(self) -> None:
        if self.base is not None:
            if self.base.amount <= 0:
                raise InvalidValueError(
                    "core.not_positive",
                    "more than zero is expected, found {found}",
                    path=("base",),
                    found=self.base,
                )
            self.base.to(self.unit)  # refuses another dimension

    @property
    def dimension(self) -> str:
        """A multiple."""
        return "multiple"


@attrs.frozen
class YesNoIndicator:
    """A yes-or-no question (đạt hay không); of the whole, or of every part when readings come by part."""


@attrs.frozen
class LadderIndicator:
    """The step each part stands on (mức theo thang bậc); the whole stands where its worst part does.

    Args:
        ladder: Id of the ladder.
    """

    ladder: str = attrs.field(converter=to_key)


Indicator = (
    ShareIndicator | AmountIndicator | RateIndicator | MultipleIndicator | YesNoIndicator | LadderIndicator
)
"""Any indicator."""
