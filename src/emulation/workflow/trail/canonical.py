"""The one written form that digests are made of (dạng chuẩn).

Plain data are written as JSON with the keys of each object in order, no spaces, text as it is in UTF-8: the same
as RFC 8785 gives for the data that are allowed here. Keys are ASCII, whole numbers lie within ±(2^53 - 1), and there
are no broken numbers (exact ones are text). So the form depends neither on the process, the machine, the
release of this library nor on the language that reads it: any JSON library can make it again.
"""

from __future__ import annotations

import hashlib
import json
from typing import cast

from emulation.errors import InvalidValueError, PathPart

__all__ = ["canonical_json", "text_digest"]

_MOST = 2**53 - 1
write_plain = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, check_circular=False
).encode
"""Write data of which it is known that all of it has a form."""


def canonical_json(data: object) -> str:
    """Write plain data in the canonical form.

    >>> canonical_json({"b": [1, None, True], "a": "Đại Mạch"})
    '{"a":"Đại Mạch","b":[1,null,true]}'

    Raises:
        InvalidValueError: Something that has no canonical form, such as a float, with its path.
    """
    if not is_plain(data):
        _check(data, ())
    return write_plain(data)


def text_digest(text: str) -> str:
    """Give the SHA-256 digest of a text in UTF-8, in hexadecimal.

    >>> text_digest("{}")[:12]
    '44136fa355b3'
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def is_plain(data: object) -> bool:
    """Say whether everything has a form; quickly, since it mostly has, and without saying where it has none."""
    pending = [data]
    while pending:
        each = pending.pop()
        kind = type(each)
        if kind is str:
            if not is_whole(cast("str", each)):
                return False
        elif kind is dict:
            fields = cast("dict[object, object]", each)
            for key in fields:
                if type(key) is not str or not key.isascii():
                    return False
            pending += fields.values()
        elif kind is list:
            pending += cast("list[object]", each)
        elif kind is int:
            if not -_MOST <= cast("int", each) <= _MOST:
                return False
        elif each is not None and kind is not bool:
            return False
    return True


def is_whole(text: str) -> bool:
    """Say whether a text holds no half characters, which UTF-8 cannot write.

    >>> is_whole("Đại Mạch"), is_whole(chr(0xD800))
    (True, False)
    """
    if text.isascii():
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _check(data: object, path: tuple[PathPart, ...]) -> None:
    if data is None or isinstance(data, bool):
        return
    if isinstance(data, str):
        if not is_whole(data):
            raise _no_form("text with half a character", path)
    elif type(data) is int:
        if not -_MOST <= data <= _MOST:
            raise _no_form("a whole number beyond 2^53 - 1", path)
    elif isinstance(data, list):
        for place, item in enumerate(cast("list[object]", data)):
            _check(item, (*path, place))
    elif isinstance(data, dict):
        for key, item in cast("dict[object, object]", data).items():
            if not isinstance(key, str) or not key.isascii():
                raise _no_form("a key that is not ASCII text", path)
            _check(item, (*path, key))
    else:
        raise _no_form(type(data).__name__, path)


def _no_form(found: str, path: tuple[PathPart, ...]) -> InvalidValueError:
    return InvalidValueError(
        "trail.no_canonical_form",
        "{found} has no canonical form; use text, whole numbers, true, false, null, lists and objects",
        path=path,
        found=found,
    )
