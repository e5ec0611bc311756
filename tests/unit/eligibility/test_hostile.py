"""Rules from untrusted sources: whatever stands in them, they end in a rule or in an error of the library, and nothing runs."""

from __future__ import annotations

import builtins
import os
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

import pytest

from emulation.codecs import dumps, from_data, loads, to_data
from emulation.core.text import shown
from emulation.eligibility import (
    NEVER,
    All,
    AnyOf,
    AtLeastOf,
    Choice,
    Compare,
    CompareFacts,
    Comparison,
    Criterion,
    Fact,
    IsKnown,
    IsTrue,
    Node,
    Not,
    OneOf,
    Unless,
    Verdict,
    Vocabulary,
    check_record,
    parse_rule,
)
from emulation.errors import EmulationError, InvalidDocumentError, InvalidValueError, NotationError
from emulation.periods import Duration


def words(key: str) -> dict[str, str]:
    return {"vi": key, "en": key}


YEARS, NAME, WARNED = (
    Fact.whole("years", **words("years")),
    Fact.text("name", **words("name")),
    Fact.boolean("b", **words("b")),
)
SCORE, DAY, TERM = (
    Fact.decimal("score", **words("score")),
    Fact.day("day", **words("day")),
    Fact.period("term", **words("term")),
)
TITLE = Fact.choice("title", [Choice("a", **words("a"))], **words("title"))
FACTS = Vocabulary((YEARS, NAME, WARNED, SCORE, DAY, TERM, TITLE))
HUGE = 10**10_000
PLEASE_RUN = "__import__('os').environ.update(EMULATION_WAS_HERE='1')"


