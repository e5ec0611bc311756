# %% [markdown]
# # Who is eligible, why not, and what is missing
#
# Plan 108/KH-UBND of Đại Mạch (autumn 2021) says whom it lets be praised (*biểu dương*, VI.a). Here its criteria are asked of
# everybody in a synthetic commune. **Nobody in it exists.** Some answers are missing, as in any file: a report was not handed in, a
# measure is disputed, nobody asked.
#
# Set `LANGUAGE` to `"vi"` to see all of it in Vietnamese.

# %%
from collections import Counter

import altair as alt

from emulation.eligibility import Verdict, assess_many, parse_rule, summarise
from emulation.i18n import Table, label
from emulation.samples import dai_mach_praise, synthetic_commune

LANGUAGE = "en"
_ = alt.renderers.enable("png", scale_factor=1.5)

# %% [markdown]
# ## The rule
#
# A rule is data. It can be said in words, criterion by criterion, each with the clause of the plan it comes from.

# %%
rule = dai_mach_praise()
Table(
    "VI.a",
    ("code", "criterion", "clause", "condition"),
    [(each.code, each.name(LANGUAGE), each.clause, each.rule.text(LANGUAGE)) for each in rule.criteria],
)

# %% [markdown]
# ## Everybody at once
#
# Three verdicts: a missing answer is never a yes and never a no. The table also counts which criteria were not met, which facts are
# missing where they could change the verdict, and which fact *alone* could settle a case.

# %%
commune = synthetic_commune()
summary = summarise(rule, assess_many(rule, commune.candidates))
summary.table(LANGUAGE)

# %%
COLOURS = {Verdict.ELIGIBLE: "#2e7d32", Verdict.UNDETERMINED: "#f9a825", Verdict.INELIGIBLE: "#b71c1c"}
kinds = {choice.key: choice.name(LANGUAGE) for choice in rule.vocabulary["kind"].choices}
assessments = [rule.assess(candidate) for candidate in commune.candidates]
counts = Counter((kinds[each.values["kind"]], each.verdict) for each in assessments)
verdict_chart = (
    alt.Chart(
        alt.InlineData(
            [
                {"kind": kind, "verdict": label(verdict, LANGUAGE), "number": number, "place": place}
                for place, verdict in enumerate(COLOURS)
                for kind in kinds.values()
                if (number := counts[kind, verdict])
            ]
        ),
        title="Verdict by kind of subject",
        width=420,
        height=120,
    )
    .mark_bar()
    .encode(
        x=alt.X("number:Q", title="subjects"),
        y=alt.Y("kind:N", title=None),
        color=alt.Color("verdict:N", title=None).scale(
            domain=[label(verdict, LANGUAGE) for verdict in COLOURS], range=list(COLOURS.values())
        ),
        order=alt.Order("place:Q"),
    )
)
verdict_chart

# %% [markdown]
# ## Which paper to fetch first
#
# A clerk with one free afternoon wants the fact that settles the most cases. Here is each missing fact with the number of people whose
# verdict it could change, and of those it could settle by itself.

# %%
names = {fact.key: fact.name(LANGUAGE) for fact in rule.facts}
missing_chart = (
    alt.Chart(
        alt.InlineData(
            [
                {"fact": names[key], "what": what, "number": number}
                for what, counted in (
                    ("could change", summary.missing),
                    ("could settle alone", summary.settled_by),
                )
                for key, number in counted.items()
            ]
        ),
        title="Missing facts, by how many people they decide",
        width=420,
    )
    .mark_bar()
    .encode(
        x=alt.X("number:Q", title="people"),
        y=alt.Y("fact:N", title=None, sort="-x").axis(labelLimit=300),
        yOffset=alt.YOffset("what:N"),
        color=alt.Color("what:N", title=None).scale(scheme="tableau10"),
    )
)
missing_chart

# %% [markdown]
# What the bars do not show: some are undetermined although nothing is missing. The plan says that conduct counts, and not which
# measure bars an award. The rule says so instead of guessing.

# %%
silent = [each for each in assessments if each.verdict is Verdict.UNDETERMINED and not each.missing]
print(len(silent), "wait for the plan to be clearer, not for a paper")

# %% [markdown]
# ## Why not?
#
# One person: the verdict, the smallest set of conditions that carries it, and the smallest changes that would turn it. In a notebook an
# assessment shows itself, in Vietnamese; `html("en")`, `text("en")`, `markdown("en")` and `data("en")` give the other forms.

# %%
refused = next(each for each in assessments if each.verdict is Verdict.INELIGIBLE)
refused

# %%
print(refused.text("en"))

# %% [markdown]
# Somebody whose report is missing: what would settle it, and how it could come out.

# %%
waiting = next(each for each in assessments if each.missing)
print(waiting.text("en").partition("Proof:")[0])

# %% [markdown]
# ## Change the rule, and see who it touches
#
# The rule as text can be kept in a file, changed by a person, and read back. Suppose households could be praised too, and acts from
# 1 September on counted:

# %%
text = str(rule)
wider = parse_rule(
    text.replace("kind in {person, collective}", "kind in {person, collective, household}").replace(
        "2021-09-10", "2021-09-01"
    ),
    rule.vocabulary,
)
moved = Counter(
    (before.verdict, after)
    for before, after in zip(assessments, map(wider.decide, commune.candidates), strict=True)
    if before.verdict is not after
)
Table(
    "Whom the change touches",
    ("before", "after", "people"),
    [
        (label(before, LANGUAGE), label(after, LANGUAGE), str(number))
        for (before, after), number in sorted(moved.items(), key=lambda item: -item[1])
    ],
)

# %% [markdown]
# ## The same rule over a table
#
# With the extra `frames` the rule is computed inside polars, pandas, DuckDB or Spark: a column of verdicts, one with the codes of criteria
# that are not met, one with the facts that are missing. Row by row it is what `assess` says.

# %%
from emulation import frames

table = frames.from_records([each.values for each in assessments], rule.facts)
judged = frames.assess(table, rule)
judged.head(8)

# %%
judged["verdict"].to_list() == [each.verdict.value for each in assessments]

# %%
counted = judged.group_by("verdict", "failed", "missing").len("people")
counted.sort("people", "verdict", "failed", "missing", descending=True).head(8)
