# One world's trial: the steps that must hold, timed, each leaving its files where it failed.
import glob
import json
import os
import subprocess
import time

import dump

OBJECTS = """
SELECT (SELECT count(*) FROM pg_class c WHERE relnamespace IN (SELECT oid FROM mine)
          AND relkind IN ('r','p','v','m','S','f','c','i') AND NOT EXISTS
            (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p','u','x')))
     + (SELECT count(*) FROM pg_constraint WHERE connamespace IN (SELECT oid FROM mine))
     + (SELECT count(*) FROM pg_proc WHERE pronamespace IN (SELECT oid FROM mine))
     + (SELECT count(*) FROM pg_type WHERE typtype IN ('e','d','r')
          AND typnamespace IN (SELECT oid FROM mine))
     + (SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal)
"""
MINE = ("WITH mine AS (SELECT oid FROM pg_namespace WHERE nspname <> 'information_schema' "
        "AND nspname NOT LIKE 'pg\\_%')")


class Failed(Exception):
    """What did not hold, and where its files are."""


class Trial:
    def __init__(self, server, binary, world, folder, upgrades=None):
        """`upgrades`: how many of the latest upgrades are tried; None: all."""
        self.server, self.binary, self.world, self.folder = server, binary, world, folder
        self.role = world.name if world.own_role else None
        self.most = upgrades
        self.objects, self.seconds, self.upgrades = 0, {}, 0
        self.notes = []
        os.makedirs(folder, exist_ok=True)
        if world.trusted:
            with open(self.path("atlas.toml"), "w", encoding="utf-8") as file:
                file.write("[dev]\ntrusted = true\n")

    def path(self, name):
        return f"{self.folder}/{name}"

    def schemadiff(self, *arguments, name=None, codes=(0,)):
        """Runs the tool in the trial's folder; its stdout, kept in a file when it has a name."""
        run = subprocess.run([self.binary, *arguments], text=True, capture_output=True,
                             cwd=self.folder, env=self.server.environment)
        if name:
            with open(self.path(name), "w", encoding="utf-8") as file:
                file.write(run.stdout)
        if run.returncode not in codes:
            raise Failed(f"schemadiff {' '.join(arguments)}\n{run.stderr or run.stdout}")
        return run.stdout

    def apply(self, database, name):
        try:
            self.server.psql(database, file=self.path(name), one_transaction=True)
        except subprocess.CalledProcessError as error:
            raise Failed(f"{self.path(name)} does not apply:\n{error.stderr}") from error

    def expect_dump(self, database, want, what):
        difference = dump.difference(self.server.dump(database), want)
        if difference:
            file = self.path(f"{what}.diff".replace(" ", "-"))
            with open(file, "w", encoding="utf-8") as out:
                out.write(difference + "\n")
            raise Failed(f"pg_dump differs {what}, see {file}:\n" +
                         "\n".join(difference.split("\n")[:40]))

    def expect_nothing(self, source, want, what):
        left = self.schemadiff("plan", "--from", source, "--to", f"file://{want}",
                               name=f"left-{what}.sql".replace(" ", "-"))
        if left:
            raise Failed(f"planning again {what} prints:\n{left[:2000]}")

    def timed(self, step, function, *arguments):
        begin = time.monotonic()
        try:
            return function(*arguments)
        finally:
            self.seconds[step] = self.seconds.get(step, 0) + time.monotonic() - begin

    def run(self, root):
        """Everything of this world; raises Failed."""
        self.timed("load", self.load, root)
        if self.world.as_files:
            self.declare(root)
        self.timed("plan", self.plan)
        self.timed("again", self.again)
        self.timed("back", self.back)
        if self.world.fetched:
            self.timed("project", self.project)
        states = self.timed("states", self.past, root)
        pairs = list(zip(states, states[1:]))
        for before, after in pairs[-self.most if self.most else None:]:
            self.timed("upgrades", self.upgrade, before, after)

    def load(self, root):
        """The database as shipped, owned by a role of its own, and its dump."""
        world, server = self.world, self.server
        if self.role:
            server.psql("postgres", f"CREATE ROLE {self.role} LOGIN")
        server.create("shipped", options=self.options())
        self.load_sql("shipped", world.shipped(root), "the shipped schema")
        self.shipped = server.dump("shipped", self.path("shipped.sql"))
        self.objects = int(server.psql("shipped", MINE + OBJECTS))
        server.create("empty", options=world.options)
        self.empty = server.dump("empty")

    def options(self):
        return self.world.options + (f" OWNER {self.role}" if self.role else "")

    def load_sql(self, database, sql, what):
        try:
            self.server.psql(database, sql, role=self.role)
        except subprocess.CalledProcessError as error:
            raise Failed(f"{what} does not load: {error.stderr}") from error

    def declare(self, root):
        """Where the SQL as shipped only declares, it is the schema file, and not its dump."""
        reason = self.world.not_declarative()
        if reason:
            self.notes.append(f"by way of its dump: {reason}")
            return
        with open(self.path("shipped.sql"), "w", encoding="utf-8") as file:
            file.write(self.world.shipped(root))

    def plan(self):
        want = f"file://{self.path('shipped.sql')}"
        self.schemadiff("plan", "--from", "empty", "--to", want, name="up.sql")

    def again(self):
        self.server.create("target", options=self.world.options)
        self.apply("target", "up.sql")
        self.expect_nothing(self.server.url("target"), self.path("shipped.sql"), "after creation")
        self.expect_dump("target", self.shipped, "after creation")

    def back(self):
        self.schemadiff("plan", "--from", self.server.url("target"), "--to", "empty",
                        name="down.sql")
        self.apply("target", "down.sql")
        self.expect_dump("target", self.empty, "after the way back")

    def project(self):
        """The same schema through a project: the files, a written migration, an applied one."""
        os.makedirs(self.path("schema"), exist_ok=True)
        os.replace(self.path("shipped.sql"), self.path("schema/all.sql"))
        os.symlink("schema/all.sql", self.path("shipped.sql"))
        self.server.create("target", options=self.world.options)
        url = self.server.url("target")
        common = ["--src", "schema", "--dir", "migrations"]
        self.schemadiff("diff", "name=init", *common)
        self.schemadiff("apply", "--dir", "migrations", "--url", url)
        status = json.loads(self.schemadiff("status", "--dir", "migrations", "--url", url,
                                            "--format", "json", name="status.json"))
        if {file["state"] for file in status["files"]} != {"applied"}:
            raise Failed(f"status finds something left: {self.path('status.json')}")
        self.schemadiff("diff", "--check", *common)
        self.server.psql("target", "DROP SCHEMA atlas_schema_revisions CASCADE")
        self.expect_dump("target", self.shipped, "after apply")
        for down in sorted(glob.glob(self.path("migrations/down/*.sql")), reverse=True):
            self.apply("target", os.path.relpath(down, self.folder))
        self.expect_dump("target", self.empty, "after the down file")

    def past(self, root):
        """Makes one database per state of the past, data and all; returns their names."""
        states, names = self.world.history(root), []
        self.server.create("past", options=self.options())
        for state in states:
            self.load_sql("past", state.sql, f"the state {state.name}")
            name = f"past_{state.name}"
            self.server.create(name, template="past")
            if not names or dump.difference(self.server.dump(name), self.server.dump(names[-1])):
                names.append(name)
        if names:
            self.note_drift(names[-1])
            names.append("shipped")
        return names

    def note_drift(self, last):
        """An upgraded database may differ from a fresh one: the package's affair, but told."""
        difference = dump.difference(self.server.dump(last), self.shipped)
        lines = [line for line in difference.split("\n")[2:] if line[:1] in "+-" and line]
        with open(self.path("drift.diff"), "w", encoding="utf-8") as file:
            file.write(difference)
        self.notes.append(f"{len(lines)} lines between the upgraded and the fresh schema")

    def upgrade(self, before, after):
        """From a state to the next and back, on a copy of the real database, rows and all."""
        what = {after: f"{before} to {after}", before: f"{after} back to {before}"}
        paths = {state: self.path(f"{state}.sql") for state in what}
        want = {state: self.server.dump(state, paths[state]) for state in what}
        # The shipped scripts drop and add what looks like renames to the tool, so it is told.
        plan = json.loads(self.schemadiff(
            "plan", "--from", f"file://{paths[before]}", "--to", f"file://{paths[after]}",
            # They are run in one transaction, which takes no index built CONCURRENTLY.
            "--no-rename", "--no-online", "--format", "json", name=f"{before}-to-{after}.json"))
        if not plan["reversible"]:
            self.notes.append(f"{what[after]}: no way back, {plan['irreversible']}")
            plan["down"] = []
        self.server.create("target", template=before)
        for state, steps in ((after, plan["statements"]), (before, plan["down"])):
            if not steps:
                continue
            name = what[state].replace(" ", "-") + ".sql"
            with open(self.path(name), "w", encoding="utf-8") as file:
                file.writelines(step["sql"] + "\n" for step in steps)
            self.apply("target", name)
            self.expect_dump("target", want[state], what[state])
            self.expect_nothing(self.server.url("target"), paths[state], what[state])
        self.upgrades += 1
