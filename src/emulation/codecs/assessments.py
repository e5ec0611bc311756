"""Assessments as data: the rule, the day and the answers, and the verdict that follows from them (kết quả đánh giá dạng dữ liệu).

A verdict that does not follow from its answers is refused, so that a changed file does not pass for a judgement.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from emulation.codecs import scalars
from emulation.codecs.anything import read_anything, write_anything
from emulation.eligibility import Assessment, Ground, RecordForm, Verdict, read_values
from emulation.eligibility.assessment import assessed
from emulation.errors import InvalidValueError

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["read_assessment", "write_assessment"]


def write_assessment(assessment: Assessment, made: Converter) -> dict[str, object]:
    """Write an assessment; the answers stand in the order of the rule's facts."""
    answers = [Fraction(each) if isinstance(each, Decimal) else each for each in assessment.answers]
    return {
        "ground": made.unstructure(assessment.ground),
        "answers": [write_anything(each, made) for each in answers],
    }


def read_assessment(data: object, made: Converter) -> Assessment:
    """Read an assessment.

    Raises:
        InvalidValueError: Keys that do not belong, too many or too few answers, an answer of the wrong kind, or a verdict that
            does not follow from the answers.
    """
    found = scalars.read_object(data)
    if set(found) != {"ground", "answers"}:
        raise InvalidValueError(
            "codecs.not_an_assessment", 'an assessment has "ground" and "answers"; nothing else'
        )
    ground = made.structure(found["ground"], Ground)
    facts = ground.rule.facts
    items = scalars.read_list(found["answers"])
    if len(items) != len(facts):
        raise InvalidValueError(
            "codecs.wrong_length",
            "a list of {expected} items is expected, found {found}",
            path=("answers",),
            expected=len(facts),
            found=len(items),
        )
    given = {fact.key: read_anything(item, made) for fact, item in zip(facts, items, strict=True)}
    values = read_values(facts, given, ground.on, RecordForm.MAPPING)
    follows = Verdict.of(ground.rule.truth(values, ground.on))
    if follows is not ground.verdict:
        raise InvalidValueError(
            "codecs.verdict_does_not_follow",
            "the answers give the verdict {expected}, the document says {found}",
            path=("ground", "verdict"),
            expected=follows.value,
            found=ground.verdict.value,
        )
    return assessed(ground, tuple(values.values()))
