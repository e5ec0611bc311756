"""Many records by one rule: streamed, counted, and never stopped by a bad one (đánh giá hàng loạt)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar, cast

import attrs

from emulation.core.text import shown
from emulation.eligibility.assessment import Assessment
from emulation.eligibility.compiling import compiled
from emulation.eligibility.questions import settling_alone
from emulation.eligibility.rule import Rule, as_node
from emulation.eligibility.verdict import Verdict
from emulation.errors import EmulationError, InvalidValueError
from emulation.i18n import label, say
from emulation.i18n.table import Table

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["BulkSummary", "Judged", "assess_many", "decide_many", "summarise"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
_MOST_FAULTS = 20


@attrs.define(eq=False, init=False)
class _Draft(Generic[T_co]):
    """What :class:`Judged` is before it is frozen; see :class:`~emulation.eligibility.assessment.Draft`."""

    index: int
    result: T_co | None
    fault: EmulationError | None = None


@attrs.frozen  # pyright: ignore[reportGeneralTypeIssues]  # that is the point of a draft
class Judged(_Draft[T_co]):
    """What came of one record (kết quả của một bản ghi).

    Args:
        index: Its place, counted from 0.
        result: Its verdict or assessment; ``None`` where it could not be judged.
        fault: Why it could not be judged, with ``record`` and its place first in the path; else ``None``.
    """


def decide_many(
    rule: Rule,
    records: Iterable[object],
    *,
    on: date | None = None,
    progress: Callable[[int], object] | None = None,
    every: int = 1000,
) -> Iterator[Judged[Verdict]]:
    """Give the verdict on each record, one after the other (kết luận hàng loạt).

    Nothing is kept, so the memory does not grow with the records. A record that cannot be read is reported in its place, and the rest
    go on.

    Args:
        rule: The rule.
        records: Objects, mappings and functions, in any mixture and any number.
        on: The day asked about.
        progress: Called with the number of records done, after every so many and at the end.
        every: How many records lie between two calls.

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years")
    >>> for each in decide_many(years >= 5, [{"years": 7}, {"years": "7"}]):
    ...     print(each.result, "|", each.fault)
    eligible | None
    None | record[1].years: the fact 'years' is of kind whole and cannot be '7' (str)

    Raises:
        InvalidValueError: At once: no rule, no day where one is needed, or ``every`` below 1.
    """
    ready = compiled(as_node(rule), on)
    return _judged(ready.decider_for, records, progress, _checked(every))


def assess_many(
    rule: Rule,
    records: Iterable[object],
    *,
    on: date | None = None,
    progress: Callable[[int], object] | None = None,
    every: int = 1000,
) -> Iterator[Judged[Assessment]]:
    """Give the assessment of each record, as :func:`decide_many` gives the verdicts (đánh giá hàng loạt).

    Raises:
        InvalidValueError: At once: no rule, no day where one is needed, or ``every`` below 1.
    """
    ready = compiled(as_node(rule), on)
    return _judged(ready.assessor_for, records, progress, _checked(every))


def _checked(every: int) -> int:
    if type(every) is not int or every < 1:
        raise InvalidValueError(
            "core.not_positive",
            "more than zero is expected, found {found}",
            path=("every",),
            found=shown(every, 20, by=str),
        )
    return every


def _judged(
    function_for: Callable[[object], Callable[[object], T]],
    records: Iterable[object],
    progress: Callable[[int], object] | None,
    every: int,
) -> Iterator[Judged[T]]:
    # Records mostly come class by class, and a function serves a whole class.
    cls: type | None = None
    function: Callable[[object], T] | None = None
    index = -1
    for index, record in enumerate(records):
        made: _Draft[T] = _Draft()
        made.index = index
        try:
            if function is None or type(record) is not cls:
                function, cls = function_for(record), type(record)
            made.result = function(record)
            made.fault = None
        except EmulationError as error:
            made.result, made.fault = None, error.at("record", index)
        made.__class__ = Judged
        yield cast("Judged[T]", made)
        if progress is not None and (index + 1) % every == 0:
            progress(index + 1)
    if progress is not None and (index + 1) % every:
        progress(index + 1)


def _to_counts(counts: Mapping[str, int]) -> Mapping[str, int]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return MappingProxyType({key: count for key, count in ordered if count})


@attrs.frozen(kw_only=True)
class BulkSummary:
    """How many records came out how, and why (tổng hợp kết quả).

    Summaries of parts add up, so that the parts may be judged in different processes.

    Args:
        rule: The rule, for its words.
        verdicts: How many by the value of their verdict.
        failed: How many by the code of a criterion that they do not meet; a record may count for several.
        missing: How many by the key of a fact that is not known and could change their verdict.
        settled_by: How many undetermined ones by the key of a fact that alone could settle them.
        faults: How many could not be judged.
        first_faults: The first twenty of those faults.
    """

    rule: Rule
    verdicts: Mapping[str, int] = attrs.field(factory=dict[str, int], converter=_to_counts)
    failed: Mapping[str, int] = attrs.field(factory=dict[str, int], converter=_to_counts)
    missing: Mapping[str, int] = attrs.field(factory=dict[str, int], converter=_to_counts)
    settled_by: Mapping[str, int] = attrs.field(factory=dict[str, int], converter=_to_counts)
    faults: int = 0
    first_faults: tuple[EmulationError, ...] = ()

    @property
    def total(self) -> int:
        """How many records there were, those with faults included."""
        return sum(self.verdicts.values()) + self.faults

    def __add__(self, other: BulkSummary) -> BulkSummary:
        return BulkSummary(
            rule=self.rule,
            verdicts=Counter(self.verdicts) + Counter(other.verdicts),
            failed=Counter(self.failed) + Counter(other.failed),
            missing=Counter(self.missing) + Counter(other.missing),
            settled_by=Counter(self.settled_by) + Counter(other.settled_by),
            faults=self.faults + other.faults,
            first_faults=(*self.first_faults, *other.first_faults)[:_MOST_FAULTS],
        )

    def table(self, language: Language = "vi") -> Table:
        """Give the counts as one table: verdicts, criteria not met, facts missing, faults."""
        names = {fact.key: fact.name(language) for fact in self.rule.facts}
        criteria = {each.code: f"{each.code}. {each.name(language)}" for each in self.rule.criteria}
        rows = [("verdict", label(Verdict(key), language), count) for key, count in self.verdicts.items()]
        rows += [("failed", criteria[key], count) for key, count in self.failed.items()]
        rows += [("missing", names[key], count) for key, count in self.missing.items()]
        rows += [("settled_by", names[key], count) for key, count in self.settled_by.items()]
        if self.faults:
            rows.append(("faults", say("eligibility.summary.unreadable", language), self.faults))
        return Table(
            say("eligibility.summary.title", language, total=self.total),
            tuple(say(f"eligibility.summary.{each}", language) for each in ("what", "which", "number")),
            [(say(f"eligibility.summary.{what}", language), name, str(count)) for what, name, count in rows],
        )

    def text(self, language: Language = "vi") -> str:
        """Give the table as text."""
        return self.table(language).text()


def summarise(rule: Rule, judged: Iterable[Judged[Assessment]]) -> BulkSummary:
    """Count assessments as they come (tổng hợp).

    Args:
        rule: The rule they were judged by.
        judged: What :func:`assess_many` gives.

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years")
    >>> found = summarise(years >= 5, assess_many(years >= 5, [{"years": 7}, {"years": 3}, {}]))
    >>> dict(found.verdicts), dict(found.missing)
    ({'eligible': 1, 'ineligible': 1, 'undetermined': 1}, {'years': 1})
    """
    verdicts: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    settled_by: Counter[str] = Counter()
    faults: list[EmulationError] = []
    count = 0
    for each in judged:
        if each.fault is not None:
            count += 1
            faults += [each.fault] if len(faults) < _MOST_FAULTS else []
        if each.result is None:
            continue
        verdicts[each.result.verdict.value] += 1
        if each.result.verdict is Verdict.ELIGIBLE:
            continue
        proof = each.result.proof
        failed.update(dict.fromkeys((criterion.code for criterion in proof.failed_criteria()), 1))
        missing.update(dict.fromkeys((fact.key for fact in proof.missing()), 1))
        settled_by.update(dict.fromkeys((fact.key for fact in settling_alone(proof)), 1))
    return BulkSummary(
        rule=rule,
        verdicts=verdicts,
        failed=failed,
        missing=missing,
        settled_by=settled_by,
        faults=count,
        first_faults=tuple(faults),
    )
