"""The way of one nomination: a nurse of the health station, from the proposal to the file, autumn 2021.

The head of the station proposes her; for a teacher the same act is refused, and the refusal says under which clause who could. The
standing office takes the nomination in, sends it back once, compiles it; the council agrees; the chair decides after the campaign was
finally reviewed, and not a day before. What a step needs is asked of the law of its day. Everybody in it is invented.

    python examples/one_nomination.py [--language vi|en]
"""

from __future__ import annotations

import argparse
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from emulation.awards import (
    Attendance,
    AwardPurpose,
    ClaimedAchievement,
    Council,
    CouncilSeat,
    CouncilSession,
    Nomination,
    PassRule,
    SecretBallot,
    VotedCase,
)
from emulation.campaigns import Entry, Journal, ReviewHeld, ReviewKind
from emulation.core import Truth
from emulation.i18n import label
from emulation.law import AwardForm
from emulation.parties import DocumentRef, Level
from emulation.periods import Period
from emulation.procedure import PaperCondition
from emulation.rulebooks.vietnam import national
from emulation.samples import synthetic_commune
from emulation.workflow import (
    Command,
    Context,
    Deadline,
    DefinitionBuilder,
    NoticeNeed,
    Refusal,
    Setting,
    campaign_award,
    context_of,
    decide,
    desk,
    explain,
    new_case,
    overdue,
    replay,
)

if TYPE_CHECKING:
    from emulation.i18n import Language
    from emulation.workflow import Case, Event

WORDS = {
    "vi": {
        "nurse": "1. Trạm trưởng đề xuất một y tá",
        "teacher": "2. Trạm trưởng đề xuất một giáo viên",
        "desk": "3. Sáng thứ Hai, việc của công chức Văn phòng - Thống kê",
        "way": "4. Tiếp nhận, trả lại, bổ sung, tổng hợp, xét duyệt, trình",
        "early": "5. Chủ tịch ký ngay trong đợt",
        "own": "6. Người đề xuất tự xét duyệt",
        "decision": "8. Sau tổng kết, Chủ tịch quyết định",
        "above": "7. Nếu đề nghị bằng khen: cấp nào còn tồn tại?",
        "replay": "9. Dựng lại từ sự kiện",
        "event": "{at:%d/%m/%Y %H:%M}  {act}: {source} → {target}",
        "late": "quá hạn",
        "same": "{count} sự kiện, dựng lại giống hệt: {state}",
        "up": "ngày {day}: trình {level}",
        "done": "được",
    },
    "en": {
        "nurse": "1. The head of the health station proposes a nurse",
        "teacher": "2. The head of the health station proposes a teacher",
        "desk": "3. Monday morning, on the desk of the Office and Statistics official",
        "way": "4. Received, returned, completed, compiled, reviewed, submitted",
        "early": "5. The chair signs while the campaign runs",
        "own": "6. Whoever proposed reviews it",
        "decision": "8. After the final review the chair decides",
        "above": "7. For a diploma of the province: which level is there to pass it up to?",
        "replay": "9. Made anew from its events",
        "event": "{at:%d/%m/%Y %H:%M}  {act}: {source} → {target}",
        "late": "late",
        "same": "{count} events, the same when replayed: {state}",
        "up": "{day}: passed up, {level}",
        "done": "allowed",
    },
}

COMMUNE = synthetic_commune()
PLAN = COMMUNE.campaign
# The shipped procedure, with two deadlines of our own.
PROCEDURE = (
    DefinitionBuilder.of(campaign_award(), version=2, key="dai-mach-award")
    .deadline("proposed", Deadline(3))
    .deadline("compiled", Deadline(10))
    .build()
)
SETTING = Setting(
    definition=PROCEDURE, campaign=PLAN, rulebook=national(), heads=["chair", "health-station-head"]
)
CLOSING = Entry(
    id="closing",
    on=date(2021, 11, 5),
    recorded=datetime(2021, 11, 5, 16, tzinfo=SETTING.zone),
    fact=ReviewHeld(ReviewKind.FINAL),
    actor="peoples-committee",
)
JOURNAL = Journal((*COMMUNE.journal, CLOSING))


# What is on record of the nurse; of others nothing is.
NURSE = {
    "movement_result": "selected",
    "earlier_form_for_achievement": "none",
    "pending_matter": "none",
    "is_education_unit": False,
}
SEATS = [CouncilSeat(f"member-{number}") for number in range(1, 8)]
SESSION = CouncilSession(
    id="session-1",
    council=Council("emulation-council", "Hội đồng Thi đua - Khen thưởng xã", SEATS),
    opened=datetime(2021, 10, 28, 8, tzinfo=SETTING.zone),
    cases=[VotedCase(id="c-1", subject="nurse", form=AwardForm.CERTIFICATE_OF_COMMENDATION)],
    attendance=[Attendance(seat.person) for seat in SEATS],
    ballots=[SecretBallot("c-1", yes=6, no=1)],
)
# The law sets no threshold for a certificate; this council asks for more than half of all members.
MAJORITY = PassRule(share=Fraction(1, 2), strict=True, forms=[AwardForm.CERTIFICATE_OF_COMMENDATION])


def nomination(subject: str, form: AwardForm = AwardForm.CERTIFICATE_OF_COMMENDATION) -> Nomination:
    """Put somebody of the commune forward for the end of the campaign."""
    return Nomination(
        id=f"n-{subject}",
        campaign=PLAN.id,
        subject=COMMUNE.subject(subject),
        form=form,
        achievement=ClaimedAchievement(
            f"a-{subject}", "Tổ chức tiêm chủng an toàn", Period(date(2021, 9, 10), date(2021, 10, 30))
        ),
        purpose=AwardPurpose.FINAL,
        provision="award-at-end",
    )


