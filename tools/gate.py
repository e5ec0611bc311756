"""The gate: every check besides ``make test``, one verdict at the end.

All parts run even when one fails, so that one run tells everything. ``--quick`` keeps to the parts that take
seconds; names given as arguments pick parts: ``python tools/gate.py rooms types``. Started by ``make gate``,
``make check`` and the hook before a commit.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
_ROOMS = "from importlinter.cli import lint_imports_command; lint_imports_command()"

# Tried in `make test` with few examples, here with more.
HARDER = ("tests/property", "tests/stateful", "tests/model")

# Name of the part, what it starts, whether it is quick.
PARTS: tuple[tuple[str, Sequence[str], bool], ...] = (
    ("installed", (PYTHON, "-m", "pip", "check", "--disable-pip-version-check"), True),
    ("lint", (PYTHON, "-m", "ruff", "check", "."), True),
    ("format", (PYTHON, "-m", "ruff", "format", "--check", "."), True),
    ("names", (PYTHON, "tools/public_names.py", "--check"), True),
    ("mypy", (PYTHON, "-m", "mypy"), True),
    ("pyright", (PYTHON, "-m", "basedpyright", "--pythonpath", PYTHON), True),
    ("rooms", (PYTHON, "-c", _ROOMS, "--no-logo", "--no-cache"), True),
    ("imports", (PYTHON, "tools/import_check.py"), True),
    ("pages", (PYTHON, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "docs", "docs/_build/html"), False),
    ("page examples", (PYTHON, "-m", "sphinx", "-W", "-q", "-b", "doctest", "docs", "docs/_build/doctest"), False),
    ("reference", (PYTHON, "tools/check_reference.py", "docs/_build/html/objects.inv"), False),
    ("notebooks", (PYTHON, "tools/notebooks.py", "--check"), False),
    ("properties", (PYTHON, "-m", "pytest", "-q", "-n", "auto", "-p", "no:cacheprovider", "--hypothesis-profile", "gate", *HARDER), False),
    ("mining", (PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/mining"), False),
    ("embedding", (PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "embedding", "tests/embedding"), False),
    ("model", (PYTHON, "tools/model_check.py"), False),
    ("spark", (PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "spark", "tests/cluster"), False),
    ("wheel", (PYTHON, "tools/wheel_test.py"), False),
    ("benchmarks", (PYTHON, "benchmarks/run.py", "--quick"), False),
)  # fmt: skip


def run(name: str, command: Sequence[str]) -> tuple[bool, float]:
    """Run one part in sight of the reader; say whether it passed and how many seconds it took."""
    print(f"== {name}", flush=True)
    begun = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, check=False, stdin=subprocess.DEVNULL, env=os.environ)
    return done.returncode == 0, time.perf_counter() - begun


def main() -> None:
    """Run the parts asked for and give the verdict."""
    words = [word for word in sys.argv[1:] if word != "--quick"]
    quick = "--quick" in sys.argv
    unknown = set(words) - {name for name, _, _ in PARTS}
    if unknown:
        sys.exit(
            f"no such part: {', '.join(sorted(unknown))}; there are: {', '.join(name for name, _, _ in PARTS)}"
        )
    results = {
        name: run(name, command)
        for name, command, is_quick in PARTS
        if (name in words if words else is_quick or not quick)
    }
    print("\n== verdict")
    for name, (passed, seconds) in results.items():
        print(f"{'passed' if passed else 'FAILED':8}{name:15}{seconds:7.1f} s")
    failed = sum(not passed for passed, _ in results.values())
    print(f"{len(results) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
