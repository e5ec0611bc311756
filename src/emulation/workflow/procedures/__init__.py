"""Procedures that ship with the library (quy trình có sẵn).

They say which steps there are and who takes them; what each step asks for is the law's, the plan's and the facts'. Adapt them with
:class:`~emulation.workflow.builder.DefinitionBuilder`.
"""

from __future__ import annotations

from emulation.workflow.procedures.campaign_award import campaign_award
from emulation.workflow.procedures.simplified_award import simplified_award

__all__ = ["campaign_award", "simplified_award"]
