from __future__ import annotations

from datetime import UTC, date, datetime

import attrs
import pytest

from emulation.core import fields
from emulation.errors import InvalidValueError


@attrs.frozen(kw_only=True)
class _Sample:
    key: str = attrs.field(default="k", converter=fields.to_key)
    other: str | None = attrs.field(default=None, converter=fields.to_optional_key)
    words: str | None = attrs.field(default=None, converter=fields.to_optional_text)
    items: tuple[int, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.one_of_types(int)
    )
    names: frozenset[str] | None = attrs.field(default=None, converter=fields.to_optional_frozenset)
    day: date = attrs.field(default=date(2021, 9, 10), validator=fields.is_day)
    at: datetime = attrs.field(default=datetime(2021, 9, 10, tzinfo=UTC), validator=fields.is_aware)
    count: int = attrs.field(default=1, validator=[fields.instance_of(int), fields.is_positive])
    rest: int = attrs.field(default=0, validator=fields.is_not_negative)


def test_values_are_normalised() -> None:
    sample = _Sample(words=" Ma\u0323ch ", items=[1, 2], names=["a", "a"])
    assert sample.words == "Mạch"
    assert sample.items == (1, 2)
    assert sample.names == frozenset({"a"})


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"key": ""}, "core.not_a_key"),
        ({"key": "có dấu"}, "core.not_a_key"),
        ({"key": "a" * 81}, "core.not_a_key"),
        ({"key": ".a"}, "core.not_a_key"),
        ({"key": "a\n"}, "core.not_a_key"),
        ({"key": 5}, "core.wrong_type"),
        ({"other": "a b"}, "core.not_a_key"),
        ({"words": "  "}, "core.empty_text"),
        ({"words": 3}, "core.wrong_type"),
        ({"items": "abc"}, "core.wrong_type"),
        ({"items": 5}, "core.wrong_type"),
        ({"items": [True]}, "core.wrong_type"),
        ({"names": "abc"}, "core.wrong_type"),
        ({"day": datetime(2021, 9, 10, tzinfo=UTC)}, "core.not_a_day"),
        ({"day": "2021-09-10"}, "core.not_a_day"),
        ({"at": datetime(2021, 9, 10)}, "core.not_aware"),
        ({"at": date(2021, 9, 10)}, "core.not_aware"),
        ({"count": 0}, "core.not_positive"),
        ({"count": True}, "core.wrong_type"),
        ({"rest": -1}, "core.negative"),
    ],
)
def test_what_is_refused(changes: dict[str, object], code: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        _Sample(**changes)  # type: ignore[arg-type]
    assert caught.value.code == code


def test_the_place_of_a_bad_item_is_named() -> None:
    with pytest.raises(InvalidValueError) as caught:
        _Sample(items=[1, "2"])  # type: ignore[list-item]
    assert caught.value.path == ("items", 1)
    assert str(caught.value) == "items[1]: int is expected, found str"
