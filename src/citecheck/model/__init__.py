"""Every noun of the project: named tuples that hold facts and no behaviour beyond reading them.

Spans are half-open ranges of code points in the *source* as the user has it (BOM excluded), never in the
prose; `text.Text` carries the way from one to the other.
"""

from citecheck.model.citation import Citation as Citation
from citecheck.model.citation import Cluster as Cluster
from citecheck.model.citation import Clusters as Clusters
from citecheck.model.citation import Form as Form
from citecheck.model.citation import Role as Role
from citecheck.model.document import LIBRARY_FORMATS as LIBRARY_FORMATS
from citecheck.model.document import LIBRARY_SUFFIXES as LIBRARY_SUFFIXES
from citecheck.model.document import Block as Block
from citecheck.model.document import BlockKind as BlockKind
from citecheck.model.document import Document as Document
from citecheck.model.document import Format as Format
from citecheck.model.document import Label as Label
from citecheck.model.document import Layout as Layout
from citecheck.model.document import ListSection as ListSection
from citecheck.model.document import Mark as Mark
from citecheck.model.document import MarkKind as MarkKind
from citecheck.model.document import Sections as Sections
from citecheck.model.document import Source as Source
from citecheck.model.document import Span as Span
from citecheck.model.elements import Date as Date
from citecheck.model.elements import Field as Field
from citecheck.model.elements import Locator as Locator
from citecheck.model.elements import Name as Name
from citecheck.model.elements import Year as Year
from citecheck.model.elements import YearKind as YearKind
from citecheck.model.finding import Diagnostic as Diagnostic
from citecheck.model.finding import Edit as Edit
from citecheck.model.finding import Fix as Fix
from citecheck.model.finding import Problem as Problem
from citecheck.model.finding import Safety as Safety
from citecheck.model.finding import Severity as Severity
from citecheck.model.post import How as How
from citecheck.model.post import Match as Match
from citecheck.model.post import Post as Post
from citecheck.model.post import Profile as Profile
from citecheck.model.reference import Reference as Reference
