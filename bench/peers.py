# Other tools at the same task: one table changed, a live database against desired files.
import shutil
import statistics
import tempfile
import time
from dataclasses import dataclass

import process
import schema



@dataclass
class Peer:
    name: str
    what: str        # the command as it is documented, for the reader
    seconds: float = 0
    failure: str = ""
    missing: bool = False


class Task:
    """The files and databases that every peer gets."""

    def __init__(self, world, server):
        self.world, self.server = world, server
        self.files = f"{world.folder}/desired"
        schema.write(self.files, world.changed_texts())

    def commands(self):
        """Name to the command lines that are run, one after the other."""
        host, have = self.server.folder, self.server.url(self.world.have)
        empty = self.server.url("peer_empty")
        return {
            "atlas": ["atlas", "schema", "apply", "--url", have, "--to", f"file://{self.files}",
                      "--dev-url", empty, "--dry-run"],
            "pg-schema-diff": ["pg-schema-diff", "plan", "--from-dsn", have, "--to-dir",
                               self.files],
            "pgschema": ["pgschema", "plan", "--host", host, "--port", "5432", "--db",
                         self.world.have, "--user", "postgres", "--schema", "public", "--file",
                         self.world.changed, "--plan-host", host, "--plan-port", "5432",
                         "--plan-db", "peer_empty", "--plan-user", "postgres"],
            "psqldef": ["psqldef", "-U", "postgres", "-h", host, "-p", "5432", self.world.have,
                        "--dry-run", "--file", self.world.changed],
            "migra": ["migra", "--unsafe", have.replace("postgres://", "postgresql://"),
                      empty.replace("postgres://", "postgresql://")],
        }

    def run(self, name, command):
        """How long one peer took. migra compares databases: the load of the files counts."""
        self.server.create("peer_empty")
        environment = {**self.server.environment, "PGSSLMODE": "disable"}
        environment.pop("PGOPTIONS")  # not every driver knows it
        with tempfile.NamedTemporaryFile() as output:
            begin = time.perf_counter()
            if name == "migra":
                self.server.psql("peer_empty", "-f", self.world.changed)
            # migra exits with 2 when there is a difference.
            process.run(command, environment=environment, output=output.name,
                        codes=(0, 2) if name == "migra" else (0,))
            seconds = time.perf_counter() - begin
            if b"note0" not in output.read():  # the column that is added
                raise process.Failed(f"{name} did not find the change")
        return seconds


def ours(world):
    """schemadiff at the same task, its cache warm, without the proof, which no peer has so."""
    output = f"{world.folder}/peer.sql"
    sample = world.warm("plan", "--from", world.server.url(world.have), "--to",
                        f"file://{world.folder}/desired", "--proof", "off", output=output)
    with open(output, encoding="utf-8") as file:
        if "note0" not in file.read():
            raise process.Failed("schemadiff did not find the change")
    return sample.seconds


def shown(command, world):
    return " ".join(word.replace(world.folder, "").replace(world.server.folder, "SOCKET")
                    for word in command)


def measure(world, server, times):
    task, found = Task(world, server), []
    for name, command in task.commands().items():
        peer = Peer(name, shown(command, world))
        found.append(peer)
        if not shutil.which(command[0]):
            peer.missing = True
            continue
        try:
            peer.seconds = statistics.median(task.run(name, command) for _ in range(times))
        except process.Failed as error:
            peer.failure = str(error).strip().splitlines()[-1]  # the rest is its traceback
    us = Peer("schemadiff", "schemadiff plan --from URL --to file://desired --proof off")
    if any(not peer.missing for peer in found):
        us.seconds = statistics.median(ours(world) for _ in range(times))
        found.insert(0, us)
    return found
