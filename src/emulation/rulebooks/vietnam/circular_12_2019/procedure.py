"""Circular 12/2019/TT-BNV: papers, deadlines, councils and votes, publicity, cancelling (trình tự, thủ tục)."""

from __future__ import annotations

from emulation.law import Provision, ProvisionValue

__all__ = ["PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = ()
