"""What was understood of a document, and what was not."""

from kamer_tui.check.as_json import findings_as_json
from kamer_tui.check.as_text import findings_as_text
from kamer_tui.check.findings import Findings, findings

__all__ = ["Findings", "findings", "findings_as_json", "findings_as_text"]
