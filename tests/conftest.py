"""What all tests share: no example fails for being slow on a busy machine, growth is measured where it matters."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("any machine", parent=settings.default, deadline=None)
settings.load_profile("any machine")
