"""Citations: a place in an instrument, read and written as lawyers do (viện dẫn).

Vietnamese style climbs (``điểm a khoản 2 Điều 43 Nghị định 91/2017/NĐ-CP``), English style descends
(``Decree 91/2017/NĐ-CP, Article 43(2)(a)``). Both are read in any order of parts. Points follow the
Vietnamese alphabet, where ``đ`` comes after ``d``: the fifth point is (đ), and a text that calls it (e) means
the sixth.
"""

from __future__ import annotations

import functools
import re
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from emulation.core.text import nfc
from emulation.errors import InvalidValueError, NotationError
from emulation.law.names import (
    NAMES,
    PART_WORDS,
    InstrumentKind,
    check_length,
    join_name,
    kind_at,
    read_number,
    split_name,
    to_instrument_name,
    to_issuer,
)

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["POINT_LETTERS", "Citation", "CitationPart"]

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters of points in their order."""


class CitationPart(Enum):
    """Part of a citation below the instrument (đơn vị bố cục)."""

    ANNEX = "annex"
    SECTION = "section"
    ARTICLE = "article"
    CLAUSE = "clause"
    POINT = "point"

    def __str__(self) -> str:
        return self.value


def _checked(part: CitationPart, value: str | int | None) -> str | None:
    if value is None:
        return None
    written = nfc(str(value))
    if part in _LOWER:
        written = written.lower()
    if _SHAPES[part].fullmatch(written) is None:
        raise InvalidValueError(
            "law.bad_part",
            "{found!r} cannot be the {part} of a citation",
            path=(part.value,),
            found=written[:60],
            part=part,
        )
    return written


def _to_annex(value: str | int | None) -> str | None:
    return _checked(CitationPart.ANNEX, value)


def _to_section(value: str | int | None) -> str | None:
    return _checked(CitationPart.SECTION, value)


def _to_article(value: str | int | None) -> str | None:
    return _checked(CitationPart.ARTICLE, value)


def _to_clause(value: str | int | None) -> str | None:
    return _checked(CitationPart.CLAUSE, value)


def _to_point(value: str | int | None) -> str | None:
    return _checked(CitationPart.POINT, value)


_SHAPES = {
    CitationPart.ANNEX: re.compile(r"[0-9A-Za-zĐđ]{1,8}"),
    CitationPart.SECTION: re.compile(r"[0-9A-Za-zĐđ]{1,8}(?:[.-][0-9A-Za-zĐđ]{1,8}){0,5}"),
    CitationPart.ARTICLE: re.compile(rf"[1-9][0-9]{{0,3}}[{POINT_LETTERS}]?"),
    CitationPart.CLAUSE: re.compile(rf"[1-9][0-9]{{0,2}}[{POINT_LETTERS}]?"),
    CitationPart.POINT: re.compile(rf"[{POINT_LETTERS}][0-9]{{0,2}}"),
}
_LOWER = frozenset({CitationPart.ARTICLE, CitationPart.CLAUSE, CitationPart.POINT})
_LABELS = {
    "điểm": CitationPart.POINT,
    "point": CitationPart.POINT,
    "khoản": CitationPart.CLAUSE,
    "clause": CitationPart.CLAUSE,
    "điều": CitationPart.ARTICLE,
    "article": CitationPart.ARTICLE,
    "art": CitationPart.ARTICLE,
    "art.": CitationPart.ARTICLE,
    "mục": CitationPart.SECTION,
    "section": CitationPart.SECTION,
    "annex": CitationPart.ANNEX,
    "appendix": CitationPart.ANNEX,
}
_WRITTEN = {
    CitationPart.POINT: "điểm",
    CitationPart.CLAUSE: "khoản",
    CitationPart.ARTICLE: "Điều",
    CitationPart.SECTION: "mục",
    CitationPart.ANNEX: "Phụ lục",
}
_FILLERS = frozenset({"của", "tại", "of", "the", "số", "no", "no."})
_TOKEN = re.compile(r"[()]|[^\s,;()]+")


@functools.total_ordering
@attrs.frozen(order=False)
class Citation:
    """A place in an instrument, as exact as it is known (viện dẫn).

    Args:
        instrument: Name of the instrument in either language; kept in Vietnamese, such as
            ``"Nghị định 91/2017/NĐ-CP"``.
        article: Article (điều): a number, with a letter for an inserted one.
        clause: Clause (khoản) of the article.
        point: Point (điểm) of the clause, or of an article without clauses.
        section: Section (mục) of a plan or an annex, such as ``"VII.2c"``; not beside an article.
        annex: Annex (phụ lục); not beside an article.
        issuer: Who issued the instrument, where its number alone does not tell, as those of two provinces may not; ``None`` when it
            is not told.

    Citations sort by rank of the instrument, year, number, then place.

    >>> place = Citation("Decree 91/2017/NĐ-CP", "43", "2", "a")
    >>> str(place)
    'điểm a khoản 2 Điều 43 Nghị định 91/2017/NĐ-CP'
    >>> place.text("en")
    'Decree 91/2017/NĐ-CP, Article 43(2)(a)'
    >>> Citation.parse("Decree 91/2017/ND-CP, Art. 43(2)(a)") == Citation.parse(str(place)) == place
    True
    >>> str(Citation("Kế hoạch 108/KH-UBND", section="VII.2c"))
    'mục VII.2c Kế hoạch 108/KH-UBND'
    >>> local = Citation.parse("khoản 1 Điều 3 Quyết định 9/2025/QĐ-UBND của UBND tỉnh Mẫu")
    >>> local.issuer, local.text("en")
    ('UBND tỉnh Mẫu', 'Decision 9/2025/QĐ-UBND of UBND tỉnh Mẫu, Article 3(1)')

    Raises:
        InvalidValueError: A part that cannot be, or a clause or point without its article.
        NotationError: The instrument is not named.
    """

    instrument: str = attrs.field(converter=to_instrument_name)
    article: str | None = attrs.field(default=None, converter=_to_article)
    clause: str | None = attrs.field(default=None, converter=_to_clause)
    point: str | None = attrs.field(default=None, converter=_to_point)
    section: str | None = attrs.field(default=None, converter=_to_section, kw_only=True)
    annex: str | None = attrs.field(default=None, converter=_to_annex, kw_only=True)
    issuer: str | None = attrs.field(default=None, converter=to_issuer, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.article is None and (self.clause or self.point):
            raise InvalidValueError(
                "law.article_missing",
                "a clause or point belongs to an article, but none is named in {instrument}",
                path=("article",),
                instrument=self.instrument,
            )
        if self.article is not None and (self.section or self.annex):
            raise InvalidValueError(
                "law.article_and_section",
                "a citation names an article, or a section or annex, not both, in {instrument}",
                path=("article",),
                instrument=self.instrument,
            )

    @functools.cached_property
    def _split(self) -> tuple[InstrumentKind, str]:
        return split_name(self.instrument)

    @property
    def kind(self) -> InstrumentKind:
        """Kind of the instrument."""
        return self._split[0]

    @property
    def number(self) -> str:
        """Number and symbol of the instrument."""
        return self._split[1]

    @classmethod
    def parse(cls, text: str) -> Citation:
        """Read a citation in Vietnamese or English legal style.

        Parts may come in any order; commas and small words between them do not matter. An issuer follows the number, after "của" or
        "of", up to the next comma or part.

        >>> Citation.parse("Điều 5 khoản 2, điểm đ của Luật số 06/2022/QH15").text("en")
        'Law 06/2022/QH15, Article 5(2)(đ)'

        Raises:
            NotationError: A word that fits nowhere, a part named twice, no instrument, or too long.
            InvalidValueError: Parts that were read but cannot stand together.
        """
        return _Reader(text).read()

    def includes(self, other: Citation) -> bool:
        """Say whether the other place is this one or lies within it.

        >>> Citation.parse("Điều 43 Nghị định 91/2017/NĐ-CP").includes(
        ...     Citation.parse("khoản 2 Điều 43 Nghị định 91/2017/NĐ-CP")
        ... )
        True
        """
        mine = (self.annex, self.section, self.article, self.clause, self.point)
        theirs = (other.annex, other.section, other.article, other.clause, other.point)
        return (self.instrument, self.issuer) == (other.instrument, other.issuer) and all(
            one is None or one == another for one, another in zip(mine, theirs, strict=True)
        )

    def text(self, language: Language = "vi") -> str:
        """Write the citation in the legal style of the language."""
        return str(self) if language == "vi" else self._english()

    def _english(self) -> str:
        written = f"{NAMES[self.kind][1]} {self.number}"
        if self.issuer:
            written += f" of {self.issuer}"
        if self.article:
            below = "".join(f"({part})" for part in (self.clause, self.point) if part)
            written += f", Article {self.article}{below}"
        if self.annex:
            written += f", Annex {self.annex}"
        if self.section:
            written += f", Section {self.section}"
        return written

    def __str__(self) -> str:
        named = (
            (CitationPart.POINT, self.point),
            (CitationPart.CLAUSE, self.clause),
            (CitationPart.ARTICLE, self.article),
            (CitationPart.SECTION, self.section),
            (CitationPart.ANNEX, self.annex),
        )
        below = [f"{_WRITTEN[part]} {value}" for part, value in named if value]
        return " ".join([*below, self.instrument, *([f"của {self.issuer}"] if self.issuer else [])])

    def __lt__(self, other: Citation) -> bool:
        return self._order < other._order

    @functools.cached_property
    def _order(self) -> tuple[object, ...]:
        year = re.search(r"/([0-9]{4})[/-]", self.number)
        serial = re.match(r"[0-9]+", self.number)
        places = (self.annex, self.section, self.article, self.clause, self.point)
        return (
            self.kind.rank,
            int(year[1]) if year else 0,
            int(serial[0]) if serial else 0,
            self.number,
            self.issuer or "",
            *map(_place_order, places),
        )


_RUNS = re.compile(r"[0-9]+|[A-ZĐ]+|[a-zđ]+")
_ROMAN = re.compile(r"(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ALPHABET = {letter: rank for rank, letter in enumerate("abcdđefghijklmnopqrstuvwxyz")}


def _place_order(place: str | None) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """Make a key that puts 2 before 10, V before IX and d before đ before e; a missing part comes first."""
    return tuple(_run_order(run) for run in _RUNS.findall(place or ""))


def _run_order(run: str) -> tuple[int, tuple[int, ...]]:
    if run.isdigit():
        return 0, (int(run),)
    if _ROMAN.fullmatch(run):
        values = [_ROMAN_VALUES[letter] for letter in run]
        signed = [-v if v < max(values[i:]) else v for i, v in enumerate(values)]
        return 0, (sum(signed),)
    return 1, tuple(_ALPHABET[letter] for letter in run.lower())


class _Reader:
    """Reads one citation, token by token, each once."""

    def __init__(self, text: str) -> None:
        check_length(text)
        self._text = nfc(text)
        tokens = list(_TOKEN.finditer(self._text))
        self._words = [token.group() for token in tokens]
        self._positions = [token.start() for token in tokens]
        self._parts: dict[CitationPart, str] = {}
        self._kind: InstrumentKind | None = None
        self._number: str | None = None
        self._issuer: str | None = None

    def read(self) -> Citation:
        index = 0
        while index < len(self._words):
            index += self._step(index)
        if self._number is None:
            raise NotationError(
                "law.instrument_missing",
                "{text!r} names no instrument; a number such as 91/2017/NĐ-CP is expected",
                text=self._text,
                position=len(self._text),
                expected="91/2017/NĐ-CP",
            )
        parts = {part.value: value for part, value in self._parts.items()}
        return Citation(join_name(self._kind, self._number), issuer=self._issuer, **parts)

    def _step(self, index: int) -> int:
        """Read what begins at the token and say how many tokens it took."""
        word = self._words[index].casefold()
        following = self._words[index + 1 : index + 3]
        if word in {"của", "of"} and index and read_number(self._words[index - 1].rstrip(".")) is not None:
            return 1 + self._take_issuer(index + 1)
        if word in _FILLERS:
            return 1
        if word in _LABELS:
            return 1 + self._take(_LABELS[word], index + 1)
        if word == "phụ" and following[:1] and following[0].casefold() == "lục":
            return 2 + self._take(CitationPart.ANNEX, index + 2)
        if word == "(" and following[1:] == [")"]:
            part = CitationPart.CLAUSE if following[0][0].isdigit() else CitationPart.POINT
            return 2 + self._take(part, index + 1)
        kind = kind_at(self._words, index)
        if kind and self._kind is None:
            self._kind = kind[0]
            return kind[1]
        number = read_number(self._words[index].rstrip("."))
        if number and self._number is None:
            self._number = number
            return 1
        raise self._unfit(index)

    def _take(self, part: CitationPart, index: int) -> int:
        value = self._words[index].rstrip(".") if index < len(self._words) else ""
        shape = value.lower() if part in _LOWER else value
        if part in self._parts or _SHAPES[part].fullmatch(shape) is None:
            raise self._unfit(index)
        self._parts[part] = value
        return 1

    def _take_issuer(self, index: int) -> int:
        """Read the words after the number up to a comma or a part, and say how many they are."""
        end = index
        while end < len(self._words) and self._words[end].casefold() not in {*PART_WORDS, "("}:
            end += 1
            behind = self._positions[end] if end < len(self._words) else len(self._text)
            if (
                "," in self._text[self._positions[end - 1] : behind]
                or ";" in self._text[self._positions[end - 1] : behind]
            ):
                break
        if end > index:
            self._issuer = " ".join(self._words[index:end])
        return end - index

    def _unfit(self, index: int) -> NotationError:
        at_end = index >= len(self._words)
        return NotationError(
            "law.citation_unfit",
            "{found!r} at position {position} of {text!r} does not fit a citation such as {expected}",
            text=self._text,
            position=len(self._text) if at_end else self._positions[index],
            expected="điểm a khoản 2 Điều 43 Nghị định 91/2017/NĐ-CP",
            found="" if at_end else self._words[index][:60],
        )
