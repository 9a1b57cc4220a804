"""Many processes at one store: no edit is lost, every race has one winner, all see each other."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from contextlib import ExitStack
from threading import Barrier, Thread

from geodata.errors import Conflict
from geodata.settings import Settings
from geodata.store import Person, Role, open_store
from tests.store.conftest import ANALYST, REVIEWER
from tests.store.editor import ROWS
from tests.store.test_kill import environment
from tests.store.wishes import arrival

WRITERS, EDITS = 8, 200


def test_eight_writers_of_two_hundred_edits_lose_none(settings: Settings) -> None:
    store = open_store(settings)
    for number in (0, 1):
        store.change(arrival(number), REVIEWER, "from the paper")
    versions = {row: store.row("claims", row).version for row in ROWS}
    said = run_editors(settings)
    made = [tuple(edit) for answer in said for edit in answer["made"]]
    assert len(made) == WRITERS * EDITS
    assert len(set(made)) == len(made), "two writers won the same race"
    for row in ROWS:
        held, edits = store.row("claims", row), sum(name == row for name, _ in made)
        assert int(held.cells["title"]) == edits
        assert held.version == versions[row] + edits
    changes = [c for c in store.history(limit=10_000) if c.why == "one more"]
    assert Counter(c.by for c in changes) == {f"writer-{n}": EDITS for n in range(WRITERS)}
    assert sum(answer["conflicts"] for answer in said), "the writers never met: nothing was tried"
    store.close()


def run_editors(settings: Settings) -> list[dict]:
    """Run all writers at once, each a process; return what each says it did."""
    with ExitStack() as stack:
        running = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "tests.store.editor", f"writer-{number}", str(EDITS)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                    env=environment(settings),
                )
            )
            for number in range(WRITERS)
        ]
        for process in running:
            assert process.stdout.readline() == "ready\n"
        for process in running:
            process.stdin.write("go\n")
            process.stdin.flush()
        return [json.loads(process.stdout.readline()) for process in running]


def raced(attempts: int, act) -> list[object]:
    """Run `act` in so many threads at one moment; return what each got, or its Conflict."""
    start, got = Barrier(attempts), []

    def run(number: int) -> None:
        start.wait()
        try:
            got.append(act(number))
        except Conflict as fault:
            got.append(fault)

    threads = [Thread(target=run, args=(number,)) for number in range(attempts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got


def test_of_eight_who_edit_one_version_one_wins_and_the_others_hear_of_them(store) -> None:
    for version in range(5):

        def edit(number: int, version: int = version) -> str:
            me = Person(f"writer-{number}", Role.REVIEWER)
            store.edit("claims", "ner-1", {"title": me.name}, version, me, "a race")
            return me.name

        got = raced(8, edit)
        (winner,) = [found for found in got if isinstance(found, str)]
        assert {f.who for f in got if isinstance(f, Conflict)} == {winner}
        assert store.row("claims", "ner-1").cells["title"] == winner


def test_two_reviewers_of_one_proposal_decide_it_once(store) -> None:
    for number in range(5):
        proposal = store.change(arrival(number), ANALYST, "from the paper").proposal_id

        def decide(which: int, proposal: int = proposal) -> str:
            me = Person(f"reviewer-{which}", Role.REVIEWER)
            if which % 2:
                store.accept(proposal, me)
            else:
                store.reject(proposal, me, "no")
            return me.name

        got = raced(4, decide)
        assert sum(isinstance(found, Conflict) for found in got) == 3
    assert len(store.proposals("accepted")) == len(store.history())


def test_a_process_sees_what_another_wrote(settings: Settings) -> None:
    """This process and the command line of another: both ways, and the revision tells."""
    store = open_store(settings)
    before = store.revision()
    store.edit("claims", "ner-1", {"title": "Stars"}, 0, REVIEWER, "typing error")
    run = [sys.executable, "-m", "geodata", "store"]
    env = environment(settings)
    seen = subprocess.run([*run, "history"], env=env, capture_output=True, text=True, check=True)
    assert "edit claims ner-1" in seen.stdout
    undo = [*run, "undo", "1", "--why", "no error", "--by", "Dioncounda"]
    subprocess.run(undo, env=env, capture_output=True, check=True)
    assert store.revision() == before + 2
    assert store.row("claims", "ner-1").cells["title"] == ""
    assert store.history()[0].by == "Dioncounda"
    store.close()
