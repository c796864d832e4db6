package content

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

func TestMistakesInMarkdown(t *testing.T) {
	mistakes{
		"a script as a link":          {inBody("One\ntwo é [x](javascript:alert(1)) three\n"), []string{`sessions/01-opening.md:5:7: unsafe link "javascript:alert(1)"`}},
		"data as a link":              {inBody("[x](data:text/html,y)\n"), []string{`sessions/01-opening.md:4:1: unsafe link "data:text/html,y"`}},
		"a script behind entities":    {inBody("[x](java&#115;cript&colon;y)\n"), []string{`sessions/01-opening.md:4:1: unsafe link "javascript:y"`}},
		"a script behind a reference": {inBody("[x][y]\n\n[y]: javascript:z\n"), []string{`sessions/01-opening.md:4:1: unsafe link "javascript:z"`}},
		"a script in brackets":        {inBody("a <javascript:y> b\n"), []string{`sessions/01-opening.md:4:3: unsafe link "javascript:y"`}},
		"a script with a space":       {inBody("[x](< javascript:y>)\n"), []string{`sessions/01-opening.md:4:1: unsafe link "%20javascript:y"`}},
		"a link to another host":      {inBody("[x](//example.org/)\n"), []string{`sessions/01-opening.md:4:1: unsafe link "//example.org/"`}},
		"a link deep down":            {inBody("> - one\n>   - *two [x](vbscript:y)*\n"), []string{`sessions/01-opening.md:5:12: unsafe link "vbscript:y"`}},
		"a link out of the folder":    {inBody("[x](../../y.pdf)\n"), []string{`sessions/01-opening.md:4:1: the link "../../y.pdf" leads out of the report's folder`}},
		"a hidden way out":            {inBody("[x](%2e%2e/%2E%2e/y.pdf)\n"), []string{`sessions/01-opening.md:4:1: the link "%2e%2e/%2E%2e/y.pdf" leads out of the report's folder`}},
		"a link to the computer":      {inBody("[x](/etc/passwd) [x](file:///etc/passwd)\n"), []string{`sessions/01-opening.md:4:1: the link "/etc/passwd" leads out of the report's folder`, `sessions/01-opening.md:4:18: unsafe link "file:///etc/passwd"`}},
		"a missing file":              {inBody("[x](../files/y.pdf)\n"), []string{`sessions/01-opening.md:4:1: there is no file "files/y.pdf" in the report's folder`}},
		"a folder as a file":          {inBody("[x](../sessions)\n"), []string{`sessions/01-opening.md:4:1: there is no file "sessions" in the report's folder`}},
		"a file from the wrong place": {map[string]string{"files/y.pdf": "x", "sessions/01-opening.md": session + "[x](files/y.pdf)\n"}, []string{`sessions/01-opening.md:4:1: there is no file "sessions/files/y.pdf" in the report's folder`}},
		"a link to a session's file":  {inBody("[x](01-opening.md)\n"), []string{`sessions/01-opening.md:4:1: "sessions/01-opening.md" is not published as a file`}},
		"a link to a missing session": {inBody("[x](#openin)\n"), []string{`sessions/01-opening.md:4:1: there is no session with the id "openin"`}},
		"a broken address":            {inBody("[x](a%zz)\n"), []string{`sessions/01-opening.md:4:1: the address "a%zz" cannot be read: invalid URL escape "%zz"`}},
		"a link without an address":   {inBody("[x]()\n"), []string{"sessions/01-opening.md:4:1: a link without an address"}},
		"a link without words":        {inBody("a [](https://example.org/)\n"), []string{"sessions/01-opening.md:4:3: a link without words"}},
		"a link with a title":         {inBody("[x](https://example.org/ \"y\")\n"), []string{"sessions/01-opening.md:4:1: a link with a title, which nobody would see"}},
		"a link inside a link":        {inBody("[x <https://example.org/>](https://example.org/)\n"), []string{"sessions/01-opening.md:4:1: a link inside a link"}},
		"a missing picture":           {inBody("One\n\n![x](y.png)\n"), []string{`sessions/01-opening.md:6:1: there is no picture "sessions/y.png" in the report's folder`}},
		"a picture without words":     {inBody("![](https://example.org/a.jpg)\n"), []string{`sessions/01-opening.md:4:1: the picture "https://example.org/a.jpg" is on another website, which would learn who reads the report`, "sessions/01-opening.md:4:1: a picture without words for those who do not see it"}},
		"a file name as its words":    {inBody("![IMG_1341.JPG](../report.yaml)\n"), []string{"sessions/01-opening.md:4:1: the words for those who do not see the picture are the name of a file", `sessions/01-opening.md:4:1: the picture "report.yaml": this is not a picture`}},
		"a picture among words":       {inBody("See ![a map](map.png) here\n"), []string{"sessions/01-opening.md:4:5: a picture in the middle of a text"}},
		"a picture from outside":      {inBody("![a map](../../map.png)\n"), []string{`sessions/01-opening.md:4:1: the picture "../../map.png" is outside the report's folder`}},
		"an HTML block":               {inBody("One\n\n<div>x</div>\n"), []string{"sessions/01-opening.md:6:1: HTML is not supported here"}},
		"an HTML tag":                 {inBody("One<br>two\n"), []string{"sessions/01-opening.md:4:4: HTML is not supported here"}},
		"text after a comment":        {inBody("<!-- a --> b\n"), []string{"sessions/01-opening.md:4:1: a comment that does not end its line"}},
		"a comment without end":       {inBody("a\n\n<!-- b\n\nc\n"), []string{"sessions/01-opening.md:6:1: a comment that does not end its line"}},
		"a list from three":           {inBody("a\n\n3. b\n4. c\n"), []string{"sessions/01-opening.md:6:1: a numbered list that does not start at 1"}},
		"text nested without end":     {inBody(strings.Repeat(">", 50) + " a\n"), []string{"sessions/01-opening.md:4:1: text nested more than 32 deep"}},
		"emphasis without end":        {inBody(strings.Repeat("*a _b ", 50) + strings.Repeat("c_ d*", 50) + "\n"), []string{"sessions/01-opening.md:4:1: text nested more than 32 deep"}},
		"a control character":         {inBody("a\nb\x00c\n"), []string{"sessions/01-opening.md:5:2: the text holds the control character U+0000"}},
		"a hidden control character":  {inBody("a\n\nb&#1;c\n"), []string{"sessions/01-opening.md:4:1: the text holds the control character U+0001"}},
		"text that is not UTF-8":      {inBody("a\n\u00e9\xe9\n"), []string{"sessions/01-opening.md:5:2: the text is not valid UTF-8"}},
		"blank lines without end":     {inBody(strings.Repeat("\n", 2000)), []string{"sessions/01-opening.md:4:1: 1000 blank lines in a row"}},
	}.check(t)
}

