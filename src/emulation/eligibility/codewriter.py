"""The text of the code that a rule is compiled to (sinh mã từ quy tắc).

Every node is written with three continuations: what to do when it holds, fails, or is not known. A continuation either goes
on, leaves the loop it was made in, or returns. ``while True`` is used as a block that can be left early.

The text holds our own words only. Constants are written as text literals that :mod:`emulation.eligibility.compiling` replaces
in the code object, attributes as ``a0``, ``a1``, …, helpers as global names.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date

from emulation.core.truth import Truth
from emulation.eligibility.codeparts import (
    CLASSES,
    FITS,
    ON,
    PLACE,
    SIGNS,
    Make,
    Program,
    Then,
    asker,
    plain,
)
from emulation.eligibility.conditions import (
    Compare,
    CompareFacts,
    Comparison,
    InRange,
    IsKnown,
    IsTrue,
    OneOf,
)
from emulation.eligibility.connectives import (
    All,
    AnyOf,
    AtLeastOf,
    ConditionNode,
    Constant,
    Criterion,
    Implies,
    Node,
    Not,
    Unless,
)
from emulation.eligibility.fact import Fact
from emulation.eligibility.fact_kinds import FactKind
from emulation.eligibility.reading import RecordForm

__all__ = ["write_program"]

_MOST_LOOPS, _MOST_INDENT = 12, 30
_REFUSE = "raise UNUSUAL[0]"


def write_program(
    node: Node, form: RecordForm, *, keeps: bool, read_counted: Callable[[Fact, object, date | None], object]
) -> Program:
    """Write the code of a rule.

    Args:
        node: The rule.
        form: How records give their answers.
        keeps: Whether the answers are checked and kept (for an assessment) or only read as far as needed.
        read_counted: Reads a count that is derived from a history, given the fact, the record or its getter, and the day.
    """
    return _Writer(node, form, keeps=keeps, read_counted=read_counted).program()


class _Writer:
    def __init__(
        self,
        node: Node,
        form: RecordForm,
        *,
        keeps: bool,
        read_counted: Callable[[Fact, object, date | None], object],
    ) -> None:
        self.node = node
        self.facts = node.facts
        self.index = {fact.key: number for number, fact in enumerate(self.facts)}
        self.form = form
        self.keeps = keeps
        # Of a frozen record the answers can be read later.
        self.copies = keeps and form is not RecordForm.FROZEN
        self.read_counted = read_counted
        self.constants: list[Make] = []
        self.classes: dict[str, str] = {}
        self.helpers: list[tuple[str, Make]] = []
        self.functions: list[list[str]] = []
        self.lines: list[str] = []
        self.indent = 0
        self.loops = 0
        self.number = 0

    # ---- small things ----

    def fresh(self, letter: str) -> str:
        self.number += 1
        return f"{letter}{self.number}"

    def put(self, *lines: str) -> None:
        self.lines += [" " * self.indent + line for line in lines]

    def block(self, head: str, then: Then) -> None:
        self.put(head)
        self.indent += 1
        self.put(*then.text)
        self.indent -= 1

    def constant(self, make: Make) -> str:
        self.constants.append(make)
        return repr(f"{PLACE}{len(self.constants) - 1}")

    def helper(self, letter: str, make: Make) -> str:
        name = self.fresh(letter)
        self.helpers.append((name, make))
        return name

    # ---- the functions ----

    def program(self) -> Program:
        self.indent = 1
        self.put("try:")
        self.indent = 2
        if self.copies:
            self.keep_answers()
        elif not self.form.has_attributes:
            self.put("g = r.get" if self.form is RecordForm.MAPPING else "g = memo(r)")
        ends = [self.ending(truth) for truth in (Truth.YES, Truth.NO, Truth.UNKNOWN)]
        self.emit(self.node, *ends)
        self.indent = 1
        self.put("except UNUSUAL:", " return slow(r)")
        body = ["def root(r):", *self.lines]
        text = "\n".join(line for lines in (*self.functions, body) for line in lines)
        return Program(
            text + "\n",
            tuple(self.constants),
            tuple(fact.key for fact in self.facts),
            tuple(self.helpers),
        )

    def ending(self, truth: Truth) -> Then:
        verdict = self.constant(lambda _on: truth)
        if not self.keeps:
            return Then((f"return {verdict}",), "return")
        # The value is made without a frozen setter; see Draft.
        held = "t" if self.copies else "r"
        make = ("d = Draft()", f"d.ground = {verdict}", f"d.held = {held}", "d.__class__ = Assessment")
        return Then((*make, "return d"), "return")

    def keep_answers(self) -> None:
        if not self.form.has_attributes:
            self.put("g = r.get" if self.form is RecordForm.MAPPING else "g = memo(r)")
        names = [f"v{number}" for number in range(len(self.facts))]
        for name, fact in zip(names, self.facts, strict=True):
            self.put(f"{name} = {self.read(fact)}")
            self.put(f"if not ({self.fits(fact, name)}) and {name} is not None: return slow(r)")
        self.put(f"t = ({''.join(f'{name}, ' for name in names)})")

    def read(self, fact: Fact) -> str:
        """Give the expression that reads an answer from the record."""
        if fact.derived is not None:
            source = "r" if self.form.has_attributes else "g"
            name = self.helper("d", lambda on: functools.partial(self._counted, fact, on))
            return f"{name}({source})"
        if self.form.has_attributes:
            return f"r.a{self.index[fact.key]}"
        return f"g({self.constant(lambda _on: fact.key)})"

    def _counted(self, fact: Fact, on: date | None, record: object) -> object:
        return self.read_counted(fact, record, on)

    def fits(self, fact: Fact, name: str) -> str:
        """Give the expression that says whether an answer is of its fact's kind."""
        if fact.kind is FactKind.CHOICE:
            offered = frozenset(each.key for each in fact.choices)
            return f"{name} in {self.constant(lambda _on: offered)}"
        template = FITS[fact.kind]
        places = {each: self.class_place(each) for each in CLASSES if f"{{{each}}}" in template}
        return template.format(v=name, **places)

    def class_place(self, name: str) -> str:
        """Give the place of a class, the same each time."""
        if name not in self.classes:
            self.classes[name] = self.constant(lambda _on: CLASSES[name])
        return self.classes[name]

    def split(self, node: Node) -> str:
        """Write a rule as a function of its own, where blocks would be nested too deeply; give its call."""
        outer = (self.lines, self.indent, self.loops)
        name = self.fresh("f")
        source = "t" if self.copies else ("r" if self.form.has_attributes else "g")
        self.lines, self.indent, self.loops = [f"def {name}({source}):"], 1, 0
        if self.copies and self.facts:
            self.put(f"({''.join(f'v{number}, ' for number in range(len(self.facts)))}) = t")
        answers = [Then((f"return {word}",), "return") for word in ("True", "False", "None")]
        self.emit(node, *answers)
        self.functions.append(self.lines)
        self.lines, self.indent, self.loops = outer
        return f"{name}({source})"

    # ---- nodes ----

    def emit(self, node: Node, yes: Then, no: Then, unknown: Then) -> None:
        match node:
            case Criterion():
                self.emit(node.rule, yes, no, unknown)
            case Not():
                self.emit(node.rule, no, yes, unknown)
            case Constant():
                chosen = {Truth.YES: yes, Truth.NO: no, Truth.UNKNOWN: unknown}[node.value]
                self.put(*chosen.text)
            case All():
                self.join([(part, True) for part in node.rules], yes, no, unknown)
            case AnyOf():
                self.join([(part, False) for part in node.rules], no, yes, unknown)
            case Implies():
                self.join([(node.condition, True), (node.then, False)], no, yes, unknown)
            case AtLeastOf():
                self.count(node, yes, no, unknown)
            case Unless():
                self.exception(node, yes, no, unknown)
            case Compare(comparison=Comparison.IS_NOT):
                self.emit(Compare(node.fact, Comparison.IS, node.limit), no, yes, unknown)
            case CompareFacts(comparison=Comparison.IS_NOT):
                equal = CompareFacts(node.fact, Comparison.IS, node.other, times=node.times)
                self.emit(equal, no, yes, unknown)
            case _:
                self.condition(node, yes, no, unknown)

    def is_deep(self) -> bool:
        return self.loops >= _MOST_LOOPS or self.indent >= _MOST_INDENT

    def join(self, parts: list[tuple[Node, bool]], neutral: Then, absorbing: Then, unknown: Then) -> None:
        """Write parts of which one can settle the whole.

        Each part comes with whether it holding is the neutral side; the other side ends the whole with ``absorbing``.
        """
        if len(parts) == 1:
            part, upright = parts[0]
            self.emit(part, *((neutral, absorbing) if upright else (absorbing, neutral)), unknown)
            return
        open_flag = self.fresh("u")
        self.put(f"{open_flag} = False")
        if absorbing.leave == "return":
            self.parts(parts, absorbing, open_flag)
            self.block(f"if {open_flag}:", unknown)
            self.block("else:", neutral)
            return
        self.put("while True:")
        self.indent += 1
        self.loops += 1
        leaving: list[tuple[str, Then]] = []
        inner = [self.out_of_loop(then, leaving) for then in (neutral, absorbing, unknown)]
        self.parts(parts, inner[1], open_flag)
        self.block(f"if {open_flag}:", inner[2])
        self.block("else:", inner[0])
        self.indent -= 1
        self.loops -= 1
        for flag, then in leaving:
            self.block(f"if {flag}:", then)

    def out_of_loop(self, then: Then, leaving: list[tuple[str, Then]]) -> Then:
        """Give the continuation as it is run inside a new loop, which it must leave."""
        if then.leave == "return":
            return then
        if then.leave == "":
            return Then(then.lines, "break")
        flag = self.fresh("x")
        # Before the loop's head, which is the last line but those of its body: none is written yet.
        self.lines.insert(len(self.lines) - 1, " " * (self.indent - 1) + f"{flag} = False")
        leaving.append((flag, then))
        return Then((f"{flag} = True",), "break")

    def parts(self, parts: list[tuple[Node, bool]], absorbing: Then, open_flag: str) -> None:
        unknown = Then((f"{open_flag} = True",))
        for part, upright in parts:
            self.emit_safely(part, *((ON, absorbing) if upright else (absorbing, ON)), unknown)

    def count(self, node: AtLeastOf, yes: Then, no: Then, unknown: Then) -> None:
        held, failed = self.fresh("y"), self.fresh("n")
        self.put(f"{held} = {failed} = 0")
        for part in node.rules:
            self.emit_safely(part, Then((f"{held} += 1",)), Then((f"{failed} += 1",)), ON)
        self.block(f"if {held} >= {self.constant(lambda _on: node.count)}:", yes)
        slack = len(node.rules) - node.count
        self.block(f"elif {failed} > {self.constant(lambda _on: slack)}:", no)
        self.block("else:", unknown)

    def emit_safely(self, node: Node, yes: Then, no: Then, unknown: Then) -> None:
        if self.is_deep() and node.parts:
            call = self.fresh("c")
            self.put(f"{call} = {self.split(node)}")
            self.block(f"if {call}:", yes)
            self.block(f"elif {call} is None:", unknown)
            self.block("else:", no)
        else:
            self.emit(node, yes, no, unknown)

    def settle(self, node: Node, name: str) -> None:
        """Write code that puts the truth of a rule into a variable: True, False or None."""
        self.emit_safely(node, *(Then((f"{name} = {word}",)) for word in ("True", "False", "None")))

    def exception(self, node: Unless, yes: Then, no: Then, unknown: Then) -> None:
        exception, general, instead = self.fresh("e"), self.fresh("e"), self.fresh("e")
        self.put(f"{general} = {instead} = None")
        self.settle(node.exception, exception)
        for name, part, other in ((general, node.rule, "True"), (instead, node.instead, "False")):
            self.put(f"if {exception} is not {other}:")
            self.indent += 1
            self.settle(part, name)
            self.indent -= 1
        both = f"({general} if {general} is {instead} else None)"
        self.put(f"{exception} = {instead} if {exception} else {general} if {exception} is False else {both}")
        self.block(f"if {exception}:", yes)
        self.block(f"elif {exception} is None:", unknown)
        self.block("else:", no)

    # ---- conditions ----

    def condition(self, node: ConditionNode, yes: Then, no: Then, unknown: Then) -> None:
        names: list[str] = []
        for place, fact in enumerate(node.own_facts):
            if self.copies:
                names.append(f"v{self.index[fact.key]}")
            else:
                names.append("vw"[place])
                self.put(f"{names[-1]} = {self.read(fact)}")
        if isinstance(node, IsKnown):
            self.known(names[0], node.fact, yes, no)
            return
        if isinstance(node, IsTrue) and not self.copies:
            self.boolean(names[0], yes, no, unknown)
            return
        missing = " or ".join(f"{name} is None" for name in names)
        test = self.test(node, names)
        if self.copies:
            self.ways((missing, unknown), (test, yes))
            self.block("else:", no)
            return
        fits = " and ".join(
            f"({self.fits(fact, name)})" for fact, name in zip(node.own_facts, names, strict=True)
        )
        if isinstance(node, OneOf) and yes is ON:
            # What is missing is in no set, so the set can be looked into first.
            self.ways((test, yes), (fits, no), (missing, unknown))
        elif yes is ON:
            # Written so, the met condition, which is most of them, goes on with one jump less.
            self.block(f"if {missing}:", unknown)
            self.put(f"elif not ({test}):")
            self.indent += 1
            self.ways((fits, no))
            self.put("else:", f" {_REFUSE}")
            self.indent -= 1
            return
        else:
            self.ways((missing, unknown), (test, yes), (fits, no))
        self.put("else:", f" {_REFUSE}")

    def ways(self, *ways: tuple[str, Then]) -> None:
        """Write tests one after the other, each with what to do when it is the first to hold."""
        for place, (test, then) in enumerate(ways):
            self.block(f"{'elif' if place else 'if'} {test}:", then)

    def known(self, name: str, fact: Fact, yes: Then, no: Then) -> None:
        self.block(f"if {name} is None:", no)
        if not self.copies:
            self.put(f"elif not ({self.fits(fact, name)}):", f" {_REFUSE}")
        self.block("else:", yes)

    def boolean(self, name: str, yes: Then, no: Then, unknown: Then) -> None:
        """Write three tests that check the answer at the same time; what goes on is tested first."""
        ways = ((f"{name} is True", yes), (f"{name} is False", no), (f"{name} is None", unknown))
        self.ways(*sorted(ways, key=lambda way: way[1] is not ON))
        self.put("else:", f" {_REFUSE}")

    def test(self, node: ConditionNode, names: list[str]) -> str:
        """Give the expression that is true where the condition holds for answers that are known."""
        match node:
            case IsTrue():
                return f"{names[0]} is True"
            case Compare():
                limit = node.limit
                return f"{names[0]} {SIGNS[node.comparison]} {self.constant(lambda on: plain(limit, on))}"
            case InRange():
                low, high = node.low, node.high
                lower = self.constant(lambda on: plain(low, on))
                return f"{lower} <= {names[0]} <= {self.constant(lambda on: plain(high, on))}"
            case OneOf():
                members = frozenset(plain(each, None) for each in node.values)
                return f"{names[0]} in {self.constant(lambda _on: members)}"
            case CompareFacts() if node.times == 1:
                test = f"{names[0]} {SIGNS[node.comparison]} {names[1]}"
                # Two answers that are not known for one reason are equal, and yet not known.
                is_same = node.comparison is Comparison.IS
                return f"({names[0]}.__class__ is not Unknown and {test})" if is_same else test
            case _:
                name = self.helper("h", lambda on: asker(node, on))
                return f"{name}({', '.join(names)})"
