"""The catalogues of words: whole in both languages, no stale entry, the same placeholders, NFC."""

from __future__ import annotations

import ast
import functools
import importlib
import pkgutil
import re
import string
import unicodedata
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest

import emulation
from emulation import errors
from emulation.i18n import LANGUAGES, Language, label_key
from emulation.i18n.catalogue import room_catalogue

SRC = Path(emulation.__file__).parent
LOCALE = SRC / "i18n" / "locale"
ROOMS = sorted({path.stem for path in LOCALE.rglob("*.po")})
ERROR_NAMES = {name for name in errors.__all__ if name.endswith("Error")}
KEY = re.compile(r"[a-z][a-z0-9_]*(\.[A-Za-z0-9_-]+)+")


@functools.cache
def trees() -> tuple[tuple[Path, ast.Module], ...]:
    return tuple((path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(SRC.rglob("*.py")))


@functools.cache
def error_classes() -> frozenset[str]:
    """Names of the library's error classes, those of the rooms included."""
    names = set(ERROR_NAMES)
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and any(
                isinstance(base, ast.Name) and base.id in names for base in node.bases
            ):
                names.add(node.name)
    return frozenset(names)


@functools.cache
def raised() -> tuple[tuple[str, str, frozenset[str], frozenset[str]], ...]:
    """Give each error made with a literal code: where, code, placeholders of its English, names of its params."""
    return tuple(_raised())


def _raised() -> Iterator[tuple[str, str, frozenset[str], frozenset[str]]]:
    classes = error_classes()
    for path, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name not in classes or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            code = node.args[0].value
            if not isinstance(code, str) or not KEY.fullmatch(code):
                continue
            english = (
                node.args[1].value if len(node.args) > 1 and isinstance(node.args[1], ast.Constant) else ""
            )
            given = {each.arg or "**" for each in node.keywords} - {"path"}
            yield f"{path.relative_to(SRC)}:{node.lineno}", code, placeholders(str(english)), frozenset(given)


def placeholders(template: str) -> frozenset[str]:
    return frozenset(
        re.split(r"[.\[]", name)[0]
        for _, name, _, _ in string.Formatter().parse(template)
        if name is not None
    )


@functools.cache
def literal_keys() -> frozenset[str]:
    """Every string in the source that could be a key or the beginning of one made at run time."""
    found: set[str] = set()
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return frozenset(found)


def enum_members() -> Iterator[Enum]:
    for info in pkgutil.walk_packages(emulation.__path__, "emulation."):
        module = importlib.import_module(info.name)
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Enum) and value.__module__ == info.name:
                yield from value


@functools.cache
def enum_keys() -> frozenset[str]:
    return frozenset(label_key(member) for member in enum_members())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_enum_member_has_a_label(language: Language) -> None:
    lacking = {key for key in enum_keys() if key not in room_catalogue(key.partition(".")[0], language)}
    assert sorted(lacking) == []


def test_every_error_code_has_vietnamese_words() -> None:
    lacking = {
        f"{where}: {code}"
        for where, code, _, _ in raised()
        if code not in room_catalogue(code.partition(".")[0], "vi")
    }
    assert sorted(lacking) == []


def test_the_words_of_an_error_use_what_the_error_gives() -> None:
    wrong: list[str] = []
    for where, code, english, given in raised():
        vietnamese = placeholders(room_catalogue(code.partition(".")[0], "vi").get(code, ""))
        if "**" not in given:
            wrong += [f"{where}: English asks for {name}" for name in sorted(english - given)]
            wrong += [f"{where}: Vietnamese asks for {name}" for name in sorted(vietnamese - given)]
    assert wrong == []


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_say_the_same_things(room: str) -> None:
    vietnamese, english = room_catalogue(room, "vi"), room_catalogue(room, "en")
    codes = {code for _, code, _, _ in raised()}
    assert sorted(set(english) - set(vietnamese)) == [], "words in English only"
    # Errors bring their English with them, so the English file need not say them again.
    assert sorted(set(vietnamese) - set(english) - codes) == [], "words in Vietnamese only"
    differing = {key for key in english if placeholders(english[key]) != placeholders(vietnamese[key])}
    assert sorted(differing) == [], "placeholders differ"


@pytest.mark.parametrize("room", ROOMS)
def test_no_entry_is_stale(room: str) -> None:
    """A key is alive when it is written in the source, labels an enum, or continues a prefix that is made into keys."""
    written = literal_keys()
    prefixes = tuple(
        text
        for text in written
        if text.startswith(f"{room}.")
        and text.endswith((".", "_"))
        and text != f"{room}."  # would keep all alive
    )
    stale = [
        key
        for key in {*room_catalogue(room, "vi"), *room_catalogue(room, "en")}
        if key not in written and key not in enum_keys() and not key.startswith(prefixes or ("\0",))
    ]
    assert sorted(stale) == []


@pytest.mark.parametrize(
    "path", sorted(LOCALE.rglob("*.po")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_a_file_is_clean(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    ids = re.findall(r'^msgid "(.+)"$', text, re.MULTILINE)
    assert sorted({each for each in ids if ids.count(each) > 1}) == [], "said twice"
    assert [each for each in ids if each.partition(".")[0] != path.stem] == [], "keys of another room"
    assert [
        key for key, words in room_catalogue(path.stem, path.parent.name).items() if not words.strip()
    ] == []  # type: ignore[arg-type]
