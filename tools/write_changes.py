"""Write docs/law/changes.md: what changed for a commune on each day of change, asked of the rulebook itself.

Every question is asked on the day before and on the day. A row is written where the answers differ, so that the page holds
nothing that the rulebook does not say.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from emulation.awards import find_award
from emulation.core import Truth
from emulation.eligibility.saying import say_rule
from emulation.errors import LawError
from emulation.i18n import label
from emulation.i18n.formats import format_date, format_money, format_percent
from emulation.law import AwardForm, Citation, OfficeKind, Provision, ProvisionValue, Ruling
from emulation.parties import SubjectKind
from emulation.procedure import ProcedureStep
from emulation.rulebooks import RulesOfDay
from emulation.rulebooks.vietnam import national

PAGE = Path(__file__).parents[1] / "docs" / "law" / "changes.md"
CHAIR = OfficeKind.PEOPLES_COMMITTEE_CHAIR
DAYS = (
    (date(2024, 1, 1), "Law 06/2022/QH15 and Decree 98/2023/NĐ-CP take the place of Law 15/2003/QH11 and Decree 91/2017/NĐ-CP."),
    (date(2024, 1, 30), "Decree 86/2023/NĐ-CP takes the place of Decree 122/2018/NĐ-CP for the titles of families and villages."),
    (date(2025, 7, 1), "The district level ends (Decree 129/2025/NĐ-CP); Decree 152/2025/NĐ-CP takes the place of Decree 98/2023/NĐ-CP."),
    (date(2026, 7, 1), "The base salary rises; every prize rises with it."),
    (date(2026, 10, 1), "Law 06/2026/QH16, whose text was not read, amends Law 06/2022/QH15: what rests on that law is not known from here on. Prize money, the base salary, the end of the district level and the procedure of decrees stand."),
)  # fmt: skip
HEAD = """# What changed, for a commune

