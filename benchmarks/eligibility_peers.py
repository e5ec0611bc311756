"""Other rule engines on the same case, each in the way its own pages show.

Every engine gets the records in the form it takes, made beforehand. Where the natural way of writing the rule raises on a missing
fact, a second form guards each field that may be missing; its "no" is then a silent one. Engines are imported by name when they are
asked for, so that one that is not installed is a row that says so.
"""

from __future__ import annotations

import importlib
import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

import attrs

from eligibility_case import BEGIN, END, FIELDS, FITTING_KINDS, FITTING_MERITS, LAST, NULLABLE, Record

__all__ = ["PEERS", "Peer", "as_entries", "as_numbers"]

Judge = Callable[[Sequence[Any]], "list[object]"]
"""Gives True, False or what was raised for each record."""


@attrs.frozen(kw_only=True)
class Peer:
    """An engine and how it is asked.

    Args:
        name: In the table.
        package: Whose version is told.
        module: Must be importable.
        prepare: A record in the form the engine takes.
        make: Makes the function that judges records; called once, not timed.
        most: How many records it is timed on.
        remark: What to know about it.
    """

    name: str
    package: str
    module: str
    prepare: Callable[[Record], Any]
    make: Callable[[], Judge]
    most: int
    remark: str = ""


def as_entries(record: Record) -> dict[str, Any]:
    """Give a record as a mapping, days as days."""
    return {name: getattr(record, name) for name in FIELDS}


def as_numbers(record: Record) -> dict[str, Any]:
    """Give a record as JSON has it, days as numbers, since JSON has no days."""
    return {name: _number(value) for name, value in as_entries(record).items()}


def _number(value: object) -> object:
    return value.toordinal() if isinstance(value, date) else value


def _with_moments(record: Record) -> dict[str, Any]:
    return {
        name: datetime(value.year, value.month, value.day)  # noqa: DTZ001 - that engine has moments without a zone
        if isinstance(value, date)
        else value
        for name, value in as_entries(record).items()
    }


def _each(ask: Callable[[Any], object]) -> Judge:
    def judge(records: Sequence[Any]) -> list[object]:
        answers: list[object] = []
        for record in records:
            try:
                answers.append(ask(record))
            except Exception as error:  # noqa: BLE001 - whatever it raises is its answer
                answers.append(error)
        return answers

    return judge


# ---- rule-engine ----


def _quoted(values: frozenset[str]) -> str:
    return ", ".join(f"'{each}'" for each in sorted(values))


def _rule_engine(*, guarded: bool) -> Judge:
    engine = importlib.import_module("rule_engine")
    conditions = {
        "points": "points >= 80",
        "absences": "absences <= 5",
        "kind": f"kind in [{_quoted(FITTING_KINDS)}]",
        "merit": f"merit in [{_quoted(FITTING_MERITS)}]",
        "achieved": f"achieved >= d'{BEGIN}' and achieved <= d'{END}'",
        "submitted": f"submitted <= d'{LAST}'",
        "disciplined": "disciplined == false",
        "votes": "votes >= 80",
    }
    if guarded:
        conditions |= {name: f"{name} != null and {conditions[name]}" for name in NULLABLE}
    votes = conditions.pop("votes")
    rule = engine.Rule(" and ".join((*conditions.values(), f"(endorsed or ({votes}))")))
    return _each(rule.matches)


# ---- business-rules ----


def _business_rules() -> Judge:
    engine = importlib.import_module("business_rules.engine")
    variables = importlib.import_module("business_rules.variables")

    def variable(name: str, kind: Callable[[Any], Any], missing: object) -> Any:  # noqa: ANN401 - a decorated method
        def read(self: Any) -> object:  # noqa: ANN401
            value = self.record[name]
            return missing if value is None else value

        read.__name__ = name
        return kind(read)

    numeric, text, boolean = (
        variables.numeric_rule_variable(),
        variables.string_rule_variable(),
        variables.boolean_rule_variable(),
    )
    kinds = {
        **dict.fromkeys(("points", "votes", "achieved"), (numeric, -1)),
        **dict.fromkeys(("absences", "submitted"), (numeric, 10**9)),
        **dict.fromkeys(("kind", "merit"), (text, "")),
        **dict.fromkeys(("disciplined", "endorsed"), (boolean, True)),
    }
    methods = {name: variable(name, kind, missing) for name, (kind, missing) in kinds.items()}
    base: type = variables.BaseVariables
    made: Any = type(
        "Variables", (base,), {**methods, "__init__": lambda self, record: setattr(self, "record", record)}
    )

    def condition(name: str, operator: str, value: object = None) -> dict[str, object]:
        return {"name": name, "operator": operator, "value": value}

    def among(name: str, values: frozenset[str]) -> dict[str, object]:
        return {"any": [condition(name, "equal_to", each) for each in sorted(values)]}

    conditions = {
        "all": [
            condition("points", "greater_than_or_equal_to", 80),
            condition("absences", "less_than_or_equal_to", 5),
            among("kind", FITTING_KINDS),
            among("merit", FITTING_MERITS),
            condition("achieved", "greater_than_or_equal_to", BEGIN.toordinal()),
            condition("achieved", "less_than_or_equal_to", END.toordinal()),
            condition("submitted", "less_than_or_equal_to", LAST.toordinal()),
            condition("disciplined", "is_false"),
            {"any": [condition("endorsed", "is_true"), condition("votes", "greater_than_or_equal_to", 80)]},
        ]
    }
    check = engine.check_conditions_recursively
    return _each(lambda record: check(conditions, made(record)))


