"""README and pages: their Python runs, their links lead somewhere.

All code fences of a page run from top to bottom in one namespace, as a reader would: a fence with ``>>>`` is
compared with what it prints, one without is executed. Fences of other languages are left alone.
"""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "changelog.d").glob("*.md")]
    if "_build" not in path.parts
)
FENCE = re.compile(r"^```(?P<kind>[^\n]*)\n(?P<code>.*?)^```\s*$", re.MULTILINE | re.DOTALL)
PYTHON = {"python", "pycon", "{doctest}", "{testcode}"}
LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s#]+)(?:#[^)]*)?\)")
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.IGNORE_EXCEPTION_DETAIL


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def fences(text: str) -> list[tuple[str, int]]:
    """Give the Python of a page, each piece with the line it begins on."""
    return [
        (found["code"], text.count("\n", 0, found.start("code")))
        for found in FENCE.finditer(text)
        if found["kind"].strip() in PYTHON
    ]


def run(text: str, name: str) -> doctest.TestResults:
    """Run the Python of a page; what does not come out as written is printed."""
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    names: dict[str, object] = {"__name__": "__main__"}
    for code, line in fences(text):
        if ">>>" in code:
            test = doctest.DocTestParser().get_doctest(code, names, name, name, line)
            test.globs = names  # the parser copies; the page is one session
            runner.run(test, clear_globs=False)
        else:
            exec(compile("\n" * line + code, name, "exec"), names)  # noqa: S102  # the page is ours
    return runner.summarize(verbose=False)


@pytest.mark.parametrize(
    "path", [path for path in PAGES if fences(path.read_text(encoding="utf-8"))], ids=name_of
)
def test_a_page_runs(path: Path) -> None:
    assert run(path.read_text(encoding="utf-8"), name_of(path)).failed == 0


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_links_between_files_lead_somewhere(path: Path) -> None:
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    local = [found["target"] for found in LINK.finditer(text) if "://" not in found["target"]]
    assert [target for target in local if not (path.parent / target).exists()] == []


def test_a_wrong_page_is_seen() -> None:
    assert run("```python\n>>> 1 + 1\n3\n```\n", "wrong").failed == 1
    assert run("```python\na = 1\n```\n\n```python\n>>> a\n1\n```\n", "right").failed == 0
    with pytest.raises(ZeroDivisionError):
        run("```python\n1 / 0\n```\n", "broken")


def test_both_readmes_show_the_same_code() -> None:
    english, vietnamese = (
        [code for code, _ in fences((ROOT / name).read_text(encoding="utf-8"))]
        for name in ("README.md", "README.vi.md")
    )
    assert english == vietnamese
