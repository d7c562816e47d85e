# The cases that grow with the schema: what is run in each round, and what it is compared with.
import os
from dataclasses import dataclass, field
from typing import Callable

import changes
import schema
from process import Sample
from project import Project, expect, read

LOAD, DUMP = "psql load", "pg_dump -s"


@dataclass
class Case:
    key: str
    reference: str        # the name of what it is compared with
    once: Callable        # round -> Sample
    samples: list = field(default_factory=list)
    failure: str = ""


@dataclass
class Reference:
    name: str
    once: Callable  # () -> Sample
    samples: list = field(default_factory=list)


class Schema:
    """A schema of one size on disk and in two databases, and its cases."""

    def __init__(self, tables, folder, server, warm, cold):
        """`warm` and `cold` have caches of their own: one keeps it, the other loses it."""
        self.tables, self.folder, self.server = tables, folder, server
        self.warm, self.cold = warm, cold
        os.makedirs(folder)
        texts = schema.files(tables)
        self.whole, self.changed = f"{folder}/whole.sql", f"{folder}/changed.sql"
        schema.write_whole(self.whole, texts)
        schema.write_whole(self.changed, self.changed_texts())
        self.have, self.want = f"have_{tables}", f"want_{tables}"
        server.load(self.have, self.whole)
        server.load(self.want, self.changed)
        self.project = Project(f"{folder}/project", texts)
        self.project.migrate(warm)
        self.new = Project(f"{folder}/new", texts)

    def changed_texts(self):
        return schema.files(self.tables, changes.COLUMN.tables(self.tables, 0))

    def references(self):
        return [Reference(LOAD, lambda: self.server.load("reference", self.whole)),
                Reference(DUMP, lambda: self.server.dump(self.have))]

    def cases(self):
        warm = [Case(f"{change.title}, warm, proved", LOAD, self.diff_of(change))
                for change in changes.ALL]
        return [Case("nothing changed, warm", "", self.check), *warm,
                Case(f"{changes.COLUMN.title}, cold, proved", LOAD, self.cold_diff),
                Case("from empty, cold, proved", LOAD, self.from_empty),
                Case("plan between databases, no proof", DUMP, self.plan),
                Case("er of a database", DUMP, self.er), *self.inspect_case()]

    def check(self, turn):
        if turn == 0:
            self.check_once()  # the cache is filled once; the later rounds find it warm
        return self.check_once()

    def check_once(self):
        return self.warm("diff", "--check", folder=self.project.folder)

    def diff_of(self, change):
        return lambda turn: self.project.diff(self.warm, change, self.tables, turn)

    def cold_diff(self, turn):
        self.cold.forget()
        return self.project.diff(self.cold, changes.COLUMN, self.tables, turn)

    def from_empty(self, _):
        self.cold.forget()
        last = f"CREATE TABLE public.{schema.name_of(self.tables)} "
        return self.new.diff_from_empty(self.cold, last)

    def plan(self, _) -> Sample:
        output = f"{self.folder}/plan.sql"
        sample = self.warm("plan", "--from", self.server.url(self.have), "--to",
                           self.server.url(self.want), "--proof", "off", output=output)
        expect(read([output]), changes.COLUMN.plan(self.tables, 0))
        return sample

    def er(self, _):
        return self.described("er")

    def inspect_case(self):
        if not self.warm.has("inspect"):
            return []
        return [Case("inspect of a database", DUMP, lambda _: self.described("inspect"))]

    def described(self, command):
        """What names a database differs: --of where the command has it, else --url."""
        option = "--of" if "--of" in self.warm.has(command) else "--url"
        output = f"{self.folder}/{command}"
        sample = self.warm(command, option, self.server.url(self.have), output=output)
        expect(read([output]), schema.name_of(self.tables))
        return sample
