"""What the project itself is set up and generated with; not part of the package."""
