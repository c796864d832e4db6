package importer

import (
	"fmt"
	"path"
	"strings"
)

// head writes report.yaml, with comments that help the editor to go on.
func (p *Programme) head(name string) string {
	var b strings.Builder
	b.WriteString("# Made from " + line(path.Base(name)) + ". Go on from here: every line is yours to change.\n")
	b.WriteString("title: " + scalar(first(p.Title, "Report")) + "\n")
	b.WriteString("languages: [" + p.Lang + "]\n\n")
	p.writeAbout(&b)
	p.writeEvent(&b)
	b.WriteString("# Who publishes the report, and what others may do with it:\n" +
		"# publisher:\n#   name: Your association\n#   url: https://www.example.org/\n" +
		"# licence:\n#   name: CC BY 4.0\n#   url: https://creativecommons.org/licenses/by/4.0/\n")
	p.writeFacets(&b)
	return b.String()
}

// writeAbout writes what the event was about, or a place for it, and thanks.
func (p *Programme) writeAbout(b *strings.Builder) {
	b.WriteString("# What the event was about and what came of it, in Markdown:\n")
	if about := markdown(p.about); about == "" {
		b.WriteString("# summary: |\n#   Write a few sentences here.\n\n")
	} else {
		b.WriteString("summary: |\n" + indented(about, "  ", "  ") + "\n")
	}
	if len(p.credits) > 0 {
		b.WriteString(listOf("credits", p.credits) + "\n")
	}
}

func (p *Programme) writeEvent(b *strings.Builder) {
	b.WriteString("event:\n  name: " + scalar(first(p.Title, "Event")) + "\n")
	key := func(name, value string) {
		if value != "" {
			b.WriteString("  " + name + ": " + value + "\n")
		}
	}
	if u := safeAddress(p.URL); u != "" && !strings.HasPrefix(u, "mailto:") {
		key("url", scalar(u))
	}
	if p.Place != "" {
		key("place", scalar(p.Place))
	} else {
		b.WriteString("  # place: Brisbane, Australia\n")
	}
	key("start", p.Start)
	key("end", p.End)
	if zone := p.zoneName(); zone != "" {
		key("zone", zone)
	} else {
		b.WriteString("  # zone: Australia/Brisbane   # the time zone of the times\n")
	}
	b.WriteString("\n")
}

// zoneName returns the name of the event's zone in the time zone database.
func (p *Programme) zoneName() string {
	if p.Zone == nil {
		return ""
	}
	return p.Zone.String()
}

func (p *Programme) writeFacets(b *strings.Builder) {
	defer b.WriteString("\n# Rooms and people can be filters too:\n# filter-by: [room, people]\n")
	if len(p.Facets) == 0 {
		b.WriteString("\n# How readers can filter the sessions: see FORMAT.md, or import again with a file that has tracks or types.\n")
		return
	}
	b.WriteString("\n# How readers can filter the sessions. The first facet is the most prominent.\nfacets:\n")
	for _, f := range p.Facets {
		fmt.Fprintf(b, "  - id: %s\n    label: %s\n    values:\n", f.ID, scalar(f.Label))
		for _, v := range f.Values {
			fmt.Fprintf(b, "      - {id: %s, label: %s} # %s\n", v.ID, flowScalar(v.Label), sessions(v.Sessions))
		}
	}
}
