# Runs one program: how long it took by the wall clock and how much memory its process had at most.
import os
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass

LONGEST = 3600  # seconds; what takes longer hangs


class Failed(Exception):
    """A program did not do what was asked."""


@dataclass
class Sample:
    seconds: float
    peak: int = 0  # bytes
    started_server: bool = False


class Peak(threading.Thread):
    """Reads the high-water mark of a process until it ends.

    Not the rusage of the child: that begins with the size of this Python, from which it is forked,
    and has the server that the tool starts in it."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.path, self.bytes = f"/proc/{pid}/status", 0
        self.ended = threading.Event()

    def run(self):
        while not self.ended.wait(0.01):
            self.look()

    def look(self):
        try:
            with open(self.path, encoding="ascii", errors="replace") as file:
                for line in file:
                    if line.startswith("VmHWM:"):
                        self.bytes = max(self.bytes, 1024 * int(line.split()[1]))
        except (OSError, ValueError):
            pass


def run(command, *, folder=None, environment=None, output=None, codes=(0,)):
    """Runs a program with its output in a file, since a pipe would make it wait for us."""
    with tempfile.TemporaryFile() as errors, open(output or os.devnull, "wb") as out:
        begin = time.perf_counter()
        # Not the timeout of wait(): it polls, which would be seen in short runs.
        process = subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                                   stdout=out, stderr=errors)
        limit = threading.Timer(LONGEST, process.kill)
        limit.daemon = True
        limit.start()
        peak = Peak(process.pid)
        peak.start()
        try:
            code = process.wait()
            seconds = time.perf_counter() - begin
        except BaseException:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            raise
        finally:
            limit.cancel()
            peak.ended.set()
            peak.join()
        if code not in codes:
            errors.seek(0)
            said = errors.read().decode(errors="replace").strip()
            shown = " ".join(command) if len(command) < 20 else " ".join(command[:8]) + " ..."
            raise Failed(f"{shown}: exit code {code}\n{said[-2000:]}")
    return Sample(seconds, peak.bytes)
