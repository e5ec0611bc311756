"""The way of one nomination: a nurse of the health station, from the proposal to the file, autumn 2021.

Run by ``make demo``. The head of the station proposes her; for a teacher the same act is refused, and the refusal says under which
clause who could. The standing office sends the nomination back once; the council meets, and a member who is a relative stands back;
the chair decides after the campaign was finally reviewed, and not a day before, with a prize and a number in the golden book. The
teacher's case is passed up to the district; a third award is taken back. Every step is an entry of a trail that verifies. What a step
needs is asked of the law of its day. Everybody in it is invented.

    python examples/one_nomination.py [--language vi|en]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs

from emulation.awards import (
    AnnouncementOrder,
    Attendance,
    AwardPurpose,
    ClaimedAchievement,
    ConflictGround,
    Council,
    CouncilRole,
    CouncilSeat,
    CouncilSession,
    DecisionList,
    ListedCase,
    Minutes,
    Nomination,
    PassRule,
    Presence,
    Recusal,
    SecretBallot,
    VotedCase,
    contenders,
    draft_decision,
    write_minutes,
)
from emulation.campaigns import Entry, Journal, ReviewHeld, ReviewKind
from emulation.codecs import append_event, dump_trail_lines, load_trail_lines, read_event
from emulation.core import Truth
from emulation.i18n import format_date, label
from emulation.law import AwardForm
from emulation.parties import DocumentRef, Level, SubjectKind
from emulation.periods import Period
from emulation.procedure import PaperCondition
from emulation.rulebooks.vietnam import national
from emulation.samples import synthetic_commune
from emulation.workflow import (
    Case,
    Command,
    Context,
    Deadline,
    DefinitionBuilder,
    Event,
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
from emulation.workflow.council_law import council_rules
from emulation.workflow.trail import Trail, verify

if TYPE_CHECKING:
    from emulation.i18n import Language

WORDS = {
    "vi": {
        "nurse": "1. Trạm trưởng Trạm Y tế đề xuất một y tá và một đồng nghiệp",
        "teacher": "2. Trạm trưởng đề xuất một giáo viên: không được; Hiệu trưởng đề xuất",
        "desk": "3. Sáng thứ Hai, việc của công chức Văn phòng - Thống kê",
        "way": "4. Tiếp nhận; hồ sơ thiếu, trả lại, bổ sung; tổng hợp",
        "related": "5. Hội đồng họp, có người thân của y tá cùng bỏ phiếu",
        "council": "6. Người đó không tham gia; biên bản họp",
        "review": "7. Xét duyệt và trình",
        "early": "8. Chủ tịch ký ngay trong đợt",
        "own": "9. Sau tổng kết, người đề xuất tự quyết định",
        "list": "10. Danh sách kèm quyết định và số sổ vàng",
        "decision": "11. Chủ tịch quyết định; tiền thưởng",
        "above": "12. Trình cấp trên khen giáo viên: cấp nào còn tồn tại?",
        "after": "13. Công bố, trao thưởng, tuyên truyền, lưu trữ",
        "revoked": "14. Một thành tích không có thật: hủy quyết định, thu hồi",
        "trail": "15. Nhật ký: kiểm tra, ghi ra JSON, đọc lại, dựng lại hồ sơ",
        "event": "{at:%d/%m/%Y %H:%M}  {case} {name}: {act}, {source} → {target} ({actor})",
        "late": "quá hạn: {case}, hạn {due:%d/%m/%Y}",
        "same": "{case}: {count} mục, đọc lại và dựng lại giống hệt: {state}",
        "tampered": "Sửa người làm của mục 3 trong tệp của {case}",
        "up": "ngày {day}: trình {level}: {answer}",
        "done": "được",
        "prize": "Tiền thưởng: {prize}",
        "book": "Số sổ vàng là số thứ tự trong quyết định. Điều 104 khoản 2 Nghị định 98/2023/NĐ-CP sau này quy định như vậy; "
        "với năm 2021, không quy định nào đã đọc nói về số này.",
        "incomplete": "Thiếu biên bản bình xét",
        "false": "Thanh tra kết luận thành tích kê khai không có thật",
        "chair": "Chủ tịch Hội đồng",
        "member": "Ủy viên {number}",
        "relative": "Ủy viên 4 (chồng của y tá)",
        "closed": "Quyết định hủy quyết định khen thưởng",
        "returned": "Biên bản thu hồi",
        "granted": "Quyết định khen thưởng của Chủ tịch UBND huyện",
        "award": "Quyết định khen thưởng",
        "achievement": "Tổ chức tiêm chủng an toàn",
    },
    "en": {
        "nurse": "1. The head of the health station proposes a nurse and a colleague",
        "teacher": "2. The same head proposes a teacher: refused; the principal proposes",
        "desk": "3. Monday morning, on the desk of the Office and Statistics official",
        "way": "4. Received; a paper is missing, returned, completed; compiled",
        "related": "5. The council meets, and a relative of the nurse votes with it",
        "council": "6. That member stands back; the minutes",
        "review": "7. Reviewed and submitted",
        "early": "8. The chair signs while the campaign runs",
        "own": "9. After the final review whoever proposed decides",
        "list": "10. The list of the decision, and the numbers in the golden book",
        "decision": "11. The chair decides; the prize",
        "above": "12. The teacher's case is passed up: which level is there?",
        "after": "13. Announced, conferred, made known, filed",
        "revoked": "14. An achievement that was not real: revoked and recovered",
        "trail": "15. The trails: verified, written as JSON, read back, cases made anew",
        "event": "{at:%d/%m/%Y %H:%M}  {case} {name}: {act}, {source} → {target} ({actor})",
        "late": "late: {case}, due {due:%d/%m/%Y}",
        "same": "{case}: {count} entries, the same when read back and replayed: {state}",
        "tampered": "Somebody changes who did entry 3 in the file of {case}",
        "up": "{day}: passed up, {level}: {answer}",
        "done": "allowed",
        "prize": "Prize: {prize}",
        "book": "The number in the golden book is the ordinal in the decision. Article 104(2) of Decree 98/2023/NĐ-CP says so later; "
        "for 2021 nothing that was read speaks of this number.",
        "incomplete": "The minutes of the selection are missing",
        "false": "An inspection found that the achievement was not real",
        "chair": "Chair of the council",
        "member": "Member {number}",
        "relative": "Member 4 (husband of the nurse)",
        "closed": "Decision to revoke the award",
        "returned": "Record of recovery",
        "granted": "Decision of the district chair",
        "award": "Decision on the awards",
        "achievement": "Safe vaccination",
    },
}

FORM = AwardForm.CERTIFICATE_OF_COMMENDATION
COMMUNE = synthetic_commune()
PLAN = COMMUNE.campaign
# The shipped procedure, with two deadlines of our own.
PROCEDURE = (
    DefinitionBuilder.of(campaign_award(), version=2, key="dai-mach-award")
    .deadline("proposed", Deadline(3))
    .deadline("compiled", Deadline(10))
    .build()
)
LAW = national()
SETTING = Setting(
    definition=PROCEDURE,
    campaign=PLAN,
    rulebook=LAW,
    heads=["chair", "health-station-head", "primary-principal"],
)
CLOSING = Entry(
    id="closing",
    on=date(2021, 11, 5),
    recorded=datetime(2021, 11, 5, 16, tzinfo=SETTING.zone),
    fact=ReviewHeld(ReviewKind.FINAL),
    actor="peoples-committee",
)
JOURNAL = Journal((*COMMUNE.journal, CLOSING))
# What is on record of everybody here.
RECORD = {
    "movement_result": "selected",
    "earlier_form_for_achievement": "none",
    "pending_matter": "none",
    "is_education_unit": False,
}
SUBJECTS = {"c-1": "nurse", "c-2": "teacher", "c-3": "health-station-01"}
HELD = date(2021, 10, 28)
DECIDED = date(2021, 11, 8)
ROLES = {
    "health-station-head": "proposer",
    "primary-principal": "proposer",
    "office-statistics": "clerk",
    "culture-society": "speaker",
    "emulation-council": "council",
    "chair": "decider",
}
# The law of that day sets no threshold for a certificate and asks nobody to stand back: these are the council's own rules.
RULES = council_rules(
    LAW.on(HELD).procedure,
    [FORM],
    "commune",
    recuse_for=[ConflictGround.RELATIVE],
    own=[PassRule(share=Fraction(1, 2), strict=True, forms=[FORM])],
)


def at(month: int, day: int, hour: int = 9, *, year: int = 2021) -> datetime:
    """Give a moment in the commune."""
    return datetime(year, month, day, hour, tzinfo=SETTING.zone)


class Office:
    """What a system of a commune keeps: each case, its events and its trail; and what it says of them."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self.cases: dict[str, Case] = {}
        self.events: dict[str, list[Event]] = {}
        self.trails: dict[str, Trail] = {}
        for id, subject in SUBJECTS.items():
            self.cases[id] = new_case(id, self.nomination(subject), SETTING)
            self.events[id], self.trails[id] = [], Trail(id)
        self.minutes: Minutes | None = None

    # ---- words ----

    def word(self, key: str, **params: object) -> str:
        """Give words of this program."""
        return WORDS[self.language][key].format(**params)

    def head(self, key: str) -> None:
        """Begin a part."""
        print(f"\n{self.word(key)}")

    # ---- what is known ----

    def nomination(self, subject: str) -> Nomination:
        """Put somebody of the commune forward for the end of the campaign."""
        done = Period(date(2021, 9, 10), date(2021, 10, 30))
        return Nomination(
            id=f"n-{subject}",
            campaign=PLAN.id,
            subject=COMMUNE.subject(subject),
            form=FORM,
            achievement=ClaimedAchievement(f"a-{subject}", self.word("achievement"), done),
            purpose=AwardPurpose.FINAL,
            provision="award-at-end",
        )

    def known(self, case: Case, on: date) -> Context:
        """Gather what is known on a day: the campaign, the law, what is on record, the vote, the other cases."""
        by_law = context_of(
            case,
            SETTING,
            on,
            journal=JOURNAL,
            record=RECORD,
            holds={PaperCondition.IF_ANY: False},
            council=None if self.minutes is None else self.minutes.result(case.id),
            others=[each for each in self.cases.values() if each.id != case.id],
        )
        # No text that was read speaks of a notice in a commune: this one answers for it that none is needed.
        return attrs.evolve(by_law, notice=NoticeNeed(Truth.NO))

    # ---- what is done ----

    def do(self, id: str, act: str, actor: str, moment: datetime, **given: Any) -> None:  # noqa: ANN401 - any field of a command
        """Give a command; say the step and keep it, or say the refusal."""
        case = self.cases[id]
        command = Command(act=act, actor=actor, at=moment, **given)
        decision = decide(case, command, self.known(case, moment.date()))
        if isinstance(decision, Refusal):
            print(explain(decision, PLAN, self.language, definition=PROCEDURE))
            return
        for event in decision:
            self.trails[id] = append_event(
                self.trails[id],
                event,
                definition=case.definition,
                rulebook_day=moment.date(),
                role=ROLES[actor],
                # The entry that takes the award back says which one it takes back.
                corrects=entry_of(self.trails[id], "decide") if act == "revoke" else None,
            )
        self.events[id] += decision
        self.cases[id] = replay(decision, start=case)
        print(
            self.word(
                "event",
                at=moment,
                case=id,
                name=case.nomination.subject.name,
                act=PROCEDURE.act(act).text(self.language),
                source=PROCEDURE.state(case.state).text(self.language),
                target=PROCEDURE.state(self.cases[id].state).text(self.language),
                actor=label_of_role(actor, self.language),
            )
        )

    def all(self, act: str, actor: str, moment: datetime, ids: Iterable[str] = SUBJECTS) -> None:
        """Give the same command in several cases."""
        for id in ids:
            self.do(id, act, actor, moment)


