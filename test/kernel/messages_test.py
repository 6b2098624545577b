"""Jupyter's messages: output, interrupts, ends of life, comms, questions about code, signatures."""

import os
import signal
import time
import unittest

from jupyter_client import BlockingKernelClient

from driver import ALIVE, Notebook, alive, gone, resident


class Messages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.notebook = Notebook()
        cls.client = cls.notebook.client

    @classmethod
    def tearDownClass(cls):
        cls.notebook.close()

    def run_cell(self, code, **options):
        return self.notebook.run(code, **options)

    # Output

    def test_20_000_lines_arrive_in_order(self):
        cell = self.run_cell("for (let i = 0; i < 20_000; i++) console.log(i);")
        self.assertEqual(cell.stdout.split(), [str(i) for i in range(20_000)])

    def test_20_mb_of_output_arrive(self):
        cell = self.run_cell("console.log('x'.repeat(20_000_000))")
        self.assertEqual(len(cell.stdout), 20_000_001)

    def test_a_loop_that_never_yields_is_seen_printing(self):
        cell = self.notebook.send("for (let i = 0; i < 30; i++) { console.log(i); const t = Date.now(); while (Date.now() - t < 100); }")
        self.notebook.until(lambda: cell.stdout.startswith("0\n"))
        self.assertIsNone(cell.reply)
        self.notebook.wait(cell)

    def test_stdout_and_stderr_keep_their_order(self):
        cell = self.run_cell("console.log('a'); console.error('b'); console.log('c');")
        self.assertEqual([(c["name"], c["text"]) for c in cell.of("stream")], [("stdout", "a\n"), ("stderr", "b\n"), ("stdout", "c\n")])

    def test_every_cell_is_told_before_it_runs(self):
        cell = self.run_cell("1 + 1")
        kinds = [m["msg_type"] for m in cell.messages]
        self.assertEqual(kinds, ["status", "execute_input", "execute_result", "status"])
        self.assertEqual(cell.of("execute_input")[0]["code"], "1 + 1")
        self.assertEqual(cell.of("execute_result")[0]["execution_count"], cell.reply["execution_count"])

    def test_a_promise_at_the_end_is_awaited_and_shown(self):
        self.assertEqual(self.run_cell("Promise.resolve([1, 2])").result, "[ 1, 2 ]")

    def test_a_value_that_says_how_it_is_shown_is_shown_so(self):
        cell = self.run_cell("({ [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<b>x</b>', 'text/plain': 'x' }) })")
        self.assertEqual(cell.of("execute_result")[0]["data"], {"text/html": "<b>x</b>", "text/plain": "x"})

    def test_tslabs_display_replaces_what_it_showed(self):
        cell = self.run_cell("import { newDisplay } from 'tslab';\nconst d = newDisplay(); d.text('one'); d.text('two');")
        first, second = cell.of("display_data")[0], cell.of("update_display_data")[0]
        self.assertEqual((first["data"], second["data"]), ({"text/plain": "one"}, {"text/plain": "two"}))
        self.assertEqual(first["transient"], second["transient"])

    def test_a_silent_cell_is_not_counted_and_shows_no_result(self):
        before = self.run_cell("1").reply["execution_count"]
        cell = self.run_cell("2", silent=True)
        self.assertEqual((cell.of("execute_input"), cell.of("execute_result")), ([], []))
        self.assertEqual(self.run_cell("3").reply["execution_count"], before + 1)

    def test_user_expressions_are_evaluated(self):
        found = self.run_cell("const six = 6;", user_expressions={"a": "six * 7", "b": "nobody"}).reply["user_expressions"]
        self.assertEqual(found["a"]["data"]["text/plain"], "42")
        self.assertEqual(found["b"]["status"], "error")

    def test_reading_standard_input_fails_with_a_reason(self):
        cell = self.run_cell("for await (const line of process.stdin) console.log(line);")
        self.assertIn("cannot ask for input", cell.error["evalue"])

    # Interrupts

    def interrupted(self, code):
        cell = self.notebook.send(code)
        self.notebook.until(lambda: cell.was_run)
        self.notebook.pump(1.0)
        self.assertIsNone(cell.reply)
        self.notebook.manager.interrupt_kernel()
        self.notebook.wait(cell)
        self.assertEqual((cell.status, cell.error["ename"]), ("error", "Interrupted"))
        self.assertEqual(self.run_cell("'alive'").result, "alive")

    def test_an_interrupt_stops_a_loop(self):
        self.interrupted("while (true) {}")

    def test_an_interrupt_stops_a_long_call_into_a_library(self):
        self.interrupted("'a'.repeat(34).concat('b').match(/^(a+)+$/)")

    def test_an_interrupt_stops_waiting(self):
        self.interrupted("await new Promise((r) => setTimeout(r, 600_000))")

    def test_an_interrupt_stops_a_loop_after_an_await(self):
        self.interrupted("await 0;\nlet n = 0;\nwhile (true) n++;")

    def test_an_interrupt_stops_a_loop_in_a_callback(self):
        self.interrupted("await new Promise<void>((r) => setTimeout(() => { for (;;) {} }, 10));")

    def test_what_an_interrupted_cell_left_running_stops(self):
        self.interrupted("let ticks = 0;\nwhile (true) { ticks++; (globalThis as any).ticks = ticks; await new Promise((r) => setTimeout(r, 10)); }")
        first = self.run_cell("(globalThis as any).ticks").result
        self.notebook.pump(0.4)
        self.assertEqual(self.run_cell("(globalThis as any).ticks").result, first)

    def test_an_interrupt_request_is_answered(self):
        message = self.client.session.msg("interrupt_request", {})
        self.client.control_channel.send(message)
        reply = self.client.get_control_msg(timeout=ALIVE)
        self.assertEqual((reply["msg_type"], reply["content"]["status"]), ("interrupt_reply", "ok"))

    # Questions about code

    def test_completion_counts_code_points(self):
        code = "'😀😀'.toUpp"
        found = self.client.complete(code, len(code), reply=True, timeout=ALIVE)["content"]
        self.assertIn("toUpperCase", found["matches"])
        self.assertEqual((found["cursor_start"], found["cursor_end"]), (len(code) - 5, len(code)))

    def test_inspection_shows_signature_and_documentation(self):
        self.run_cell("/** Twice `n`, in degrees. */\nconst twice = (n: number): number => 2 * n;")
        found = self.client.inspect("'😀'; twice(2)", 8, reply=True, timeout=ALIVE)["content"]
        self.assertTrue(found["found"])
        self.assertIn("twice: (n: number) => number", found["data"]["text/plain"])
        self.assertIn("Twice `n`, in degrees.", found["data"]["text/markdown"])

    def test_inspection_among_arguments_shows_the_function(self):
        code = "Math.max(1, )"
        found = self.client.inspect(code, len(code) - 1, reply=True, timeout=ALIVE)["content"]
        self.assertIn("max(...values: number[]): number", found["data"]["text/plain"])

    def test_inspection_of_nothing_finds_nothing(self):
        found = self.client.inspect("   ", 1, reply=True, timeout=ALIVE)["content"]
        self.assertEqual((found["status"], found["found"], found["data"]), ("ok", False, {}))

    def is_complete(self, code):
        asked = self.client.is_complete(code)
        while (reply := self.client.get_shell_msg(timeout=ALIVE))["parent_header"]["msg_id"] != asked:
            pass
        return reply["content"]

    def test_code_is_complete_incomplete_or_invalid(self):
        status = self.is_complete
        self.assertEqual(status("const a = 1;")["status"], "complete")
        self.assertEqual(status("function f() {"), {"status": "incomplete", "indent": "  "})
        self.assertEqual(status("const = 1;")["status"], "invalid")

    def test_history_knows_what_ran(self):
        self.run_cell("'a line for the history'")
        rows = self.client.history(hist_access_type="tail", n=1, output=True, raw=True, reply=True, timeout=ALIVE)["content"]["history"]
        self.assertEqual(rows[0][2], ["'a line for the history'", "a line for the history"])
        found = self.client.history(hist_access_type="search", pattern="*for the hist*", raw=True, output=False, reply=True, timeout=ALIVE)
        self.assertEqual(found["content"]["history"][-1][2], "'a line for the history'")

    def test_kernel_info_names_protocol_and_language(self):
        info = self.client.kernel_info(reply=True, timeout=ALIVE)["content"]
        self.assertEqual((info["status"], info["protocol_version"], info["implementation"]), ("ok", "5.3", "qernel"))
        self.assertEqual((info["language_info"]["name"], info["language_info"]["file_extension"]), ("typescript", ".ts"))

    def test_questions_are_answered_while_a_cell_waits(self):
        cell = self.notebook.send("await new Promise((r) => setTimeout(r, 3_000))")
        self.notebook.until(lambda: cell.was_run)
        self.assertEqual(self.is_complete("1")["status"], "complete")
        self.assertIsNone(cell.reply)
        self.notebook.wait(cell)

    def test_the_heart_beats_while_a_cell_is_busy(self):
        cell = self.notebook.send("const until = Date.now() + 4_000; while (Date.now() < until);")
        self.notebook.until(lambda: cell.was_run)
        self.client.hb_channel.unpause()
        self.notebook.pump(1.5)
        self.notebook.until(self.client.hb_channel.is_beating)
        self.assertIsNone(cell.reply)
        self.notebook.wait(cell)

    def test_an_unknown_request_gets_an_error(self):
        self.client.shell_channel.send(self.client.session.msg("nonsense_request", {}))
        reply = self.client.get_shell_msg(timeout=ALIVE)
        self.assertEqual((reply["msg_type"], reply["content"]["status"]), ("nonsense_reply", "error"))

    # Comms

    TARGET = """(globalThis as any)[Symbol.for('qernel.kernel')].comms.registerTarget('echo', (comm: any, data: any) => {
      comm.onMessage = (said: any, buffers: any) => comm.send({ said, opened: data }, buffers);
      comm.onClose = () => { (globalThis as any).closed = comm.id; };
    });"""

    def sent(self, kind, content, buffers=None):
        message = self.client.session.msg(kind, content)
        self.client.session.send(self.client.shell_channel.socket, message, buffers=buffers)
        return message["header"]["msg_id"]

    def published(self, kind, within=ALIVE):
        end = time.monotonic() + within
        while time.monotonic() < end:
            self.notebook.pump(0.05)
            for at, message in enumerate(self.notebook.orphans):
                if message["msg_type"] == kind:
                    return self.notebook.orphans.pop(at)
        raise TimeoutError(kind)

    def test_a_comm_lives_from_open_to_close(self):
        self.run_cell(self.TARGET)
        self.sent("comm_open", {"comm_id": "c1", "target_name": "echo", "data": {"a": 1}})
        asked = self.sent("comm_msg", {"comm_id": "c1", "data": {"n": 5}}, buffers=[b"\x01\x02"])
        said = self.published("comm_msg")
        self.assertEqual(said["content"], {"comm_id": "c1", "data": {"said": {"n": 5}, "opened": {"a": 1}}})
        self.assertEqual([bytes(b) for b in said["buffers"]], [b"\x01\x02"])
        self.assertEqual(said["parent_header"]["msg_id"], asked)
        info = self.client.comm_info("echo", reply=True, timeout=ALIVE)
        self.assertEqual((info["msg_type"], info["content"]["comms"]), ("comm_info_reply", {"c1": {"target_name": "echo"}}))
        self.assertEqual(self.client.comm_info("other", reply=True, timeout=ALIVE)["content"]["comms"], {})
        self.sent("comm_close", {"comm_id": "c1", "data": {}})
        self.assertEqual(self.run_cell("(globalThis as any).closed").result, "c1")
        self.assertEqual(self.client.comm_info("echo", reply=True, timeout=ALIVE)["content"]["comms"], {})

    def test_a_comm_that_nobody_expects_is_closed(self):
        self.sent("comm_open", {"comm_id": "c2", "target_name": "nobody", "data": {}})
        self.assertEqual(self.published("comm_close")["content"]["comm_id"], "c2")

    def test_a_failing_comm_shows_its_error_at_the_last_cell_and_fails_the_next(self):
        cell = self.run_cell("(globalThis as any)[Symbol.for('qernel.kernel')].comms.registerTarget('bad', () => { throw new Error('in a comm'); });")
        self.sent("comm_open", {"comm_id": "c3", "target_name": "bad", "data": {}})
        self.notebook.until(lambda: cell.of("error"))
        self.assertEqual(cell.error["evalue"], "in a comm")
        self.assertEqual(self.run_cell("1").error["ename"], "EarlierCellFailed")

    # Signatures, several clients

    def test_a_message_with_a_wrong_signature_is_dropped(self):
        key = self.client.session.key
        try:
            self.client.session.key = b"wrong"
            self.client.execute("(globalThis as any).intruder = true;")
        finally:
            self.client.session.key = key
        self.assertEqual(self.run_cell("typeof (globalThis as any).intruder").result, "undefined")

    def test_two_clients_each_get_their_own_replies(self):
        # From the file, as another program does: a client that the manager makes shares the first one's session.
        other = BlockingKernelClient(connection_file=self.notebook.manager.connection_file)
        other.load_connection_file()
        other.start_channels()
        try:
            other.wait_for_ready(timeout=ALIVE)
            mine, theirs = self.notebook.send("'mine'"), other.execute("'theirs'")
            self.notebook.wait(mine)
            while (reply := other.get_shell_msg(timeout=ALIVE))["parent_header"]["msg_id"] != theirs:
                pass
            self.assertEqual((mine.result, reply["content"]["status"]), ("mine", "ok"))
        finally:
            other.stop_channels()


