"""The lowest versions tested are the lowest that the project file allows."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_oldest_pins_are_the_lower_bounds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = dict(
        re.findall(
            r"^([a-z0-9-]+)==(\S+)", (ROOT / "constraints" / "oldest.txt").read_text("utf-8"), re.MULTILINE
        )
    )
    for requirement in project["dependencies"]:
        name, bound = re.match(r"([A-Za-z0-9-]+)>=([0-9.]+)", requirement).groups()  # type: ignore[union-attr]
        assert pins[name.lower()].startswith(bound), requirement
