"""The layer of a campaign: its own criteria as standards, its own quotas as places (tầng của đợt thi đua).

A plan names criteria in words; whoever writes them as rules gives those rules here, by the id of the award provision. They stand
beside the law: a campaign may ask for more, never for less.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import attrs

from emulation.awards import Contender, Places, Standard
from emulation.campaigns import AwardProvision, Campaign, Quota
from emulation.core.text import near_names
from emulation.core.truth import Truth
from emulation.eligibility import Rule
from emulation.eligibility.rule import as_node
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.law import AwardForm, Instrument, Provision, ProvisionValue, Verification
from emulation.parties import SubjectKind
from emulation.periods import Period
from emulation.rulebooks.rulebook import Rulebook

__all__ = ["campaign_rulebook", "exclude_winners", "places_of", "plan_quotas"]


def campaign_rulebook(campaign: Campaign, criteria: Mapping[str, Rule]) -> Rulebook:
    """Make the layer of a campaign (tầng quy định của đợt thi đua).

    Each rule becomes the campaign's standard for every form and kind of subject its award provision names; a provision that names
    no form is about praise, one that names no kind about every kind.

    Args:
        campaign: The campaign; its plan is the instrument that is cited, by number and clause.
        criteria: Rules by the id of the award provision they belong to.

    Raises:
        InvalidValueError: The plan has no number yet, so that nothing could be cited.
        UnknownKeyError: An id that no award provision of the campaign has.
    """
    instrument = _instrument_of(campaign)
    awards = {each.id: each for each in campaign.awards}
    provisions: list[Provision[ProvisionValue]] = []
    for id, rule in criteria.items():
        if id not in awards:
            raise UnknownKeyError(
                "layers.unknown_award",
                "the campaign {campaign} has no award provision {found!r}; near names: {near}",
                campaign=campaign.id,
                found=str(id)[:80],
                near=near_names(str(id), awards),
            )
        provisions += _standards(awards[id], rule, instrument)
    return Rulebook(
        key=campaign.id, read=instrument.in_force, instruments=[instrument], provisions=provisions
    )


def _instrument_of(campaign: Campaign) -> Instrument:
    number = campaign.document.number
    if number is None or number.serial is None:
        raise InvalidValueError(
            "layers.plan_without_number",
            "the plan of {campaign} bears no number, so its clauses cannot be cited; give its document a number",
            path=("document", "number"),
            campaign=campaign.id,
        )
    days = [each for each in (campaign.document.issued, campaign.period.period.start) if each is not None]
    first: date | None = min(days) if days else None
    return Instrument(
        id=campaign.id,
        name=str(number),
        title_vi=campaign.document.subject,
        title_en=campaign.document.subject,
        issued=campaign.document.issued,
        in_force=Period(first, None),
        verification=Verification.OFFICIAL,
    )


def _standards(award: AwardProvision, rule: Rule, plan: Instrument) -> Iterable[Provision[Standard]]:
    from emulation.law import Citation

    for form in award.forms or (AwardForm.PRAISE,):
        for kind in sorted(award.kinds or SubjectKind, key=lambda each: each.value):
            yield Provision(
                id=f"{award.id}.{form.value}.{kind.value}",
                citation=Citation(plan.name, section=award.clause),
                in_force=plan.in_force,
                value=Standard(form=form, kind=kind, rule=as_node(rule)),
                verification=plan.verification,
            )


def plan_quotas(campaign: Campaign, form: AwardForm, kind: SubjectKind) -> tuple[tuple[str, Quota], ...]:
    """Give the quotas a plan sets for a form and kind of subject, each with the clause it stands in (hạn mức của kế hoạch)."""
    return tuple(
        (award.clause, quota)
        for award in campaign.awards
        if form in award.forms or (not award.forms and form is AwardForm.PRAISE)
        for quota in award.quotas
        if not quota.kinds or kind in quota.kinds
    )


def places_of(quota: Quota, *, population: int | None = None) -> Places:
    """Give how many places a quota of a plan leaves (số lượng theo kế hoạch).

    Args:
        quota: The quota.
        population: Size of what its cap is a share of; ``None`` when it is not known.

    Returns:
        Open upwards where the plan sets no upper limit; open downwards where the size of the population is not known.

    >>> from emulation.core import percent
    >>> half = Quota("persons", maximum=40, cap=percent(50), cap_of="participants")
    >>> places_of(half, population=61), places_of(half)
    (Places(certain=30, possible=30), Places(certain=0, possible=40))
    """
    if quota.cap is not None and population is None:
        return Places(0, quota.maximum)
    most = quota.most(population=population)
    return Places(0, None) if most is None else Places.exactly(most)


def exclude_winners(candidates: Iterable[Contender], winners: Iterable[str] | None) -> tuple[Contender, ...]:
    """Mark those who have won before and may not stand again (không xét lại đối tượng đã được khen).

    Args:
        candidates: Those who stand.
        winners: Ids of the earlier winners; ``None`` when they are not known.
    """
    known = None if winners is None else frozenset(winners)
    return tuple(
        attrs.evolve(each, is_excluded=Truth.UNKNOWN if known is None else Truth.of(each.id in known))
        for each in candidates
    )
