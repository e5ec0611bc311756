"""A missing extra is named with its cure."""

from __future__ import annotations

import pytest

from emulation.core.extras import require_extra
from emulation.errors import EmulationError, MissingExtraError
from emulation.i18n import say_error


def test_an_installed_package_passes() -> None:
    require_extra("attrs", extra="all")


def test_a_missing_one_says_what_to_install_in_both_languages() -> None:
    with pytest.raises(MissingExtraError, match=r"pip install 'emulation\[calendars\]'") as caught:
        require_extra("no_such_package", extra="calendars")
    error = caught.value
    assert isinstance(error, ImportError)
    assert isinstance(error, EmulationError)
    assert error.params == {"package": "no_such_package", "extra": "calendars"}
    assert "pip install 'emulation[calendars]'" in say_error(error, "vi")
