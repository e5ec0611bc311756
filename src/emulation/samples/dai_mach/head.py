"""The head and the close of the plan: document, parents, launchers, recipients, signature (H1–H5, Z1–Z3)."""

from __future__ import annotations

from datetime import date

from emulation.campaigns import Movement, MovementSystem, ParentLink
from emulation.parties import (
    Document,
    DocumentNumber,
    DocumentRef,
    DocumentType,
    Level,
    Recipient,
    Recipients,
    Signature,
    SignatureAuthority,
    SignatureLine,
)
from emulation.samples.dai_mach.people import VILLAGE_LEADERS

__all__ = ["ADDRESSEES", "DOCUMENT", "LAUNCHERS", "PARENTS", "THEME_TEXT"]

THEME_TEXT = "Toàn dân Đại Mạch đoàn kết, chung sức, đồng lòng phòng chống và chiến thắng đại dịch Covid-19"

# H5: the committee and the council launch together; the committee alone issues and signs.
LAUNCHERS = ("peoples-committee", "emulation-council")

# H4: the four movements that the plan answers, highest first.
PARENTS = (
    ParentLink(
        Movement(
            id="general-secretarys-call",
            name="Lời kêu gọi toàn dân đoàn kết phòng, chống dịch Covid-19",
            launcher="Tổng Bí thư",
            level=Level.CENTRAL,
            system=MovementSystem.PARTY,
        ),
        clause="H4",
    ),
    ParentLink(
        Movement(
            id="national-movement",
            name="Cả nước đoàn kết, chung sức, đồng lòng thi đua phòng, chống và chiến thắng dịch Covid-19",
            launcher="Thủ tướng Chính phủ - Chủ tịch Hội đồng Thi đua - Khen thưởng Trung ương",
            level=Level.CENTRAL,
            # Launched by a speech; the plan of the movement was annexed to a decision four weeks later.
            launched=date(2021, 8, 14),
            document=DocumentRef(
                number=DocumentNumber(serial=1497, type=DocumentType.DECISION, issuer="TTg"),
                issued=date(2021, 9, 10),
                issuer="Thủ tướng Chính phủ",
            ),
            responds_to=["general-secretarys-call"],
        ),
        clause="H4",
    ),
    ParentLink(
        Movement(
            id="hanoi-movement",
            name="Toàn dân đoàn kết, chung sức thi đua phòng, chống và chiến thắng đại dịch Covid-19",
            launcher="Ủy ban nhân dân thành phố Hà Nội",
            level=Level.PROVINCE,
            launched=date(2021, 8, 31),
            responds_to=["general-secretarys-call", "national-movement"],
        ),
        clause="H4",
    ),
    ParentLink(
        Movement(
            id="dong-anh-movement",
            # The printed plan has a slip here ("Đồng Anh"); the district is Đông Anh.
            name=(
                "Toàn dân Đông Anh đoàn kết, chung sức, đồng lòng phòng chống và chiến thắng "
                "đại dịch Covid-19"
            ),
            launcher="Huyện Đông Anh",
            level=Level.DISTRICT,
        ),
        clause="H4",
    ),
)

DOCUMENT = Document(
    # H1
    number=DocumentNumber(serial=108, type=DocumentType.PLAN, issuer="UBND"),
    # H2
    place="Đại Mạch",
    issued=date(2021, 9, 11),
    # H3
    type=DocumentType.PLAN,
    subject=f'Phát động đợt cao điểm thi đua yêu nước "{THEME_TEXT}"',
    issuers=["peoples-committee"],
    # Z2: the archive line reads "Lưu VP", where records law asks for "Lưu: VT"; kept as it is.
    recipients=Recipients(
        [
            Recipient("UBND - HĐ TĐKT Huyện"),
            Recipient("BCĐ Phòng chống dịch Covid-19 xã", "steering-board"),
            Recipient("Các thôn, các đơn vị trên địa bàn xã"),
            Recipient("Cán bộ, công chức, người lao động cơ quan"),
        ],
        archive="VP",
    ),
    # Z3
    signature=Signature(
        [
            SignatureLine("ỦY BAN NHÂN DÂN", SignatureAuthority.ON_BEHALF),
            SignatureLine("CHỦ TỊCH"),
        ],
        name="Vương Ngọc Chi",
    ),
)

# Z1
ADDRESSEES = (
    *VILLAGE_LEADERS,
    "doanh nghiệp",
    "trường học",
    "ban, ngành, đoàn thể",
    "cán bộ, công chức, người lao động",
)
