"""Notebooks: made from plain programs, kept with what they showed, and nothing of the machine in them.

They are run by the gate (``tools/notebooks.py --check``); here the tool is tested, and what is kept is looked at.
"""

from __future__ import annotations

import copy
import json
import re
import sys
from pathlib import Path

import pytest

import notebooks

pytestmark = pytest.mark.repository

ROOT = Path(__file__).parents[2]
SOURCES = sorted(notebooks.FOLDER.glob("*.py"))
SOURCE = '# %% [markdown]\n# # Head\n#\n# Words.\n\n# %%\nprint("a")\n1 + 1\n'


def shown(**data: str) -> dict[str, object]:
    return {
        "output_type": "execute_result",
        "execution_count": 9,
        "data": {key.replace("_", "/"): value for key, value in data.items()},
        "metadata": {"scrolled": True},
    }


def printed(text: str, name: str = "stdout") -> dict[str, object]:
    return {"output_type": "stream", "name": name, "text": text}


def done(*outputs: dict[str, object]) -> notebooks.Notebook:
    """Give the notebook of SOURCE as a kernel left it, with these outputs."""
    made = copy.deepcopy(notebooks.notebook(SOURCE))
    made["metadata"] = {"language_info": {"version": "3.11.7"}}
    made["cells"][1] |= {
        "outputs": list(outputs),
        "execution_count": 9,
        "metadata": {"execution": {"iopub.status.busy": "2021-09-10"}},
    }
    return made


def test_a_plain_program_becomes_cells() -> None:
    words, code = notebooks.cells(SOURCE)
    assert (words["cell_type"], words["source"]) == ("markdown", "# Head\n\nWords.")
    assert (code["cell_type"], code["source"], code["outputs"]) == ("code", 'print("a")\n1 + 1', [])
    assert (words["id"], code["id"]) == ("cell-1", "cell-2")


@pytest.mark.parametrize("source", ["", "x = 1\n# %%\n", "# %% [markdown]\nno comment\n"])
def test_a_program_without_cells_is_refused(source: str) -> None:
    with pytest.raises(SystemExit, match="begins with"):
        notebooks.cells(source)


def test_what_differs_from_run_to_run_is_taken_out() -> None:
    made = notebooks.normalised(
        done(printed("a\n"), printed("b\n"), printed("c\n", "stderr"), shown(text_plain="2"))
    )
    text = json.dumps(made)
    assert "2021-09-10" not in text
    assert "3.11.7" not in text
    code = made["cells"][1]
    assert code["execution_count"] == 1
    assert [output["output_type"] for output in code["outputs"]] == ["stream", "stream", "execute_result"]
    assert code["outputs"][0]["text"] == "a\nb\n"
    assert code["outputs"][2] == {
        "output_type": "execute_result",
        "execution_count": 1,
        "data": {"text/plain": "2"},
        "metadata": {},
    }
    assert notebooks.normalised(made) == made


def test_a_table_or_picture_needs_no_repr() -> None:
    made = notebooks.normalised(
        done(
            shown(text_html="<p>2</p>", text_plain="<X at 0x7f0000000000>"),
            shown(image_png="aa", text_plain="x"),
        )
    )
    assert [output["data"] for output in made["cells"][1]["outputs"]] == [
        {"text/html": "<p>2</p>"},
        {"image/png": "aa"},
    ]
    assert notebooks.strays(made) == []


@pytest.mark.parametrize(
    ("output", "said"),
    [
        (printed(f"{notebooks.ROOT}/x\n"), "the path"),
        (shown(text_plain="<X at 0x7f0000000000>"), "the address 0x7f0000000000"),
        (printed("UserWarning: no\n", "stderr"), "UserWarning"),
        ({"output_type": "error", "ename": "E", "evalue": "no", "traceback": ["t"]}, "E\nno\nt"),
    ],
)
def test_what_must_not_be_kept_is_told(output: dict[str, object], said: str) -> None:
    made = notebooks.notebook(SOURCE)
    made["cells"][1]["outputs"] = [output]
    (told,) = notebooks.strays(made)
    assert told.startswith("cell-2: ")
    assert said in told


