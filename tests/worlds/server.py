# The private PostgreSQL of one run, which scripts/with-postgres started: psql, pg_dump, databases.
import glob
import os
import subprocess

OPTIONS = "-c client_min_messages=warning"


def client(program):
    """The newest installed client program, since the server is the newest too."""
    found = glob.glob(f"/usr/lib/postgresql/*/bin/{program}")
    return max(found, key=lambda path: int(path.split("/")[4])) if found else program


class Server:
    def __init__(self):
        self.environment = {**os.environ, "PGOPTIONS": OPTIONS}
        self.environment.pop("DATABASE_URL", None)  # what is meant is always said
        self.folder = os.environ["PGHOST"]

    def url(self, database):
        return f"postgres://{os.environ['PGUSER']}@/{database}?host={self.folder}"

    def psql(self, database, sql=None, file=None, one_transaction=False, role=None):
        """Runs SQL text or a file; returns what psql printed, raises CalledProcessError."""
        command = [client("psql"), "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-d", database]
        if one_transaction:
            command.append("-1")
        command += ["-f", file or "-"]
        environment = dict(self.environment)
        if role:
            environment["PGOPTIONS"] += f" -c role={role}"
        return subprocess.run(command, input=sql, text=True, check=True, capture_output=True,
                              env=environment).stdout

    def create(self, database, template="template0", options=""):
        """Makes a database, anew if there was one."""
        self.psql("postgres", f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')
        self.psql("postgres", f'CREATE DATABASE "{database}" TEMPLATE "{template}" {options}')

    def dump(self, database, file=None):
        """What pg_dump -s says of a database; written to a file too when one is named."""
        text = subprocess.check_output([client("pg_dump"), "-s", "-d", database], text=True,
                                       env=self.environment)
        if file:
            with open(file, "w", encoding="utf-8") as out:
                out.write(text)
        return text
