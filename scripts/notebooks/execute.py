"""Executes a notebook with nbclient and tells what plain tslab does not: which cell did not run, and what came late.

tslab reports an error only as text on stderr, aborts the cells queued behind it, and prints an unhandled rejection
after its cell is done, where nbclient drops it. So the reply to every cell is kept, and so is every message that
comes after its cell; two probes, which are not saved, stand round the notebook: the last one waits until what the cells
started is done.
"""

import asyncio
import re

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

CELL_SECONDS = 180
SETTLE_SECONDS = 5

FIRST_PROBE = f"""
(globalThis as any).__settled = (() => {{
  const all = globalThis as any;
  const busy = /^(Timeout|Immediate|FSReq|GetAddrInfo|TCP|TLS|Pipe|Process|HTTP|MessagePort|Worker|Zlib)/;
  const pending = (): string[] => all.process.getActiveResourcesInfo().filter((each: string) => busy.test(each));
  const before = pending().length;
  const turn = (ms: number) => new Promise((resolve) => all.setTimeout(resolve, ms));
  return async () => {{
    const until = Date.now() + {SETTLE_SECONDS * 1000};
    do await turn(40); while (pending().length > before && Date.now() < until);
    await turn(40);
    return pending().length > before ? `still running: ${{pending().join(', ')}}` : undefined;
  }};
}})();
undefined;
"""

# The promise has a name: at top level tslab takes `await (…)` for the call of a function.
LAST_PROBE = """
const settling: Promise<string | undefined> = (globalThis as any).__settled();
const settled = await settling;
settled;
"""


class WatchingClient(NotebookClient):
    """nbclient that keeps the reply to each cell and the outputs that come after their cell was done."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.replies = {}
        self.on_cell_executed = self.note_reply
        self.cell_of = {}
        self.late = []

    def note_reply(self, cell, cell_index, execute_reply):
        self.replies[cell_index] = execute_reply["content"]["status"]

    def note_late(self, message):
        if message["msg_type"] in ("stream", "display_data", "execute_result", "error"):
            index = self.cell_of.get(message["parent_header"].get("msg_id"))
            self.late.append((index, message["msg_type"], message["content"]))

    async def _async_poll_output_msg(self, parent_msg_id, cell, cell_index):
        self.cell_of[parent_msg_id] = cell_index
        channel = self.kc.iopub_channel
        original = channel.get_msg

        async def watched(**options):
            while True:
                message = await original(**options)
                if message["parent_header"].get("msg_id") == parent_msg_id:
                    return message
                self.note_late(message)

        channel.get_msg = watched
        try:
            await super()._async_poll_output_msg(parent_msg_id, cell, cell_index)
        finally:
            channel.get_msg = original

    async def drain(self):
        while True:
            try:
                self.note_late(await self.kc.iopub_channel.get_msg(timeout=0.1))
            except Exception:
                return


def late_text(kind, content):
    return first_line(content["text"]) if kind == "stream" else f"an output of type {kind}"


def first_line(text):
    """The line that says what went wrong: in a stack trace the one with the error's name, else the first."""
    lines = text.strip().split("\n")
    return next((line for line in lines if re.match(r"\w*(Error|Rejection|Exception)\b", line)), lines[0]).strip()


async def execute(notebook, folder):
    """Executes `notebook` in place in `folder`; gives problems as `(index of cell or None, phrase)`."""
    problems = []
    cells = notebook.cells
    for cell in cells:
        if cell.cell_type == "code":
            cell.outputs = []
            cell.metadata.pop("execution", None)
    first, last = probe(FIRST_PROBE), probe(LAST_PROBE)
    notebook.cells = [first, *cells, last]
    client = WatchingClient(
        notebook,
        timeout=CELL_SECONDS,
        startup_timeout=120,
        iopub_timeout=10,
        raise_on_iopub_timeout=True,
        allow_errors=True,
        resources={"metadata": {"path": str(folder)}},
    )
    try:
        async with client.async_setup_kernel():
            for index, cell in enumerate(notebook.cells):
                if cell.cell_type == "code":
                    await client.async_execute_cell(cell, index)
            await client.drain()
    except (CellTimeoutError, DeadKernelError, RuntimeError, TimeoutError, asyncio.TimeoutError) as error:
        problems.append((None, f"stopped: {first_line(str(error)) or type(error).__name__}"))
    notebook.cells = cells
    for index, cell in enumerate(cells):
        if cell.cell_type == "code":
            problems.extend((index, phrase) for phrase in unwell(cell, client.replies.get(index + 1)))
    problems.extend((None, f"after the last cell: {first_line(output.text)}") for output in first.outputs + last.outputs)
    for index, kind, content in client.late:
        known = index is not None and 0 < index <= len(cells)
        problems.append((index - 1 if known else None, f"went on after it was done: {late_text(kind, content)}"))
    return sorted(problems, key=lambda problem: len(cells) if problem[0] is None else problem[0])


def unwell(cell, status):
    """What is wrong with a cell that should have run: no reply, an aborted or failed run, an error, text on stderr."""
    execution = cell.metadata.get("execution", {})
    if status is None:
        yield "did not run"
    elif status in ("abort", "aborted"):
        yield "was aborted and did not run"
    elif status != "ok":
        yield "failed"
    elif "shell.execute_reply" not in execution or "iopub.status.idle" not in execution:
        yield "ran, but part of its messages got lost"
    for output in cell.outputs:
        if output["output_type"] == "error":
            yield f"raised {output['ename']}: {output['evalue']}"
        elif output["output_type"] == "stream" and output["name"] == "stderr":
                yield f"wrote on stderr: {first_line(output['text'])}"


def probe(source):
    return nbformat.v4.new_code_cell(source)
