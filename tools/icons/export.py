"""
Writes the trained network as ONNX in half precision, with its classes: `python -m tools.icons.export WORK`.
"""

import sys
from pathlib import Path

import onnx
import torch
from onnxruntime.transformers.float16 import convert_float_to_float16

from curbcut.vision.icons.ink import SIDE
from tools.icons.labels import purpose_of_class
from tools.icons.network import IconNetwork

SHIPPED = Path(__file__).resolve().parents[2] / "src" / "curbcut" / "vision" / "icons"
LARGEST = 3_000_000


def main() -> None:
    work = Path(sys.argv[1])
    held = torch.load(work / "network.pt")
    network = IconNetwork(len(held["names"]))
    network.load_state_dict(held["network"])
    network.eval()
    model, classes = SHIPPED / "icons.onnx", SHIPPED / "classes.txt"
    whole = work / "whole.onnx"
    torch.onnx.export(
        network,
        (torch.zeros(1, 1, SIDE, SIDE),),
        str(whole),
        input_names=["ink"],
        output_names=["scores"],
        dynamic_axes={"ink": {0: "count"}, "scores": {0: "count"}},
        opset_version=17,
        dynamo=False,
    )
    onnx.save(convert_float_to_float16(onnx.load(str(whole)), keep_io_types=True), str(model))
    lines = (f"{name} {purpose_of_class(name)}".strip() for name in held["names"])
    classes.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    size = model.stat().st_size
    if size > LARGEST:
        raise SystemExit(f"{model} has {size} bytes, and may have {LARGEST}.")
    print(model, size, "bytes,", held["step"], "steps,", f"{held['spent']:.0f} s of CPU time")


if __name__ == "__main__":
    main()
