"""Drawings as other sets and pages would have them: thicker, on a plate, in a ring, turned, small, faint, noisy."""

import math

import torch
from torch import Tensor
from torch.nn import functional

SMALL = (10, 12, 14, 16, 20, 24, 32)


def augmented(ink: Tensor) -> Tensor:
    """ink: many of one channel, 0 to 1; gives as many, each changed by chance."""
    ink = _thicker_or_thinner(ink)
    ink = _in_a_container(ink)
    ink = _moved(ink)
    ink = _small(ink)
    count = len(ink)
    ink = ink.clamp(0, 1) ** torch.exp((torch.rand(count, 1, 1, 1) - 0.5) * 1.0)
    ink = ink * (0.7 + 0.3 * torch.rand(count, 1, 1, 1))
    noise = (torch.rand(count, 1, 1, 1) < 0.3).float() * 0.06
    ink = (ink + torch.randn_like(ink) * noise).clamp(0, 1)
    return ink / ink.amax((1, 2, 3), keepdim=True).clamp_min(1e-3)


def _thicker_or_thinner(ink: Tensor) -> Tensor:
    chance = torch.rand(len(ink))
    thick, thin = torch.nonzero(chance < 0.25).flatten(), torch.nonzero(chance > 0.78).flatten()
    ink = ink.clone()
    ink[thick] = torch.lerp(ink[thick], _widest(ink[thick]), torch.rand(len(thick), 1, 1, 1))
    thinner = -_widest(-ink[thin])
    is_left = (thinner.mean((1, 2, 3)) > 0.35 * ink[thin].mean((1, 2, 3))).view(-1, 1, 1, 1)
    ink[thin] = torch.where(is_left, torch.lerp(ink[thin], thinner, torch.rand(len(thin), 1, 1, 1)), ink[thin])
    return ink


def _widest(ink: Tensor) -> Tensor:
    """The most ink among each pixel and its neighbours."""
    edged = functional.pad(ink, (1, 1, 1, 1), value=-1.0)
    rows = torch.maximum(torch.maximum(edged[:, :, :-2], edged[:, :, 1:-1]), edged[:, :, 2:])
    return torch.maximum(torch.maximum(rows[..., :-2], rows[..., 1:-1]), rows[..., 2:])


def _in_a_container(ink: Tensor) -> Tensor:
    """A tenth cut out of a plate, a twentieth in a ring; round or square."""
    count, side = len(ink), ink.shape[-1]
    chance = torch.rand(count)
    some = torch.nonzero((chance < 0.12) | (chance > 0.94)).flatten()
    if len(some) == 0:
        return ink
    line = torch.linspace(-1, 1, side)
    power = torch.where(torch.rand(len(some)) < 0.5, 2.0, 8.0).view(-1, 1, 1, 1)
    distance = line.abs().view(1, 1, 1, side) ** power + line.abs().view(1, 1, side, 1) ** power
    plate = (distance < 0.94).float()
    ring = plate - (distance < 0.78).float()
    size = 0.45 + 0.3 * torch.rand(len(some))
    way = torch.zeros(len(some), 2, 3)
    way[:, 0, 0] = way[:, 1, 1] = 1 / size
    inside = functional.grid_sample(
        ink[some], functional.affine_grid(way, list(ink[some].shape), align_corners=False), align_corners=False
    )
    is_plate = (chance[some] < 0.12).view(-1, 1, 1, 1)
    ink = ink.clone()
    ink[some] = torch.where(is_plate, plate * (1 - inside), (ring + inside).clamp(0, 1))
    return ink


def _moved(ink: Tensor) -> Tensor:
    count = len(ink)
    angle = (torch.rand(count) - 0.5) * 2 * (12 * math.pi / 180) * (torch.rand(count) < 0.5)
    size = 1 / (0.84 + 0.2 * torch.rand(count))
    shape = 1 + (torch.rand(count) - 0.5) * 0.16
    way = torch.zeros(count, 2, 3)
    way[:, 0, 0], way[:, 0, 1] = size * torch.cos(angle) * shape, -size * torch.sin(angle)
    way[:, 1, 0], way[:, 1, 1] = size * torch.sin(angle), size * torch.cos(angle) / shape
    way[:, :, 2] = (torch.rand(count, 2) - 0.5) * 0.12
    grid = functional.affine_grid(way, list(ink.shape), align_corners=False)
    return functional.grid_sample(ink, grid, align_corners=False)


def _small(ink: Tensor) -> Tensor:
    """Half of them as they look at few pixels."""
    chance, side = torch.rand(len(ink)), ink.shape[-1]
    ink = ink.clone()
    share = 0.5 / len(SMALL)
    for place, pixels in enumerate(SMALL):
        some = torch.nonzero((chance >= share * place) & (chance < share * (place + 1))).flatten()
        if len(some):
            few = functional.interpolate(ink[some], size=(pixels, pixels), mode="area")
            ink[some] = functional.interpolate(few, size=(side, side), mode="bilinear", align_corners=False)
    return ink