# ---- JsonLogic ----


def _json_rule() -> dict[str, Any]:
    def read(name: str) -> dict[str, str]:
        return {"var": name}

    return {
        "and": [
            {">=": [read("points"), 80]},
            {"<=": [read("absences"), 5]},
            {"in": [read("kind"), sorted(FITTING_KINDS)]},
            {"in": [read("merit"), sorted(FITTING_MERITS)]},
            {"<=": [BEGIN.toordinal(), read("achieved"), END.toordinal()]},
            {"<=": [read("submitted"), LAST.toordinal()]},
            {"==": [read("disciplined"), False]},
            {"or": [read("endorsed"), {">=": [read("votes"), 80]}]},
        ]
    }


def _panzi() -> Judge:
    apply = importlib.import_module("json_logic.apply").apply
    rule = _json_rule()
    return _each(lambda record: apply(rule, record))


def _datalogic() -> Judge:
    rule = importlib.import_module("datalogic_py").Engine().compile(_json_rule())
    return _each(rule.evaluate)


# ---- zen-engine ----

_ZEN = (
    f"points >= 80 and absences <= 5 and kind in [{_quoted(FITTING_KINDS)}] and merit in [{_quoted(FITTING_MERITS)}]"
    f" and achieved >= {BEGIN.toordinal()} and achieved <= {END.toordinal()} and submitted <= {LAST.toordinal()}"
    " and disciplined == false and (endorsed or votes >= 80)"
)
_GUARDS = " and ".join(f"{name} != null" for name in NULLABLE if name != "votes")
_ZEN_GUARDED = f"{_GUARDS} and {_ZEN.replace('votes >= 80', '(votes != null and votes >= 80)')}"


def _zen(text: str) -> Judge:
    expression = importlib.import_module("zen").compile_expression(text)
    return _each(expression.evaluate)


def _zen_graph() -> Judge:
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
        {"id": "out", "type": "outputNode", "name": "out", "position": {"x": 2, "y": 0}},
        {
            "id": "rule",
            "type": "expressionNode",
            "name": "rule",
            "position": {"x": 1, "y": 0},
            "content": {"expressions": [{"id": "e", "key": "eligible", "value": _ZEN_GUARDED}]},
        },
    ]
    edges = [
        {"id": "1", "sourceId": "in", "targetId": "rule", "type": "edge"},
        {"id": "2", "sourceId": "rule", "targetId": "out", "type": "edge"},
    ]
    engine = importlib.import_module("zen").ZenEngine()
    decision = engine.create_decision(json.dumps({"nodes": nodes, "edges": edges}))
    return _each(lambda record: decision.evaluate(record)["result"]["eligible"])


# ---- durable_rules ----

_NUMBER = itertools.count()


def _durable() -> Judge:
    lang = importlib.import_module("durable.lang")
    message, name = lang.m, f"eligibility{next(_NUMBER)}"
    kinds, merits = (
        " | ".join(f"(m.{field} == '{each}')" for each in sorted(values))
        for field, values in (("kind", FITTING_KINDS), ("merit", FITTING_MERITS))
    )
    condition = (
        f"(m.points >= 80) & (m.absences <= 5) & ({kinds}) & ({merits}) & (m.achieved >= {BEGIN.toordinal()})"
        f" & (m.achieved <= {END.toordinal()}) & (m.submitted <= {LAST.toordinal()}) & (m.disciplined == False)"
        " & ((m.endorsed == True) | (m.votes >= 80))"
    )
    met: list[bool] = []
    with lang.ruleset(name):
        # The text is ours and holds constants of this file only: their language is made of Python's signs.
        when = lang.when_all(eval(condition, {"m": message}))  # noqa: S307
        when(lambda _context: met.append(True))
    unhandled = importlib.import_module("durable.engine").MessageNotHandledException

    def ask(record: dict[str, Any]) -> bool:
        met.clear()
        try:
            lang.post(name, record)
        except unhandled:
            return False
        return bool(met)

    return _each(ask)


# ---- OpenFisca-Core ----


