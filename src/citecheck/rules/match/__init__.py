"""Rules of the group `match`."""
