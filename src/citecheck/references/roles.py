"""What people did, as entries say it in brackets: "(Eds.)", "(Director)", "(Writer & Director)"; CSL's variable for each."""

from __future__ import annotations

import regex

from citecheck.patterns import compiled

_PLAY = r"(?:Executive\s)?Producers?|Directors?|Writers?|Hosts?|Creators?|Showrunners?|Composers?|Artists?|Photographers?|Performers?|Narrators?|Chairs?|Principal\sInvestigators?|Instructors?"
BOOK_ROLE = r"(?:Eds?|Editors?|Editor[ae]s|Series\sEds?|Hrsgg?|Hg|Hgg|Orgs?|Coords?|Comps?|[éÉ]ds?|Dirs?|dir|Reds?|a\scura\sdi|Trans|Narr)"
"""Who made a book, as entries shorten it."""
_ONE = rf"(?:{BOOK_ROLE}|{_PLAY})\.?"
ROLE = compiled(rf"[,\s]*+[(\[]?(?P<role>(?<!\p{{L}}){_ONE}(?:\s?(?:&|and|,|/)\s?{_ONE})?)[)\]]?[.,:]?\s*+$", regex.I)
"""A role at the end of an author string."""
ROLE_BEGINS = frozenset("pr di wr ho cr sh co ar ph pe na ch in hr hg ed se or éd re tr".split())
"""The first two letters of the word that closes such a role, folded: told apart cheaply from a name."""
EDITORIAL = compiled(r"(?:ed|series ed|hrsg|hg|org|coord|comp|éd|red|a\scura)", regex.I)
PLAYED = compiled(rf"\s?\((?P<role>(?:{_PLAY})(?:\s(?:&|and)\s(?:{_PLAY}))?)\)", regex.I)
"""A role in brackets behind a name."""
_VARIABLES = (
    ("executive-producer", "executive producer"),
    ("producer", "producer"),
    ("script-writer", "writer"),
    ("director", "director"),
    ("host", "host"),
    ("series-creator", "creator"),
    ("series-creator", "showrunner"),
    ("composer", "composer"),
    ("performer", "performer"),
    ("narrator", "narr"),
    ("interviewer", "interviewer"),
    ("illustrator", "illus"),
    ("chair", "chair"),
)
PLAYED_ROLES: tuple[str, ...] = tuple(dict.fromkeys(variable for variable, _ in _VARIABLES))
"""CSL name variables other than author, editor and translator that an entry may name."""


def role_variable(role: str) -> str:
    """The CSL name variable of a role as written ("Executive Producers"), "author" where it has none."""
    folded = role.casefold()
    return next((variable for variable, word in _VARIABLES if folded.startswith(word)), "author")
