"""Blockers and refusals: why something may not be done now, all of it at once (lý do chưa thực hiện được).

A blocker is a code with parameters; its words are made when somebody reads them. Where an assessment or permissions stand behind
it, they are inside, so that a program can go on from there.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, cast

import attrs

from emulation.campaigns import Permission
from emulation.campaigns.overview import name_of
from emulation.core.fields import instance_of, one_of_types, to_tuple
from emulation.eligibility import Assessment
from emulation.i18n import label, say
from emulation.i18n.message import Message
from emulation.law import Citation
from emulation.procedure import PaperKind
from emulation.workflow.commands import Command

if TYPE_CHECKING:
    from emulation.campaigns import Campaign
    from emulation.i18n import Language
    from emulation.workflow.definition import Definition

__all__ = ["Blocker", "BlockerCode", "Refusal", "explain"]


class BlockerCode(Enum):
    """What stands in the way (mã lý do); the value is the code, the words are in the catalogues."""

    VERSION_CONFLICT = "version-conflict"
    OTHER_DEFINITION = "other-definition"
    OTHER_CAMPAIGN = "other-campaign"
    BACK_IN_TIME = "back-in-time"
    UNKNOWN_ACT = "unknown-act"
    WRONG_STATE = "wrong-state"
    AMBIGUOUS = "ambiguous"
    UNKNOWN_ACTOR = "unknown-actor"
    NO_MANDATE = "no-mandate"
    NO_ROLE = "no-role"
    OUT_OF_SCOPE = "out-of-scope"
    SCOPE_UNKNOWN = "scope-unknown"
    OTHER_PROPOSER = "other-proposer"
    OWN_PROPOSAL = "own-proposal"
    OWN_CASE = "own-case"
    CONFLICT_OF_INTEREST = "conflict-of-interest"
    CAMPAIGN_UNKNOWN = "campaign-unknown"
    NOT_STARTED = "not-started"
    OUTSIDE_PERIOD = "outside-period"
    OUTSIDE_PHASE = "outside-phase"
    PHASE_UNKNOWN = "phase-unknown"
    NOT_ENDED = "not-ended"
    REVIEW_NOT_HELD = "review-not-held"
    PAPERS_MISSING = "papers-missing"
    PAPERS_UNKNOWN = "papers-unknown"
    NOT_ASSESSED = "not-assessed"
    STANDARD_NOT_MET = "standard-not-met"
    STANDARD_UNDETERMINED = "standard-undetermined"
    RESTRICTIONS_UNKNOWN = "restrictions-unknown"
    RESTRICTED = "restricted"
    RESTRICTION_UNDETERMINED = "restriction-undetermined"
    QUOTA_FULL = "quota-full"
    QUOTA_UNKNOWN = "quota-unknown"
    WON_ELSEWHERE = "won-elsewhere"
    REWARDED_ALREADY = "rewarded-already"
    COUNCIL_NOT_HEARD = "council-not-heard"
    COUNCIL_AGAINST = "council-against"
    COUNCIL_UNDETERMINED = "council-undetermined"
    AUTHORITY_UNKNOWN = "authority-unknown"
    NO_AUTHORITY = "no-authority"
    LEVEL_MISSING = "level-missing"
    LEVEL_NOT_ABOVE = "level-not-above"
    LEVEL_ABOLISHED = "level-abolished"
    DEADLINE_PASSED = "deadline-passed"
    NOTICE_UNKNOWN = "notice-unknown"
    NOTICE_MISSING = "notice-missing"
    NOTICE_RUNNING = "notice-running"
    REASON_MISSING = "reason-missing"
    DOCUMENT_MISSING = "document-missing"
    FORM_MISSING = "form-missing"
    FORM_UNCHANGED = "form-unchanged"
    FORM_NOT_HERE = "form-not-here"
    CORRECTION_MISSING = "correction-missing"
    CORRECTION_TOO_FAR = "correction-too-far"

    @property
    def is_to_give(self) -> bool:
        """Whether the command only lacks something that whoever gives it can add."""
        return self in _TO_GIVE


_TO_GIVE = frozenset(
    {
        BlockerCode.REASON_MISSING,
        BlockerCode.DOCUMENT_MISSING,
        BlockerCode.FORM_MISSING,
        BlockerCode.LEVEL_MISSING,
        BlockerCode.CORRECTION_MISSING,
    }
)
# Parameters that hold ids of elements of the plan.
_ACTORS = frozenset({"actor", "principal", "proposer", "wanted"})
_PAPERS = {each.value: each for each in PaperKind}


class _Referable:
    """Holds the slot for weak references: only so are a frozen class and its draft laid out alike."""

    __slots__ = ("__weakref__",)


@attrs.frozen
class Blocker(_Referable):
    """One thing that stands in the way (lý do).

    Args:
        code: What it is.
        detail: Key of the words and their parameters.
        reasons: What is behind it, such as the votes that lack or the conditions of the scope.
        citations: Provisions it rests on.
        clauses: Clauses of the plan it rests on.
        others: What the plan lets others do, so that a refusal names who could.
        holders: Ids of others who could by what they are.
        assessment: The assessment behind it.
    """

    code: BlockerCode = attrs.field(validator=instance_of(BlockerCode))
    detail: Message = attrs.field(validator=instance_of(Message))
    reasons: tuple[Message, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Message), kw_only=True
    )
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation), kw_only=True
    )
    clauses: tuple[str, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(str), kw_only=True
    )
    others: tuple[Permission, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Permission), kw_only=True
    )
    holders: tuple[str, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(str), kw_only=True
    )
    assessment: Assessment | None = attrs.field(
        default=None, validator=attrs.validators.optional(instance_of(Assessment)), kw_only=True
    )

    @classmethod
    def of(cls, code: BlockerCode, /, *, words: str | None = None, **params: object) -> Blocker:
        """Make a blocker with the words of its code.

        Args:
            code: The code.
            words: Name of other words under ``workflow.blocker``; ``None`` for those of the code.
            params: Values for the placeholders.
        """
        made: Any = _Draft()
        made.code, made.detail = code, Message.of(f"workflow.blocker.{words or code.value}", **params)
        made.reasons = made.citations = made.clauses = made.others = made.holders = ()
        made.assessment = None
        made.__class__ = cls
        return made  # type: ignore[no-any-return]

    def resting_on(
        self,
        *,
        reasons: tuple[Message, ...] = (),
        citations: tuple[Citation, ...] = (),
        clauses: tuple[str, ...] = (),
        assessment: Assessment | None = None,
    ) -> Blocker:
        """Give the blocker with what is behind it, added to what it has (lý do kèm căn cứ).

        Args:
            reasons: Reasons to add.
            citations: Provisions to add.
            clauses: Clauses of the plan to add.
            assessment: The assessment behind it; the one it has when left out.
        """
        made: Any = _Draft()
        made.code, made.detail = self.code, self.detail
        made.reasons, made.citations = (*self.reasons, *reasons), (*self.citations, *citations)
        made.clauses, made.others, made.holders = (*self.clauses, *clauses), self.others, self.holders
        made.assessment = self.assessment if assessment is None else assessment
        made.__class__ = Blocker
        return made  # type: ignore[no-any-return]

    def text(self, language: Language = "vi") -> str:
        """Say it: the words, what is behind it, where that stands, and who could instead."""
        lines = [self.detail.text(language)]
        lines += [f"  {reason.text(language)}" for reason in self.reasons]
        if self.clauses:
            lines.append(f"  {say('workflow.refusal.clauses', language, clauses=self.clauses)}")
        if self.citations:
            lines.append(f"  {say('workflow.refusal.citations', language, citations=self.citations)}")
        could: dict[str, list[str]] = {}
        for each in self.others:
            could.setdefault(each.actor, []).append(each.clause)
        lines += [
            f"  {say('workflow.refusal.other', language, actor=actor, clauses=tuple(dict.fromkeys(clauses)))}"
            for actor, clauses in could.items()
        ]
        if self.holders:
            lines.append(f"  {say('workflow.refusal.holders', language, holders=self.holders)}")
        lines += self._assessed(language)
        return "\n".join(lines)

    def _assessed(self, language: Language) -> list[str]:
        """Say what an assessment has against it: criteria that are not met, facts that are not known."""
        if self.assessment is None:
            return []
        criteria = [
            say(
                "workflow.refusal.criterion",
                language,
                criterion=each.code,
                words=each.vi if language == "vi" else each.en,
            )
            for each in self.assessment.failed_criteria
        ]
        facts = [
            say("workflow.refusal.fact", language, fact=fact.vi if language == "vi" else fact.en)
            for fact in self.assessment.missing
        ]
        return [f"  {line}" for line in (*criteria, *facts)]


@attrs.define(eq=False, init=False)
class _Draft(_Referable):
    """A :class:`Blocker` before it is frozen: made here of values that are right, it needs no checks.

    A list of what is available makes dozens of blockers, and checking their empty fields cost more than finding them.
    """

    code: BlockerCode
    detail: Message
    reasons: tuple[Message, ...]
    citations: tuple[Citation, ...]
    clauses: tuple[str, ...]
    others: tuple[Permission, ...]
    holders: tuple[str, ...]
    assessment: Assessment | None


@attrs.frozen
class Refusal:
    """That a command is not carried out, with every reason (từ chối).

    Args:
        case: Id of the case.
        version: Version of the case that was looked at.
        state: Id of its state.
        command: What was asked.
        blockers: Everything in the way, at least one.
    """

    case: str
    version: int
    state: str
    command: Command
    blockers: tuple[Blocker, ...] = attrs.field(converter=to_tuple, validator=one_of_types(Blocker))

    @property
    def codes(self) -> tuple[BlockerCode, ...]:
        """The codes of the blockers, in their order."""
        return tuple(each.code for each in self.blockers)

    def text(self, language: Language = "vi") -> str:
        """Say the refusal and its reasons.

        Actors are named by their ids; :func:`explain` knows their names.
        """
        head = say("workflow.refusal.head", language, act=self.command.act, actor=self.command.actor)
        lines = [
            f"- {line}" if not line.startswith(" ") else f"  {line}"
            for each in self.blockers
            for line in each.text(language).splitlines()
        ]
        return "\n".join([head, *lines])


def explain(
    refusal: Refusal,
    campaign: Campaign,
    language: Language = "vi",
    *,
    definition: Definition | None = None,
) -> str:
    """Say a refusal with names in place of ids (giải thích lời từ chối).

    Args:
        refusal: The refusal.
        campaign: The campaign that knows the names of actors.
        language: ``"vi"`` or ``"en"``.
        definition: The definition that knows the names of acts and states; their ids stay when it is left out.
    """
    names = _Names(campaign, definition)
    named = attrs.evolve(refusal, blockers=tuple(_named(each, names) for each in refusal.blockers))
    head = Message.of("workflow.refusal.head", act=refusal.command.act, actor=refusal.command.actor)
    return "\n".join([names.put_into(head).text(language), *named.text(language).splitlines()[1:]])


@attrs.frozen
class _Names:
    """Who knows which names: the plan those of actors and phases, the definition those of acts and states, the law those of papers."""

    campaign: Campaign
    definition: Definition | None

    def put_into(self, message: Message) -> Message:
        """Give a message with names in place of the ids among its parameters."""
        params = {name: self._named(name, value) for name, value in message.params}
        return Message(message.key, params)

    def _named(self, name: str, value: object) -> object:
        if isinstance(value, tuple):
            return tuple(self._named(name, each) for each in cast("tuple[object, ...]", value))
        if not isinstance(value, str):
            return value
        if name in _ACTORS:
            return name_of(self.campaign, value)
        if name == "phases":
            return next((each.name for each in self.campaign.phases if each.id == value), value)
        if name == "papers":
            return _Paper(value)
        definition = self.definition
        if definition is not None and name == "act" and definition.has_act(value):
            return definition.act(value)
        if definition is not None and name == "state" and definition.has_state(value):
            return definition.state(value)
        return value


@attrs.frozen
class _Paper:
    """A key of a paper, or several of which one will do."""

    key: str

    def text(self, language: Language = "vi") -> str:
        """Say them by the words of the law; a key of the definition's own stays."""
        return " / ".join(
            label(_PAPERS[each], language) if each in _PAPERS else each for each in self.key.split(" / ")
        )


def _named(blocker: Blocker, names: _Names) -> Blocker:
    return attrs.evolve(
        blocker,
        detail=names.put_into(blocker.detail),
        reasons=tuple(names.put_into(each) for each in blocker.reasons),
        others=tuple(
            attrs.evolve(each, actor=name_of(names.campaign, each.actor)) for each in blocker.others
        ),
        holders=tuple(name_of(names.campaign, each) for each in blocker.holders),
    )
