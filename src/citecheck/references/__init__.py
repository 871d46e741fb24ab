"""List to references: segment, parse by shape, a sequence model as second opinion, confidence."""
