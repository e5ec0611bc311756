"""Questions with one answer: can it hold, does it always, does it ask more, is it the same (câu hỏi về quy tắc)."""

from __future__ import annotations

from datetime import date

from emulation.analysis.solution import Question, Solution
from emulation.analysis.study import DEFAULT_MILLISECONDS, Known, Study
from emulation.core.stack import on_enough_stack
from emulation.core.truth import Truth
from emulation.eligibility.reading import read_values
from emulation.eligibility.rule import Rule, as_node
from emulation.errors import InvalidValueError

__all__ = ["always", "equivalent", "implies", "satisfiable", "solver_truth"]


@on_enough_stack
def satisfiable(
    rule: Rule, *, on: date | None = None, known: Known = False, milliseconds: int = DEFAULT_MILLISECONDS
) -> Solution:
    """Say whether any record at all can be eligible (có thể đạt hay không).

    Args:
        rule: The rule.
        on: The day asked about; may be left out when the rule does not look at it.
        known: ``True`` or the facts whose answers are taken to be known; any other may be missing.
        milliseconds: How long it may take; after that the answer is "don't know".

    Returns:
        Yes with such a record, no, or "don't know".

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years", minimum=0)
    >>> print(satisfiable(years >= 5))
    Yes, a record can be eligible, such as:
      years: 5
    >>> print(satisfiable((years >= 5) & (years < 3)))
    No, no record can be eligible.

    Raises:
        InvalidValueError: No rule, no day where one is needed, or a time that cannot be.
        UnknownKeyError: A fact in ``known`` that the rule does not ask for.
    """
    study = Study([(rule, on)], known=known, milliseconds=milliseconds)
    ((node, day),) = study.rules
    found = study.find(study.rails(node, day).yes, lambda records: node.truth(records[0], day) is Truth.YES)
    return study.solution(Question.SATISFIABLE, found.truth, found)


@on_enough_stack
def always(
    rule: Rule, *, on: date | None = None, known: Known = False, milliseconds: int = DEFAULT_MILLISECONDS
) -> Solution:
    """Say whether every record is eligible (luôn đạt hay không).

    As long as facts may be missing, a rule that looks at any is hardly ever always met: ask with ``known=True`` whether it is
    met by all whose facts are known.

    Args:
        rule: The rule.
        on: The day asked about.
        known: ``True`` or the facts whose answers are taken to be known; any other may be missing.
        milliseconds: How long it may take.

    Returns:
        Yes, no with a record that is ineligible or undetermined, or "don't know".

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years", minimum=0)
    >>> always(years >= 0).verdict, always(years >= 0, known=True).verdict
    (<Truth.NO: 'no'>, <Truth.YES: 'yes'>)

    Raises:
        InvalidValueError: As :func:`satisfiable`.
        UnknownKeyError: As :func:`satisfiable`.
    """
    study = Study([(rule, on)], known=known, milliseconds=milliseconds)
    ((node, day),) = study.rules
    goal = study.terms.no(study.rails(node, day).yes)
    found = study.find(goal, lambda records: node.truth(records[0], day) is not Truth.YES)
    return study.solution(Question.ALWAYS, ~found.truth, found)


