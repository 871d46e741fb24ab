"""CSL styles written by this project, shipped as package data."""
