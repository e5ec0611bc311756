"""Decree 91/2017/NĐ-CP: prize money: coefficients, how it is worked out, who pays (tiền thưởng)."""

from __future__ import annotations

from emulation.law import Provision, ProvisionValue

__all__ = ["PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = ()
