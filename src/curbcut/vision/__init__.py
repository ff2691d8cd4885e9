"""What pictures show, told from their pixels: for the learner, never on a visitor's time."""
