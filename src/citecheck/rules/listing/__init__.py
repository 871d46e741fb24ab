"""Rules of the group `listing`."""
