"""Hà Nội: councils, deadlines, papers, publicity (trình tự, thủ tục)."""

from __future__ import annotations

from emulation.law import Provision, ProvisionValue

__all__ = ["PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = ()
