"""Bytes to Document, one file a format; each is imported only when its format turns up."""
