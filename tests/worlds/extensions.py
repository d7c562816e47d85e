# Worlds that PostgreSQL itself ships: the scripts of its contrib extensions, information_schema.
import collections
import glob
import os
import re
from dataclasses import dataclass

import dump
import worlds

# Not shown, each for its reason.
LEFT_OUT = {
    "plpgsql": "every database has it",
    "adminpack": "makes its functions in pg_catalog, which is the server's and never managed",
}

# What stands in a script and does not declare: the script is then taken by way of pg_dump.
NOT_DECLARATIVE = {
    "DO": "updates system catalogs in a DO block",
    "UPDATE": "updates system catalogs",
    "CREATE OR REPLACE": "replaces what an earlier version of it made",
    "DROP": "drops what an earlier version of it made",
    "ALTER EXTENSION": "lets go of members of the extension",
}


@dataclass
class Shipped(worlds.World):
    """A world of one installed file or a few: nothing is fetched, no past."""
    package: str = ""
    schema: tuple = ()
    own_role: bool = False
    trusted: bool = True
    fetched: bool = False
    share: str = ""
    as_files: bool = True

    def not_declarative(self):
        """Why the script is no schema file as it stands, or ""."""
        return ""


class Extension(Shipped):
    def control(self):
        with open(f"{self.share}/extension/{self.name}.control", encoding="utf-8") as file:
            return dict(re.findall(r"^(\w+)\s*=\s*'?([^'\n]*)'?", file.read(), re.M))

    def scripts(self):
        """The files that CREATE EXTENSION would run: the shortest way to the default version."""
        wanted = self.control()["default_version"]
        before, installs = collections.defaultdict(list), set()
        for path in sorted(glob.glob(f"{self.share}/extension/{self.name}--*.sql")):
            versions = os.path.basename(path).removesuffix(".sql").split("--")[1:]
            if len(versions) == 1:
                installs.add(versions[0])
            else:
                before[versions[1]].append(versions[0])
        ways = collections.deque([[wanted]])
        while ways:
            way = ways.popleft()
            if way[0] in installs:
                steps = ["--".join(pair) for pair in zip(way, way[1:])]
                return [f"{self.share}/extension/{self.name}--{step}.sql"
                        for step in [way[0]] + steps]
            ways += [[version] + way for version in before[way[0]] if version not in way]
        raise RuntimeError(f"no script leads to version {wanted} of {self.name}")

    def shipped(self, root):
        """The scripts one after the other, as a superuser could run them without the extension."""
        control, texts = self.control(), []
        for required in filter(None, control.get("requires", "").split(",")):
            texts.append(f'CREATE EXTENSION "{required.strip()}";\n')
        for path in self.scripts():
            with open(path, encoding="utf-8") as file:
                texts.append(re.sub(r"(?m)^\\echo .*$", "", file.read()))
        text = "\n".join(texts).replace("MODULE_PATHNAME", control.get("module_pathname", ""))
        text = text.replace("@extschema@", "public")
        # Members of an extension that is not there.
        return re.sub(r"(?m)^ALTER EXTENSION [^;]*;$", "", text)

    def not_declarative(self):
        reasons = set()
        for path in self.scripts():  # the first has nothing to replace
            with open(path, encoding="utf-8") as file:
                for statement in dump.split(file.read(), ";"):
                    reasons |= {why for start, why in NOT_DECLARATIVE.items()
                                if re.match(rf"{start}\b", statement.strip())
                                and not (start == "CREATE OR REPLACE" and path == self.scripts()[0])}
        return ", ".join(sorted(reasons))


class InformationSchema(Shipped):
    def shipped(self, root):
        """Its file without rows, in the schema "mirror"."""
        with open(f"{self.share}/information_schema.sql", encoding="utf-8") as file:
            text = file.read()
        text = re.sub(r"(?m)^INSERT INTO .*$", "", text)
        text = re.sub(r"(?ms)^UPDATE .*?;$", "", text)
        return text.replace("information_schema", "mirror")


def all_shipped():
    """Of the newest installed server."""
    folders = glob.glob("/usr/share/postgresql/*/extension")
    if not folders:
        return []
    share = os.path.dirname(max(folders, key=lambda path: int(path.split("/")[4])))
    names = [os.path.basename(path).removesuffix(".control")
             for path in sorted(glob.glob(f"{share}/extension/*.control"))]
    return [InformationSchema("information_schema", share=share)] + [
        Extension(name, share=share) for name in names if name not in LEFT_OUT]
