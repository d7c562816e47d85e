# How tests/loaders/run installs and tries examples/sqlalchemy.
install_dependencies() { python_environment; }

engine='
import os
from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from shop.models import *
engine = create_engine(os.environ["DATABASE_URL"].replace("postgres:", "postgresql+psycopg:", 1))
'

create_tables() { python3 -c "$engine
Base.metadata.create_all(engine)"; }

use_tables() { python3 -c "$engine
with Session(engine) as session:
    session.add(Customer(email='a@example.org', orders=[Order(lines=[
        OrderLine(line=1, article='cup', quantity=2, price=3)])]))
    session.commit()
    assert session.query(Order).one().customer.email == 'a@example.org'"; }
