"""Vocabularies: the facts that rules may ask for (bộ dữ kiện)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from emulation.core.fields import one_of_types, to_tuple
from emulation.core.text import near_names, shown
from emulation.eligibility.fact import Fact
from emulation.eligibility.rule import check_same
from emulation.errors import UnknownKeyError

__all__ = ["Vocabulary"]


@attrs.frozen
class Vocabulary:
    """Facts by their keys (bộ dữ kiện).

    Vocabularies join with ``|``: take the one a room ships and add your own facts.

    Args:
        facts: Each key once; the same fact may be given twice.

    Raises:
        InvalidValueError: Two different facts bear one key.

    >>> own = Vocabulary((Fact.boolean("donor", vi="đã hiến máu", en="has given blood"),))
    >>> own["donor"].en
    'has given blood'
    >>> own["doner"]
    Traceback (most recent call last):
    emulation.errors.UnknownKeyError: the vocabulary has no fact 'doner'; near names: ('donor',)
    """

    facts: tuple[Fact, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Fact))

    def __attrs_post_init__(self) -> None:
        kept: dict[str, Fact] = {}
        for fact in self.facts:
            check_same(kept.setdefault(fact.key, fact), fact)
        object.__setattr__(self, "facts", tuple(kept.values()))

    def __getitem__(self, key: str) -> Fact:
        for fact in self.facts:
            if fact.key == key:
                return fact
        raise UnknownKeyError(
            "eligibility.unknown_fact",
            "the vocabulary has no fact {found!r}; near names: {near}",
            found=shown(key, 80, by=str),
            near=near_names(shown(key, by=str), [fact.key for fact in self.facts]),
        )

    def __contains__(self, key: object) -> bool:
        return any(fact.key == key for fact in self.facts)

    def __iter__(self) -> Iterator[Fact]:
        return iter(self.facts)

    def __len__(self) -> int:
        return len(self.facts)

    def __or__(self, other: Vocabulary | Iterable[Fact]) -> Vocabulary:
        return Vocabulary((*self.facts, *other))
