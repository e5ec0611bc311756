"""What holds of every standard and restriction that is coded, on every day."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulation.analysis import satisfiable
from emulation.awards import Restriction, Standard, award_facts
from emulation.core import Truth
from emulation.eligibility import Verdict
from emulation.law import AwardForm, NoProvisionError, Provision
from emulation.parties import SubjectKind
from emulation.rulebooks import AwardRule, Rulebook
from emulation.rulebooks.vietnam import READ, national
from emulation.rulebooks.vietnam.provinces import bac_ninh, ha_noi
from emulation.testing.eligibility import records

BOOKS: tuple[Rulebook, ...] = (national(), bac_ninh.rulebook(), ha_noi.rulebook())
RULES: tuple[Provision[Any], ...] = tuple(
    each for book in BOOKS for each in book.provisions if isinstance(each.value, Standard | Restriction)
)
TURNS = sorted(
    {
        day
        for each in RULES
        for day in (each.in_force.start, each.in_force.end)
        if day is not None and READ.start is not None and READ.start <= day
    }
)


@functools.cache
def awards_asked() -> tuple[AwardRule, ...]:
    """Give every award on each day on which something begins or ends, and the day after."""
    return tuple(_awards_asked())


def _awards_asked() -> Iterator[AwardRule]:
    varieties = {each.value.variety for each in RULES if isinstance(each.value, Standard)}
    for day in {each + timedelta(days=later) for each in TURNS for later in (0, 1)}:
        for form in AwardForm:
            for kind in SubjectKind:
                for variety in varieties:
                    try:
                        yield national().award_rule(form, kind, day, variety=variety)
                    except NoProvisionError:
                        continue


@pytest.mark.parametrize("provision", RULES, ids=lambda each: each.id)
def test_every_rule_can_be_met_and_can_be_failed(provision: Provision[Any]) -> None:
    rule = provision.value.rule
    day = provision.in_force.end or date(2026, 1, 5)
    assert satisfiable(rule, on=day, milliseconds=60_000).verdict is Truth.YES
    if provision.id != "Z-06":  # its reach was not read, so it never refuses
        assert satisfiable(~rule, on=day, milliseconds=60_000).verdict is Truth.YES


@pytest.mark.parametrize("provision", RULES, ids=lambda each: each.id)
def test_every_rule_cites_its_place_and_asks_only_for_facts_of_the_vocabulary(
    provision: Provision[Any],
) -> None:
    criteria = provision.value.rule.criteria
    assert criteria
    for each in criteria:
        assert each.citation is not None
        assert each.vi != each.en
        # The marks of Articles 5(2) to 5(4) are rows of their own within the standards H-01 and C-09.
        assert each.code.startswith((provision.row, "E-0")), each.code
    assert all(fact in tuple(award_facts()) for fact in provision.value.rule.facts)


def test_every_citation_of_an_award_is_in_force_on_the_day() -> None:
    asked = awards_asked()
    assert len(asked) > 100
    for award in asked:
        for place in award.citations:
            assert national().instrument(place.instrument).is_in_force(award.on), (
                award.form,
                award.on,
                place,
            )


def test_every_award_names_its_provisions() -> None:
    for award in awards_asked():
        assert award.provisions
        assert award.standards or award.delegations


@settings(max_examples=30)
@given(st.data())
def test_a_missing_fact_is_never_a_yes_and_never_a_no(data: st.DataObject) -> None:
    award = data.draw(st.sampled_from(awards_asked()))
    rule = award.rule
    full = data.draw(records(rule, unknown=False))
    hidden = data.draw(st.sets(st.sampled_from(sorted(full)), max_size=len(full)))
    partial = {key: None if key in hidden else value for key, value in full.items()}
    before = rule.assess(partial, on=award.on).verdict
    after = rule.assess(full, on=award.on).verdict
    assert before in {Verdict.UNDETERMINED, after}


def test_with_no_fact_known_nothing_is_granted_and_nothing_refused() -> None:
    for award in awards_asked():
        assert award.assess({}).verdict is Verdict.UNDETERMINED
