package richtext

import (
	"net/url"
	"regexp"
	"strings"

	"reportwidget/app/report"
)

// encoded replaces what would end an address in Markdown.
var encoded = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "\\", "%5C", "`", "%60", "|", "%7C", "\"", "%22")

// Address returns where a link leads to in full, or "" if a report cannot hold
// such a link: one within the document, to a file, or with another scheme.
func Address(href string) string {
	href = encoded.Replace(strings.TrimSpace(href))
	u, err := url.Parse(href)
	switch {
	case err != nil, !u.IsAbs(), !report.SafeLink(href):
		return ""
	case strings.HasPrefix(u.Scheme, "http") && u.Hostname() == "", u.Hostname() == "" && u.Opaque == "":
		return ""
	}
	return href
}

// Local returns where a link leads that is one to a file beside the document or to a place
// in it, which begins with "#", or "".
func Local(href string) string {
	u, err := url.Parse(strings.ReplaceAll(strings.TrimSpace(href), "\\", "/"))
	if err != nil || u.Scheme != "" || u.Host != "" || u.RawQuery != "" || strings.HasPrefix(u.Path, "/") {
		return ""
	}
	if u.Fragment != "" {
		return u.Path + "#" + u.Fragment
	}
	return u.Path
}

// bareAddress matches an address in the middle of a text.
var bareAddress = regexp.MustCompile(`https?://[^\s<>"'\x60\x{3000}-\x{9fff}\x{ff00}-\x{ffef}]+`)

// withLinks returns a text in which addresses are links.
func withLinks(s string) report.Text {
	var t report.Text
	add := func(s string) {
		if s != "" {
			t = append(t, report.Node{Kind: report.Plain, Text: s})
		}
	}
	for at := bareAddress.FindStringIndex(s); at != nil; at = bareAddress.FindStringIndex(s) {
		found := withoutPunctuation(s[at[0]:at[1]])
		add(s[:at[0]])
		if href := Address(found); href != "" {
			t = append(t, report.Node{Kind: report.Anchor, Href: href, Nodes: report.Text{{Kind: report.Plain, Text: found}}})
		} else {
			add(found)
		}
		s = s[at[0]+len(found):]
	}
	add(s)
	return t
}

// withoutPunctuation returns an address without the signs after it that belong
// to the sentence.
func withoutPunctuation(address string) string {
	for {
		short := strings.TrimRight(address, ".,;:!?*_»”’]")
		if strings.HasSuffix(short, ")") && strings.Count(short, "(") < strings.Count(short, ")") {
			short = strings.TrimSuffix(short, ")")
		}
		if short == address {
			return short
		}
		address = short
	}
}
