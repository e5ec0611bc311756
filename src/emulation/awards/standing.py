"""How the cases of a session stand for places (kết quả phiếu để xét chọn)."""

from __future__ import annotations

from emulation.awards.places import Contender
from emulation.awards.session import CouncilSession
from emulation.awards.vote_rules import CouncilRules
from emulation.awards.votes import judge_vote

__all__ = ["contenders"]


def contenders(session: CouncilSession, rules: CouncilRules) -> tuple[Contender, ...]:
    """Give the cases of a session with their votes, as :func:`.share_places` takes them (trường hợp xét chọn)."""
    found: list[Contender] = []
    for case in session.cases:
        result = judge_vote(session, case.id, rules)
        tally = result.tally
        yes, most = (0, len(session.voters)) if tally is None else (tally.yes, tally.yes)
        if tally is not None:
            most += tally.awaited + tally.unrecorded
        found.append(Contender(case.id, result.truth, yes, most=most, chair=session.chair_side(case.id)))
    return tuple(found)
