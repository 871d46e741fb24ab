"""Invented posts of any size for measuring: sentences with citations, and the list that they need."""

from __future__ import annotations

import random
from html import escape

_ONSETS = "B D F G H K L M N P R S T V W Br Cl Dr Fl Gr Kl St Tr".split()
_RIMES = "ado allen amsey anter arrow eck elden erring ibson iller olden onway orden otter ulley umber".split()
_NOUNS = "reefs tides coasts dunes marshes estuaries harbours lagoons currents beacons piers shoals".split()
_VERBS = "shape limit support explain delay reward trouble outlast".split()
_JOURNALS = ["Journal of Coasts", "Tidal Studies", "Annals of Sand", "Shore & Sea Quarterly"]


def surname(number: int) -> str:
    """One of 368 surnames, then compounds of two."""
    simple = _ONSETS[number % len(_ONSETS)] + _RIMES[number // len(_ONSETS) % len(_RIMES)]
    further = number // (len(_ONSETS) * len(_RIMES))
    return simple if not further else f"{simple}-{surname(further - 1)}"


def entry(number: int) -> str:
    """The list entry of work `number`: two of three are journal articles, the third a book."""
    rng = random.Random(number)
    people = [f"{surname(number + 7 * i)}, {chr(65 + (number + i) % 26)}." for i in range(1 + number % 3)]
    authors = people[0] if len(people) == 1 else ", ".join(people[:-1]) + f", & {people[-1]}"
    title = f"How {rng.choice(_NOUNS)} {rng.choice(_VERBS)} {rng.choice(_NOUNS)} in year {number}"
    if number % 3 == 2:
        return f"{authors} ({year(number)}). {title}. Tidal Press."
    pages = rng.randint(1, 300)
    journal = f"{rng.choice(_JOURNALS)}, {rng.randint(1, 60)}({rng.randint(1, 6)}), {pages}–{pages + 12}"
    return f"{authors} ({year(number)}). {title}. {journal}. https://doi.org/10.9999/reef.{number}"


def year(number: int) -> int:
    """The year of work `number`."""
    return 1960 + number % 60


def citation(number: int, narrative: bool = False) -> str:
    """How the text cites work `number` under APA 7."""
    people = [surname(number + 7 * i) for i in range(1 + number % 3)]
    joiner = " and " if narrative else " & "
    shown = f"{people[0]} et al." if len(people) > 2 else joiner.join(people)
    return f"{shown} ({year(number)})" if narrative else f"({shown}, {year(number)})"


def body(first: int, works: int, sentences: int, seed: int = 0, every: int = 2) -> str:
    """Paragraphs of about six sentences; one in `every` cites one of the works first…first+works-1, all of them in turn."""
    rng, out, at = random.Random(seed), [], 0
    for i in range(sentences):
        plain = f"Most {rng.choice(_NOUNS)} {rng.choice(_VERBS)} the {rng.choice(_NOUNS)} that lie behind them for a season or more"
        if i % every == every - 1:
            narrative = bool(at % 2)
            cited = citation(first + at % works, narrative)
            plain = f"{cited} showed that {plain[0].lower()}{plain[1:]}" if narrative else f"{plain} {cited}"
            at += 1
        out.append(plain + "." + ("\n\n" if i % 6 == 5 else " "))
    return "".join(out).strip()


def post(
    first: int = 0, works: int = 15, sentences: int = 70, markdown: bool = False, seed: int = 0, every: int = 2
) -> str:
    """A whole post: title, body, heading, sorted list. The defaults give about 8 KB and 35 citations."""
    mark = "# " if markdown else ""
    entries = sorted(entry(first + i) for i in range(works))
    return (
        f"{mark}Notes from the shore\n\n{body(first, works, sentences, seed, every)}\n\n{mark}References\n\n"
        + "\n\n".join(entries)
        + "\n"
    )


def sized(characters: int) -> str:
    """A post of about so many characters in which the list grows with the text."""
    per_sentence, per_entry = 105, 150
    works = max(5, characters // (per_sentence * 8 + per_entry))
    return post(0, works, works * 8)


def dressed(text: str, format: str) -> str:
    """A plain post in another markup: its headings as such, in HTML its paragraphs too."""
    heads = ("Notes from the shore", "References")
    blocks = text.strip().split("\n\n")
    if format == "markdown":
        blocks = [f"# {block}" if block in heads else block for block in blocks]
    elif format == "html":
        tags = ["h2" if block in heads else "p" for block in blocks]
        blocks = [f"<{tag}>{escape(block)}</{tag}>" for tag, block in zip(tags, blocks, strict=True)]
    return "\n\n".join(blocks) + "\n"
