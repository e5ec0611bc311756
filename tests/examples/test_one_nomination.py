"""The example of one nomination in English; what it prints by default is kept in tests/doc/examples."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.repository

PROGRAM = Path(__file__).parents[2] / "examples" / "one_nomination.py"


def lines_of(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str) -> list[str]:
    monkeypatch.setattr(sys, "argv", [str(PROGRAM), "--language", language])
    runpy.run_path(str(PROGRAM), run_name="__main__")
    printed = capsys.readouterr()
    assert printed.err == ""
    return [line.strip() for line in printed.out.splitlines()]


def test_a_clerk_can_follow_it_in_english(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = lines_of(monkeypatch, capsys, "en")
    told = [
        # A refusal and its reasons, and under which clause who could.
        "Not carried out: propose, asked by Trạm trưởng Trạm Y tế.",
        "who may: Hiệu trưởng Trường Tiểu học (clause VII.3b and VI.a)",
        # A return for a paper that is named, and the article that asks for it.
        "- papers are missing: minutes of the selection",
        "based on Law 15/2003/QH11, Article 84",
        "25/10/2021 11:00  c-1 Nguyễn Thị Mẫu 001: return, received → returned for completion (standing office)",
        # A session in which a member stands back.
        "Member 4 (husband of the nurse) had to stand back (relative) and did not",
        "- Member 4 (husband of the nurse) stood back (relative)",
        "- 5 to 5 yes votes of 7 (all members); 4 are needed",
        # Not before the end, not by whoever proposed.
        "- the campaign has not ended on 29 October 2021 (from 10 September 2021 to 30 October 2021)",
        "- Trạm trưởng Trạm Y tế may not act on an own proposal (proposed by Trạm trưởng Trạm Y tế)",
        # The decision with its number in the golden book and the prize.
        "2   Nguyễn Thị Mẫu 001 certificate of commendation 2",
        "08/11/2021 10:00  c-1 Nguyễn Thị Mẫu 001: decide, submitted for decision → decided (deciding authority)",
        # Passed up, and the day on which there were no districts any more.
        "08/11/2021 11:00  c-2 Trần Văn Mẫu 002: pass up, submitted for decision → passed up (deciding authority)",
        "1 July 2025: passed up, district: there is no level district on 1 July 2025",
        # Revoked and recovered.
        "24/12/2021 09:00  c-3 Đỗ Thị Mẫu 003: recover, revoked → recovered (standing office)",
        # Trails.
        "the trail of c-1 holds, 13 entries",
        "c-3: 10 entries, the same when read back and replayed: recovered",
    ]
    assert [line for line in told if line not in printed] == []
    assert any("0.15 × 1,490,000 đồng = 223,500 đồng" in line for line in printed)
    assert printed[-1].startswith("the trail of c-1 does not hold: the entry in place 3")


def test_both_languages_tell_the_same_steps(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shape = [
        [line[:20] if line[:2].isdigit() and "/" in line else line[:1] == "-" for line in printed]
        for printed in (lines_of(monkeypatch, capsys, language) for language in ("vi", "en"))
    ]
    assert shape[0] == shape[1]
