"""A post's own list or a library, rendered anew by a style, with no fact lost on the way (promise 3)."""
