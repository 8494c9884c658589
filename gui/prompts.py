"""The prompts of Review mode as the person has them; until they are changed, the shipped ones in their language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.settings import Settings
from core.settings.prompts import KEY, Prompt, prompts_of


def _t(text: str) -> str:
    return QCoreApplication.translate("Prompt", text)


def shipped() -> tuple[Prompt, ...]:
    """What there is before anything was changed."""
    return (
        Prompt(_t("None"), ""),
        Prompt(_t("Brief"), _t("Answer in two short sentences: {heard}")),
        Prompt(_t("Translate"), _t("Translate this into French and say only the translation: {heard}")),
        Prompt(_t("Role play"), _t("You are a ship's captain in a storm. Answer in that voice: {heard}")),
    )


def prompts(settings: Settings) -> tuple[Prompt, ...]:
    """In the person's order."""
    return prompts_of(settings) if settings.text(KEY) else shipped()
