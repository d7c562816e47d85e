# The program that is measured, with a cache of its own.
import glob
import os
import shutil
import subprocess

import process

CACHES = ["cache", "xdg"]


class Tool:
    def __init__(self, binary, folder, environment):
        """`folder`: where its cache is kept; a Tool with another one knows nothing of it."""
        self.binary, self.folder = os.path.abspath(binary), folder
        os.mkdir(folder)
        os.chmod(folder, 0o711)  # run by root, its server is another user's
        self.environment = {**environment, "SCHEMADIFF_CACHE_DIR": f"{folder}/cache",
                            "XDG_CACHE_HOME": f"{folder}/xdg", "HOME": folder, "NO_COLOR": "1"}
        for name in ("PGHOST", "PGPORT", "PGUSER", "PGOPTIONS"):
            self.environment.pop(name, None)  # it is always told the URL

    def __call__(self, *arguments, folder=None, output=None, codes=(0,)):
        before = self.starts()
        sample = process.run([self.binary, *arguments], folder=folder or self.folder, output=output,
                             environment=self.environment, codes=codes)
        sample.started_server = self.starts() != before
        return sample

    def starts(self):
        """Changes when a dev server was started: PostgreSQL writes postmaster.opts each time."""
        found = [path for name in CACHES
                 for path in glob.glob(f"{self.folder}/{name}/**/postmaster.opts", recursive=True)]
        return {path: os.stat(path).st_mtime_ns for path in found}

    def forget(self):
        """Empties the cache but for a cluster that initdb has made and that was used once."""
        if not os.path.exists(f"{self.folder}/fresh"):
            path = f"{self.folder}/nothing.sql"
            with open(path, "w", encoding="utf-8") as file:
                file.write("CREATE TABLE nothing ();\n")
            self("plan", "--from", "empty", "--to", f"file://{path}")
            self.copy("", "fresh/")
        for name in CACHES:
            shutil.rmtree(f"{self.folder}/{name}", ignore_errors=True)
        self.copy("fresh/", "")

    def copy(self, origin, to):
        """Copies the caches with their owners, which shutil does not."""
        os.makedirs(f"{self.folder}/{to}", exist_ok=True)
        for name in CACHES:
            if os.path.exists(f"{self.folder}/{origin}{name}"):
                subprocess.run(["cp", "-a", f"{self.folder}/{origin}{name}",
                                f"{self.folder}/{to}{name}"], check=True)

    def has(self, command):
        """What `COMMAND --help` says, or nothing when there is no such command."""
        done = subprocess.run([self.binary, command, "--help"], capture_output=True, text=True,
                              cwd=self.folder, env=self.environment)
        return done.stdout if done.returncode == 0 else ""

    def version(self):
        return subprocess.run([self.binary, "--version"], capture_output=True, text=True,
                              cwd=self.folder).stdout.strip()
