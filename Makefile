# Every task of a developer; `make help` lists them.
.DEFAULT_GOAL := build
.PHONY: help deps build quickstart test test-versions test-worlds test-loaders package test-package test-survival test-sanitize sanitized fuzz lint format bless bench er-diagram docs pictures clean \
  migrate-diff migrate-apply migrate-status migrate-hash migrate-create migrate-up migrate-up-one \
  migrate-down migrate-version migrate-force db-seed dev-up dev-down \
  docker-migrate-up docker-migrate-down

tool := build/schemadiff
name ?= $(NAME)

help: ## list the targets
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/  \1|\2/p' Makefile | column -t -s '|'

deps: ## install the Debian packages that building needs
	@scripts/deps build

build: deps ## build the tool and its tests in build/
	@cmake -G Ninja -S . -B build --log-level=NOTICE
	@ninja -C build

quickstart: deps ## run the main job on the example, with a server of its own
	@cmake -G Ninja -S . -B build --log-level=NOTICE
	@ninja -C build schemadiff
	@scripts/quickstart

test: build sanitized ## run every test
	@scripts/deps test
	@scripts/test

test-versions: build ## run the cases on PostgreSQL 13 to 18
	@scripts/deps test
	@scripts/test-versions

test-survival: build ## break apply and down off at every question, in every way
	@SCHEMADIFF_SURVIVAL=all build/schemadiff_tests -sf='*survival*'

fuzz: build sanitized ## feed the parsers broken input, then try random pairs of schemas: make fuzz TIME=600 PAIRS=5000 SEED=1
	@tests/fuzz/run $(or $(TIME),60)
	@SCHEMADIFF_RANDOM_PAIRS=$(or $(PAIRS),1000) SCHEMADIFF_RANDOM_SEED=$(or $(SEED),1) build/schemadiff_tests -tc='random*'

test-worlds: build ## run whole schemas that Debian ships through the tool
	@tests/worlds/run

test-loaders: build ## run the projects of examples/ whose models are the declaration
	@scripts/deps loaders
	@tests/loaders/run

package: deps ## make the Debian package in build-package/
	@scripts/deps package
	@cmake -G Ninja -S . -B build-package --log-level=NOTICE -DCMAKE_BUILD_TYPE=Release -DSCHEMADIFF_WERROR=OFF \
	  -DCMAKE_INSTALL_PREFIX=/usr -DCMAKE_SKIP_INSTALL_ALL_DEPENDENCY=ON
	@ninja -C build-package schemadiff
	@cd build-package && cpack

test-package: package ## install the Debian package on a system that has nothing, and use it there
	@scripts/test-package build-package/schemadiff_*.deb

sanitized: deps # the tests and the fuzzers with address and undefined behaviour sanitizers, in build-san/
	@scripts/deps test
	@cmake -G Ninja -S . -B build-san --log-level=NOTICE -DCMAKE_CXX_COMPILER=clang++-16 -DSCHEMADIFF_SANITIZE=ON
	@ninja -C build-san

test-sanitize: sanitized ## run every unit test and case with address and undefined behaviour sanitizers
	@build-san/schemadiff_tests

lint: build ## check format and clang-tidy of changed files, or of all: make lint ALL=1
	@scripts/deps lint
	@scripts/lint $(ALL)

format: ## format the sources
	@scripts/deps lint
	@git ls-files --cached --others --exclude-standard '*.cc' '*.h' | xargs clang-format-16 -i

bless: build ## record the tests' expected output anew; read the diff before committing
	@SCHEMADIFF_BLESS=1 build/schemadiff_tests

bench: build ## measure against psql and pg_dump: make bench OPTIONS="--large --times 3"
	@bench/run $(OPTIONS)

docs: build ## write the documentation of the schema to schema-docs/ and the table of migrations
	@$(tool) docs $(FLAGS)
	@$(tool) docs --migrations-readme

pictures: build ## make docs/images anew from the program's output
	@scripts/pictures

er-diagram: build ## write docs/er-diagram.md from schema/
	@$(tool) er --output docs/er-diagram.md

migrate-diff: build ## write the next migration: make migrate-diff name=add_x
	@$(tool) diff $(name)

migrate-apply: build ## apply what is pending
	@$(tool) apply

migrate-status: build ## show what is applied and what is pending
	@$(tool) status

migrate-hash: build ## write atlas.sum anew after a change by hand
	@$(tool) hash

migrate-create: build ## make an empty migration: make migrate-create NAME=backfill
	@$(tool) new $(name)

migrate-up: build ## the same as migrate-apply
	@scripts/migrate.sh up $(FLAGS)

migrate-up-one: build ## apply the next migration alone
	@scripts/migrate.sh up 1 $(FLAGS)

migrate-down: build ## take the newest migration back: make migrate-down N=2 FLAGS=--allow-data-loss
	@scripts/migrate.sh down $(N) $(FLAGS)

migrate-version: build ## print the last version applied
	@scripts/migrate.sh version $(FLAGS)

migrate-force: build ## make the record say that this is the version: make migrate-force VERSION=20240101120000
	@scripts/migrate.sh force $(VERSION) $(FLAGS)

db-seed: build ## fill the database with the rows of seed/
	@$(tool) seed $(FLAGS)

dev-up: build ## start a local database with all migrations and seeds, and print its URL
	@$(tool) dev up $(FLAGS)

dev-down: build ## stop it; its data is kept unless FLAGS=--drop
	@$(tool) dev down $(FLAGS)

docker-migrate-up: ## the same as migrate-up with nothing but Docker: a PostgreSQL and the tool in containers
	@docker compose run --rm --build migrate apply $(FLAGS)

docker-migrate-down: ## take the newest migration back there: make docker-migrate-down FLAGS=--allow-data-loss
	@docker compose run --rm --build migrate down $(N) $(FLAGS)

clean: ## remove what was built
	@rm -rf build build-san build-package tests/mermaid/node_modules tests/site/node_modules