def entry_of(trail: Trail, activity: str) -> int:
    """Give the number of the last entry of an activity."""
    return max(each.sequence for each in trail if each.activity == activity)


def label_of_role(actor: str, language: Language) -> str:
    """Name the role somebody acts in."""
    return PROCEDURE.role(ROLES[actor]).text(language)


# ---- parts of the tale ----


def propose(office: Office) -> None:
    """Two are proposed by who may; the third first by who may not."""
    office.head("nurse")
    office.do("c-1", "propose", "health-station-head", at(10, 18), papers=["proposal", "report"])
    office.do("c-3", "propose", "health-station-head", at(10, 18), papers=["proposal", "report", "minutes"])
    office.head("teacher")
    office.do("c-2", "propose", "health-station-head", at(10, 18, 10))
    office.do("c-2", "propose", "primary-principal", at(10, 19), papers=["proposal", "report", "minutes"])


def show_desk(office: Office, on: date) -> None:
    """Say what waits for the standing office, and what is late."""
    office.head("desk")
    cases = list(office.cases.values())
    for case in cases:
        for item in desk([case], "office-statistics", on, office.known(case, on)):
            acts = ", ".join(option.act.text(office.language) for option in item.options)
            print(f"{item.case} {item.subject}, {item.state.text(office.language)}: {acts}")
    for each in overdue(cases, on, SETTING):
        print(office.word("late", case=each.case, due=each.due))


