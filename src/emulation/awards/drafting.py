"""Several cases in one decision: who stands in it (lập danh sách kèm quyết định).

What holds for a case by itself was asked before; here is asked what cases have to do with each other: one achievement
is rewarded once, and a number of places is shared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import attrs

from emulation.awards.announcing import AnnouncementOrder, ListedCase
from emulation.awards.decision_list import DecisionLine, DecisionList, ListAnswer
from emulation.awards.places import Contender, Places, TiePreference, share_places
from emulation.awards.vote_rules import PlacesTie
from emulation.core.fields import instance_of, one_of_types, to_frozenset, to_key, to_tuple
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.law import AwardForm, Citation
from emulation.parties import SubjectKind

__all__ = ["PlaceLimit", "draft_decision"]


@attrs.frozen(kw_only=True)
class PlaceLimit:
    """How many of certain cases may stand in the list (hạn mức áp dụng cho danh sách).

    Args:
        id: Key, such as that of the quota it comes from.
        places: How many places there are, as far as it is known.
        forms: Titles and forms it is for; empty for all.
        kinds: Kinds of subject it is for; empty for all.
        citations: Where it stands.
    """

    id: str = attrs.field(converter=to_key)
    places: Places = attrs.field(validator=instance_of(Places))
    forms: frozenset[AwardForm] = attrs.field(
        default=frozenset[AwardForm](), converter=to_frozenset, validator=one_of_types(AwardForm)
    )
    kinds: frozenset[SubjectKind] = attrs.field(
        default=frozenset[SubjectKind](), converter=to_frozenset, validator=one_of_types(SubjectKind)
    )
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )

    def covers(self, case: ListedCase) -> bool:
        """Say whether a case needs one of its places."""
        return (not self.forms or case.form in self.forms) and (not self.kinds or case.kind in self.kinds)


def draft_decision(
    cases: Iterable[ListedCase],
    votes: Iterable[Contender],
    *,
    order: AnnouncementOrder,
    rewarded: Iterable[tuple[str, str]] | None,
    limits: Iterable[PlaceLimit] = (),
    tie: PlacesTie = PlacesTie.NONE_STATED,
    prefer: TiePreference | None = None,
) -> DecisionList:
    """Say which of several cases stand in one decision, and number them (lập danh sách kèm quyết định).

    Each limit is asked by itself: a place of one that stays empty since another limit kept its holder out is not
    handed on. Who gets it then is for the council to say.

    Args:
        cases: The cases.
        votes: How each stands after the vote; a case without one has not been voted on.
        order: In which order they are announced.
        rewarded: Subject and achievement of awards that were decided before, by ids; ``None`` when nobody looked.
        limits: How many places there are for which cases.
        tie: What settles a tie for the last place.
        prefer: Whom the law prefers among equals.

    Raises:
        InvalidValueError: A case twice, or a form without a rank.
    """
    listed, standing = tuple(cases), {each.id: each for each in votes}
    twice = sorted(id for id, number in Counter(case.id for case in listed).items() if number > 1)
    if twice:
        raise InvalidValueError(
            "council.listed_twice", "{found} is listed twice; keep one", path=("cases",), found=twice[0]
        )
    before = None if rewarded is None else frozenset(rewarded)
    found: dict[str, list[_Check]] = {
        case.id: [_voted(standing.get(case.id)), _once(case, listed, standing, before)] for case in listed
    }
    alone = {id: Truth.all(check[0] for check in checks) for id, checks in found.items()}
    for limit in limits:
        covered = [case for case in listed if limit.covers(case)]
        racing = [
            attrs.evolve(standing.get(case.id, Contender(case.id, Truth.UNKNOWN)), passed=alone[case.id])
            for case in covered
        ]
        for place in share_places(racing, limit.places, tie=tie, prefer=prefer).answers:
            # That it did not pass was said already.
            if alone[place.id] is not Truth.NO:
                found[place.id].append((place.truth, place.reason, limit.citations))
    answers = tuple(_answer(case, found[case.id]) for case in listed)
    chosen = {each.case for each in answers if each.truth is Truth.YES}
    order.sorted(listed)  # a rank that is missing shows before it matters
    lines = order.sorted(case for case in listed if case.id in chosen)
    return DecisionList(
        lines=[DecisionLine(number, case) for number, case in enumerate(lines, start=1)], answers=answers
    )


_Check = tuple[Truth, Message, tuple[Citation, ...]]


def _answer(case: ListedCase, checks: list[_Check]) -> ListAnswer:
    truth = Truth.all(check[0] for check in checks)
    telling = [] if truth is Truth.YES else [check for check in checks if check[0] is truth]
    return ListAnswer(
        case=case.id,
        truth=truth,
        reasons=[reason for _, reason, _ in telling],
        citations=dict.fromkeys(each for _, _, citations in telling for each in citations),
    )


def _voted(contender: Contender | None) -> _Check:
    truth = Truth.UNKNOWN if contender is None else contender.passed
    return truth, Message.of(f"council.list.passed_{truth.value}"), ()


def _once(
    case: ListedCase,
    listed: tuple[ListedCase, ...],
    standing: dict[str, Contender],
    before: frozenset[tuple[str, str]] | None,
) -> _Check:
    """Say whether the achievement is not rewarded elsewhere: before, or by another case of the list."""
    rivals = [
        each.id
        for each in listed
        if each.id != case.id
        and each.subject == case.subject
        and (each.achievement is None or case.achievement is None or each.achievement == case.achievement)
        and (each.id not in standing or standing[each.id].passed is not Truth.NO)
    ]
    if before is not None and (case.subject, case.achievement) in before:
        return Truth.NO, Message.of("council.list.rewarded_before", name=case.name), ()
    if rivals:
        return Truth.UNKNOWN, Message.of("council.list.claimed_twice", others=tuple(sorted(rivals))), ()
    if before is None:
        return Truth.UNKNOWN, Message.of("council.list.nobody_looked"), ()
    if case.achievement is None and any(subject == case.subject for subject, _ in before):
        return Truth.UNKNOWN, Message.of("council.list.achievement_unknown", name=case.name), ()
    return Truth.YES, Message.of("council.list.rewarded_once"), ()
