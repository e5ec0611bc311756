"""Run every benchmark, each in a process of its own, and tell which could not run (``make bench``).

``--quick`` (or ``BENCH_QUICK=1``) goes through all of them once: it shows that they run, its figures mean nothing.
``--write-page`` is handed on: those that can then write their part of docs/explanation/performance.md.
Names given as arguments pick areas: ``python benchmarks/run.py import periods``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Run them one after the other, since two at a time would disturb each other's clock."""
    environment = dict(os.environ)
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    handed_on = [word for word in sys.argv[1:] if word == "--write-page"]
    if "--quick" in sys.argv:
        environment["BENCH_QUICK"] = "1"
    failed: list[str] = []
    for path in sorted(HERE.glob("bench_*.py")):
        area = path.stem.removeprefix("bench_")
        if words and area not in words:
            continue
        done = subprocess.run(
            [sys.executable, str(path), *handed_on],
            cwd=HERE,
            env=environment,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        if done.returncode:
            failed.append(area)
    if failed:
        sys.exit(f"did not run: {', '.join(failed)}")


if __name__ == "__main__":
    main()
