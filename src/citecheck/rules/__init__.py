"""The rules, one file each: its docstring is its page and its first tests."""