@pytest.fixture(autouse=True)
def nothing_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make whatever evaluates text fail the test; compiling is watched by its name."""
    real = builtins.compile

    def watched(source: object, filename: str, *args: object, **more: object) -> object:
        if filename == "<rule>":
            assert isinstance(source, str)
            assert "import" not in source
            assert "EMULATION" not in source
            assert source.isascii()
        return real(source, filename, *args, **more)  # type: ignore[call-overload]  # as it was called

    monkeypatch.setattr(builtins, "compile", watched)
    monkeypatch.delenv("EMULATION_WAS_HERE", raising=False)


# ---- text ----


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(" * 100_000 + "b" + ")" * 100_000, "nested less deeply"),
        ("not " * 100_000 + "b", "nested less deeply"),
        ("all of (" * 50_000, "nested less deeply"),
        ("b unless " * 200 + "b", "at most 60 deep"),
        ("if b then " * 5_000 + "b", "bracket"),
        (" and ".join(["b"] * 20_000), "at most 20000 nodes"),
        ("years in {" + ", ".join(map(str, range(10_001))) + "}", "a list of 1 to 10000"),
        ("b" * 1_000_001, "at most 1000000"),
        ("years >= " + "9" * 10_000, "60 digits"),
        ("score >= 0." + "1" * 10_000, "60 digits"),
        ("score >= 1/0", "exact number"),
        ("score >= 1e999999999", "found 'e999999999'"),
        ("at least 99999999999999999999 of (b)", "a count from 1 to 1"),
        ("term lasts 99999999999999999999 years", "from 0 to 1000"),
        ("day = 9999-99-99", "a day of the calendar"),
        (PLEASE_RUN, "column 12"),
        ("__import__ >= 5", "no fact '__import__'"),
        ("yeers >= 5", "near names: ('years',)"),
        ("b.__class__", "column 2"),
        ("b; import os", "column 2"),
        ("b\0and b", "column 2"),
        ('name = "a\nb"', "column 8"),
        ('name = "\ud800"', "U+D800"),
        ('name = "\\u{D800}"', "U+D800"),
        ('name = "\\u{FFFFFF}"', "escape"),
        (f'criterion "{PLEASE_RUN}" "a" / "b" (b)', "not an identifier"),
        ('criterion T "a" / "b" cite "' + "(" * 100_000 + '" (b)', "300 characters"),
        ("title = __import__", "does not offer"),
        ("#" * 999_999, "begins with the key of a fact"),
    ],
    ids=lambda each: str(each)[:30],
)
def test_hostile_text_is_refused_with_its_place(text: str, expected: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_rule(text, FACTS)
    assert expected in str(caught.value)
    assert isinstance(caught.value.params["position"], int)


@pytest.mark.parametrize("text", [None, b"b", 5, ["b"]])
def test_what_is_no_text_is_refused(text: object) -> None:
    with pytest.raises(NotationError, match="the text of a rule is expected"):
        parse_rule(text, FACTS)  # type: ignore[arg-type]  # no text


def test_a_stack_that_is_nearly_full_ends_in_an_error_too() -> None:
    def deeper(left: int) -> object:
        if left:
            return deeper(left - 1)
        return parse_rule("not " * 50 + "b", FACTS)

    import sys

    frames = 0
    frame = sys._getframe()
    while frame.f_back is not None:
        frame, frames = frame.f_back, frames + 1
    with pytest.raises(NotationError, match="nested less deeply"):
        deeper(sys.getrecursionlimit() - frames - 60)


# ---- names and constants that look like code ----


@pytest.mark.parametrize(
    "key",
    [
        "__import__",
        "_b",
        "B",
        "b()",
        "b\n",
        "b'",
        "b\0",
        "b b",
        "b.c",
        "1b",
        "",
        "đ",
        "b" * 61,
        "not",
        HUGE,
        None,
    ],
    ids=lambda each: shown(each, 12),
)
def test_no_fact_bears_a_name_that_could_be_code(key: object) -> None:
    with pytest.raises(InvalidValueError, match="cannot name a fact"):
        Fact.boolean(key, vi="x", en="x")  # type: ignore[arg-type]  # what came from outside


@pytest.mark.parametrize(
    "key",
    ["exec", "eval", "lambda", "class", "slow", "draft", "root", "date", "r", "g", "t", "v", "w", "a0", "a1", "v0",
     "u1", "memo", "get", "is_nfc", "None".lower(), "k0"],
)  # fmt: skip
def test_names_of_the_generated_code_are_free_to_use(key: str) -> None:
    """Facts may bear the names that stand in the code, in either order, without being taken for them."""
    one, other = Fact.whole(key, **words(key)), Fact.whole(f"{key}x"[:60], **words("other"))
    rule = AtLeastOf(2, [one >= 5, other < 3, CompareFacts(other, Comparison.LESS, one)])
    record = {one.key: 5, other.key: 7}
    for form in (record, SimpleNamespace(**record), record.get):
        assert rule.decide(form) is Verdict.INELIGIBLE
        assert rule.assess(form).verdict is Verdict.INELIGIBLE


def test_swapped_places_are_kept_apart() -> None:
    one, other = Fact.whole("a1", **words("one")), Fact.whole("a0", **words("other"))
    rule = (one >= 5) & (other < 3)
    assert rule.decide(SimpleNamespace(a1=5, a0=2)) is Verdict.ELIGIBLE
    assert rule.decide(SimpleNamespace(a1=2, a0=5)) is Verdict.INELIGIBLE


@pytest.mark.parametrize(
    "text",
    [
        PLEASE_RUN, "\0k0", "\0k1", "'", '"', "\\", "\n", "'''", "{}", "{0}", "%s", "k0", "return", "\u2028", "</script>",
        "'); import os; ('", "\x1b[31m", "a" * 5_000,
    ],
    ids=lambda each: shown(each, 12),
)  # fmt: skip
def test_constants_stay_constants(text: str) -> None:
    rule = NAME.equals(text) & NAME.one_of([text, "k1"]) & ~NAME.equals("\0k2")
    for form in ({"name": text}, SimpleNamespace(name=text)):
        assert rule.decide(form) is Verdict.ELIGIBLE
    assert rule.decide({"name": "other"}) is Verdict.INELIGIBLE
    assert parse_rule(str(rule), rule.vocabulary) == rule
    assert loads(All, dumps(rule)) == rule
    shown_in_html = rule.assess({"name": text}).html()
    assert "</script>" not in shown_in_html
    assert "EMULATION_WAS_HERE" not in os.environ


# ---- numbers and texts of any size ----


BUILT: list[Callable[[object], object]] = [
    lambda value: Compare(YEARS, Comparison.AT_LEAST, value),  # type: ignore[arg-type]  # what came from outside
    lambda value: Compare(NAME, Comparison.IS, value),  # type: ignore[arg-type]
    lambda value: Compare(TITLE, Comparison.IS, value),  # type: ignore[arg-type]
    lambda value: Compare(SCORE, Comparison.LESS, value),  # type: ignore[arg-type]
    lambda value: OneOf(DAY, [value]),
    lambda value: Fact.decimal("x", vi="x", en="x", minimum=value),  # type: ignore[arg-type]
    lambda value: CompareFacts(YEARS, Comparison.LESS, YEARS, times=value),  # type: ignore[arg-type]
    lambda value: AtLeastOf(value, [IsTrue(WARNED)]),  # type: ignore[arg-type]
    lambda value: Duration(years=value),  # type: ignore[arg-type]
    lambda value: check_record([WARNED, TERM, DAY, TITLE], {"b": value, "term": value, "day": value, "title": value}),
    lambda value: check_record([Fact.whole("x", vi="x", en="x", minimum=-3, maximum=3)], {"x": value}),
    lambda value: IsKnown(DAY).decide({"day": value}),
    lambda value: IsKnown(TITLE).assess({"title": value}),
]  # fmt: skip


@pytest.mark.parametrize("build", BUILT, ids=range(len(BUILT)))
@pytest.mark.parametrize(
    "value",
    [
        HUGE,
        -HUGE,
        Fraction(1, HUGE),
        Decimal("1E+100000"),
        Decimal("NaN"),
        1e308,
        "\ud800",
        [HUGE],
        {"a": HUGE},
    ],
    ids=["huge", "-huge", "tiny", "decimal", "nan", "float", "surrogate", "list", "mapping"],
)
def test_what_is_too_large_or_odd_is_refused_in_words(
    build: Callable[[object], object], value: object
) -> None:
    with pytest.raises((EmulationError, InvalidDocumentError)) as caught:
        build(value)
    assert str(caught.value)


def test_what_cannot_be_shown_is_named() -> None:
    class Odd:
        def __repr__(self) -> str:
            raise RuntimeError

    assert shown(Odd()) == "<Odd>"
    with pytest.raises(InvalidValueError, match="<Odd>"):
        Compare(DAY, Comparison.IS, Odd())  # type: ignore[arg-type]  # what came from outside


def test_an_answer_of_ten_thousand_digits_is_judged_and_said() -> None:
    for answer, verdict in ((HUGE, Verdict.ELIGIBLE), (-HUGE, Verdict.INELIGIBLE)):
        found = (YEARS >= 5).assess({"years": answer})
        assert found.verdict is verdict
        assert "~10^10000" in found.text("en")
        assert "~10^10000" in found.html("vi")
    assert "~10^-10000" in (SCORE >= 0).assess({"score": Fraction(1, HUGE)}).text("en")


# ---- JSON ----


def nested(depth: int) -> object:
    data = to_data(IsTrue(WARNED))
    for _ in range(depth):
        data = {"type": "not", "rule": data}
    return data


@pytest.mark.parametrize("depth", [60, 61, 200, 5_000])
def test_deep_documents_are_refused(depth: int) -> None:
    with pytest.raises(InvalidDocumentError):
        from_data(Not, nested(depth))


@pytest.mark.parametrize(
    "text",
    [
        '{"type": "not", "rule": ' * 100_000 + "1" + "}" * 100_000,
        "[" * 100_000,
        dumps(YEARS >= 5).replace('"limit": 5', '"limit": ' + "9" * 10_000),
        dumps(YEARS >= 5).replace('"limit": 5', '"limit": 1e400'),
        dumps(YEARS >= 5).replace('"limit": 5', '"limit": NaN'),
        dumps(YEARS >= 5).replace('"limit": 5', '"limit": {"type": "number", "value": "1e999999999"}'),
        dumps(YEARS >= 5).replace('"key": "years"', f'"key": "{PLEASE_RUN}"'),
        dumps(YEARS >= 5).replace("at_least", "__class__"),
        dumps(NAME.equals("x")).replace('"limit": "x"', '"limit": "\\ud800"'),
    ],
    ids=range(9),
)
def test_hostile_json_is_refused(text: str) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        loads(Compare, text)
    assert str(caught.value)


def test_a_node_of_no_kind_of_ours_is_refused() -> None:
    text = dumps(All([YEARS >= 5]))
    assert '"compare"' in text
    with pytest.raises(InvalidDocumentError) as caught:
        loads(All, text.replace('"compare"', '"os.system"'))
    assert "os.system" in str(caught.value)


# ---- size ----


def test_large_rules_are_decided_and_explained() -> None:
    conditions = [YEARS >= number for number in range(400)]
    for rule in (All(conditions), AnyOf(conditions), AtLeastOf(200, conditions)):
        found = rule.assess({"years": -1})
        assert found.verdict is Verdict.INELIGIBLE
        assert found.reasons
        assert found.text("en")
        assert rule.decide({"years": 1_000}) is Verdict.ELIGIBLE
    (correction, *_) = All(conditions).assess({"years": -1}).corrections()
    assert All(conditions).decide({"years": correction.changes[-1].after}) is Verdict.ELIGIBLE


def test_the_fewest_of_many_are_turned() -> None:
    facts = [Fact.boolean(f"b{number}", **words("b")) for number in range(400)]
    rule = AtLeastOf(200, [fact.is_true() for fact in facts])
    record = {fact.key: number < 150 for number, fact in enumerate(facts)}
    assessment = rule.assess(record)
    assert len(assessment.reasons) == 201
    (correction,) = assessment.corrections(most=1)
    assert len(correction.changes) == 50
    assert rule.decide({**record, **{change.fact.key: change.after for change in correction.changes}}) is (
        Verdict.ELIGIBLE
    )
    # Where a condition would have to come out both ways, or too few can, there is none.
    both = All([*(fact.is_true() for fact in facts), ~facts[0].is_true()])
    assert both.assess(dict.fromkeys(record, False)).corrections() == ()
    never = All([*(fact.is_true() for fact in facts), NEVER])
    assert never.assess(dict.fromkeys(record, False)).corrections() == ()


def test_the_deepest_rules_there_may_be() -> None:
    rule: Node = IsTrue(WARNED)
    for number in range(59):
        rule = Unless(rule, YEARS >= number) if number % 3 else AnyOf([All([Not(rule)])])
        if number > 25:
            break
    assert isinstance(rule.decide({"b": True, "years": 3}), Verdict)
    assert rule.decide({"b": True, "years": 3}).truth is rule.truth({"b": True, "years": 3})
    deepest: Node = IsTrue(WARNED)
    for _ in range(59):
        deepest = Not(deepest)
    assert deepest.decide({"b": True}) is Verdict.INELIGIBLE
    assert parse_rule(str(deepest), FACTS) == deepest
    with pytest.raises(InvalidValueError, match="at most 60 deep"):
        Not(deepest)


def test_words_of_a_criterion_are_escaped() -> None:
    rule = Criterion("TC1", NAME.equals("x"), vi="<b>'\"&", en="<img src=x onerror=alert(1)>")
    for language in ("vi", "en"):
        found = rule.assess({"name": "<script>"})
        assert "<img" not in found.html(language)
        assert "<script" not in found.html(language)
        assert "<b>" not in found.html(language)
