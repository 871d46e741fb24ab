"""Fixes: made to a fixed point and checked again, fitted to their source, written whole or not at all."""