def test_text_is_compared_to_the_letter_and_a_picture_by_its_presence() -> None:
    kept = notebooks.normalised(done(printed("a\n"), shown(image_png="aa")))
    assert (
        notebooks.differences(kept, notebooks.normalised(done(printed("a\n"), shown(image_png="bb")))) == []
    )
    for other in (
        done(printed("b\n"), shown(image_png="aa")),
        done(printed("a\n")),
        done(printed("a\n", "stderr"), shown(image_png="aa")),
        done(printed("a\n"), shown(image_svg="aa")),
    ):
        assert notebooks.differences(kept, notebooks.normalised(other))
    changed = notebooks.normalised(done(printed("a\n"), shown(image_png="aa")))
    changed["cells"][0]["source"] += "!"
    assert "+Words.!" in notebooks.differences(kept, changed)


def test_what_is_kept_reads_back(tmp_path: Path) -> None:
    made = notebooks.normalised(
        done(
            printed("a\nđợt\n"),
            shown(text_html="<p>\n</p>"),
            shown(image_png="aa\n"),
            shown(image_svg="<svg>\n"),
        )
    )
    file = tmp_path / "a.ipynb"
    notebooks.write(file, made)
    assert notebooks.read(file) == made
    assert "đợt" in file.read_text(encoding="utf-8")


def test_a_name_that_is_no_notebook_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["notebooks.py", "--check", "nothing-of-the-kind"])
    with pytest.raises(SystemExit, match="nothing-of-the-kind"):
        notebooks.main()


@pytest.mark.extra("nbclient")  # noqa: S610 - a mark of ours, not Django
def test_it_is_run_and_a_change_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(notebooks, "FOLDER", tmp_path)
    monkeypatch.setattr(notebooks, "ROOT", tmp_path)
    source = tmp_path / "try.py"
    source.write_text(SOURCE, encoding="utf-8")

    def call(*arguments: str) -> str:
        monkeypatch.setattr(sys, "argv", ["notebooks.py", *arguments])
        notebooks.main()
        return capsys.readouterr().out

    assert "try.ipynb" in call()
    made = notebooks.read(tmp_path / "try.ipynb")
    assert [output.get("text") for output in made["cells"][1]["outputs"]] == ["a\n", None]
    assert made["cells"][1]["outputs"][1]["data"] == {"text/plain": "2"}
    assert call("--check") == ""
    source.write_text(SOURCE.replace("1 + 1", "1 + 2"), encoding="utf-8")
    with pytest.raises(SystemExit, match="try"):
        call("--check")
    assert "+3" in capsys.readouterr().out
    source.write_text(SOURCE.replace("1 + 1", "1 / 0"), encoding="utf-8")
    with pytest.raises(SystemExit, match="ZeroDivisionError"):
        call()


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_kept_notebook_is_that_of_its_program(source: Path) -> None:
    kept = notebooks.read(source.with_suffix(".ipynb"))
    made = notebooks.notebook(source.read_text(encoding="utf-8"))
    parts = ("id", "cell_type", "source")
    assert [[cell[part] for part in parts] for cell in kept["cells"]] == [
        [cell[part] for part in parts] for cell in made["cells"]
    ], "python tools/notebooks.py makes it anew"
    assert notebooks.normalised(kept) == kept
    assert notebooks.strays(kept) == []
    assert any(cell.get("outputs") for cell in kept["cells"])


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_notebook_stands_in_the_pages(source: Path) -> None:
    page = ROOT / "docs" / "notebooks" / f"{source.stem}.md"
    found = re.findall(r"<!-- notebook: (\S+) -->", page.read_text(encoding="utf-8"))
    assert [(page.parent / path).resolve() for path in found] == [source.with_suffix(".ipynb")]


def test_each_notebook_has_its_program() -> None:
    assert {path.stem for path in notebooks.FOLDER.glob("*.ipynb")} == {path.stem for path in SOURCES}
