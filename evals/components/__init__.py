"""How well the learner tells components apart: widget libraries and pages by hand, labelled by hand. See README.md."""
