# %% [markdown]
# # The law of the day
#
# What may this commune award, by whose signature, for how much money, in how many days, and under which article? The answer depends on
# the day. Here the same questions are asked of every period from 2017 to today, as tables and as a chart.
#
# Set `LANGUAGE` to `"vi"` to see all of it in Vietnamese.

# %%
from datetime import date

import altair as alt

from emulation.awards import find_award
from emulation.awards.budget import ProposedAward
from emulation.calendars import VietnamCalendar
from emulation.core import Truth
from emulation.errors import LawError
from emulation.i18n import Table, format_date, format_money, label, say_error
from emulation.law import AwardForm, OfficeKind
from emulation.parties import SubjectKind
from emulation.procedure import ProcedureStep
from emulation.rulebooks.vietnam import national

LANGUAGE = "en"
_ = alt.renderers.enable("png", scale_factor=1.5)
CHAIR = OfficeKind.PEOPLES_COMMITTEE_CHAIR
DAYS = (date(2021, 11, 15), date(2024, 11, 15), date(2025, 7, 1), date(2026, 7, 15), date(2026, 11, 27))
SHOWN = [format_date(day, LANGUAGE) for day in DAYS]

# %% [markdown]
# ## What a commune chair may sign
#
# A yes or a no always has a text behind it. From 1 October 2026 on the answer is "not known": Law 06/2026/QH16 amends the law of
# 2022, and its text was not read.

# %%
FORMS = (
    AwardForm.CERTIFICATE_OF_COMMENDATION,
    AwardForm.ADVANCED_WORKER,
    AwardForm.CULTURED_FAMILY,
    AwardForm.GRASSROOTS_FIGHTER,
    AwardForm.ADVANCED_COLLECTIVE,
    AwardForm.CULTURED_VILLAGE,
    AwardForm.PROVINCIAL_DIPLOMA,
)


def may_sign(form: AwardForm, day: date) -> str:
    """Say whether a commune chair may sign a form on a day."""
    return label(national().may_decide(form, "commune", CHAIR, day).truth, LANGUAGE)


Table(
    "", ("form", *SHOWN), [(label(form, LANGUAGE), *(may_sign(form, day) for day in DAYS)) for form in FORMS]
)

# %% [markdown]
# Why is the answer of today not known, and what did the text say until then?

# %%
print(national().may_decide(AwardForm.GRASSROOTS_FIGHTER, "commune", CHAIR, DAYS[-1]).text(LANGUAGE))

# %% [markdown]
# ## The way up
#
# Where the commune may not decide, the dossier goes up level by level. With June 2025 the district ended.


# %%
def way(form: AwardForm, day: date) -> str:
    """Say the levels a dossier goes by."""
    steps = national().on(day).route(form, "commune", CHAIR).steps
    return " → ".join(f"{step.level} ({label(step.act, LANGUAGE)})" for step in steps)


WAYS = (AwardForm.GRASSROOTS_FIGHTER, AwardForm.PROVINCIAL_DIPLOMA, AwardForm.PRIME_MINISTER_DIPLOMA)
Table("", ("form", *SHOWN), [(label(form, LANGUAGE), *(way(form, day) for day in DAYS)) for form in WAYS])

# %% [markdown]
# ## Prizes over time
#
# A prize is a coefficient times the base salary on the day of the decision, rounded last. The steps are the base salaries; the one
# step that is none, on 1 July 2025, is Decree 152/2025/NĐ-CP, which doubled the coefficient of the commune's certificate.

# %%
AWARDS = (
    "certificate.commune",
    "advanced_worker",
    "grassroots_fighter",
    "advanced_collective",
    "cultured_village",
)
TURNS = (
    date(2017, 10, 1),
    date(2018, 7, 1),
    date(2019, 7, 1),
    date(2023, 7, 1),
    date(2024, 1, 1),
    date(2024, 7, 1),
    date(2025, 7, 1),
    date(2026, 7, 1),
    date(2026, 11, 27),
)


def recipient(key: str) -> SubjectKind:
    """Say to whom an award goes here."""
    return (
        SubjectKind.COLLECTIVE if key in {"advanced_collective", "cultured_village"} else SubjectKind.PERSON
    )


rows = [
    {
        "award": find_award(key).name(LANGUAGE),
        "day": day.isoformat(),
        "million đồng": float(national().on(day).prize(key, recipient(key)).dong / 1_000_000),
    }
    for key in AWARDS
    for day in TURNS
]
alt.Chart(alt.InlineData(rows), title="Prizes by the day of the decision", width=520, height=260).mark_line(
    interpolate="step-after", strokeWidth=2.5
).encode(
    x=alt.X("day:T", title=None),
    y=alt.Y("million đồng:Q", title="million đồng"),
    color=alt.Color("award:N", title=None),
)

# %% [markdown]
# Each amount is a trace that can be read step by step:

# %%
national().on(date(2025, 6, 30)).prize("certificate.commune", SubjectKind.PERSON).table(LANGUAGE)

# %%
national().on(date(2025, 7, 1)).prize("certificate.commune", SubjectKind.PERSON).table(LANGUAGE)

# %% [markdown]
# ## What a list of proposals costs
#
# The plan of Đại Mạch names no numbers; these are made up. The same list a few years later costs almost three times as much.

# %%
PROPOSED = (
    ProposedAward(award="certificate.commune", recipient=SubjectKind.PERSON, count=20),
    ProposedAward(award="certificate.commune", recipient=SubjectKind.COLLECTIVE, count=5),
    ProposedAward(award="grassroots_fighter", recipient=SubjectKind.PERSON, count=2),
)
Table(
    "",
    ("day of the decisions", "sum"),
    [
        (
            format_date(day, LANGUAGE),
            format_money(national().on(day).budget(PROPOSED).total.base_amount, LANGUAGE),
        )
        for day in DAYS
    ],
)

# %% [markdown]
# ## In how many days
#
# Day 0 is the day on which the complete file came in. Where no text was read, there is no day, and the answer says so.


# %%
def last_day(day: date) -> tuple[str, str]:
    """Give the last day of the appraisal and its text."""
    rules = national().on(day).procedure
    try:
        due = rules.deadline(
            ProcedureStep.APPRAISAL,
            day,
            VietnamCalendar(),
            form=AwardForm.GRASSROOTS_FIGHTER,
            level="commune",
        )
    except LawError as error:
        return "—", say_error(error, LANGUAGE)
    return format_date(due.day, LANGUAGE), "; ".join(place.text(LANGUAGE) for place in due.grounds.citations)


Table(
    "",
    ("file complete on", "last day", "text"),
    [(SHOWN[index], *last_day(day)) for index, day in enumerate(DAYS)],
)

# %% [markdown]
# ## How many votes
#
# Thresholds are exact shares of all members, absent ones counted.


# %%
def threshold(form: AwardForm, day: date) -> str:
    """Give the share of votes an award needs."""
    try:
        rule = national().on(day).procedure.ballot(form, "province").value
    except LawError:
        return label(Truth.UNKNOWN, LANGUAGE)
    return f"{rule.at_least.numerator}/{rule.at_least.denominator}"


VOTED = (
    AwardForm.GRASSROOTS_FIGHTER,
    AwardForm.PROVINCIAL_FIGHTER,
    AwardForm.GOVERNMENT_FLAG,
    AwardForm.ADVANCED_WORKER,
)
Table(
    "", ("form", *SHOWN), [(label(form, LANGUAGE), *(threshold(form, day) for day in DAYS)) for form in VOTED]
)
