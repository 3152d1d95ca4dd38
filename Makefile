# The only door for developers. `make` alone says what there is.
SHELL := /bin/sh
JAVA := $(shell bin/java25 2>/dev/null)
export JAVA_HOME := $(patsubst %/bin/java,%,$(JAVA))
export MAVEN_OPTS := --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
# Not -q, which would hide the warning that broke a build.
MAVEN := cd server && mvn -B -Dorg.slf4j.simpleLogger.defaultLogLevel=warn
PORT ?= 8080
DEMO_DATA ?= $(shell bin/data-folder demo)

.DEFAULT_GOAL := help
.PHONY: help demo dev test check bench million soak tidy build pictures machine jar web clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 18

demo: jar ## build what is missing and start the demo township
	@bin/doorstep demo --data "$(DEMO_DATA)" --port $(PORT)

dev: jar ## the demo township on port 8080 and the pages, rebuilt as you edit, on port 5173
	@bin/doorstep demo --data "$(DEMO_DATA)" & trap 'kill $$!' EXIT; cd web && npm run -s dev

test: check ## everything that CI runs: the checks, and journeys in a real browser
	@bin/chromium-needed
	@cd web && npm run -s journeys

check: jar ## formatting, types, unit and house tests, the server's tests against a real PostgreSQL
	@cd web && npm run -s check
	@$(MAVEN) spotless:check test

bench: jar ## measure against plain SQL in the same run; the figures go to docs/figures.md by hand
	@$(MAVEN) test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
	@cd server && "$(JAVA)" -cp "target/test-classes:target/classes:$$(cat target/classpath.txt)" doorstep.bench.Bench

MILLION_DATA ?= $(CURDIR)/.dev/million
MILLION_PARTS ?= registry search figures creation out in
million: jar ## registry, search, one matter, creation, export, import at a million matters, sown once into MILLION_DATA
	@$(MAVEN) test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
	@cd server && "$(JAVA)" -cp "target/test-classes:target/classes:$$(cat target/classpath.txt)" doorstep.bench.MillionBench "$(MILLION_DATA)" 1000000 "$(MILLION_PARTS)"

soak: jar ## a hundred rounds of killing it while 32 clients write
	@$(MAVEN) test -Dtest=KillTests -Dsoak.rounds=100 -Dsoak.back=15

tidy: machine ## format everything and make anew what is generated from the code
	@$(MAVEN) spotless:apply
	@$(MAVEN) test -Dtest='ModularityTests,LifecyclesTests,ContractTests' -Dwrite=true
	@cd web && npm run -s types && npm run -s tidy

pictures: jar ## take the README's pictures anew
	@bin/chromium-needed
	@cd web && npm run -s pictures

build: jar ## the jar alone: server/target/doorstep.jar

# What follows is not for typing.

machine:
	@bin/machine-ready

web: machine web/dist/index.html

web/node_modules/.package-lock.json: web/package.json web/package-lock.json
	@cd web && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

web/dist/index.html: web/node_modules/.package-lock.json $(shell find web/src web/public web/index.html web/vite.config.ts -type f)
	@cd web && npm run -s build > /dev/null

jar: web server/target/doorstep.jar

server/target/doorstep.jar: web/dist/index.html server/pom.xml $(shell find server/src/main -type f)
	@echo "正在编译，第一次要几分钟…… / building, the first time takes a few minutes…"
	@$(MAVEN) package -Dmaven.test.skip=true
	@touch $@

clean:
	@rm -rf server/target web/dist web/node_modules .dev
