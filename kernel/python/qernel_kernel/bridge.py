"""Jupyter's five sockets on one side, one local connection to Node on the other.

pyzmq owns the sockets because it never drops a message here (zeromq.js lets at most 512 through per turn of Node's
event loop), and because heartbeat, interrupt and shutdown are then answered also while a cell keeps Node busy.
Node gets a connection of its own rather than its standard streams: programs that a cell starts may write to those.
"""

import hmac
import json
import os
import secrets
import signal
import socket
import struct
import subprocess
import sys
import threading
import uuid
from datetime import datetime, timezone
from pathlib import Path

import zmq

from qernel_kernel.node import kernel, node

# As kernel/src/wire/bridge.ts numbers them.
SHELL, IOPUB, CONTROL, BARRIER = range(4)
# Compiling a cell leaves megabytes of garbage, which V8 would let grow to hundreds before it collects; with a young
# generation of 8 MB a kernel stays at 200 MB where it went to 300, at the same speed.
NODE_OPTIONS = ["--disable-warning=ExperimentalWarning", "--heap-growing-percent=30", "--max-semi-space-size=8"]
SHUTDOWN_GRACE = 2.0  # seconds that Node gets to end by itself before it is killed


def frame(channel: int, parts: list[bytes]) -> bytes:
    """A multipart message as bytes: length, channel, each part after its own length."""
    body = bytes([channel]) + b"".join(struct.pack(">I", len(part)) + part for part in parts)
    return struct.pack(">I", len(body)) + body


def parts_of(body: bytes) -> list[bytes]:
    """The parts in the body of a frame, after its channel."""
    parts, at = [], 1
    while at < len(body):
        (length,) = struct.unpack_from(">I", body, at)
        parts.append(body[at + 4 : at + 4 + length])
        at += 4 + length
    return parts


def message_type(parts: list[bytes], key: bytes) -> str | None:
    """The type of a message whose signature is right; None for any other."""
    try:
        start = parts.index(b"<IDS|MSG>") + 1
        body = parts[start + 1 : start + 5]
        right = hmac.new(key, b"".join(body), "sha256").hexdigest().encode() if key else b""
        return json.loads(body[0])["msg_type"] if hmac.compare_digest(parts[start], right) else None
    except (ValueError, KeyError, IndexError):
        return None


def shutdown_reply(request: list[bytes], key: bytes) -> list[bytes]:
    """The reply to a shutdown request, for a Node that cannot give it any more."""
    start = request.index(b"<IDS|MSG>")
    asked = json.loads(request[start + 2])
    header = {
        "msg_id": str(uuid.uuid4()),
        "msg_type": "shutdown_reply",
        "session": asked["session"],
        "username": "kernel",
        "date": datetime.now(timezone.utc).isoformat(),
        "version": "5.3",
    }
    content = {"status": "ok", "restart": json.loads(request[start + 5]).get("restart", False)}
    body = [json.dumps(header).encode(), request[start + 2], b"{}", json.dumps(content).encode()]
    signature = hmac.new(key, b"".join(body), "sha256").hexdigest().encode() if key else b""
    return [*request[:start], b"<IDS|MSG>", signature, *body]


