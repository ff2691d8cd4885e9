"""Pictures: bytes and where they stand in, what they say out. Knows nothing of HTML or browsers; needs the extra
`vision`, and nothing on a visitor's time imports it."""
