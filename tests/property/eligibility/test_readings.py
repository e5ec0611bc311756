"""All readings of a rule agree with its plain definition."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import attrs
from hypothesis import example, given
from hypothesis import strategies as st

from emulation.codecs import dumps, loads
from emulation.eligibility import (
    Answer,
    Assessment,
    Node,
    RecordForm,
    Unknown,
    Verdict,
    parse_rule,
    read_values,
    write_rule_block,
)
from emulation.errors import EmulationError, NotationError
from emulation.testing.eligibility import assessments, records, rules, vocabularies
from emulation.testing.text import hostile_text

DAYS = st.dates(date(2019, 1, 1), date(2022, 12, 31)) | st.sampled_from(
    [date(2020, 2, 29), date(2021, 2, 28), date(2020, 3, 31)]
)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Node, dict[str, Answer], date]:
    rule = draw(rules())
    return rule, draw(records(rule)), draw(DAYS)


def full(record: dict[str, Answer], rule: Node) -> dict[str, object]:
    """What an object of the record's class holds: histories are not known."""
    derived = [fact.derived for fact in rule.facts if fact.derived is not None]
    names = {each.history for each in derived} | {each.initiative for each in derived if each.initiative}
    return {**dict.fromkeys(names), **record}


@given(cases())
def test_compiled_code_decides_as_defined(case: tuple[Node, dict[str, Answer], date]) -> None:
    rule, record, on = case
    expected = Verdict.of(rule.truth(read_values(rule.facts, record, on), on))
    assert rule.decide(record, on=on) is expected
    assert rule.decide(SimpleNamespace(**full(record, rule)), on=on) is expected
    assert rule.decide(lambda key: record.get(key), on=on) is expected  # noqa: PLW0108 - a function, not a method
    frozen = attrs.make_class("Frozen", list(full(record, rule)), frozen=True)(**full(record, rule))
    assert rule.decide(frozen, on=on) is expected
    assert rule.decider(RecordForm.FROZEN, on=on)(frozen) is expected


@given(cases())
def test_an_assessment_holds_what_was_read(case: tuple[Node, dict[str, Answer], date]) -> None:
    rule, record, on = case
    values = read_values(rule.facts, record, on)
    frozen = attrs.make_class("Frozen", list(full(record, rule)), frozen=True)(**full(record, rule))
    made = [
        rule.assess(record, on=on),
        rule.assess(SimpleNamespace(**full(record, rule)), on=on),
        rule.assess(lambda key: record.get(key), on=on),  # noqa: PLW0108 - a function, not a method
        rule.assess(frozen, on=on),
    ]
    for each in made:
        assert each.verdict is rule.decide(record, on=on)
        assert each.values == values
        assert each.verdict.truth is each.proof.truth
        assert each == made[0]


@given(rules())
def test_text_comes_back(rule: Node) -> None:
    for text in (str(rule), write_rule_block(rule)):
        found = parse_rule(text, rule.vocabulary)
        if text == str(rule):
            assert found == rule
        assert found.digest == rule.digest or text != str(rule)
        assert type(found) is type(rule)


@given(cases())
def test_a_rule_read_back_from_lines_decides_the_same(case: tuple[Node, dict[str, Answer], date]) -> None:
    rule, record, on = case
    found = parse_rule(write_rule_block(rule), rule.vocabulary)
    assert found == rule
    assert found.decide(record, on=on) is rule.decide(record, on=on)


@given(rules())
def test_json_comes_back(rule: Node) -> None:
    assert loads(type(rule), dumps(rule)) == rule
    assert loads(type(rule), dumps(rule)).digest == rule.digest


@given(rules(), rules())
def test_digests_tell_rules_apart(one: Node, other: Node) -> None:
    assert (one.digest == other.digest) is (one == other)


@given(assessments())
def test_an_assessment_comes_back_from_json(assessment: Assessment) -> None:
    assert loads(Assessment, dumps(assessment)) == assessment


@given(assessments())
def test_every_assessment_can_be_said(assessment: Assessment) -> None:
    for language in ("vi", "en"):
        assert assessment.text(language)
        assert assessment.markdown(language)
        assert assessment.html(language)
        assert assessment.data(language)["verdict"] == assessment.verdict.value
        assert assessment.rule.text(language)


@given(cases())
def test_learning_more_never_turns_a_verdict(case: tuple[Node, dict[str, Answer], date]) -> None:
    """Once settled, a verdict stays whatever the open facts turn out to be; only asking whether a fact is known can turn it."""
    from emulation.eligibility import IsKnown

    rule, record, on = case
    if any(isinstance(node, IsKnown) for node in rule.walk()):
        return
    less = dict.fromkeys(record)
    assert rule.decide(less, on=on) in {Verdict.UNDETERMINED, rule.decide(record, on=on)}
    for key, answer in record.items():
        if answer is None or isinstance(answer, Unknown):
            continue
        before = rule.decide({**record, key: None}, on=on)
        assert before in {Verdict.UNDETERMINED, rule.decide(record, on=on)}


@given(
    vocabularies(),
    hostile_text(
        "and",
        "or",
        "not",
        "fact_0",
        ">=",
        "5",
        "(",
        ")",
        "at least",
        "of",
        ";",
        '"',
        "in {",
        "}",
        "criterion",
        "on",
        "years before",
        "70 %",
        "..",
        "2021-09-10",
        "if",
        "then",
        "unless",
    ),
)
@example(None, "")
def test_hostile_text_ends_in_a_rule_or_an_error(vocabulary: object, text: str) -> None:
    from emulation.eligibility import Vocabulary

    facts = vocabulary if isinstance(vocabulary, Vocabulary) else Vocabulary()
    try:
        rule = parse_rule(text, facts)
    except NotationError as error:
        assert isinstance(error.params["position"], int)
        assert str(error)
    else:
        assert parse_rule(str(rule), rule.vocabulary) == rule


@given(rules(), st.data())
def test_a_damaged_text_ends_in_a_rule_or_an_error(rule: Node, data: st.DataObject) -> None:
    text = str(rule)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    damaged = text[:start] + data.draw(st.text(max_size=3)) + text[end:]
    try:
        found = parse_rule(damaged, rule.vocabulary)
    except EmulationError as error:
        assert isinstance(error, NotationError)
    else:
        assert parse_rule(str(found), found.vocabulary) == found
