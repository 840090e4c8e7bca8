"""How a text report may look: its width and its colours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a piece of a report is; the value is its ANSI SGR code (ECMA-48, section 8.3.117)."""

    ERROR = "1;31"
    WARNING = "1;33"
    NOTE = "1;36"
    STRONG = "1"
    GUTTER = "34"
    MARK = "1;35"
    HELP = "32"


@dataclass(frozen=True, slots=True)
class Look:
    """Width in terminal cells, and whether colours may be used.

    Only the command line knows the terminal, so it decides both; nothing here asks.
    """

    width: int = 100
    colour: bool = False

    def paint(self, text: str, role: Role) -> str:
        r"""Return ``text`` in the colour of ``role``, or unchanged where colours are off.

        >>> Look(colour=True).paint("error", Role.ERROR)
        '\x1b[1;31merror\x1b[0m'
        >>> Look().paint("error", Role.ERROR)
        'error'
        """
        return f"\x1b[{role.value}m{text}\x1b[0m" if self.colour and text else text
