"""Live outputs: a rotation that a page turns and the next cell reads; what pages may ask; what stays in the file."""

import unittest

from driver import ALIVE, ROOT, Notebook

SET_UP = """
import * as q from 'qernel';
import { live } from 'qernel/notebook';
const study = await q.readStudy('%s');
const factors = q.rotate(q.extract(q.correlate(study), { method: 'pca', factors: 3 }), q.varimax());
const turn = live(q.rotation(factors, 'F1', 'F2'));
""" % (ROOT / "data" / "carers")


class Live(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.notebook = Notebook()
        cls.client = cls.notebook.client
        cls.cell = cls.notebook.run(SET_UP)

    @classmethod
    def tearDownClass(cls):
        cls.notebook.close()

    def page_sends(self, comm, data):
        self.notebook.orphans.clear()
        message = self.client.session.msg("comm_msg", {"comm_id": comm, "data": data})
        self.client.shell_channel.send(message)
        self.notebook.handled(message["header"]["msg_id"])
        return [m["content"]["data"] for m in self.notebook.orphans if m["msg_type"] == "comm_msg"]

    @property
    def model(self):
        return self.cell.of("comm_open")[0]

    def test_it_opens_an_output_of_its_own_beside_the_picture_that_stays(self):
        self.assertEqual(self.cell.status, "ok", self.cell.of("error"))
        still, view = self.cell.of("display_data")[:2]
        self.assertEqual(set(still["data"]), {"text/html", "text/plain"})
        self.assertIn("simul", still["data"]["text/html"].lower())
        widget = view["data"]["application/vnd.jupyter.widget-view+json"]
        self.assertEqual((widget["version_major"], widget["model_id"]), (2, self.model["comm_id"]))

    def test_its_module_is_small_and_speaks_the_widgets_protocol(self):
        state = self.model["data"]["state"]
        self.assertEqual((self.model["target_name"], state["_model_module"], state["_model_module_version"]), ("jupyter.widget", "anywidget", "~0.11.*"))
        self.assertLess(len(state["_esm"]), 20 * 1024)
        (opened,) = [m for m in self.cell.messages if m["msg_type"] == "comm_open"]
        self.assertEqual(opened["metadata"], {"version": "2.1.0"})

    def test_the_next_cell_reads_the_record_that_the_page_turned(self):
        said = self.page_sends(self.model["comm_id"], {"method": "update", "state": {"degrees": 12.5, "reason": "as theory has it"}, "buffer_paths": []})
        heard = {data["method"]: data["state"] for data in said}
        self.assertEqual(heard["echo_update"], {"degrees": 12.5, "reason": "as theory has it"})
        self.assertIn("q.byHand('F1', 'F2', 12.5, { reason: 'as theory has it' })", heard["update"]["code"])
        read = self.notebook.run("JSON.stringify(turn.value.steps.at(-1))").result
        self.assertEqual(read, '{"step":"byHand","factors":["F1","F2"],"degrees":12.5,"reason":"as theory has it"}')
        same = "const again = q.rotate(factors, q.byHand('F1', 'F2', 12.5)); again.loadings.values.flat().every((a, i) => a === turn.value.loadings.values.flat()[i])"
        self.assertEqual(self.notebook.run(same).result, "true")
        replaced = [m["content"] for m in self.notebook.orphans if m["msg_type"] == "update_display_data"][-1]
        self.assertIn("12.5", replaced["data"]["text/plain"].replace(",", "."))
        self.assertEqual(replaced["transient"], self.cell.of("display_data")[0]["transient"])

    def test_a_cell_turns_what_every_page_shows(self):
        cell = self.notebook.run("turn.set({ degrees: -30 })")
        (sent,) = cell.of("comm_msg")
        self.assertEqual((sent["data"]["method"], sent["data"]["state"]["degrees"]), ("update", -30))

    def test_an_angle_that_means_nothing_leaves_the_value_as_it_was(self):
        before = self.notebook.run("turn.state.degrees").result
        (said,) = self.page_sends(self.model["comm_id"], {"method": "update", "state": {"degrees": "sideways"}, "buffer_paths": []})
        self.assertEqual(str(said["state"]["degrees"]), before)
        self.assertEqual(self.notebook.run("1").error["ename"], "EarlierCellFailed")
        self.assertEqual(self.notebook.run("turn.state.degrees").result, before)

    def test_a_page_that_is_loaded_again_gets_the_state(self):
        (said,) = self.page_sends(self.model["comm_id"], {"method": "request_state"})
        self.assertEqual(said["method"], "update")
        self.assertIn("_esm", said["state"])
        control = self.client.session.msg("comm_open", {"comm_id": "ctl", "target_name": "jupyter.widget.control", "data": {}})
        self.client.shell_channel.send(control)
        (all_,) = self.page_sends("ctl", {"method": "request_states"})
        self.assertEqual(all_["method"], "update_states")
        self.assertIn(self.model["comm_id"], all_["states"])
        info = self.client.comm_info("jupyter.widget", reply=True, timeout=ALIVE)["content"]["comms"]
        self.assertEqual(info[self.model["comm_id"]], {"target_name": "jupyter.widget"})

    def test_a_module_of_ones_own_shares_its_state(self):
        cell = self.notebook.run("const own = live({ esm: 'export default { render({ model, el }) { el.textContent = model.get(\"n\"); } }' }, { n: 1 });\nown.set({ n: 2 });\nown.value.n")
        self.assertEqual(cell.of("error"), [])
        self.assertEqual(cell.result, "2")

    def shown(self, code):
        (one,) = self.notebook.run(code).of("execute_result")
        return one["data"]

    def test_records_tables_pictures_and_findings_at_the_end_of_a_cell_are_shown_as_show_shows_them(self):
        self.notebook.run("const scores = q.score(factors, q.flag(factors));\nconst picture = q.plotRetention(q.retain(q.correlate(study), { seed: 1 }));")
        array = self.shown("q.factorArray(scores, 'F1')")
        self.assertEqual(set(array), {"application/vnd.qernel.v1+json", "text/html", "text/plain"})
        for code in ("study", "factors", "q.loadingsFrame(scores)", "picture", "[{ code: 'c', severity: 'note', message: { en: 'm', nl: 'm' } }]", "Promise.resolve(scores)"):
            with self.subTest(code):
                self.assertEqual(set(self.shown(code)) & {"text/html", "text/plain"}, {"text/html", "text/plain"})

    def test_what_the_library_does_not_know_stays_as_text(self):
        for code, text in (("[]", "[]"), ("({ a: 1 })", "{ a: 1 }"), ("null", "null"), ("'plain'", "plain")):
            with self.subTest(code):
                self.assertEqual(self.shown(code), {"text/plain": text})

    def test_progress_updates_in_place(self):
        cell = self.notebook.run("import { progress } from 'qernel/notebook';\nconst bar = progress('sorts', 3);\nfor (let i = 1; i <= 3; i++) bar.at(i);")
        self.assertEqual(cell.of("error"), [])
        shown, updates = cell.of("display_data"), cell.of("update_display_data")
        self.assertEqual((len(shown), updates[-1]["transient"]), (1, shown[0]["transient"]))
        self.assertIn("3 / 3", updates[-1]["data"]["text/plain"])


if __name__ == "__main__":
    unittest.main()
