package site

import (
	"bytes"
	"fmt"
	"image/png"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/app/view/htmltest"
)

// shared serves a site, and returns what a website learns that shows links.
func shared(t *testing.T, r *report.Report) func(path string) map[string]string {
	t.Helper()
	var tree Tree
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		path := strings.TrimPrefix(req.URL.Path, "/")
		if strings.HasSuffix(path, "/") {
			path += "index.html"
		}
		content, found := tree[path]
		if !found {
			http.NotFound(w, req)
		}
		w.Write(content)
	}))
	t.Cleanup(s.Close)
	o := options()
	o.BaseURL = s.URL
	var err error
	if tree, err = Build([]*report.Report{r}, o); err != nil {
		t.Fatal(err)
	}
	return func(path string) map[string]string {
		told := map[string]string{}
		for n := range parse(t, fetched(t, s.URL+path)).Descendants() {
			if n.Type == html.ElementNode && n.Data == "meta" {
				told[htmltest.Attribute(n, "property")+htmltest.Attribute(n, "name")] = htmltest.Attribute(n, "content")
			}
		}
		return told
	}
}

func fetched(t *testing.T, address string) []byte {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var content bytes.Buffer
	if _, err := content.ReadFrom(answer.Body); err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %d, %v", address, answer.StatusCode, err)
	}
	return content.Bytes()
}

func TestALinkThatIsSharedHasAPictureOfItsPage(t *testing.T) {
	told, seen := shared(t, sample()), map[string]string{}
	for _, page := range []string{"/sample/", "/sample/kind/talk/", "/sample/session/one/"} {
		m := told(page)
		if m["twitter:card"] != "summary_large_image" || m["og:image:alt"] != m["og:title"] || m["og:title"] == "" {
			t.Errorf("%s tells %v", page, m)
		}
		picture, err := png.Decode(bytes.NewReader(fetched(t, m["og:image"])))
		if err != nil {
			t.Fatalf("%s: %v", m["og:image"], err)
		}
		size := picture.Bounds().Size()
		if size.X != 1200 || size.Y != 630 || m["og:image:width"] != fmt.Sprint(size.X) || m["og:image:height"] != fmt.Sprint(size.Y) {
			t.Errorf("%s: a picture of %v", page, size)
		}
		if other := seen[m["og:image"]]; other != "" {
			t.Errorf("%s has the picture of %s", page, other)
		}
		seen[m["og:image"]] = page
	}
	if own := told("/sample/accessibility/")["og:image"]; seen[own] != "/sample/" {
		t.Errorf("the accessibility statement has the picture %s", own)
	}
}

func TestManySessionsHaveThePictureOfTheReport(t *testing.T) {
	r := sample()
	for i := range maxPictured {
		r.Sessions = append(r.Sessions, report.Session{ID: fmt.Sprintf("s%d", i), Title: "More"})
	}
	told := shared(t, r)
	if of := told("/sample/session/s7/")["og:image"]; of == "" || of != told("/sample/")["og:image"] {
		t.Errorf("the picture of a session is %q", of)
	}
}

func TestADraftAndAWebsiteOfNoAddressHaveNoPictures(t *testing.T) {
	o := options()
	o.BaseURL, o.Draft = "https://reports.example.org/", true
	draft, err := Build([]*report.Report{sample()}, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, tree := range []Tree{draft, build(t, sample())} {
		if tree["sample/"+sharePicture] != nil || bytes.Contains(tree["sample/index.html"], []byte("og:image")) {
			t.Error("there is a picture that nobody finds")
		}
	}
}
