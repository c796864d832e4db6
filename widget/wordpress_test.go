//go:build wordpress

package widget_test

import (
	"os"
	"testing"

	"reportwidget/build/e2e"
)

// post opens a post of the WordPress that testdata/wordpress/start has started,
// and returns the report's frame in it.
func post(t *testing.T, id, frame string) (p, inside *e2e.Page) {
	t.Helper()
	p = e2e.Open(t, 1000, 900)
	p.Go(os.Getenv("WORDPRESS_HOME") + "/?p=" + id)
	inside = p.Frame("/partnerships/embed/" + frame)
	inside.Wait(`document.readyState == 'complete'`)
	return p, inside
}

func TestWordPressMakesAFrameOfTheReportsAddress(t *testing.T) {
	p, inside := post(t, "101", "")
	if got := e2e.Eval[string](p, `document.querySelector('iframe').getAttribute('sandbox')`); got != "allow-scripts" {
		t.Errorf("the sandbox allows %q", got)
	}
	p.Shot("wordpress")
	e2e.Eval[any](inside, `document.querySelector('input[value=partners]').click()`)
	inside.Wait(`document.getElementById('status').textContent == '2 of 3 sessions'`)
	if got := e2e.Eval[string](inside, shown); got != "communities partners" {
		t.Errorf("sessions: %s", got)
	}
	p.Shot("wordpress-filtered")
}

func TestWordPressShowsWhatTheAddressOfAPageIsAbout(t *testing.T) {
	_, facet := post(t, "102", "?partnership=communities")
	if got := e2e.Eval[string](facet, shown); got != "sector communities" {
		t.Errorf("sessions: %s", got)
	}
	p, session := post(t, "103", "?session=sector")
	session.Wait(`document.querySelector('#sector.open')`)
	p.Shot("wordpress-session")
}

func TestWordPressKeepsTheFrameOfAnAdministratorOnly(t *testing.T) {
	p, _ := post(t, "104", "")
	if e2e.Eval[bool](p, `document.querySelector('iframe').hasAttribute('sandbox')`) {
		t.Error("the frame is in a sandbox")
	}
	p.Go(os.Getenv("WORDPRESS_HOME") + "/?p=105")
	if e2e.Eval[bool](p, `!!document.querySelector('iframe')`) {
		t.Error("an author's frame was kept")
	}
}
