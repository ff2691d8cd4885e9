"""
Trains the network: `python -m tools.icons.train WORK --cpu-seconds N [--until HH:MM]`.

The families that `sources.py` holds out are never shown to it, so that what is measured on them is true of the very
network that is shipped; their own drawings are known by their shapes and looks. The time is given in CPU seconds: the
rate of learning stays as it is and falls to nothing over the last third of that time, or of the time until the given
hour, whichever ends first. Every few minutes the state is written; the same command goes on from it.

Two processes may train one network together (`--worker 0` and `--worker 1`): each sees drawings of its own, and every
few steps both take the mean of their weights.
"""

import argparse
import json
import time
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from curbcut.vision.icons.ink import SIDE
from tools.icons.augment import augmented
from tools.icons.labels import CONCEPT
from tools.icons.network import IconNetwork

BATCH = 256
RATE = 2.5e-3
STEADY = 0.62
"""The share of the time in which the rate stays as it is."""
FAMILIES_OF_A_CONCEPT = 4
FAMILIES_OF_A_MODIFIED = 2
SEED = 20251125
STEPS_BETWEEN_STATES = 50
STEPS_ALONE = 15
"""How long two processes learn apart before they take the mean of what they have learned."""
LONGEST_WAIT = 180.0


def classes_of(icons: list[dict[str, Any]]) -> list[str]:
    """The classes that enough families draw."""
    families: dict[str, set[str]] = defaultdict(set)
    for icon in icons:
        families[icon["class"]].add(icon["family"])
    return sorted(name for name, of in families.items() if len(of) >= _families_needed(name))


def _families_needed(name: str) -> int:
    if name.startswith(CONCEPT):
        return FAMILIES_OF_A_CONCEPT
    return FAMILIES_OF_A_MODIFIED if "+" in name else 1


def drawings(work: Path, *, names: list[str] | None = None) -> tuple[Tensor, Tensor, Tensor, list[str]]:
    """Ink, class, how often each is drawn, and the names of the classes; names: those of the state to go on from."""
    icons = json.loads((work / "icons.json").read_text(encoding="utf-8"))
    inks = np.load(work / "ink.npy", mmap_mode="r")
    kept = [place for place, icon in enumerate(icons) if not icon["held_out"]]
    names = names or classes_of([icons[place] for place in kept])
    number = {name: place for place, name in enumerate(names)}
    kept = [place for place in kept if icons[place]["class"] in number]
    ink = torch.cat([_resized(inks[some]) for some in np.array_split(np.array(kept), 50)])
    label = torch.tensor([number[icons[place]["class"]] for place in kept])
    has_purpose = torch.tensor([bool(icons[place]["purpose"]) for place in kept])
    counts = torch.bincount(label, minlength=len(names)).float()
    weight = counts[label] ** -0.5 * torch.where(has_purpose, 2.5, 1.0)
    return ink, label, weight, names


def _resized(inks: "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]") -> Tensor:
    ink = torch.from_numpy(np.ascontiguousarray(inks)).unsqueeze(1).float()
    if ink.shape[-1] != SIDE:
        ink = functional.interpolate(ink, size=(SIDE, SIDE), mode="bilinear", antialias=True, align_corners=False)
    return ink.round().clamp(0, 255).to(torch.uint8)


def rate_at(progress: float) -> float:
    return RATE * min(1.0, (1 - progress) / (1 - STEADY)) if progress < 1 else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description="Trains the network that tells icons apart.")
    parser.add_argument("work", type=Path)
    parser.add_argument("--cpu-seconds", type=float, default=1200)
    parser.add_argument("--until", help="HH:MM in UTC")
    parser.add_argument("--worker", type=int, choices=(0, 1))
    options = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    state = options.work / "network.pt"
    held = torch.load(state) if state.exists() else None
    told = held["names"] if held is not None else None
    ink, label, weight, names = drawings(options.work, names=told)
    network = IconNetwork(len(names)).to(memory_format=torch.channels_last)
    parameters = sum(each.numel() for each in network.parameters())
    print(len(ink), "drawings", len(names), "classes", parameters, "parameters", flush=True)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.02)
    step, spent = 0, 0.0
    if held is not None:
        network.load_state_dict(held["network"])
        optimizer.load_state_dict(held["optimizer"])
        step, spent = held["step"], held["spent"]
    torch.manual_seed(SEED + 2 * step + (options.worker or 0))  # another start sees other drawings
    began, last = time.time(), _seconds_until(options.until)
    before = spent - time.process_time()
    network.train()
    progress, losses = spent / options.cpu_seconds, 0.0
    right = 0.0
    while progress < 1:
        step += 1
        for group in optimizer.param_groups:
            group["lr"] = rate_at(progress) * min(1.0, step / 200)
        some = torch.multinomial(weight, BATCH, replacement=True)
        with torch.no_grad():
            seen = augmented(ink[some].float() / 255).contiguous(memory_format=torch.channels_last)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = network(seen)
        loss = functional.cross_entropy(scores.float(), label[some], label_smoothing=0.05)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses += loss.item()
        right += (scores.argmax(1) == label[some]).float().mean().item()
        spent = before + time.process_time()
        progress = max(spent / options.cpu_seconds, (time.time() - began) / last)
        if options.worker is not None and step % STEPS_ALONE == 0:
            meet(network, options.work, options.worker, step)
        if step % STEPS_BETWEEN_STATES == 0 or progress >= 1:
            count = (step - 1) % STEPS_BETWEEN_STATES + 1
            print(
                f"{datetime.now(UTC):%H:%M} step {step} {progress:.0%} cpu {spent:.0f} s"
                f" loss {losses / count:.3f} right {right / count:.3f}",
                flush=True,
            )
            losses = right = 0.0
            if options.worker == 1:
                continue
            torch.save(
                {
                    "network": network.state_dict(),
                    "optimizer": optimizer.state_dict(),
                    "names": names,
                    "step": step,
                    "spent": spent,
                },
                state,
            )


def meet(network: IconNetwork, work: Path, worker: int, step: int) -> None:
    """Takes the mean of both processes' weights; goes on alone if the other does not come."""
    own, other = work / f"met-{worker}-{step}.pt", work / f"met-{1 - worker}-{step}.pt"
    written = own.with_suffix(".new")
    torch.save(network.state_dict(), written)
    written.rename(own)
    until = time.monotonic() + LONGEST_WAIT
    while not other.exists() and time.monotonic() < until:
        time.sleep(0.5)
    if other.exists():
        theirs = torch.load(other)
        mean = {
            name: torch.lerp(each.float(), theirs[name].float(), 0.5) for name, each in network.state_dict().items()
        }
        network.load_state_dict(mean)
    (work / f"met-{worker}-{step - STEPS_ALONE}.pt").unlink(missing_ok=True)


def _seconds_until(hour: str | None) -> float:
    if hour is None:
        return float("inf")
    now = datetime.now(UTC)
    hours, minutes = (int(each) for each in hour.split(":"))
    then = now.replace(hour=hours, minute=minutes, second=0)
    return ((then if then > now else then + timedelta(days=1)) - now).total_seconds()


if __name__ == "__main__":
    main()
