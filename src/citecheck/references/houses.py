"""Words by which a publisher's name is told from a periodical's or a site's."""

from __future__ import annotations

import regex

from citecheck.patterns import any_of, compiled

_NAMED = (
    r"ablex|addison|alianza|allyn|anagrama|apress|armand colin|artmed|ashgate|beltz|benjamins|birkh[äa]user"
    r"|blackwell|bloomsbury|brill|brooks-cole|brooks/cole|cengage|cortez|crc|doubleday|dunod|earthscan|ediciones"
    r"|edições|edward elgar|edward arnold|einaudi|elsevier|erlbaum|faber|farrar|fayard|feltrinelli|flammarion"
    r"|fondo de cultura|forlag|franco ?angeli|förlag|gallimard|gruyter|guilford|hachette|hanser|harcourt|heinemann"
    r"|hodder|hogrefe|houghton|il mulino|jossey|juventa|karger|kaufmann|klett|kluwer|knopf|laterza|lippincott"
    r"|little,? brown|longman|l’harmattan|macmillan|mcgraw|methuen|metzler|mifflin|mohr siebeck|mondadori|mosby"
    r"|nakladatelství|nomos|north-holland|norton|o[’']reilly|packt|paid[óo]s|palgrave|pearson|penguin|pergamon"
    r"|plenum|polity|prentice|press|publish\w*|random house|rodopi|routledge|rowman|sams|scribner\w*|seuil"
    r"|simon & schuster|sinauer|springer|suhrkamp|taylor & francis|taylor and francis|teubner|uitgever\w*|verlag|verlags?\w*"
    r"|vieweg|vozes|w\. ?h\. freeman|wadsworth|waxmann|wiley|wydawnictwo|zahar|éditions"
)
_GENERIC = (
    r"& sons|academic|akal|association|basil|books|cambridge|chapman|co(?!-)|company|dover|editor\w*|emerald|films"
    r"|freeman|gmbh|harper\w*|huber|inc|institut\w*|lang|lexington|library|ltd|minuit|oxford|pictures|productions"
    r"|publica\w+|records|sage|saunders|society|studios?|thieme|trotta|universi\w+|verso|vintage|zed"
)
HOUSE_WORDS = rf"(?:{_NAMED}|{_GENERIC})"
HOUSE = compiled(rf"(?<!\p{{L}}){any_of(f'{_NAMED}|{_GENERIC}'.split('|'))}(?!\p{{L}})", regex.I)
NAMED_HOUSE = compiled(
    rf"(?<!\p{{L}})(?:{_NAMED}|university press|(?:oxford|cambridge) university)(?!\p{{L}})", regex.I
)
"""Words that hardly anything but a publisher's name holds."""
_PERIODICALS = (
    r"times|post|guardian|journal|news|magazine|herald|tribune|gazette|daily|weekly|telegraph|observer"
    r"|economist|chronicle|independent|review|zeitung|zeit|spiegel|monde|país|folha|globo|atlantic|yorker"
    r"|mail|bulletin|newsletter|letters?|blog|medium|wired|forbes|slate|vox|quarterly|annals|proceedings"
    r"|transactions|advances|revista|cadernos|zeitschrift|archives|conference|symposium|congress|workshop|meeting"
    r"|conversation|globe|today|bbc|cnn|npr|encyclop\w+|dictionary|wikipedia"
)
PERIODICAL = compiled(rf"(?<!\p{{L}}){any_of(_PERIODICALS.split('|'))}(?!\p{{L}})", regex.I)
