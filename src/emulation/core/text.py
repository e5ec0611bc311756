"""Vietnamese text: one Unicode form, search keys, order, near names.

Text in values is NFC from construction on. Folding is for comparison only and never changes what is kept:
state documents mix old and new places of the tone mark (``hòa``, ``hoà``), quotes, dashes and commas, and all
of them mean the same theme.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable

from emulation.errors import InvalidValueError

__all__ = ["clean_text", "fold", "near_names", "nfc", "same_text", "shown", "strip_marks", "vietnamese_key"]

_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries
_MARKED = re.compile(rf"([{_TONES}])")
# A tone on the first letter of oa, oe, uy moves to the second, where the syllable ends there and no q
# stands before.
_OLD_TONE = re.compile(
    rf"(?<![q])(o)([{_TONES}])([ae])(?!\w)|(?<![q])(u)([{_TONES}])(y)(?!\w)",
)
_QUOTES = dict.fromkeys(map(ord, "\"'“”„‟«»‘’‚‛`´″′"), None)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−-"), " ")
_STOPS = dict.fromkeys(map(ord, ",;"), " ")
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD], None)
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_FIRST_RANK = 100  # above digits and signs, which sort by their code points
_MOST_NAME = 200  # no name of ours is longer, and difflib is quadratic
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=_FIRST_RANK)}


def nfc(text: str) -> str:
    """Give the composed form (dựng sẵn): ``e + ^ + ´`` becomes ``ế``.

    >>> len("Đa\u0323i Ma\u0323ch"), len(nfc("Đa\u0323i Ma\u0323ch"))
    (10, 8)
    """
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def clean_text(text: str) -> str:
    """Give NFC text without white space at its ends, refusing control characters.

    Line breaks and tabs are kept: paragraphs hold them.

    Raises:
        InvalidValueError: A control character or a lone surrogate stands in the text.
    """
    result = nfc(text).strip()
    if result.isprintable():
        return result
    for position, character in enumerate(result):
        if character not in "\n\t" and unicodedata.category(character) in {"Cc", "Cs"}:
            raise InvalidValueError(
                "core.control_character",
                "the character U+{character} at position {position} cannot stand in text; remove it",
                character=f"{ord(character):04X}",
                position=position,
            )
    return result


def shown(value: object, most: int = 60, *, by: Callable[[object], str] = repr) -> str:
    """Give a value as an error shows it, cut short; no value is so odd that it cannot be shown.

    Args:
        value: Anything, also what came from outside.
        most: How many letters at most.
        by: What writes it.

    >>> shown("abc", 3), shown(10**5000)
    ("'ab", '<int>')
    """
    try:
        return by(value)[:most]
    except Exception:  # noqa: BLE001 - a number of many digits raises, and so may any object from outside
        return f"<{type(value).__name__}>"


def fold(text: str) -> str:
    """Make a search key: case, tone place, quotes, dashes, commas and spacing stop to matter; marks stay.

    >>> fold("Phòng, chống –  “HOÀ bình”") == fold("phòng chống - hòa bình")
    True
    >>> fold("ma") == fold("má")
    False
    """
    plain = nfc(text).casefold().replace("\u00f0", "đ")  # ð stands for đ in press and scanned text
    plain = plain.translate(_INVISIBLE).translate(_QUOTES).translate(_DASHES).translate(_STOPS)
    decomposed = unicodedata.normalize("NFD", plain)
    return " ".join(nfc(_OLD_TONE.sub(_move_tone, decomposed)).split())


def _move_tone(match: re.Match[str]) -> str:
    first, tone, last = (part for part in match.groups() if part is not None)
    return first + last + tone


def same_text(one: str, other: str) -> bool:
    """Say whether two texts differ only in what :func:`fold` folds."""
    return fold(one) == fold(other)


def strip_marks(text: str) -> str:
    """Take every mark away, ``đ`` included: a key for people who type without marks.

    >>> strip_marks("Đại Mạch")
    'Dai Mach'
    """
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def vietnamese_key(text: str) -> tuple[tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]], ...]:
    """Make a sorting key in the order of Vietnamese dictionaries.

    Syllable by syllable: letters first, then tones (none, huyền, hỏi, ngã, sắc, nặng), then lower before
    upper case.

    >>> sorted(["đá", "da", "Dạ", "dà", "ơn", "on"], key=vietnamese_key)
    ['da', 'dà', 'Dạ', 'đá', 'on', 'ơn']
    """
    return tuple(_syllable_key(syllable) for syllable in nfc(text).split())


def _syllable_key(syllable: str) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    letters: list[int] = []
    tones: list[int] = []
    cases: list[int] = []
    for character in syllable:
        decomposed = unicodedata.normalize("NFD", character)
        tone = _MARKED.search(decomposed)
        bare = nfc(_MARKED.sub("", decomposed))
        letters.append(
            _RANK.get(bare.lower(), ord(bare[0]) if bare and ord(bare[0]) < _FIRST_RANK else 10_000)
        )
        tones.append(_TONES.index(tone.group(1)) + 1 if tone else 0)
        cases.append(int(bare.isupper()))
    return tuple(letters), tuple(tones), tuple(cases)


def near_names(name: str, candidates: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Give the candidates that look most like ``name``, best first; compared without marks and case.

    >>> near_names("helth", ["health", "education", "wealth"])
    ('health', 'wealth')
    """
    if len(name) > _MOST_NAME:
        return ()
    keys: dict[str, str] = {}
    for candidate in candidates:
        keys.setdefault(strip_marks(candidate).casefold(), candidate)
    found = difflib.get_close_matches(strip_marks(name).casefold(), list(keys), n=most, cutoff=0.6)
    return tuple(keys[key] for key in found)
