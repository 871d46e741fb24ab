"""References rendered through CSL: items, style, runs, writers. The only importer of citeproc.

What the checker's rules share with the formatter needs no citeproc and takes works (`works.from_reference`):

- `sorting.sort_key(work)`: where the work stands in the list (APA 9.44–9.49); equal keys are a tie. `sorting.order(works)`
  is the whole list's order, as indices.
- `suffixes.suffixes(works)`: the letter that each work's year should carry, "" for none (APA 8.19, 9.47).
- `disambiguation.names_needed(works, et_al_from)`: authors a citation must name before "et al.", 0 for the style's own
  number (APA 8.18). `disambiguation.initials_needed(works)`: whether its first author needs initials (APA 8.20);
  `given_needed(works)`: whether only the given name in full tells him or her from another.
- `sorting.cite_key(work)`: the order of works inside one parenthesis (APA 8.12).
"""
