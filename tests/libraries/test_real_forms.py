"""BibTeX as Scholar, DBLP, ADS, R and many hands write it, RIS as databases do, rendered in APA: (entry, what the list shows)."""

from __future__ import annotations

from typing import Literal

import pytest

from citecheck.csl.writers import text
from citecheck.formatting.library import render_library
from citecheck.libraries.dates import edtf, iso
from citecheck.libraries.load import parse_library, write_items

FORMS = {
    "and others": (
        "@inproceedings{k, author={Ruiz, Ana and Chan, Bo and others}, title={Reefs at rest}, booktitle={Advances in tides}, pages={5--9}, year={2017}}",
        "Ruiz, A., Chan, B., et al. (2017). Reefs at rest. In Advances in tides (pp. 5–9).",
    ),
    "preprint as a journal": (
        "@article{k, author={Ruiz, A.}, title={Reefs at rest}, journal={arXiv preprint arXiv:1810.99999}, year={2018}}",
        "Ruiz, A. (2018). Reefs at rest (arXiv:1810.99999). arXiv. https://arxiv.org/abs/1810.99999",
    ),
    "preprint in the registry": (
        "@article{k, author={Ruiz, A.}, title={Reefs at rest}, journal={CoRR}, volume={abs/1810.99999}, year={2018}}",
        "Ruiz, A. (2018). Reefs at rest (arXiv:1810.99999). arXiv. https://arxiv.org/abs/1810.99999",
    ),
    "preprint by its eprint": (
        "@misc{k, author={Ana Ruiz}, title={Reefs at rest}, year={2018}, eprint={1810.99999}, archivePrefix={arXiv}, primaryClass={cs.CL}}",
        "Ruiz, A. (2018). Reefs at rest (arXiv:1810.99999). arXiv. https://arxiv.org/abs/1810.99999",
    ),
    "article that is also a preprint": (
        '@article{k, author={Ruiz, A.}, title={Reefs at $\\alpha$ rest}, journal="{\\apj}", volume=3, pages={7}, year={2018}, eprint={1810.99999}, archivePrefix={arXiv}}',
        "Ruiz, A. (2018). Reefs at α rest. The Astrophysical Journal, 3, 7.",
    ),
    "ahead of print": (
        "@article{k, author={Ruiz, A.}, title={Reefs at rest}, journal={Coasts}, year={2019}, note={Early access}}",
        "Ruiz, A. (2019). Reefs at rest. Coasts. Advance online publication.",
    ),
    "to appear": (
        "@article{k, author={Ruiz, A.}, title={Reefs at rest}, journal={Coasts}, note={To appear}}",
        "Ruiz, A. (in press). Reefs at rest. Coasts.",
    ),
    "stage of a manuscript": (
        "@unpublished{k, author={Ruiz, A.}, title={Reefs at rest}, note={Manuscript in preparation}, year={2019}}",
        "Ruiz, A. (2019). Reefs at rest [Manuscript in preparation].",
    ),
    "manuscript of no stage": (
        "@unpublished{k, author={Ruiz, A.}, title={Reefs at rest}, year={2019}}",
        "Ruiz, A. (2019). Reefs at rest [Unpublished manuscript].",
    ),
    "package": (
        "@Manual{k, author={Ana Ruiz}, title={reefr: Reefs at Rest}, year={2023}, note={R package version 1.1.2, https://reefr.example}, url={https://reefr.example}}",
        "Ruiz, A. (2023). reefr: Reefs at Rest (Version 1.1.2) [R package]. https://reefr.example",
    ),
    "site as the way it was published": (
        "@misc{k, author={Ruiz, A.}, title={Humbled}, howpublished={Twitter}, year={2009}, month={10}, day={9}, url={https://twitter.example/1}, note={Accessed: 2010-01-01}}",
        "Ruiz, A. (2009, October 9). Humbled. Twitter. https://twitter.example/1",
    ),
    "meeting as a book": (
        "@conference{k, author={Ruiz, A.}, title={Fat fish}, booktitle={Poster presented at the Tidal Congress}, address={Wattle}, year=2018, month=sep}",
        "Ruiz, A. (2018, September). Fat fish [Poster presentation]. Tidal Congress, Wattle.",
    ),
    "years of two editions": (
        "@book{k, author={Ruiz, A.}, title={Reefs at rest}, edition={2nd}, year={1969}, origyear={1966}, publisher={Tidal Press}}",
        "Ruiz, A. (1969). Reefs at rest (2nd ed.). Tidal Press. (Original work published 1966)",
    ),
    "day of looking up": (
        "@online{k, author={Ruiz, A.}, title={Reefs at rest}, date={2020-03-22}, urldate={2020-05-01}, url={https://reefs.example/}}",
        "Ruiz, A. (2020, March 22). Reefs at rest. https://reefs.example/",
    ),
    "day of looking up an undated page": (
        "@online{k, author={Ruiz, A.}, title={Reefs at rest}, urldate={2020-05-01}, url={https://reefs.example/}}",
        "Ruiz, A. (n.d.). Reefs at rest. Retrieved May 1, 2020, from https://reefs.example/",
    ),
    "talk on the web": (
        "@video{k, author={Ruiz, A.}, title={Useless boats}, publisher={TIDE}, date={2018-04}, url={https://tide.example/1}}",
        "Ruiz, A. (2018, April). Useless boats [Video]. TIDE. https://tide.example/1",
    ),
    "report of a self-evident kind": (
        "@report{k, author={{Reef Fund}}, title={Tides}, type={techreport}, institution={Wattle House}, date={2020}}",
        "Reef Fund. (2020). Tides. Wattle House.",
    ),
    "repository as a journal": (
        "@misc{k, author={Ruiz, A.}, title={Reefs}, year={2025}, publisher={GitHub}, journal={GitHub repository}, howpublished={\\url{https://github.example/r}}}",
        "Ruiz, A. (2025). Reefs [Computer software]. GitHub. https://github.example/r",
    ),
    "house as the way it was published": (
        "@online{k, author={Ruiz, A.}, title={What is a reef?}, year={2010}, howpublished={Ontoreef}, url={https://reef.example/66}}",
        "Ruiz, A. (2010). What is a reef? Ontoreef. https://reef.example/66",
    ),
    "description as the way it was published": (
        "@misc{k, author={Ruiz, A.}, title={What is a reef?}, year={2010}, howpublished={Lecture notes}}",
        "Ruiz, A. (2010). What is a reef? [Lecture notes].",
    ),
    "version in a note": (
        "@misc{k, author={Ruiz, A.}, title={Reefs}, year={2010}, note={Version 1.2.0}, howpublished={\\url{https://reef.example/r}}}",
        "Ruiz, A. (2010). Reefs (Version 1.2.0). https://reef.example/r",
    ),
    "suffix without commas": (
        "@techreport{k, author={Guy L. {Steel} Jr.}, title={The Reef}, institution={Tide Lab}, number={TL-TR-595}, year=1980}",
        "Steel, G. L., Jr. (1980). The Reef (Technical Report No. TL-TR-595). Tide Lab.",
    ),
    "article number of ACM": (
        "@article{k, author={Ruiz, A.}, title={Reefs}, journal={Tide Surv.}, year={2005}, volume={4}, number={5}, articleno={17}, numpages={35}}",
        "Ruiz, A. (2005). Reefs. Tide Surv., 4(5), Article 17.",
    ),
    "patent by its country": (
        "@patent{k, author={Ruiz, A.}, title={Reef}, number={8,120,456}, year={2011}, type={patentus}}",
        "Ruiz, A. (2011). Reef (U.S. Patent No. 8,120,456).",
    ),
    "first page alone, with its dash": (
        "@article{k, author={Ruiz, A.}, title={Reefs}, journal={Coasts}, year={2001}, pages={12-}, number={3}}",
        "Ruiz, A. (2001). Reefs. Coasts, (3), 12.",
    ),
    "and et al.": (
        "@article{k, author={Ruiz, A. and et al.}, title={Reefs}, journal={Coasts}, year=2001}",
        "Ruiz, A., et al. (2001). Reefs. Coasts.",
    ),
    "about a year before the era, by ISO's year 0": (
        "@book{k, author={Plat}, title={Tides}, date={-0379~}}",
        "Plat. (ca. 380 B.C.E.). Tides.",
    ),
    "about a year": (
        "@book{k, author={Plat}, title={Tides}, date={1840~}}",
        "Plat. (ca. 1840). Tides.",
    ),
    "issue of a periodical by its own title": (
        "@periodical{k, editor={Ruiz, A.}, title={Coasts}, issuetitle={Reefs at rest}, volume={3}, number={2}, date={2019}}",
        "Ruiz, A. (Ed.). (2019). Reefs at rest [Special issue]. Coasts, 3(2).",
    ),
    "case with its reporter": (
        "@jurisdiction{k, title={Brow v. Board of Tides}, volume={347}, reporter={U.S.}, pages={484}, date={1954}}",
        "Brow v. Board of Tides, 347 U.S. 484 (1954).",
    ),
}

