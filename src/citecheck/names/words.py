"""Words that belong to names but are no name: particles, suffixes, joiners, titles (APA 8.17, 9.8–9.9).

All tables but those of capitals and of patterns are casefolded, apostrophes straight (fold with `plain_apostrophes` before
looking up), no final stop.
"""

from __future__ import annotations

PARTICLES: frozenset[str] = frozenset(
    {
        "de", "de la", "de las", "de los", "de le", "de l'", "del", "della", "dello", "delle", "degli", "dei", "di", "da",
        "das", "dal", "dalla", "dos", "do", "du", "des", "d'", "d", "de'", "van", "van de", "van den", "van der", "van het",
        "van 't", "vande", "vanden", "vander", "ver", "von", "vom", "von der", "von dem", "von den", "von und zu", "zu",
        "zum", "zur", "ten", "ter", "te", "den", "der", "'t", "la", "las", "le", "les", "lo", "los", "l'", "af", "av", "al",
        "el", "bin", "ibn", "bint", "ben", "abu", "san", "st", "saint", "in 't", "op den", "op de", "uit de", "uit den", "y",
    }
)  # fmt: skip
"""Whole particles; a longer one is a run of `PARTICLE_WORDS`."""

PARTICLE_WORDS: frozenset[str] = frozenset(
    word for particle in PARTICLES for word in particle.split() if word not in {"y", "st", "san", "saint", "d"}
) | {"und", "o", "het"}
"""Single words that particles are built of."""

CAPITAL_PARTICLES: frozenset[str] = frozenset(
    "van von de der den del della di da du do dos das ter ten te zu zur vande vanden vander".split()
)
"""Particle words that are particles with a capital too ("Van Dam")."""

SUFFIXES: frozenset[str] = frozenset(
    {"jr", "sr", "junior", "júnior", "ii", "iii", "iv", "2nd", "3rd", "4th", "filho", "neto"}
)
"""Generational suffixes, which are part of the name in the list."""

CREDENTIALS: frozenset[str] = frozenset(
    {"phd", "ph.d", "md", "m.d", "rn", "msc", "ma", "ba", "mph", "dphil", "psyd", "edd", "esq", "mbe", "obe", "frs"}
)
"""Degrees and honours after a name: neither name nor suffix."""

HONORIFICS: frozenset[str] = frozenset(
    {"dr", "prof", "professor", "sir", "dame", "lord", "lady", "pope", "rev", "mr", "mrs", "ms", "president", "saint"}
)
"""Titles before a name."""

JOINERS: frozenset[str] = frozenset("and und sowie et y e ed en och samt og oraz ve és și şi eta và και и та".split())
"""What stands before the last author, in the languages that posts and lists are written in."""

PARTICLE_PATTERN = "|".join(sorted(word for word in PARTICLE_WORDS - JOINERS if word.isalpha()))
"""Particle words that join no authors, as alternatives of a pattern."""

WEAK_JOINERS: frozenset[str] = frozenset("a i ja dan with".split())
"""Joiners that are common words elsewhere: between authors only beside initials, or where the list bears it out."""

OTHERS = (
    r"u\.\s?a\.", r"m\.?\s?fl\.", r"med\s+fler[ae](?![\p{L}])", r"e\.\s?a\.", r"et\s+coll\.", r"i\s+in\.", r"i\s+(?:inni|wsp\.|sur\.)",
    r"a\s+kol\.", r"és\s+mtsai\.?", r"và\s+(?:cộng\s+sự|ctv\.|cs\.)", r"ve\s+(?:ark\.|arkadaşları|diğerleri|diğ\.)", r"dkk\.?(?![\p{L}])",
    r"o\.\s?fl\.", r"jt(?![\p{L}])\.?", r"ja\s+teised", r"κ\.\s?[άα]\.", r"και\s+συν\.", r"и\s+(?:др|соавт)\.", r"та\s+ін\.",
    r"e\s+al\.", r"y\s+al\.", r"ed?\s+altri(?![\p{L}])",
)  # fmt: skip
"""What stands for the rest of the authors in other languages than English and Latin, unmistakable wherever it stands.

Each is a pattern that opens with its own first letter.
"""
OTHERS_PATTERN = "|".join(OTHERS)
"""What stands for the rest of the authors in other languages than English and Latin, unmistakable wherever it stands."""

