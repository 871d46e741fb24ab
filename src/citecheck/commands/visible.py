"""What of a report is shown: not what a baseline knows, and not what is below the severity asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from os.path import exists
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citecheck.config import Config, ConfigError
from citecheck.model import Diagnostic
from citecheck.report import Report

if TYPE_CHECKING:
    from citecheck.baseline import Baseline

_RANK = {"info": 0, "warning": 1, "error": 2}


class Visible:
    """The filter of one run, with the baselines that its posts' settings name."""

    def __init__(self, options: Mapping[str, Any], fail: Callable[[str], None]) -> None:
        self.least, self.write, self.fail = _RANK[options["min_severity"]], options["write_baseline"], fail
        self.baselines: dict[str, Baseline] = {}
        self.known = 0

    def __call__(self, report: Report, config: Config) -> Report:
        """The report with the findings to show. Raises ConfigError."""
        found = report.diagnostics
        if config.baseline:
            found = self._unknown(report, config, config.baseline)
        elif self.write:
            raise ConfigError("--write-baseline needs --baseline FILE, or `baseline` in the settings")
        return report._replace(diagnostics=tuple(d for d in found if _RANK[d.severity] >= self.least))

    def finish(self) -> None:
        """Write the baselines back, where --write-baseline asks for it."""
        for baseline in self.baselines.values():
            if self.write:
                try:
                    baseline.save()
                except OSError as error:
                    self.fail(f"{baseline.path}: {error.strerror}")

    def _unknown(self, report: Report, config: Config, path: str) -> tuple[Diagnostic, ...]:
        from citecheck.rules import all_rules
        from citecheck.selection import chosen

        baseline = self.baselines.get(path) or self._read(path)
        rules = chosen(all_rules(), config, report.post.document.source.name)
        ran = [rule.code for rule in rules if rule.applies(report.profile.name)]
        if self.write:
            baseline.learn(report, ran)
        fresh = baseline.fresh(report, ran)
        found = set(report.diagnostics)
        self.known += len(report.diagnostics) - sum(d in found for d in fresh)
        return fresh

    def _read(self, path: str) -> Baseline:
        from citecheck.baseline import Baseline

        if not self.write and not exists(path):
            raise ConfigError(f"{path}: no such baseline; --write-baseline makes one")
        self.baselines[path] = Baseline(Path(path))
        return self.baselines[path]
