"""The background process that learns a site in a real browser: what the markup does not say."""
