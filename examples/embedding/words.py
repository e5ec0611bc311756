"""Words of the service, in Vietnamese and English; those of refusals come from the library (từ ngữ của dịch vụ)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["language_of", "word"]

_WORDS: dict[str, tuple[str, str]] = {
    "token-missing": ("Chưa có thẻ truy cập", "A token is missing"),
    "token-expired": ("Thẻ truy cập đã hết hạn", "The token has run out"),
    "token-invalid": ("Thẻ truy cập không hợp lệ", "The token is not valid"),
    "outside-duty": ("Ngoài phạm vi nhiệm vụ", "Outside the duty of the actor"),
    "refused": ("Chưa thực hiện được", "Not carried out"),
    "version-conflict": ("Hồ sơ đã được người khác xử lý", "Somebody else was first"),
    "not-found": ("Không tìm thấy", "Not found"),
    "key-reused": ("Khóa yêu cầu đã dùng cho việc khác", "The key stands for another request"),
    "not-readable": ("Dữ liệu gửi lên chưa đúng", "The request cannot be read"),
    "busy": ("Cơ sở dữ liệu đang bận hoặc chưa kết nối được", "The database is busy or not there"),
    "damaged": ("Nhật ký không toàn vẹn", "The trail is damaged"),
    "http": ("Yêu cầu không thực hiện được", "The request cannot be served"),
    "detail.token": (
        "Gửi thẻ ký hợp lệ trong tiêu đề Authorization: Bearer.",
        "Send a token that is signed and not yet run out as Authorization: Bearer.",
    ),
    "detail.read": ("{actor} không có nhiệm vụ nào với hồ sơ này.", "{actor} has no duty in this case."),
    "detail.view": ("{actor} không được xem bản này.", "{actor} may not see this view."),
    "detail.erase": (
        "{actor} không được xóa dữ liệu cá nhân; người được xóa: {others}.",
        "{actor} may not remove personal data; who may: {others}.",
    ),
    "detail.unknown-actor": ("Kế hoạch không có {actor}.", "The plan knows no {actor}."),
    "detail.no-case": ("Không có hồ sơ {id}.", "There is no case {id}."),
    "detail.no-subject": ("Không có {id} trong danh sách.", "There is no {id} in the register."),
    "detail.no-provision": (
        "Kế hoạch không có mục khen thưởng {id}; các mục: {near}.",
        "The plan has no award provision {id}; there are: {near}.",
    ),
    "detail.key-reused": (
        "Khóa {id} đã dùng cho một yêu cầu khác; hãy dùng khóa mới.",
        "The key {id} stands for another request; use a new one.",
    ),
    "detail.not-readable": (
        "Sửa các trường nêu dưới đây rồi gửi lại.",
        "Mend the fields named below and send it again.",
    ),
    "detail.damaged": (
        "Dữ liệu đã lưu của hồ sơ không khớp nhật ký; hãy báo người quản trị và chạy lệnh verify.",
        "What is stored of the case does not verify; tell who keeps the service, who runs: python -m embedding verify.",
    ),
    "detail.busy": (
        "Gửi lại sau, với cùng Idempotency-Key: nếu việc đã được ghi thì không bị ghi hai lần.",
        "Send it again later with the same Idempotency-Key: what was written is not written twice.",
    ),
}


def word(key: str, language: Language, **params: object) -> str:
    """Say something of this service."""
    vi, en = _WORDS[key]
    return (vi if language == "vi" else en).format(**params)


def language_of(header: str | None) -> Language:
    """Give the language a reader likes best of the two, from ``Accept-Language``; Vietnamese when neither is named.

    >>> language_of("en-GB,en;q=0.9,vi;q=0.5"), language_of("fr, vi;q=0.1"), language_of(None)
    ('en', 'vi', 'vi')
    """
    best: dict[str, float] = {}
    for part in (header or "").split(","):
        name, _, weight = part.partition(";")
        found = name.strip().lower().partition("-")[0]
        best[found] = max(best.get(found, 0.0), _weight(weight))
    return "en" if best.get("en", 0.0) > best.get("vi", 0.0) else "vi"


def _weight(text: str) -> float:
    name, _, value = text.partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return min(1.0, max(0.0, float(value)))
    except ValueError:
        return 0.0
