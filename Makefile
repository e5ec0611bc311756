# Everything a developer runs. `make demo` and `make test` set up what they need first; `make help` lists the rest.
# Only Python 3.11 or later (with venv and pip) and make are asked for. The plain commands, for systems without
# make, stand in README.md.

PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PY := $(BIN)/python
INSTALL := $(PY) -m pip install --disable-pip-version-check -qq

# How many examples the property tests try: dev, ci (12), deep (3,000); the gate tries 40 of its own accord.
export EMULATION_PROFILE ?= ci

.DEFAULT_GOAL := help
.PHONY: help demo test gate check bench docs lint types format wheel names lock hooks clean

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile

# ---- set-up: one environment, filled as far as the target asks; a stamp says how far it got ----

$(VENV)/made.stamp:
	@$(PYTHON) -c "import sys; sys.exit(0 if sys.version_info >= (3, 11) else 'Python 3.11 or later is needed; say which one with: make PYTHON=python3.12 ...')"
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/%.stamp: constraints/%.txt $(VENV)/made.stamp pyproject.toml
	@# The files are whole, so nothing else is looked for; pip in Python 3.11 would look for the newest of a package with extras.
	$(INSTALL) --no-deps --require-hashes -r $<
	$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

# ---- what a stranger runs ----

demo: $(VENV)/demo.stamp ## Build the founding campaign, check it, replay its journal (output under out/)
	$(PY) examples/dai_mach_2021.py
	$(PY) examples/law_of_the_day.py
	$(PY) examples/one_nomination.py

test: $(VENV)/test.stamp ## All tests, doctests included, with branch coverage
	$(PY) -m pytest -n auto --cov --cov-report=term

# ---- what a developer runs ----

gate: $(VENV)/dev.stamp ## Everything a change must pass besides `make test`; one verdict at the end
	$(PY) tools/gate.py

check: $(VENV)/dev.stamp ## The quick part of the gate: linter, format, types, rooms
	$(PY) tools/gate.py --quick

lint: $(VENV)/dev.stamp ## Linter, format and rooms
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(BIN)/lint-imports --no-logo --no-cache

types: $(VENV)/dev.stamp ## Both type checkers
	$(PY) -m mypy
	$(PY) -m basedpyright

format: $(VENV)/dev.stamp ## Format, and repair what the linter can
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

docs: $(VENV)/dev.stamp ## Pages under docs/_build/html, warnings as errors
	$(PY) -m sphinx -W --keep-going -q -b html docs docs/_build/html

wheel: $(VENV)/dev.stamp ## Wheel and source archive under dist/
	$(PY) -m build --no-isolation --outdir dist

bench: $(VENV)/test.stamp ## All benchmarks; tables on the screen, rows in out/bench/
	$(PY) benchmarks/run.py

names: $(VENV)/test.stamp ## Write what follows from the table of public names
	$(PY) tools/public_names.py

lock: $(VENV)/dev.stamp ## Compile the pinned files anew (asks the registry)
	$(INSTALL) uv
	$(PY) tools/lock.py

hooks: ## Let git run `make check` before each commit
	git config core.hooksPath tools/hooks

clean: ## Remove what was made, the environment included
	rm -rf $(VENV) build dist out docs/_build .coverage .coverage.* .hypothesis .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
