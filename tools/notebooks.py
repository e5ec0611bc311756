"""Make the notebooks under examples/notebooks/ from the plain programs beside them, run them, and keep what they showed.

A notebook is written as ``<name>.py``: ``# %% [markdown]`` begins a cell of words, each of its lines a comment, and ``# %%``
a cell of code. From it ``python tools/notebooks.py [<name> …]`` makes ``<name>.ipynb``: every cell is run in order by the Python
that runs this program, and outputs are kept without numbers of the run, times and paths, so that the same code gives the same file.

``--check`` writes nothing. It runs them again and fails when an output differs from what is kept; text is compared to the letter,
of a picture only that it is there, since drawing differs between systems. It is the part ``notebooks`` of ``make gate``.
"""

from __future__ import annotations

import difflib
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "examples" / "notebooks"
SECONDS = 120

_MARK = re.compile(r"^# %%(?P<words> \[markdown\])?\s*$", re.MULTILINE)
# Of a chart or table that is shown properly, nobody needs the repr.
_SHOWN = ("image/png", "image/svg+xml", "text/html", "text/markdown")
_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}

Cell = dict[str, Any]
Notebook = dict[str, Any]


def cells(source: str) -> list[Cell]:
    """Read the cells of a plain program."""
    marks = list(_MARK.finditer(source))
    if not marks or source[: marks[0].start()].strip():
        sys.exit("a notebook begins with '# %%' or '# %% [markdown]'")
    made: list[Cell] = []
    for number, mark in enumerate(marks):
        end = marks[number + 1].start() if number + 1 < len(marks) else len(source)
        body = source[mark.end() : end].strip("\n")
        cell: Cell = {"id": f"cell-{number + 1}", "metadata": {}}
        if mark["words"]:
            cell |= {"cell_type": "markdown", "source": _words(body)}
        else:
            cell |= {"cell_type": "code", "source": body, "execution_count": None, "outputs": []}
        made.append(cell)
    return made


def _words(body: str) -> str:
    lines = body.splitlines()
    if stray := [line for line in lines if not (line == "#" or line.startswith("# "))]:
        sys.exit(f"a line of words begins with '# ': {stray[0]!r}")
    return "\n".join(line[2:] for line in lines)


