"""Cases as a decision lists them, and the order in which they are announced (thứ tự công bố)."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from emulation.awards.nomination import Nomination
from emulation.core.fields import instance_of, one_of_types, to_key, to_optional_key, to_text, to_tuple
from emulation.core.text import vietnamese_key
from emulation.errors import InvalidValueError
from emulation.law import AwardForm, Citation
from emulation.parties import Person, SubjectKind

__all__ = ["AnnouncementOrder", "ListedCase"]


@attrs.frozen(kw_only=True)
class ListedCase:
    """A case that is to stand in a decision (trường hợp đưa vào quyết định).

    Args:
        id: Id of the case.
        subject: Id of the subject.
        kind: Kind of subject.
        name: Name as it stands in the decision.
        form: Title or form that would be awarded.
        achievement: Key of the achievement; ``None`` when it is not known.
        posthumous: Whether it is awarded after death.
    """

    id: str = attrs.field(converter=to_key)
    subject: str = attrs.field(converter=to_key)
    kind: SubjectKind = attrs.field(validator=instance_of(SubjectKind))
    name: str = attrs.field(converter=to_text)
    form: AwardForm = attrs.field(validator=instance_of(AwardForm))
    achievement: str | None = attrs.field(default=None, converter=to_optional_key)
    posthumous: bool = attrs.field(default=False, validator=instance_of(bool))

    @classmethod
    def of(cls, case: str, nomination: Nomination, *, form: AwardForm | None = None) -> ListedCase:
        """Make it of a nomination.

        Args:
            case: Id of the case.
            nomination: Who is put forward for what.
            form: The form it is about now, where it was lowered.
        """
        subject = nomination.subject
        return cls(
            id=case,
            subject=subject.id,
            kind=subject.kind,
            name=subject.name,
            form=nomination.form if form is None else form,
            achievement=nomination.achievement.id,
            posthumous=isinstance(subject, Person) and subject.deceased,
        )


@attrs.frozen(kw_only=True)
class AnnouncementOrder:
    """In which order a list is announced (thứ tự công bố).

    Higher forms come first, then the kinds of subject as they are listed here, then those awarded alive before those
    awarded after death, then names in Vietnamese order.

    Args:
        precedence: Titles and forms, the highest first; which is higher than which is for the caller to say.
        kinds: Kinds of subject in their order. That collectives come before persons is written; where
            households stand is not, and a convention here.
        citations: Where the order stands.

    Raises:
        InvalidValueError: A form or a kind twice, or a kind that is missing.
    """

    precedence: tuple[AwardForm, ...] = attrs.field(converter=to_tuple, validator=one_of_types(AwardForm))
    kinds: tuple[SubjectKind, ...] = attrs.field(
        default=(SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD, SubjectKind.PERSON),
        converter=to_tuple,
        validator=one_of_types(SubjectKind),
    )
    citations: tuple[Citation, ...] = attrs.field(
        default=(), converter=to_tuple, validator=one_of_types(Citation)
    )

    def __attrs_post_init__(self) -> None:
        if len(set(self.precedence)) != len(self.precedence) or sorted(
            kind.value for kind in self.kinds
        ) != sorted(kind.value for kind in SubjectKind):
            raise InvalidValueError(
                "council.no_order",
                "an order names each form once, and each kind of subject once",
                path=("precedence",),
            )

    def sorted(self, cases: Iterable[ListedCase]) -> tuple[ListedCase, ...]:
        """Give cases in the order they are announced; it does not matter in which they came.

        Raises:
            InvalidValueError: A form whose rank is not given.
        """
        found = tuple(cases)
        lacking = sorted({case.form.value for case in found} - {form.value for form in self.precedence})
        if lacking:
            raise InvalidValueError(
                "council.form_without_rank",
                "the order does not say where {found} stand; add them to the precedence",
                path=("precedence",),
                found=tuple(lacking),
            )
        return tuple(
            sorted(
                found,
                key=lambda case: (
                    self.precedence.index(case.form),
                    self.kinds.index(case.kind),
                    case.posthumous,
                    vietnamese_key(case.name),
                    case.id,
                ),
            )
        )