// The parts of texts in what follows.
type nodes = report.Text

func plain(s string) report.Node { return report.Node{Kind: report.Plain, Text: s} }

func of(k report.Kind, ns ...report.Node) report.Node { return report.Node{Kind: k, Nodes: ns} }

func heading(level int, s string) report.Node {
	return report.Node{Kind: report.Heading, Level: level, Nodes: nodes{plain(s)}}
}

func linkTo(href string, ns ...report.Node) report.Node {
	return report.Node{Kind: report.Anchor, Href: href, Nodes: ns}
}

func TestMarkdownBecomesText(t *testing.T) {
	p := report.Paragraph
	for markdown, want := range map[string]nodes{
		"":                             nil,
		"One.\n\nTwo.":                 {of(p, plain("One.")), of(p, plain("Two."))},
		"One\ntwo":                     {of(p, plain("One two"))},
		"图书\n馆":                        {of(p, plain("图书馆"))},
		"图书，\n*馆*\nあ":                  {of(p, plain("图书，"), of(report.Emphasis, plain("馆")), plain("あ"))},
		"图书\nIFLA\n馆":                  {of(p, plain("图书 IFLA 馆"))},
		"도서관\n협회":                      {of(p, plain("도서관 협회"))},
		"a *b*\nc `d`\ne":              {of(p, plain("a "), of(report.Emphasis, plain("b")), plain(" c "), report.Node{Kind: report.Code, Text: "d"}, plain(" e"))},
		"a  \nb\\\nc":                  {of(p, plain("a"), report.Node{Kind: report.Break}, plain("b"), report.Node{Kind: report.Break}, plain("c"))},
		"# a\n## b\n### c\n###### d":   {heading(1, "a"), heading(1, "b"), heading(2, "c"), heading(4, "d")},
		"a\n---\nb":                    {heading(1, "a"), of(p, plain("b"))},
		"a\n\n---\n\nb\n\n***":         {of(p, plain("a")), of(p, plain("b"))},
		"- a\n- b\n  - c":              {of(report.List, of(report.Item, of(p, plain("a"))), of(report.Item, of(p, plain("b")), of(report.List, of(report.Item, of(p, plain("c"))))))},
		"1. a\n\n   b":                 {{Kind: report.List, Ordered: true, Nodes: nodes{of(report.Item, of(p, plain("a")), of(p, plain("b")))}}},
		"> a\n> b":                     {of(report.Quote, of(p, plain("a b")))},
		"```go\na\n\n  b\n```":         {{Kind: report.CodeBlock, Text: "a\n\n  b"}},
		"    a":                        {{Kind: report.CodeBlock, Text: "a"}},
		"**a _b_**":                    {of(p, of(report.Strong, plain("a "), of(report.Emphasis, plain("b"))))},
		"`` a`\nb ``":                  {of(p, report.Node{Kind: report.Code, Text: "a` b"})},
		"[a *b*](https://example.org)": {of(p, linkTo("https://example.org", plain("a "), of(report.Emphasis, plain("b"))))},
		"[a][b]\n\n[b]: https://c.org": {of(p, linkTo("https://c.org", plain("a")))},
		"<https://a.org> <a@b.org>":    {of(p, linkTo("https://a.org", plain("https://a.org")), plain(" "), linkTo("mailto:a@b.org", plain("a@b.org")))},
		"[a](https://b.org/?c&amp;d)":  {of(p, linkTo("https://b.org/?c&d", plain("a")))},
		"[a](<https://b.org/c d>)":     {of(p, linkTo("https://b.org/c%20d", plain("a")))},
		"https://a.org":                {of(p, plain("https://a.org"))},
		"&amp; &eacute; &#233; &#xE9;": {of(p, plain("& é é é"))},
		`\&amp; \* &nope; &amp;lt; &`:  {of(p, plain("&amp; * &nope; &lt; &"))},
		"`&amp; \\*`":                  {of(p, report.Node{Kind: report.Code, Text: `&amp; \*`})},
		"a < b > c, 1 <3":              {of(p, plain("a < b > c, 1 <3"))},
		"a <!-- b --> c":               {of(p, plain("a  c"))},
		"<!-- a\n\nb -->\nc":           {of(p, plain("c"))},
		"<!-- a --> <!-- b -->\n\nc":   {of(p, plain("c"))},
		"מה \u200f\u2067x\u2069 👩‍💻":   {of(p, plain("מה \u200f\u2067x\u2069 👩‍💻"))},
		"a | b\n--|--\nc | d":          {of(p, plain("a | b --|-- c | d"))},
	} {
		r, err := Read(folder(inBody(markdown)), "summit")
		if err != nil {
			t.Errorf("%q: %v", markdown, err)
			continue
		}
		if diff := cmp.Diff(want, r.Sessions[0].Text); diff != "" {
			t.Errorf("%q: %s", markdown, diff)
		}
	}
}

func TestLinksLeadToFilesSessionsAndFilters(t *testing.T) {
	for written, want := range map[string]string{
		"../files/a%20b.pdf": "files/a%20b.pdf", "<../files/a b.pdf>": "files/a%20b.pdf", ".././files/a%20b.pdf#page=2": "files/a%20b.pdf#page=2",
		"#opening": "#opening", "?partnership=libraries": "?partnership=libraries", "tel:+61": "tel:+61",
	} {
		r := mustRead(t, map[string]string{"files/a b.pdf": "x", "sessions/01-opening.md": session + "[x](" + written + ")\n"})
		if got := r.Sessions[0].Text[0].Nodes[0].Href; got != want {
			t.Errorf("%s leads to %q instead of %q", written, got, want)
		}
	}
}
