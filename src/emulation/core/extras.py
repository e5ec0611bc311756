"""Packages that an extra brings: asked for before use, so that a missing one is named with its cure."""

from __future__ import annotations

from importlib.util import find_spec

from emulation.errors import MissingExtraError

__all__ = ["require_extra"]


def require_extra(package: str, *, extra: str) -> None:
    """Make sure that a package of an extra can be imported (thành phần bổ sung).

    Args:
        package: Name it is imported by.
        extra: Extra of this library that installs it.

    >>> require_extra("attrs", extra="all")
    >>> require_extra("no_such_package", extra="calendars")
    Traceback (most recent call last):
    emulation.errors.MissingExtraError: ... pip install 'emulation[calendars]'

    Raises:
        MissingExtraError: The package is not installed.
    """
    if find_spec(package) is None:
        raise MissingExtraError(
            "core.missing_extra",
            "the package {package!r} is not installed; it comes with: pip install 'emulation[{extra}]'",
            package=package,
            extra=extra,
        )
