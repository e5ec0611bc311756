"""Pages of the library: Sphinx, MyST, Furo; warnings are errors (``make docs``)."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging

import emulation

if TYPE_CHECKING:
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


def setup(app: Sphinx) -> None:
    """Hook the resolver in."""
    app.connect("missing-reference", _resolve)
