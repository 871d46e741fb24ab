"""What is put off stands in its place until it is asked for, and hides nothing from others."""

from __future__ import annotations

import subprocess
import sys


def output(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_what_is_put_off_is_loaded_when_it_is_asked_for() -> None:
    code = """
import sys
from citecheck.later import put_off
with put_off("colorsys", "sys"):
    import colorsys
print("colorsys" in sys.modules, colorsys.rgb_to_hsv(1, 1, 1)[2], "colorsys" in sys.modules, sys.version_info[0])
import colorsys as loaded
print(loaded is sys.modules["colorsys"], hasattr(loaded, "__file__"), loaded.rgb_to_hsv is colorsys.rgb_to_hsv)
"""
    assert output(code).splitlines() == ["False 1 True 3", "True True True"]


def test_what_is_asked_for_at_once_is_there() -> None:
    code = """
from citecheck.later import put_off
with put_off("colorsys"):
    from colorsys import rgb_to_hsv
    import colorsys
print(colorsys.rgb_to_hsv is rgb_to_hsv, hasattr(colorsys, "nothing"))
"""
    assert output(code) == "True False"


def test_the_sequence_model_is_asked_without_what_trains_it() -> None:
    code = """
import sys
import citecheck
text = "Ruiz, A., & Chan, B. (2009). Reefs at rest. Quiet waters and still reefs (pp. 87-99). Tidal Press."
print(citecheck.parse_reference(text).confidence < 0.96)
print("pycrfsuite" in sys.modules, [name for name in ("tempfile", "fractions", "decimal", "shutil") if name in sys.modules])
import pycrfsuite
tagger = pycrfsuite.Tagger()
from citecheck.references.opinion import MODEL
tagger.open(str(MODEL))
print(len(tagger.info().labels) > 5)
"""
    assert output(code).splitlines() == ["True", "True []", "True"]
