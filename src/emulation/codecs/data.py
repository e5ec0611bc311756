"""Values to and from plain data and JSON text (chuyển đổi sang dữ liệu và JSON).

Plain data are mappings, lists, text, whole numbers, booleans and null. Fields equal to their default are left out, so that a plan
stays short; everything else comes back exactly as it was.
"""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn, TypeVar, cast

from emulation.codecs.converter import converter
from emulation.codecs.faults import faults_of
from emulation.core.stack import OutOfStack, exhausted, on_enough_stack
from emulation.errors import InvalidDocumentError, InvalidValueError

__all__ = ["dumps", "from_data", "loads", "parse_json", "to_data"]

T = TypeVar("T")
_MOST_DEPTH = 200
"""No value of ours nests so deep; text that does is refused before it can exhaust the stack."""


@on_enough_stack
def to_data(value: object) -> Any:
    """Give a value as plain data.

    >>> from datetime import date
    >>> from emulation.periods import Period
    >>> to_data(Period(date(2021, 9, 10), date(2021, 10, 30)))
    {'start': '2021-09-10', 'end': '2021-10-30'}
    """
    return converter().unstructure(value)


def from_data(cls: type[T], data: object) -> T:
    """Make a value of a class from plain data.

    Args:
        cls: The class of the value.
        data: The data, as :func:`to_data` gives it.

    Raises:
        InvalidDocumentError: Every fault of the data, each with its path.
        StackExhaustedError: Asked from too deep inside other calls.

    >>> from emulation.campaigns import Theme
    >>> from_data(Theme, {"text": "Đoàn kết", "wording": []})
    Traceback (most recent call last):
        ...
    emulation.errors.InvalidDocumentError: the theme cannot be read
      the key 'wording' is not known; near names: ('wordings',)
    """
    try:
        return converter().structure(data, cls)
    except OutOfStack as error:
        raise exhausted("from_data") from error
    except Exception as error:
        if _is_too_deep(data):
            raise InvalidDocumentError("the document cannot be read", (_too_deep(),)) from None
        name = cls.__name__.lower()
        if isinstance(error, RecursionError) or _holds_recursion(error):
            raise exhausted("from_data") from error
        raise InvalidDocumentError(f"the {name} cannot be read", tuple(faults_of(error))) from None


def _holds_recursion(error: Exception) -> bool:
    if not isinstance(error, ExceptionGroup):
        return False
    return cast("ExceptionGroup[Exception]", error).subgroup(RecursionError) is not None


def _too_deep() -> InvalidValueError:
    return InvalidValueError("codecs.too_deep", "the document is nested too deeply")


def _is_too_deep(data: object) -> bool:
    level: list[object] = [data]
    for _ in range(_MOST_DEPTH):
        inside: list[object] = []
        for each in level:
            if isinstance(each, dict):
                inside += cast("dict[str, object]", each).values()
            elif isinstance(each, list):
                inside += cast("list[object]", each)
        level = [each for each in inside if isinstance(each, dict | list)]
        if not level:
            return False
    return True


def _is_deep_text(text: str) -> bool:
    """Say whether brackets nest too deeply; only asked when the text could not be read for want of stack."""
    depth = 0
    for bracket in re.findall(r"[\[{}\]]", re.sub(r'"(?:[^"\\]|\\.)*"', "", text)):
        depth += 1 if bracket in "[{" else -1
        if depth > _MOST_DEPTH:
            return True
    return False


@on_enough_stack
def dumps(value: object, *, indent: int | None = None) -> str:
    """Write a value as JSON text: fields in their order, letters as they are, no broken numbers."""
    return json.dumps(to_data(value), ensure_ascii=False, allow_nan=False, indent=indent)


@on_enough_stack
def loads(cls: type[T], text: str) -> T:
    """Make a value of a class from JSON text.

    Raises:
        InvalidDocumentError: The text is no JSON, or every fault of its data, each with its path.
    """
    return from_data(cls, parse_json(text))


def parse_json(text: str) -> object:
    """Read JSON text strictly: no key twice in an object, no ``NaN``, no byte order mark, at most 200 levels.

    Raises:
        InvalidDocumentError: The text is no such JSON; the place is named.
    """
    fault: InvalidValueError
    try:
        data = json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        fault = InvalidValueError(
            "codecs.not_json",
            "this is no JSON at line {line}, column {column}: {reason}",
            line=error.lineno,
            column=error.colno,
            reason=error.msg,
        )
    except InvalidValueError as error:
        fault = error
    except RecursionError as error:
        if not _is_deep_text(text):
            raise exhausted("parse_json") from error
        fault = _too_deep()
    except ValueError:  # a whole number of thousands of digits
        fault = InvalidValueError("codecs.number_too_long", "a number has too many digits")
    else:
        # Most text has too few brackets to be deep; to count them is quick.
        if text.count("[") + text.count("{") <= _MOST_DEPTH or not _is_too_deep(data):
            return data
        fault = _too_deep()
    raise InvalidDocumentError("the document cannot be read", (fault,)) from None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        seen: set[str] = set()
        twice = ""
        for key, _ in pairs:
            if key in seen:
                twice = key
            seen.add(key)
        raise InvalidValueError(
            "codecs.repeated_key", "the key {found!r} stands twice in one object", found=twice[:60]
        )
    return made


def _refuse_constant(name: str) -> NoReturn:
    raise InvalidValueError("codecs.no_number", "{found} is no number", found=name)
