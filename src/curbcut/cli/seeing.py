"""What looks at pictures, as the settings say: an extra, loaded by the commands that need it."""

from typing import TYPE_CHECKING

from curbcut.config import Config
from curbcut.errors import CurbcutError

if TYPE_CHECKING:
    from curbcut.vision.describing import Vision


def vision_from(config: Config) -> "Vision | None":
    """What looks at pictures; None if the settings leave it out or it is not installed. Raises ConfigurationError."""
    if not config.vision.enabled:
        return None
    try:
        return needed_vision(config)
    except VisionNotInstalled:
        return None


class VisionNotInstalled(CurbcutError):
    """The extra `vision` is not installed, or not all of it."""


def needed_vision(config: Config) -> "Vision":
    """What looks at pictures. Raises VisionNotInstalled, ConfigurationError."""
    chosen = config.vision
    try:
        from curbcut.vision.models import folder_of_models
        from curbcut.vision.setting_up import Choices, vision_for

        choices = Choices(
            models=folder_of_models(chosen.models),
            objects=chosen.objects,
            endpoint=chosen.endpoint,
            model=chosen.model,
            budget=chosen.budget,
        )
        return vision_for(choices)
    except ModuleNotFoundError as error:
        message = f"Looking at pictures needs {error.name}, which is not installed. Run: pip install 'curbcut[vision]'"
        raise VisionNotInstalled(message) from error
