"""What the person chose, and their keys."""

from core.settings.declared import BY_KEY, DECLARED, Setting, Value
from core.settings.secrets import Secrets
from core.settings.settings import Settings, default_path

__all__ = ["BY_KEY", "DECLARED", "Secrets", "Setting", "Settings", "Value", "default_path"]
