"""Jupyter's own test of kernels, for all that applies to this one (there is no pager and nothing to ask for input)."""

import os
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
os.environ.setdefault("JUPYTER_PATH", str(ROOT / "share" / "jupyter"))

import jupyter_kernel_test  # noqa: E402


class Conformance(jupyter_kernel_test.KernelTests):
    kernel_name = "qernel"
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = "console.log('hello, world')"
    code_stderr = "console.error('to stderr')"
    code_generate_error = "throw new Error('on purpose')"
    code_execute_result = [{"code": "6 * 7", "result": "42"}, {"code": "'text'", "result": "text"}]
    code_display_data = [
        {"code": "import { display } from 'tslab'; display.html('<b>x</b>')", "mime": "text/html"},
        {"code": "import { display } from 'tslab'; display.svg('<svg/>')", "mime": "image/svg+xml"},
    ]
    code_history_pattern = "6 ? 7*"
    supported_history_operations = ("tail", "range", "search")
    complete_code_samples = ["1", "const a = 'b';", "function f(): void {}"]
    incomplete_code_samples = ["function f() {", "const a = ["]
    invalid_code_samples = ["const = 1", "1 ? ;"]
    completion_samples = [{"text": "Math.flo", "matches": {"floor"}}, {"text": "cons", "matches": {"console", "const"}}]
    code_inspect_sample = "Math.floor"
    code_clear_output = "(globalThis as any)[Symbol.for('qernel.kernel')].clear()"


if __name__ == "__main__":
    unittest.main()
