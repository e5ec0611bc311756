"""The pinned files: names, versions and hashes only, and those of one environment agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CONSTRAINTS = Path(__file__).parents[2] / "constraints"
NAMES = ("bare", "demo", "dev", "oldest", "test")
PIN = re.compile(r"(?P<package>[a-z0-9-]+)==(?P<version>[0-9A-Za-z.]+)(?P<marker> ; [^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


def lines_of(name: str) -> list[str]:
    text = (CONSTRAINTS / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def pins_of(name: str) -> set[tuple[str, str]]:
    return {(found["package"], found["version"]) for line in lines_of(name) if (found := PIN.fullmatch(line))}


@pytest.mark.parametrize("name", NAMES)
def test_a_line_is_a_pin_or_a_hash(name: str) -> None:
    assert pins_of(name)
    assert [line for line in lines_of(name) if not PIN.fullmatch(line) and not HASH.fullmatch(line)] == []


@pytest.mark.parametrize("name", ["demo", "test"])
def test_the_smaller_files_agree_with_the_largest(name: str) -> None:
    assert pins_of(name) <= pins_of("dev")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_asked_for_is_pinned(name: str) -> None:
    asked: set[str] = set()
    pending = [f"{name}.in"]
    while pending:
        for line in (CONSTRAINTS / pending.pop()).read_text(encoding="utf-8").splitlines():
            if line.startswith("-r "):
                pending.append(line.removeprefix("-r ").strip())
            elif line and not line.startswith("#"):
                asked.add(re.split("[;>=]", line)[0].strip().lower().replace("_", "-"))
    assert asked <= {package for package, _ in pins_of(name)}
