"""Reference libraries: BibTeX, CSL-JSON and RIS to and from references."""