RIS_FORMS = {
    "paper under CONF": (
        "TY  - CONF\nTI  - Reefs at rest\nAU  - Ruiz, A.\nT2  - Tidal Congress\nC3  - Proceedings of the Congress\nPY  - 2015\nSP  - 1\nEP  - 9\nPB  - Tide House\nER  - ",
        "Ruiz, A. (2015). Reefs at rest. In Proceedings of the Congress (pp. 1–9). Tide House.",
    ),
    "paper under CONF, of one name": (
        "TY  - CONF\nTI  - Reefs at rest\nAU  - Ruiz, A.\nT2  - Proceedings of the Congress\nPY  - 2015\nSP  - 1\nER  - ",
        "Ruiz, A. (2015). Reefs at rest. In Proceedings of the Congress (p. 1).",
    ),
    "proceedings as a whole": (
        "TY  - CONF\nTI  - Reefs at rest\nA2  - Ruiz, A.\nPY  - 2015\nPB  - Tide House\nER  - ",
        "Ruiz, A. (Ed.). (2015). Reefs at rest. Tide House.",
    ),
    "article number": (
        "TY  - JOUR\nTI  - Reefs at rest\nAU  - Ruiz, A.\nPY  - 2021\nT2  - Coasts\nVL  - 11\nIS  - 4\nC7  - 1234\nM3  - Article\nER  - ",
        "Ruiz, A. (2021). Reefs at rest. Coasts, 11(4), Article 1234.",
    ),
    "DOI as the kind of work": (
        "TY  - JOUR\nTI  - Reefs at rest\nAU  - Ruiz, A\nPY  - 2001\nJO  - COASTS\nVL  - 4\nM3  - 10.9999/reef.1\nER  - ",
        "Ruiz, A. (2001). Reefs at rest. COASTS, 4. https://doi.org/10.9999/reef.1",
    ),
    "version of a program": (
        "TY  - COMP\nTI  - Reefs\nAU  - Tide Corp.\nPY  - 2020\nET  - 27\nPB  - Tide Corp.\nER  - ",
        "Tide Corp. (2020). Reefs (Version 27) [Computer software].",
    ),
    "number of a report": (
        "TY  - RPRT\nTI  - Reefs at rest\nAU  - Reef Fund\nPY  - 2017\nM3  - Technical Report\nSN  - 17-5\nPB  - Reef Fund\nER  - ",
        "Reef Fund. (2017). Reefs at rest (Technical Report No. 17-5).",
    ),
}


