"""Strategies for parties: territories, bodies, subjects, scopes, document numbers and documents."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, TypeVar

from hypothesis import strategies as st

from emulation.parties import (
    NOWHERE,
    Bloc,
    Body,
    BodyKind,
    Collective,
    Coverage,
    Document,
    DocumentIdentity,
    DocumentNumber,
    DocumentRef,
    DocumentType,
    Household,
    JointBody,
    Level,
    NumberFamily,
    Office,
    Person,
    PersonCategory,
    Poverty,
    Recipient,
    Recipients,
    Scope,
    Sector,
    Signature,
    SignatureAuthority,
    SignatureLine,
    Subject,
    SubjectKind,
    Territory,
    TerritoryKind,
)
from emulation.testing.core import keys, vietnamese_text

__all__ = [
    "bodies",
    "collectives",
    "coverages",
    "document_identities",
    "document_numbers",
    "document_refs",
    "documents",
    "households",
    "joint_bodies",
    "offices",
    "persons",
    "recipients",
    "scopes",
    "signatures",
    "subjects",
    "territories",
]

T = TypeVar("T")

# Few ids, so that scopes and subjects meet.
_PLACES = ("commune", "village-1", "village-2", "sub-area-1", "cluster-1")
_BODIES = ("committee", "school", "station")
_ISSUERS = ("UBND", "HĐTĐKT", "BTĐKT", "TTg", "CP", "BNV", "LĐ", "TU", "BCĐTW")
_UNITS = ("VX", "NC", "TĐKT", "NV2")
_DAYS = st.dates(date(2003, 1, 1), date(2030, 12, 31))


@st.composite
def territories(draw: st.DrawFn, *, ids: tuple[str, ...] = _PLACES) -> Territory:
    """Trees of territories over the given ids, the first one at the root."""
    parts: dict[str, list[str]] = {each: [] for each in ids}
    for place, each in enumerate(ids[1:], start=1):
        parts[ids[draw(st.integers(0, place - 1))]].append(each)

    def build(id: str) -> Territory:
        return Territory(
            id,
            draw(vietnamese_text(3)),
            draw(st.sampled_from(TerritoryKind)),
            parts=tuple(build(part) for part in parts[id]),
            level=draw(st.none() | st.sampled_from(Level)),
        )

    return build(ids[0])


def bodies() -> st.SearchStrategy[Body]:
    """Bodies of every kind and level."""
    return st.builds(
        Body,
        keys(),
        vietnamese_text(4),
        st.sampled_from(BodyKind),
        level=st.sampled_from(Level),
        sectors=st.frozensets(st.sampled_from(Sector), max_size=2),
        bloc=st.none() | st.sampled_from(Bloc),
        territory=st.none() | st.sampled_from(_PLACES),
        parent=st.none() | st.sampled_from(_BODIES),
        abbreviation=st.none() | st.sampled_from(_ISSUERS),
    )


def joint_bodies() -> st.SearchStrategy[JointBody]:
    """Joint bodies of two or three members."""
    members = st.lists(st.sampled_from(_BODIES), min_size=2, max_size=3, unique=True)
    return st.builds(JointBody, keys(), vietnamese_text(4), members)


def offices() -> st.SearchStrategy[Office]:
    """Offices of some body."""
    return st.builds(
        Office,
        keys(),
        vietnamese_text(3),
        st.sampled_from(_BODIES),
        sectors=st.frozensets(st.sampled_from(Sector), max_size=2),
        holder=st.none() | vietnamese_text(3),
        standing_member_of=st.none() | st.sampled_from(_BODIES),
    )


def _known_set(items: st.SearchStrategy[T]) -> st.SearchStrategy[frozenset[T] | None]:
    return st.none() | st.frozensets(items, max_size=2)


_PLACE = st.none() | st.just(NOWHERE) | st.sampled_from(_PLACES)
_BODY = st.none() | st.just(NOWHERE) | st.sampled_from(_BODIES)


def persons() -> st.SearchStrategy[Person]:
    """Persons, any of whose facts may be unknown."""
    return st.builds(
        Person,
        keys(),
        vietnamese_text(3),
        sectors=_known_set(st.sampled_from(Sector)),
        blocs=_known_set(st.sampled_from(Bloc)),
        residence=_PLACE,
        categories=_known_set(st.sampled_from(PersonCategory)),
        works_at=_BODY,
        memberships=_known_set(st.sampled_from(_BODIES)),
        foreign=st.none() | st.booleans(),
        deceased=st.booleans(),
    )


def collectives() -> st.SearchStrategy[Collective]:
    """Collectives, any of whose facts may be unknown."""
    return st.builds(
        Collective,
        keys(),
        vietnamese_text(3),
        sectors=_known_set(st.sampled_from(Sector)),
        blocs=_known_set(st.sampled_from(Bloc)),
        residence=_PLACE,
        body_kind=st.none() | st.sampled_from(BodyKind),
        body=_BODY,
        memberships=_known_set(st.sampled_from(_BODIES)),
        foreign=st.none() | st.booleans(),
        women_share=st.none() | st.fractions(0, 1, max_denominator=100).map(Fraction),
    )


def households() -> st.SearchStrategy[Household]:
    """Households, any of whose facts may be unknown."""
    return st.builds(
        Household,
        keys(),
        vietnamese_text(3),
        residence=_PLACE,
        sectors=_known_set(st.sampled_from(Sector)),
        blocs=_known_set(st.sampled_from(Bloc)),
        head=st.none() | vietnamese_text(3),
        poverty=st.none() | st.sampled_from(Poverty),
        memberships=_known_set(st.sampled_from(_BODIES)),
        foreign=st.none() | st.booleans(),
    )


def subjects() -> st.SearchStrategy[Subject]:
    """Persons, collectives and households."""
    return st.one_of(persons(), collectives(), households())


@st.composite
def _conditions(draw: st.DrawFn) -> Scope:
    fields: dict[str, Any] = {
        "kinds": draw(st.frozensets(st.sampled_from(SubjectKind), max_size=2)),
        "sectors": draw(st.frozensets(st.sampled_from(Sector), max_size=2)),
        "blocs": draw(st.frozensets(st.sampled_from(Bloc), max_size=2)),
        "territories": draw(st.frozensets(st.sampled_from(_PLACES), max_size=2)),
        "members_of": draw(st.frozensets(st.sampled_from(_BODIES), max_size=2)),
        "categories": draw(st.frozensets(st.sampled_from(PersonCategory), max_size=2)),
        "body_kinds": draw(st.frozensets(st.sampled_from(BodyKind), max_size=2)),
    }
    kept = {name: values for name, values in fields.items() if draw(st.booleans())}
    if not any(kept.values()):
        kept["sectors"] = frozenset({draw(st.sampled_from(Sector))})
    return Scope(**kept)


def scopes(*, alternatives: bool = True) -> st.SearchStrategy[Scope]:
    """Scopes with one or more conditions, with alternatives, or for everyone."""
    every = st.just(Scope(everyone=True))
    if not alternatives:
        return _conditions() | every
    several = st.lists(_conditions(), min_size=1, max_size=2).map(
        lambda each: Scope(alternatives=tuple(each))
    )
    return st.one_of(_conditions(), every, several)


@st.composite
def document_numbers(draw: st.DrawFn) -> DocumentNumber:
    """Numbers and symbols of every grammar, blank ones among them."""
    serial = draw(st.none() | st.integers(1, 99_999))
    issuer = draw(st.sampled_from(_ISSUERS))
    typed = draw(st.sampled_from([each for each in DocumentType if each.abbreviation is not None]))
    grammar = draw(st.sampled_from(["state", "mass", "letter", "law"]))
    if grammar == "mass":
        return DocumentNumber(serial=serial, type=typed, issuer=issuer, family=NumberFamily.MASS)
    year = draw(st.none() | st.integers(1945, 2100))
    if grammar == "letter":
        return DocumentNumber(serial=serial, issuer=issuer, unit=draw(st.sampled_from(_UNITS)), year=year)
    if grammar == "law":
        return DocumentNumber(serial=serial, issuer="QH15", year=year)
    return DocumentNumber(serial=serial, type=typed, issuer=issuer, year=year)


def signatures() -> st.SearchStrategy[Signature]:
    """Blocks of a signature, signed or not."""
    text = vietnamese_text(3).map(str.upper)
    line = st.builds(SignatureLine, text, st.none() | st.sampled_from(SignatureAuthority))
    return st.builds(Signature, st.lists(line, min_size=1, max_size=3), st.none() | vietnamese_text(3))


def recipients() -> st.SearchStrategy[Recipients]:
    """Lists of recipients with and without an archive line."""
    line = st.builds(Recipient, vietnamese_text(5))
    return st.builds(
        Recipients, st.lists(line, max_size=4), st.none() | st.sampled_from(["VT", "VT, VX", "VP"])
    )


def document_refs() -> st.SearchStrategy[DocumentRef]:
    """Pointers to documents."""
    return st.builds(
        DocumentRef,
        number=st.none() | document_numbers(),
        issued=st.none() | _DAYS,
        issuer=st.none() | vietnamese_text(4),
        title=st.none() | vietnamese_text(6),
    )


def documents() -> st.SearchStrategy[Document]:
    """Documents, finished or still with blanks."""
    return st.builds(
        Document,
        type=st.sampled_from(DocumentType),
        subject=vietnamese_text(),
        number=st.none() | document_numbers(),
        place=st.none() | vietnamese_text(2),
        issued=st.none() | _DAYS,
        issuers=st.lists(st.sampled_from(_BODIES), max_size=2),
        signature=st.none() | signatures(),
        recipients=st.none() | recipients(),
        annex_to=st.none() | document_refs(),
    )


def document_identities() -> st.SearchStrategy[DocumentIdentity]:
    """What tells one document from another."""
    return st.builds(
        DocumentIdentity,
        st.sampled_from(_ISSUERS),
        st.none() | st.sampled_from(DocumentType),
        st.integers(1, 9999),
        st.integers(1945, 2100),
    )


def coverages() -> st.SearchStrategy[Coverage]:
    """Whether drawn scopes cover drawn subjects, and why."""
    return st.builds(Scope.covers, scopes(), subjects(), st.none() | territories())