def compile_all(office: Office) -> None:
    """A paper is missing in one case; it is returned, completed and compiled with the others."""
    office.head("way")
    office.all("receive", "office-statistics", at(10, 25))
    office.do("c-1", "compile", "office-statistics", at(10, 25, 10))
    office.do("c-1", "return", "office-statistics", at(10, 25, 11), reason=office.word("incomplete"))
    office.do("c-1", "complete", "health-station-head", at(10, 26), papers=["minutes"])
    office.all("compile", "office-statistics", at(10, 27))


def session(office: Office, *, stands_back: bool) -> CouncilSession:
    """Give the session of 28 October: seven members, one of them a relative of the nurse."""
    seats = [CouncilSeat("member-1", CouncilRole.CHAIR, relatives=[], name=office.word("chair"))]
    seats += [
        CouncilSeat(
            f"member-{number}",
            relatives=["nurse"] if number == 4 else [],  # noqa: PLR2004 - one of seven
            name=office.word("relative" if number == 4 else "member", number=number),  # noqa: PLR2004
        )
        for number in range(2, 8)
    ]
    away = {"member-7": Presence.ABSENT}
    return CouncilSession(
        id="session-1",
        council=Council("emulation-council", "Hội đồng Thi đua - Khen thưởng xã", seats),
        opened=at(10, 28, 8),
        cases=[
            VotedCase(
                id=id,
                subject=case.nomination.subject.id,
                name=case.nomination.subject.name,
                form=case.form,
                proposer=case.file.proposed_by[0],
            )
            for id, case in office.cases.items()
        ],
        attendance=[Attendance(each.person, away.get(each.person, Presence.PRESENT)) for each in seats],
        recusals=[Recusal("member-4", "c-1", ConflictGround.RELATIVE)] if stands_back else [],
        ballots=[
            SecretBallot("c-1", yes=5, no=0 if stands_back else 1),
            SecretBallot("c-2", yes=6, no=0),
            SecretBallot("c-3", yes=4, no=2),
        ],
        chaired_by="member-1",
    )


