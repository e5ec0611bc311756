"""Minutes of a session as a value: what was voted and what came of it (biên bản họp hội đồng).

Rendering them in the layout of records law belongs elsewhere; here stand the facts and their words. Of a secret
ballot they tell counts only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from emulation.awards.ballots import OpenBallot
from emulation.awards.council import VotedCase
from emulation.awards.session import CouncilSession
from emulation.awards.vote_rules import CouncilRules
from emulation.awards.votes import VoteResult, judge_vote
from emulation.core.fields import instance_of, one_of_types, to_tuple
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.i18n.table import Table

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["Minutes", "write_minutes"]


@attrs.frozen(kw_only=True)
class Minutes:
    """Minutes of a session (biên bản họp hội đồng).

    Args:
        session: The session.
        rules: The rules it was held to.
        results: What came of each case, in the order of the session.
        remarks: What was said besides.

    Raises:
        InvalidValueError: Results that are not those of the session's cases, in their order.
    """

    session: CouncilSession = attrs.field(validator=instance_of(CouncilSession))
    rules: CouncilRules = attrs.field(validator=instance_of(CouncilRules))
    results: tuple[VoteResult, ...] = attrs.field(converter=to_tuple, validator=one_of_types(VoteResult))
    remarks: tuple[str, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(str))

    def __attrs_post_init__(self) -> None:
        expected = tuple(case.id for case in self.session.cases)
        found = tuple(result.case for result in self.results)
        if found != expected:
            raise InvalidValueError(
                "council.other_results",
                "the results are about {found}, the session about {expected}; write_minutes makes them fit",
                path=("results",),
                found=found,
                expected=expected,
            )

    def result(self, case: str) -> VoteResult:
        """Give the result of a case.

        Raises:
            UnknownKeyError: The session has no such case.
        """
        id = self.session.case(case).id
        return next(each for each in self.results if each.case == id)

    @property
    def passed(self) -> tuple[str, ...]:
        """Ids of the cases that passed."""
        return tuple(each.case for each in self.results if each.truth is Truth.YES)

    def lines(self) -> tuple[Message, ...]:
        """Give what the minutes say, as messages: who was there, who stood back, the vote on each case."""
        session = self.session
        names = {seat.person: seat.label for seat in session.council.on(session.on)}
        lines = [Message.of("council.minutes.head", council=session.council.name, at=session.opened)]
        if session.chaired_by is not None:
            lines.append(
                Message.of("council.minutes.chaired", who=names.get(session.chaired_by, session.chaired_by))
            )
        if session.secretary is not None:
            lines.append(
                Message.of("council.minutes.secretary", who=names.get(session.secretary, session.secretary))
            )
        lines.append(
            Message.of(
                "council.minutes.members",
                members=len(session.voters),
                recorded=sum(session.attendance_of(seat.person) is not None for seat in session.voters),
            )
        )
        for each in session.attendance:
            key = "council.minutes.attended"
            params: dict[str, object] = {"who": names[each.member], "presence": each.presence}
            if each.stand_in is not None:
                key, params["stand_in"] = "council.minutes.stood_in", each.stand_in
            lines.append(Message.of(key, **params))
        for case in session.cases:
            lines += self._about(case, names)
        return tuple(lines)

    def _about(self, case: VotedCase, names: dict[str, str]) -> list[Message]:
        lines = [Message.of("council.minutes.case", name=case.label, form=case.form)]
        lines += [
            Message.of("council.minutes.recused", who=names[each.member], ground=each.ground)
            for each in self.session.recusals
            if each.case == case.id
        ]
        for ballot in self.session.rounds(case.id):
            lines.append(
                Message.of(
                    "council.minutes.round",
                    round=ballot.round,
                    kind=ballot.kind,
                    yes=ballot.yes,
                    no=ballot.no,
                    blank=ballot.blank,
                )
            )
            if isinstance(ballot, OpenBallot):
                lines += [
                    Message.of("council.minutes.vote", who=names[each.member], vote=each.vote)
                    for each in ballot.votes
                ]
        return lines

    def text(self, language: Language = "vi") -> str:
        """Say the minutes: the lines, then each result with its reasons, then the remarks."""
        parts = [line.text(language) for line in self.lines()]
        parts += [result.text(language) for result in self.results]
        return "\n".join([*parts, *self.remarks])

    def table(self, language: Language = "vi") -> Table:
        """Give the vote on each case as a table: yes, no, blank, members, share, result."""
        from emulation.i18n import format_percent, label, say

        rows: list[tuple[str, ...]] = []
        for case, result in zip(self.session.cases, self.results, strict=True):
            tally = result.tally
            if tally is None or tally.share is None:
                counts: tuple[str, ...] = ("",) * 5
            else:
                numbers = (tally.yes, tally.no, tally.blank, tally.members)
                counts = (*map(str, numbers), format_percent(tally.share, language))
            verdict = say(f"council.verdict.{result.truth.value}", language)
            rows.append((case.label, label(case.form, language), *counts, verdict))
        columns = ("name", "form", "yes", "no", "blank", "members", "share", "result")
        return Table(
            say("council.table.title", language),
            tuple(say(f"council.table.{column}", language) for column in columns),
            rows,
        )


def write_minutes(session: CouncilSession, rules: CouncilRules, *, remarks: tuple[str, ...] = ()) -> Minutes:
    """Make the minutes of a session: judge every case and keep the results beside it."""
    results = tuple(judge_vote(session, case.id, rules) for case in session.cases)
    return Minutes(session=session, rules=rules, results=results, remarks=remarks)
