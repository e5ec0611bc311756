"""Rules as Python code: written once from the tree, then as fast as code written by hand (biên dịch quy tắc).

The text that is compiled is made from the shape of the tree alone: it holds no name, no number and no letter that came
from outside. Constants and names of attributes stand in it as numbered places, and are put into the finished code object,
where nothing reads them as code.

Where a condition is met, the code goes on at once. Where it is not met, the type of the answer is looked at before it counts
against the record: a float that is not a number, a moment in the place of a day or a text that is not in NFC never become a
quiet "no". Everything unusual is left to :mod:`emulation.eligibility.logic`.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import InvalidOperation
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, cast

import attrs

from emulation.core.truth import Truth
from emulation.eligibility.assessment import Assessment, Draft, Ground, assessed
from emulation.eligibility.codeparts import PLACE, Program
from emulation.eligibility.codewriter import write_program
from emulation.eligibility.fact import Fact
from emulation.eligibility.logic import truth_of
from emulation.eligibility.reading import RecordForm, form_of, getter, read_fact, read_values
from emulation.eligibility.rule import Rule, as_node
from emulation.eligibility.unknown import Unknown
from emulation.eligibility.verdict import Verdict
from emulation.errors import InvalidValueError

if TYPE_CHECKING:
    from emulation.eligibility.connectives import Node

__all__ = ["Compiled", "compiled"]

_MOST_RULES, _MOST_DAYS = 512, 1024


class _Unusual(Exception):  # noqa: N818 - no error: it hands a record over to the plain definition
    """Something the compiled code does not deal with."""


_UNUSUAL = (_Unusual, TypeError, AttributeError, InvalidOperation)


@attrs.frozen(eq=False)
class _Key:
    """A rule as a key: equal where the digests are."""

    node: Node
    digest: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


@attrs.frozen
class _Code:
    program: Program
    codes: tuple[tuple[str, CodeType], ...]


def _read_counted(fact: Fact, source: object, on: date | None) -> object:
    get = cast("Callable[[str], object]", source) if callable(source) else getter(source, RecordForm.OBJECT)
    return read_fact(fact, get, on)


@functools.lru_cache(maxsize=_MOST_RULES)
def _code(key: _Key, form: RecordForm, *, keeps: bool) -> _Code:
    program = write_program(key.node, form, keeps=keeps, read_counted=_read_counted)
    whole = compile(program.text, "<rule>", "exec", dont_inherit=True)
    functions = [each for each in whole.co_consts if isinstance(each, CodeType)]
    names = {f"a{number}": attribute for number, attribute in enumerate(program.attributes)}
    return _Code(
        program,
        tuple(
            (each.co_name, each.replace(co_names=tuple(names.get(name, name) for name in each.co_names)))
            for each in functions
        ),
    )


class Compiled:
    """A rule made ready for one day (quy tắc đã biên dịch).

    Made by :func:`compiled`, which keeps those used last.
    """

    __slots__ = ("_key", "_made", "on", "rule")

    def __init__(self, key: _Key, on: date | None) -> None:
        self._key = key
        self._made: dict[tuple[RecordForm, bool], Callable[[object], object]] = {}
        self.rule: Node = key.node
        """The rule."""
        self.on: date | None = on
        """The day asked about; ``None`` where the rule does not look at it."""

    def decider_for(self, record: object) -> Callable[[object], Verdict]:
        """Give the function that gives the verdict on records of the class of this one."""
        return self.decider(form_of(record))

    def assessor_for(self, record: object) -> Callable[[object], Assessment]:
        """Give the function that assesses records of the class of this one."""
        return self.assessor(form_of(record))

    def decider(self, form: RecordForm) -> Callable[[object], Verdict]:
        """Give the function that gives the verdict on a record of this form."""
        return cast("Callable[[object], Verdict]", self._function(form, keeps=False))

    def assessor(self, form: RecordForm) -> Callable[[object], Assessment]:
        """Give the function that assesses a record of this form."""
        return cast("Callable[[object], Assessment]", self._function(form, keeps=True))

    def source(self, form: RecordForm = RecordForm.OBJECT) -> str:
        """Give the text that was compiled to decide, for the curious: it holds no constant and no name of yours."""
        return _code(self._key, form, keeps=False).program.text

    def _function(self, form: RecordForm, *, keeps: bool) -> Callable[[object], object]:
        made = self._made.get((form, keeps))
        if made is None:
            made = self._made[form, keeps] = self._bound(form, keeps=keeps)
        return made

    def _bound(self, form: RecordForm, *, keeps: bool) -> Callable[[object], object]:
        code = _code(self._key, form, keeps=keeps)
        places = {
            f"{PLACE}{number}": self._result(make(self.on), keeps=keeps)
            for number, make in enumerate(code.program.constants)
        }
        scope: dict[str, object] = {
            "UNUSUAL": _UNUSUAL,
            "Unknown": Unknown,
            "is_nfc": functools.partial(unicodedata.is_normalized, "NFC"),
            "memo": functools.cache,
            "slow": self._slow(form, keeps=keeps),
            "Draft": Draft,
            "Assessment": Assessment,
            **{name: make(self.on) for name, make in code.program.helpers},
        }
        for name, each in code.codes:
            constants = tuple(
                places.get(value, value) if isinstance(value, str) else value for value in each.co_consts
            )
            scope[name] = FunctionType(each.replace(co_consts=constants), scope, name)
        return cast("Callable[[object], object]", scope["root"])

    def _slow(self, form: RecordForm, *, keeps: bool) -> Callable[[object], object]:
        rule, on = self.rule, self.on
        facts = rule.facts

        def slow(record: object) -> object:
            values = read_values(facts, record, on, form)
            verdict = Verdict.of(truth_of(rule, values, on))
            return assessed(Ground(rule, on, verdict), tuple(values.values())) if keeps else verdict

        return slow

    def _result(self, value: object, *, keeps: bool) -> object:
        """Give what the code returns in the place of a truth; other constants stay as they are."""
        if not isinstance(value, Truth):
            return value
        verdict = Verdict.of(value)
        return Ground(self.rule, self.on, verdict) if keeps else verdict


def compiled(rule: Rule, on: date | None) -> Compiled:
    """Give the compiled form of a rule for a day; equal rules share it.

    Raises:
        InvalidValueError: No rule; the rule looks at the day asked about and none was given, or it is a ``datetime``.
    """
    if on is not None and type(on) is not date:
        raise InvalidValueError(
            "core.not_a_day",
            "a whole day is expected, found {found}; of a datetime take .date() in the zone you mean",
            path=("on",),
            found=type(on).__name__,
        )
    node = as_node(rule)
    if not node.needs_day:
        on = None
    elif on is None:
        raise InvalidValueError(
            "eligibility.day_needed", "the rule looks at the day asked about; pass it as on="
        )
    return _compiled(_Key(node, node.digest), on)


@functools.lru_cache(maxsize=_MOST_DAYS)
def _compiled(key: _Key, on: date | None) -> Compiled:
    return Compiled(key, on)