def notebook(source: str) -> Notebook:
    """Give the notebook of a plain program, not yet run."""
    return {"cells": cells(source), "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}


def run(made: Notebook, folder: Path = FOLDER) -> Notebook:
    """Run every cell in a fresh interpreter and give the notebook with its outputs, normalised."""
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError
    from traitlets.config import Config

    settings = Config()
    with tempfile.TemporaryDirectory() as private:
        if os.name == "posix":  # elsewhere the kernel is talked to through a port
            settings.KernelManager.transport = "ipc"
            settings.KernelManager.ip = f"{private}/kernel"
        # Nothing of the person who runs it has a say: no settings, no history, no colours.
        os.environ |= {
            "IPYTHONDIR": private,
            "JUPYTER_RUNTIME_DIR": private,
            "NO_COLOR": "1",
            "PYTHONHASHSEED": "0",
            "COLUMNS": "100",
        }
        client = NotebookClient(
            nbformat.from_dict(made),  # type: ignore[no-untyped-call]
            config=settings,
            timeout=SECONDS,
            kernel_name="python3",
            resources={"metadata": {"path": str(folder)}},
        )
        try:
            done = client.execute()
        except CellExecutionError as error:
            sys.exit(f"a cell failed:\n{re.sub(chr(27) + r'[^m]*m', '', str(error))}")
    return normalised(json.loads(json.dumps(done)))


def normalised(done: Notebook) -> Notebook:
    """Take out of a notebook what differs from run to run.

    Cells are numbered as they stand, prints in one cell are one output, and what has a picture or a table needs no repr.
    """
    made: Notebook = {**done, "metadata": _METADATA, "cells": []}
    number = 0
    for cell in done["cells"]:
        kept = {**cell, "metadata": {}}
        if cell["cell_type"] == "code":
            number += 1
            kept |= {"execution_count": number, "outputs": list(_outputs(cell["outputs"], number))}
        made["cells"].append(kept)
    return made


def _outputs(outputs: list[dict[str, Any]], number: int) -> Iterator[dict[str, Any]]:
    printed: dict[str, Any] | None = None
    for output in outputs:
        if output["output_type"] == "stream":
            if printed is not None and printed["name"] == output["name"]:
                printed["text"] += output["text"]
                continue
            printed = dict(output)
            yield printed
            continue
        printed = None
        kept = {**output, "data": _data(output["data"]), "metadata": {}}
        if "execution_count" in kept:
            kept["execution_count"] = number
        yield kept


def _data(data: Mapping[str, Any]) -> dict[str, Any]:
    shown = any(kind in data for kind in _SHOWN)
    return {kind: data[kind] for kind in sorted(data) if not (shown and kind == "text/plain")}


def strays(made: Notebook) -> list[str]:
    """Tell what must not be kept: paths of this machine, addresses in memory, warnings and errors."""
    found: list[str] = []
    paths = {str(ROOT), str(Path.home()), sys.prefix, tempfile.gettempdir()} - {"/"}
    for cell in made["cells"]:
        for output in cell.get("outputs", ()):
            text = shown_text(output)
            here = [path for path in sorted(paths) if path in text]
            # One folder may lie in another; the longest says it all.
            found += [
                f"{cell['id']}: the path {path}"
                for path in here
                if not any(path in each for each in here if each != path)
            ]
            found += [
                f"{cell['id']}: the address {address}" for address in re.findall(r"\b0x[0-9a-f]{6,}", text)
            ]
            if output["output_type"] == "error" or output.get("name") == "stderr":
                found.append(f"{cell['id']}: {text.strip()}")
    return found


def shown_text(output: Mapping[str, Any]) -> str:
    """Give an output as lines to compare: its text, and of a picture that it is there."""
    if output["output_type"] == "stream":
        return f"[{output['name']}]\n{output['text']}"
    if output["output_type"] == "error":
        return "\n".join((output["ename"], output["evalue"], *output["traceback"]))
    return "\n".join(
        f"[{kind}]\n{'' if kind.startswith('image/') else value}" for kind, value in output["data"].items()
    )


def differences(kept: Notebook, made: Notebook) -> list[str]:
    """Tell how two notebooks differ, as lines of a diff."""
    before, after = ([line for cell in each["cells"] for line in _lines(cell)] for each in (kept, made))
    return list(difflib.unified_diff(before, after, "kept", "now", lineterm="", n=1))


def _lines(cell: Cell) -> Iterator[str]:
    yield f"== {cell['id']}: {cell['cell_type']}"
    yield from cell["source"].splitlines()
    for output in cell.get("outputs", ()):
        yield "-- shows"
        yield from shown_text(output).splitlines()


def read(path: Path) -> Notebook:
    """Read a kept notebook; texts that are stored as lists of lines are joined."""
    made: Notebook = _joined(json.loads(path.read_text(encoding="utf-8")))
    return made


def write(path: Path, made: Notebook) -> None:
    """Keep a notebook the way notebooks are kept: texts as lists of lines, so that a diff can be read."""
    stored = {**made, "cells": [_split_cell(cell) for cell in made["cells"]]}
    path.write_text(
        json.dumps(stored, ensure_ascii=False, indent=1, sort_keys=True) + "\n",
        encoding="utf-8",
        newline="\n",
    )


def _split_cell(cell: Cell) -> Cell:
    kept = {**cell, "source": cell["source"].splitlines(keepends=True)}
    if "outputs" in cell:
        kept["outputs"] = [_split_output(output) for output in cell["outputs"]]
    return kept


def _split_output(output: dict[str, Any]) -> dict[str, Any]:
    if output["output_type"] == "stream":
        return {**output, "text": output["text"].splitlines(keepends=True)}
    data = {
        kind: value.splitlines(keepends=True) if kind.startswith(("text/", "image/svg")) else value
        for kind, value in output["data"].items()
    }
    return {**output, "data": data}


def _joined(value: Any) -> Any:  # noqa: ANN401 - any part of a JSON document
    if isinstance(value, list):
        if value and all(isinstance(each, str) for each in value):
            return "".join(value)
        return [_joined(each) for each in value]
    return {key: _joined(each) for key, each in value.items()} if isinstance(value, dict) else value


def main() -> None:
    """Make the notebooks asked for, or with ``--check`` only look."""
    words = [word for word in sys.argv[1:] if word != "--check"]
    sources = [path for path in sorted(FOLDER.glob("*.py")) if not words or path.stem in words]
    if missing := set(words) - {path.stem for path in sources}:
        sys.exit(f"no such notebook: {', '.join(sorted(missing))}")
    failed: list[str] = []
    for source in sources:
        kept = source.with_suffix(".ipynb")
        made = run(notebook(source.read_text(encoding="utf-8")))
        faults = strays(made)
        if "--check" in sys.argv:
            faults += differences(read(kept), made) if kept.exists() else ["not made yet"]
        elif not faults:
            write(kept, made)
            print(f"written: {kept.relative_to(ROOT)}")
        if faults:
            failed.append(source.stem)
            print("\n".join((f"{source.stem}:", *faults)))
    if failed:
        sys.exit(
            f"not as they should be: {', '.join(failed)}; make them with: python tools/notebooks.py {' '.join(failed)}"
        )


if __name__ == "__main__":
    main()
