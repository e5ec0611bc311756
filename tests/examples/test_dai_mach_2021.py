"""The example of the founding campaign, beyond what it prints by default (that is kept in tests/doc/examples)."""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path

import pytest

from emulation.codecs import load_document
from emulation.samples import dai_mach_2021, synthetic_commune

pytestmark = [pytest.mark.repository, pytest.mark.extra("rich")]  # noqa: S610 - a mark of ours, not Django

PROGRAM = Path(__file__).parents[2] / "examples" / "dai_mach_2021.py"


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int | None:
    """Run the program in this process and give what it exits with."""
    monkeypatch.setattr(sys, "argv", [str(PROGRAM), *arguments])
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("NO_COLOR", "1")
    with pytest.raises(SystemExit) as caught:
        runpy.run_path(str(PROGRAM), run_name="__main__")
    assert caught.value.code is None or isinstance(caught.value.code, int)
    return caught.value.code


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "a folder" / "out"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_runs_in_both_languages_within_a_hundred_columns(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], out: Path, language: str
) -> None:
    assert run(monkeypatch, "--language", language, "--out", str(out)) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert "\x1b" not in printed.out
    lines = printed.out.splitlines()
    # The paths it names are as long as they are.
    assert max(len(line) for line in lines if str(out.parent) not in line) <= 100
    assert ("Ai làm gì" in printed.out) is (language == "vi")
    assert ("Who does what" in printed.out) is (language == "en")
    # A refusal names the clause that would allow somebody else.
    assert "VII.3b" in printed.out
    check_files(out)


def check_files(out: Path) -> None:
    """What it writes is the plan and the journal, in whatever language it speaks."""
    plan, journal = (
        (out / f"dai-mach-2021-{name}.json").read_text(encoding="utf-8") for name in ("plan", "journal")
    )
    assert load_document(plan) == dai_mach_2021()
    assert load_document(journal) == synthetic_commune().journal
    assert json.loads(plan)["emulation"]["kind"] == "campaign"


def test_without_rich_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], out: Path
) -> None:
    monkeypatch.setattr("emulation.core.extras.find_spec", lambda _: None)
    assert run(monkeypatch, "--out", str(out)) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "pip install" in printed.err
    assert "emulation[demo]" in printed.err
    assert not out.exists()


def test_a_language_it_does_not_speak_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], out: Path
) -> None:
    assert run(monkeypatch, "--language", "fr", "--out", str(out)) == 2
    assert "fr" in capsys.readouterr().err
