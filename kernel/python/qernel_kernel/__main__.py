"""`python -m qernel_kernel -f CONNECTION_FILE`: what Jupyter starts. In a clone it is run by its path."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from qernel_kernel.bridge import main  # noqa: E402

sys.exit(main(sys.argv[1:]))
