"""The version of Curbcut."""

__version__ = "0.1.0"
