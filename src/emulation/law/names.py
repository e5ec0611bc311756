"""Names of legal instruments: their kind and number, read and written in Vietnamese and English.

A number alone often tells the kind (``NĐ-CP`` is a decree). The numbers of the National Assembly do not: a
law and a resolution look alike, so the kind must be named there. Which instruments exist and when they were
in force is left to :mod:`emulation.law.instrument`.
"""

from __future__ import annotations

import re
from enum import Enum

from emulation.core.text import nfc
from emulation.errors import InvalidValueError, NotationError

__all__ = [
    "InstrumentKind",
    "kinds_of_number",
    "read_number",
    "split_name",
    "to_instrument_name",
    "to_issuer",
]

MOST_CHARACTERS = 300
"""Longest citation or name that is read."""


class InstrumentKind(Enum):
    """Kind of a cited instrument or document, highest rank first (loại văn bản)."""

    LAW = "law"
    ORDINANCE = "ordinance"
    RESOLUTION = "resolution"
    DECREE = "decree"
    DECISION = "decision"
    DIRECTIVE = "directive"
    JOINT_CIRCULAR = "joint_circular"
    CIRCULAR = "circular"
    CONSOLIDATED_TEXT = "consolidated_text"
    PLAN = "plan"
    GUIDANCE = "guidance"
    OFFICIAL_LETTER = "official_letter"

    @property
    def rank(self) -> int:
        """Place in the order, 0 for a law."""
        return list(InstrumentKind).index(self)


# Kept here and not only in the catalogues: a citation is read and written without any language being loaded.
NAMES: dict[InstrumentKind, tuple[str, str]] = {
    InstrumentKind.LAW: ("Luật", "Law"),
    InstrumentKind.ORDINANCE: ("Pháp lệnh", "Ordinance"),
    InstrumentKind.RESOLUTION: ("Nghị quyết", "Resolution"),
    InstrumentKind.DECREE: ("Nghị định", "Decree"),
    InstrumentKind.DECISION: ("Quyết định", "Decision"),
    InstrumentKind.DIRECTIVE: ("Chỉ thị", "Directive"),
    InstrumentKind.JOINT_CIRCULAR: ("Thông tư liên tịch", "Joint Circular"),
    InstrumentKind.CIRCULAR: ("Thông tư", "Circular"),
    InstrumentKind.CONSOLIDATED_TEXT: ("Văn bản hợp nhất", "Consolidated Text"),
    InstrumentKind.PLAN: ("Kế hoạch", "Plan"),
    InstrumentKind.GUIDANCE: ("Hướng dẫn", "Guidance"),
    InstrumentKind.OFFICIAL_LETTER: ("Công văn", "Official Letter"),
}
_KINDS = {name.casefold(): kind for kind, names in NAMES.items() for name in names}
_MOST_WORDS = max(name.count(" ") + 1 for name in _KINDS)

_LETTER = "A-Za-zĐđÂâÊêÔôƠơƯưĂă"
_NUMBER = re.compile(
    rf"[0-9]{{1,6}}[a-z]?(?:/[0-9]{{4}})?[/-](?P<symbol>[{_LETTER}][{_LETTER}0-9&./-]{{0,40}})"
)
_ABBREVIATION = re.compile(rf"[{_LETTER}]+")
_BY_ABBREVIATION: dict[str, frozenset[InstrumentKind]] = {
    "QH": frozenset({InstrumentKind.LAW, InstrumentKind.RESOLUTION}),
    "UBTVQH": frozenset({InstrumentKind.ORDINANCE, InstrumentKind.RESOLUTION}),
    "NQ": frozenset({InstrumentKind.RESOLUTION}),
    "NĐ": frozenset({InstrumentKind.DECREE}),
    "QĐ": frozenset({InstrumentKind.DECISION}),
    "CT": frozenset({InstrumentKind.DIRECTIVE}),
    "TTLT": frozenset({InstrumentKind.JOINT_CIRCULAR}),
    "TT": frozenset({InstrumentKind.CIRCULAR}),
    "VBHN": frozenset({InstrumentKind.CONSOLIDATED_TEXT}),
    "KH": frozenset({InstrumentKind.PLAN}),
    "HD": frozenset({InstrumentKind.GUIDANCE}),
}
_ISSUER = re.compile(r"[^\W\d_][^,;()]{0,118}[^\s,;()]")
PART_WORDS = frozenset("điểm khoản điều mục phụ point clause article art art. section annex appendix".split())
"""Words that begin a part of a citation, so that no issuer holds one."""
_LOST_BAR = {"ND-CP": "NĐ-CP"}


def read_number(word: str) -> str | None:
    """Give the number in its proper letters, or ``None`` when the word is no number.

    The lost bar of ``ND-CP`` and of ``QD-…`` is put back, since nothing else is abbreviated so.

    >>> read_number("91/2017/ND-CP"), read_number("1497/QD-TTg"), read_number("Điều")
    ('91/2017/NĐ-CP', '1497/QĐ-TTg', None)
    """
    match = _NUMBER.fullmatch(word)
    if match is None or word[-1] in "&./-":
        return None
    symbol = match["symbol"]
    symbol = _LOST_BAR.get(symbol, symbol)
    if symbol.startswith("QD-"):
        symbol = "QĐ-" + symbol[3:]
    return word[: match.start("symbol")] + symbol


