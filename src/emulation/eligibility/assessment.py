"""What judging a record gives: the verdict and the answers it rests on (kết quả đánh giá).

Only these are kept; proof, reasons and words are made from them when asked for.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

import attrs

from emulation.core.stack import on_enough_stack
from emulation.core.truth import Truth
from emulation.eligibility.reading import RecordForm, read_values
from emulation.eligibility.verdict import Verdict

if TYPE_CHECKING:
    from emulation.eligibility.connectives import Criterion, Node
    from emulation.eligibility.corrections import Correction
    from emulation.eligibility.fact import Fact
    from emulation.eligibility.proof import Proof
    from emulation.eligibility.reading import Answer
    from emulation.i18n import Language

__all__ = ["Assessment", "Draft", "Ground", "assessed"]


@attrs.frozen
class Ground:
    """What many assessments share: the rule, the day and the verdict (căn cứ kết luận).

    Args:
        rule: The rule.
        on: The day asked about; ``None`` where the rule does not look at it.
        verdict: Eligible, ineligible, or undetermined.
    """

    rule: Node
    on: date | None
    verdict: Verdict


@attrs.define(eq=False, init=False)
class Draft:
    """An assessment before it is frozen.

    A frozen attrs class sets its fields through ``object.__setattr__``, which costs more than judging the record. The compiled
    code makes an empty draft, which has the fields of :class:`Assessment`, fills it, and changes its class.

    Args:
        ground: The rule, the day and the verdict.
        held: The answers as a tuple, or the frozen record they can be read from.
    """

    ground: Ground
    held: object


@attrs.frozen(eq=False, init=False)  # pyright: ignore[reportGeneralTypeIssues]  # that is the point of Draft
class Assessment(Draft):
    """A verdict on a record, with the answers it rests on (kết quả đánh giá).

    Made by :meth:`.Rule.assess`. Two assessments are equal when they judge the same answers by the same rule for the same day.
    """

    @property
    def rule(self) -> Node:
        """The rule."""
        return self.ground.rule

    @property
    def on(self) -> date | None:
        """The day asked about; ``None`` where the rule does not look at it."""
        return self.ground.on

    @property
    def verdict(self) -> Verdict:
        """Eligible, ineligible, or undetermined."""
        return self.ground.verdict

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers in the order of the rule's facts, each checked.

        Raises:
            InvalidValueError: A frozen record holds an answer of the wrong kind that the verdict did not need.
            UnknownKeyError: A frozen record lacks an attribute, or holds a choice that is not on offer.
        """
        if type(self.held) is tuple:
            return cast("tuple[Answer, ...]", self.held)
        return tuple(read_values(self.rule.facts, self.held, self.on, RecordForm.FROZEN).values())

    @property
    def values(self) -> dict[str, Answer]:
        """The answers by the keys of their facts."""
        return {fact.key: answer for fact, answer in zip(self.rule.facts, self.answers, strict=True)}

    # ---- why ----

    @property
    @on_enough_stack
    def proof(self) -> Proof:
        """The rule with what was read and what came of it, node by node."""
        from emulation.eligibility.proof import prove

        return prove(self.rule, self.values, self.on)

    @property
    def failed_criteria(self) -> tuple[Criterion, ...]:
        """Named criteria that are not met, outermost first."""
        return self.proof.failed_criteria()

    @property
    def missing(self) -> tuple[Fact, ...]:
        """Facts that are not known and could still change the verdict; none once it is settled."""
        return self.proof.missing()

    @property
    @on_enough_stack
    def reasons(self) -> tuple[Proof, ...]:
        """A smallest set of conditions that by itself makes the verdict what it is; none while it is undetermined.

        For "ineligible" these are the conditions that are not met and suffice to refuse; for "eligible" those that suffice to accept.
        Conditions count as independent of each other, also where one asks more than another.
        """
        from emulation.eligibility.turning import carrying

        proof = self.proof
        if proof.truth is Truth.UNKNOWN:
            return ()
        chosen = dict(carrying(proof)[0])
        steps = {step.node: step for step in reversed(proof.conditions) if step.node in chosen}
        return tuple(reversed(steps.values()))

    @on_enough_stack
    def corrections(self, *, most: int = 3) -> tuple[Correction, ...]:
        """Give the smallest sets of changes that would make the subject eligible; none unless it is ineligible.

        Args:
            most: How many to give; those with the fewest changes come first.
        """
        from emulation.eligibility.corrections import corrections

        if self.verdict is not Verdict.INELIGIBLE:
            return ()
        values = self.values
        return corrections(self.rule, self.proof, values, self.on, most=most)

    @on_enough_stack
    def settling(self, target: Truth) -> tuple[Fact, ...]:
        """Give the smallest set of open facts that could settle the verdict as yes or as no.

        Args:
            target: ``Truth.YES`` or ``Truth.NO``.

        Returns:
            Nothing where the verdict is settled, or where no answers lead there.
        """
        from emulation.eligibility.questions import settling_facts

        proof = self.proof
        return settling_facts(proof, target) if proof.truth is Truth.UNKNOWN else ()

    # ---- as people read it ----

    @on_enough_stack
    def text(self, language: Language = "vi") -> str:
        """Give the explanation as plain text."""
        from emulation.eligibility.explaining import explanation_text

        return explanation_text(self, language)

    @on_enough_stack
    def markdown(self, language: Language = "vi") -> str:
        """Give the explanation in Markdown."""
        from emulation.eligibility.explaining import explanation_markdown

        return explanation_markdown(self, language)

    @on_enough_stack
    def html(self, language: Language = "vi") -> str:
        """Give the explanation in HTML, every word escaped."""
        from emulation.eligibility.explaining import explanation_html

        return explanation_html(self, language)

    @on_enough_stack
    def data(self, language: Language = "vi") -> dict[str, object]:
        """Give the explanation as plain data, ready for ``json.dumps``."""
        from emulation.eligibility.explaining import explanation_data

        return explanation_data(self, language)

    def _repr_html_(self) -> str:
        return self.html()

    def __str__(self) -> str:
        return self.text("en")

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Assessment):
            return NotImplemented
        return self.ground == other.ground and self.answers == other.answers

    def __hash__(self) -> int:
        return hash((self.ground, self.answers))


def assessed(ground: Ground, held: object) -> Assessment:
    """Make an assessment of a verdict that was worked out."""
    made = Draft()
    made.ground, made.held = ground, held
    made.__class__ = Assessment
    return cast("Assessment", made)
