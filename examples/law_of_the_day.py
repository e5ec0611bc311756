"""The law of the day: one nomination in 2021, 2024 and 2026, and what the awards of Đại Mạch would cost.

Run by ``make demo``. A worker of an invented commune is put forward for grassroots emulation fighter and for a certificate of
the commune chair. Form, authority, standard, papers, deadline, votes and prize are asked of the law of each day, each answer
with its article; what nobody read is said to be not known.

    python examples/law_of_the_day.py [--language vi|en]
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from datetime import date
from textwrap import fill
from typing import TYPE_CHECKING

from emulation.awards import CommendationKind, find_award
from emulation.awards.budget import ProposedAward
from emulation.calendars import VietnamCalendar
from emulation.errors import LawError
from emulation.i18n import format_date, format_percent, label, say_error
from emulation.law import AwardForm, OfficeKind
from emulation.parties import Level, SubjectKind
from emulation.procedure import ProcedureStep
from emulation.rulebooks.vietnam import national

if TYPE_CHECKING:
    from emulation.i18n import Language
    from emulation.rulebooks import RulesOfDay

DAYS = (date(2021, 11, 15), date(2024, 11, 15), date(2026, 7, 15), date(2026, 11, 27))
CHAIR = OfficeKind.PEOPLES_COMMITTEE_CHAIR
WIDTH = 110

# Nguyễn Văn Mẫu, an advanced worker rated excellent, who has no initiative to show: the law of 2003 asks for one, that of 2022
# does not. Invented like everybody here.
RECORD = {
    "meets_advanced_worker": True,
    "completion": "completed_excellently",
    "initiative_scope": "none",
    "research_scope": "none",
    "combat_resourcefulness": False,
    "movement_result": "selected",
    "registered_for_emulation": True,
    "pending_matter": "none",
    "served_discipline": False,
    "is_education_unit": False,
    "earlier_form_for_achievement": "none",
    "initiative_uses": 0,
}
# What the campaign of autumn 2021 might have proposed at its end: the plan itself names no number.
PROPOSED = (
    ProposedAward(award="certificate.commune", recipient=SubjectKind.PERSON, count=20),
    ProposedAward(award="certificate.commune", recipient=SubjectKind.COLLECTIVE, count=5),
    ProposedAward(award="grassroots_fighter", recipient=SubjectKind.PERSON, count=2),
)
WORDS = {
    "vi": {
        "title": "Một đề nghị khen thưởng theo pháp luật của từng ngày",
        "decides": "Thẩm quyền",
        "route": "Tuyến trình",
        "standard": "Tiêu chuẩn",
        "papers": "Hồ sơ",
        "deadline": "Thẩm định ở xã",
        "votes": "Phiếu bầu",
        "prize": "Tiền thưởng",
        "budget": "Dự toán tiền thưởng cho đợt thi đua của Đại Mạch",
        "sets": "bộ",
        "no_sets": "số bộ chưa biết",
        "of": "của",
    },
    "en": {
        "title": "One nomination by the law of each day",
        "decides": "Authority",
        "route": "Route",
        "standard": "Standard",
        "papers": "Dossier",
        "deadline": "Appraisal at the commune",
        "votes": "Votes",
        "prize": "Prize",
        "budget": "What the awards of the campaign of Đại Mạch would cost",
        "sets": "set(s)",
        "no_sets": "number of sets not known",
        "of": "of",
    },
}


def main() -> None:
    """Print every answer of every day, then the budget."""
    parser = argparse.ArgumentParser(description="One nomination by the law of each day.")
    parser.add_argument("--language", choices=("vi", "en"), default="vi")
    language: Language = parser.parse_args().language
    words = WORDS[language]
    print(words["title"])
    for award in ("grassroots_fighter", "certificate.commune"):
        for day in DAYS:
            name = find_award(award).name(language)
            print(f"\n== {name} · {format_date(day, language)}")
            for title, answer in answers(award, national().on(day), language):
                print(fill(f"{words[title]}: {answer}", WIDTH, subsequent_indent="    "))
    print(f"\n{words['budget']}")
    for day in (DAYS[0], DAYS[2]):
        print()
        print(national().on(day).budget(PROPOSED).text(language))


def answers(award: str, rules: RulesOfDay, language: Language) -> Iterator[tuple[str, str]]:
    """Give each question and its answer; what the rulebook does not know is its own answer."""
    form = find_award(award).form
    questions: dict[str, Callable[[], str]] = {
        "decides": lambda: rules.may_decide(form, "commune", CHAIR).text(language),
        "route": lambda: route(form, rules, language),
        "standard": lambda: standard(form, rules, language),
        "papers": lambda: papers(form, rules, language),
        "deadline": lambda: deadline(form, rules, language),
        "votes": lambda: votes(form, rules, language),
        "prize": lambda: rules.prize(award, SubjectKind.PERSON).text(language),
    }
    for title, ask in questions.items():
        try:
            yield title, ask()
        except LawError as error:
            yield title, say_error(error, language)


def route(form: AwardForm, rules: RulesOfDay, language: Language) -> str:
    """Say the levels a dossier goes by."""
    steps = rules.route(form, "commune", CHAIR).steps
    return " → ".join(f"{label(Level(step.level), language)} ({label(step.act, language)})" for step in steps)


def standard(form: AwardForm, rules: RulesOfDay, language: Language) -> str:
    """Judge the record, and cite what the standard rests on."""
    found = rules.standard(form, SubjectKind.PERSON)
    places = "; ".join(place.text(language) for each in found for place in each.citations)
    verdict = rules.assess_for(form, SubjectKind.PERSON, RECORD).verdict
    return f"{label(verdict, language)} ({places})"


def papers(form: AwardForm, rules: RulesOfDay, language: Language) -> str:
    """Name the papers and the sets."""
    found = rules.procedure.dossier(form, "commune")
    named = ["/".join(sorted(label(kind, language) for kind in each.any_of)) for each in found.papers]
    words = WORDS[language]
    sets = words["no_sets"] if found.sets is None else f"{found.sets} {words['sets']}"
    places = "; ".join(place.text(language) for place in found.grounds.citations)
    return f"{', '.join(named)}; {sets} ({places})"


def deadline(form: AwardForm, rules: RulesOfDay, language: Language) -> str:
    """Count the working days from today, a complete file having come in."""
    kind = (
        CommendationKind.MOVEMENT
        if form is AwardForm.CERTIFICATE_OF_COMMENDATION
        else CommendationKind.ACHIEVEMENT
    )
    due = rules.procedure.deadline(
        ProcedureStep.APPRAISAL, rules.day, VietnamCalendar(), form=form, level="commune", kind=kind
    )
    places = "; ".join(place.text(language) for place in due.grounds.citations)
    until = "—" if due.day is None else format_date(due.day, language)
    return f"{until}: {due.within.text(language)} ({places})"


def votes(form: AwardForm, rules: RulesOfDay, language: Language) -> str:
    """Say how many votes the council has to give."""
    rule = rules.procedure.ballot(form, "commune")
    share = format_percent(rule.value.at_least, language)
    base = label(rule.value.base, language)
    return f"≥ {share} {WORDS[language]['of']} {base} ({rule.citation.text(language)})"


if __name__ == "__main__":
    main()
