"""Documents that earlier releases wrote are still read, and say what they said."""

from __future__ import annotations

from pathlib import Path

import pytest

from emulation.campaigns import Campaign, Journal
from emulation.codecs import SCHEMA_VERSION, dump_document, load_document, load_journal_lines, parse_json

HERE = Path(__file__).parent
DOCUMENTS = sorted(HERE.glob("*/*.json"))
JOURNALS = sorted(HERE.glob("*/*.jsonl"))


def name_of(path: Path) -> str:
    return path.relative_to(HERE).as_posix()


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_a_document_is_read_and_means_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    written = parse_json(text)
    value = load_document(text)
    assert isinstance(written, dict)
    if written["emulation"]["version"] == SCHEMA_VERSION:
        assert parse_json(dump_document(value)) == written
    else:
        assert load_document(dump_document(value)) == value


@pytest.mark.parametrize("path", JOURNALS, ids=name_of)
def test_a_journal_is_read_line_by_line(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    journal, faults = load_journal_lines(lines)
    assert (len(journal), faults) == (len(lines), ())
    assert load_document(path.with_suffix(".json").read_text(encoding="utf-8")) == journal


def test_every_release_left_plans_and_a_journal() -> None:
    for folder in {path.parent for path in DOCUMENTS}:
        kinds = {type(load_document(path.read_text(encoding="utf-8"))) for path in folder.glob("*.json")}
        assert {Campaign, Journal} <= kinds
