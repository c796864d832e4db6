package single

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/build/precompress"
	"reportwidget/web"
)

// head puts the style, the icon and the first script into the page, takes out what
// leads to files beside it, and writes the policy that lets nothing else run.
func (m *making) head() error {
	head := first(m.page, named("head"))
	style, err := m.style(head)
	if err != nil {
		return err
	}
	script, err := m.script(head)
	if err != nil {
		return err
	}
	if err := m.relations(head); err != nil {
		return err
	}
	policy := first(head, func(n *html.Node) bool { return get(n, "http-equiv") == "Content-Security-Policy" })
	set(policy, "content", fmt.Sprintf("default-src 'none'; script-src '%s' 'strict-dynamic' 'wasm-unsafe-eval'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types report-widget", hash(script), hash(style)))
	return nil
}

// hash names an inline style or script in a policy.
// https://www.w3.org/TR/CSP3/#grammardef-hash-source
func hash(source string) string {
	sum := sha256.Sum256([]byte(source))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// style puts the style sheet into the page and returns it.
func (m *making) style(head *html.Node) (string, error) {
	link := first(head, func(n *html.Node) bool { return get(n, "rel") == "stylesheet" })
	style, err := m.file(get(link, "href"))
	if err != nil {
		return "", err
	}
	places, err := m.set.Content("single.css")
	if err != nil {
		return "", err
	}
	style = append(style[:len(style):len(style)], places...)
	head.InsertBefore(element("style", string(style)), link)
	return string(style), nil
}

// script puts the first script into the page and returns it. It starts the second,
// which stands in its address.
func (m *making) script(head *html.Node) (string, error) {
	said := first(head, identified("start"))
	var start web.Start
	if err := json.Unmarshal([]byte(text(said)), &start); err != nil {
		return "", fmt.Errorf("reading what the page says to its scripts: %w", err)
	}
	boot, err := m.set.Content("single.js")
	if err != nil {
		return "", err
	}
	m.messages = start.Files.Messages
	inside := web.Start{Root: start.Root, Address: start.Address, Files: web.Files{Boot: dataOf("single.js", boot), Program: program, Messages: words}}
	if said.FirstChild.Data, err = written(inside); err != nil {
		return "", err
	}
	scripts := all(head, func(n *html.Node) bool { return n.Data == "script" && get(n, "src") != "" })
	script, err := m.file(get(scripts[0], "src"))
	if err != nil {
		return "", err
	}
	head.InsertBefore(element("script", string(script)), scripts[0])
	remove(scripts...)
	return string(script), nil
}

// relations leaves of the page's links those that lead to the web.
func (m *making) relations(head *html.Node) error {
	for _, n := range all(head, named("link")) {
		address := get(n, "href")
		switch {
		case get(n, "rel") == "icon":
			icon, err := m.file(address)
			if err != nil {
				return err
			}
			set(n, "href", dataOf(address, icon))
		case !strings.Contains(address, ":"):
			remove(n)
		}
	}
	return nil
}

// Names of what is in the page, of which the program is called so in the assets too.
const (
	program = "app.wasm"
	words   = "messages.json"
)

// data puts the program, its words and the report's data into the page, packed.
func (m *making) data() error {
	packed, err := m.set.Twin(program, ".gz")
	if err != nil {
		return err
	}
	say, err := m.file(m.messages)
	if err != nil {
		return err
	}
	bundle, err := m.file("report.json")
	if err != nil {
		return err
	}
	body := first(m.page, named("body"))
	for _, inside := range []struct {
		name   string
		packed []byte
	}{{"report.json", precompress.Gzip(bundle)}, {words, precompress.Gzip(say)}, {program, packed}} {
		body.AppendChild(element("script", base64.StdEncoding.EncodeToString(inside.packed), "type", "application/gzip;base64", "id", "inside/"+inside.name))
	}
	return nil
}

// written returns what the page says to its scripts, as JSON that can stand in it.
func written(start web.Start) (string, error) {
	b, err := json.Marshal(start)
	if err != nil {
		return "", fmt.Errorf("writing what the page says to its scripts: %w", err)
	}
	return string(b), nil
}
