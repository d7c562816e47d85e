# The schema that is measured: any number of tables, always the same ones for the same number.
import os

TABLES_PER_FILE = 100
TENTH = 10  # every tenth table has a view, a trigger and a policy

FUNCTION = """\
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_at := now();
  RETURN NEW;
END
$$;
"""


def name_of(number):
    return f"t{number:05}"


def parent_of(number):
    """The earlier table that a table refers to: a tree, so that no chain is as long as all."""
    return number // 2


def is_tenth(number):
    return number % TENTH == 0


def table(number, quantity="integer", column="", index=""):
    """The statements of one table and of all that belongs to it; the options change it."""
    name = name_of(number)
    parent, key = "", ""
    if parent_of(number):
        parent = "  parent_id bigint,\n"
        key = (f",\n  CONSTRAINT {name}_parent FOREIGN KEY (parent_id) "
               f"REFERENCES {name_of(parent_of(number))} (id)")
    text = f"""
CREATE TABLE {name} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
{parent}  name text NOT NULL,
  email text,
  quantity {quantity} NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'new',
  owner name NOT NULL DEFAULT CURRENT_USER,
{column}  changed_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT {name}_quantity CHECK (quantity > 0),
  CONSTRAINT {name}_state CHECK (state IN ('new', 'open', 'done')){key}
);
COMMENT ON TABLE {name} IS 'Table {number} of the benchmark';
CREATE INDEX {name}_name ON {name} (name);
CREATE INDEX {name}_changed ON {name} (changed_at, state);
CREATE INDEX {name}_email ON {name} (lower(email)) WHERE state <> 'done';
{index}"""
    if is_tenth(number):
        text += f"""\
CREATE VIEW {name}_open AS SELECT id, name, quantity * 2 AS twice FROM {name} WHERE state = 'open';
CREATE TRIGGER {name}_touch BEFORE UPDATE ON {name} FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;
CREATE POLICY {name}_own ON {name} USING (owner = CURRENT_USER);
"""
    return text


def files(tables, changed=None):
    """File name to text. `changed`: the number of a table to the text that it has instead."""
    changed = changed or {}
    numbers = sorted({*range(1, tables + 1), *changed})
    result = {"00000.sql": FUNCTION}
    for first in range(0, len(numbers), TABLES_PER_FILE):
        some = numbers[first:first + TABLES_PER_FILE]
        result[f"{some[0]:05}.sql"] = "".join(changed.get(n) or table(n) for n in some).lstrip()
    return result


def write(folder, texts):
    os.makedirs(folder, exist_ok=True)
    for name, text in texts.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)


def write_whole(path, texts):
    """All files as one, in their order, for programs that read only one."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(texts[name] for name in sorted(texts)))
