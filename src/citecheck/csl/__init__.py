"""References rendered through CSL: items, style, runs, writers. The only importer of citeproc."""
