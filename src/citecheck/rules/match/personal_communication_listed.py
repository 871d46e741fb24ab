"""The list has an entry for something readers cannot get: an e-mail, a call, a class talk.

Such sources are named in the text alone, with their full date, for a list leads to what can be found. Published
interviews, archived letters and recordings with a link are sources like others (APA 8.9).

~~~ bad
Reefs rest at night (Ruiz, 2015).

References

Ito, K. (2020, May 3). [E-mail to the author].
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ fixed unsafe
Reefs rest at night (Ruiz, 2015).

References

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
~~~ good
Reefs rest at night (Ruiz, 2015), she said (Ito, 2020).

References

Ito, K. (2020, May 3). *Interview with a diver* [Interview]. Tidal Radio. https://example.org/ito

Ruiz, A. (2015). *Reefs at rest*. Tidal Press.
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from citecheck.model import Diagnostic, Post, Reference
from citecheck.patterns import compiled
from citecheck.rules.removal import removal
from citecheck.rules.wording import work

CODE = "CIT012"
SEVERITY = "warning"
FIX = "unsafe"
STYLES = ("apa7", "apa6")

_PRIVATE = compiled(
    r"\bpersonal (?:communication|interview|e-?mail|conversation|correspondence)\b|\be-?mail (?:message )?to (?:the )?author\b"
    r"|\[(?:personal )?(?:e-?mail|text message|telephone|phone|class|lecture|conversation|unpublished (?:class|lecture))[^\]]{0,40}\]"
    r"|\b(?:telephone|phone) (?:call|conversation|interview)\b|\bunpublished interview\b|\binterviewed by the author\b",
    regex.I,
)
_HINTS = ("personal", "mail", "message", "phone", "class", "lecture", "conversation", "interview")
_PUBLIC = compiled(r"https?:|www\.|\bdoi\b|\barchiv\w+|\bcollection\b|\blibrary\b|\bpress\b|\bmuseum\b", regex.I)


def check(post: Post) -> Iterator[Diagnostic]:
    """One diagnostic for each entry of a source that only the writer has."""
    for reference in () if post.library else post.references:
        if _is_private(reference):
            yield Diagnostic(
                CODE,
                f"{work(reference)} is a personal communication: name it in the text with its date, not in the list.",
                reference.span,
                "warning",
                fix=removal(post, reference),
                cause=work(reference),
            )


def _is_private(reference: Reference) -> bool:
    raw = reference.raw[:2000]
    folded = raw.casefold()
    if not any(map(folded.__contains__, _HINTS)):
        return False
    return bool(_PRIVATE.search(raw)) and not _PUBLIC.search(raw) and not reference.text("container-title")
