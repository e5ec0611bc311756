"""Types of documents with their abbreviations (loại văn bản).

The abbreviations of administrative types are those of Annex III of Decree 30/2020/NĐ-CP; normative types
stand beside them, because legal bases cite them.
"""

from __future__ import annotations

from enum import Enum

__all__ = ["DocumentType"]


class DocumentType(Enum):
    """A type of document (tên loại văn bản); ``abbreviation`` is what stands in its symbol.

    >>> DocumentType.PLAN.abbreviation, DocumentType.of_abbreviation("TTr")
    ('KH', <DocumentType.SUBMISSION: 'submission'>)
    """

    RESOLUTION = "resolution"
    DECISION = "decision"
    DIRECTIVE = "directive"
    REGULATION = "regulation"
    RULES = "rules"
    COMMUNIQUE = "communique"
    NOTICE = "notice"
    GUIDANCE = "guidance"
    PROGRAMME = "programme"
    PLAN = "plan"
    SCHEME = "scheme"
    PROJECT_SCHEME = "project-scheme"
    PROJECT = "project"
    REPORT = "report"
    MINUTES = "minutes"
    SUBMISSION = "submission"
    CONTRACT = "contract"
    TELEGRAM = "telegram"
    MEMORANDUM = "memorandum"
    AGREEMENT = "agreement"
    AUTHORISATION = "authorisation"
    INVITATION = "invitation"
    INTRODUCTION = "introduction"
    LEAVE_PERMIT = "leave-permit"
    DISPATCH_SLIP = "dispatch-slip"
    TRANSFER_SLIP = "transfer-slip"
    NOTIFICATION_SLIP = "notification-slip"
    COPY = "copy"
    EXTRACT = "extract"
    COPY_OF_COPY = "copy-of-copy"
    LETTER = "letter"
    PUBLIC_LETTER = "public-letter"
    LAW = "law"
    ORDINANCE = "ordinance"
    DECREE = "decree"
    CIRCULAR = "circular"
    CONCLUSION = "conclusion"

    @property
    def abbreviation(self) -> str | None:
        """The abbreviation in the symbol; ``None`` for letters and laws, which have none."""
        return _ABBREVIATIONS.get(self)

    @classmethod
    def of_abbreviation(cls, abbreviation: str) -> DocumentType | None:
        """Give the type of an abbreviation, in the very case it is written; ``None`` when there is none."""
        return _TYPES.get(abbreviation)


_ABBREVIATIONS: dict[DocumentType, str] = {
    DocumentType.RESOLUTION: "NQ",
    DocumentType.DECISION: "QĐ",
    DocumentType.DIRECTIVE: "CT",
    DocumentType.REGULATION: "QC",
    DocumentType.RULES: "QyĐ",
    DocumentType.COMMUNIQUE: "TC",
    DocumentType.NOTICE: "TB",
    DocumentType.GUIDANCE: "HD",
    DocumentType.PROGRAMME: "CTr",
    DocumentType.PLAN: "KH",
    DocumentType.SCHEME: "PA",
    DocumentType.PROJECT_SCHEME: "ĐA",
    DocumentType.PROJECT: "DA",
    DocumentType.REPORT: "BC",
    DocumentType.MINUTES: "BB",
    DocumentType.SUBMISSION: "TTr",
    DocumentType.CONTRACT: "HĐ",
    DocumentType.TELEGRAM: "CĐ",
    DocumentType.MEMORANDUM: "BGN",
    DocumentType.AGREEMENT: "BTT",
    DocumentType.AUTHORISATION: "GUQ",
    DocumentType.INVITATION: "GM",
    DocumentType.INTRODUCTION: "GGT",
    DocumentType.LEAVE_PERMIT: "GNP",
    DocumentType.DISPATCH_SLIP: "PG",
    DocumentType.TRANSFER_SLIP: "PC",
    DocumentType.NOTIFICATION_SLIP: "PB",
    DocumentType.COPY: "SY",
    DocumentType.EXTRACT: "TrS",
    DocumentType.COPY_OF_COPY: "SL",
    DocumentType.ORDINANCE: "PL",
    DocumentType.DECREE: "NĐ",
    DocumentType.CIRCULAR: "TT",
    DocumentType.CONCLUSION: "KL",
}
_TYPES = {abbreviation: kind for kind, abbreviation in _ABBREVIATIONS.items()}
