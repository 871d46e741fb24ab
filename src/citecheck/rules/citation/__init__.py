"""Rules of the group `citation`."""