def review(office: Office) -> None:
    """The vote counts only after the relative has stood back; then all three are reviewed and submitted."""
    office.head("related")
    office.minutes = write_minutes(session(office, stands_back=False), RULES)
    office.do("c-1", "review", "emulation-council", at(10, 28))
    office.head("council")
    office.minutes = write_minutes(session(office, stands_back=True), RULES)
    print(office.minutes.text(office.language))
    office.head("review")
    office.all("review", "emulation-council", at(10, 28, 10))
    office.all("submit", "office-statistics", at(10, 28, 15))


def refuse_early_and_own(office: Office) -> None:
    """The chair signs in October; whoever proposed decides in November."""
    office.head("early")
    office.do("c-1", "decide", "chair", at(10, 29))
    office.head("own")
    office.do("c-1", "decide", "health-station-head", at(11, 8))


def decide_here(office: Office) -> None:
    """One decision for two of the cases: the list with its numbers, the prize, the decision in each."""
    office.head("list")
    here = ("c-1", "c-3")
    drafted = listed(office, here)
    print(drafted.table(office.language).text(office.language))
    print(office.word("book"))
    office.head("decision")
    decision = DocumentRef(title=office.word("award"), issued=DECIDED)
    for line in drafted.lines:
        office.do(line.case.id, "decide", "chair", at(11, 8, 10), document=decision)
    prize = LAW.on(DECIDED).prize("certificate.commune", SubjectKind.PERSON)
    print(office.word("prize", prize=prize.text(office.language)))


