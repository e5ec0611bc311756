"""The public face: every name there is, says so everywhere, and changes only on purpose."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path

import pytest

import emulation
import public_names

SOURCE = Path(emulation.__file__).read_text(encoding="utf-8")
HOMES = public_names.homes(SOURCE)


@pytest.mark.parametrize("name", emulation.__all__)
def test_each_name_is_the_one_of_its_room(name: str) -> None:
    (room,) = [room for room, names in HOMES.items() if name in names]
    module = importlib.import_module(room)
    assert getattr(emulation, name) is getattr(module, name)
    assert name in module.__all__


def test_all_dir_and_the_checkers_see_the_same_names() -> None:
    seen_by_checkers = {
        alias.asname
        for node in ast.parse(SOURCE).body
        if isinstance(node, ast.If)
        for line in node.body
        if isinstance(line, ast.ImportFrom)
        for alias in line.names
    }
    assert set(emulation.__all__) == seen_by_checkers
    assert {name for name in dir(emulation) if not name.startswith("__")} == seen_by_checkers
    assert len(emulation.__all__) == len(set(emulation.__all__))


def test_what_is_made_from_the_table_is_fresh() -> None:
    assert public_names.rewritten(SOURCE) == SOURCE, "run `make names`"
    assert public_names.snapshot(SOURCE) == public_names.SNAPSHOT.read_text(encoding="utf-8"), (
        "public names changed: run `make names` and write a fragment in changelog.d/"
    )


def test_an_unknown_name_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Compaign'"):
        emulation.Compaign  # type: ignore[attr-defined]
    with pytest.raises(ImportError, match="cannot import name 'Compaign'"):
        exec("from emulation import Compaign")  # noqa: S102  # written so that no checker refuses it first


def test_star_import_gives_the_public_names() -> None:
    names: dict[str, object] = {}
    exec("from emulation import *", names)  # noqa: S102  # a star is allowed at the top of a module only
    assert set(emulation.__all__) <= set(names)


@pytest.mark.parametrize(
    "name", [info.name for info in pkgutil.walk_packages(emulation.__path__, "emulation.")]
)
def test_each_module_names_only_what_it_has(name: str) -> None:
    module = importlib.import_module(name)
    listed = getattr(module, "__all__", [])
    assert len(listed) == len(set(listed))
    assert [each for each in listed if not hasattr(module, each)] == []


def test_each_public_module_says_what_is_public() -> None:
    silent = [
        info.name
        for info in pkgutil.walk_packages(emulation.__path__, "emulation.")
        if not any(part.startswith("_") for part in info.name.split("."))
        and not hasattr(importlib.import_module(info.name), "__all__")
    ]
    assert silent == []