def known(case: Case, on: date) -> Context:
    """Gather what is known on a day: the campaign, the law, what is on record, the vote."""
    by_law = context_of(
        case,
        SETTING,
        on,
        journal=JOURNAL,
        record=NURSE if case.nomination.subject == COMMUNE.subject("nurse") else None,
        holds={PaperCondition.IF_ANY: False},
        council=SESSION,
        own=[MAJORITY],
    )
    # No text that was read speaks of a notice in a commune: this one answers for it that none is needed.
    return attrs.evolve(by_law, notice=NoticeNeed(Truth.NO))


class Way:
    """A case and its events, told as they happen."""

    def __init__(self, case: Case, language: Language) -> None:
        self.case = case
        self.events: list[Event] = []
        self.language: Language = language

    def word(self, key: str, **params: object) -> str:
        """Give words of this program."""
        return WORDS[self.language][key].format(**params)

    def head(self, key: str) -> None:
        """Begin a part."""
        print(f"\n{self.word(key)}")

    def do(self, act: str, actor: str, at: datetime, **given: Any) -> None:  # noqa: ANN401 - any field of a command
        """Give a command; say the events, or the refusal."""
        command = Command(act=act, actor=actor, at=at, **given)
        decision = decide(self.case, command, known(self.case, at.date()))
        if isinstance(decision, Refusal):
            print(explain(decision, PLAN, self.language))
            return
        self.events += decision
        self.case = replay(decision, start=self.case)
        moved = decision[-1]
        print(
            self.word(
                "event",
                at=at,
                act=PROCEDURE.act(act).text(self.language),
                source=PROCEDURE.state(getattr(moved, "source", "new")).text(self.language),
                target=PROCEDURE.state(self.case.state).text(self.language),
            )
        )


def at(month: int, day: int, hour: int = 9, *, year: int = 2021) -> datetime:
    """Give a moment in the commune."""
    return datetime(year, month, day, hour, tzinfo=SETTING.zone)


def show_desk(way: Way, on: date) -> None:
    """Say what waits for the standing office, and what is late."""
    for item in desk([way.case], "office-statistics", on, known(way.case, on)):
        acts = ", ".join(option.act.text(way.language) for option in item.options)
        print(f"{item.subject}, {item.state.text(way.language)}: {acts}")
    for each in overdue([way.case], on, SETTING):
        print(f"{way.word('late')}: {each.case}, {each.due:%d/%m/%Y}")


def show_levels(way: Way) -> None:
    """Ask on two days whether a case may go to the district, and on the later one to the province."""
    case = attrs.evolve(way.case, state="submitted")
    for day, level in (
        (at(6, 30, year=2025), Level.DISTRICT),
        (at(7, 1, year=2025), Level.DISTRICT),
        (at(7, 1, year=2025), Level.PROVINCE),
    ):
        command = Command(act="pass-up", actor="chair", at=day, level=level)
        decision = decide(case, command, known(case, day.date()))
        said = way.word("up", day=f"{day:%d/%m/%Y}", level=label(level, way.language))
        answer = (
            decision.blockers[0].text(way.language) if isinstance(decision, Refusal) else way.word("done")
        )
        print(f"{said}: {answer}")


def main() -> None:
    """Tell the way of one nomination."""
    parser = argparse.ArgumentParser(description="The way of one nomination.")
    parser.add_argument("--language", choices=["vi", "en"], default="vi")
    language: Language = parser.parse_args().language
    way = Way(new_case("c-1", nomination("nurse"), SETTING), language)
    teacher = Way(new_case("c-2", nomination("teacher"), SETTING), language)

    way.head("nurse")
    way.do("propose", "health-station-head", at(10, 18), papers=["proposal", "report"])
    way.head("teacher")
    teacher.do("propose", "health-station-head", at(10, 18, 10))
    way.head("desk")
    show_desk(way, date(2021, 10, 25))
    way.head("way")
    way.do("receive", "office-statistics", at(10, 25, 9))
    way.do("compile", "office-statistics", at(10, 25, 10))
    way.do("return", "office-statistics", at(10, 25, 11), reason="Thiếu biên bản bình xét")
    way.do("complete", "health-station-head", at(10, 26), papers=["minutes"])
    way.do("compile", "office-statistics", at(10, 27))
    way.do("review", "emulation-council", at(10, 28))
    way.do("submit", "office-statistics", at(10, 28, 15))
    way.head("early")
    way.do("decide", "chair", at(10, 29))
    way.head("own")
    way.do("decide", "health-station-head", at(11, 8))
    way.head("above")
    show_levels(way)
    way.head("decision")
    decision = DocumentRef(title="Quyết định khen thưởng", issued=date(2021, 11, 8))
    way.do("decide", "chair", at(11, 8, 10), document=decision)
    way.do("announce", "office-statistics", at(11, 10))
    way.do("confer", "chair", at(11, 12))
    way.do("publicise", "culture-society", at(11, 15))
    way.do("archive", "office-statistics", at(11, 22))
    way.head("replay")
    again = replay(way.events)
    assert again == way.case  # noqa: S101  # that is what is shown
    state = PROCEDURE.state(again.state).text(language)
    print(way.word("same", count=len(way.events), state=state))


if __name__ == "__main__":
    main()
