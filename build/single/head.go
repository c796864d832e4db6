package single

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/build/markup"

	"reportwidget/build/precompress"
	"reportwidget/web"
)

// head puts the style, the icon and the first script into the page, takes out what
// leads to files beside it, and writes the policy that lets nothing else run.
func (m *making) head() error {
	head := markup.First(m.page, markup.Named("head"))
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
	policy := markup.First(head, func(n *html.Node) bool { return markup.Get(n, "http-equiv") == "Content-Security-Policy" })
	markup.Set(policy, "content", fmt.Sprintf("default-src 'none'; script-src '%s' 'strict-dynamic' 'wasm-unsafe-eval'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types report-widget", hash(script), hash(style)))
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
	link := markup.First(head, func(n *html.Node) bool { return markup.Get(n, "rel") == "stylesheet" })
	style, err := m.file(markup.Get(link, "href"))
	if err != nil {
		return "", err
	}
	places, err := m.set.Content("single.css")
	if err != nil {
		return "", err
	}
	style = append(style[:len(style):len(style)], places...)
	head.InsertBefore(markup.Element("style", string(style)), link)
	return string(style), nil
}

// script puts the first script into the page and returns it. It starts the second,
// which stands in its address.
func (m *making) script(head *html.Node) (string, error) {
	said := markup.First(head, markup.Identified("start"))
	var start web.Start
	if err := json.Unmarshal([]byte(markup.Text(said)), &start); err != nil {
		return "", fmt.Errorf("reading what the page says to its scripts: %w", err)
	}
	boot, err := m.set.Content("single.js")
	if err != nil {
		return "", err
	}
	m.messages = start.Files.Messages
	inside := web.Start{Root: start.Root, Address: start.Address, Files: web.Files{Boot: markup.Data("single.js", boot), Program: program, Messages: words}}
	if said.FirstChild.Data, err = written(inside); err != nil {
		return "", err
	}
	scripts := markup.All(head, func(n *html.Node) bool { return n.Data == "script" && markup.Get(n, "src") != "" })
	script, err := m.file(markup.Get(scripts[0], "src"))
	if err != nil {
		return "", err
	}
	head.InsertBefore(markup.Element("script", string(script)), scripts[0])
	markup.Remove(scripts...)
	return string(script), nil
}

// relations leaves of the page's links those that lead to the web.
func (m *making) relations(head *html.Node) error {
	for _, n := range markup.All(head, markup.Named("link")) {
		address := markup.Get(n, "href")
		switch {
		case markup.Get(n, "rel") == "icon":
			icon, err := m.file(address)
			if err != nil {
				return err
			}
			markup.Set(n, "href", markup.Data(address, icon))
		case !strings.Contains(address, ":"):
			markup.Remove(n)
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
	body := markup.First(m.page, markup.Named("body"))
	for _, inside := range []struct {
		name   string
		packed []byte
	}{{"report.json", precompress.Gzip(bundle)}, {words, precompress.Gzip(say)}, {program, packed}} {
		body.AppendChild(markup.Element("script", base64.StdEncoding.EncodeToString(inside.packed), "type", "application/gzip;base64", "id", "inside/"+inside.name))
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
