"""The text form of rules in pieces, each with its place (từ tố).

Reading is linear in the text: every piece is matched once by one pattern that never goes back.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from fractions import Fraction

import attrs

from emulation.core.text import nfc
from emulation.eligibility.said import Said
from emulation.errors import EmulationError, NotationError

__all__ = ["MOST_LETTERS", "Source", "Token", "number_of"]

MOST_LETTERS = 1_000_000
"""Longest text that is read."""

_MOST_DIGITS = 60
_AROUND = 20
_PIECE = re.compile(
    r"""(?P<space>[ \t\r\n]+|\#[^\n]*)
      | (?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9]))
      | (?P<number>-?[0-9]+(?:\.[0-9]+)?(?:/[0-9]+)?)
      | (?P<word>[^\W\d][\w-]*)
      | (?P<string>"(?:[^"\\\n]|\\[^\n])*")
      | (?P<sign><=|>=|!=|\.\.|[<>=(){};,/%])
    """,
    re.VERBOSE,
)
_ESCAPE = re.compile(r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|(.))", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


@attrs.frozen
class Token:
    """A piece of text: its kind, the text, and where it begins."""

    kind: str
    text: str
    position: int


@attrs.frozen
class Source:
    """A text that is being read."""

    text: str

    @classmethod
    def of(cls, text: object) -> Source:
        """Take a text, in NFC, so that places are counted in what people see.

        Raises:
            NotationError: No text, or one that is too long.
        """
        if not isinstance(text, str):
            raise NotationError(
                "eligibility.not_text",
                "the text of a rule is expected, found {found}",
                text="",
                position=0,
                expected="text",
                found=type(text).__name__,
            )
        if len(text) > MOST_LETTERS:
            raise NotationError(
                "eligibility.text_too_long",
                "the text has {found} letters; at most {expected} are read",
                text=text[:_AROUND],
                position=MOST_LETTERS,
                expected=MOST_LETTERS,
                found=len(text),
            )
        return cls(nfc(text))

    def tokens(self) -> Iterator[Token]:
        """Give the pieces, and at the end one of kind ``end``.

        Raises:
            NotationError: A letter that belongs to no piece, a text without its end, a number that is too long.
        """
        position = 0
        while position < len(self.text):
            match = _PIECE.match(self.text, position)
            if match is None:
                raise self.unfit(position, "eligibility.expects.piece", self.text[position])
            kind, found = str(match.lastgroup), match.group()
            if kind == "number" and sum(map(str.isdigit, found)) > _MOST_DIGITS:
                raise self.unfit(position, "eligibility.expects.short_number", f"{found[:_AROUND]}…")
            if kind != "space":
                yield Token(kind, found, position)
            position = match.end()
        yield Token("end", "", len(self.text))

    def unfit(self, position: int, expected: str, found: str) -> NotationError:
        """Make the error for a piece that does not fit.

        Args:
            position: Where.
            expected: Key of the words for what was expected.
            found: What stands there; nothing for the end of the text.
        """
        line, column = self.place(position)
        return NotationError(
            "eligibility.unfit",
            "line {line}, column {column}: {expected} is expected, found {found}",
            text=self.around(position),
            position=position,
            line=line,
            column=column,
            expected=Said.key(expected),
            found=Said.key("eligibility.expects.end") if not found else repr(found[:60]),
        )

    def refused(self, position: int, error: EmulationError) -> NotationError:
        """Make the error for what reads well and is refused for what it says."""
        line, column = self.place(position)
        return NotationError(
            "eligibility.refused",
            "line {line}, column {column}: {reason}",
            text=self.around(position),
            position=position,
            line=line,
            column=column,
            expected=error.code,
            reason=Said.error(error),
        )

    def place(self, position: int) -> tuple[int, int]:
        """Give line and column, both counted from 1."""
        before = self.text[:position]
        return before.count("\n") + 1, position - before.rfind("\n")

    def around(self, position: int) -> str:
        """Give some text around a place."""
        return self.text[max(0, position - _AROUND) : position + _AROUND]

    def unquoted(self, token: Token) -> str:
        """Read what stands between quotes.

        Raises:
            NotationError: An escape that does not exist.
        """
        inside = token.text[1:-1]

        def letter(match: re.Match[str]) -> str:
            code, plain = match.groups()
            if code is not None and int(code, 16) <= sys.maxunicode:
                return chr(int(code, 16))
            if plain in _LETTERS:
                return _LETTERS[plain]
            raise self.unfit(token.position + 1 + match.start(), "eligibility.expects.escape", match.group())

        return _ESCAPE.sub(letter, inside)


def number_of(token: Token) -> Fraction | None:
    """Read a number exactly; nothing where it divides by zero."""
    try:
        return Fraction(token.text) if "/" not in token.text or "." not in token.text else None
    except ZeroDivisionError:
        return None
