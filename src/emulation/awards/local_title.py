"""Titles that one province has beside the list of the law (danh hiệu riêng của địa phương)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

import attrs

from emulation.core.fields import instance_of, is_not_negative, is_positive, to_key, to_text
from emulation.core.quantity import Exact, exact
from emulation.errors import InvalidValueError
from emulation.law import Matter

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["LocalTitle"]


def _share(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@attrs.frozen(kw_only=True)
class LocalTitle:
    """A title of one province (danh hiệu riêng của địa phương).

    Args:
        key: Its key.
        vi: Its name in Vietnamese.
        en: Its name in English.
        most_a_year: Most that are given in a year; ``None`` where that was not read.
        council_share: Share of all members of the council that must approve, 0 to 1; ``None`` where that was not read.
        notice_working_days: Working days of public notice; ``None`` where that was not read.

    >>> LocalTitle(key="good-deed", vi="Người tốt, việc tốt", en="Good people, good deeds").text("en")
    'Good people, good deeds'

    Raises:
        InvalidValueError: A share that is none, a number below what can be.
    """

    matter: ClassVar[Matter] = Matter.LOCAL_TITLE

    key: str = attrs.field(converter=to_key)
    vi: str = attrs.field(converter=to_text)
    en: str = attrs.field(converter=to_text)
    most_a_year: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_positive])
    )
    council_share: Fraction | None = attrs.field(default=None, converter=_share)
    notice_working_days: int | None = attrs.field(
        default=None, validator=attrs.validators.optional([instance_of(int), is_not_negative])
    )

    def __attrs_post_init__(self) -> None:
        if self.council_share is not None and not 0 < self.council_share <= 1:
            raise InvalidValueError(
                "awards.no_share_of_members",
                "a share of more than 0 and at most 1 is expected, found {found}",
                path=("council_share",),
                found=self.council_share,
            )

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers: the title."""
        return (self.key,)

    def text(self, language: Language = "vi") -> str:
        """Give its name."""
        return self.vi if language == "vi" else self.en
