package doctor

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime"
	"net/http"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"reportwidget/build/assets"
)

// examine asks for a file and compares it with what its kind needs.
func (e *siteExamination) examine(k kind) {
	if k.address == "" {
		return // the page has none
	}
	to, err := e.resolve(k.address)
	if err != nil {
		e.broken(k.address, err.Error(), "")
		return
	}
	address := to.String()
	a, err := ask(e.ctx, address)
	e.site.Files = append(e.site.Files, SiteFile{
		Address: address, Kind: k.name, Status: a.status, Type: printable(a.header.Get("Content-Type")),
		Encoding: printable(a.header.Get("Content-Encoding")), Cache: printable(a.header.Get("Cache-Control")), Bytes: a.packed,
	})
	if err != nil {
		e.broken(address, err.Error(), "")
		return
	}
	if a.status != http.StatusOK {
		e.missing(k, address, a.status)
		return
	}
	e.content(k, address, a)
	e.mediaType(k, address, a)
	e.encoding(k, address, a)
	e.caching(k, address, a)
	e.others(k, address, a)
}

func (e *siteExamination) missing(k kind, address string, status int) {
	cause := fmt.Sprintf("the %s is missing: the server answers %d", k.name, status)
	switch k.name {
	case "packed program", "picture", "manifest":
		e.remark(address, cause, e.cures.missing(k))
	default:
		e.broken(address, cause, e.cures.missing(k))
	}
}

// javaScript are the types that browsers take for scripts.
var javaScript = []string{"text/javascript", "application/javascript", "application/x-javascript", "application/ecmascript", "text/ecmascript"}

func (e *siteExamination) mediaType(k kind, address string, a answer) {
	if k.file == "" {
		return
	}
	want, _, _ := strings.Cut(typeOf(k.file), ";")
	got, _, _ := mime.ParseMediaType(a.header.Get("Content-Type"))
	if got == want || want == "text/javascript" && slices.Contains(javaScript, got) {
		return
	}
	if got == "" {
		got = "no type"
	}
	cause := fmt.Sprintf("the %s is sent as %s instead of %s", k.name, printable(got), want)
	if k.strict {
		e.broken(address, cause, e.cures.mediaType(path.Ext(k.file), want))
	} else {
		e.remark(address, cause+", which works and starts more slowly", e.cures.mediaType(path.Ext(k.file), want))
	}
}

// few is the size in bytes below which compressing a file is of no use.
const few = 1000

func (e *siteExamination) encoding(k kind, address string, a answer) {
	if !k.small || a.packed < few || a.header.Get("Content-Encoding") != "" {
		return
	}
	e.remark(address, fmt.Sprintf("the %s comes uncompressed, as %d bytes", k.name, a.packed), e.cures.encoding)
}

var maxAge = regexp.MustCompile(`(?:^|[,\s])max-age=(\d+)`)

const (
	hour  = 3600
	month = 30 * 24 * hour
)

// caching compares how long a file may be kept, in seconds.
func (e *siteExamination) caching(k kind, address string, a answer) {
	control := strings.ToLower(a.header.Get("Cache-Control"))
	seconds := 0
	if found := maxAge.FindStringSubmatch(control); found != nil {
		seconds, _ = strconv.Atoi(found[1])
	}
	again := strings.Contains(control, "no-cache") || strings.Contains(control, "no-store") || strings.Contains(control, "must-revalidate") && seconds == 0
	switch {
	case k.forever && (again || seconds < month):
		e.remark(address, fmt.Sprintf("browsers ask for the %s again and again, though it never changes", k.name), e.cures.forever)
	case !k.forever && !again && seconds > hour:
		e.broken(address, fmt.Sprintf("browsers keep the %s for %d hours, and do not see the next release meanwhile", k.name, seconds/hour), e.cures.never)
	}
}

// others examines what other websites may do with the file.
func (e *siteExamination) others(k kind, address string, a answer) {
	if k.read && a.header.Get("Access-Control-Allow-Origin") != "*" {
		e.remark(address, fmt.Sprintf("other websites cannot read the %s: there is no Access-Control-Allow-Origin: *", k.name), e.cures.header("Access-Control-Allow-Origin", "*"))
	}
	if !k.framed {
		return
	}
	ruled := false
	for _, p := range sentPolicies(a.header) {
		if sources, has := p["frame-ancestors"]; has {
			if ruled = true; !contains(sources, "*") {
				e.remark(address, "only some websites may show the report: frame-ancestors "+strings.Join(sources, " "), "name every website that should")
			}
		}
	}
	if v := a.header.Get("X-Frame-Options"); v != "" && !ruled {
		e.broken(address, "no other website may show the report: X-Frame-Options "+v, e.cures.header("Content-Security-Policy", "frame-ancestors *"))
	}
}

var hashInName = regexp.MustCompile(`(?:^|\.)([0-9a-f]{16})\.`)

// content compares a file with the hash in its name, or with what the service
// worker knows of it.
func (e *siteExamination) content(k kind, address string, a answer) {
	content := a.content
	if k.name == "service worker" {
		e.learn(content)
		return
	}
	if k.name == "packed program" {
		if plain, err := unpacked(content, "gzip"); err == nil {
			content = plain
		}
	}
	rewritten := false
	if found := hashInName.FindStringSubmatch(path.Base(address)); found != nil {
		rewritten = assets.Hash(content) != found[1]
	} else if known := e.hashes[k.address]; known != "" {
		rewritten = assets.IntegrityOf(content) != known
	}
	if rewritten {
		e.broken(address, fmt.Sprintf("the %s is not what was built: it was rewritten on the way, or is of another upload", k.name), "switch off what changes files on the way (such as minifying, “optimising”, adding scripts or e-mail protection), and upload the whole website again")
	}
}

// learn reads what the service worker must find. It states that first.
func (e *siteExamination) learn(worker []byte) {
	_, stated, found := bytes.Cut(worker, []byte("const release="))
	var release struct {
		Files map[string]string `json:"files"`
	}
	if found && json.NewDecoder(bytes.NewReader(stated)).Decode(&release) == nil {
		e.hashes = release.Files
	} else {
		e.remark(e.begin.Files.Worker, "offline reading is switched off, or the service worker is not what was built", "")
	}
}
