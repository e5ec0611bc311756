"""What an import costs: nothing heavy comes along."""

from __future__ import annotations

import import_check


def test_importing_stays_light() -> None:
    assert import_check.faults() == []


def test_the_check_sees_a_heavy_import() -> None:
    assert "dateutil" in import_check.loaded_by("import emulation, dateutil.relativedelta")
    assert "babel" in import_check.loaded_by("import emulation; emulation.say('core.truth.yes')")
