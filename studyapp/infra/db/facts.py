"""Single values that belong to the library as a whole."""

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.infra.db import tables as t

_VALUE = select(t.facts.c.value).where(t.facts.c.name == bindparam("name"))


class SqlFacts:
    """Fulfils `services.store_ports.Facts`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> str | None:
        return self._connection.scalar(_VALUE, {"name": name})

    def put(self, name: str, value: str) -> None:
        self._connection.execute(
            upsert(t.facts)
            .values(name=name, value=value)
            .on_conflict_do_update(index_elements=["name"], set_={"value": value})
        )
