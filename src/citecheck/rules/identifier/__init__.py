"""Rules of the group `identifier`."""
