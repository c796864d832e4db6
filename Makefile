# make run    build everything and serve the default report, alone and in a library's page
# make test   run every test, in browsers and on web servers too; installs what they need where it can
# make test-unit  the tests that need neither a browser nor root, in less than a minute
# make build  bin/reportwidget, complete in one file
# make studio the programs of the page in which authors make reports, in build/studio/dist
# make assets the files that every website has, in build/assets/dist; a part of the others
# make bench  the benchmarks, also beside the peers, and build/BENCHMARKS.md of them; in less than 45 minutes
# make release  archives and packages for every system, in bin/release; publishes nothing
# make size   what the browser program is made of
# make lint   what compilers and linters say
# make audit  known vulnerabilities of what the project depends on; asks a database on the network
# make fuzz   fuzz everything that reads foreign input, a minute each

REPORT := build/examples/partnerships
ROUNDS ?= 5
SIZES ?= 3,500,10000
AXE := build/e2e/node_modules/axe-core/axe.min.js
CRATE := build/deposit/node_modules/ro-crate/package.json
CORE := $(addprefix ./,app/export app/messages app/report app/search app/view/... app build/content/... build/importer/... build/document/... build/edit/... build/archive build/site build/project build/studio/core build/studio/core/wasm)
GOLANGCI := v2.15.0
GOVULNCHECK := v1.9.0
GORELEASER := v2.15.1
VERSION := 0.2.0
PROGRAM := build/program/dist/wasm_exec.js
ASSETS := build/assets/dist/assets.json
STUDIO := build/studio/dist/core.wasm.br
STUDIO_QUALITY ?= 9
STUDIO_SOURCES := $(shell find go.mod go.sum app build web widget -type f | grep -v -e _test.go -e testdata -e /dist/ -e node_modules -e ^build/bench -e ^build/e2e -e '^build/[A-Z]*\.')
SOURCES := go.mod go.sum $(shell find app build/program -name '*.go' -o -name '*.go.txt' | grep -v _test.go)

PARTS := $(shell find app/messages build/assets build/branding build/precompress web -name '*.go' -o -name '*.js' -o -name '*.css' -o -name '*.json' | grep -v -e _test.go -e /dist/) widget/embed.js build/site/report.schema.json

.PHONY: run lint audit test test-unit build assets studio release bench size fuzz clean

run: build
	bin/reportwidget serve $(REPORT) --addr 127.0.0.1:8080 --host-addr 127.0.0.1:8081

build: $(ASSETS) $(STUDIO)
	go build -trimpath -o bin/reportwidget ./build

$(PROGRAM): $(SOURCES)
	go run ./build/program/compile

studio: $(STUDIO)

# The two programs of the studio, which the Go cache makes quick again.
$(STUDIO): $(STUDIO_SOURCES)
	go run ./build/program/compile -studio -quality $(STUDIO_QUALITY)

assets: $(ASSETS)

$(ASSETS): $(PROGRAM) $(PARTS)
	go run ./build/assets/bundle

# What the compilers and linters say: of the command, of the readers' program, and
# of what the author's tool runs in a browser.
lint: $(ASSETS)
	gofmt -l app build web widget | (! grep .)
	go vet ./...
	go vet -tags wordpress ./widget
	GOOS=js GOARCH=wasm go vet -tags reader ./app/... ./build/studio/ui/...
	GOOS=js GOARCH=wasm go vet $(CORE)
	go run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI) run ./...

audit:
	go run golang.org/x/vuln/cmd/govulncheck@$(GOVULNCHECK) ./...

test: $(ASSETS) $(STUDIO) $(AXE) $(CRATE)
	.ci/chromium
	.ci/firefox
	.ci/servers
	.ci/pdf
	go test -timeout 50m ./...
	GOOS=js GOARCH=wasm PATH="$$PATH:$$(go env GOROOT)/lib/wasm" go test -tags reader ./app/...
	.ci/processors

# Tests that compile for a browser, or need a package of npm, and packages whose tests drive no browser and no web server.
BEYOND_UNIT := ^(TestABrowserMakesTheSameBytes|TestAnotherToolFindsNothingWrongWithTheMetadataOfADeposit)$$
UNIT = $(shell go list -f '{{.ImportPath}} {{join .Imports " "}} {{join .TestImports " "}} {{join .XTestImports " "}}' ./... | \
	grep -v -e reportwidget/build/e2e -e reportwidget/build/bench -e reportwidget/build/hosting -e reportwidget/build/booklet -e reportwidget/build/program/compile | cut -d ' ' -f 1)

test-unit: $(ASSETS)
	go test -skip '$(BEYOND_UNIT)' $(UNIT)

# The studio's programs are compressed as small as they can be, which takes two minutes.
release: $(ASSETS)
	rm -f build/studio/dist/*
	$(MAKE) studio STUDIO_QUALITY=11
	VERSION=$(VERSION) COMMIT_DATE=$$(git log -1 --format=%cI) COMMIT_TIMESTAMP=$$(git log -1 --format=%ct) go run github.com/goreleaser/goreleaser/v2@$(GORELEASER) release --snapshot --clean

$(AXE):
	npm install --prefix build/e2e --no-save --no-audit --no-fund axe-core@4.14.1

$(CRATE):
	npm install --prefix build/deposit --no-save --no-audit --no-fund ro-crate@3.7.2

bench: build
	.ci/chromium
	go run ./build/bench -rounds $(ROUNDS) -sizes $(SIZES) $(STEPS)

size:
	go run ./build/program/compile -size

fuzz:
	.ci/fuzz

clean:
	rm -rf bin dist $(wildcard build/program/dist/* build/assets/dist/* build/studio/dist/* build/bench/dist/*)
