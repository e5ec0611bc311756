"""The catalogues: key and language to words.

One PO file for each room and language stands in ``locale/``; the part of a key before the first dot names the
file. They are read when first asked for and kept, since they never change while the program runs.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, Protocol, cast, runtime_checkable

from emulation.core.text import near_names
from emulation.errors import InvalidDocumentError, InvalidValueError, UnknownKeyError, format_path

if TYPE_CHECKING:
    from emulation.errors import EmulationError

__all__ = ["LANGUAGES", "Language", "label", "label_key", "say", "say_error"]

Language = Literal["vi", "en"]
"""A language the library speaks."""

LANGUAGES: tuple[Language, ...] = ("vi", "en")
"""Every language, the source language first."""

_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@runtime_checkable
class _Speaks(Protocol):
    def text(self, language: Language = "vi") -> str: ...


@functools.cache
def room_catalogue(room: str, language: Language) -> Mapping[str, str]:
    """Read the words of one room: key to template; empty when the room has none.

    Raises:
        InvalidValueError: The language is neither ``vi`` nor ``en``.
    """
    if language not in LANGUAGES:
        raise InvalidValueError(
            "i18n.unknown_language",
            "the language {found!r} is not known; use one of {expected}",
            found=language,
            expected=LANGUAGES,
        )
    from babel.messages.pofile import read_po

    file = resources.files("emulation.i18n") / "locale" / language / f"{room}.po"
    if not file.is_file():
        return MappingProxyType({})
    with file.open("rb") as stream:
        entries = read_po(stream, abort_invalid=True)
    return MappingProxyType({str(entry.id): str(entry.string) for entry in entries if entry.id})


def say(key: str, language: Language = "vi", /, **params: object) -> str:
    """Give the words of a key, its placeholders filled in the manner of the language.

    Dates, numbers, enum members and values that can speak are put into words too; sequences become lists.

    >>> say("core.truth.unknown", "vi"), say("core.truth.unknown", "en")
    ('chưa rõ', 'unknown')

    Raises:
        UnknownKeyError: No entry for the key.
        InvalidValueError: No such language.
    """
    room = key.partition(".")[0]
    words: Mapping[str, str] = room_catalogue(room, language) if room.isidentifier() else {}
    template = words.get(key)
    if template is None:
        raise UnknownKeyError(
            "i18n.unknown_message",
            "no words for {found!r} in {language!r}; near keys: {near}",
            found=key,
            language=language,
            near=near_names(key, words),
        )
    return template.format_map({name: _spoken(value, language) for name, value in params.items()})


def _spoken(value: object, language: Language) -> object:
    from emulation.i18n import formats

    if isinstance(value, Enum):
        return label(value, language)
    if isinstance(value, _Speaks):
        return value.text(language)
    if isinstance(value, datetime):
        return formats.format_moment(value, language)
    if isinstance(value, date):
        return formats.format_date(value, language)
    if isinstance(value, bool):
        return say(f"core.truth.{'yes' if value else 'no'}", language)
    if isinstance(value, int | Decimal | Fraction):
        return formats.format_number(value, language)
    if isinstance(value, tuple | list | frozenset | set):
        items = [str(_spoken(item, language)) for item in cast("Iterable[object]", value)]
        return formats.format_list(sorted(items) if isinstance(value, frozenset | set) else items, language)
    return value


def label_key(member: Enum) -> str:
    """Give the key of an enum member's words: room, enum, value.

    >>> from emulation.core import Truth
    >>> label_key(Truth.YES)
    'core.truth.yes'
    """
    kind = type(member)
    room = kind.__module__.split(".")[1]
    return f"{room}.{_WORD_START.sub('_', kind.__name__).lower()}.{member.value}"


def label(member: Enum, language: Language = "vi") -> str:
    """Give the words for an enum member.

    >>> from emulation.core import Truth
    >>> label(Truth.UNKNOWN, "vi")
    'chưa rõ'
    """
    return say(label_key(member), language)


def say_error(error: EmulationError | InvalidDocumentError, language: Language = "vi") -> str:
    """Say an error in the language: English is what ``str`` gives, Vietnamese comes from the catalogue.

    >>> from emulation.core import exact
    >>> try:
    ...     exact("x")
    ... except InvalidValueError as error:
    ...     say_error(error, "vi")
    "cần một số hữu hạn, lại gặp 'x'"
    """
    if isinstance(error, InvalidDocumentError):
        return "\n".join(say_error(fault, language) for fault in error.faults)
    if language == "en":
        return str(error)
    text = say(error.code, language, **error.params)
    return f"{format_path(error.path)}: {text}" if error.path else text
