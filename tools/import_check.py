"""Check in fresh interpreters that importing the library stays light.

``import emulation`` loads nothing from outside the standard library but attrs. The public names, and all rooms
but the edges, load none of the packages that serve one purpose (words, data, recurrences) or belong to an extra.
"""

from __future__ import annotations

import subprocess
import sys

# Packages that belong to one room each, and what a test or a page may bring along.
HEAVY = frozenset(
    {
        "babel",
        "cattr",
        "cattrs",
        "dateutil",
        "duckdb",
        "holidays",
        "hypothesis",
        "jsonschema",
        "narwhals",
        "numpy",
        "pandas",
        "polars",
        "pyarrow",
        "pytest",
        "rich",
        "sphinx",
        "z3",
    }
)
ALONE = "import emulation"
ALL_NAMES = "from emulation import *"
ROOMS = """
import importlib, pkgutil, emulation
for room in pkgutil.iter_modules(emulation.__path__, "emulation."):
    if room.name not in {
        "emulation.analysis", "emulation.calendars", "emulation.codecs", "emulation.frames", "emulation.testing"
    }:
        module = importlib.import_module(room.name)
        for info in pkgutil.walk_packages(getattr(module, "__path__", ()), room.name + "."):
            importlib.import_module(info.name)
"""


def loaded_by(code: str) -> frozenset[str]:
    """Give the top-level modules from outside the standard library that the code loads."""
    program = f"import sys\nbefore = set(sys.modules)\n{code}\nprint(*(set(sys.modules) - before))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    names = {name.partition(".")[0] for name in done.stdout.split()}
    return frozenset(names - sys.stdlib_module_names - {"emulation"})


def faults() -> list[str]:
    """Say what is loaded that should not be."""
    found: list[str] = []
    if outside := loaded_by(ALONE) - {"attr", "attrs"}:
        found.append(f"`import emulation` loads {', '.join(sorted(outside))}")
    for words, code in (("the public names load", ALL_NAMES), ("the rooms load", ROOMS)):
        if heavy := loaded_by(code) & HEAVY:
            found.append(f"{words} {', '.join(sorted(heavy))}")
    return found


def main() -> None:
    """Print the faults, or that there are none."""
    found = faults()
    print("\n".join(found) or "nothing heavy is loaded")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
