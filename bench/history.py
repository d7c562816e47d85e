# The cases of the migration directory: applying many pending files, and the status of many more.
import os

import schema
from cases import Case, Reference
from project import expect, read, version

PSQL, CONNECTION = "psql, same files", "psql, SELECT 1"
APPLY, STATUS = "apply of pending files", "status with files applied"


class History:
    """`pending` files of one table each to apply; `applied` tiny ones that a database has."""

    def __init__(self, pending, applied, folder, server, tool):
        self.server, self.tool = server, tool
        self.pending, self.applied = pending, applied
        self.new, self.old = f"{folder}/pending", f"{folder}/applied"
        self.write(self.new, [schema.FUNCTION + schema.table(1),
                              *(schema.table(number) for number in range(2, pending + 1))])
        self.write(self.old, ["SELECT 1;\n"] * applied)
        server.create("applied")
        tool("apply", "--url", server.url("applied"), "--dir", self.old, "--tx-mode", "all")

    def write(self, folder, texts):
        schema.write(folder, {f"{version(number)}_step.sql": text
                              for number, text in enumerate(texts)})
        self.tool("hash", "--dir", folder)

    def references(self):
        return [Reference(PSQL, self.psql),
                Reference(CONNECTION, lambda: self.server.psql("applied", "-c", "SELECT 1"))]

    def cases(self):
        return [Case(APPLY, PSQL, self.apply), Case(STATUS, CONNECTION, self.status)]

    def psql(self):
        """One psql for all files, each between a BEGIN and a COMMIT of its own."""
        arguments = []
        for name in sorted(os.listdir(self.new)):
            if name.endswith(".sql"):
                arguments += ["-c", "BEGIN", "-f", f"{self.new}/{name}", "-c", "COMMIT"]
        self.server.create("target")
        return self.server.psql("target", *arguments)

    def apply(self, _):
        self.server.create("target")
        sample = self.tool("apply", "--url", self.server.url("target"), "--dir", self.new)
        self.server.psql("target", "-c", f"SELECT FROM {schema.name_of(self.pending)}")
        return sample

    def status(self, _):
        output = f"{self.old}.status"
        sample = self.tool("status", "--url", self.server.url("applied"), "--dir", self.old,
                           output=output)
        expect(read([output]), version(self.applied - 1))
        return sample
