"""A network on ONNX Runtime, as everything here runs one: in one thread, and silently."""

from pathlib import Path

from onnxruntime import InferenceSession, SessionOptions


def session_of(model: Path) -> InferenceSession:
    """A network that is in a file, ready to run."""
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return InferenceSession(model, options, providers=["CPUExecutionProvider"])
