"""The server of the tests is a real one: it answers, knows PostGIS, and survives a kill."""

import psycopg


def test_it_answers_with_postgis_on_loopback(database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        found = connection.execute(
            "select st_x(st_setsrid(st_makepoint(2.18, 13.48), 4326)), inet_server_addr()::text"
        ).fetchone()
    assert found == (2.18, "127.0.0.1/32")


def test_what_was_committed_is_there_after_a_kill_of_the_server(postgres, database_url) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute("create table kept as select 1 as one")
    postgres.kill()
    postgres.start()
    with psycopg.connect(database_url) as connection:
        assert connection.execute("select one from kept").fetchone() == (1,)
