"""Executes notebooks, two at a time, and compares what they give with what is committed.

    python scripts/notebooks/check.py [--out FOLDER] [--folder FOLDER] [--update] NOTEBOOK…

Prints one JSON line per notebook as it is done: `{ "notebook", "cells", "seconds", "problems": ["…"] }`.
`--out` keeps the executed copies; `--folder` is where the cells run (the notebook's own where absent);
`--update` writes the new outputs into the notebooks themselves, where every cell ran well.
"""

import argparse
import asyncio
import copy
import json
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

import nbformat
from execute import execute
from outputs import differences, stripped

AT_A_TIME = 2


def check(path, options):
    """One notebook: executes a copy and gives what is wrong with it."""
    path = Path(path)
    began = time.monotonic()
    committed = nbformat.read(path, as_version=4)
    fresh = copy.deepcopy(committed)
    folder = Path(options.folder) if options.folder else path.parent
    broken = asyncio.run(execute(fresh, folder.resolve()))
    problems = [named(committed, index, phrase) for index, phrase in broken]
    if options.update:
        if not problems:
            nbformat.write(stripped(fresh), path)
    else:
        for index, (before, after) in enumerate(zip(committed.cells, fresh.cells)):
            if before.cell_type == "code":
                problems += [named(committed, index, phrase) for phrase in differences(before.outputs, after.outputs)]
    if options.out:
        Path(options.out).mkdir(parents=True, exist_ok=True)
        nbformat.write(stripped(fresh), Path(options.out) / path.name)
    cells = sum(cell.cell_type == "code" for cell in committed.cells)
    return {"notebook": str(path), "cells": cells, "seconds": round(time.monotonic() - began, 1), "problems": problems}


def named(notebook, index, phrase):
    """A problem with the cell it concerns: its place in the notebook and how it begins."""
    if index is None:
        return phrase
    source = notebook.cells[index].source.strip().split("\n")[0]
    beginning = source if len(source) <= 50 else source[:49] + "…"
    return f"cell {index + 1} ({beginning}) {phrase}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("notebooks", nargs="+")
    parser.add_argument("--out")
    parser.add_argument("--folder")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    bad = False
    with ProcessPoolExecutor(max_workers=AT_A_TIME) as pool:
        waiting = {pool.submit(check, path, options): path for path in options.notebooks}
        for done in as_completed(waiting):
            try:
                result = done.result()
            except Exception as error:
                result = {"notebook": waiting[done], "cells": 0, "seconds": 0, "problems": [f"could not be executed: {error}"]}
            bad = bad or bool(result["problems"])
            print(json.dumps(result, ensure_ascii=False), flush=True)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
