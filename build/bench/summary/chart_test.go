package summary

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// drawing is what a chart consists of.
type drawing struct {
	Role  string `xml:"role,attr"`
	Title string `xml:"title"`
	Desc  string `xml:"desc"`
	Style string `xml:"style"`
	Rows  []struct {
		Class  string   `xml:"class,attr"`
		Texts  []string `xml:"text"`
		Circle struct {
			X string `xml:"cx,attr"`
		} `xml:"circle"`
	} `xml:"g"`
}

func drawn(t *testing.T, c chart) drawing {
	t.Helper()
	var d drawing
	if err := xml.Unmarshal([]byte(c.svg()), &d); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestAChartShowsTheFastestFirstAndFurthestLeft(t *testing.T) {
	d := drawn(t, charts(sample(), 500)["filterable-500-plain.svg"])
	var rows []string
	var places []float64
	for _, row := range d.Rows {
		rows = append(rows, row.Class+": "+strings.Join(row.Texts, " "))
		x, err := strconv.ParseFloat(row.Circle.X, 64)
		if err != nil {
			t.Fatal(err)
		}
		places = append(places, x)
	}
	want := []string{"reference: static page 110", "ours: report widget 210", "peer: Quick 310", "peer: Late & heavy 13,010"}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
	if !slices.IsSorted(places) || places[0] < nameWidth || places[3] > nameWidth+plotWidth {
		t.Errorf("the dots are at %v", places)
	}
}

func TestAChartIsToldToThoseWhoDoNotSeeIt(t *testing.T) {
	d := drawn(t, charts(sample(), 500)["filterable-500-plain.svg"])
	if d.Role != "img" || d.Title != "Until 500 sessions can be filtered, plain" {
		t.Errorf("the %s is called %q", d.Role, d.Title)
	}
	if want := "static page 110 ms, report widget 210 ms, Quick 310 ms, Late & heavy 13,010 ms."; d.Desc != want {
		t.Errorf("it is described as %q", d.Desc)
	}
	if !strings.Contains(d.Style, "prefers-color-scheme: dark") {
		t.Error("it has no colours for the dark")
	}
}

func TestThereIsNoChartOfNothing(t *testing.T) {
	if svg := charts(sample(), 500)["filterable-500-slow.svg"].svg(); svg != "" {
		t.Errorf("it is %s", svg)
	}
}
