# The worlds: which package, how its database comes to be, and what states it has been through.
import glob
import gzip
import os
import re
import subprocess
from dataclasses import dataclass, field

HERE = os.path.dirname(os.path.abspath(__file__))


@dataclass
class State:
    name: str
    sql: str  # what leads here from the state before


@dataclass
class World:
    name: str
    package: str
    schema: list  # the shipped SQL, paths below the unpacked packages
    beside: list = field(default_factory=list)  # more packages that it takes
    options: str = ""  # of CREATE DATABASE
    fetched: bool = True  # from Debian's archive
    trusted: bool = False  # its SQL reaches outside of the database: [dev] trusted
    as_files: bool = False  # the SQL as shipped is tried as a schema file, rather than its dump
    own_role: bool = True  # the objects belong to a role of the world's name, not to the superuser
    upgrades: str = ""  # a glob of shipped upgrade scripts
    origin: str = ""  # ours: leads to the state that the first upgrade script expects ...
    from_shipped: bool = False  # ... from the shipped schema, or else from nothing
    keep: callable = field(default=lambda path: True)
    cut: str = ""  # a pattern after which the shipped schema is cut into the states of its past

    def shipped(self, root):
        """The SQL of the schema as shipped."""
        return "\n".join(shipped_file(f"{root}/{path}") for path in self.schema)

    def history(self, root):
        """The states of the past, oldest first; each is the start of an upgrade to the next."""
        if self.cut:
            return pieces(self.shipped(root), self.cut)
        if not self.origin:
            return []
        with open(f"{HERE}/origin/{self.origin}", encoding="utf-8") as file:
            origin = file.read()
        states = [State("origin", (self.shipped(root) if self.from_shipped else "") + origin)]
        paths = [path for path in glob.glob(f"{root}/{self.upgrades}") if self.keep(path)]
        for path in sorted(paths, key=version):
            with open(path, encoding="utf-8") as file:
                states.append(State(os.path.basename(path).removesuffix(".sql"), file.read()))
        return states


def shipped_file(path):
    if path.endswith(".gz"):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            return file.read()
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if path.endswith("permissions.txt"):
        return grants(text)
    return here_documents(text) if text.startswith("#!") else text


def version(path):
    return [int(number) for number in re.findall(r"\d+", os.path.basename(path))]


def grants(text):
    """What davical's Perl makes of its list of GRANT and ON lines, for a role of their own."""
    sql = "CREATE ROLE davical_app;\n"
    for line in re.findall(r"(?m)^\s*(GRANT .*|ON .*)$", text):
        if line.startswith("GRANT"):
            privileges = line
        else:
            sql += f"{privileges} {line} TO davical_app;\n"
    return sql


def here_documents(script):
    """The SQL that a shell script feeds to psql; the shell itself is not run."""
    documents = re.findall(r"<<-?\s*([\w-]+)\n(.*?)\n\1\n", script, re.S)
    sql = "\n".join(text for _, text in documents)
    if re.search(r"(?<!\\)[`]|\$\(", sql):
        raise ValueError("the shipped script computes its SQL; it must be looked at again")
    values = {"db_user": "bacula", "db_name": "shipped", "pass": ""}
    return re.sub(r"\$\{(\w+)\}", lambda match: values[match[1]], sql).replace("\\$", "$")


def pieces(sql, pattern):
    """States of a file that lists the first schema and all changes since, one after the other."""
    sql = re.sub(r"(?im)^(START TRANSACTION|BEGIN|COMMIT);$", "", sql)
    cuts = [match.end() for match in re.finditer(pattern, sql)] + [len(sql)]
    return [State(str(number), sql[begin:end])
            for number, (begin, end) in enumerate(zip([0] + cuts, cuts), 1)
            if sql[begin:end].strip()]


WORLDS = [
    World("zabbix", "zabbix-server-pgsql", ["usr/share/zabbix-server-pgsql/schema.sql.gz"]),
    World("kea", "kea-admin", ["usr/share/kea/scripts/pgsql/dhcpdb_create.pgsql"],
          cut=r"UPDATE schema_version\s+SET [^;]*;"),
    World("icinga2", "icinga2-ido-pgsql", ["usr/share/icinga2-ido-pgsql/schema/pgsql.sql"],
          upgrades="usr/share/icinga2-ido-pgsql/schema/upgrade/*.sql",
          origin="icinga2-2.0.0.sql", from_shipped=True),
    World("pdns", "pdns-backend-pgsql", ["usr/share/pdns-backend-pgsql/schema/schema.pgsql.sql"],
          upgrades="usr/share/pdns-backend-pgsql/schema/*_to_*.sql", origin="pdns-3.0.sql",
          keep=lambda path: "nodnssec" not in path),
    World("roundcube", "roundcube-core", ["usr/share/roundcube/SQL/postgres.initial.sql"],
          upgrades="usr/share/roundcube/SQL/postgres/*.sql", origin="roundcube-0.1.sql"),
    World("bacula", "bacula-director-pgsql", 
          ["usr/share/bacula-director/make_postgresql_tables",
           "usr/share/bacula-director/grant_postgresql_privileges"],
          options="ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'", own_role=False),
    World("davical", "davical", beside=["libawl-php"], own_role=False, schema=[
        "usr/share/awl/dba/awl-tables.sql", "usr/share/awl/dba/schema-management.sql",
        "usr/share/davical/dba/davical.sql", "usr/share/davical/dba/supported_locales.sql",
        "usr/share/davical/dba/views/dav_principal.sql",
        "usr/share/davical/dba/caldav_functions.sql", "usr/share/davical/dba/rrule_functions.sql",
        "usr/share/davical/dba/appuser_permissions.txt"]),
]


def fetch(world, cache):
    """Downloads and unpacks the world's packages, once; returns the folder."""
    os.makedirs(cache, exist_ok=True)
    folder = f"{cache}/{world.package}"
    if not os.path.isdir(folder):
        for package in [world.package, *world.beside]:
            download = subprocess.run(["apt-get", "-q", "download", package], cwd=cache,
                                      stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            if download.returncode != 0:
                raise RuntimeError(f"apt-get download {package} fails, here is why (perhaps "
                                   f"`apt-get update` has never run):\n{download.stderr}")
            file = max(glob.glob(f"{cache}/{package}_*.deb"), key=os.path.getmtime)
            subprocess.run(["dpkg-deb", "-x", file, folder + ".new"], check=True)
        os.rename(folder + ".new", folder)
    return folder