def listed(office: Office, ids: Iterable[str]) -> DecisionList:
    """Draft the list of a decision from the votes of the session."""
    assert office.minutes is not None  # noqa: S101  # the council has met by then
    votes = contenders(office.minutes.session, RULES)
    cases = [ListedCase.of(id, office.cases[id].nomination) for id in ids]
    return draft_decision(cases, votes, order=AnnouncementOrder(precedence=[FORM]), rewarded=())


def pass_up(office: Office) -> None:
    """Pass the teacher's case up to the district; ask the same on two days of 2025, when districts ended."""
    office.head("above")
    office.do("c-2", "pass-up", "chair", at(11, 8, 11), level=Level.DISTRICT)
    granted = DocumentRef(title=office.word("granted"), issued=date(2021, 11, 18))
    office.do("c-2", "record-grant", "office-statistics", at(11, 19), document=granted)
    case = attrs.evolve(office.cases["c-2"], state="submitted")
    case = attrs.evolve(case, file=attrs.evolve(case.file, level=None))
    for day, level in (
        (at(6, 30, year=2025), Level.DISTRICT),
        (at(7, 1, year=2025), Level.DISTRICT),
        (at(7, 1, year=2025), Level.PROVINCE),
    ):
        command = Command(act="pass-up", actor="chair", at=day, level=level)
        decision = decide(case, command, office.known(case, day.date()))
        answer = (
            decision.blockers[0].text(office.language)
            if isinstance(decision, Refusal)
            else office.word("done")
        )
        shown = format_date(day.date(), office.language)
        print(office.word("up", day=shown, level=label(level, office.language), answer=answer))


def finish(office: Office) -> None:
    """Two cases go on to the file; the third award is taken back."""
    office.head("after")
    office.all("announce", "office-statistics", at(11, 22))
    office.do("c-1", "confer", "chair", at(11, 24))
    office.do("c-1", "publicise", "culture-society", at(11, 25))
    office.do("c-1", "archive", "office-statistics", at(12, 1))
    office.head("revoked")
    office.do("c-3", "revoke", "chair", at(12, 20), reason=office.word("false"))
    closed = DocumentRef(title=office.word("closed"), issued=date(2021, 12, 20))
    office.do("c-3", "revoke", "chair", at(12, 20, 10), reason=office.word("false"), document=closed)
    back = DocumentRef(title=office.word("returned"), issued=date(2021, 12, 24))
    office.do("c-3", "recover", "office-statistics", at(12, 24), document=back)


def prove(office: Office) -> None:
    """Verify every trail, read it back from JSON, make the case anew; then find what somebody changed."""
    office.head("trail")
    for id, trail in office.trails.items():
        lines = list(dump_trail_lines(trail))
        entries, faults = load_trail_lines(lines)
        loaded = Trail.of(id, entries, checkpoint=trail.checkpoint)
        events: list[Any] = [read_event(entry.event) for entry in loaded]
        again = replay(events)
        assert not faults  # noqa: S101  # that is what is shown
        assert (events, again) == (office.events[id], office.cases[id])  # noqa: S101
        print(verify(loaded, checkpoint=trail.checkpoint).text(office.language))
        state = PROCEDURE.state(again.state).text(office.language)
        print(office.word("same", case=id, count=len(loaded), state=state))
    print(office.word("tampered", case="c-1"))
    changed = [
        attrs.evolve(each, actor="chair") if each.sequence == 3 else each  # noqa: PLR2004 - one of them
        for each in office.trails["c-1"]
    ]
    print(verify(changed, checkpoint=office.trails["c-1"].checkpoint).text(office.language))


def main() -> None:
    """Tell the way of one nomination, and of two that go with it."""
    parser = argparse.ArgumentParser(description="The way of one nomination.")
    parser.add_argument("--language", choices=["vi", "en"], default="vi")
    office = Office(parser.parse_args().language)
    propose(office)
    show_desk(office, date(2021, 10, 25))
    compile_all(office)
    review(office)
    refuse_early_and_own(office)
    decide_here(office)
    pass_up(office)
    finish(office)
    prove(office)


if __name__ == "__main__":
    main()
