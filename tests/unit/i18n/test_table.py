from __future__ import annotations

import pytest

from emulation.errors import InvalidValueError
from emulation.i18n import Table

TABLE = Table("Số <liệu>", ("tên", "ghi chú"), [("Thôn Một", "a & b\nc"), ("日本", "x|y\\z")])


def test_text_lines_up_whatever_the_script() -> None:
    assert TABLE.text().splitlines() == [
        "Số <liệu>",
        "tên      ghi chú",
        "-------- -------",
        "Thôn Một a & b c",
        "日本     x|y\\z",
    ]


def test_markdown_keeps_its_columns() -> None:
    assert TABLE.markdown().splitlines()[-1] == "| 日本 | x\\|y\\\\z |"


def test_html_is_escaped() -> None:
    page = TABLE._repr_html_()
    assert "<caption>Số &lt;liệu&gt;</caption>" in page
    assert "<td>a &amp; b\nc</td>" in page
    assert page.count("<tr>") == 3


def test_records() -> None:
    assert TABLE.records()[1] == {"tên": "日本", "ghi chú": "x|y\\z"}


def test_marks_take_no_room() -> None:
    assert Table("t", ("a",), [("e\u0302\u0301",)]).text().splitlines()[1:3] == ["a", "-"]


def test_an_uneven_row_is_refused_with_its_place() -> None:
    with pytest.raises(InvalidValueError, match=r"rows\[1\]: the row has 1 cells, the table 2 columns"):
        Table("t", ("a", "b"), [("1", "2"), ("3",)])


def test_a_table_without_rows() -> None:
    assert Table("t", ("a", "b"), []).text() == "t\na b\n- -"
