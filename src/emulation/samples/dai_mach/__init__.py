"""Plan 108/KH-UBND of Đại Mạch commune, 11 September 2021, as code (kế hoạch gốc).

The modules follow the parts of the plan: ``head`` (document, parents, signature), ``aims`` (I), ``content`` (II),
``tasks`` (III), ``awards`` (VI), ``duties`` (VII), and ``people`` for the territory (V) and everybody named. Which
clause went where is shown by the traceability page of the docs.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from emulation.campaigns import Campaign
    from emulation.eligibility import All

__all__ = ["dai_mach_2021", "dai_mach_praise"]


def dai_mach_praise() -> All:
    """Give the plan's own criteria for praise during the campaign, as a rule (tiêu chí biểu dương của kế hoạch, VI.a).

    Where the plan is silent, on which measure bars an award, the rule is undetermined.

    >>> [criterion.clause for criterion in dai_mach_praise().criteria]
    ['II.2', 'VI.a', 'IV', 'VI.a', 'I.2p']
    """
    from emulation.samples.dai_mach.criteria import praise

    return praise()


@functools.cache
def dai_mach_2021() -> Campaign:
    """Give the founding campaign: Đại Mạch against Covid-19, autumn 2021 (đợt cao điểm thi đua yêu nước).

    Titles and names are the plan's; where the plan has paragraphs, the words are our own. Villages and schools
    are numbered or named by their kind, since the plan names none.

    Source: Plan 108/KH-UBND of the People's Committee of Đại Mạch commune, Đông Anh district, Hà Nội.

    >>> campaign = dai_mach_2021()
    >>> str(campaign.document.number), campaign.days.days
    ('108/KH-UBND', 51)
    >>> campaign.by_clause("VII.2c")[0].lead
    ('health-station-head',)
    """
    from emulation.campaigns import Campaign, ClauseSource
    from emulation.periods import parse_period
    from emulation.samples.dai_mach import aims, awards, content, duties, head, people, tasks

    return Campaign(
        id="dai-mach-2021",
        document=head.DOCUMENT,
        parents=head.PARENTS,
        launchers=head.LAUNCHERS,
        purposes=aims.PURPOSES,
        requirements=aims.REQUIREMENTS,
        conduct=aims.CONDUCT,
        theme=content.THEME,
        groups=content.GROUPS,
        conditions=content.CONDITIONS,
        areas=content.AREAS,
        tasks=tasks.TASKS,
        targets=tasks.TARGETS,
        populations=tasks.POPULATIONS,
        ladders=tasks.LADDERS,
        # It starts a day before the plan was issued. That is what was written; a check says so.
        period=parse_period("Từ ngày 10/9/2021 đến ngày 30/10/2021", issued=head.DOCUMENT.issued),
        scope="Trên địa bàn toàn xã Đại Mạch",
        territory=people.TERRITORY,
        actors=people.ACTORS,
        awards=awards.AWARDS,
        reviews=awards.REVIEWS,
        duties=duties.DUTIES,
        children=duties.CHILDREN,
        addressees=head.ADDRESSEES,
        sources=[
            ClauseSource("H1", "document.number"),
            ClauseSource("H2", "document.place"),
            ClauseSource("H2", "document.issued"),
            ClauseSource("H3", "document.type"),
            ClauseSource("H3", "document.subject"),
            ClauseSource("H5", "launchers"),
            ClauseSource("II.1", "theme"),
            ClauseSource("IV", "period"),
            ClauseSource("V", "scope"),
            ClauseSource("V", "territory"),
            ClauseSource("Z1", "addressees"),
            ClauseSource("Z2", "document.recipients"),
            ClauseSource("Z3", "document.signature"),
        ],
    )
