"""Answers out of records: attributes of an object, entries of a mapping, or what a function gives (đọc dữ kiện).

Answers are checked against their facts: a float where exact numbers are meant, a moment where a day is, a choice that is not
on offer are errors of the record, never a quiet "no". What is missing in a mapping is not known; an object that lacks an
attribute is of the wrong class, and that is an error.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import cast

import attrs

from emulation.core.text import near_names, nfc, shown
from emulation.eligibility.fact import Fact
from emulation.eligibility.fact_kinds import FactKind
from emulation.eligibility.history import History
from emulation.eligibility.said import Said
from emulation.eligibility.unknown import Unknown
from emulation.errors import EmulationError, InvalidDocumentError, InvalidValueError, UnknownKeyError
from emulation.periods import Period

__all__ = [
    "Answer",
    "RecordForm",
    "Values",
    "check_record",
    "checked_answer",
    "form_of",
    "getter",
    "in_bounds",
    "read_fact",
    "read_values",
]

Answer = bool | int | Decimal | Fraction | str | date | Period | Unknown | None
"""What a record may hold for a fact, once checked."""

Values = Mapping[str, Answer]
"""Checked answers by the keys of their facts."""

_KINDS: dict[FactKind, frozenset[type]] = {
    FactKind.BOOLEAN: frozenset({bool}),
    FactKind.WHOLE: frozenset({int}),
    FactKind.COUNT: frozenset({int}),
    FactKind.DECIMAL: frozenset({int, Decimal, Fraction}),
    FactKind.RATIO: frozenset({int, Decimal, Fraction}),
    FactKind.MONEY: frozenset({int, Decimal, Fraction}),
    FactKind.TEXT: frozenset({str}),
    FactKind.CHOICE: frozenset({str}),
    FactKind.DATE: frozenset({date}),
    FactKind.PERIOD: frozenset({Period}),
}


class RecordForm(Enum):
    """How a record gives its answers (dạng bản ghi)."""

    OBJECT = "object"
    FROZEN = "frozen"
    MAPPING = "mapping"
    FUNCTION = "function"

    @property
    def has_attributes(self) -> bool:
        """Whether answers are attributes of the record."""
        return self in {RecordForm.OBJECT, RecordForm.FROZEN}


def form_of(record: object) -> RecordForm:
    """Tell which form a record has.

    A mapping; a function (a callable that is no attrs object); an object that is frozen by its class, by attrs or as a data
    class, and so will answer the same later; any other object.
    """
    # mypy takes `type` for unhashable, since a metaclass could make it so.
    return _form_of_class(cast("Hashable", type(record)))


@functools.lru_cache(maxsize=256)
def _form_of_class(key: Hashable) -> RecordForm:
    cls = cast("type[object]", key)
    if issubclass(cls, Mapping):
        return RecordForm.MAPPING
    if attrs.has(cls):
        # attrs gives every frozen class the same setter, which refuses.
        return RecordForm.FROZEN if cls.__setattr__ is _FROZEN_SETTER else RecordForm.OBJECT
    parameters = getattr(cls, "__dataclass_params__", None)
    if parameters is not None:
        return RecordForm.FROZEN if parameters.frozen else RecordForm.OBJECT
    # A class is callable itself; what counts is whether its instances are.
    is_function = any("__call__" in vars(each) for each in cls.__mro__)
    return RecordForm.FUNCTION if is_function else RecordForm.OBJECT


@attrs.frozen
class _Frozen:
    pass


_FROZEN_SETTER = _Frozen.__setattr__


def getter(record: object, form: RecordForm) -> Callable[[str], object]:
    """Give the function from a key to what the record holds, unchecked; ``None`` for a missing entry.

    The function raises ``AttributeError`` where an object lacks the attribute.
    """
    if form is RecordForm.MAPPING:
        return cast("Mapping[str, object]", record).get
    if form is RecordForm.FUNCTION:
        return cast("Callable[[str], object]", record)
    return lambda key: getattr(record, key)


def read_values(
    facts: Iterable[Fact], record: object, on: date | None = None, form: RecordForm | None = None
) -> dict[str, Answer]:
    """Read and check the answers to the facts.

    Args:
        facts: Which ones.
        record: An object with attributes, a mapping, or a function from keys to answers.
        on: The day asked about; needed where a count is derived from a history.
        form: Of the record, if it is known.

    >>> donor = Fact.boolean("donor", vi="đã hiến máu", en="has given blood")
    >>> read_values([donor], {"donor": True}), read_values([donor], {})
    ({'donor': True}, {'donor': None})

    Raises:
        InvalidValueError: An answer of the wrong kind.
        UnknownKeyError: An object without the attribute, or a choice that is not on offer.
    """
    get = getter(record, form or form_of(record))
    return {fact.key: read_fact(fact, get, on) for fact in facts}


def read_fact(fact: Fact, get: Callable[[str], object], on: date | None) -> Answer:
    """Read and check one answer; a derived count is counted where the record does not give it itself.

    Raises:
        InvalidValueError: An answer of the wrong kind.
        UnknownKeyError: An object without the attribute, or a choice that is not on offer.
    """
    if fact.derived is not None:
        return _counted(fact, get, on)
    try:
        found = get(fact.key)
    except AttributeError as error:
        raise _no_attribute(fact.key) from error
    return checked_answer(fact, found)


def _no_attribute(key: str) -> UnknownKeyError:
    return UnknownKeyError(
        "eligibility.no_attribute",
        "the record has no attribute {key!r}; give it one (None for not known), or pass a mapping or a function",
        path=(key,),
        key=key,
    )


def _counted(fact: Fact, get: Callable[[str], object], on: date | None) -> Answer:
    from emulation.eligibility.counting import count

    derived = fact.derived
    assert derived is not None  # noqa: S101 - the caller has looked
    try:
        given = get(fact.key)
    except AttributeError:
        given = None
    if given is not None:
        return checked_answer(fact, given)
    if on is None:
        raise InvalidValueError(
            "eligibility.day_needed", "the rule looks at the day asked about; pass it as on="
        )
    try:
        history = get(derived.history)
        initiative = get(derived.initiative) if derived.initiative is not None else None
    except AttributeError as error:
        raise _no_attribute(derived.history) from error
    if history is None or isinstance(history, Unknown):
        return history
    if isinstance(initiative, Unknown) or (initiative is None and derived.initiative is not None):
        return initiative
    if not isinstance(history, History):
        raise InvalidValueError(
            "eligibility.no_history",
            "a History is expected, found {found}",
            path=(derived.history,),
            found=type(history).__name__,
        )
    return count(derived, history, on, initiative=cast("str | None", initiative))


def checked_answer(fact: Fact, value: object) -> Answer:
    """Give the answer in the one form readings compare: text in NFC, the key of an enum member, else as it is.

    Raises:
        InvalidValueError: A value of the wrong kind; a number that is not finite.
        UnknownKeyError: A choice that is not on offer; near ones are named.
    """
    if value is None or isinstance(value, Unknown):
        return value
    if fact.kind is FactKind.CHOICE:
        return _checked_choice(fact, value)
    if type(value) not in _KINDS[fact.kind]:
        raise InvalidValueError(
            "eligibility.answer_of_other_kind",
            "the fact {fact!r} is of kind {kind} and cannot be {found} ({type}{advice})",
            path=(fact.key,),
            fact=fact.key,
            kind=fact.kind,
            found=shown(value),
            type=type(value).__name__,
            advice=Said.key("eligibility.advice.float") if type(value) is float else "",
        )
    if isinstance(value, Decimal) and not value.is_finite():
        raise InvalidValueError(
            "eligibility.not_finite",
            "the fact {fact!r} cannot be {found}; use None where it is not known",
            path=(fact.key,),
            fact=fact.key,
            found=str(value),
        )
    return nfc(value) if isinstance(value, str) else cast("Answer", value)


def _checked_choice(fact: Fact, value: object) -> str:
    key = value.value if isinstance(value, Enum) else value
    if isinstance(key, str) and any(nfc(key) == each.key for each in fact.choices):
        return nfc(key)
    raise UnknownKeyError(
        "eligibility.unknown_answer",
        "the fact {fact!r} does not offer {found}; near: {near}; it offers: {offered}",
        path=(fact.key,),
        fact=fact.key,
        found=shown(key),
        near=near_names(shown(key, by=str), [each.key for each in fact.choices]),
        offered=tuple(each.key for each in fact.choices[:20]),
    )


def in_bounds(fact: Fact, answer: Answer) -> bool:
    """Say whether an answer lies within the bounds of its fact; what is not known does."""
    if answer is None or isinstance(answer, Unknown | Period | str):
        return True
    number = cast("Fraction", answer)
    low, high = cast("Fraction | None", fact.minimum), cast("Fraction | None", fact.maximum)
    return (low is None or number >= low) and (high is None or number <= high)


def check_record(facts: Iterable[Fact], record: object, on: date | None = None) -> dict[str, Answer]:
    """Read the answers and report every fault of the record at once, bounds and unknown names included.

    Args:
        facts: A vocabulary, or the facts of a rule.
        record: As for :func:`read_values`.
        on: The day asked about.

    Raises:
        InvalidDocumentError: Every fault, each with the key as its path: wrong kinds, answers out of bounds, entries of a
            mapping that no fact asks for.
    """
    asked = tuple(facts)
    form = form_of(record)
    get = getter(record, form)
    faults: list[EmulationError] = []
    found: dict[str, Answer] = {}
    for fact in asked:
        try:
            found[fact.key] = answer = read_fact(fact, get, on)
            if not in_bounds(fact, answer):
                raise InvalidValueError(
                    "eligibility.out_of_bounds",
                    "the fact {fact!r} cannot be {found}: it lies from {low} to {high}",
                    path=(fact.key,),
                    fact=fact.key,
                    found=shown(answer, by=str),
                    low=fact.minimum,
                    high=fact.maximum,
                )
        except EmulationError as error:
            faults.append(error)
    if form is RecordForm.MAPPING:
        faults += _strays(asked, cast("Mapping[object, object]", record))
    if faults:
        raise InvalidDocumentError("the record cannot be judged", faults)
    return found


def _strays(facts: tuple[Fact, ...], record: Mapping[object, object]) -> list[EmulationError]:
    known = {fact.key for fact in facts}
    for fact in facts:
        if fact.derived is not None:
            known |= {fact.derived.history, fact.derived.initiative or fact.derived.history}
    return [
        UnknownKeyError(
            "eligibility.stray_entry",
            "no fact bears the key {found!r}; near names: {near}",
            path=(shown(key, 80, by=str),),
            found=shown(key, 80, by=str),
            near=near_names(shown(key, by=str), known),
        )
        for key in record
        if key not in known
    ]
