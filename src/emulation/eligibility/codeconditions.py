"""The code of conditions: read, test, and look at what did not fit before it counts against the record (mã của điều kiện)."""

from __future__ import annotations

from emulation.eligibility.codeparts import ON, SIGNS, Then, asker, plain
from emulation.eligibility.codesheet import REFUSE, Sheet
from emulation.eligibility.conditions import (
    Compare,
    CompareFacts,
    Comparison,
    InRange,
    IsKnown,
    IsTrue,
    OneOf,
)
from emulation.eligibility.connectives import ConditionNode
from emulation.eligibility.fact import Fact

__all__ = ["ConditionWriter"]


class ConditionWriter(Sheet):
    """Writes conditions, each with what to do when it holds, fails, or is not known."""

    def condition(self, node: ConditionNode, yes: Then, no: Then, unknown: Then) -> None:
        """Write a condition: read its answers, test them, and refuse those of another kind."""
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
            self.put("else:", f" {REFUSE}")
            self.indent -= 1
            return
        else:
            self.ways((missing, unknown), (test, yes), (fits, no))
        self.put("else:", f" {REFUSE}")

    def ways(self, *ways: tuple[str, Then]) -> None:
        """Write tests one after the other, each with what to do when it is the first to hold."""
        for place, (test, then) in enumerate(ways):
            self.block(f"{'elif' if place else 'if'} {test}:", then)

    def known(self, name: str, fact: Fact, yes: Then, no: Then) -> None:
        """Write the test whether an answer is known."""
        self.block(f"if {name} is None:", no)
        if not self.copies:
            self.put(f"elif not ({self.fits(fact, name)}):", f" {REFUSE}")
        self.block("else:", yes)

    def boolean(self, name: str, yes: Then, no: Then, unknown: Then) -> None:
        """Write three tests that check the answer at the same time; what goes on is tested first."""
        ways = ((f"{name} is True", yes), (f"{name} is False", no), (f"{name} is None", unknown))
        self.ways(*sorted(ways, key=lambda way: way[1] is not ON))
        self.put("else:", f" {REFUSE}")

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
