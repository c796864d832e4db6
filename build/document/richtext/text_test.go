package richtext

import (
	"strings"
	"testing"

	"reportwidget/app/report"
)

// outline returns the kinds of nodes with their words, lists in brackets.
func outline(t report.Text) string {
	var parts []string
	for _, n := range t {
		switch n.Kind {
		case report.List:
			mark := "-"
			if n.Ordered {
				mark = "1"
			}
			parts = append(parts, mark+"["+outline(n.Nodes)+"]")
		case report.Item, report.Quote:
			parts = append(parts, string(n.Kind[0])+"("+outline(n.Nodes)+")")
		case report.Heading:
			parts = append(parts, strings.Repeat("#", n.Level)+n.Nodes.String())
		default:
			parts = append(parts, report.Text{n}.String())
		}
	}
	return strings.Join(parts, " ")
}

func p(text string) Block { return Block{Runs: []Run{{Text: text}}} }

func item(level int, ordered bool, text string) Block {
	return Block{Kind: Item, Level: level, Ordered: ordered, Runs: []Run{{Text: text}}}
}

func numberedItem(number int, text string) Block {
	b := item(1, true, text)
	b.Number = number
	return b
}

func heading(level int, text string) Block {
	return Block{Kind: Heading, Level: level, Runs: []Run{{Text: text}}}
}

func TestBlocksBecomeTheTextOfAReport(t *testing.T) {
	more := p("more")
	more.Level = 1
	quote := item(1, false, "q")
	quote.Quoted = true
	table := Block{Kind: Table, Rows: []Row{
		{{Header: true, Blocks: []Block{p("Name")}}, {Header: true, Blocks: []Block{p("Task")}}},
		{{Blocks: []Block{p("Ana")}}, {Blocks: []Block{p("writes")}}},
		{{Blocks: []Block{p("Bo")}}, {Blocks: []Block{p("reads"), item(1, false, "much")}}},
	}}
	for name, test := range map[string]struct {
		blocks []Block
		want   string
	}{
		"nested lists":                        {[]Block{item(1, false, "a"), item(2, true, "b"), item(1, false, "c")}, "-[i(a 1[i(b)]) i(c)]"},
		"a list that begins deep":             {[]Block{item(3, false, "a"), item(1, false, "b")}, "-[i(a) i(b)]"},
		"a level left out":                    {[]Block{item(1, false, "a"), item(3, false, "b"), item(2, false, "c")}, "-[i(a -[i(b) i(c)])]"},
		"dots after numbers":                  {[]Block{item(1, true, "a"), item(1, false, "b")}, "1[i(a)] -[i(b)]"},
		"a list that goes on":                 {[]Block{numberedItem(1, "a"), p("x"), numberedItem(2, "b"), numberedItem(3, "c")}, "1[i(a)] x 2. b 3. c"},
		"a second paragraph of an item":       {[]Block{item(1, false, "a"), more, item(1, false, "b")}, "-[i(a more) i(b)]"},
		"a paragraph ends a list":             {[]Block{item(1, false, "a"), p("x"), item(1, false, "b")}, "-[i(a)] x -[i(b)]"},
		"a list in a quotation":               {[]Block{quote}, "q(-[i(q)])"},
		"headings never leave a level out":    {[]Block{heading(2, "a"), heading(4, "b"), heading(6, "c"), heading(2, "d")}, "#a ##b ###c #d"},
		"rows are items, by their columns":    {[]Block{table}, "-[i(Name: Ana; Task: writes) i(Name: Bo Task: reads -[i(much)])]"},
		"an address is a link, a path is not": {[]Block{p("see https://example.org/a.")}, "see https://example.org/a."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := outline((&Document{}).Text(test.blocks, "Notes")); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestManyFootnotesBecomeAList(t *testing.T) {
	d := &Document{}
	var b Block
	for i := range 6 {
		d.Footnotes = append(d.Footnotes, []Block{p("note " + string(rune('a'+i)))})
		b.Runs = append(b.Runs, Run{Text: "word"}, Run{Note: i + 1})
	}
	if got, want := outline(d.Text([]Block{b}, "Notes")), "word [1]word [2]word [3]word [4]word [5]word [6] #Notes 1[i(note a) i(note b) i(note c) i(note d) i(note e) i(note f)]"; got != want {
		t.Errorf("got %s", got)
	}
}

func TestFootnotesThatReferToEachOtherEnd(t *testing.T) {
	note := Block{Runs: []Run{{Text: "see"}, {Note: 1}}}
	long := p(strings.Repeat("long ", 60))
	d := &Document{Footnotes: [][]Block{{note, long}}}
	if got := d.Text([]Block{{Runs: []Run{{Text: "x"}, {Note: 1}}}}, "Notes"); len(got) == 0 {
		t.Error("no text")
	}
}

func TestAddressesThatAReportCannotHold(t *testing.T) {
	for href, want := range map[string]string{
		"https://example.org/a b": "https://example.org/a%20b", " http://example.org ": "http://example.org", "mailto:a@example.org": "mailto:a@example.org",
		"javascript:alert(1)": "", "file:///C:/a": "", "../a.pdf": "", "#here": "", "https:///a": "", "data:text/html,x": "", "%": "",
	} {
		if got := Address(href); got != want {
			t.Errorf("%q became %q, want %q", href, got, want)
		}
	}
}