Written by `tools/write_changes.py` from the rulebook: each question was asked on the day before and on the day, and stands here where
the answers differ. "Not known" is an answer: the text was not read in any source, or is left to a province. How well each text was
read stands with its provision.
"""
FORMS = (
    AwardForm.CERTIFICATE_OF_COMMENDATION,
    AwardForm.ADVANCED_WORKER,
    AwardForm.GRASSROOTS_FIGHTER,
    AwardForm.ADVANCED_COLLECTIVE,
    AwardForm.CULTURED_FAMILY,
    AwardForm.CULTURED_VILLAGE,
)
KINDS = {
    AwardForm.ADVANCED_COLLECTIVE: SubjectKind.COLLECTIVE,
    AwardForm.CULTURED_FAMILY: SubjectKind.HOUSEHOLD,
    AwardForm.CULTURED_VILLAGE: SubjectKind.COLLECTIVE,
}
PRIZES = (
    ("certificate.commune", SubjectKind.PERSON),
    ("certificate.commune", SubjectKind.COLLECTIVE),
    ("certificate.commune", SubjectKind.HOUSEHOLD),
    ("advanced_worker", SubjectKind.PERSON),
    ("grassroots_fighter", SubjectKind.PERSON),
    ("advanced_collective", SubjectKind.COLLECTIVE),
    ("cultured_village", SubjectKind.COLLECTIVE),
)


@dataclass(frozen=True)
class Said:
    """An answer in words, and where it stands."""

    words: str
    places: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Topic:
    """One question, by its words in both languages."""

    title: str
    ask: Callable[[RulesOfDay], Said]


def _places(provisions: Iterable[Provision[ProvisionValue]]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(place for each in provisions for place in each.citations))


def _by_ruling(ruling: Ruling) -> Said:
    plain = {"law.ruling.form_not_in_list", "law.ruling.barred"}
    refused = "no" if ruling.reason.key in plain else f"no, {ruling.reason.text('en')}"
    words = {Truth.YES: "yes", Truth.NO: refused, Truth.UNKNOWN: "not known"}
    return Said(words[ruling.truth], ruling.citations)


def _form(form: AwardForm) -> str:
    return f"{label(form, 'en')} ({label(form, 'vi')})"


def _decides(form: AwardForm, rules: RulesOfDay) -> Said:
    return _by_ruling(rules.may_decide(form, "commune", CHAIR))


def _standard(form: AwardForm, rules: RulesOfDay) -> Said:
    found = rules.standard(form, KINDS.get(form, SubjectKind.PERSON))
    return Said("; ".join(say_rule(each.value.rule, "en") for each in found), _places(found))


def _quota(rules: RulesOfDay) -> Said:
    found = rules.quotas(AwardForm.GRASSROOTS_FIGHTER, SubjectKind.PERSON)
    if not found:
        return Said("not known")
    caps = [each.value.cap for each in found]
    words = [
        "no cap" if cap is None else f"at most {format_percent(cap, 'en')} of the holders of advanced worker"
        for cap in caps
    ]
    return Said(", ".join(words), _places(found))  # fmt: skip


def _prize(key: str, kind: SubjectKind, rules: RulesOfDay) -> Said:
    prize = rules.prize(key, kind)
    words = "no money, or none that was read" if prize.dong is None else format_money(prize.dong, "en")
    return Said(words, prize.citations)


def _salary(rules: RulesOfDay) -> Said:
    found = rules.base_salary()
    return Said(format_money(found.value.dong, "en"), found.citations)


def _dossier(form: AwardForm, rules: RulesOfDay) -> Said:
    found = rules.procedure.dossier(form, "commune")
    papers = [" or ".join(sorted(label(kind, "en") for kind in each.any_of)) for each in found.papers]
    sets = "number of sets not known" if found.sets is None else f"{found.sets} set"
    return Said(f"{'; '.join(papers)} ({sets})", found.grounds.citations)


def _deadline(step: ProcedureStep, form: AwardForm, rules: RulesOfDay) -> Said:
    found = rules.procedure.deadline(step, rules.day, form=form, level="commune")
    unit = "working days" if found.within.working else "days"
    words = f"{found.within.days} {unit} from {label(found.day_zero, 'en')}"
    return Said(words, found.grounds.citations)


def _votes(form: AwardForm, rules: RulesOfDay) -> Said:
    rule = rules.procedure.ballot(form, "commune")
    words = f"at least {format_percent(rule.value.at_least, 'en')} of {label(rule.value.base, 'en')}"
    if rule.value.secret is Truth.YES:
        words += ", by secret ballot"
    return Said(words, rule.citations)


def _notice(rules: RulesOfDay) -> Said:
    found = rules.procedure.notices(AwardForm.CULTURED_FAMILY, "commune")
    lengths = [each.value.length.text("en") for each in found if each.value.length is not None]
    return Said(", ".join(lengths) or "no length fixed", _places(found))


def _selection(rules: RulesOfDay) -> Said:
    found = [
        each
        for each in rules.procedure.filing_dates(AwardForm.CULTURED_FAMILY, "commune")
        if not each.value.is_registration
    ]
    words = [format_date(each.value.last_day(rules.day.year), "en").rpartition(" ")[0] for each in found]
    return Said(", ".join(words) or "not known", _places(found))


def _cancelling(rules: RulesOfDay) -> Said:
    found = rules.procedure.revocations(AwardForm.CERTIFICATE_OF_COMMENDATION)
    grounds = sorted({label(ground, "en") for each in found for ground in each.value.grounds})
    closed = " (no others)" if any(each.value.is_closed_list for each in found) else ""
    return Said("; ".join(grounds) + closed, _places(found))


def _contents(rules: RulesOfDay) -> Said:
    found = rules.launch_requirements()
    elements = dict.fromkeys(label(each.value.element, "en") for each in found)
    return Said(", ".join(elements), _places(found))


def topics() -> Iterator[Topic]:
    """Give the questions of a commune."""
    for form in FORMS:
        yield Topic(
            f"commune chair decides: {_form(form)}",
            partial(_decides, form),
        )
    yield Topic(
        "district chair decides: certificate (cấp huyện)",
        lambda rules: _by_ruling(rules.may_decide(AwardForm.CERTIFICATE_OF_COMMENDATION, "district", CHAIR)),
    )
    yield Topic(
        "commune chair launches a movement (phát động)",
        lambda rules: _by_ruling(rules.may_launch("commune", CHAIR)),
    )
    yield Topic("contents of a launch (nội dung phong trào thi đua)", _contents)
    for form in FORMS:
        yield Topic(f"standard: {_form(form)}", partial(_standard, form))
    yield Topic("how many grassroots fighters (hạn mức Chiến sĩ thi đua cơ sở)", _quota)
    yield Topic("base salary (mức lương cơ sở)", _salary)
    for key, kind in PRIZES:
        yield Topic(
            f"prize (tiền thưởng), {label(kind, 'en')}: {_form(find_award(key).form)}",
            partial(_prize, key, kind),
        )
    for form in (*FORMS[:3], AwardForm.CULTURED_FAMILY):
        yield Topic(f"dossier (hồ sơ): {_form(form)}", partial(_dossier, form))
    for form in (AwardForm.ADVANCED_WORKER, AwardForm.GRASSROOTS_FIGHTER):
        yield Topic(
            f"appraisal at the commune (thẩm định): {_form(form)}",
            partial(_deadline, ProcedureStep.APPRAISAL, form),
        )
    yield Topic(
        f"decision (thời hạn quyết định): {_form(AwardForm.CULTURED_FAMILY)}",
        partial(_deadline, ProcedureStep.DECIDE, AwardForm.CULTURED_FAMILY),
    )
    yield Topic("list of cultured families is posted (niêm yết công khai)", _notice)
    yield Topic("cultured families are selected by (thời điểm bình xét)", _selection)
    yield Topic(
        f"votes (tỷ lệ phiếu): {_form(AwardForm.GRASSROOTS_FIGHTER)}",
        partial(_votes, AwardForm.GRASSROOTS_FIGHTER),
    )
    yield Topic("grounds for cancelling a certificate (hủy bỏ)", _cancelling)


def ask(topic: Topic, day: date) -> Said:
    """Give the answer of a day; what the rulebook does not know is said so."""
    try:
        return topic.ask(national().on(day))
    except LawError as error:
        rows = error.params.get("rows") or error.params.get("row")
        named = ", ".join(rows) if isinstance(rows, tuple) else rows
        left = ", left to the province" if error.code == "standards.delegated" else ""
        return Said(f"not known{left}" + (f" (row {named})" if named else ""))


def _row(topic: Topic, before: Said, after: Said) -> str:
    places = after.places or before.places
    cells = (topic.title, before.words, after.words, "; ".join(place.text("en") for place in places) or "–")
    return "| " + " | ".join(cell.replace("|", "/").replace("\n", " ") for cell in cells) + " |\n"


def page() -> str:
    """Give the page as text."""
    parts = [HEAD]
    for day, words in DAYS:
        eve = day - timedelta(days=1)
        heading = format_date(day, "en")
        parts.append(
            f"\n## {heading}\n\n{words}\n\n| what | until {format_date(eve, 'en')} | from {heading} | text |\n| --- | --- | --- | --- |\n"
        )
        for topic in topics():
            before, after = ask(topic, eve), ask(topic, day)
            if before.words != after.words:
                parts.append(_row(topic, before, after))
    return "".join(parts)  # fmt: skip


def main() -> int:
    """Write the page, or say whether the one there is current."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when the page is stale")
    if parser.parse_args().check:
        return int(not PAGE.exists() or PAGE.read_text("utf-8") != page())
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
