"""The sheet that the code of a rule is written on: lines, places for what stands not in the text, reading answers (trang mã)."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date

from emulation.eligibility.codeparts import CLASSES, FITS, PLACE, Make, Then
from emulation.eligibility.connectives import Node
from emulation.eligibility.fact import Fact
from emulation.eligibility.fact_kinds import FactKind
from emulation.eligibility.reading import RecordForm

__all__ = ["REFUSE", "Sheet"]

REFUSE = "raise UNUSUAL[0]"
"""Hands the record over to the plain definition."""


class Sheet:
    """Lines of code, and the constants, classes and helpers they have places for.

    Args:
        node: The rule.
        form: How records give their answers.
        keeps: Whether the answers are checked and kept.
        read_counted: Reads a count that is derived from a history.
    """

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

    def fresh(self, letter: str) -> str:
        """Give a name that was not given before."""
        self.number += 1
        return f"{letter}{self.number}"

    def put(self, *lines: str) -> None:
        """Write lines at the present depth."""
        self.lines += [" " * self.indent + line for line in lines]

    def block(self, head: str, then: Then) -> None:
        """Write a head, and below it what to do."""
        self.put(head)
        self.indent += 1
        self.put(*then.text)
        self.indent -= 1

    def constant(self, make: Make) -> str:
        """Give the place of a constant."""
        self.constants.append(make)
        return repr(f"{PLACE}{len(self.constants) - 1}")

    def helper(self, letter: str, make: Make) -> str:
        """Give the global name of a helper."""
        name = self.fresh(letter)
        self.helpers.append((name, make))
        return name

    # ---- answers ----

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
