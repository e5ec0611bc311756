"""Samples: whole campaigns to learn from and to test with (kế hoạch mẫu).

The founding plan is one for one what was printed. The others are short: their frame is taken from public
pages, and what was made up to fill it is marked in their docstrings. Every person is fictional, but for the
signatory of the founding plan.
"""

from __future__ import annotations

from emulation.samples.an_cuu import an_cuu_2025
from emulation.samples.bac_kan import bac_kan_2021
from emulation.samples.binh_duong import binh_duong_2024
from emulation.samples.commune import Candidate, Commune, synthetic_commune
from emulation.samples.dai_mach import dai_mach_2021, dai_mach_praise

__all__ = [
    "Candidate",
    "Commune",
    "an_cuu_2025",
    "bac_kan_2021",
    "binh_duong_2024",
    "dai_mach_2021",
    "dai_mach_praise",
    "synthetic_commune",
]
