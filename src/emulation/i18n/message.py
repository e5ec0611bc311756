"""A message as a value: a key and its parameters, no words yet."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from emulation.i18n.catalogue import Language, say

__all__ = ["Message"]


def _items(params: Mapping[str, object] | tuple[tuple[str, object], ...]) -> tuple[tuple[str, object], ...]:
    if type(params) is tuple:
        return params
    return tuple(sorted(params.items())) if isinstance(params, Mapping) else params


@attrs.frozen
class Message:
    """Something to be said in a reader's language (thông điệp).

    Args:
        key: Key of the words in the catalogues.
        params: Values for the placeholders; given as a mapping, kept sorted by name.

    >>> Message("core.truth.yes").text("vi")
    'có'
    """

    key: str
    params: tuple[tuple[str, object], ...] = attrs.field(default=(), converter=_items)

    @classmethod
    def of(cls, key: str, /, **params: object) -> Message:
        """Make a message with its parameters as keywords."""
        return cls(key, _items(params))

    def text(self, language: Language = "vi") -> str:
        """Say it.

        Raises:
            UnknownKeyError: The catalogues have no such key.
        """
        return say(self.key, language, **dict(self.params))

    def __str__(self) -> str:
        inside = ", ".join(f"{name}={value}" for name, value in self.params)
        return f"{self.key}({inside})"
