"""Rules on library files (LIB): entries that cannot be read, named twice, or lack what a reference needs."""
