"""What questions about rules answer, refuse, and do not know."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from emulation import samples
from emulation.analysis import (
    Question,
    Solution,
    Witness,
    always,
    contradictory,
    difference,
    equivalent,
    implies,
    redundant,
    satisfiable,
    solver_truth,
    witness,
)
from emulation.analysis.study import Study, common_facts
from emulation.core import Truth
from emulation.core.quantity import unit
from emulation.eligibility import (
    ALWAYS,
    NEVER,
    UNDETERMINED,
    All,
    Answer,
    AtLeastOf,
    Choice,
    CompareFacts,
    Comparison,
    Criterion,
    Derived,
    Fact,
    Implies,
    Lasts,
    Measure,
    Node,
    Not,
    OnDay,
    Rule,
    Unknown,
    Unless,
    Verdict,
)
from emulation.errors import EmulationError, InvalidValueError, UnknownKeyError
from emulation.i18n import Message
from emulation.periods import Duration, Period


def words(key: str) -> dict[str, str]:
    return {"vi": f"{key} <vi>", "en": f"{key} <en>"}


YEARS = Fact.whole("years", **words("years"), minimum=0)
VOTES, MEMBERS = (Fact.whole(key, **words(key), minimum=0) for key in ("votes", "members"))
SHARE = Fact.ratio("share", **words("share"))
SCORE = Fact.decimal("score", **words("score"))
PRIZE = Fact.money("prize", **words("prize"))
WARNED = Fact.boolean("warned", **words("warned"))
NAME, OTHER_NAME = (Fact.text(key, **words(key)) for key in ("name", "other_name"))
TITLE = Fact.choice("title", [Choice(key, vi=key, en=key) for key in ("a", "b")], **words("title"))
DAY = Fact.day("day", **words("day"), minimum=date(2020, 1, 1), maximum=date(2021, 12, 31))
TERM = Fact.period("term", **words("term"))
TODAY = date(2021, 9, 10)


def shown(solution: Solution) -> dict[str, object]:
    assert solution.witness is not None
    return dict(solution.witness.record)


# ---- facts keep to what they are ----


def test_periods_that_overlap() -> None:
    year = Period(date(2021, 1, 1), date(2021, 12, 31))
    found = satisfiable(TERM.overlaps(year) & ~TERM.within(year) & ~TERM.covers(year))
    assert found.verdict is Truth.YES
    assert satisfiable(TERM.within(year) & ~TERM.overlaps(year)).verdict is Truth.NO
    for term, expected in (
        (Period(date(2020, 1, 1), date(2021, 1, 1)), Truth.YES),
        (Period(date(2020, 1, 1), date(2020, 12, 31)), Truth.NO),
        (Period(date(2021, 12, 31), None), Truth.YES),
        (Period(date(2022, 1, 1), None), Truth.NO),
    ):
        assert solver_truth(TERM.overlaps(year), {"term": term}) is expected


def test_an_answer_of_thousands_of_digits_is_refused() -> None:
    longest = Fraction(2**4_000 - 1)
    assert solver_truth(SCORE >= 5, {"score": longest}) is Truth.YES
    for number in (longest + 1, -longest - 1, Fraction(1, 2**4_000)):
        with pytest.raises(InvalidValueError, match="'score' has more digits") as caught:
            solver_truth(SCORE >= 5, {"score": number})
        assert caught.value.path == ("score",)


@pytest.mark.parametrize(
    "rule",
    [
        YEARS < 0,
        YEARS.between(5, 6) & ~YEARS.one_of([5, 6]),
        SHARE > 1,
        SHARE < 0,
        PRIZE < 0,
        DAY < date(2020, 1, 1),
        DAY > date(2021, 12, 31),
        ~TITLE.one_of(["a", "b"]),
        NAME.equals("An") & NAME.equals("Bình"),
        NAME.equals("An") & OTHER_NAME.equals("Bình") & NAME.equals(OTHER_NAME),
        CompareFacts(YEARS, Comparison.LESS, YEARS),
        TERM.within(Period(date(2021, 1, 1), date(2021, 12, 31))) & TERM.lasts(Duration(days=366)),
        TERM.within(Period(date(2021, 1, 1), date(2021, 12, 31)))
        & TERM.covers(Period(date(2021, 6, 1), date(2022, 6, 1))),
        All([Lasts(TERM, Duration(years=4)), ~Lasts(TERM, Duration(years=3))]),
        All([Lasts(TERM, Duration(months=12)), ~Lasts(TERM, Duration(years=1))]),
        NEVER,
        UNDETERMINED,
    ],
    ids=str,
)
def test_what_cannot_be(rule: Rule) -> None:
    found = satisfiable(rule)
    assert found.verdict is Truth.NO
    assert found.witness is None
    assert found.text("en").splitlines()[0] == "No, no record can be eligible."


@pytest.mark.parametrize(
    "rule",
    [
        (SCORE > 2) & (SCORE < 3),
        SCORE.equals(Fraction(1, 3)),
        SHARE.between("0.123456", "0.123457"),
        CompareFacts(VOTES, Comparison.AT_LEAST, MEMBERS, times="0.8") & (MEMBERS > 9) & (VOTES < MEMBERS),
        YEARS >= 10**50,
        NAME.differs("An") & OTHER_NAME.differs("An") & NAME.differs(OTHER_NAME),
        NAME.equals("another text 1") & OTHER_NAME.differs("another text 1"),
        ~WARNED.is_known(),
        DAY.equals(date(2020, 2, 29)),
        TERM.within(Period(None, date(1, 1, 1))),
        Lasts(TERM, Duration(years=1000)) & ~TERM.covers(Period(date(2021, 1, 1), None)),
        Lasts(TERM, Duration(days=365)) & ~Lasts(TERM, Duration(years=1)),
        Lasts(TERM, Duration(months=1)) & ~Lasts(TERM, Duration(days=29)),
        TERM.within(Period(date(9998, 1, 1), date(9999, 12, 31))) & ~Lasts(TERM, Duration(years=3)),
        ALWAYS,
    ],
    ids=str,
)
def test_what_can_be(rule: Rule) -> None:
    found = satisfiable(rule)
    assert found.verdict is Truth.YES
    assert rule.decide(shown(found)) is Verdict.ELIGIBLE


def test_answers_are_in_the_types_that_records_take() -> None:
    assert shown(satisfiable(SCORE.equals(Fraction(1, 3)))) == {"score": Fraction(1, 3)}
    assert type(shown(satisfiable(SCORE.equals("0.5")))["score"]) is Decimal
    assert type(shown(satisfiable(SCORE.equals(3)))["score"]) is int
    assert shown(satisfiable(~YEARS.is_known())) == {"years": None}
    assert shown(satisfiable(DAY.equals(date(2020, 2, 29)))) == {"day": date(2020, 2, 29)}


def test_another_text_is_none_that_is_named() -> None:
    rule = NAME.differs("another text 1") & NAME.differs("another text 1*") & ~NAME.one_of(["An", "Bình"])
    name = shown(satisfiable(rule))["name"]
    assert name not in {"another text 1", "another text 1*", "An", "Bình"}
    assert rule.decide({"name": name}) is Verdict.ELIGIBLE


# ---- months ----


def test_months_are_counted_in_the_calendar() -> None:
    month, year = Lasts(TERM, Duration(months=1)), Lasts(TERM, Duration(years=1))
    assert implies(year, Lasts(TERM, Duration(days=365))).verdict is Truth.YES
    assert implies(month, Lasts(TERM, Duration(days=28))).verdict is Truth.YES
    for rule, days in ((month, 29), (year, 366)):
        found = implies(rule, Lasts(TERM, Duration(days=days)))
        assert found.verdict is Truth.NO
        (term,) = shown(found).values()
        assert isinstance(term, Period)
        assert term.days == days - 1
    assert equivalent(Lasts(TERM, Duration(months=18)), Lasts(TERM, Duration(years=1, months=6))).verdict is (
        Truth.YES
    )


def test_the_leap_day_is_found() -> None:
    only = TERM.within(Period(date(2020, 2, 29), date(2021, 2, 27)))
    # A year from 29 February ends with 27 February, since the anniversary is the 28th.
    found = satisfiable(only & Lasts(TERM, Duration(years=1)))
    assert shown(found) == {"term": Period(date(2020, 2, 29), date(2021, 2, 27))}
    assert satisfiable(only & Lasts(TERM, Duration(days=366))).verdict is Truth.NO
    assert satisfiable(only & Lasts(TERM, Duration(years=1, days=1))).verdict is Truth.NO


# ---- facts that may be missing ----


def test_a_rule_is_hardly_ever_always_met_where_facts_may_be_missing() -> None:
    rule = WARNED.is_true() | ~WARNED.is_true()
    assert shown(always(rule)) == {"warned": None}
    for known in (True, ["warned"], [WARNED], "warned"):
        assert always(rule, known=known).verdict is Truth.YES  # type: ignore[arg-type]  # a text is taken for one key
    assert always(ALWAYS).verdict is Truth.YES
    assert always(WARNED.is_known() | ~WARNED.is_known()).verdict is Truth.YES
    assert always(rule | (YEARS >= 0), known=[YEARS]).verdict is Truth.YES
    assert always(UNDETERMINED, known=True).verdict is Truth.NO
    assert always(UNDETERMINED).text("en").splitlines() == [
        "No, this record is not eligible:",
        "  any record",
        "The rule has a part that the law leaves open; that part is always undetermined.",
    ]


def test_equivalence_looks_at_undetermined_too() -> None:
    rule = (YEARS >= 5) & (WARNED.is_true() | ~WARNED.is_true())
    assert equivalent(rule, YEARS >= 5).verdict is Truth.NO
    assert equivalent(rule, YEARS >= 5, known=[WARNED]).verdict is Truth.YES
    assert implies(rule, YEARS >= 5).verdict is Truth.YES
    assert implies(YEARS >= 5, rule).verdict is Truth.NO


# ---- criteria ----


def criterion(code: str, rule: Node) -> Criterion:
    return Criterion(code, rule, vi=f"{code} <vi>", en=f"{code} <en>")


def test_a_criterion_that_another_covers_is_redundant() -> None:
    rule = criterion("TC1", YEARS >= 5) & criterion("TC2", YEARS >= 3) & criterion("TC3", ~WARNED.is_true())
    report = redundant(rule)
    assert [each.criteria[0] for each in report.found] == [rule.criteria[1]]
    assert report.verdict is Truth.YES
    assert report.undecided == ()
    assert report.text("en") == (
        "There are redundant criteria:\n  - TC2. TC2 <en>: Redundant: it changes no verdict."
    )
    assert [row[0] for row in report.table("vi").rows] == ["TC1. TC1 <vi>", "TC2. TC2 <vi>", "TC3. TC3 <vi>"]
    assert "&lt;vi&gt;" in report._repr_html_()
    assert "<vi>" not in report._repr_html_()


def test_what_everybody_meets_still_leaves_verdicts_open() -> None:
    rule = (YEARS >= 0) & WARNED.is_true()
    assert redundant(rule).verdict is Truth.NO
    assert str(redundant(rule)) == "No criterion is redundant."
    assert [str(each.criteria[0]) for each in redundant(rule, known=True).found] == ["years >= 0"]
    assert "All facts are taken to be known." in redundant(rule, known=True).html("en")


def test_a_criterion_stands_in_any_place() -> None:
    late = criterion("TC9", YEARS < 3)
    for rule in (
        (YEARS >= 5) | (late & (YEARS > 4)),
        Implies(YEARS >= 5, ~late),
        Unless(YEARS >= 5, late, NEVER),
    ):
        assert [each.criteria[0] for each in redundant(rule).items] == [late]
        assert redundant(rule, known=True).verdict is Truth.YES
    assert redundant(late).verdict is Truth.NO


def test_criteria_that_exclude_each_other() -> None:
    one, two, three = criterion("TC1", YEARS >= 5), criterion("TC2", YEARS < 3), criterion("TC3", NEVER)
    report = contradictory(one | two | three)
    assert [each.criteria for each in report.found] == [(three,), (one, two)]
    assert "TC1. TC1 <en> + TC2. TC2 <en>" in report.text("en")
    outer = criterion("TC4", one & WARNED.is_true())
    nested = contradictory(outer & two)
    assert [each.criteria for each in nested.items] == [(outer, two), (one, two)]
    assert contradictory(YEARS >= 5).items == ()
    assert contradictory(YEARS >= 5).text("en") == "No two criteria contradict each other."


# ---- one that passes beside one that just fails ----


@pytest.mark.parametrize(
    ("rule", "one", "other"),
    [
        (YEARS >= 5, 5, 4),
        (PRIZE <= 1000, 1000, 1001),
        (DAY.between(date(2020, 3, 1), date(2021, 12, 31)), date(2020, 3, 1), date(2020, 2, 29)),
        (WARNED.is_true(), True, False),
        (TITLE.equals("b"), "b", "a"),
        (NAME.equals("An"), "An", "another text 1"),
    ],
    ids=str,
)
def test_the_edge_of_a_rule(rule: Rule, one: object, other: object) -> None:
    pair = witness(rule)
    assert list(shown(pair.passes).values()) == [one]
    assert list(shown(pair.fails).values()) == [other]
    assert len(pair.differing) == 1
    assert pair.differing[0].vi in pair.text("vi")
    assert pair.text("en") == str(pair)
    assert pair._repr_html_().count("<table>") == 2


def test_the_edge_of_a_share_and_of_a_period() -> None:
    pair = witness(SHARE > Fraction(7, 10))
    passing, failing = shown(pair.passes)["share"], shown(pair.fails)["share"]
    assert isinstance(passing, int | Decimal | Fraction)
    assert isinstance(failing, int | Decimal | Fraction)
    assert 0 < Fraction(passing) - Fraction(failing) <= Fraction(1, 100)
    pair = witness(TERM.lasts(Duration(months=6)))
    one, other = shown(pair.passes)["term"], shown(pair.fails)["term"]
    assert isinstance(one, Period)
    assert isinstance(other, Period)
    assert one.days is not None
    assert other.days is not None
    assert 1 <= one.days - other.days <= 2


def test_rules_without_an_edge() -> None:
    everybody, nobody = witness(ALWAYS), witness(NEVER)
    assert (everybody.passes.verdict, everybody.fails.verdict) == (Truth.YES, Truth.NO)
    assert (nobody.passes.verdict, nobody.fails.verdict) == (Truth.NO, Truth.YES)
    assert everybody.differing == nobody.differing == ()
    assert everybody.text("en") == ("This record is eligible:\n  any record\nNo record can be ineligible.")


def test_an_edge_with_open_law_in_between() -> None:
    """Whichever single fact turns, the rule is open: the records differ in two."""
    both, none = WARNED.is_true() & YEARS.equals(1), ~WARNED.is_true() & YEARS.differs(1)
    rule = Unless(UNDETERMINED, both | none, both)
    pair = witness(rule)
    assert rule.decide(shown(pair.passes)) is Verdict.ELIGIBLE
    assert rule.decide(shown(pair.fails)) is Verdict.INELIGIBLE
    assert {fact.key for fact in pair.differing} == {"warned", "years"}


# ---- who gains, who loses ----


def test_who_gains_and_who_loses() -> None:
    old = criterion("TC1", YEARS >= 5) & ~WARNED.is_true()
    new = criterion("TC1", YEARS >= 3) & (VOTES >= 10) & ~WARNED.is_true()
    found = difference(old, new, known=True)
    assert found.verdict is Truth.YES
    assert found.reason == Message.of("analysis.difference.yes_yes")
    assert found.is_whole
    (gain,), (loss,) = found.gains, found.losses
    assert gain.gains
    assert not loss.gains
    assert found.witness == gain.witness
    years, votes = gain.witness.record["years"], gain.witness.record["votes"]
    assert isinstance(years, int)
    assert 3 <= years < 5
    assert isinstance(votes, int)
    assert votes >= 10
    assert loss.why("en")[0].startswith("votes <en> at least 10")
    assert len(found.table("vi").rows) == 2
    assert found.table("en").rows[1][0] == "loses"
    assert "<en>" not in found.html("en")
    assert found._repr_html_() == found.html("vi")
    assert str(found) == found.text("en")


def test_missing_facts_are_a_loss_too() -> None:
    found = difference(YEARS >= 5, (YEARS >= 5) & (VOTES >= 10), most=10)
    assert {each.after.verdict for each in found.losses} == {Verdict.INELIGIBLE, Verdict.UNDETERMINED}
    assert ["not known: votes <en>"] in [list(each.why("en")) for each in found.losses]
    assert found.gain.verdict is Truth.NO


def test_more_cases_are_told_of() -> None:
    found = difference(NEVER, (YEARS >= 5) | WARNED.is_true() | (VOTES >= 3), most=1)
    assert len(found.gains) == 1
    assert not found.is_whole
    assert found.text("en").splitlines()[-1] == "There are, or may be, other cases."
    assert "There are, or may be, other cases." in found.html("en")
    assert found.gains[0].why("en") == ("the rule lets nobody be eligible",)
    assert difference(UNDETERMINED, ALWAYS).gains[0].why("en") == ("the law leaves it open",)


def test_two_days_of_one_rule() -> None:
    joined = Fact.day("joined", **words("joined"))
    rule = joined.since(Duration(years=5))
    found = difference(rule, rule, on_old=date(2021, 9, 9), on_new=date(2021, 9, 10), known=True)
    assert [each.witness.record["joined"] for each in found.gains] == [date(2016, 9, 10)]
    assert found.losses == ()
    assert difference(rule, rule, on=TODAY, on_new=date(2021, 9, 11)).gain.verdict is Truth.YES
    assert difference(rule, rule, on=TODAY).verdict is Truth.NO


def test_facts_of_two_editions_share_what_both_can_read() -> None:
    old = Fact.whole("years", vi="số năm", en="years", minimum=0, maximum=10)
    new = Fact.whole("years", vi="số năm công tác", en="years of service", minimum=5, maximum=60)
    found = difference(old >= 3, new >= 8, known=True, most=9)
    assert all(5 <= each.witness.record["years"] <= 10 for each in found.affected)  # type: ignore[operator]  # numbers
    wide = Fact.choice("title", [Choice(key, vi=key, en=key) for key in ("a", "b", "c")], **words("title"))
    (fact,) = common_facts([wide.equals("c"), TITLE.equals("a")])
    assert [each.key for each in fact.choices] == ["a", "b"]
    assert satisfiable(wide.equals("c")).verdict is Truth.YES
    assert implies(wide.equals("c"), TITLE.equals("a")).verdict is Truth.YES
    open_ended = Fact.whole("years", vi="số năm", en="years")
    (fact,) = common_facts([open_ended >= 3, old >= 3])
    assert (fact.minimum, fact.maximum) == (0, 10)


def test_lists_are_read_in_runs() -> None:
    long = YEARS.one_of([*range(100), *range(200, 300), 500])
    assert (
        equivalent(long, YEARS.between(0, 99) | YEARS.between(200, 299) | YEARS.equals(500)).verdict
        is Truth.YES
    )
    assert equivalent(
        SCORE.one_of([1, 2, "2.5"]), SCORE.equals(1) | SCORE.equals(2) | SCORE.equals("2.5")
    ).verdict is (Truth.YES)
    assert witness(SCORE.one_of([1, 2, 3])).passes.verdict is Truth.YES


def test_counts_over_a_history_are_free() -> None:
    running = Fact.count(
        "running",
        **words("running"),
        derived=Derived(history="titles", measure=Measure.YEARS_RUNNING, awards={"a"}),
    )
    found = satisfiable(running >= 3, on=TODAY)
    assert found.notes == (Message.of("analysis.note.derived", facts=("running",)),)
    assert (running >= 3).decide(shown(found), on=TODAY) is Verdict.ELIGIBLE
    with pytest.raises(InvalidValueError, match="pass it as on="):
        satisfiable(running >= 3)


# ---- don't know ----


def hard() -> Node:
    """Rules whose months agree everywhere, which the solver would have to look at year by year."""
    return All([Lasts(TERM, Duration(months=2, days=35)), ~Lasts(TERM, Duration(months=3, days=3))])


def test_no_time_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from emulation.analysis.terms import Search

    monkeypatch.setattr(Search, "left", property(lambda self: 0))
    rule = criterion("TC1", YEARS >= 5) & criterion("TC2", YEARS >= 3)
    answers = [satisfiable(rule), always(rule), implies(rule, rule), equivalent(rule, rule)]
    answers += [witness(rule).passes, witness(rule).fails]
    for each in answers:
        assert each.verdict is Truth.UNKNOWN
        assert each.witness is None
        assert each.reason == Message.of("analysis.no_time", milliseconds=5000)
    for report in (redundant(rule), contradictory(rule)):
        assert report.verdict is Truth.UNKNOWN
        assert report.undecided == report.items
        assert len(report.items) == 2
        assert "within 5,000 milliseconds" in report.text("en")
    found = difference(rule, rule)
    assert found.verdict is Truth.UNKNOWN
    assert not found.is_whole
    assert found.reason == Message.of("analysis.difference.unknown_unknown")
    with pytest.raises(InvalidValueError, match="give it more"):
        solver_truth(rule, {"years": 5})


def test_a_short_time_ends_in_time() -> None:
    import time

    begun = time.perf_counter()
    found = satisfiable(hard(), milliseconds=50)
    assert time.perf_counter() - begun < 20
    assert found.verdict in {Truth.UNKNOWN, Truth.YES, Truth.NO}
    if found.verdict is Truth.YES:
        assert hard().decide(shown(found)) is Verdict.ELIGIBLE


def test_what_the_rule_does_not_confirm_is_not_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from emulation.analysis.encoding import Encoder

    monkeypatch.setattr(Encoder, "_holds", lambda self, node, facts, limits: self.terms.truth(True))
    found = satisfiable((YEARS >= 5) & (YEARS < 3))
    assert found.verdict is Truth.UNKNOWN
    assert found.reason == Message.of("analysis.unconfirmed")
    assert "does not confirm" in found.text("en")


def test_an_error_of_the_solver_is_a_dont_know(monkeypatch: pytest.MonkeyPatch) -> None:
    import z3

    def fails(*_: object) -> None:
        raise z3.Z3Exception("canceled")

    monkeypatch.setattr(z3.Solver, "check", fails)
    assert satisfiable(YEARS >= 5).verdict is Truth.UNKNOWN


def test_an_unpleasant_record_is_better_than_none() -> None:
    """What is wished for is given up bit by bit: here the year cannot be one of ours, and the name can."""
    ancient = Fact.day("ancient", **words("ancient"))
    found = satisfiable((ancient < date(1000, 1, 1)) & (YEARS >= 3))
    record = shown(found)
    assert isinstance(record["years"], int)
    assert 3 <= record["years"] <= 1000
    assert isinstance(record["ancient"], date)


@pytest.mark.parametrize(
    ("rule", "record", "expected"),
    [
        (NAME.equals("An"), {"name": "Chi"}, Truth.NO),
        (SCORE >= 3, {"score": Decimal("3.5")}, Truth.YES),
        (SCORE >= 3, {"score": Fraction(8, 3)}, Truth.NO),
        (PRIZE <= 5, {"prize": -7}, Truth.YES),  # out of bounds, and judged all the same
        (DAY >= date(2021, 9, 10), {"day": date(2021, 9, 9)}, Truth.NO),
        (WARNED.is_true(), {"warned": Unknown()}, Truth.UNKNOWN),
        (WARNED.is_true(), {"warned": False}, Truth.NO),
        (AtLeastOf(2, [WARNED.is_true(), YEARS >= 5, VOTES >= 5]), {"years": 5, "votes": 5}, Truth.YES),
        (AtLeastOf(2, [WARNED.is_true(), YEARS >= 5, VOTES >= 5]), {"years": 5}, Truth.UNKNOWN),
        (AtLeastOf(2, [WARNED.is_true(), YEARS >= 5]), {"years": 3}, Truth.NO),
        (TITLE.equals("b"), {"title": "b"}, Truth.YES),
        (Lasts(TERM, Duration(years=1)), {"term": Period(date(2020, 2, 29), date(2021, 2, 27))}, Truth.YES),
        (Lasts(TERM, Duration(years=1)), {"term": Period(date(2020, 2, 29), date(2021, 2, 26))}, Truth.NO),
        (Lasts(TERM, Duration(months=1)), {"term": Period(date(2021, 1, 31), date(2021, 2, 27))}, Truth.YES),
        (Lasts(TERM, Duration(months=1)), {"term": Period(date(2021, 1, 30), date(2021, 2, 26))}, Truth.NO),
        (Lasts(TERM, Duration(years=9)), {"term": Period(None, date(2021, 2, 26))}, Truth.YES),
        (Lasts(TERM, Duration(years=9)), {"term": Period(date(9998, 1, 1), date(9999, 12, 31))}, Truth.NO),
        (Lasts(TERM, Duration(years=9)), {}, Truth.UNKNOWN),
    ],
    ids=str,
)
def test_the_solver_judges_one_record(rule: Rule, record: dict[str, Answer], expected: Truth) -> None:
    assert solver_truth(rule, record) is expected
    assert Verdict.of(expected) is rule.decide(record)


# ---- refusals ----


def test_what_is_refused() -> None:
    other = Fact.day("years", **words("years"))
    measured = Fact.whole("years", **words("years"), unit=unit("day"))
    high = Fact.whole("years", **words("years"), minimum=50, maximum=60)
    low = Fact.whole("years", **words("years"), minimum=0, maximum=10)
    elsewhere = Fact.choice("title", [Choice("z", vi="z", en="z")], **words("title"))
    refusals: list[tuple[type[EmulationError], str, object]] = [
        (InvalidValueError, "of kind", lambda: difference(YEARS >= 5, other >= TODAY)),
        (InvalidValueError, "another unit", lambda: implies(YEARS >= 5, measured >= 5)),
        (InvalidValueError, "bounds and choices of both", lambda: equivalent(high >= 5, low >= 5)),
        (
            InvalidValueError,
            "bounds and choices of both",
            lambda: implies(TITLE.equals("a"), elsewhere.equals("z")),
        ),
        (InvalidValueError, "milliseconds", lambda: satisfiable(YEARS >= 5, milliseconds=0)),
        (InvalidValueError, "milliseconds", lambda: satisfiable(YEARS >= 5, milliseconds=True)),
        (InvalidValueError, "from 1 to", lambda: difference(YEARS >= 5, YEARS >= 3, most=0)),
        (InvalidValueError, "a rule is expected", lambda: satisfiable("years >= 5")),  # type: ignore[arg-type]  # no rule
        (InvalidValueError, "pass it as on=", lambda: satisfiable(DAY <= OnDay())),
        (UnknownKeyError, "near names: \\('years',\\)", lambda: satisfiable(YEARS >= 5, known=["yeers"])),
        (InvalidValueError, "has no bool", lambda: bool(satisfiable(YEARS >= 5))),
        (InvalidValueError, "kind whole", lambda: solver_truth(YEARS >= 5, {"years": "5"})),
    ]
    for kind, words_of_it, call in refusals:
        assert callable(call)
        with pytest.raises(kind, match=words_of_it):
            call()


def test_only_our_own_conditions_are_solved() -> None:
    from emulation.analysis.encoding import Encoder
    from emulation.eligibility.conditions import FactCondition

    class Own(FactCondition):
        pass

    study = Study([(YEARS >= 5, None)])
    with pytest.raises(TypeError, match="Own is no condition of the library"):
        Encoder(study.terms, study.records[0])._holds(Own(), [study.records[0]["years"]], ())


# ---- shown ----


def test_a_solution_is_shown() -> None:
    found = satisfiable((SHARE >= Fraction(7, 10)) & WARNED.is_true(), known=["warned"])
    assert found.question is Question.SATISFIABLE
    assert found.text("en").splitlines() == [
        "Yes, a record can be eligible, such as:",
        "  share <en>: 70%; warned <en>: yes",
        "Facts taken to be known: warned.",
    ]
    assert str(found) == found.text("en")
    shown_in_html = found._repr_html_()
    assert "<td>70%</td>" in shown_in_html
    assert "share &lt;vi&gt;" in shown_in_html
    assert satisfiable(NEVER).html("en").count("<table>") == 0
    assert satisfiable(NEVER).table("en").rows == ()
    assert Witness((), ()).text("vi") == "bản ghi bất kỳ"
    for language in ("vi", "en"):
        for truth in Truth:
            for other in Truth:
                assert Message.of(f"analysis.difference.{truth.value}_{other.value}").text(language)


def test_the_plans_own_rule() -> None:
    rule = samples.dai_mach_praise()
    assert satisfiable(rule).verdict is Truth.YES
    pair = witness(rule)
    assert rule.decide(pair.passes.witness.record) is Verdict.ELIGIBLE  # type: ignore[union-attr]  # there is one
    assert rule.decide(pair.fails.witness.record) is Verdict.INELIGIBLE  # type: ignore[union-attr]  # there is one
    assert len(pair.differing) == 1
    assert redundant(rule).verdict is Truth.NO
    assert contradictory(rule).verdict is Truth.NO
    assert equivalent(rule, Not(Not(rule))).verdict is Truth.YES
