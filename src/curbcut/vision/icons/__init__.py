"""What an icon means, told from its picture: of the learner, with numpy and onnxruntime, never on a visitor's time."""

from curbcut.vision.icons.namer import Recognised, icon_in_picture, icon_in_svg

__all__ = ["Recognised", "icon_in_picture", "icon_in_svg"]
