"""The example of the law of the day in English; what it prints by default is kept in tests/doc/examples."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.repository

PROGRAM = Path(__file__).parents[2] / "examples" / "law_of_the_day.py"


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    monkeypatch.setattr(sys, "argv", [str(PROGRAM), "--language", "en"])
    runpy.run_path(str(PROGRAM), run_name="__main__")
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    "said",
    [
        "Route: commune (proposes) → district (decides)",
        "Route: commune (decides)",
        "Standard: ineligible (Decree 91/2017/NĐ-CP, Article 9(3); Law 15/2003/QH11, Article 23)",
        "Standard: eligible (Law 06/2022/QH15, Article 23)",
        "Votes: ≥ 80% of all members (Decree 98/2023/NĐ-CP, Article 30(7))",
        "0.15 × 1,490,000 đồng = 223,500 đồng, rounded up to ten thousands: 230,000 đồng",
        "0.3 × 2,530,000 đồng = 759,000 đồng, rounded up to ten thousands: 760,000 đồng",
        "9,830,000 đồng",
        "27,860,000 đồng",
    ],
)
def test_what_the_law_of_each_day_says(printed: str, said: str) -> None:
    assert said in printed


def test_today_is_not_known_and_says_so(printed: str) -> None:
    today = printed.split("27 November 2026")[1]
    assert "Authority: not known" in today
    assert "By the text in force until 30 September 2026: yes" in today
