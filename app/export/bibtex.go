package export

import (
	"strconv"
	"strings"
)

// BibTeX returns the works as a BibTeX file in UTF-8 that biblatex reads as
// well. A session is part of the report, which stands for the proceedings.
// https://ctan.org/pkg/biblatex, https://www.ctan.org/pkg/btxdoc
func BibTeX(works []Work) string {
	var b strings.Builder
	for i := range works {
		if i > 0 {
			b.WriteByte('\n')
		}
		writeBibTeX(&b, &works[i])
	}
	return b.String()
}

func writeBibTeX(b *strings.Builder, w *Work) {
	d := parseDay(w.Date)
	fields := append(bibtexKind(w),
		"author", bibtexNames(w.Authors),
		"title", asItIs(w.Title),
		"year", braced(d.year()),
		"month", bibtexMonth(d),
		"day", bibtexDay(d),
		"doi", braced(verbatim(w.DOI)),
		"url", braced(verbatim(w.URL)),
		"language", braced(w.Lang),
		"note", braced(bibtexText(w.Note)),
		"abstract", braced(bibtexText(w.Abstract)))
	b.WriteString("@" + fields[1] + "{" + w.ID + ",\n")
	for i := 2; i < len(fields); i += 2 {
		if fields[i+1] != "" {
			b.WriteString("  " + fields[i] + " = " + fields[i+1] + ",\n")
		}
	}
	b.WriteString("}\n")
}

// bibtexKind returns the type of the entry and the fields that only it has.
func bibtexKind(w *Work) []string {
	switch {
	case w.Part:
		return []string{"", "incollection", "booktitle", asItIs(w.Report), "publisher", asItIs(w.Publisher)}
	case !w.Session:
		return []string{"", "techreport", "type", "{Report}", "institution", asItIs(w.Publisher)}
	}
	return []string{"", "inproceedings",
		"booktitle", asItIs(w.Report),
		"publisher", asItIs(w.Publisher),
		"eventtitle", asItIs(w.Event),
		"venue", braced(bibtexText(w.Place)),
		"eventdate", braced(days(w.From, w.To))}
}

// days returns a range of dates as ISO 8601 writes it.
func days(from, to string) string {
	if from == to {
		return from
	}
	return from + "/" + to
}

func bibtexMonth(d day) string {
	if !d.whole() {
		return ""
	}
	return strings.ToLower(months[d[1]-1][:3]) // a name that every style knows
}

func bibtexDay(d day) string {
	if !d.whole() {
		return ""
	}
	return braced(strconv.Itoa(d[2]))
}

func braced(s string) string {
	if s == "" {
		return ""
	}
	return "{" + s + "}"
}

// asItIs protects a text from styles that change its case, and from being
// divided at "and" where a field is a list.
func asItIs(s string) string { return braced(braced(bibtexText(s))) }

func bibtexNames(authors []Name) string {
	all := make([]string, len(authors))
	for i, n := range authors {
		all[i] = namePart(n.Family) + ", " + namePart(n.Given)
		if n.Literal != "" {
			all[i] = braced(bibtexText(n.Literal))
		}
	}
	return braced(strings.Join(all, " and "))
}

// namePart braces what would be read as another name, as biblatex's extended
// form of one, or as a hyphen between two names where there are none.
func namePart(s string) string {
	divides := strings.Contains(s, "=") || strings.Contains(s, "--")
	for _, word := range strings.Fields(s) {
		divides = divides || strings.ToLower(word) == "and" || word[0] == '-' || word[len(word)-1] == '-'
	}
	if divides {
		return braced(bibtexText(s))
	}
	return bibtexText(s)
}

// command returns what stands for a character that means something to TeX, or
// "". A brace is a command because BibTeX counts those behind a backslash too.
func command(c rune) string {
	switch c {
	case '\\':
		return `\textbackslash{}`
	case '{':
		return `\textbraceleft{}`
	case '}':
		return `\textbraceright{}`
	case '~':
		return `\textasciitilde{}`
	case '^':
		return `\textasciicircum{}`
	case '#', '$', '%', '&', '_':
		return `\` + string(c)
	}
	return ""
}

// bibtexText escapes a text, and keeps TeX from joining two characters into
// another one, such as two hyphens into a dash.
func bibtexText(s string) string {
	var b strings.Builder
	previous := rune(0)
	for _, c := range s {
		if joins(previous, c) {
			b.WriteString("{}")
		}
		if escape := command(c); escape != "" {
			b.WriteString(escape)
		} else {
			b.WriteRune(c)
		}
		previous = c
	}
	return b.String()
}

func joins(a, b rune) bool {
	return a == b && strings.ContainsRune("-'`,<>", a) || b == '`' && (a == '?' || a == '!')
}

// verbatim encodes what would end an address; all else in it is verbatim.
func verbatim(address string) string {
	var b strings.Builder
	for i := range len(address) {
		switch c := address[i]; c {
		case '{', '}', '\\', '"', ' ':
			b.WriteString("%" + strings.ToUpper(strconv.FormatUint(uint64(c), 16)))
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
