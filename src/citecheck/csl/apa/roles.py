"""Writers, directors, hosts … in the author's place, each with the role in brackets (APA 9.10, table 9.1)."""

from __future__ import annotations

from citecheck.csl.items import Item
from citecheck.csl.names import CslName

_MAKERS = ("executive-producer", "producer", "series-creator")
_GUESTS_FIRST = (("script-writer", "director"), ("guest", "host"), _MAKERS)
_HOSTS_FIRST = (("script-writer", "director"), ("host", "guest"), _MAKERS)
"""The roles that stand in the place of the author, in groups: the first group that the item has."""
_MUSIC = ("song", "musical_score", "performance")
_LABELS = {
    "script-writer": "Writer", "director": "Director", "guest": "Guest Expert", "host": "Host",
    "executive-producer": "Executive Producer", "producer": "Producer", "series-creator": "Creator",
}  # fmt: skip
_FILM = ("motion_picture", "broadcast")
_PARTS = ("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference")


def settle_roles(item: Item, promote: bool = True) -> None:
    """Give the item authors where other roles stand for them (if those are to `promote`), and name nobody twice."""
    _composer(item)
    if promote and not item.names.get("author"):
        _promote(item)
    authors = item.names.get("author")
    if promote and item.type in _PARTS and authors and item.names.get("editor", []) == item.names.get("translator"):
        item.names["editor-translator"] = item.names.pop("editor")  # of the whole, as which they are named once
        del item.names["translator"]
    for role in ("editor", "director", "composer", "performer"):
        if authors and item.names.get(role) == authors and item.type not in _PARTS:
            del item.names[role]


def _composer(item: Item) -> None:
    """Who wrote the music is its author; an author beside the composer recorded it, as libraries have it (APA 10.13)."""
    if item.type not in _MUSIC or not item.names.get("composer"):
        return
    recorded = item.names.get("author")
    if recorded and recorded != item.names["composer"]:
        item.names.setdefault("performer", recorded)
    item.names["author"] = item.names.pop("composer")


def _promote(item: Item) -> None:
    if item.names.get("editor") and item.type not in _FILM:
        return
    for roles in _HOSTS_FIRST if item.type == "broadcast" else _GUESTS_FIRST:
        if item.type == "broadcast" and "container-title" in item.text and roles == _MAKERS:
            return  # they made the series, and are named there
        if any(item.names.get(role) for role in roles):
            item.names["author"] = with_roles(item, roles, _LABELS, "label")
            return


def with_roles(item: Item, roles: tuple[str, ...], labels: dict[str, str], key: str) -> list[CslName]:
    """The people of several roles, taken out of the item, each once with all of his or her roles under `key`.

    People of one role only share one label, in the plural, on the last of them.
    """
    taken = {role: item.names.pop(role) for role in roles if item.names.get(role)}
    if len(taken) == 1:
        ((role, names),) = taken.items()
        return [*names[:-1], {**names[-1], key: plural(labels[role]) if len(names) > 1 else labels[role]}]
    people: list[tuple[CslName, list[str]]] = []
    for role, names in taken.items():
        for name in names:
            held = next((held for known, held in people if known == name), None)
            if held is None:
                people.append((name, [labels[role]]))
            else:
                held.append(labels[role])
    return [{**name, key: " & ".join(held)} for name, held in people]


def plural(label: str) -> str:
    """A label for several people: "Directors", "Dirs."; "Trans." and "Illus." do not change."""
    if label in ("Trans.", "Illus."):
        return label
    return f"{label[:-1]}s." if label.endswith(".") else f"{label}s"
