"""Pages of the library: Sphinx, MyST, Furo; warnings are errors (``make docs``)."""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.util import logging

import emulation
from emulation import workflow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

project = "emulation"
author = "The emulation authors"
copyright = "2026, The emulation authors"
version = release = emulation.__version__
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"emulation {release}"
html_copy_source = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_custom_sections = [("Law", "params_style")]

# Examples in docstrings are run by pytest, with their module's names in sight; here only doctest directives.
doctest_test_doctest_blocks = ""

_log = logging.getLogger(__name__)


def _defined_at(target: str) -> str | None:
    """Give the full name a public name is documented under: a room lists what its modules define."""
    parts = target.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        try:
            value: object = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        for index, part in enumerate(parts[cut:], cut):
            value = getattr(value, part, None)
            home, name = getattr(value, "__module__", None), getattr(value, "__qualname__", None)
            if isinstance(home, str) and isinstance(name, str):
                return ".".join((home, name, *parts[index + 1 :]))
        return None
    return None


def _resolve(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.TextElement
) -> nodes.reference | None:
    """Resolve a reference to a name by where it is defined; warn when our own name leads nowhere."""
    target = str(node.get("reftarget", ""))
    if node.get("refdomain") != "py" or not target.startswith("emulation."):
        return None
    home = _defined_at(target)
    if home is not None:
        found = env.domains["py"].resolve_xref(
            env, str(node["refdoc"]), app.builder, str(node["reftype"]), home, node, contnode
        )
        if found is not None:
            return found
    if isinstance(contnode, nodes.literal) and node.source:
        # Written by a person. Names in signatures and bases may be private, and stand nowhere.
        _log.warning("no page documents %s", target, location=node, type="ref", subtype="emulation")
    return None


_NOTEBOOK = re.compile(r"^<!-- notebook: (?P<path>\S+) -->$", re.MULTILINE)


def _show_notebooks(app: Sphinx, docname: str, source: list[str]) -> None:
    """Put the cells of a notebook and what they showed where a page says ``<!-- notebook: path -->``."""

    def shown(found: re.Match[str]) -> str:
        path = (Path(app.env.doc2path(docname)).parent / found["path"]).resolve()
        app.env.note_dependency(str(path), docname=docname)
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        return "\n\n".join(part for cell in cells for part in _cell_as_markdown(cell))

    source[0] = _NOTEBOOK.sub(shown, source[0])


def _cell_as_markdown(cell: dict[str, Any]) -> Iterator[str]:
    text = "".join(cell["source"])
    if cell["cell_type"] == "markdown":
        yield text
        return
    yield _fenced("python", text)
    for output in cell["outputs"]:
        data = output.get("data", {"text/plain": output.get("text", "")})
        if "image/png" in data:
            picture = "".join(data["image/png"]).strip()
            yield _fenced(
                "{raw} html",
                f'<img alt="chart" style="max-width: 100%" src="data:image/png;base64,{picture}">',
            )
        elif html := data.get("text/html", data.get("image/svg+xml")):
            yield _fenced("{raw} html", f'<div style="overflow-x: auto">{"".join(html)}</div>')
        elif "text/markdown" in data:
            yield "".join(data["text/markdown"])
        else:
            yield _fenced("text", "".join(data["text/plain"]).rstrip())


def _fenced(kind: str, text: str) -> str:
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", text)), 3)
    return f"{fence}{kind}\n{text}\n{fence}"


_PROCEDURE = re.compile(r"^<!-- procedure: (?P<name>\w+) -->$", re.MULTILINE)


def _show_procedures(_app: Sphinx, _docname: str, source: list[str]) -> None:
    """Draw a shipped procedure where a page says ``<!-- procedure: name -->``."""
    source[0] = _PROCEDURE.sub(_drawn, source[0])


def _drawn(found: re.Match[str]) -> str:
    picture = workflow.to_svg(getattr(workflow, found["name"])(), "en")
    return f"```{{raw}} html\n{picture}```"


def setup(app: Sphinx) -> None:
    """Hook the resolver, the notebooks and the pictures in."""
    app.connect("missing-reference", _resolve)
    app.connect("source-read", _show_notebooks)
    app.connect("source-read", _show_procedures)
