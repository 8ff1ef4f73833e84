# Every target sets itself up. `make help` says what each is for.
PYTHON ?= python3
V := .venv
PIP := $(V)/bin/python -m pip --disable-pip-version-check --quiet
CORE := text entities rules alerts feeds model judge

.DEFAULT_GOAL := help
.PHONY: help setup demo test check format cover lock goldens catalogue common verify-unit test-systemd wheel bench fuzz fuzz-queries pictures clean

help:  ## say what each target is for
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

# The environments are built from the lock files and rebuilt only when those change.
$(V)/run.done: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "watcher needs Python 3.11 or newer; say which with: make PYTHON=python3.12 …"; exit 1; }
	@test -x $(V)/bin/python || $(PYTHON) -m venv $(V)
	@echo "building the environment in $(V) (once, about a minute)"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(V)/bin/python tools/link.py
	@touch $@

$(V)/dev.done: requirements-dev.lock $(V)/run.done
	@echo "adding what tests and checks need to $(V) (once)"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

setup: $(V)/run.done  ## build .venv, so that .venv/bin/watcher runs

demo: $(V)/run.done  ## the whole daemon on sample feeds: alerts in a mailbox, a chat and here
	@$(V)/bin/watcher demo

test: $(V)/dev.done  ## all tests
	@$(V)/bin/python -m pytest -n 4

check: $(V)/dev.done  ## format, lint, types, imports
	@$(V)/bin/ruff format --check .
	@$(V)/bin/ruff check .
	@$(V)/bin/mypy
	@$(V)/bin/lint-imports

format: $(V)/dev.done  ## put every file into the house format
	@$(V)/bin/ruff format .
	@$(V)/bin/ruff check --fix .

cover: $(V)/dev.done  ## tests, with the lines and branches of the core that they reach
	@$(V)/bin/python -m pytest -n 4 $(foreach room,$(CORE),--cov=watcher.$(room)) --cov-branch --cov-report=term --cov-fail-under=95

lock: $(V)/dev.done  ## write the lock files anew from pyproject.toml (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --upgrade pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock

catalogue: $(V)/dev.done  ## cut the built-in names out of their sources anew
	@$(V)/bin/python -m tools.catalogue

common: $(V)/dev.done  ## count common words anew in feed documents: make common FEEDS=FOLDER
	@test -n "$(FEEDS)" || { echo "say where the feed documents are: make common FEEDS=FOLDER"; exit 1; }
	@$(V)/bin/watcher parse $(FEEDS)/* | $(V)/bin/python tools/common.py

verify-unit:  ## hold systemd/watcher.service against systemd's own checks
	@bash systemd/verify.sh

test-systemd: $(V)/dev.done  ## follow systemd/README.md in a booted container (root, 3 minutes)
	@bash systemd/boot-test.sh

wheel: $(V)/dev.done  ## build a wheel and a source archive into dist/
	@$(V)/bin/python -m build --no-isolation

bench: $(V)/dev.done  ## every figure that the documents state
	@$(V)/bin/python benchmarks/start.py
	@$(V)/bin/python benchmarks/match.py
	@$(V)/bin/python benchmarks/crash.py

SECONDS ?= 60
SEED ?= 1
fuzz: $(V)/dev.done  ## wrong rules files for `check`: make fuzz SECONDS=3600 SEED=1
	@$(V)/bin/python -m tools.fuzz --seconds $(SECONDS) --seed $(SEED)

fuzz-queries: $(V)/dev.done  ## wrong queries, held against a text: make fuzz-queries SECONDS=600 SEED=1
	@$(V)/bin/python -m tools.fuzz.queries --seconds $(SECONDS) --seed $(SEED)

goldens: $(V)/dev.done  ## write anew what `check` says of each wrong file of tests/cli/goldens
	@$(V)/bin/python -m tests.cli.golden

pictures: $(V)/run.done  ## take the pictures of docs/pictures anew (Chromium; where it may, it installs that)
	@$(V)/bin/python -m tools.pictures

clean:  ## remove what the other targets made
	rm -rf $(V) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .import_linter_cache
