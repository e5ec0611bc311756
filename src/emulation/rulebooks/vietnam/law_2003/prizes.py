"""Law 15/2003/QH11: prize money (tiền thưởng).

Nothing of its own: Article 94 leaves the fund and its use to the Government, and the sums stand in
:mod:`emulation.rulebooks.vietnam.decree_91_2017.prizes`.
"""

from __future__ import annotations

from emulation.law import Provision, ProvisionValue

__all__ = ["PROVISIONS"]

PROVISIONS: tuple[Provision[ProvisionValue], ...] = ()
