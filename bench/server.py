# The PostgreSQL of one run: a private cluster with the settings of the tool's own dev server.
import glob
import os
import pwd
import re
import shutil
import signal
import subprocess
import time

import process

HERE = os.path.dirname(os.path.abspath(__file__))
SUPERUSER = "postgres"


def binaries():
    """The folder of the newest server, as the tool chooses it."""
    found = [os.path.dirname(path) for path in glob.glob("/usr/lib/postgresql/*/bin/initdb")]
    if found:
        return max(found, key=lambda path: int(path.split("/")[4]))
    on_path = shutil.which("initdb")
    if not on_path:
        raise process.Failed("no PostgreSQL server here; run scripts/deps build")
    return os.path.dirname(os.path.realpath(on_path))


def settings():
    """kSettings of src/dev/embedded.cc, read from there so that the two cannot differ."""
    with open(os.path.join(HERE, "../src/dev/embedded.cc"), encoding="utf-8") as file:
        block = re.search(r"kSettings\[\] = \{(.*?)\};", file.read(), re.S)
    found = re.findall(r'"([^"]+)"', block.group(1)) if block else []
    if "fsync=off" not in found:
        raise process.Failed("src/dev/embedded.cc has no kSettings that can be read")
    return found


class Server:
    def __init__(self, folder):
        """Starts in a folder that is not there yet; its socket is in it too."""
        self.folder, self.bin, self.child = folder, binaries(), None
        os.mkdir(folder, 0o700)
        # When this run is killed the server ends too; root cannot run one at all.
        self.prefix = ["setpriv", "--pdeathsig", "QUIT"]
        if os.geteuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(folder, account.pw_uid, account.pw_gid)
            self.prefix += ["--reuid", "postgres", "--regid", "postgres", "--init-groups"]
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith(("PG", "DB_")) and name != "DATABASE_URL"}
        self.environment |= {"PGHOST": folder, "PGPORT": "5432", "PGUSER": SUPERUSER, "LC_ALL": "C",
                             "PGOPTIONS": "-c client_min_messages=warning"}

    def start(self):
        data = f"{self.folder}/data"
        subprocess.run([*self.prefix, f"{self.bin}/initdb", "--no-sync", "--auth=trust",
                        f"--username={SUPERUSER}", "--encoding=UTF8", "--locale=C.UTF-8",
                        "--wal-segsize=1", f"--pgdata={data}"], cwd="/", check=True,
                       stdout=subprocess.DEVNULL)
        options = [*settings(), f"unix_socket_directories={self.folder}", "port=5432",
                   "max_locks_per_transaction=4096"]  # as the tool has for 10,000 tables
        command = [*self.prefix, f"{self.bin}/postgres", "-D", data]
        for option in options:
            command += ["-c", option]
        # A session of its own: Ctrl-C is for us, and we stop it.
        with open(f"{self.folder}/log", "wb") as log:
            self.child = subprocess.Popen(command, cwd="/", stdin=subprocess.DEVNULL, stdout=log,
                                          stderr=log, start_new_session=True)
        for _ in range(600):
            ready = subprocess.run([f"{self.bin}/pg_isready", "-q"], env=self.environment)
            if ready.returncode == 0:
                return
            if self.child.poll() is not None:
                break
            time.sleep(0.05)
        with open(f"{self.folder}/log", encoding="utf-8", errors="replace") as log:
            raise process.Failed(f"PostgreSQL does not start:\n{log.read()[-2000:]}")

    def stop(self):
        if self.child and self.child.poll() is None:
            self.child.send_signal(signal.SIGQUIT)
            self.child.wait(60)

    def url(self, database):
        return f"postgres://{SUPERUSER}@/{database}?host={self.folder}&port=5432"

    def psql(self, database, *arguments):
        """One psql with the given -c and -f; how long it took."""
        return process.run([f"{self.bin}/psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database,
                            *arguments], environment=self.environment)

    def dump(self, database):
        return process.run([f"{self.bin}/pg_dump", "-s", "-d", database],
                           environment=self.environment)

    def create(self, database):
        """Makes an empty database, anew if there was one."""
        self.psql("postgres", "-c", f"DROP DATABASE IF EXISTS {database} WITH (FORCE)",
                  "-c", f"CREATE DATABASE {database} TEMPLATE template0")

    def drop(self, database):
        self.psql("postgres", "-c", f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")

    def load(self, database, path):
        """Loads one file into a new, empty database; how long the psql took."""
        self.create(database)
        return self.psql(database, "-f", path)

    def version(self):
        text = subprocess.check_output([f"{self.bin}/postgres", "--version"], text=True)
        return text.split(")")[1].split()[0]  # postgres (PostgreSQL) 15.4 (Debian ...)
