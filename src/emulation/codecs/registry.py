"""Names of classes in data: which word stands for which class (bảng tên kiểu).

Names are the class names in snake case, and they are unique over all rooms. A name that was written once is never given to
another class.
"""

from __future__ import annotations

import functools
import importlib
import re
from enum import Enum
from types import MappingProxyType, UnionType
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["enums", "public_classes", "resolve", "type_name", "values"]

_ROOMS = (
    "emulation.core",
    "emulation.core.timeline",
    "emulation.i18n",
    "emulation.periods",
    "emulation.law",
    "emulation.eligibility",
    "emulation.parties",
    "emulation.awards",
    "emulation.procedure",
    "emulation.campaigns",
    "emulation.campaigns.forecast",
    "emulation.campaigns.progress",
    "emulation.campaigns.progress_rows",
    "emulation.campaigns.readings",
    "emulation.campaigns.remarks",
    "emulation.campaigns.scoring",
    "emulation.campaigns.standing",
    "emulation.campaigns.state",
    "emulation.workflow.blockers",
    "emulation.workflow.case",
    "emulation.workflow.commands",
    "emulation.workflow.comparing",
    "emulation.workflow.definition",
    "emulation.workflow.desk",
    "emulation.workflow.events",
    "emulation.workflow.mining",
    "emulation.workflow.trail",
    "emulation.workflow.guards",
    "emulation.workflow.migrating",
    "emulation.workflow.options",
)
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def type_name(cls: type) -> str:
    """Give the name of a class in data.

    >>> from emulation.campaigns import ContentArea
    >>> type_name(ContentArea)
    'content_area'
    """
    return _WORD_START.sub("_", cls.__name__).lower()


@functools.cache
def values() -> Mapping[str, type]:
    """Give every public value class by its name."""
    return MappingProxyType({type_name(cls): cls for cls in public_classes() if attrs.has(cls)})


@functools.cache
def enums() -> Mapping[str, type[Enum]]:
    """Give every public enum by its name."""
    return MappingProxyType({type_name(cls): cls for cls in public_classes() if issubclass(cls, Enum)})


@functools.cache
def public_classes() -> tuple[type, ...]:
    """Give every class that a room names as public, in the order of the rooms."""
    found: dict[type, None] = {}
    for name in _ROOMS:
        room = importlib.import_module(name)
        for public in room.__all__:
            value = getattr(room, public)
            if isinstance(value, type):
                found[value] = None
    return tuple(found)


def resolve(cls: type) -> None:
    """Put the classes in the place of the names in the annotations of a class, those of higher modules too."""
    attrs.resolve_types(cls, localns={**_unions(), **{each.__name__: each for each in public_classes()}})


@functools.cache
def _unions() -> Mapping[str, object]:
    """Give the unions that rooms name as public, such as that of all nodes of a rule."""
    rooms = [importlib.import_module(name) for name in _ROOMS]
    found = {name: getattr(room, name) for room in rooms for name in room.__all__}
    return MappingProxyType({name: value for name, value in found.items() if isinstance(value, UnionType)})