@pytest.mark.parametrize("form", RIS_FORMS)
def test_ris_form(form: str) -> None:
    entry, shown = RIS_FORMS[form]
    ((runs,), problems) = render_library(parse_library(entry, "ris", "refs.ris").references, "apa7")
    assert not problems
    assert text(runs) == shown


@pytest.mark.parametrize("form", FORMS)
def test_form(form: str) -> None:
    entry, shown = FORMS[form]
    ((runs,), problems) = render_library(parse_library(entry, "bibtex", "refs.bib").references, "apa7")
    assert not problems
    assert text(runs) == shown


@pytest.mark.parametrize("format", ["bibtex", "ris", "csl-json"])
@pytest.mark.parametrize("form", ["and others", "preprint by its eprint"])
def test_form_from_library_to_library(form: str, format: Literal["bibtex", "ris", "csl-json"]) -> None:
    entry, shown = FORMS[form]
    items = [reference.to_csl() for reference in parse_library(entry, "bibtex").references]
    ((runs,), _) = render_library(parse_library(write_items(items, format), format).references, "apa7")
    assert text(runs) == shown


def test_harvard_keeps_the_day_of_looking_up() -> None:
    entry, _ = FORMS["day of looking up"]
    ((runs,), _) = render_library(parse_library(entry, "bibtex").references, "harvard-ctr")
    assert text(runs).endswith("(Accessed: 1 May 2020).")


def test_the_lines_of_a_note_that_say_variables_stay_lines() -> None:
    item = {"id": "k", "type": "document", "title": "Reefs", "note": "type: dataset\nversion: 3\npublisher: Tide House"}
    (again,) = parse_library(write_items([item], "bibtex"), "bibtex").references
    assert again.to_csl() == item
    ((runs,), _) = render_library([again], "apa7")
    assert text(runs) == "Reefs (Version 3) [Data set]. (n.d.). Tide House."
    (typed,) = parse_library("@book{k, title={Reefs}, note={Printed\n  for the author}}", "bibtex").references
    assert typed.text("note") == "Printed for the author"


@pytest.mark.parametrize("year", [-380, -2, -1, 109, 1900])
def test_years_before_the_era_go_to_iso_and_back(year: int) -> None:
    assert edtf(iso({"date-parts": [[year]]})) == {"date-parts": [[year]]}
