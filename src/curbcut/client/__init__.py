"""What runs in a visitor's browser: the built files, the page's plan, and the tags that bring them there."""
