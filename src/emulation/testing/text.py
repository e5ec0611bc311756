"""Text that tries to break parsers: for every reader that must end in a value or an error of the library."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from emulation.core.text import nfc

__all__ = ["hostile_text", "in_any_form"]

_TROUBLE = (
    "",
    "\x00",
    "\u200f",  # right-to-left mark
    "\u202e",  # right-to-left override
    "\u0301",  # a combining mark with nothing to sit on
    "\ud800",  # half of a surrogate pair
    "\u0663\u0661",  # Arabic digits
    "\uff11\uff10",  # full-width digits
    "\u00b2",
    "9" * 400,
    "(" * 300,
    "/" * 300,
    "-" * 300,
    " " * 300,
    "\n\t\r\v",
    "\U0001f1fb\U0001f1f3",
    "%s{0}{name}",
    "Đ\u0323",
)


def hostile_text(*fragments: str, max_pieces: int = 12) -> st.SearchStrategy[str]:
    """Texts of troublesome pieces mixed with pieces the reader under test does understand.

    Args:
        fragments: Pieces of the notation under test, so that the text gets past the first character.
        max_pieces: How many pieces at most.
    """
    pieces = st.one_of(
        st.sampled_from((*_TROUBLE, *fragments)),
        st.text(max_size=20),
        st.integers(0, 10**9).map(str),
    )
    return st.lists(pieces, max_size=max_pieces).map("".join)


def in_any_form(text: str) -> st.SearchStrategy[str]:
    """The same text with composed or decomposed letters, in any case, with other spaces."""
    forms = st.sampled_from((nfc(text), unicodedata.normalize("NFD", text)))
    cased = st.tuples(forms, st.sampled_from(("as is", "upper", "lower"))).map(_cased)
    return st.tuples(cased, st.sampled_from((" ", "  ", "\u00a0", "\n"))).map(_spaced)


def _cased(pair: tuple[str, str]) -> str:
    text, case = pair
    return text.upper() if case == "upper" else text.lower() if case == "lower" else text


def _spaced(pair: tuple[str, str]) -> str:
    text, space = pair
    return space.join(text.split(" "))
