"""What each command does: its options in, its exit code out. `cli.py` names the options; nothing here parses any."""
