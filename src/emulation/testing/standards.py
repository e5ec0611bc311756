"""Strategies for standards, restrictions and quotas of awards."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from emulation.awards import (
    Contender,
    CountedTime,
    CountedTimeKind,
    CountingStart,
    Delegation,
    DelegationScope,
    FractionRule,
    LayerKind,
    LocalTitle,
    Places,
    PlacesTie,
    QuotaOf,
    Restriction,
    RestrictionEffect,
    Selection,
    ShareQuota,
    Standard,
    TenureCut,
    TiePreference,
    share_places,
)
from emulation.core import Truth
from emulation.law import AwardForm
from emulation.parties import SubjectKind
from emulation.testing.core import vietnamese_text
from emulation.testing.eligibility import rules

__all__ = [
    "contenders",
    "counted_times",
    "counting_starts",
    "delegations",
    "local_titles",
    "places",
    "restrictions",
    "selections",
    "share_quotas",
    "standards",
    "tenure_cuts",
    "tie_preferences",
]

_VARIETIES = st.none() | st.sampled_from(["labour-3", "cultured-family"])


def _forms(least: int = 0) -> st.SearchStrategy[frozenset[AwardForm]]:
    return st.frozensets(st.sampled_from(AwardForm), min_size=least, max_size=3)


def _kinds() -> st.SearchStrategy[frozenset[SubjectKind]]:
    return st.frozensets(st.sampled_from(SubjectKind), max_size=2)


def _shares() -> st.SearchStrategy[Fraction]:
    return st.fractions(0, 1, max_denominator=20)


def standards() -> st.SearchStrategy[Standard]:
    """Standards with any rule."""
    return st.builds(
        Standard,
        form=st.sampled_from(AwardForm),
        kind=st.sampled_from(SubjectKind),
        rule=rules(),
        variety=_VARIETIES,
    )


def restrictions() -> st.SearchStrategy[Restriction]:
    """Restrictions with any rule, for some forms or for all."""
    return st.builds(
        Restriction,
        rule=rules(),
        forms=_forms(),
        kinds=_kinds(),
        variety=_VARIETIES,
        effect=st.sampled_from(RestrictionEffect),
    )


def delegations() -> st.SearchStrategy[Delegation]:
    """Delegations to a province or a campaign."""
    return st.builds(
        Delegation,
        forms=_forms(1),
        kinds=_kinds(),
        scope=st.sampled_from(DelegationScope),
        to=st.sampled_from([LayerKind.PROVINCE, LayerKind.CAMPAIGN]),
    )


def counted_times() -> st.SearchStrategy[CountedTime]:
    """Times that count."""
    return st.builds(CountedTime, time=st.sampled_from(CountedTimeKind), forms=_forms())


def counting_starts() -> st.SearchStrategy[CountingStart]:
    """Starts of counting."""
    return st.builds(CountingStart, st.booleans())


def tenure_cuts() -> st.SearchStrategy[TenureCut]:
    """Cuts of tenure."""
    return st.builds(TenureCut, st.fractions("1/20", "19/20", max_denominator=20))


def tie_preferences() -> st.SearchStrategy[TiePreference]:
    """Preferences among equals."""
    return st.builds(TiePreference, _shares())


@st.composite
def share_quotas(draw: st.DrawFn) -> ShareQuota:
    """Quotas by share, with each denominator, and some without a cap."""
    of = draw(st.sampled_from(QuotaOf))
    return ShareQuota(
        form=draw(st.sampled_from(AwardForm)),
        kind=draw(st.sampled_from(SubjectKind)),
        cap=draw(st.none() | _shares()),
        of=of,
        of_form=draw(st.sampled_from(AwardForm)) if of is QuotaOf.TITLE_HOLDERS else None,
        variety=draw(_VARIETIES),
        fractions=draw(st.sampled_from(FractionRule)),
        sector=draw(st.none() | st.just("army")),
    )


@st.composite
def places(draw: st.DrawFn) -> Places:
    """Numbers of places, known and open."""
    certain: int = draw(st.integers(0, 6))
    more: int | None = draw(st.none() | st.integers(0, 2))
    return Places(certain, None if more is None else certain + more)


@st.composite
def contenders(draw: st.DrawFn, *, id: str = "a") -> Contender:
    """Contenders with few different numbers of votes, so that ties are common; anything may be unknown."""
    votes = draw(st.none() | st.integers(0, 4).map(Fraction))
    more = draw(st.sampled_from((0, 0, 0, 1, 2)))
    return Contender(
        id,
        draw(st.sampled_from([Truth.YES, Truth.YES, Truth.YES, Truth.NO, Truth.UNKNOWN])),
        votes,
        most=None if votes is None else votes + more,
        chair=draw(st.sampled_from(Truth)),
        is_woman=draw(st.sampled_from(Truth)),
        share_of_women=draw(st.none() | _shares()),
        is_excluded=draw(st.sampled_from([Truth.NO, Truth.NO, Truth.YES, Truth.UNKNOWN])),
    )


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    """Selections that were made."""
    names = [f"c{number}" for number in range(draw(st.integers(0, 6)))]
    standing = [draw(contenders(id=name)) for name in names]
    return share_places(standing, draw(places()), tie=draw(st.sampled_from(PlacesTie)))


def local_titles() -> st.SearchStrategy[LocalTitle]:
    """Titles of a province."""
    return st.builds(
        LocalTitle,
        key=st.just("good-deed"),
        vi=vietnamese_text(),
        en=st.just("A title"),
        most_a_year=st.none() | st.integers(1, 50),
        council_share=st.none() | st.fractions("1/20", 1, max_denominator=20),
        notice_working_days=st.none() | st.integers(0, 30),
    )
