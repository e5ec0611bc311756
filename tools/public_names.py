"""Write what follows from the table of public names in ``emulation/__init__.py``.

``_HOMES`` there is edited by hand. From it this program writes the imports that type checkers read, ``__all__``,
and the snapshot tests/packaging/public_names.txt, whose change shows in review what users gain or lose.
``--check`` writes nothing and fails when something would change. Started by ``make names``.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FACE = ROOT / "src" / "emulation" / "__init__.py"
SNAPSHOT = ROOT / "tests" / "packaging" / "public_names.txt"


def homes(source: str) -> dict[str, tuple[str, ...]]:
    """Read the table of rooms and names out of the source, without importing it."""
    for node in ast.parse(source).body:
        if (
            isinstance(node, ast.AnnAssign)
            and isinstance(node.target, ast.Name)
            and node.target.id == "_HOMES"
        ):
            assert node.value is not None  # noqa: S101  # an annotated assignment without a value is no table
            table: dict[str, tuple[str, ...]] = ast.literal_eval(node.value)
            return table
    sys.exit("no _HOMES in emulation/__init__.py")


def rewritten(source: str) -> str:
    """Give the source with its made parts made anew."""
    table = homes(source)
    imports = "".join(
        f"    from {room} import {name} as {name}\n" for room in sorted(table) for name in sorted(table[room])
    )
    names = sorted((name for names in table.values() for name in names), key=_as_ruff_sorts)
    listed = "".join(f'    "{name}",\n' for name in names)
    source = re.sub(
        r"(?<=    # Made by `make names`\.\n)(    from .*\n)*", lambda _: imports, source, count=1
    )
    return re.sub(
        r"^__all__ = \[[^\]]*\]\n", lambda _: f"__all__ = [\n{listed}]\n", source, count=1, flags=re.MULTILINE
    )


def _as_ruff_sorts(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest, as ruff's RUF022 has it."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def snapshot(source: str) -> str:
    """Give the public names, one a line, each with its room."""
    table = homes(source)
    return "".join(sorted(f"{name} ({room})\n" for room, names in table.items() for name in names))


def main() -> None:
    """Write, or with ``--check`` only look."""
    source = FACE.read_text(encoding="utf-8")
    wanted = {FACE: rewritten(source), SNAPSHOT: snapshot(source)}
    stale = [
        path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if "--check" in sys.argv:
        sys.exit(f"stale, run `make names`: {', '.join(path.name for path in stale)}" if stale else 0)
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
        print(f"written: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
