# The changes that are made to the schema: what each writes instead, and what its plan must say.
from dataclasses import dataclass
from typing import Callable

import schema


@dataclass
class Change:
    title: str
    tables: Callable  # (tables, round) -> the number of a table to its new text
    plan: Callable    # (tables, round) -> words that the plan must have


def pick(tables, turn):
    """The table of a round. Every round has another, or the cache would know the change already."""
    return 1 + (tables // 2 + 7 * turn) % tables


def pick_tenth(tables, turn):
    tenths = max(1, tables // schema.TENTH)
    return schema.TENTH * (1 + (tenths // 2 + turn) % tenths)


def changed(number, **options):
    return {number: schema.table(number, **options)}


def index_of(number):
    name = schema.name_of(number)
    return f"CREATE INDEX {name}_quantity_name ON {name} (quantity, name);\n"


COLUMN = Change(
    "a column added",
    lambda tables, turn: changed(pick(tables, turn), column=f"  note{turn} text,\n"),
    lambda tables, turn: f"{schema.name_of(pick(tables, turn))} ADD COLUMN note{turn}")
TABLE = Change(
    "a table added",
    lambda tables, turn: changed(tables + 1 + turn),
    lambda tables, turn: f"CREATE TABLE public.{schema.name_of(tables + 1 + turn)} ")
INDEX = Change(
    "an index added",
    lambda tables, turn: changed(pick(tables, turn + 1),
                                 index=index_of(pick(tables, turn + 1))),
    lambda tables, turn: f"{schema.name_of(pick(tables, turn + 1))}_quantity_name ON ")
TYPE = Change(
    "a type changed under a view",
    lambda tables, turn: changed(pick_tenth(tables, turn), quantity="bigint"),
    lambda tables, turn: f"CREATE VIEW public.{schema.name_of(pick_tenth(tables, turn))}_open ")
ALL = [COLUMN, TABLE, INDEX, TYPE]
