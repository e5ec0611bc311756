"""Words for the parameters of errors (từ ngữ trong thông báo lỗi)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from emulation.errors import EmulationError
from emulation.i18n import say, say_error

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["Said"]


@attrs.frozen
class Said:
    """Words for a parameter of an error, in the reader's language when it is said.

    Args:
        said: Key of the words, or the error that is quoted.
    """

    said: str | EmulationError

    @classmethod
    def key(cls, key: str) -> Said:
        """Quote words of the catalogues."""
        return cls(key)

    @classmethod
    def error(cls, error: EmulationError) -> Said:
        """Quote another error."""
        return cls(error)

    def text(self, language: Language = "vi") -> str:
        """Say it."""
        return say(self.said, language) if isinstance(self.said, str) else say_error(self.said, language)

    def __str__(self) -> str:
        return self.text("en")
