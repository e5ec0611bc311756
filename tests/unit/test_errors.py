from __future__ import annotations

import pickle

import pytest

from emulation import errors
from emulation.errors import (
    EmulationError,
    InvalidDocumentError,
    InvalidValueError,
    MissingExtraError,
    format_path,
)

KINDS = [
    getattr(errors, name)
    for name in errors.__all__
    if isinstance(getattr(errors, name), type) and issubclass(getattr(errors, name), EmulationError)
]


@pytest.mark.parametrize(
    ("path", "written"),
    [((), ""), (("a",), "a"), (("duties", 3, "lead", 0), "duties[3].lead[0]"), ((0, "a"), "[0].a")],
)
def test_paths(path: tuple[str | int, ...], written: str) -> None:
    assert format_path(path) == written


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_says_what_and_where_and_travels(kind: type[EmulationError]) -> None:
    error = kind("core.code", "found {found}", path=("a", 1), found=5)
    assert str(error) == "a[1]: found 5"
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(again), str(again), again.params, again.path) == (kind, str(error), error.params, error.path)
    assert str(error.at("top")) == "top.a[1]: found 5"
    assert str(kind("core.code", "nothing more")) == "nothing more"


def test_roots() -> None:
    assert issubclass(InvalidValueError, ValueError)
    assert issubclass(MissingExtraError, ImportError)
    assert issubclass(errors.UnknownKeyError, LookupError)


def test_parameters_do_not_change() -> None:
    error = InvalidValueError("core.code", "x", found=1)
    with pytest.raises(TypeError):
        error.params["found"] = 2  # type: ignore[index]


def test_a_document_keeps_every_fault() -> None:
    faults = [
        InvalidValueError("core.code", "one", path=("a",)),
        InvalidValueError("core.code", "two", path=("b",)),
    ]
    group = InvalidDocumentError("the plan cannot be read", faults)
    assert group.faults == tuple(faults)
    assert str(group) == "the plan cannot be read (2 faults)\n  a: one\n  b: two"
    assert str(InvalidDocumentError("no", faults[:1])) == "no\n  a: one"
    part = group.subgroup(lambda error: isinstance(error, InvalidValueError) and error.path == ("b",))
    assert isinstance(part, InvalidDocumentError)
    assert part.faults == (faults[1],)
