"""Compile the pinned files of constraints/ from their ``.in`` twins.

The pins hold names, versions and hashes only: no address of any registry, so that they install from whichever
one the reader's pip is set up for. ``dev`` is compiled first; ``demo`` and ``test`` are held to its versions. ``bare``
is what a user gets today who asks for no extra, ``oldest`` the lowest versions that pyproject.toml allows.
Started by ``make lock``, which brings uv into an environment of its own.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CONSTRAINTS = Path(__file__).resolve().parent.parent / "constraints"
HEADER = """\
# Made by `make lock` from {name}.in; do not edit. Names, versions and hashes, nothing else.
"""


def compile_one(name: str, *more: str) -> None:
    """Compile ``name.in`` for every Python from 3.11 on and every system."""
    command = [
        sys.executable, "-m", "uv", "pip", "compile", f"{name}.in",
        "--universal", "--python-version", "3.11", "--generate-hashes",
        "--no-header", "--no-annotate", "--upgrade", "--quiet", *more,
    ]  # fmt: skip
    done = subprocess.run(command, cwd=CONSTRAINTS, check=True, stdout=subprocess.PIPE, text=True)
    if "://" in done.stdout:
        sys.exit(f"{name}: an address came into the pins")
    (CONSTRAINTS / f"{name}.txt").write_text(HEADER.format(name=name) + done.stdout, encoding="utf-8")
    print(f"{name}.txt: {sum('==' in line for line in done.stdout.splitlines())} packages")


def main() -> None:
    """Compile all of them."""
    compile_one("dev")
    compile_one("test", "--constraints", "dev.txt")
    compile_one("demo", "--constraints", "dev.txt")
    compile_one("bare")
    compile_one("oldest", "../pyproject.toml", "--resolution", "lowest-direct")


if __name__ == "__main__":
    main()
