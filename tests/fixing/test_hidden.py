"""A mismatch hides how its citation is written: what comes to light when it is mended does not hold the mending back."""

from __future__ import annotations

import pytest

from citecheck import fix

LIST = "\n\nReferences\n\nvan der Zorn, P., Kuhle, E., & Ibanez, J. (2011). Worms. Tidal Press.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Van der Zorn, Kuhle and Ibanez (2012) measured worms.",
        "Worms dig (van der Zorn, Kuhle, & Ibanez, 2012).",
        "Worms dig (van der Zorm, Kuhle, & Ibanez, 2011).",
        "Worms dig (van der Zorn, Ibanez, & Kuhle, 2011).",
    ],
)
def test_what_a_mismatch_hid_comes_to_light_and_is_mended_too(text: str) -> None:
    done = fix(text + LIST, unsafe=True)
    assert done.text.partition("\n")[0].replace("Van", "van") in {
        "van der Zorn et al. (2011) measured worms.",
        "Worms dig (van der Zorn et al., 2011).",
    }
    assert not done.refused
