"""What happens when the caller has nearly used up the stack (ngăn xếp gần đầy).

Rules and documents nest only so deep, and reading them takes a bounded number of calls inside each other. A program that asks from deep
inside a recursion of its own may have fewer left than that; Python then raises ``RecursionError`` at whatever line comes next.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from emulation.errors import StackExhaustedError

__all__ = ["OutOfStack", "exhausted", "has_stack", "on_enough_stack"]

P = ParamSpec("P")
R = TypeVar("R")


_FRAMES = 100


class OutOfStack(BaseException):
    """Too little of the stack is left, told past code that takes any exception for a no and remembers it.

    It becomes a :class:`~emulation.errors.StackExhaustedError` before it leaves the library.
    """


def has_stack() -> None:
    """Make sure that a hundred calls inside each other are left.

    Raises:
        OutOfStack: They are not.
    """
    try:
        _down(_FRAMES)
    except RecursionError:
        raise OutOfStack from None


def _down(frames: int) -> None:
    if frames:
        _down(frames - 1)


def exhausted(what: str) -> StackExhaustedError:
    """Make the error for a call that did not find enough of the stack left."""
    return StackExhaustedError(
        "core.stack_exhausted",
        "{what} needs more of the stack than the program has left; call it from a place that is nested less deeply, or raise the "
        "limit, now {limit}, with sys.setrecursionlimit()",
        what=what,
        limit=sys.getrecursionlimit(),
    )


def on_enough_stack(function: Callable[P, R]) -> Callable[P, R]:
    """Let a function say what to do when the stack does not suffice for it.

    >>> @on_enough_stack
    ... def endless() -> int:
    ...     return endless()
    >>> try:
    ...     endless()
    ... except StackExhaustedError as error:
    ...     print(error.params["what"])
    endless
    """

    @functools.wraps(function)
    def called(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return function(*args, **kwargs)
        except StackExhaustedError:
            raise
        except (RecursionError, OutOfStack) as error:
            raise exhausted(function.__qualname__) from error

    return called