class Lives(unittest.TestCase):
    """How kernels end, and that they leave nothing behind."""

    def setUp(self):
        self.notebook = Notebook()
        self.addCleanup(self.notebook.close)

    def test_a_shutdown_request_is_answered_and_ends_both_processes(self):
        pids = [self.notebook.pid, self.notebook.node]
        self.notebook.client.shutdown()
        reply = self.notebook.client.get_control_msg(timeout=ALIVE)
        self.assertEqual(reply["content"], {"status": "ok", "restart": False})
        self.notebook.manager.provisioner.process.wait(ALIVE)
        self.assertTrue(all(gone(pid) for pid in pids))

    def test_a_shutdown_also_ends_a_kernel_that_is_busy(self):
        pids = [self.notebook.pid, self.notebook.node]
        cell = self.notebook.send("while (true) {}")
        self.notebook.until(lambda: cell.was_run)
        self.notebook.pump(0.5)
        self.notebook.client.shutdown()
        reply = self.notebook.client.get_control_msg(timeout=ALIVE)
        self.assertEqual((reply["msg_type"], reply["content"]), ("shutdown_reply", {"status": "ok", "restart": False}))
        self.notebook.manager.provisioner.process.wait(ALIVE)
        self.assertTrue(all(gone(pid) for pid in pids))

    def test_a_restart_leaves_nothing_behind(self):
        self.notebook.run("const before = 1;")
        old = [self.notebook.pid, self.notebook.node]
        self.notebook.manager.restart_kernel()
        self.notebook.client.wait_for_ready(timeout=ALIVE)
        self.assertTrue(all(gone(pid) for pid in old))
        cell = self.notebook.run("before")
        self.assertEqual((cell.status, cell.reply["execution_count"]), ("error", 1))

    def test_a_killed_bridge_leaves_no_node_even_in_the_middle_of_a_cell(self):
        node = self.notebook.node
        cell = self.notebook.send("while (true) {}")
        self.notebook.until(lambda: cell.was_run)
        self.notebook.pump(0.5)
        os.kill(self.notebook.pid, signal.SIGKILL)
        self.assertTrue(gone(node))

    def test_a_killed_node_ends_the_bridge(self):
        bridge, node = self.notebook.pid, self.notebook.node
        os.kill(node, signal.SIGKILL)
        self.notebook.manager.provisioner.process.wait(ALIVE)
        self.assertFalse(alive(bridge))

    def test_two_kernels_do_not_know_each_other(self):
        other = Notebook()
        self.addCleanup(other.close)
        one, two = self.notebook.send("const who = 'one'; await new Promise((r) => setTimeout(r, 200)); who"), other.send("const who = 'two'; who")
        self.notebook.wait(one)
        other.wait(two)
        self.assertEqual((one.result, two.result), ("one", "two"))

    def test_500_cells_grow_by_less_than_50_mb(self):
        self.notebook.run(
            "import v8 from 'node:v8'; import vm from 'node:vm';\n"
            "v8.setFlagsFromString('--expose-gc'); (globalThis as any).collect = vm.runInNewContext('gc');"
        )
        for i in range(150):
            self.notebook.run(f"const warm{i % 50} = {i};")
        before = self.settled()
        for i in range(500):
            self.assertEqual(self.notebook.run(f"const n = {i}; n * 2").result, str(2 * i))
        self.assertLess(self.settled() - before, 50)

    def settled(self):
        """Resident memory in MB once what was collected has gone back to the system, which V8 does bit by bit."""
        least = float("inf")
        for _ in range(8):
            self.notebook.run("(globalThis as any).collect()")
            time.sleep(0.4)
            least = min(least, resident(self.notebook.node))
        return least


if __name__ == "__main__":
    unittest.main()
