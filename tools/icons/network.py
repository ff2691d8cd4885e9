"""The network: three stages of convolutions, and a class for each direction in a space of 128."""

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTHS = (24, 48, 96, 160)
DIRECTIONS = 128


def _convolution(inside: int, outside: int, kernel: int, stride: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inside, outside, kernel, stride, kernel // 2, bias=False),
        nn.BatchNorm2d(outside),
        nn.ReLU(inplace=True),
    )


class Residual(nn.Module):  # type: ignore[misc]
    """Two convolutions that change what passes by them."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = _convolution(width, width, 3, 1)
        self.second = nn.Sequential(nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.BatchNorm2d(width))

    def forward(self, seen: Tensor) -> Tensor:
        return functional.relu(seen + self.second(self.first(seen)))


class IconNetwork(nn.Module):  # type: ignore[misc]
    """Ink of 48 by 48 in, a score for each class out."""

    def __init__(self, classes: int) -> None:
        super().__init__()
        first, second, third, fourth = WIDTHS
        self.body = nn.Sequential(
            _convolution(1, first, 5, 2),
            _convolution(first, second, 3, 2),
            Residual(second),
            _convolution(second, third, 3, 2),
            Residual(third),
            _convolution(third, fourth, 3, 2),
            Residual(fourth),
        )
        self.direction = nn.Linear(fourth * 4, DIRECTIONS)
        self.classes = nn.Linear(DIRECTIONS, classes, bias=False)
        self.scale = nn.Parameter(torch.tensor(16.0))

    def forward(self, ink: Tensor) -> Tensor:
        seen = functional.avg_pool2d(self.body(ink), 2, stride=1).flatten(1)
        direction = functional.normalize(self.direction(seen), dim=1)
        return functional.linear(direction, functional.normalize(self.classes.weight, dim=1)) * self.scale
