"""Words by which a publisher's name is told from a periodical's or a site's."""

from __future__ import annotations

import regex

HOUSE_WORDS = r"(?:press|publish\w*|verlag|universi\w+|books|editor\w*|ediciones|edições|éditions|routledge|springer|wiley|elsevier|sage|academic|pearson|mcgraw|macmillan|oxford|cambridge|penguin|norton|harcourt|erlbaum|blackwell|association|society|institut\w*|inc|ltd|gmbh|productions|pictures|films|studios?|records|company|co|publica\w+|library|kaufmann|gruyter|mifflin|& sons|brill|palgrave|nomos|suhrkamp|gallimard|addison|knopf|doubleday|vintage|harper\w*|simon & schuster|random house|little,? brown|houghton|prentice|allyn|jossey|guilford|taylor (?:&|and) francis|kluwer|north-holland|birkh[äa]user|vieweg|teubner|hanser|mohr siebeck|metzler|klett|beltz|juventa|waxmann|lang|seuil|minuit|fayard|flammarion|dunod|hachette|armand colin|l’harmattan|anagrama|paid[óo]s|alianza|trotta|akal|fondo de cultura|einaudi|mondadori|laterza|il mulino|feltrinelli|franco ?angeli|vozes|artmed|cortez|zahar|earthscan|emerald|ashgate|edward (?:elgar|arnold)|hodder|heinemann|longman|methuen|faber|verso|zed|polity|crc|chapman|farrar|scribner\w*|dover|plenum|w\. ?h\. freeman|freeman|cengage|wadsworth|brooks/cole|brooks-cole|o[’']reilly|apress|packt|sams|rodopi|benjamins|pergamon|basil|bloomsbury|rowman|lexington|lippincott|saunders|mosby|thieme|karger|erlbaum|ablex|sinauer|hogrefe|huber|verlags?\w*|uitgever\w*|förlag|forlag|wydawnictwo|nakladatelství)"
HOUSE = regex.compile(rf"(?<!\p{{L}}){HOUSE_WORDS}(?!\p{{L}})", regex.I)
PERIODICAL = regex.compile(
    r"(?<!\p{L})(?:times|post|guardian|journal|news|magazine|herald|tribune|gazette|daily|weekly|telegraph|observer|economist|chronicle|independent|review|zeitung|zeit|spiegel|monde|país|folha|globo|atlantic|yorker|mail|bulletin|newsletter|letters?|blog|medium|wired|forbes|slate|vox|quarterly|annals|proceedings|transactions|revista|cadernos|zeitschrift|archives|conference|symposium|congress|workshop|meeting|conversation|globe|today|bbc|cnn|npr|encyclop\w+|dictionary|wikipedia)(?!\p{L})",
    regex.I,
)
