"""How long a kernel takes, one JSON line for each thing: `kernel_times.py KERNEL [KERNEL …]`, each started anew three times."""

import json
import statistics
import sys
import time
from pathlib import Path

from jupyter_client.manager import start_new_kernel

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
IMPORT = "import * as q from 'qernel';"
STUDY = "const study = await q.readStudy('../data/carers');"
CODE = "q.correlate(study)"


def seconds(work):
    start = time.monotonic()
    given = work()
    return time.monotonic() - start, given


def times(kernel):
    """One life of a kernel: from its start to a reader who asks about code."""
    ready, (manager, client) = seconds(lambda: start_new_kernel(kernel_name=kernel, cwd=str(FOLDER), startup_timeout=120))
    try:
        def cell(code):
            took, reply = seconds(lambda: client.execute_interactive(code, timeout=120, output_hook=lambda _: None))
            if reply["content"]["status"] != "ok":
                raise RuntimeError(f"{kernel}: {code}: {reply['content']}")
            return took

        def completion(code):
            took, reply = seconds(lambda: client.complete(code, len(code), reply=True, timeout=120))
            if "correlate" not in reply["content"]["matches"]:
                raise RuntimeError(f"{kernel}: no completion of {code}")
            return took

        def inspection():
            return seconds(lambda: client.inspect(CODE, 5, reply=True, timeout=120))[0]

        # A reader needs at least this long to type the first cell; an impatient one is measured by the first line.
        at_once = ready + cell("1 + 1")
        time.sleep(2)
        return {
            "kernel ready": ready,
            "kernel ready and its first cell run at once": at_once,
            "cell that imports the library": cell(IMPORT),
            "cell that reads a study": cell(STUDY),
            "first completion": completion("q.corr"),
            "later completion": statistics.median(completion(f"q.{'correlate'[:n]}") for n in (2, 3, 4, 5, 6)),
            "first inspection": inspection(),
            "later inspection": statistics.median(inspection() for _ in range(5)),
        }
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


for name in sys.argv[1:]:
    lives = [times(name) for _ in range(3)]
    for what in lives[0]:
        print(json.dumps({"kernel": name, "work": what, "median": statistics.median(life[what] for life in lives)}))
