"""``python -m checker``: the same as the command ``factcheck``."""

import sys

from checker.cli import main

sys.exit(main())
