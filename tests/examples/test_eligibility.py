"""The example of eligibility, beyond what it prints by default (that is kept in tests/doc/examples)."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

from emulation.codecs import load_document
from emulation.samples import dai_mach_praise

pytestmark = pytest.mark.repository

PROGRAM = Path(__file__).parents[2] / "examples" / "eligibility.py"


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    """Run the program in this process and give what it exits with."""
    monkeypatch.setattr(sys, "argv", [str(PROGRAM), *arguments])
    with pytest.raises(SystemExit) as caught:
        runpy.run_path(str(PROGRAM), run_name="__main__")
    return caught.value.code


@pytest.mark.parametrize(
    ("language", "said", "unsaid"),
    [("vi", "Nên tìm giấy tờ nào trước", "paper"), ("en", "Which paper to fetch first", "Kết luận")],
)
def test_it_speaks_one_language(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    language: str,
    said: str,
    unsaid: str,
) -> None:
    assert run(monkeypatch, "--language", language, "--out", str(tmp_path)) == 0
    printed = capsys.readouterr()
    assert said in printed.out
    assert unsaid not in printed.out
    assert printed.err == ""
    assert (
        load_document((tmp_path / "dai-mach-2021-praise.json").read_text(encoding="utf-8"))
        == dai_mach_praise()
    )


def test_without_rich_it_says_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(monkeypatch, "--out", str(tmp_path)) == 0
    with_rich = capsys.readouterr().out
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    assert run(monkeypatch, "--out", str(tmp_path)) == 0
    assert capsys.readouterr().out == with_rich


def test_a_language_it_does_not_speak_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "--language", "fr") == 2
    assert "fr" in capsys.readouterr().err
