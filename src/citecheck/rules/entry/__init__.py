"""Rules of the group `entry`."""
