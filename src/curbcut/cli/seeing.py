"""What looks at pictures, as the settings say: an extra, loaded by the commands that need it."""

from typing import TYPE_CHECKING

from curbcut.config import Config
from curbcut.errors import CurbcutError

if TYPE_CHECKING:
    from curbcut.vision.describing import Vision


def vision_from(config: Config) -> "Vision | None":
    """What looks at pictures; None if the settings leave it out or it is not installed."""
    if not config.vision.enabled:
        return None
    try:
        return needed_vision(config)
    except CurbcutError:
        return None


def needed_vision(config: Config) -> "Vision":
    """What looks at pictures. Raises CurbcutError if it is not installed."""
    try:
        from curbcut.vision.setting_up import vision_for
    except ModuleNotFoundError as error:
        message = f"Looking at pictures needs {error.name}, which is not installed. Run: pip install 'curbcut[vision]'"
        raise CurbcutError(message) from error
    return vision_for()
