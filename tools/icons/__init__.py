"""Trains the small network that tells what the drawing of an icon means."""
