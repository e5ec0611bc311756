"""Check that each public name of each room stands in the reference pages.

Reads the inventory that Sphinx writes beside the pages (its first argument) and compares it with ``__all__`` of
every package and module. A name counts where it is defined: ``emulation.periods.Period`` is looked for as
``emulation.periods.period.Period`` too.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import emulation

_HEADER_LINES = 4

# Folders that hold the provisions of one instrument each: data, of which the page of coverage tells row by row.
_DATA = "emulation.rulebooks.vietnam."


def inventory(path: Path) -> frozenset[str]:
    """Read the names out of an inventory of version 2: four lines of text, then a packed list."""
    raw = path.read_bytes()
    for _ in range(_HEADER_LINES):
        raw = raw.partition(b"\n")[2]
    lines = zlib.decompress(raw).decode("utf-8").splitlines()
    return frozenset(line.split(" ", 1)[0] for line in lines if " py:" in line)


def public_objects() -> Iterator[tuple[str, frozenset[str]]]:
    """Give each public name of the rooms with all the names it may be documented under."""
    for info in pkgutil.walk_packages(emulation.__path__, "emulation."):
        if (
            not info.ispkg
            or info.name.startswith(_DATA)
            or any(part.startswith("_") for part in info.name.split("."))
        ):
            continue
        module = importlib.import_module(info.name)
        for name in getattr(module, "__all__", ()):
            value = getattr(module, name)
            homes = {f"{info.name}.{name}"}
            home = getattr(value, "__module__", None)
            if isinstance(home, str) and home.startswith("emulation."):
                homes.add(f"{home}.{getattr(value, '__qualname__', name)}")
            homes |= {f"{sub}.{name}" for sub in _modules_with(info.name, name)}
            yield f"{info.name}.{name}", frozenset(homes)


def _modules_with(package: str, name: str) -> Iterator[str]:
    """Give the loaded modules of the package that list the name: constants do not know where they live."""
    for module_name, module in list(sys.modules.items()):
        if module_name.startswith(f"{package}.") and name in getattr(module, "__all__", ()):
            yield module_name


def main() -> None:
    """Print what is missing."""
    known = inventory(Path(sys.argv[1]))
    missing = sorted(name for name, homes in public_objects() if not homes & known)
    for name in missing:
        print(f"not in the reference: {name}")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
