"""Errors and warnings of the library: one root for each.

What the program got wrong raises one of these at once. What a document got wrong is collected into an
:class:`InvalidDocumentError`, every fault with its path. "Not met" and "not known" are answers, never errors.

An error holds a stable code and its parameters; ``str(error)`` is short English, and words in a reader's
language are made later by :func:`emulation.i18n.say_error`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self

__all__ = [
    "AssumedValueWarning",
    "EmulationError",
    "EmulationWarning",
    "InvalidDocumentError",
    "InvalidValueError",
    "LawError",
    "LevelAbolishedError",
    "MissingExtraError",
    "NotationError",
    "PathPart",
    "StackExhaustedError",
    "UncertainSourceWarning",
    "UnknownKeyError",
    "format_path",
]

PathPart = str | int


def format_path(path: Sequence[PathPart]) -> str:
    """Write a path as people read it: names joined by dots, positions in brackets.

    >>> format_path(("duties", 3, "lead"))
    'duties[3].lead'
    """
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if text else part
    return text


class EmulationError(Exception):
    """Root of every error this library raises.

    Args:
        code: Stable key such as ``periods.end_before_start``; also the key of the words in the catalogues.
        english: Template of the short English text; its ``{names}`` are filled from the parameters.
        path: Where in a document or value the error lies; empty when it concerns the whole.
        params: What was found, what was expected.
    """

    def __init__(
        self, code: str, english: str, /, *, path: Sequence[PathPart] = (), **params: object
    ) -> None:
        super().__init__(code, english)  # first: ImportError would put its own path in the place of ours
        self.code: str = code
        self.english: str = english
        self.path: tuple[PathPart, ...] = tuple(path)
        self.params: Mapping[str, object] = MappingProxyType(params)

    def __str__(self) -> str:
        text = self.english.format_map(self.params)
        return f"{format_path(self.path)}: {text}" if self.path else text

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.code, self.english, self.path, dict(self.params)))

    def at(self, *prefix: PathPart) -> EmulationError:
        """Give the same error with ``prefix`` put before its path."""
        return _rebuild(type(self), self.code, self.english, (*prefix, *self.path), dict(self.params))


def _rebuild(
    kind: type[EmulationError],
    code: str,
    english: str,
    path: tuple[PathPart, ...],
    params: dict[str, object],
) -> EmulationError:
    return kind(code, english, path=path, **params)


class InvalidValueError(EmulationError, ValueError):
    """A bound, unit, order or type that cannot be."""


class NotationError(InvalidValueError):
    """A written form that cannot be read.

    ``params`` holds ``text`` (what was read), ``position`` (offset of the first character that does not fit,
    counted in characters of the NFC text) and ``expected``.
    """


class UnknownKeyError(EmulationError, LookupError):
    """A name that nothing bears; ``params["near"]`` holds the names that look like it."""

    def __str__(self) -> str:
        return EmulationError.__str__(self)


class LawError(EmulationError):
    """The law of the day gives no answer, or two."""


class LevelAbolishedError(LawError, LookupError):
    """A level of local government that does not exist on the day asked about."""

    def __str__(self) -> str:
        return EmulationError.__str__(self)


class MissingExtraError(EmulationError, ImportError):  # type: ignore[misc]  # ImportError.path is a file
    """A package of an extra is not installed; the text names what to install."""


class StackExhaustedError(EmulationError, RecursionError):
    """The program asked from so deep inside other calls that too little of the stack was left; nothing was answered."""


class InvalidDocumentError(ExceptionGroup[EmulationError]):
    """Every fault of one input, each an :class:`EmulationError` with its path."""

    def __new__(cls, message: str, faults: Sequence[EmulationError]) -> Self:  # noqa: D102 - documented by the class
        return super().__new__(cls, message, faults)

    def __init__(self, message: str, faults: Sequence[EmulationError]) -> None:
        super().__init__(message, faults)

    def derive(self, faults: Sequence[EmulationError], /) -> InvalidDocumentError:  # type: ignore[override]
        """Give a group of some of the faults, as ``except*`` and ``subgroup`` ask."""
        return InvalidDocumentError(self.message, faults)

    @property
    def faults(self) -> tuple[EmulationError, ...]:
        """The faults in the order of the document."""
        return tuple(fault for fault in self.exceptions if isinstance(fault, EmulationError))

    def __str__(self) -> str:
        lines = [f"{self.message} ({len(self.faults)} faults)" if len(self.faults) != 1 else self.message]
        lines += [f"  {fault}" for fault in self.faults]
        return "\n".join(lines)


class EmulationWarning(UserWarning):
    """Root of every warning this library gives."""


class AssumedValueWarning(EmulationWarning):
    """A value was supplied by assumption where the text was silent."""


class UncertainSourceWarning(EmulationWarning):
    """An answer rests on a provision whose text was not verified in an official source."""
