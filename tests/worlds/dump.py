# Compares two outputs of `pg_dump -s` in everything but the order of objects and of columns.
import difflib
import re

DOLLAR = re.compile(r"\$(?:[A-Za-z_\x80-\uffff][A-Za-z_0-9\x80-\uffff]*)?\$")
ESCAPES = re.compile(r"(?:^|\W)[eE]$")  # E'...', where a backslash takes its follower along


def tokens(text):
    """Yields (kind, piece): kind is "quoted" for what must not be looked into, else "plain"."""
    at, plain = 0, 0
    while at < len(text):
        end = None
        if text.startswith("--", at):
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            yield "plain", text[plain:at]
            at = plain = end  # a comment of pg_dump's says nothing that the SQL does not
            continue
        if text[at] in "'\"":
            escapes = text[at] == "'" and bool(ESCAPES.search(text[max(at - 2, 0):at]))
            end = end_of_quote(text, at, escapes)
        elif text[at] == "$" and (tag := DOLLAR.match(text, at)):
            end = text.index(tag.group(), tag.end()) + len(tag.group())
        if end is None:
            at += 1
            continue
        yield "plain", text[plain:at]
        yield "quoted", text[at:end]
        at = plain = end
    yield "plain", text[plain:]


def end_of_quote(text, at, escapes):
    quote, at = text[at], at + 1
    while text[at] != quote or text[at + 1:at + 2] == quote:
        at += 2 if text[at] == quote or (escapes and text[at] == "\\") else 1
    return at + 1


def split(text, separator):
    """Splits at a separator that stands outside of quotes, bodies and parentheses."""
    parts, current, depth = [], "", 0
    for kind, piece in tokens(text):
        if kind == "quoted":
            current += piece
            continue
        for character in piece:
            depth += {"(": 1, ")": -1}.get(character, 0)
            if character == separator and depth == 0:
                parts.append(current.strip())
                current = ""
            else:
                current += character
    return [part for part in parts + [current.strip()] if part]


def without_meta_commands(text):
    """psql's own lines: newer versions of pg_dump frame a dump with a random key."""
    return "\n".join(line for line in text.split("\n")
                     if not line.startswith(("\\restrict ", "\\unrestrict ")))


def canonical(statement):
    """The statement, with the columns of a table and the members of an operator family in an order
    that depends on their text only."""
    if re.match(r"CREATE (MATERIALIZED )?VIEW ", statement):  # see src/sql/union_names.h
        return re.sub(r"('|NULL)::(\w+) AS \2\b", r"\1::\2", statement)
    members = re.match(r"(ALTER OPERATOR FAMILY .*? ADD|CREATE OPERATOR CLASS .*? AS)\n(.*)$",
                       statement, re.S)
    if members:
        return members[1] + "\n    " + " ,\n    ".join(sorted(split(members[2], ",")))
    match = re.match(r"(CREATE (?:UNLOGGED )?TABLE [^(]*)\((.*)\)(.*)$", statement, re.S)
    if not match or "PARTITION OF" in match[1]:
        return statement
    columns = sorted(split(match[2], ","))
    return f"{match[1]}(\n    " + ",\n    ".join(columns) + f"\n){match[3]}"


def normalised(text):
    """The statements of a dump, sorted. What is equal here is equal but for the two orders."""
    statements = split(without_meta_commands(text), ";")
    # SET and set_config repeat and belong to places; the values that occur are compared.
    settings = {s for s in statements if s.startswith(("SET ", "SELECT pg_catalog.set_config"))}
    return sorted([canonical(s) for s in statements if s not in settings] + sorted(settings))


def difference(have, want):
    """Empty when equal, else a unified diff of the normalised statements."""
    have, want = normalised(have), normalised(want)
    if have == want:
        return ""
    lines = lambda statements: "\n;\n".join(statements).split("\n")
    return "\n".join(difflib.unified_diff(lines(want), lines(have), "wanted", "found", lineterm=""))
