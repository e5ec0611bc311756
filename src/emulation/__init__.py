"""Emulation campaigns of Vietnamese communes as values, questions and answers (đợt thi đua).

A plan is a frozen value; everything else is a question asked of it on a day. Nothing here keeps state, reads a
clock or does input and output. The names below are loaded on first use, so that the import itself costs next to
nothing; each also stands in the room that owns it, and those rooms hold more.

>>> import emulation
>>> emulation.InvalidValueError.__mro__[1] is emulation.EmulationError
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Made by `make names`.
    from emulation.campaigns import Campaign as Campaign
    from emulation.campaigns import DutyVerb as DutyVerb
    from emulation.campaigns import Entry as Entry
    from emulation.campaigns import Finding as Finding
    from emulation.campaigns import Journal as Journal
    from emulation.campaigns import ResponsibilityMatrix as ResponsibilityMatrix
    from emulation.campaigns import Severity as Severity
    from emulation.core import Quantity as Quantity
    from emulation.core import Truth as Truth
    from emulation.core import Unit as Unit
    from emulation.core import money as money
    from emulation.core import percent as percent
    from emulation.errors import AssumedValueWarning as AssumedValueWarning
    from emulation.errors import EmulationError as EmulationError
    from emulation.errors import EmulationWarning as EmulationWarning
    from emulation.errors import InvalidDocumentError as InvalidDocumentError
    from emulation.errors import InvalidValueError as InvalidValueError
    from emulation.errors import LawError as LawError
    from emulation.errors import LevelAbolishedError as LevelAbolishedError
    from emulation.errors import MissingExtraError as MissingExtraError
    from emulation.errors import NotationError as NotationError
    from emulation.errors import UncertainSourceWarning as UncertainSourceWarning
    from emulation.errors import UnknownKeyError as UnknownKeyError
    from emulation.i18n import Message as Message
    from emulation.i18n import Table as Table
    from emulation.i18n import label as label
    from emulation.i18n import say as say
    from emulation.i18n import say_error as say_error
    from emulation.law import AwardForm as AwardForm
    from emulation.law import Citation as Citation
    from emulation.law import LaunchLaw as LaunchLaw
    from emulation.parties import Body as Body
    from emulation.parties import Collective as Collective
    from emulation.parties import Document as Document
    from emulation.parties import DocumentNumber as DocumentNumber
    from emulation.parties import Household as Household
    from emulation.parties import JointBody as JointBody
    from emulation.parties import Level as Level
    from emulation.parties import Office as Office
    from emulation.parties import Person as Person
    from emulation.parties import Scope as Scope
    from emulation.parties import Territory as Territory
    from emulation.parties import parse_number as parse_number
    from emulation.periods import Period as Period
    from emulation.periods import PeriodSet as PeriodSet
    from emulation.periods import Recurrence as Recurrence
    from emulation.periods import WrittenPeriod as WrittenPeriod
    from emulation.periods import parse_date as parse_date
    from emulation.periods import parse_period as parse_period
    from emulation.rulebooks import Rulebook as Rulebook

# Made by `make names`.
__all__ = [
    "AssumedValueWarning",
    "AwardForm",
    "Body",
    "Campaign",
    "Citation",
    "Collective",
    "Document",
    "DocumentNumber",
    "DutyVerb",
    "EmulationError",
    "EmulationWarning",
    "Entry",
    "Finding",
    "Household",
    "InvalidDocumentError",
    "InvalidValueError",
    "JointBody",
    "Journal",
    "LaunchLaw",
    "LawError",
    "Level",
    "LevelAbolishedError",
    "Message",
    "MissingExtraError",
    "NotationError",
    "Office",
    "Period",
    "PeriodSet",
    "Person",
    "Quantity",
    "Recurrence",
    "ResponsibilityMatrix",
    "Rulebook",
    "Scope",
    "Severity",
    "Table",
    "Territory",
    "Truth",
    "UncertainSourceWarning",
    "Unit",
    "UnknownKeyError",
    "WrittenPeriod",
    "label",
    "money",
    "parse_date",
    "parse_number",
    "parse_period",
    "percent",
    "say",
    "say_error",
]

__version__ = "0.1.0"

# The one list to edit: a room, and the names of it that stand at the top. `make names` does the rest.
_HOMES: dict[str, tuple[str, ...]] = {
    "emulation.campaigns": (
        "Campaign",
        "DutyVerb",
        "Entry",
        "Finding",
        "Journal",
        "ResponsibilityMatrix",
        "Severity",
    ),
    "emulation.core": ("Quantity", "Truth", "Unit", "money", "percent"),
    "emulation.errors": (
        "AssumedValueWarning",
        "EmulationError",
        "EmulationWarning",
        "InvalidDocumentError",
        "InvalidValueError",
        "LawError",
        "LevelAbolishedError",
        "MissingExtraError",
        "NotationError",
        "UncertainSourceWarning",
        "UnknownKeyError",
    ),
    "emulation.i18n": ("Message", "Table", "label", "say", "say_error"),
    "emulation.law": ("AwardForm", "Citation", "LaunchLaw"),
    "emulation.parties": (
        "Body",
        "Collective",
        "Document",
        "DocumentNumber",
        "Household",
        "JointBody",
        "Level",
        "Office",
        "Person",
        "Scope",
        "Territory",
        "parse_number",
    ),
    "emulation.periods": (
        "Period",
        "PeriodSet",
        "Recurrence",
        "WrittenPeriod",
        "parse_date",
        "parse_period",
    ),
    "emulation.rulebooks": ("Rulebook",),
}
_HOME = {name: room for room, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    try:
        room = _HOME[name]
    except KeyError:
        msg = f"module 'emulation' has no attribute {name!r}"
        raise AttributeError(msg) from None
    from importlib import import_module

    value: object = getattr(import_module(room), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
