"""Territory as a tree: commune, villages, sub-areas, clusters of homes (địa bàn)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cached_property

import attrs

from emulation.core.fields import instance_of, to_key, to_text, to_tuple
from emulation.core.text import near_names
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.parties.level import Level

__all__ = ["Territory", "TerritoryKind"]


class TerritoryKind(Enum):
    """Kind of territory (loại địa bàn)."""

    COUNTRY = "country"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    VILLAGE = "village"
    SUB_AREA = "sub-area"
    CLUSTER = "cluster"
    OTHER = "other"


@attrs.frozen
class Territory:
    """A territory and its parts (địa bàn).

    Args:
        id: Key, unique in the tree.
        name: Its name.
        kind: What it is.
        parts: Territories directly within it.
        level: Level of government that sits there; ``None`` for a part without one, such as a village.

    Raises:
        InvalidValueError: An id stands twice in the tree.

    >>> village = Territory("village-1", "Thôn Một", TerritoryKind.VILLAGE)
    >>> commune = Territory("commune", "Xã Mẫu", TerritoryKind.COMMUNE, parts=[village], level=Level.COMMUNE)
    >>> commune.contains("commune", "village-1"), commune.find("village-1").name
    (True, 'Thôn Một')
    """

    id: str = attrs.field(converter=to_key)
    name: str = attrs.field(converter=to_text)
    kind: TerritoryKind = attrs.field(validator=instance_of(TerritoryKind))
    parts: tuple[Territory, ...] = attrs.field(default=(), converter=to_tuple, kw_only=True)
    level: Level | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for index, part in enumerate(self.parts):
            if not isinstance(part, Territory):
                raise InvalidValueError(
                    "core.wrong_type",
                    "{expected} is expected, found {found}",
                    path=("parts", index),
                    expected="Territory",
                    found=type(part).__name__,
                )
        seen: set[str] = set()
        for each in self.walk():
            if each.id in seen:
                raise InvalidValueError(
                    "parties.repeated_territory",
                    "the territory id {id!r} stands twice in the tree",
                    id=each.id,
                )
            seen.add(each.id)

    def walk(self) -> Iterator[Territory]:
        """Go through the tree, this territory first, parts after the whole they belong to."""
        waiting: list[Territory] = [self]
        while waiting:
            each = waiting.pop()
            yield each
            waiting.extend(reversed(each.parts))

    @cached_property
    def _paths(self) -> dict[str, tuple[Territory, ...]]:
        paths: dict[str, tuple[Territory, ...]] = {self.id: (self,)}
        for each in self.walk():
            for part in each.parts:
                paths[part.id] = (*paths[each.id], part)
        return paths

    def __contains__(self, id: str) -> bool:
        return id in self._paths

    def find(self, id: str) -> Territory:
        """Give the territory with an id.

        Raises:
            UnknownKeyError: No such territory in the tree; the near names are in ``params``.
        """
        return self.path_to(id)[-1]

    def path_to(self, id: str) -> tuple[Territory, ...]:
        """Give the territories from this one down to the one with an id, both in.

        Raises:
            UnknownKeyError: No such territory in the tree; the near names are in ``params``.
        """
        path = self._paths.get(id)
        if path is None:
            raise UnknownKeyError(
                "parties.unknown_territory",
                "there is no territory {found!r} within {root}; near names: {near}",
                found=id,
                root=self.id,
                near=near_names(id, self._paths),
            )
        return path

    def contains(self, outer: str, inner: str) -> bool:
        """Say whether one territory of the tree lies within another, itself included.

        Raises:
            UnknownKeyError: One of them is not in the tree.
        """
        self.path_to(outer)
        return any(each.id == outer for each in self.path_to(inner))

    def of_kind(self, kind: TerritoryKind) -> tuple[Territory, ...]:
        """Give every territory of a kind, in the order of the tree."""
        return tuple(each for each in self.walk() if each.kind is kind)

    @property
    def leaves(self) -> tuple[Territory, ...]:
        """Territories without parts, in the order of the tree."""
        return tuple(each for each in self.walk() if not each.parts)
