package doctor

import (
	"html"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/snippet"
)

func address(t *testing.T, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

var embeddedReport = snippet.Report{
	Address: "https://reports.example.org/partnerships/", Title: `On "partnerships"`, About: "What it is.",
	Loader: snippet.Loader{Pinned: "embed.0123456789abcdef.js", Integrity: "sha384-abc"},
}

// library returns a page of a secure website.
func library(t *testing.T, body string, header ...string) Page {
	t.Helper()
	h := http.Header{}
	for i := 0; i < len(header); i += 2 {
		h.Add(header[i], header[i+1])
	}
	return Page{URL: address(t, "https://library.example.org/news/"), Header: h, HTML: []byte("<!DOCTYPE html><title>Library</title><body>" + body)}
}

func diagnose(t *testing.T, p Page, r *Report) Diagnosis {
	t.Helper()
	d, err := Diagnose(p, r)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestASnippetAsItIsWrittenHasNothingToMend(t *testing.T) {
	options := snippet.Options{Filter: "partnership=communities&partnership=libraries", Lang: "fr", Theme: "dark", Accent: "#0a5", HeadingLevel: 3, Height: 600}
	for _, k := range snippet.Kinds {
		for _, o := range []snippet.Options{{}, options, {Integrity: true}} {
			r := &Report{Address: address(t, embeddedReport.Address)}
			d := diagnose(t, library(t, embeddedReport.HTML(k, o)), r)
			if k == snippet.Link { // which is all that such a page can have
				d.Findings = nil
			}
			if len(d.Findings) > 0 || len(d.Found) != 1 || !strings.HasPrefix(d.Found[0], kindNames[k]) {
				t.Errorf("%s: %+v", k, d)
			}
		}
	}
}

func TestTheDoctorKnowsALibrarysOwnWordsAndSessions(t *testing.T) {
	own := snippet.Options{Sessions: "one two", Note: `<p slot="note">Our <em>word</em>.</p>`}
	r := &Report{Address: address(t, embeddedReport.Address), Sessions: []string{"one", "two", "three"}}
	for _, k := range []snippet.Kind{snippet.Frame, snippet.FittedFrame, snippet.Element} {
		d := diagnose(t, library(t, embeddedReport.HTML(k, own)), r)
		want := ", only the sessions one two"
		if k != snippet.Frame { // beside which the note is any text of the page
			want += ", with a note"
		}
		if len(d.Findings) > 0 || len(d.Found) != 1 || !strings.HasSuffix(d.Found[0], want) {
			t.Errorf("%s: %+v", k, d)
		}
	}
	widget := embeddedReport.HTML(snippet.Element, own)
	for name, c := range map[string]struct{ body, cause string }{
		"a session has gone":       {strings.Replace(widget, "one two", "one four", 1), `no session "four": it is left out`},
		"all sessions have gone":   {strings.Replace(widget, "one two", "four, five", 1), `no session "five": as it has none`},
		"the editor took the slot": {strings.Replace(widget, ` slot="note"`, "", 1), "<p> in <report-widget> goes when the overview comes"},
		"the slot is misspelt":     {strings.Replace(widget, `"note"`, `"notes"`, 1), `<p slot="notes"> in <report-widget> never shows`},
	} {
		d := diagnose(t, library(t, c.body), r)
		if len(d.Broken()) > 0 || !says(d, c.cause) {
			t.Errorf("%s: %+v", name, d)
		}
	}
	d := diagnose(t, library(t, widget[:strings.Index(widget, "<script")]), r)
	if !strings.HasPrefix(d.Snippet, "<p>Our <em>word</em>.</p>\n<iframe ") || !strings.Contains(d.Snippet, "?sessions=one+two") {
		t.Errorf("without the loader use %s", d.Snippet)
	}
}

func TestWhatAnEditorLeavesOfASnippet(t *testing.T) {
	frame := embeddedReport.HTML(snippet.Frame, snippet.Options{})
	fitted := embeddedReport.HTML(snippet.FittedFrame, snippet.Options{})
	widget := embeddedReport.HTML(snippet.Element, snippet.Options{})
	without := func(s, part string) string {
		if !strings.Contains(s, part) {
			t.Fatalf("there is no %s in %s", part, s)
		}
		return strings.Replace(s, part, "", 1)
	}
	script := widget[strings.Index(widget, "<script"):]
	plain := snippet.Frame
	for name, c := range map[string]struct {
		body    string
		broken  bool
		cause   string
		instead snippet.Kind
	}{
		"the loader is gone":                {without(widget, script), true, "the script of the loader is gone: readers see its content", plain},
		"the loader is gone, a frame stays": {without(fitted, script), false, "the script of the loader is gone: the frame keeps its height", plain},
		"the element is gone":               {script, true, "there is the loader, and no <report-widget> for it", ""},
		"everything is gone":                {"<p>News</p>", true, "there is no snippet", ""},
		"the frame is sandboxed":            {strings.Replace(frame, "<iframe", `<iframe sandbox="allow-scripts"`, 1), false, "without allow-popups: links that open in a tab of their own do nothing", plain},
		"the sandbox allows nothing":        {strings.Replace(frame, "<iframe", `<iframe sandbox`, 1), false, "without allow-scripts: search, counts and the diagram do not start", plain},
		"the title is gone":                 {without(frame, ` title="On &#34;partnerships&#34;"`), false, "has no title", plain},
		"the laziness is gone":              {without(frame, ` loading="lazy"`), false, "even if no reader comes near", plain},
		"the permissions are gone":          {without(frame, ` allow="clipboard-write; web-share"`), false, "may not write to the clipboard", plain},
		"the height is gone":                {without(frame, ` height="720"`), false, "has no height of use", plain},
		"the height is a line":              {strings.Replace(frame, "720", "1", 1), false, "has no height of use", plain},
		"the address is gone":               {without(widget, ` src="https://reports.example.org/partnerships/"`), true, "has lost its address", ""},
		"the element closes itself":         {`<p>Above</p><report-widget src="https://reports.example.org/partnerships/" />` + script + `<h2>Below</h2>`, true, "is not closed", snippet.Element},
		"the end tag is gone":               {without(widget, "</report-widget>"), true, "is not closed", snippet.Element},
		"the element is empty":              {`<report-widget src="https://reports.example.org/partnerships/"></report-widget>` + script, false, "is empty", snippet.Element},
		"a paragraph is around it":          {"<p>" + widget + "</p>", false, "stands in a paragraph", snippet.Element},
		"a link is around it":               {"<a href=/>" + frame + "</a>", true, "stands in <a>", plain},
		"a template is around it":           {"<template>" + frame + "</template>", true, "stands in <template>", plain},
		"it is escaped":                     {"<p>" + strings.ReplaceAll(frame, "<", "&lt;") + "</p>", true, "shows as text", plain},
		"it is escaped in code":             {"<pre><code>" + strings.ReplaceAll(widget, "<", "&lt;") + "</code></pre>", true, "shows as text", plain},
		"it is in a comment":                {"<!-- " + frame + " -->", true, "is in a comment", plain},
		"it is in noscript":                 {"<noscript>" + frame + "</noscript>", true, "is in <noscript>", plain},
		"the frame is not secure":           {strings.Replace(frame, "https:", "http:", 1), true, "the page is secure and the frame is not", plain},
		"the loader is not secure":          {strings.Replace(widget, `script src="https:`, `script src="http:`, 1), true, "the loader’s address is not", snippet.Element},
		"consent holds the loader back":     {strings.Replace(widget, "<script", `<script type="text/plain"`, 1), true, "holds the loader back", snippet.Element},
		"consent holds the frame back":      {strings.Replace(frame, " src=", ` src="about:blank" data-src=`, 1), false, "into data-src", plain},
		"crossorigin is gone":               {without(embeddedReport.HTML(snippet.Element, snippet.Options{Integrity: true}), ` crossorigin="anonymous"`), true, "has lost crossorigin", snippet.Element},
		"a moving loader has an integrity":  {strings.Replace(widget, "async", `integrity="sha384-abc" crossorigin async`, 1), false, "changes with each release", snippet.Element},
	} {
		d := diagnose(t, library(t, c.body), nil)
		if got := len(d.Broken()) > 0; got != c.broken {
			t.Errorf("%s: broken is %v: %v", name, got, d.Findings)
		}
		if !says(d, c.cause) {
			t.Errorf("%s: no word of %q: %v", name, c.cause, d.Findings)
		}
		if c.instead != "" && !strings.HasPrefix(embeddedReport.HTML(c.instead, snippet.Options{})[:14], d.Snippet[:min(14, len(d.Snippet))]) || (d.Snippet == "") != (c.instead == "") {
			t.Errorf("%s: use %q", name, d.Snippet)
		}
	}
}

func says(d Diagnosis, cause string) bool {
	for _, f := range d.Findings {
		if strings.Contains(f.Cause, cause) {
			return true
		}
	}
	return false
}

func TestTheSnippetToUseKeepsWhatTheWebmasterChose(t *testing.T) {
	o := snippet.Options{Filter: "partnership=communities", Lang: "fr", Theme: "dark", Accent: "#0a5", HeadingLevel: 3}
	withoutLoader := strings.Split(embeddedReport.HTML(snippet.Element, o), "\n")[0]
	for name, body := range map[string]string{
		"an element":       withoutLoader,
		"an escaped frame": html.EscapeString(embeddedReport.HTML(snippet.Frame, o)),
	} {
		d := diagnose(t, library(t, body), nil)
		if diff := cmp.Diff(embeddedReport.HTML(snippet.Frame, o), d.Snippet); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestThePolicyOfAPageDecides(t *testing.T) {
	const frame, script = "blocks the frame", "blocks the loader"
	for policy, want := range map[string][]string{
		"frame-src https://reports.example.org; script-src https://reports.example.org": nil,
		"frame-src https:; script-src 'self' https://*.example.org":                     nil,
		"default-src *":                        nil,
		"img-src 'none'":                       nil,
		"default-src 'self'":                   {frame, script},
		"frame-src 'none'":                     {frame},
		"child-src https://other.example":      {frame},
		"script-src 'self' 'unsafe-inline'":    {script},
		"script-src-elem 'self'; script-src *": {script},
		"script-src https://reports.example.org 'nonce-x' 'strict-dynamic'":                       {script},
		"frame-src reports.example.org:8443; script-src http://reports.example.org/embed.js":      {frame},
		"frame-src https://reports.example.org/other/; script-src https://reports.example.org:*/": {frame},
		"frame-src example.org *.reports.example.org; script-src HTTPS://REPORTS.EXAMPLE.ORG":     {frame},
		"frame-src 'self', frame-src *": {frame},
	} {
		body := embeddedReport.HTML(snippet.Element, snippet.Options{})
		for where, p := range map[string]Page{
			"header": library(t, body, "Content-Security-Policy", policy),
			"meta":   library(t, `<meta http-equiv="content-security-policy" content="`+policy+`">`+body),
		} {
			if where == "meta" && strings.Contains(policy, ",") {
				continue
			}
			d := diagnose(t, p, nil)
			for _, cause := range []string{frame, script} {
				wanted := len(want) > 0 && (want[0] == cause || want[len(want)-1] == cause)
				if says(d, cause) != wanted {
					t.Errorf("%s %s: %q is %v: %v", where, policy, cause, !wanted, d.Findings)
				}
			}
		}
	}
}

func TestAPageMayUseANonceAndAHash(t *testing.T) {
	body := strings.Replace(embeddedReport.HTML(snippet.Element, snippet.Options{Integrity: true}), "<script", `<script nonce="R4nd"`, 1)
	for policy, broken := range map[string]bool{
		"script-src 'nonce-R4nd' 'strict-dynamic'": false, "script-src 'nonce-other'": true, "script-src 'sha384-abc'": false,
	} {
		if d := diagnose(t, library(t, body, "Content-Security-Policy", policy), nil); len(d.Broken()) > 0 != broken {
			t.Errorf("%s: %v", policy, d.Findings)
		}
	}
}

func TestTheReportsServerDecidesWhoMayShowIt(t *testing.T) {
	for header, broken := range map[string]bool{
		"":                            false,
		"X-Frame-Options: DENY":       true,
		"X-Frame-Options: SAMEORIGIN": true,
		"Content-Security-Policy: frame-ancestors 'self'":                                        true,
		"Content-Security-Policy: frame-ancestors https://*.example.org":                         false,
		"Content-Security-Policy: frame-ancestors 'none'":                                        true,
		"Content-Security-Policy: frame-ancestors https:, frame-ancestors https://other.example": true,
		"Content-Security-Policy: default-src 'self'":                                            false,
	} {
		r := &Report{Address: address(t, embeddedReport.Address), Frame: http.Header{}}
		name, v, _ := strings.Cut(header, ": ")
		r.Frame.Set(name, v)
		d := diagnose(t, library(t, embeddedReport.HTML(snippet.Frame, snippet.Options{})), r)
		if len(d.Broken()) > 0 != broken {
			t.Errorf("%s: %v", header, d.Findings)
		}
	}
}

func TestTheReportsServerDecidesWhetherItCanBeSearched(t *testing.T) {
	for policy, forbidden := range map[string]string{
		"frame-ancestors *":                      "",
		"script-src 'self' 'wasm-unsafe-eval'":   "",
		"default-src * 'unsafe-eval'":            "",
		"default-src 'self'":                     "WebAssembly by default-src",
		"script-src 'self', script-src 'self'":   "WebAssembly by script-src",
		"script-src 'nonce-abc' 'unsafe-eval'":   "own scripts by script-src",
		"default-src 'none'":                     "own scripts by default-src",
		"default-src 'none'; script-src 'self'":  "WebAssembly by script-src",
		"script-src 'strict-dynamic' 'self'":     "own scripts by script-src",
		"script-src-elem 'self'; script-src 'x'": "WebAssembly by script-src",
	} {
		r := &Report{Address: address(t, embeddedReport.Address), Frame: http.Header{"Content-Security-Policy": {policy}}}
		d := diagnose(t, library(t, embeddedReport.HTML(snippet.Frame, snippet.Options{})), r)
		if len(d.Findings) > 0 != (forbidden != "") || forbidden != "" && !says(d, forbidden) || len(d.Broken()) > 0 {
			t.Errorf("%s: %v", policy, d.Findings)
		}
	}
}

func TestAnIsolatedPageNeedsFramesThatAgree(t *testing.T) {
	p := library(t, embeddedReport.HTML(snippet.Frame, snippet.Options{}), "Cross-Origin-Embedder-Policy", "require-corp")
	if d := diagnose(t, p, nil); !says(d, "accepts only frames that agree") || len(d.Broken()) > 0 {
		t.Errorf("unknown: %v", d.Findings)
	}
	r := &Report{Address: address(t, embeddedReport.Address), Frame: http.Header{"Content-Type": {"text/html"}}}
	if d := diagnose(t, p, r); len(d.Broken()) == 0 {
		t.Errorf("without headers: %v", d.Findings)
	}
	r.Frame.Set("Cross-Origin-Embedder-Policy", "require-corp")
	r.Frame.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if d := diagnose(t, p, r); len(d.Findings) > 0 {
		t.Errorf("with headers: %v", d.Findings)
	}
}

func TestAHostilePageIsReadInTimeAndDrivesNoTerminal(t *testing.T) {
	one := "<report-widget src=/a/ title='\x1b[2J\u009b'></report-widget>"
	d := diagnose(t, library(t, strings.Repeat(one, maxPage/len(one))+"<iframe data-\x1b=/a/embed/></iframe>"), nil)
	if len(d.Found) != maxSnippets || !says(d, "the rest is not examined") {
		t.Errorf("%d found", len(d.Found))
	}
	for _, s := range append(d.Found, d.Snippet) {
		if strings.ContainsFunc(s, unicode.IsControl) {
			t.Errorf("%q", s)
		}
	}
	deep := library(t, strings.Repeat("<div>", 100_000))
	if _, err := Diagnose(deep, nil); err == nil {
		t.Error("a page that no browser would nest is read")
	}
}

func TestFramesOfOthersAreNoneOfOurs(t *testing.T) {
	d := diagnose(t, library(t, `<iframe src="https://maps.example.com/maps/embed?pb=1"></iframe><iframe src="https://video.example.com/embed/abc"></iframe>`), nil)
	if diff := cmp.Diff([]string(nil), d.Found); diff != "" || !says(d, "there is no snippet") {
		t.Errorf("%s %v", diff, d.Findings)
	}
}

func FuzzDiagnose(f *testing.F) {
	for _, k := range snippet.Kinds {
		f.Add(embeddedReport.HTML(k, snippet.Options{Theme: "dark", Integrity: true}), "default-src 'self' https://*.example.org:* 'nonce-x'")
	}
	f.Add(`<base href="//x"><noscript><iframe src=/a/embed/></noscript><!-- <report-widget src=a> --><report-widget src="/a" /><p><template><iframe src="a/embed/" sandbox height=1e9>`, "sandbox; frame-src http://[::1]:80/ *:; script-src 'sha384-'")
	f.Fuzz(func(t *testing.T, body, policy string) {
		r := &Report{Address: address(t, embeddedReport.Address), Frame: http.Header{"Content-Security-Policy": {policy}}}
		for _, report := range []*Report{nil, r} {
			d, err := Diagnose(library(t, body, "Content-Security-Policy", policy), report)
			if err == nil && len(d.Found) == 0 && len(d.Broken()) == 0 {
				t.Errorf("nothing is found, and that is said to be well")
			}
			if _, err := Diagnose(library(t, d.Snippet), report); err != nil {
				t.Errorf("the snippet to use cannot be read: %s", d.Snippet)
			}
		}
	})
}

func TestTheRestOfThePageIsNoTitle(t *testing.T) {
	rest := strings.Repeat("News of the library. ", 100)
	for body, title := range map[string]string{
		`<report-widget src="https://reports.example.org/partnerships/" />` + rest:                                    "The report",
		`<report-widget src="https://reports.example.org/partnerships/" title="Partnerships"/>` + rest:                "Partnerships",
		`<report-widget src="https://reports.example.org/partnerships/"/><a href="/">Home</a>` + rest:                 "Home",
		`<report-widget src="https://reports.example.org/partnerships/"><a href="/">` + rest + `</a></report-widget>`: strings.Repeat("News of the library. ", 5)[:99] + "…",
	} {
		d := diagnose(t, library(t, body), nil)
		if !strings.Contains(d.Snippet, `title="`+title+`"`) || strings.Contains(d.Snippet, rest) {
			t.Errorf("%.200s", d.Snippet)
		}
	}
}

func TestAPageThatAllowsNoFramesGetsTheLink(t *testing.T) {
	for _, csp := range []string{"frame-src 'self'", "default-src 'self'"} {
		d := diagnose(t, library(t, embeddedReport.HTML(snippet.Frame, snippet.Options{}), "Content-Security-Policy", csp), nil)
		if !strings.HasPrefix(d.Snippet, "<p><strong><a ") || strings.Contains(d.Snippet, "<iframe") {
			t.Errorf("%s: %s", csp, d.Snippet)
		}
	}
}
