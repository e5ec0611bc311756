"""The text of the code that a rule is compiled to (sinh mã từ quy tắc).

Every node is written with three continuations: what to do when it holds, fails, or is not known. A continuation either goes
on, leaves the loop it was made in, or returns. ``while True`` is used as a block that can be left early.

The text holds our own words only. Constants are written as text literals that :mod:`emulation.eligibility.compiling` replaces
in the code object, attributes as ``a0``, ``a1``, …, helpers as global names. This module writes functions and what joins conditions;
the conditions themselves are written by :mod:`emulation.eligibility.codeconditions`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from emulation.core.truth import Truth
from emulation.eligibility.codeconditions import ConditionWriter
from emulation.eligibility.codeparts import ON, Program, Then
from emulation.eligibility.conditions import Compare, CompareFacts, Comparison
from emulation.eligibility.connectives import (
    All,
    AnyOf,
    AtLeastOf,
    Constant,
    Criterion,
    Implies,
    Node,
    Not,
    Unless,
)
from emulation.eligibility.fact import Fact
from emulation.eligibility.reading import RecordForm

__all__ = ["write_program"]

_MOST_LOOPS, _MOST_INDENT = 12, 30


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


class _Writer(ConditionWriter):
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
