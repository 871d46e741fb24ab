"""List to references: segment, parse by shape, a sequence model as second opinion, confidence."""

from citecheck.references.lists import carried as carried
from citecheck.references.lists import list_entries as list_entries
from citecheck.references.lists import parse_list as parse_list
from citecheck.references.parse import parse_entry as parse_entry
