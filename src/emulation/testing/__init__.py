"""For those who embed the library and test what they build: Hypothesis strategies and assertions.

One module for each room, imported by its own name, since a strategy bears the name of what it makes:
``from emulation.testing.core import quantities``. Importing any of them needs the extra ``testing``; without it
this package refuses with the command that installs it.
"""

from __future__ import annotations

from emulation.core.extras import require_extra

require_extra("hypothesis", extra="testing")

__all__: list[str] = []
