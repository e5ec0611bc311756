"""The strategies need Hypothesis, and say so when it is not there."""

from __future__ import annotations

import subprocess
import sys

WITHOUT_HYPOTHESIS = """
import sys
sys.modules["hypothesis"] = None  # what an absent package looks like to an import
from importlib import util
found = util.find_spec
util.find_spec = lambda name, package=None: None if name == "hypothesis" else found(name, package)
from emulation.errors import MissingExtraError
try:
    import emulation.testing.core
except MissingExtraError as error:
    print(error.params["extra"], error)
"""


def test_without_hypothesis_each_module_names_the_extra() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_HYPOTHESIS], check=True, capture_output=True, text=True
    )
    assert done.stdout.startswith("testing ")
    assert "pip install 'emulation[testing]'" in done.stdout
