"""Answers of the law to one question: yes, no or not known, with their texts (kết luận pháp lý)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, one_of_types, to_tuple
from emulation.core.truth import Truth
from emulation.errors import InvalidValueError
from emulation.i18n.message import Message
from emulation.law.citation import Citation
from emulation.law.instrument import Verification

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["Ruling"]


@attrs.frozen(kw_only=True)
class Ruling:
    """What the law of a day answers (kết luận pháp lý).

    A yes or a no always names the provision it rests on and how well that was read; an answer without a text
    is "not known".

    Args:
        truth: The answer.
        reason: Why, in words to be.
        provisions: Ids of the provisions it rests on; of the unread rows when it is not known.
        citations: Where they stand.
        verification: How well the weakest of them was read; ``None`` when nothing was.
        notes: What a reader should know besides.

    >>> Ruling(truth=Truth.UNKNOWN, reason=Message("law.ruling.office_not_listed")).text("en")
    'not known: no provision that was read speaks of this office'

    Raises:
        InvalidValueError: A yes or a no without a citation or verification.
    """

    truth: Truth = attrs.field(validator=instance_of(Truth))
    reason: Message = attrs.field(validator=instance_of(Message))
    provisions: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )
    verification: Verification | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Verification))
    )
    notes: tuple[Message, ...] = attrs.field(default=(), converter=to_tuple, validator=one_of_types(Message))

    def __attrs_post_init__(self) -> None:
        if self.truth is not Truth.UNKNOWN and (not self.citations or self.verification is None):
            raise InvalidValueError(
                "law.ruling_without_text",
                "a ruling of {truth} names the provision it rests on and how well that was read",
                path=("citations",),
                truth=self.truth.value,
            )

    @property
    def is_known(self) -> bool:
        """Say whether the answer is a yes or a no."""
        return self.truth is not Truth.UNKNOWN

    def text(self, language: Language = "vi") -> str:
        """Say the answer, why, and which text it rests on."""
        from emulation.i18n import say

        if not self.is_known:
            words = self.reason.text(language)
        else:
            words = say(
                "law.ruling.with_source",
                language,
                truth=self.truth,
                reason=self.reason,
                citations=self.citations,
                verification=self.verification,
            )
        sentences = [words, *(note.text(language) for note in self.notes)]
        return ". ".join([*(each.removesuffix(".") for each in sentences[:-1]), sentences[-1]])