class Bridge:
    """One kernel: its sockets, its Node, and what passes between them."""

    def __init__(self, connection_file: str) -> None:
        connection = json.loads(Path(connection_file).read_text(encoding="utf-8"))
        self.key = connection["key"].encode()
        self.unanswered: list[bytes] | None = None  # the shutdown request that Node has not replied to
        self.context = zmq.Context()
        self.shell = self.bind(zmq.ROUTER, connection, "shell")
        self.iopub = self.bind(zmq.PUB, connection, "iopub")
        self.stdin = self.bind(zmq.ROUTER, connection, "stdin")
        self.control = self.bind(zmq.ROUTER, connection, "control")
        self.heartbeat = self.bind(zmq.REP, connection, "hb")
        self.from_node = self.context.socket(zmq.PULL)
        self.from_node.bind("inproc://node")
        # Only now: a port that the system chooses could be one of those that Jupyter chose and has not bound.
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.token = secrets.token_hex(16)
        self.child = self.start_node(connection_file)

    def start_node(self, connection_file: str) -> subprocess.Popen:
        port = self.listener.getsockname()[1]
        return subprocess.Popen(
            [node(), *NODE_OPTIONS, str(kernel()), connection_file],
            stdin=subprocess.DEVNULL,
            env={**os.environ, "QERNEL_BRIDGE": json.dumps({"port": port, "token": self.token})},
        )

    def bind(self, kind: int, connection: dict, name: str) -> zmq.Socket:
        made = self.context.socket(kind)
        made.linger = 1000
        made.sndhwm = made.rcvhwm = 0  # the default drops what lies beyond 1,000 waiting messages
        if kind == zmq.ROUTER:
            made.router_handover = 1
        join = ":" if connection["transport"] == "tcp" else "-"
        made.bind(f"{connection['transport']}://{connection['ip']}{join}{connection[name + '_port']}")
        return made

    def accept(self) -> bool:
        """Waits for Node's two connections, the kernel's and its watch's; False when Node ended instead."""
        self.listener.settimeout(0.2)
        self.kernel = self.watch = None
        while self.kernel is None or self.watch is None:
            try:
                made, _ = self.listener.accept()
            except TimeoutError:
                if self.child.poll() is not None:
                    return False
                continue
            made.settimeout(5)
            made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            line = b""
            while not line.endswith(b"\n") and len(line) < 100 and (byte := made.recv(1)):
                line += byte
            token, _, role = line.decode(errors="replace").strip().partition(" ")
            if not secrets.compare_digest(token, self.token):
                made.close()
                continue
            made.settimeout(None)
            setattr(self, "kernel" if role == "kernel" else "watch", made)
        self.listener.close()
        return True

    def read_node(self) -> None:
        """Passes Node's frames to the main thread; an empty message says that Node is gone."""
        out = self.context.socket(zmq.PUSH)
        out.sndhwm = 0
        out.connect("inproc://node")
        stream = self.kernel.makefile("rb", buffering=1 << 20)
        try:
            while len(head := stream.read(4)) == 4:
                body = stream.read(struct.unpack(">I", head)[0])
                out.send_multipart([body[:1], *parts_of(body)])
        except OSError:
            pass  # the connection broke: Node was killed
        out.send_multipart([b""])
        out.close()

    def write_node(self) -> None:
        """Writes frames to Node; a queue in front, so that a busy Node never keeps the heartbeat waiting."""
        queue = self.context.socket(zmq.PULL)
        queue.rcvhwm = 0
        queue.connect("inproc://to-node")
        while data := queue.recv():
            try:
                self.kernel.sendall(data)
            except OSError:
                pass  # Node is gone; the queue is emptied until it is told to end
        queue.close()

    def serve(self) -> int:
        """Passes messages until Node ends; gives Node's exit code."""
        if not self.accept():
            self.close()
            return self.child.wait() or 1
        to_node = self.context.socket(zmq.PUSH)
        to_node.sndhwm = 0
        to_node.bind("inproc://to-node")
        threads = [threading.Thread(target=work, daemon=True) for work in (self.read_node, self.write_node)]
        for thread in threads:
            thread.start()
        try:
            return self.route(to_node)
        finally:
            to_node.send(b"")
            to_node.close()
            self.kernel.close()
            for thread in threads:
                thread.join(2)
            self.close()

    def close(self) -> None:
        """Closes Jupyter's sockets once what they hold is sent."""
        for one in (self.shell, self.iopub, self.stdin, self.control, self.heartbeat, self.from_node):
            one.close()
        self.context.term()

    def route(self, to_node: zmq.Socket) -> int:
        """Passes each message on to where it belongs, until Node says that it is gone."""
        poller = zmq.Poller()
        for one in (self.from_node, self.control, self.shell, self.heartbeat, self.stdin):
            poller.register(one, zmq.POLLIN)
        while True:
            for one, _ in poller.poll():
                parts = one.recv_multipart()
                if one is self.heartbeat:
                    one.send_multipart(parts)
                elif one is self.shell:
                    to_node.send(frame(SHELL, parts))
                elif one is self.control:
                    self.on_control(parts)
                    to_node.send(frame(CONTROL, parts))
                elif one is self.from_node:
                    if parts == [b""]:
                        if self.unanswered is not None:
                            self.control.send_multipart(shutdown_reply(self.unanswered, self.key))
                        return self.child.wait()
                    channel = parts[0][0]
                    if channel == CONTROL and message_type(parts[1:], self.key) == "shutdown_reply":
                        self.unanswered = None
                    if channel == BARRIER:
                        self.drain_shell(to_node)
                        to_node.send(frame(BARRIER, []))
                    else:
                        {SHELL: self.shell, IOPUB: self.iopub, CONTROL: self.control}[channel].send_multipart(parts[1:])

    def drain_shell(self, to_node: zmq.Socket) -> None:
        """Passes on what waits on the shell socket, until it has been silent for 5 ms (at most 100 messages)."""
        for _ in range(100):
            if not self.shell.poll(5):
                return
            to_node.send(frame(SHELL, self.shell.recv_multipart()))

    def on_control(self, parts: list[bytes]) -> None:
        """Interrupt and shutdown must reach a Node that is too busy to read."""
        kind = message_type(parts, self.key)
        if kind == "interrupt_request":
            self.watch.sendall(b"i")
        elif kind == "shutdown_request":
            self.unanswered = parts
            timer = threading.Timer(SHUTDOWN_GRACE, self.child.kill)
            timer.daemon = True
            timer.start()


def main(argv: list[str]) -> int:
    """Runs one kernel for the connection file after `-f`."""
    bridge = Bridge(argv[argv.index("-f") + 1])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; only Node acts on it
    if hasattr(signal, "SIGTERM"):
        signal.signal(signal.SIGTERM, lambda *_: (bridge.child.kill(), sys.exit(143)))
    try:
        return bridge.serve()
    finally:
        bridge.child.kill()
