"""What stands before a year and is no author: openers, months, places, laws, labels."""

from __future__ import annotations

from citecheck.dates import MONTHS, SEASONS

OPENERS: frozenset[str] = frozenset(
    """
    a about above according accordingly across actually additionally after again all almost along already also although
    always among an and another any apart are arguably around as at authors back based because before behind below
    besides between beyond both briefly but by cf citing clearly compare concerning conversely consequently contra
    contrary crucially currently despite did do does drawing during each earlier either especially even eventually
    every everyone example few finally first firstly following for fortunately from further furthermore generally given
    has have he hence her here his historically how however i if importantly in indeed initially instead interestingly
    into is it its just last lastly later latter less like likewise many maybe meanwhile more moreover most much my
    namely nearly nevertheless next no nonetheless nor not notably nothing now of often on once one only or originally
    other others our over overall own particularly per perhaps previously prior probably quoting rather recall recently
    regarding researchers respectively scholars second secondly see several she similarly simply since so some
    sometimes soon still subsequently such surely than thanks that the their them then there thereby therefore
    these they third thirdly this those though through throughout thus to today together too toward towards traditionally
    two ultimately under unfortunately unless unlike until up upon us using usually various very via was we well were
    what when whenever where whereas whether which while who whose why with within without writing yes yet
    you your
    according además además ainsi als alors apesar aqui as assim aunque aussi bei como com con conforme contudo comme
    dans das de dem den depois der des desde después dessa deste die do donc dos durante ein eine em en entre entonces
    es esta este estudo estudio et für hier ihr im in já la las le les los mais mas mesmo mit na nach nas nesse neste no
    nos nossa não o os para pela pelo per pero pois pour por porém quand que quando sans se segundo según seit selon
    sem si sin sobre sous sowie sur também tambien también um uma und una une un vom voir von wie zu zum zur é y e
    figure fig table section chapter part appendix equation eq version release
    """.split()
)
"""Words that open a sentence or a phrase and merely look like names because of their capital."""

STOP_HEADS: frozenset[str] = frozenset(
    """
    figure fig figs table tables section chapter part appendix equation eq version release edition volume vol issue
    phase study experiment sample grade year week term module unit act regulation regulations article directive
    bill est circa since until before after around updated posted accessed retrieved copyright photo photograph image
    source sources published viewed revised modified created founded established born died aged pages note step
    stage level season series episode model type class lecture lesson slide panel example item question task test
    trial wave round group cohort season semester quarter century decade conference congress summit olympics cup games
    election war pandemic windows android ios python java ubuntu office vista covid ad bc ce bce am pm gmt utc
    n m sd se df ci p r f t z x chi beta alpha isbn issn doi iso din ieee rfc no nr vol cc by license licence
    total introduction conclusion conclusions discussion results result method methods methodology background abstract
    summary overview references contents mean average sum budget revenue population history timeline news events update
    rip edit update correction corrections erratum errata corrigendum postscript addendum eta ps internet web online available archive wikipedia google youtube twitter facebook kindle
    """.split()
)
"""Words that are refused as a whole author unless the list has them."""

LEGAL_ENDS: frozenset[str] = frozenset(
    "act acts code bill regulation regulations directive law laws constitution treaty ordinance statute decree amendment".split()
)
"""Last words of laws, which are dated without being cited as authors."""

MEETINGS: frozenset[str] = frozenset(
    "conference workshop symposium congress summit colloquium convention meeting olympics festival".split()
)
"""Words of meetings, which their year dates wherever they stand in the name."""

EVENT_ENDS: frozenset[str] = MEETINGS | frozenset(
    """
    cup games war election revolution crisis pandemic earthquake hurricane
    edition exhibition series season film movie album version championship championships
    """.split()
)
"""Last words of events and things that are dated by a bracket."""

PLACES: frozenset[str] = frozenset(
    """
    africa albania algeria america amsterdam argentina asia athens auckland australia austria baghdad bangkok bangladesh
    barcelona beijing belfast belgium berlin birmingham bogota bolivia boston brasil brazil brisbane bristol britain
    brussels budapest bulgaria cairo california cambridge canada canberra caracas chicago chile china colombia copenhagen
    croatia cuba cyprus czechia dallas delhi denmark denver detroit dublin ecuador edinburgh egypt england españa estonia
    ethiopia europe finland florida france geneva georgia germany ghana glasgow greece guatemala hamburg hawaii helsinki
    honduras hungary iceland india indonesia iran iraq ireland israel istanbul italy jakarta jamaica japan jerusalem
    johannesburg jordan kenya kiev korea kyiv kyoto latvia lebanon leeds leiden lima lisbon lisboa lithuania liverpool
    london luxembourg lyon madrid malaysia manchester manila melbourne mexico méxico miami milan montreal morocco moscow
    mumbai munich nairobi netherlands nigeria norway oslo ottawa oxford pakistan panama paraguay paris peru perú
    philadelphia philippines poland portugal prague quebec rio rome romania rotterdam russia rwanda santiago scotland
    seattle senegal seoul serbia shanghai singapore slovakia slovenia somalia spain stockholm sudan sweden switzerland
    sydney syria taiwan tanzania texas thailand tokyo toronto tunisia turin turkey uganda ukraine uruguay usa uk
    uzbekistan vancouver venezuela venice vienna vietnam wales warsaw washington wellington york zambia zimbabwe zurich
    """.split()
)
"""Cities and countries, refused as a whole author unless the list has them."""

DATE_WORDS: frozenset[str] = frozenset(
    {
        *MONTHS,
        *SEASONS,
        *"monday tuesday wednesday thursday friday saturday sunday early late mid easter christmas".split(),
    }
)
"""Months, seasons and weekdays: "(January 2010)" is a date."""


def is_opener(word: str) -> bool:
    """Whether a capitalised word is a sentence word rather than a name."""
    folded = word.casefold()
    return folded in OPENERS or (len(folded) > 6 and folded.endswith(("ically", "ingly", "ously", "ately", "edly")))


def is_stopped(word: str) -> bool:
    """Whether a word alone before a year is no author: a label, a month, a place."""
    folded = word.casefold().strip(".")
    return folded in STOP_HEADS or folded in DATE_WORDS or folded in PLACES or is_opener(word)
