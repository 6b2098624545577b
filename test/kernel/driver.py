"""Runs cells in a kernel as a front end does, and keeps every message with the cell that it names as its parent."""

import os
import queue
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from jupyter_client.manager import start_new_kernel

ROOT = Path(__file__).resolve().parents[2]
KERNEL = "qernel"
# Seconds after which something that has not come will not come: a bound for a busy machine, no measure of speed.
ALIVE = 60.0
# The kernelspec of the clone, also where the tests are started without it.
os.environ.setdefault("JUPYTER_PATH", str(ROOT / "share" / "jupyter"))


class Cell:
    """A cell that was sent: its reply, and what was published for it."""

    def __init__(self, msg_id: str) -> None:
        self.msg_id = msg_id
        self.reply: dict | None = None
        self.messages: list[dict] = []
        self.idle = False

    @property
    def status(self) -> str:
        return self.reply["status"]

    def of(self, kind: str) -> list[dict]:
        """The contents of the messages of one type, in order."""
        return [m["content"] for m in self.messages if m["msg_type"] == kind]

    @property
    def error(self) -> dict:
        (one,) = self.of("error")
        return one

    @property
    def traceback(self) -> str:
        return "\n".join(self.error["traceback"])

    @property
    def stdout(self) -> str:
        return "".join(c["text"] for c in self.of("stream") if c["name"] == "stdout")

    @property
    def result(self) -> str:
        """The plain text of the value of the last expression."""
        (one,) = self.of("execute_result")
        return one["data"]["text/plain"]

    @property
    def was_run(self) -> bool:
        return bool(self.of("execute_input"))


class Notebook:
    """A running kernel and the cells sent to it."""

    def __init__(self, folder: Path | str = ROOT / "notebooks", kernel: str = KERNEL) -> None:
        self.manager, self.client = start_new_kernel(kernel_name=kernel, cwd=str(folder), startup_timeout=60)
        self.cells: dict[str, Cell] = {}
        self.orphans: list[dict] = []

    def close(self) -> None:
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)

    @property
    def pid(self) -> int:
        return self.manager.provisioner.process.pid

    @property
    def node(self) -> int:
        """The process id of the bridge's Node."""
        return children(self.pid)[0]

    def send(self, code: str, **options) -> Cell:
        cell = Cell(self.client.execute(code, **options))
        self.cells[cell.msg_id] = cell
        return cell

    def wait(self, *cells: Cell, timeout: float = ALIVE) -> None:
        """Waits until these cells have their reply and are idle."""
        self.until(lambda: all(cell.reply and cell.idle for cell in cells), timeout)

    def until(self, holds: Callable[[], object], timeout: float = ALIVE) -> None:
        """Takes in messages until this holds."""
        end = time.monotonic() + timeout
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError(f"what was waited for did not come within {timeout} s")
            self.pump(0.05)

    def handled(self, msg_id: str) -> None:
        """Waits until the kernel is done with a message that is no cell."""
        self.until(
            lambda: any(
                m["parent_header"].get("msg_id") == msg_id and m["content"].get("execution_state") == "idle"
                for m in self.orphans
            )
        )

    def pump(self, seconds: float) -> None:
        """Takes in what comes within this time, at least one poll."""
        end = time.monotonic() + seconds
        while True:
            for take in (self.client.get_iopub_msg, self.client.get_shell_msg):
                try:
                    while True:
                        self.take(take(timeout=0.01))
                except queue.Empty:
                    pass
            if time.monotonic() >= end:
                return

    def take(self, message: dict) -> None:
        cell = self.cells.get(message["parent_header"].get("msg_id", ""))
        if cell is None:
            self.orphans.append(message)
        elif message["msg_type"] == "execute_reply":
            cell.reply = message["content"]
        else:
            cell.messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                cell.idle = True

    def run(self, code: str, timeout: float = ALIVE, **options) -> Cell:
        cell = self.send(code, **options)
        self.wait(cell, timeout=timeout)
        return cell


def children(pid: int) -> list[int]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return [int(line) for line in found.stdout.split()]


def alive(pid: int) -> bool:
    """Whether a process runs; one that ended and was not collected does not."""
    found = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return found.stdout.strip() not in ("",) and not found.stdout.strip().startswith("Z")


def gone(pid: int, within: float = ALIVE) -> bool:
    end = time.monotonic() + within
    while alive(pid):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def resident(pid: int) -> float:
    """Resident memory of a process, in MB."""
    found = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True)
    return int(found.stdout) / 1024


if __name__ == "__main__":
    sys.exit("this is no test; run python -m unittest discover -s test/kernel -p '*_test.py'")