GROUP_LINKS: frozenset[str] = frozenset(
    {
        "of", "the", "for", "and", "on", "in", "to", "&", "at", "by", "with", "against", "de", "del", "la", "las", "los",
        "des", "du", "et", "y", "e", "für", "und", "der", "die", "pour", "para", "da", "do", "dos", "das",
    }
)  # fmt: skip
"""Lower-case words that link the capitalised words of a group's name."""

GROUP_WORDS: frozenset[str] = frozenset(
    {
        "academy", "administration", "agency", "alliance", "assembly", "associates", "association", "authority", "bank",
        "board", "bureau", "center", "centers", "centre", "centres", "centro", "church", "city", "club", "coalition",
        "collaboration", "collaborative", "college", "commission", "committee", "community", "company", "confederation",
        "conference", "congress", "consortium", "convention", "corporation", "corp", "council", "court", "department",
        "dept", "directorate", "division", "education", "embassy", "enterprise", "environment", "federation", "firm",
        "forum", "foundation", "fund", "gmbh", "government", "group", "health", "hospital", "house", "inc", "initiative",
        "institute", "institut", "institutes", "institution", "instituto", "international", "laboratory", "laboratories",
        "league", "library", "llc", "ltd", "media", "ministry", "ministerio", "mission", "museum", "nations", "national",
        "network", "news", "observatory", "office", "organisation", "organización", "organization", "parliament",
        "partners", "partnership", "press", "program", "programme", "project", "research", "school", "secretariat",
        "secretaría", "senate", "service", "services", "society", "states", "statistics", "studies", "study", "survey",
        "system", "systems", "task", "team", "trust", "union", "united", "universidad", "universidade", "university",
        "universität", "université", "working", "world",
    }
) | frozenset(
    """
    agência agencia agence agenzia asociación associação associazione bundesamt bundesinstitut bundesministerium câmara
    comissão comisión commissione comité comitê comune confederação conseil conselho consejo consiglio
    departamento departement dipartimento direktorat faculdade federação federación federazione
    fundação fundación fondazione fondation gesellschaft gobierno governo hochschule inspectie inspection institutt
    instituut instytut istituto kementerian kommission landesamt ministère ministério ministerie ministeriet ministerium
    ministero ministerstwo observatoire organisatie organização organizzazione prefeitura sociedad
    sociedade società société stichting stiftung universitet universiteit università universitas uniwersytet
    vereniging
    """.split()
)  # fmt: skip
"""Words that mark a run of capitals as a group rather than a person."""

COMPANY_FORMS: frozenset[str] = frozenset("inc ltd llc llp plc gmbh corp".split())
"""What stands behind a comma in the name of a company, and is no initial or given name."""

BODY_ACRONYMS: frozenset[str] = frozenset(
    "UN EU UK US USA NHS BBC CNN NATO OECD UNESCO UNICEF WHO NASA IBM IEEE ACM ISO ABC NBC CBS PBS NPR IMF WTO".split()
)
"""Short forms that open the name of a body ("UN Women", "NHS Digital"), where others may be initials ("JS Mill")."""

NO_INITIALS: frozenset[str] = frozenset("API APIS FAQ III INC LLC LTD NGO PLC SDK USA".split())
"""Capitals behind a name that are no one's initials ("Reef API", "Reefs III")."""

APOSTROPHES = "'’ʼ‘`´ʻ′＇"
"""What people type for an apostrophe."""
_STRAIGHT = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))


def plain_apostrophes(text: str) -> str:
    """Every kind of apostrophe as the straight one; same length."""
    return text.translate(_STRAIGHT)


def is_particle(word: str) -> bool:
    """Whether a word (or a run of words) is a particle, whatever its case and apostrophes."""
    folded = plain_apostrophes(word).casefold()
    return folded in PARTICLES or all(part in PARTICLE_WORDS for part in folded.split())


def opens_family(word: str) -> bool:
    """Whether a word behind given names opens the family name: a particle, whatever its case ("Jo Van Dam")."""
    folded = plain_apostrophes(word).casefold()
    return (
        folded in CAPITAL_PARTICLES
        or folded in {"la", "le", "el", "al"}
        or (folded in PARTICLE_WORDS and word[0].islower())
    )


def is_suffix(word: str) -> bool:
    """Whether a word is a generational suffix (Jr., III, …)."""
    return word.casefold().strip(" .,") in SUFFIXES
