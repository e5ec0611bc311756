"""Every fact that the standards and restrictions of the library ask for, in one vocabulary (bộ dữ kiện khen thưởng)."""

from __future__ import annotations

import functools

from emulation.awards.community_facts import COMMUNITY_FACTS
from emulation.awards.facts import PERSON_AND_COLLECTIVE_FACTS
from emulation.awards.merit_facts import MERIT_FACTS
from emulation.eligibility import Vocabulary

__all__ = ["award_facts"]


@functools.cache
def award_facts() -> Vocabulary:
    """Give the vocabulary (bộ dữ kiện khen thưởng).

    >>> award_facts()["score"].en
    'total on the scale of 100'
    """
    return Vocabulary((*PERSON_AND_COLLECTIVE_FACTS, *MERIT_FACTS, *COMMUNITY_FACTS))
