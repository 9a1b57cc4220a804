"""Opening a store: made once, brought up to date, refused when newer, a sentence when it cannot be."""

from __future__ import annotations

import subprocess
import sys
import warnings
from dataclasses import replace

import psycopg
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from geodata.errors import StoreError
from geodata.settings import Settings
from geodata.store import ContextEvent, existing_store, open_store
from geodata.store.engine import speaking
from geodata.store.migrate import migrate
from geodata.store.schema import METADATA
from tests.store.conftest import REVIEWER
from tests.store.test_kill import environment
from tests.store.writer import DAY


def test_the_migrations_make_the_tables_that_the_code_expects(store) -> None:
    """The points of PostGIS are the database's own, and the tables of PostGIS its own."""

    def ours(_: object, name: str | None, kind: str, *__: object) -> bool:
        return name != "spatial_ref_sys" and not (name or "").endswith("geom")

    with store.engine.connect() as connection, warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Did not recognize type 'geometry'")
        options = {"compare_type": True, "include_object": ours}
        found = compare_metadata(MigrationContext.configure(connection, opts=options), METADATA)
    assert found == []


def test_a_reader_makes_no_store(small, tmp_path) -> None:
    settings = replace(small, store=tmp_path / "folder" / "store.sqlite")
    assert existing_store(settings) is None
    assert not settings.store.parent.exists()


