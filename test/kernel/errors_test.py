"""Errors of every kind: what they say, on which line, and which cell they belong to."""

import unittest

from driver import Notebook


class Errors(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.notebook = Notebook()

    @classmethod
    def tearDownClass(cls):
        cls.notebook.close()

    def run_cell(self, code, **options):
        return self.notebook.run(code, **options)

    def test_a_throw_is_an_error_output_with_name_message_and_its_own_line(self):
        cell = self.run_cell("interface A { readonly b: number }\n\n// a comment\nconst f = (a: A): number => {\n  throw new RangeError('too ' + a.b);\n};\nf({ b: 3 });")
        self.assertEqual(cell.status, "error")
        self.assertEqual((cell.error["ename"], cell.error["evalue"]), ("RangeError", "too 3"))
        count = cell.of("execute_input")[0]["execution_count"]
        self.assertIn("5 |   throw new RangeError('too ' + a.b);", cell.traceback)
        self.assertIn(f"at f (cell [{count}]:5:9)", cell.traceback)
        self.assertIn(f"cell [{count}]:7:1", cell.traceback)

    def test_the_reply_carries_the_same_error_as_the_output(self):
        cell = self.run_cell("throw new TypeError('no')")
        for key in ("ename", "evalue", "traceback"):
            self.assertEqual(cell.reply[key], cell.error[key])
        self.assertEqual(cell.reply["execution_count"], cell.of("execute_input")[0]["execution_count"])

    def test_no_traceback_shows_a_frame_of_the_kernel(self):
        cell = self.run_cell("await 0;\n[1].map(() => { throw new Error('inside'); });")
        for part in ("kernel.cjs", "node:", "vm.", "evalmachine"):
            self.assertNotIn(part, cell.traceback)

    def test_a_function_of_an_earlier_cell_fails_with_that_cells_line(self):
        first = self.run_cell("function older(): never {\n  throw new Error('from before');\n}")
        count = first.of("execute_input")[0]["execution_count"]
        cell = self.run_cell("\n\nolder()")
        self.assertIn(f"at older (cell [{count}]:2:9)", cell.traceback)
        self.assertIn(f"cell [{count + 1}]:3:1", cell.traceback)

    def test_a_compile_error_names_place_and_code_and_runs_nothing(self):
        cell = self.run_cell("console.log('not printed');\nconst n: number = 'text';")
        self.assertEqual(cell.error["ename"], "TypeScriptError")
        self.assertIn("line 2", cell.error["evalue"])
        self.assertIn("TS2322", cell.traceback)
        self.assertIn("2 | const n: number = 'text';", cell.traceback)
        self.assertEqual(cell.stdout, "")

    def test_a_syntax_error_fails_the_cell(self):
        cell = self.run_cell("const = 3")
        self.assertEqual((cell.status, cell.error["ename"]), ("error", "TypeScriptError"))

    def test_strict_types_catch_a_value_that_may_be_null(self):
        cell = self.run_cell("const found = [1, 2].find((n) => n > 5);\nfound.toFixed();")
        self.assertIn("'found' is possibly 'undefined'", cell.error["evalue"])

    def test_a_missing_import_fails_with_its_name(self):
        cell = self.run_cell("import nothing from 'no-such-package';")
        self.assertIn("no-such-package", cell.error["evalue"])

    def test_a_rejection_that_nobody_awaits_fails_the_cell_that_started_it(self):
        cell = self.run_cell("void Promise.reject(new Error('floating'));\nconsole.log('reached');")
        self.assertEqual((cell.status, cell.error["evalue"]), ("error", "floating"))
        self.assertEqual(cell.stdout, "reached\n")

    def test_a_rejection_while_the_cell_still_waits_fails_it_at_once(self):
        cell = self.run_cell("setTimeout(() => { void Promise.reject(new Error('soon')); }, 20);\nawait new Promise((r) => setTimeout(r, 600_000));")
        self.assertEqual((cell.status, cell.error["evalue"]), ("error", "soon"))

    def test_a_late_throw_shows_at_its_own_cell_and_fails_the_next(self):
        first = self.run_cell("setTimeout(() => { throw new Error('in a timer'); }, 100);")
        self.assertEqual(first.status, "ok")
        self.notebook.until(lambda: first.of("error"))
        self.assertEqual(first.error["evalue"], "in a timer")
        second = self.run_cell("console.log('hidden')")
        self.assertEqual((second.status, second.error["ename"]), ("error", "EarlierCellFailed"))
        self.assertIn("in a timer", second.error["evalue"])
        self.assertEqual(second.stdout, "")
        self.assertEqual(self.run_cell("console.log('again')").stdout, "again\n")

    def test_a_late_rejection_fails_the_next_cell(self):
        first = self.run_cell("void (async () => { await new Promise((r) => setTimeout(r, 100)); throw new Error('late'); })();")
        self.notebook.until(lambda: first.of("error"))
        self.assertEqual((first.status, first.error["evalue"]), ("ok", "late"))
        self.assertEqual(self.run_cell("1").error["ename"], "EarlierCellFailed")

    def test_a_late_failure_while_the_next_cell_runs_fails_that_one_too(self):
        first = self.notebook.send("const seen = globalThis as any;\nconst watch = setInterval(() => {\n  if (!seen.secondRuns) return;\n  clearInterval(watch);\n  seen.thrown = true;\n  throw new Error('meanwhile');\n}, 10);")
        second = self.notebook.send("seen.secondRuns = true;\nwhile (!seen.thrown) await new Promise((r) => setTimeout(r, 50));\nconsole.log('ran to its end')")
        self.notebook.wait(first, second)
        self.assertEqual(first.error["evalue"], "meanwhile")
        self.assertEqual((second.status, second.error["ename"]), ("error", "EarlierCellFailed"))
        self.assertEqual(second.stdout, "ran to its end\n")

    def test_output_of_a_callback_belongs_to_the_cell_that_started_it(self):
        first = self.notebook.send("setTimeout(() => console.log('from the first'), 150);")
        second = self.notebook.send("await new Promise((r) => setTimeout(r, 500)); console.log('from the second')")
        self.notebook.wait(first, second)
        self.assertEqual((first.stdout, second.stdout), ("from the first\n", "from the second\n"))

    def test_nothing_queued_behind_a_failed_cell_is_reported_as_run(self):
        cells = [self.notebook.send(code) for code in ("await new Promise((r) => setTimeout(r, 300)); throw new Error('first')", "1", "2")]
        self.notebook.wait(*cells)
        self.assertEqual([cell.status for cell in cells], ["error", "aborted", "aborted"])
        self.assertEqual([cell.was_run for cell in cells], [True, False, False])
        self.assertEqual(cells[0].error["evalue"], "first")

    def test_what_is_sent_after_the_failure_is_known_is_run(self):
        self.run_cell("throw new Error('known')")
        self.assertEqual(self.run_cell("'runs'").result, "runs")

    def test_with_raises_exception_the_queue_goes_on(self):
        cells = [
            self.notebook.send("await new Promise((r) => setTimeout(r, 200)); throw new Error('expected')", stop_on_error=False),
            self.notebook.send("'after'"),
        ]
        self.notebook.wait(*cells)
        self.assertEqual([cell.status for cell in cells], ["error", "ok"])

    def test_a_value_that_is_no_error_may_be_thrown(self):
        cell = self.run_cell("throw { code: 7 }")
        self.assertEqual((cell.error["ename"], cell.error["evalue"]), ("Thrown", "{ code: 7 }"))

    def test_causes_are_told(self):
        cell = self.run_cell("throw new Error('outer', { cause: new TypeError('inner') })")
        self.assertIn("caused by: TypeError: inner", cell.traceback)

    def test_the_stack_that_a_cell_prints_speaks_of_its_own_lines(self):
        cell = self.run_cell("type Unused = string;\nconsole.log(new Error('printed').stack)")
        count = cell.of("execute_input")[0]["execution_count"]
        self.assertIn(f"at cell [{count}]:2:13", cell.stdout)

    def test_a_shorthand_property_reads_a_name_of_an_earlier_cell(self):
        self.run_cell("const seen = 41;")
        cell = self.run_cell("console.log(Object.entries({ seen, other: seen + 1 }).join());")
        self.assertEqual((cell.status, cell.stdout), ("ok", "seen,41,other,42\n"))

    def test_names_of_cells_that_worked_outlive_one_that_failed(self):
        self.run_cell("const kept = 5;")
        self.run_cell("throw new Error('between')")
        self.assertEqual(self.run_cell("kept + 1").result, "6")


if __name__ == "__main__":
    unittest.main()
