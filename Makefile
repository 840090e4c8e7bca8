# PYTHON is the interpreter of an environment in which `pip install -e '.[dev]'` has been run.
PYTHON ?= .venv/bin/python

.PHONY: check format lint types contracts test slow wheel

check: format lint types contracts test

format:
	$(PYTHON) -m ruff format --check .

lint:
	$(PYTHON) -m ruff check .

types:
	$(PYTHON) -m mypy

contracts:
	$(PYTHON) -c 'from importlinter.cli import lint_imports_command; lint_imports_command()'

# pytest's own last line must stay the last line of `make check`.
test:
	$(PYTHON) -m pytest -n 2 -m "not slow"

slow:
	$(PYTHON) -m pytest -n 2 -m slow

wheel:
	$(PYTHON) -m pip wheel --no-deps --wheel-dir dist .