def _openfisca() -> Judge:
    numpy = importlib.import_module("numpy")
    core = {
        each: importlib.import_module(f"openfisca_core.{each}")
        for each in ("entities", "periods", "simulation_builder", "taxbenefitsystems", "variables")
    }
    person = core["entities"].build_entity("person", "persons", "", is_person=True)
    unit, day = core["periods"].DateUnit.DAY, str(BEGIN)
    codes = {"kind": sorted(FITTING_KINDS), "merit": sorted(FITTING_MERITS)}

    def formula(people: Any, period: Any) -> Any:  # noqa: ANN401 - arrays of numpy
        def read(name: str) -> Any:  # noqa: ANN401
            return people(name, period)

        return (
            (read("points") >= 80)
            * (read("absences") <= 5)
            * (read("kind") >= 0)
            * (read("merit") >= 0)
            * (read("achieved") >= BEGIN.toordinal())
            * (read("achieved") <= END.toordinal())
            * (read("submitted") <= LAST.toordinal())
            * ~read("disciplined")
            * (read("endorsed") + (read("votes") >= 80))
        )

    def variable(name: str, kind: type, **more: object) -> Any:  # noqa: ANN401
        base: type = core["variables"].Variable
        return type(
            name,
            (base,),
            {"value_type": kind, "entity": person, "definition_period": unit, "label": name, **more},
        )

    system = core["taxbenefitsystems"].TaxBenefitSystem([person])
    for name in FIELDS:
        system.add_variable(variable(name, bool if name in {"disciplined", "endorsed"} else int))
    system.add_variable(variable("eligible", bool, formula=formula))

    def column(name: str, records: Sequence[dict[str, Any]]) -> Any:  # noqa: ANN401
        # It knows no missing answer, so the caller fills in the default of the variable, as its own loader would.
        if name in codes:
            place = {value: number for number, value in enumerate(codes[name])}
            return numpy.array([place.get(record[name], -1) for record in records], dtype=numpy.int32)
        kind = bool if name in {"disciplined", "endorsed"} else numpy.int32
        return numpy.array([record[name] or 0 for record in records], dtype=kind)

    def judge(records: Sequence[Any]) -> list[object]:
        # Columns are made once for a list of records, so that what is timed is the simulation.
        key = id(records)
        if key not in kept:
            kept.clear()
            kept[key] = {name: column(name, records) for name in FIELDS}
        simulation = (
            core["simulation_builder"]
            .SimulationBuilder()
            .build_default_simulation(system, count=len(records))
        )
        for name, values in kept[key].items():
            simulation.set_input(name, day, values)
        found: list[object] = simulation.calculate("eligible", day).tolist()
        return found

    kept: dict[int, dict[str, Any]] = {}
    return judge


def _peers() -> Iterator[Peer]:
    fast, middle, slow, slowest = 100_000, 20_000, 5_000, 200
    yield Peer(
        name="OpenFisca-Core, columns", package="OpenFisca-Core", module="openfisca_core", prepare=as_numbers,
        make=_openfisca, most=fast, remark="missing filled with the default",
    )  # fmt: skip
    yield Peer(
        name="datalogic-py (JsonLogic)", package="datalogic-py", module="datalogic_py", prepare=as_numbers,
        make=_datalogic, most=middle,
    )  # fmt: skip
    yield Peer(
        name="zen-engine, expression", package="zen-engine", module="zen", prepare=as_numbers,
        make=lambda: _zen(_ZEN), most=slow, remark="as one writes it",
    )  # fmt: skip
    yield Peer(
        name="zen-engine, expression, guarded", package="zen-engine", module="zen", prepare=as_numbers,
        make=lambda: _zen(_ZEN_GUARDED), most=middle, remark="`!= null` for each field",
    )  # fmt: skip
    yield Peer(
        name="panzi-json-logic", package="panzi-json-logic", module="json_logic.apply", prepare=as_numbers,
        make=_panzi, most=slow,
    )  # fmt: skip
    yield Peer(
        name="durable_rules", package="durable_rules", module="durable.lang", prepare=as_numbers,
        make=_durable, most=slow, remark="no match is an exception",
    )  # fmt: skip
    yield Peer(
        name="rule-engine", package="rule-engine", module="rule_engine", prepare=_with_moments,
        make=lambda: _rule_engine(guarded=False), most=slow, remark="as one writes it",
    )  # fmt: skip
    yield Peer(
        name="rule-engine, guarded", package="rule-engine", module="rule_engine", prepare=_with_moments,
        make=lambda: _rule_engine(guarded=True), most=slow, remark="`!= null` for each field",
    )  # fmt: skip
    yield Peer(
        name="business-rules", package="business-rules", module="business_rules", prepare=as_numbers,
        make=_business_rules, most=slow, remark="sentinels for what is missing; no dates, no `in`",
    )  # fmt: skip
    yield Peer(
        name="zen-engine, decision graph", package="zen-engine", module="zen", prepare=as_numbers,
        make=_zen_graph, most=slowest, remark="one call a record",
    )  # fmt: skip


PEERS = tuple(_peers())
