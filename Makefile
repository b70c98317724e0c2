# Everything that is done with Streefpad's source, by name. `make` alone lists the names.
# Stamp files in .venv remember what was installed, so that a second call is quick.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check
SOURCE := $(shell find src -type f -not -path '*/__pycache__/*')

.PHONY: help monitor test check format bench golden docs translations pictures clean FORCE

help:  ## list what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */\1|/' | awk -F'|' '{ printf "  make %-10s %s\n", $$1, $$2 }'

monitor: build/index.html  ## install into .venv and build the STEM monitor into build/
	@echo "The STEM monitor is in build/. Open this file in a browser:"
	@echo "  $(CURDIR)/build/index.html"

test: $(VENV)/.developer  ## run all tests (the browser tests need Chromium)
	$(BIN)/python -m pytest

check: $(VENV)/.developer  ## format, lint, types and floors
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --quiet tests/architecture

format: $(VENV)/.developer  ## write the format that check asks for
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.developer  ## measure speed and size, and write docs/benchmarks.md
	$(BIN)/python -m benchmarks.run
	$(BIN)/python -m benchmarks.forecasts
	$(BIN)/python -m benchmarks.records
	$(BIN)/python -m benchmarks.open_data
	$(BIN)/python -m benchmarks.synthesis
	$(BIN)/python -m benchmarks.disclosure
	$(BIN)/python -m benchmarks.serving
	$(BIN)/python -m benchmarks.publishing

golden: $(VENV)/.developer  ## rewrite the expected folders of tests/golden
	$(BIN)/python -m tests.golden.rewrite

docs: $(VENV)/.developer  ## rewrite the generated pages and console blocks of docs/ and README.md
	$(BIN)/python -m docs.generate

translations: $(VENV)/.developer  ## take up new sentences into the French catalogue, and compile it
	$(BIN)/python -m scripts.translations

pictures: $(VENV)/.developer build/index.html  ## take the pictures of docs/pictures from the monitor in build/
	$(BIN)/python -m docs.take_pictures

clean:  ## remove .venv, build/ and every cache
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The monitor says where every target stands today: built anew on another day, and when a source changes.
build/index.html: $(VENV)/.package $(VENV)/.today $(SOURCE)
	$(BIN)/streefpad build --out build
	@touch $@

$(VENV)/.today: FORCE | $(VENV)/.package
	@date +%F | cmp -s - $@ || date +%F > $@

$(VENV)/.package: pyproject.toml | $(BIN)/python
	@echo "Installing Streefpad into $(VENV) ..."
	@$(PIP) --editable .
	@$(BIN)/python -m compileall -q src  # as pip does for what it copies: the first start is as quick as the second
	@touch $@

$(VENV)/.developer: pyproject.toml | $(BIN)/python
	@echo "Installing Streefpad and what its tests need into $(VENV) ..."
	@$(PIP) --editable '.[dev,engines]'
	@$(BIN)/python -m compileall -q src
	@touch $@ $(VENV)/.package

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Streefpad needs Python 3.11 or later, and there is no $(PYTHON) here. Install it, or name one: make PYTHON=/path/to/python" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Streefpad needs Python 3.11 or later; $(PYTHON) is $$($(PYTHON) --version 2>&1). Name another: make PYTHON=/path/to/python" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "$(PYTHON) cannot make virtual environments. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

FORCE:
