"""The programs under examples/ run, and print what they printed before.

What each prints is kept in ``tests/doc/examples/<name>.txt`` and changed on purpose:
``UPDATE_EXAMPLES=1 python -m pytest tests/doc/test_examples.py`` writes it anew. They run in an empty folder, so that
nothing they write stays behind.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KEPT = Path(__file__).parent / "examples"


def printed(program: Path, folder: Path) -> str:
    environment = {
        **os.environ,
        "COLUMNS": "110",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONWARNINGS": "error",
    }
    done = subprocess.run(
        [sys.executable, str(program)],
        cwd=folder,
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


@pytest.mark.parametrize("program", sorted((ROOT / "examples").glob("*.py")), ids=lambda path: path.stem)
def test_an_example_prints_what_it_printed(program: Path, tmp_path: Path) -> None:
    text = printed(program, tmp_path)
    kept = KEPT / f"{program.stem}.txt"
    if os.environ.get("UPDATE_EXAMPLES"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(text, encoding="utf-8")
    assert kept.exists(), "run once with UPDATE_EXAMPLES=1, and read what it wrote"
    assert text == kept.read_text(encoding="utf-8")


def test_each_kept_output_has_its_program() -> None:
    programs = {path.stem for path in (ROOT / "examples").glob("*.py")}
    assert {path.stem for path in KEPT.glob("*.txt")} <= programs
