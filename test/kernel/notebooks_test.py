"""Notebooks that must fail, run without a page: nbclient and nbconvert stop at the right cell and line."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

ROOT = Path(__file__).resolve().parents[2]
os.environ.setdefault("JUPYTER_PATH", str(ROOT / "share" / "jupyter"))

WAIT = "await new Promise((r) => setTimeout(r, 400));"
# name → cells, the cell that must fail (counted from 1), and what its error must say, with the line where it has one.
FAILING = {
    "throw": (["const a = 1;", "const b = 2;\nthrow new Error('thrown');", "'never'"], 2, "thrown", "cell [2]:2:7"),
    "compile error": (["const a: number = 1;", "\n\na.toUpperCase();", "'never'"], 2, "toUpperCase", "cell [2]:3:3"),
    "unhandled rejection": (["void Promise.reject(new Error('floating'));", "'never'"], 1, "floating", "cell [1]:1:21"),
    "late rejection": (
        [f"void (async () => {{\n  {WAIT.replace('400', '100')}\n  throw new Error('late');\n}})();", WAIT, "'never'"],
        2,
        "late",
        "cell [1]:3:9",
    ),
    "late rejection between cells": (
        ["setTimeout(() => {\n  void Promise.reject(new Error('between'));\n}, 0);", WAIT, "'never'"],
        2,
        "between",
        "cell [1]:2:23",
    ),
    "throw in a timer": (["setTimeout(() => {\n  throw new Error('timer');\n}, 100);", WAIT, "'never'"], 2, "timer", "cell [1]:2:9"),
    "missing import": (["import { nothing } from 'no-such-package';", "'never'"], 1, "no-such-package", "cell [1]:1:25"),
    "null access that strict types catch": (
        ["const people = [{ id: 'anna' }];\nconst anna = people.find((p) => p.id === 'anna');\nanna.id;", "'never'"],
        1,
        "possibly 'undefined'",
        "cell [1]:3:1",
    ),
    "output flood then error": (
        ["for (let i = 0; i < 20_000; i++) console.log(i);\nthrow new Error('after the flood');", "'never'"],
        1,
        "after the flood",
        "cell [1]:2:7",
    ),
}


def notebook(cells):
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    made.metadata.kernelspec = {"name": "qernel", "display_name": "Qernel (TypeScript)", "language": "typescript"}
    return made


def error_of(cell):
    return next((out for out in cell.outputs if out.output_type == "error"), None)


class Failing(unittest.TestCase):
    def test_under_nbclient_each_fails_at_its_cell_and_line(self):
        for name, (cells, failing, says, place) in FAILING.items():
            with self.subTest(name):
                made = notebook(cells)
                with self.assertRaises(CellExecutionError):
                    NotebookClient(made, timeout=120, kernel_name="qernel").execute()
                error = error_of(made.cells[failing - 1])
                self.assertIsNotNone(error, "the failing cell holds no error output")
                self.assertIn(says, error.evalue)
                self.assertIn(place, "\n".join(error.traceback))
                ran = [cell.execution_count for cell in made.cells]
                self.assertEqual(ran, [*range(1, failing + 1), *[None] * (len(cells) - failing)])

    def test_nothing_of_a_flood_is_lost_before_the_error(self):
        made = notebook(FAILING["output flood then error"][0])
        with self.assertRaises(CellExecutionError):
            NotebookClient(made, timeout=120, kernel_name="qernel").execute()
        text = "".join(out.text for out in made.cells[0].outputs if out.output_type == "stream")
        self.assertEqual(text.split(), [str(i) for i in range(20_000)])

    def nbconvert(self, made):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "notebook.ipynb"
            nbformat.write(made, path)
            return subprocess.run(
                [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--stdout", str(path)],
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )

    def test_under_nbconvert_they_fail_with_an_exit_code_that_says_so(self):
        for name in ("throw", "compile error", "late rejection"):
            with self.subTest(name):
                cells, _, says, place = FAILING[name]
                ended = self.nbconvert(notebook(cells))
                self.assertNotEqual(ended.returncode, 0)
                plain = re.sub(r"\x1b\[[0-9;]*m", "", ended.stderr)
                self.assertIn(says, plain)
                self.assertIn(place, plain)

    def test_one_that_must_pass_passes(self):
        made = notebook(["type N = number;\nconst n: N = await Promise.resolve(20);", "n + 1"])
        NotebookClient(made, timeout=120, kernel_name="qernel").execute()
        self.assertEqual([cell.execution_count for cell in made.cells], [1, 2])
        self.assertEqual(made.cells[1].outputs[0].data["text/plain"], "21")

    def test_an_error_that_a_cell_is_tagged_to_raise_lets_the_notebook_pass(self):
        made = notebook(["throw new Error('expected');", "'goes on'"])
        made.cells[0].metadata.tags = ["raises-exception"]
        NotebookClient(made, timeout=120, kernel_name="qernel").execute()
        self.assertEqual(error_of(made.cells[0]).evalue, "expected")
        self.assertEqual(made.cells[1].outputs[0].data["text/plain"], "goes on")


if __name__ == "__main__":
    unittest.main()
