"""Words, numbers and signs of a written period, each with its place in the text.

Words are compared by a key without marks and case: lost marks, combining marks and both places of the tone mark
then read alike, and in the small vocabulary of dates no two words share a key with different meanings in the
same place. Slips of spacing inside words ("từngày", "ng ày") are mended here; everything else is grammar.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NoReturn

import attrs

from emulation.core.text import nfc, strip_marks
from emulation.errors import InvalidValueError, NotationError

__all__ = ["Expected", "Kind", "Reader", "Token", "reader_of"]

LONGEST_TEXT = 500
_LONGEST_GLUED = 40
_SHOWN = 60


class Expected(Enum):
    """What a reader looked for when the text did not fit (nội dung mong đợi)."""

    PERIOD = "a-period"
    DATE = "a-date"
    DAY = "the-number-of-a-day"
    MONTH = "a-month"
    YEAR = "a-year-of-four-digits"
    QUARTER = "a-quarter-from-I-to-IV"
    TIME = "a-time-of-day"
    WEEKDAY = "a-day-of-the-week"
    LENGTH = "a-number-of-days"
    ONE_READING = "a-form-with-one-reading"
    END_OF_TEXT = "the-end-of-the-text"
    ISSUE_DAY = "the-day-of-issue"
    SHORTER_TEXT = "a-shorter-text"
    LATER_END = "an-end-that-is-not-before-the-start"

    def __str__(self) -> str:
        return self.value.replace("-", " ")


class Kind:
    """Kinds of tokens; no enum, since they are never shown to anybody."""

    NUMBER = "number"
    WORD = "word"
    DASH = "dash"
    SLASH = "slash"
    DOT = "dot"
    SIGN = "sign"


@attrs.frozen
class Token:
    """One word, number or sign: its kind, its key, where it begins and ends."""

    kind: str
    key: str
    begin: int
    end: int


_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|\S")
_DASHES = frozenset("-‐‑‒–—―−~")
_SLASHES = frozenset("/\u2044\uff0f")
_BLANKS = frozenset("\u200b\u2060\ufeff\u00ad*\"'“”„‟«»‘’")
_ODD_LETTERS = str.maketrans({"ƣ": "u", "ð": "d"})
_OTHER_SPELLINGS = {"ki": "ky", "qui": "quy"}
LEXICON = frozenset(
    """
    tu ke tinh bat dau ngay den toi het cho thang nam quy hang moi tuan truoc sau giua cuoi giai doan nhiem ky
    hoc gio phut nay khi luc trong vong lam viec dem va hoac thoi gian han thuc hien cham nhat muon la vao thu
    hai ba bay tam chin muoi mot chu thuong xuyen lien tuc ban hanh khong gioi xac dinh tro di nua suot
    """.split()
)


def reader_of(text: str) -> Reader:
    """Cut a text into tokens.

    Raises:
        InvalidValueError: Not a string.
        NotationError: Empty, or over 500 characters.
    """
    found: object = text
    if not isinstance(found, str):
        raise InvalidValueError(
            "core.wrong_type",
            "{expected} is expected, found {found}",
            expected="str",
            found=type(found).__name__,
        )
    if len(text) > LONGEST_TEXT:
        raise NotationError(
            "periods.text_too_long",
            "a written period has at most {most} characters, found {length}",
            text=text[:_SHOWN],
            position=LONGEST_TEXT,
            expected=Expected.SHORTER_TEXT,
            most=LONGEST_TEXT,
            length=len(text),
        )
    composed = nfc(text)
    return Reader(composed, _mended(_cut(composed)))


def _cut(text: str) -> list[Token]:
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        piece = match.group()
        if piece in _BLANKS:
            continue
        token = Token(_kind(piece), _key(piece), match.start(), match.end())
        if token.kind is Kind.DASH and tokens and tokens[-1].kind is Kind.DASH:
            continue  # "--" is a typed em dash
        tokens.append(token)
    return tokens


def _kind(piece: str) -> str:
    if "0" <= piece[0] <= "9":
        return Kind.NUMBER
    if piece[0].isalpha():
        return Kind.WORD
    if piece in _DASHES:
        return Kind.DASH
    if piece in _SLASHES:
        return Kind.SLASH
    return Kind.DOT if piece == "." else Kind.SIGN


@functools.lru_cache(maxsize=1024)
def _key(piece: str) -> str:
    key = strip_marks(piece).casefold().translate(_ODD_LETTERS)
    return _OTHER_SPELLINGS.get(key, key)


def _mended(tokens: list[Token]) -> list[Token]:
    result: list[Token] = []
    for token in tokens:
        if token.kind is not Kind.WORD or token.key in LEXICON:
            result.append(token)
            continue
        last = result[-1] if result else None
        if last is not None and last.kind is Kind.WORD and last.key not in LEXICON:
            joined = last.key + token.key
            if joined in LEXICON:
                result[-1] = Token(Kind.WORD, joined, last.begin, token.end)
                continue
        result.extend(_parted(token))
    return result


def _parted(token: Token) -> list[Token]:
    """Part words that were written together, where the vocabulary allows it; else leave the token."""
    key = token.key
    if len(key) != token.end - token.begin or len(key) > _LONGEST_GLUED:
        return [token]
    # ways[n] is the length of the last word of some division of the first n letters.
    ways: dict[int, int] = {0: 0}
    for stop in range(2, len(key) + 1):
        for size in range(2, min(stop, 6) + 1):
            if stop - size in ways and key[stop - size : stop] in LEXICON:
                ways[stop] = size
    parts: list[Token] = []
    stop = len(key)
    while stop:
        if stop not in ways:
            return [token]
        begin = stop - ways[stop]
        parts.append(Token(Kind.WORD, key[begin:stop], token.begin + begin, token.begin + stop))
        stop = begin
    return parts[::-1]


_NOTHING_MORE: Mapping[str, object] = MappingProxyType({})


class Reader:
    """A place in a row of tokens, moved by what is recognised there."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.count = len(tokens)
        self.at = 0

    def peek(self, ahead: int = 0) -> Token | None:
        """Give a token from here on without moving; ``None`` past the end."""
        index = self.at + ahead
        return self.tokens[index] if index < self.count else None

    def peek_kind(self, ahead: int = 0) -> str | None:
        """Give the kind of a token from here on; ``None`` past the end."""
        index = self.at + ahead
        return self.tokens[index].kind if index < self.count else None

    def peek_key(self, ahead: int = 0) -> str | None:
        """Give the key of a token from here on; ``None`` past the end."""
        index = self.at + ahead
        return self.tokens[index].key if index < self.count else None

    def words(self, phrase: str) -> bool:
        """Move past these words if they stand here."""
        first, *others = phrase.split()
        # Most phrases fail at their first word, and a reading tries many.
        if self.peek_key() != first or any(self.peek_key(n) != key for n, key in enumerate(others, 1)):
            return False
        self.at += 1 + len(others)
        return True

    def one_of(self, *phrases: str) -> str | None:
        """Move past the first of these phrases that stands here and give it."""
        return next((phrase for phrase in phrases if self.words(phrase)), None)

    def signs(self, allowed: str) -> None:
        """Move past any number of these signs."""
        while self.peek_kind() in {Kind.SIGN, Kind.DOT} and (self.peek_key() or "-") in allowed:
            self.at += 1

    def number(self) -> Token | None:
        """Move past a number if one stands here and give it."""
        token = self.peek()
        if token is None or token.kind is not Kind.NUMBER:
            return None
        self.at += 1
        return token

    def digits(self) -> str:
        """Move past a number if one stands here and give its digits; else give no digits."""
        token = self.number()
        return "" if token is None else self.text[token.begin : token.end]

    def dash(self) -> bool:
        """Move past a dash if one stands here."""
        if self.peek_kind() is not Kind.DASH:
            return False
        self.at += 1
        return True

    @property
    def position(self) -> int:
        """Place in the text of the token that comes next."""
        token = self.peek()
        return len(self.text) if token is None else token.begin

    def fail(self, expected: Expected, position: int | None = None) -> NoReturn:
        """Refuse what stands here.

        Raises:
            NotationError: Always.
        """
        self.refuse("periods.cannot_read", "found {found!r} where {expected} is expected", expected, position)

    def refuse(
        self,
        code: str,
        english: str,
        expected: Expected,
        position: int | None = None,
        more: Mapping[str, object] = _NOTHING_MORE,
    ) -> NoReturn:
        """Refuse with a code of its own.

        Raises:
            NotationError: Always.
        """
        place = self.position if position is None else position
        raise NotationError(
            code,
            f"{english} (at position {{position}} of {{text!r}})",
            text=self.text[:_SHOWN],
            position=place,
            found=self.text[place : place + 20],
            expected=expected,
            # Named here, since a mapping could also hold the path of an error.
            path=(),
            **dict(more),
        )