def test_many_who_open_a_new_store_at_once_make_one(settings: Settings) -> None:
    code = (
        "from geodata.settings import Settings; from geodata.store import open_store; "
        "print(open_store(Settings.from_env()).revision())"
    )
    run = [sys.executable, "-c", code]
    openers = [
        subprocess.Popen(run, env=environment(settings), stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    assert [opener.communicate()[0] for opener in openers] == ["0\n"] * 4


def test_a_newer_store_is_refused_and_left_as_it_is(settings: Settings) -> None:
    store = open_store(settings)
    with store.engine.begin() as connection:
        connection.exec_driver_sql("update alembic_version set version_num = '9999'")
    with pytest.raises(StoreError, match=r"newer Sahel Forces \(step 9999.*update the program"):
        migrate(store.engine)
    with store.engine.connect() as connection:
        assert (
            connection.exec_driver_sql("select version_num from alembic_version").scalar() == "9999"
        )
    store.close()


def test_an_older_store_is_brought_up_to_date_and_keeps_its_rows(settings: Settings) -> None:
    store = open_store(settings)
    job = store.begin_import("TEST", "ab", "test", {}, REVIEWER)
    rows = [ContextEvent(1, "a", DAY, DAY, "NER")]
    store.append_batch(job, rows, [], 1)
    columns = "context_events (country, date_first)"
    with store.engine.begin() as connection:
        connection.exec_driver_sql(f"create index ix_context_events_country on {columns}")
        connection.exec_driver_sql("update alembic_version set version_num = '0001'")
    migrate(store.engine)
    names = {index["name"] for index in sa.inspect(store.engine).get_indexes("context_events")}
    assert "ix_context_events_country" not in names
    assert [event for part in store.context_events(job.job_id) for _, event in part] == rows
    store.close()


def test_an_address_that_is_none_and_a_server_that_is_away_say_so(small) -> None:
    for url, said in (
        ("mysql://x@127.0.0.1/y", "must begin with postgresql://"),
        ("no address", "is no address"),
        ("postgresql://x:secret@127.0.0.1:9/y", "cannot do this"),
    ):
        with pytest.raises(StoreError, match=said) as raised:
            open_store(replace(small, database_url=url))
        assert "secret" not in str(raised.value)


def test_a_folder_that_cannot_be_written_says_so(small, tmp_path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match=r"store\.sqlite cannot be made"):
        open_store(replace(small, store=tmp_path / "file" / "store.sqlite"))


def test_a_file_that_is_no_store_says_so_and_is_left_alone(small, tmp_path) -> None:
    path = tmp_path / "store.sqlite"
    path.write_bytes(b"a letter to a friend, long enough to be read as a page" * 50)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not a database"):
        open_store(replace(small, store=path))
    assert path.read_bytes() == before


def test_a_store_that_is_taken_away_is_missed_and_not_made_again(small, tmp_path) -> None:
    settings = replace(small, store=tmp_path / "store.sqlite")
    store = open_store(settings)
    for path in tmp_path.glob("store.sqlite*"):
        path.unlink()
    with pytest.raises(StoreError, match="cannot do this"):
        store.revision()
    assert not settings.store.exists()
    assert open_store(settings).revision() == 0


def test_a_full_disk_says_so_and_what_was_kept_stays(small, tmp_path) -> None:
    """As SQLite meets it: no page more may be taken."""
    settings = replace(small, store=tmp_path / "store.sqlite")
    store = open_store(settings)
    store.edit("claims", "ner-1", {"title": "Kept"}, 0, REVIEWER, "before")

    @sa.event.listens_for(store.engine, "connect")
    def _full(connection: sa.engine.interfaces.DBAPIConnection, _: object) -> None:
        (pages,) = connection.execute("pragma page_count").fetchone()
        connection.execute(f"pragma max_page_count = {pages}")

    with pytest.raises(StoreError, match="database or disk is full"):
        store.save_draft({"text": "x" * 2_000_000}, REVIEWER, title="Too much")
    assert store.row("claims", "ner-1").cells["title"] == "Kept"


def test_the_file_is_for_its_users_eyes_and_in_wal_mode(small, tmp_path) -> None:
    settings = replace(small, store=tmp_path / "new" / "store.sqlite")
    store = open_store(settings)
    assert settings.store.stat().st_mode & 0o077 == 0
    assert settings.store.parent.stat().st_mode & 0o077 == 0
    with store.engine.connect() as connection:
        asked = ("journal_mode", "synchronous", "foreign_keys")
        found = [connection.exec_driver_sql(f"pragma {name}").scalar() for name in asked]
    assert found == ["wal", 2, 1]


@pytest.mark.servers
def test_points_of_postgis_follow_lon_and_lat(small, database_url: str) -> None:
    store = open_store(replace(small, database_url=database_url))
    job = store.begin_import("TEST", "ab", "test", {}, REVIEWER)
    rows = [
        ContextEvent(1, "a", DAY, DAY, "NER", lon=2.1, lat=13.5),
        ContextEvent(2, "b", DAY, DAY, "NER"),
    ]
    store.append_batch(job, rows, [], 2)
    question = (
        "select st_x(geom), st_srid(geom), geom && st_makeenvelope(2, 13, 3, 14, 4326) "
        "from context_events order by line"
    )
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql(question).all() == [(2.1, 4326, True), (None, None, None)]
    store.close()


@pytest.mark.servers
def test_a_database_without_postgis_gets_it_or_says_who_can(postgres, small) -> None:
    postgres.execute("create database bare template template0")
    postgres.execute("create role humble login")
    postgres.execute("grant create, usage on schema public to humble", "bare")
    with pytest.raises(StoreError, match="have an administrator install it"):
        open_store(replace(small, database_url=postgres.url("bare", "humble")))
    open_store(replace(small, database_url=postgres.url("bare"))).close()
    with psycopg.connect(postgres.url("bare")) as connection:
        assert connection.execute("select postgis_version()").fetchone()


def test_a_question_without_a_store_does_not_import_the_database(small) -> None:
    code = (
        "import sys; from geodata.cli.main import main; "
        f"main(['posture', '--at', '2024-05-02', '--built', {str(small.built)!r}]); "
        "print(sorted({'sqlalchemy', 'alembic', 'psycopg', 'frictionless'} & sys.modules.keys()))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


def test_a_fault_names_neither_password_nor_statement() -> None:
    url = "postgresql+psycopg://x:secret@127.0.0.1:9/y?connect_timeout=2"
    with pytest.raises(StoreError) as raised, speaking():
        sa.create_engine(url).connect()
    assert "secret" not in str(raised.value)


def test_answers_hold_the_store_and_leave_it_out_when_asked(settings: Settings) -> None:
    store = open_store(settings)
    store.edit("claims", "ner-2", {"date": "2024-09-15"}, 0, REVIEWER, "it was later")
    run = [sys.executable, "-m", "geodata", "posture", "--at", "2024-09-01", "--format", "csv"]
    env = environment(settings)
    for options, rows in (((), 1), (("--no-store",), 0)):
        said = subprocess.run([*run, *options], env=env, capture_output=True, text=True, check=True)
        assert said.stdout.count("usa-niger") == rows
    store.close()
