# A project folder: schema files, migrations that lead to them, and changes that are taken back.
import glob
import os
import shutil

import process
import schema

CONFIGURATION = """\
[schema]
src = ["schema"]

[migrations]
dir = "migrations"
"""


class Project:
    def __init__(self, folder, texts):
        """The schema files in `texts`; the migrations are the same text, or none (`migrate`)."""
        self.folder, self.texts = folder, texts
        os.makedirs(f"{folder}/migrations")
        schema.write(f"{folder}/schema", texts)
        with open(f"{folder}/atlas.toml", "w", encoding="utf-8") as file:
            file.write(CONFIGURATION)

    def migrate(self, tool):
        """Makes the migrations that lead to the schema: a file of theirs for each file of it."""
        for number, name in enumerate(sorted(self.texts)):
            with open(f"{self.folder}/migrations/{version(number)}_{name}", "w",
                      encoding="utf-8") as file:
                file.write(self.texts[name])
        tool("hash", folder=self.folder)

    def diff(self, tool, change, tables, turn):
        """Declares a change, writes its migration, takes both back; how long the diff took."""
        kept = f"{self.folder}/kept"
        shutil.copytree(f"{self.folder}/schema", f"{kept}/schema")  # with the times of the files
        shutil.copytree(f"{self.folder}/migrations", f"{kept}/migrations")
        wanted = schema.files(tables, change.tables(tables, turn))
        differing = {name: text for name, text in wanted.items() if self.texts.get(name) != text}
        try:
            schema.write(f"{self.folder}/schema", differing)
            sample = tool("diff", "name=x", folder=self.folder)
            expect(read(glob.glob(f"{self.folder}/migrations/*_x.sql")), change.plan(tables, turn))
        finally:
            for name in ("schema", "migrations"):
                shutil.rmtree(f"{self.folder}/{name}")
                os.rename(f"{kept}/{name}", f"{self.folder}/{name}")
            os.rmdir(kept)
        return sample

    def diff_from_empty(self, tool, last):
        """Writes the first migration and removes it; how long that took."""
        try:
            sample = tool("diff", "name=x", folder=self.folder)
            expect(read(glob.glob(f"{self.folder}/migrations/*_x.sql")), last)
        finally:
            shutil.rmtree(f"{self.folder}/migrations")
            os.mkdir(f"{self.folder}/migrations")
        return sample


def version(number):
    """A version that is a time, as the tool makes them, for up to 86,400 files."""
    hour, rest = divmod(number, 3600)
    return f"20240101{hour:02}{rest // 60:02}{rest % 60:02}"


def read(paths):
    text = ""
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text += file.read()
    return text


def expect(text, words):
    """What is fast because it does nothing is no measurement."""
    if words not in text:
        raise process.Failed(f'the tool did not write "{words}" but\n{text[:1000]}')