def kinds_of_number(number: str) -> frozenset[InstrumentKind]:
    """Give the kinds a number can belong to; empty when its symbol tells nothing.

    >>> [kind.value for kind in kinds_of_number("91/2017/NĐ-CP")]
    ['decree']
    """
    match = _NUMBER.fullmatch(number)
    start = _ABBREVIATION.match(match["symbol"]) if match else None
    return _BY_ABBREVIATION.get(start.group(), frozenset()) if start else frozenset()


def to_issuer(name: str | None) -> str | None:
    """Give the name of an issuer (cơ quan ban hành) in NFC text, with single spaces; ``None`` when it is not told.

    >>> to_issuer(" Ủy ban nhân dân  tỉnh Mẫu ")
    'Ủy ban nhân dân tỉnh Mẫu'

    Raises:
        InvalidValueError: Empty, too long, or with a mark or a word that ends it in a citation.
    """
    if name is None:
        return None
    written = " ".join(nfc(str(name)).split())
    if not _ISSUER.fullmatch(written) or any(word.casefold() in PART_WORDS for word in written.split()):
        raise InvalidValueError(
            "law.bad_issuer",
            "{found!r} cannot be the issuer of an instrument: words without commas and brackets are expected, none of them "
            "the name of a part such as Điều",
            path=("issuer",),
            found=str(name)[:60],
        )
    return written


def kind_at(words: list[str], index: int) -> tuple[InstrumentKind, int] | None:
    """Find the name of a kind at a place among words: the kind and how many words it takes."""
    for length in range(min(_MOST_WORDS, len(words) - index), 0, -1):
        kind = _KINDS.get(" ".join(words[index : index + length]).casefold())
        if kind is not None:
            return kind, length
    return None


def join_name(kind: InstrumentKind | None, number: str) -> str:
    """Give the name under which an instrument is kept: kind in Vietnamese, then number.

    Raises:
        InvalidValueError: The kind is not named and the number does not tell it, or the two disagree.
    """
    possible = kinds_of_number(number)
    if kind is None:
        if len(possible) != 1:
            raise InvalidValueError(
                "law.kind_missing",
                "the number {number!r} does not tell the kind of instrument; write it before the number",
                number=number,
            )
        (kind,) = possible
    elif possible and kind not in possible:
        raise InvalidValueError(
            "law.kind_mismatch",
            "{number!r} is not the number of this kind of instrument: {found}",
            number=number,
            found=NAMES[kind][0],
        )
    return f"{NAMES[kind][0]} {number}"


def to_instrument_name(text: str) -> str:
    """Give the name under which an instrument is kept (tên văn bản).

    Read from a name in either language, or from a number that tells the kind.

    >>> to_instrument_name("Decree 91/2017/ND-CP"), to_instrument_name("12/2019/TT-BNV")
    ('Nghị định 91/2017/NĐ-CP', 'Thông tư 12/2019/TT-BNV')
    >>> to_instrument_name("Luật số 15/2003/QH11")
    'Luật 15/2003/QH11'

    Raises:
        NotationError: The text is no name of an instrument.
        InvalidValueError: Kind and number disagree, or the kind is missing.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidValueError(
            "core.wrong_type",
            "{expected} is expected, found {found}",
            expected="str",
            found=type(text).__name__,
        )
    check_length(text)
    words = nfc(text).split()
    found = kind_at(words, 0)
    kind, rest = (found[0], words[found[1] :]) if found else (None, words)
    if rest and rest[0].casefold() in {"số", "no", "no."}:
        rest = rest[1:]
    number = read_number(rest[0]) if len(rest) == 1 else None
    if number is None:
        raise NotationError(
            "law.not_an_instrument",
            "{text!r} names no instrument; write its kind and number, such as 'Nghị định 91/2017/NĐ-CP'",
            text=text,
            position=0,
            expected="Nghị định 91/2017/NĐ-CP",
        )
    return join_name(kind, number)


def split_name(name: str) -> tuple[InstrumentKind, str]:
    """Take a kept name apart into kind and number.

    >>> split_name("Nghị định 91/2017/NĐ-CP")
    (<InstrumentKind.DECREE: 'decree'>, '91/2017/NĐ-CP')
    """
    vietnamese, _, number = to_instrument_name(name).rpartition(" ")
    return _KINDS[vietnamese.casefold()], number


def check_length(text: str) -> None:
    """Refuse a text too long to be a citation.

    Raises:
        NotationError: More than :data:`MOST_CHARACTERS` characters.
    """
    if len(text) > MOST_CHARACTERS:
        raise NotationError(
            "law.citation_too_long",
            "a citation has at most {most} characters, found {found}",
            text=text[:60],
            position=MOST_CHARACTERS,
            expected="",
            most=MOST_CHARACTERS,
            found=len(text),
        )
