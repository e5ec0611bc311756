from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_of_findings_is_current() -> None:
    run = subprocess.run([sys.executable, "tools/write_findings.py", "--check"], cwd=ROOT, check=False)
    assert run.returncode == 0, "docs/reference/findings.md is stale; run python tools/write_findings.py"
