"""A scope against a naive reading, over every way the unknown facts could turn out."""

from __future__ import annotations

import attrs
from hypothesis import given
from hypothesis import strategies as st

from emulation.core import Truth
from emulation.parties import (
    NOWHERE,
    Bloc,
    BodyKind,
    Collective,
    Person,
    PersonCategory,
    Scope,
    Sector,
    Subject,
    Territory,
)
from emulation.testing.parties import scopes, subjects, territories


def naive(scope: Scope, subject: Subject, tree: Territory) -> bool:
    """What the scope means for a subject about whom everything is known."""
    if any(naive(each, subject, tree) for each in scope.alternatives):
        return True
    if scope.everyone:
        return True
    tests: list[bool] = []
    if scope.kinds:
        tests.append(subject.kind in scope.kinds)
    if scope.sectors:
        tests.append(bool(scope.sectors & (subject.sectors or frozenset())))
    if scope.blocs:
        tests.append(bool(scope.blocs & (subject.blocs or frozenset())))
    if scope.territories:
        tests.append(
            subject.residence != NOWHERE
            and any(tree.contains(each, str(subject.residence)) for each in scope.territories)
        )
    if scope.members_of:
        place = getattr(subject, "works_at", None) or getattr(subject, "body", None)
        tests.append(
            place in scope.members_of or bool(scope.members_of & (subject.memberships or frozenset()))
        )
    if scope.categories:
        tests.append(
            isinstance(subject, Person) and bool(scope.categories & (subject.categories or frozenset()))
        )
    if scope.body_kinds:
        tests.append(isinstance(subject, Collective) and subject.body_kind in scope.body_kinds)
    return bool(tests) and all(tests)


_CHOICES: dict[str, st.SearchStrategy[object]] = {
    "sectors": st.frozensets(st.sampled_from(Sector), max_size=2),
    "blocs": st.frozensets(st.sampled_from(Bloc), max_size=2),
    "residence": st.sampled_from(["commune", "village-1", "village-2", "sub-area-1", "cluster-1", NOWHERE]),
    "categories": st.frozensets(st.sampled_from(PersonCategory), max_size=2),
    "works_at": st.sampled_from(["committee", "school", "station", NOWHERE]),
    "body": st.sampled_from(["committee", "school", "station", NOWHERE]),
    "memberships": st.frozensets(st.sampled_from(["committee", "school", "station"]), max_size=2),
    "body_kind": st.sampled_from(BodyKind),
}


@st.composite
def completions(draw: st.DrawFn, subject: Subject) -> Subject:
    """One of the subjects that the unknown facts leave possible."""
    missing = {
        name: draw(choice)
        for name, choice in _CHOICES.items()
        if hasattr(subject, name) and getattr(subject, name) is None
    }
    return attrs.evolve(subject, **missing)  # type: ignore[arg-type]


@given(st.data(), scopes(), subjects(), territories())
def test_a_decided_answer_holds_however_the_unknown_facts_turn_out(
    data: st.DataObject, scope: Scope, subject: Subject, tree: Territory
) -> None:
    coverage = scope.covers(subject, tree)
    complete = data.draw(completions(subject))
    answer = naive(scope, complete, tree)
    assert scope.covers(complete, tree).truth is Truth.of(answer)
    if coverage.truth is not Truth.UNKNOWN:
        assert coverage.truth is Truth.of(answer)


@given(scopes(), subjects(), territories())
def test_every_answer_gives_its_reasons_in_both_languages(
    scope: Scope, subject: Subject, tree: Territory
) -> None:
    coverage = scope.covers(subject, tree)
    assert coverage.reasons
    for reason in coverage.reasons:
        assert reason.key.endswith(f".{coverage.truth.value}")
        assert reason.text("vi") != reason.text("en")
    assert scope.text("vi")
    assert scope.text("en")


@given(scopes(alternatives=False), scopes(alternatives=False), subjects(), territories())
def test_alternatives_are_a_kleene_or(one: Scope, other: Scope, subject: Subject, tree: Territory) -> None:
    both = Scope(alternatives=(one, other))
    assert both.covers(subject, tree).truth is (
        one.covers(subject, tree).truth | other.covers(subject, tree).truth
    )
