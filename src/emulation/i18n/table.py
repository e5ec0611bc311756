"""A table as a value: what people look at before they read (bảng).

Values make tables of their own in a language; the table only knows how to be shown: as plain text, as
Markdown, as HTML in a notebook, or as plain rows for a data frame.
"""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterable, Sequence

import attrs

from emulation.core.fields import to_tuple
from emulation.errors import InvalidValueError

__all__ = ["Table"]


def _rows(rows: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in rows)


@attrs.frozen
class Table:
    """A table of words (bảng).

    Args:
        title: What it shows.
        columns: Names of the columns.
        rows: Cells, as many in each row as there are columns.

    Raises:
        InvalidValueError: A row with too few or too many cells.

    >>> print(Table("Thôn", ("tên", "hộ"), [("Thôn Một", "120"), ("Thôn Hai", "98")]).text())
    Thôn
    tên      hộ
    -------- ---
    Thôn Một 120
    Thôn Hai 98
    """

    title: str
    columns: tuple[str, ...] = attrs.field(converter=to_tuple)
    rows: tuple[tuple[str, ...], ...] = attrs.field(converter=_rows)

    def __attrs_post_init__(self) -> None:
        for number, row in enumerate(self.rows):
            if len(row) != len(self.columns):
                raise InvalidValueError(
                    "i18n.uneven_row",
                    "the row has {found} cells, the table {expected} columns",
                    path=("rows", number),
                    found=len(row),
                    expected=len(self.columns),
                )

    def records(self) -> list[dict[str, str]]:
        """Give the rows as mappings from column to cell, as data frames take them."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def text(self, language: str = "vi") -> str:  # noqa: ARG002 - the words are made already; the name is the protocol's
        """Give the table in columns of plain text, title first."""
        lines = [_flat(row) for row in (self.columns, *self.rows)]
        widths = [max(_width(line[column]) for line in lines) for column in range(len(self.columns))]
        rule = tuple("-" * width for width in widths)
        body = [" ".join(map(_padded, line, widths)).rstrip() for line in (lines[0], rule, *lines[1:])]
        return "\n".join([self.title, *body])

    def markdown(self) -> str:
        r"""Give the table in Markdown, without its title.

        >>> print(Table("t", ("a|b",), [("1",)]).markdown())
        | a\|b |
        | --- |
        | 1 |
        """
        lines = [_flat(row) for row in (self.columns, *self.rows)]
        cells = [[cell.replace("\\", "\\\\").replace("|", "\\|") for cell in line] for line in lines]
        rule = ["---"] * len(self.columns)
        return "\n".join(f"| {' | '.join(line)} |" for line in (cells[0], rule, *cells[1:]))

    def html(self) -> str:
        """Give the table in HTML, its title as caption, every cell escaped."""
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in self.rows
        )
        return (
            f"<table><caption>{html.escape(self.title)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        )

    def _repr_html_(self) -> str:
        return self.html()


def _flat(row: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in row)


def _width(text: str) -> int:
    """Columns a text takes in a terminal: combining marks none, East Asian wide characters two."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
