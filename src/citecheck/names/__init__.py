"""People and groups: splitting author strings, particles and suffixes, comparison keys."""
