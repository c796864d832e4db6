package importer

import "testing"

func TestXMLOfToolsWithoutAFormatOfTheirOwn(t *testing.T) {
	stories{
		"ConfTool, with presentations in sessions": {
			file: `<?xml version="1.0" encoding="UTF-8"?>
				<sessions><session><session_ID>1</session_ID><session_title>Papers A</session_title><session_start>2026-05-04 09:00</session_start><session_end>2026-05-04 10:30</session_end><session_room>Hall</session_room><chair1>Ana Silva</chair1><chair1_email>ana@x.example</chair1_email>
				<presentations><presentation><paperID>12</paperID><title>Paper one</title><authors>Wei, Li (1); Ek, Bo (2)</authors><organisations>1: Uni B; 2: Uni C</organisations><abstract>First.</abstract><acceptance_status>1</acceptance_status></presentation>
				<presentation><paperID>13</paperID><title>Paper two</title><authors>Lund, Eva</authors><organisations>Uni D</organisations><abstract>Second.</abstract><acceptance_status>1</acceptance_status></presentation></presentations></session></sessions>`,
			want: []string{
				"2026-05-04 09:00-10:30 Paper one @ Hall: Wei, Li (Uni B), Ek, Bo (Uni C), Ana Silva (Chair)",
				"2026-05-04 09:00-10:30 Paper two @ Hall: Lund, Eva (Uni D), Ana Silva (Chair)",
			},
		},
		"a calendar of a library, in German": {
			file: `<events><event id="1" type="Lesung"><titel>Lesung im Park</titel><datum>04.05.2026</datum><beginn>19:30</beginn><ort>Stadtbibliothek</ort><beschreibung><![CDATA[<p>Mit <b>Musik</b>.</p>]]></beschreibung><referent>Ana Silva</referent></event>
				<event id="2" type="Workshop"><titel>Karten zeichnen</titel><datum>05.05.2026</datum><beginn>10:00</beginn><ort>Zweigstelle Nord</ort><beschreibung>Für alle.</beschreibung><referent>Li Wei</referent></event></events>`,
			want: []string{
				"2026-05-04 19:30 Lesung im Park @ Stadtbibliothek: Ana Silva [type: Lesung]",
				"2026-05-05 10:00 Karten zeichnen @ Zweigstelle Nord: Li Wei [type: Workshop]",
			},
		},
		"one presentation in a list": {
			file: `<programme><talks><talk><title>Opening</title><start>2026-05-04T09:00</start><end>2026-05-04T09:30</end><speaker>Ana Silva</speaker><room>Hall</room></talk></talks></programme>`,
			want: []string{"2026-05-04 09:00-09:30 Opening @ Hall: Ana Silva"},
		},
	}.check(t)
}

func TestNewsAndAddressesInXMLAreNoProgramme(t *testing.T) {
	for name, content := range map[string]string{
		"RSS":       `<rss version="2.0"><channel><title>News</title><item><title>We moved</title><description>Text.</description><pubDate>Mon, 04 May 2026 09:00:00 GMT</pubDate></item><item><title>New books</title><description>More.</description><pubDate>Tue, 05 May 2026 09:00:00 GMT</pubDate></item></channel></rss>`,
		"Atom":      `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>We moved</title><published>2026-05-04T09:00:00Z</published><updated>2026-05-04T09:00:00Z</updated><summary>Text.</summary></entry><entry><title>New</title><published>2026-05-05T09:00:00Z</published><updated>2026-05-06T09:00:00Z</updated><summary>More.</summary></entry></feed>`,
		"a sitemap": `<urlset><url><loc>https://x.example/</loc><lastmod>2026-01-01</lastmod></url><url><loc>https://x.example/a</loc><lastmod>2026-01-02</lastmod></url></urlset>`,
	} {
		if _, err := Read(t.Context(), Input{Name: "news.xml", Content: []byte(content)}, Options{}); err == nil {
			t.Errorf("%s is imported", name)
		}
	}
}