@on_enough_stack
def implies(
    one: Rule,
    other: Rule,
    *,
    on: date | None = None,
    known: Known = False,
    milliseconds: int = DEFAULT_MILLISECONDS,
) -> Solution:
    """Say whether everybody who is eligible by one rule is so by the other (kéo theo).

    Args:
        one: The rule that may ask more.
        other: The rule that may ask less.
        on: The day asked about.
        known: ``True`` or the facts whose answers are taken to be known; any other may be missing.
        milliseconds: How long it may take.

    Returns:
        Yes, no with a record that is eligible by ``one`` and not by ``other``, or "don't know".

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years", minimum=0)
    >>> implies(years >= 5, years >= 3).verdict
    <Truth.YES: 'yes'>
    >>> implies(years >= 3, years >= 5).witness.record
    {'years': 3}

    Raises:
        InvalidValueError: As :func:`satisfiable`, or one key stands for facts of two kinds.
        UnknownKeyError: As :func:`satisfiable`.
    """
    study = Study([(one, on), (other, on)], known=known, milliseconds=milliseconds)
    (first, day), (second, other_day) = study.rules
    goal = study.terms.every(
        [study.rails(first, day).yes, study.terms.no(study.rails(second, other_day).yes)]
    )
    found = study.find(
        goal,
        lambda records: (
            first.truth(records[0], day) is Truth.YES and second.truth(records[0], other_day) is not Truth.YES
        ),
    )
    return study.solution(Question.IMPLIES, ~found.truth, found)


@on_enough_stack
def equivalent(
    one: Rule,
    other: Rule,
    *,
    on: date | None = None,
    known: Known = False,
    milliseconds: int = DEFAULT_MILLISECONDS,
) -> Solution:
    """Say whether two rules give the same verdict on every record, "undetermined" included (tương đương).

    Args:
        one: A rule.
        other: Another.
        on: The day asked about.
        known: ``True`` or the facts whose answers are taken to be known; any other may be missing.
        milliseconds: How long it may take.

    Returns:
        Yes, no with a record on which they differ, or "don't know".

    >>> from emulation.eligibility import Fact
    >>> warned, late = (Fact.boolean(key, vi=key, en=key).is_true() for key in ("warned", "late"))
    >>> equivalent(~(warned | late), ~warned & ~late).verdict
    <Truth.YES: 'yes'>

    Raises:
        InvalidValueError: As :func:`implies`.
        UnknownKeyError: As :func:`satisfiable`.
    """
    study = Study([(one, on), (other, on)], known=known, milliseconds=milliseconds)
    (first, day), (second, other_day) = study.rules
    left, right, terms = study.rails(first, day), study.rails(second, other_day), study.terms
    found = study.find(
        terms.some([left.yes != right.yes, left.no != right.no]),
        lambda records: first.truth(records[0], day) is not second.truth(records[0], other_day),
    )
    return study.solution(Question.EQUIVALENT, ~found.truth, found)


@on_enough_stack
def solver_truth(
    rule: Rule, record: object, *, on: date | None = None, milliseconds: int = DEFAULT_MILLISECONDS
) -> Truth:
    """Give the truth of a rule for one record as the solver sees it (trị theo bộ giải).

    It is what :meth:`.Rule.truth` gives, and slower by far; the library's tests and
    :func:`~emulation.testing.readings.assert_readings_agree` hold the two against each other.

    Args:
        rule: The rule.
        record: An object, a mapping or a function, as for :meth:`.Rule.decide`.
        on: The day asked about.
        milliseconds: How long it may take.

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years")
    >>> solver_truth(years >= 5, {"years": 7}), solver_truth(years >= 5, {})
    (<Truth.YES: 'yes'>, <Truth.UNKNOWN: 'unknown'>)

    Raises:
        InvalidValueError: An answer of the wrong kind, no day where one is needed, or the time did not suffice.
    """
    values = read_values(as_node(rule).facts, record, on)
    texts = [each for each in values.values() if isinstance(each, str)]
    study = Study([(rule, on)], milliseconds=milliseconds, texts=texts)
    ((node, day),) = study.rules
    rails = study.rails(node, day)
    study.search.add(*study.records[0].fixed(values))
    for truth in Truth:
        # No confirmation by the definition: what the terms say is what is asked.
        found = study.find(rails.of(truth, study.terms), study.are_months_right, within_range=False)
        if found.truth is Truth.YES:
            return truth
    raise InvalidValueError(
        "analysis.no_truth",
        "the solver found no truth within {milliseconds} milliseconds; give it more",
        milliseconds=milliseconds,
    )
