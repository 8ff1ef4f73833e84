"""Which keys there are and what they take; the JSON Schema."""
