# Instructions of the tool's process, which a busy machine does not change, against the last record.
import json
import os
import re
import shutil
import subprocess

import process

RECORD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "instructions.json")
TABLES = 200
NOTABLE = 0.05


def counter():
    return "callgrind" if shutil.which("valgrind") else "perf" if shutil.which("perf") else ""


def count(world, arguments):
    """Instructions of one run in user space; its dev server and ours are not in it."""
    kept = f"{world.folder}/instructions"
    if counter() == "callgrind":
        prefix = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={kept}"]
        pattern = r"^(?:summary|totals): (\d+)"
    else:
        # --no-inherit: not what the tool starts.
        prefix = ["perf", "stat", "--no-inherit", "-x,", "-e", "instructions:u", "-o", kept]
        pattern = r"^(\d+),.*instructions"
    process.run([*prefix, world.warm.binary, *arguments], folder=world.folder,
                environment=world.warm.environment, output=f"{world.folder}/plan.sql")
    with open(kept, encoding="utf-8", errors="replace") as file:
        found = re.search(pattern, file.read(), re.M)
    if not found:
        raise process.Failed(f"{counter()} counted nothing")
    return int(found.group(1))


def measure(world):
    """`world`: a schema of TABLES tables. Files are parsed only where the desired side is files."""
    have, want = world.server.url(world.have), world.server.url(world.want)
    server = ["--dev", world.server.url("postgres")]
    return {
        "plan between databases": count(world, ["plan", "--from", have, "--to", want,
                                                "--proof", "off"]),
        "plan from a database to files": count(
            world, ["plan", "--from", have, "--to", f"file://{world.changed}", "--proof", "off",
                    *server]),
    }


def recorded():
    if not os.path.exists(RECORD):
        return None
    with open(RECORD, encoding="utf-8") as file:
        return json.load(file)


def record(counts, tables, tool):
    with open(RECORD, "w", encoding="utf-8") as file:
        json.dump({"counter": version(), "tables": tables, "tool": tool, "counts": counts}, file,
                  indent=2)
        file.write("\n")


def version():
    program = "valgrind" if counter() == "callgrind" else "perf"
    return subprocess.run([program, "--version"], capture_output=True, text=True).stdout.strip()


def compare(counts, tables):
    """Lines for the reader: each count, and how it differs from the record."""
    last, lines = recorded(), []
    comparable = last and last["tables"] == tables and last["counter"] == version()
    for name, counted in counts.items():
        line = f"{name}: {counted / 1e6:,.0f} million"
        if comparable and name in last["counts"]:
            change = counted / last["counts"][name] - 1
            line += f" ({change:+.1%} against the record)"
            if abs(change) > NOTABLE:
                line += ", MORE THAN 5 % DIFFERENT"
        lines.append(line)
    if not comparable:
        lines.append("no record with as many tables and this counter to compare with")
    return lines
