"""Prints the schema of shop.models as SQL. It connects to nothing."""
from sqlalchemy import create_mock_engine

from shop import models


def show(statement, *_, **__):
    print(f"{str(statement.compile(dialect=engine.dialect)).strip()};")


engine = create_mock_engine("postgresql+psycopg://", show)
models.Base.metadata.create_all(engine, checkfirst=False)
