//go:build wordpress

package widget_test

import (
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"reportwidget/build/e2e"
)

const (
	loader  = `document.querySelector('script[src$="/embed.js"]')?.src`
	sandbox = `document.querySelector('iframe')?.hasAttribute('sandbox')`
	refused = `document.querySelector('.settings-error').textContent.trim()`
)

// wordPress is the website of a library, with the report on another one.
type wordPress struct{ home, report string }

// administer returns a page in which the administrator has activated the plugin,
// until the test ends.
func administer(t *testing.T) (wordPress, *e2e.Page) {
	t.Helper()
	w := wordPress{home: os.Getenv("WORDPRESS_HOME"), report: os.Getenv("WORDPRESS_REPORT") + "/partnerships/"}
	p := e2e.Open(t, 1280, 900)
	p.Go(w.home + "/wp-login.php")
	e2e.Eval[any](p, `document.getElementById('user_login').value = 'admin'`)
	e2e.Eval[any](p, `document.getElementById('user_pass').value = '`+os.Getenv("WORDPRESS_PASSWORD")+`'`)
	p.Leave(`document.getElementById('wp-submit').click()`)
	p.Wait(`location.pathname.startsWith('/wp-admin')`)
	w.plugin(p, "activate")
	t.Cleanup(func() { w.plugin(p, "deactivate") })
	return w, p
}

// plugin presses the plugin's link on the page of plugins.
func (w wordPress) plugin(p *e2e.Page, act string) {
	p.Go(w.home + "/wp-admin/plugins.php")
	p.Leave(`document.querySelector('tr[data-plugin="report-widget/report-widget.php"] .` + act + ` a').click()`)
	p.Wait(`document.readyState == 'complete' && document.querySelector('#message.updated')`)
}

// list saves the addresses of reports that authors may show.
func (w wordPress) list(p *e2e.Page, addresses string) {
	p.Go(w.home + "/wp-admin/options-general.php?page=report-widget")
	p.Do(chromedp.SetValue(chromedp.CSS(`#report-widget-reports`), addresses))
	p.Leave(`document.getElementById('submit').click()`)
	p.Wait(`document.readyState == 'complete' && document.querySelector('.settings-error')`)
}

func TestWordPressWithThePluginShowsTheReportsThatTheAdministratorHasListed(t *testing.T) {
	w, admin := administer(t)
	w.list(admin, w.report+"embed/\nnot an address")
	if got := e2e.Eval[string](admin, `document.getElementById('report-widget-reports').value`); got != w.report+" From Trends to Practice: partnerships" {
		t.Errorf("the list is %q", got)
	}
	if got := e2e.Eval[string](admin, refused); !strings.HasPrefix(got, `"not an address" is left out`) {
		t.Errorf("the administrator reads %q", got)
	}
	admin.Shot("wordpress-settings")

	t.Run("an address on a line of its own", func(t *testing.T) {
		p, _ := post(t, "101", "")
		if e2e.Eval[bool](p, sandbox) || e2e.Eval[string](p, loader) == "" {
			t.Error("the frame is in a sandbox, or nothing fits its height")
		}
		p.Wait(`document.querySelector('iframe').offsetHeight != 720`)
		p.Shot("wordpress-plugin")
	})
	t.Run("the address of a session", func(t *testing.T) {
		_, session := post(t, "103", "?session=sector")
		session.Wait(`document.querySelector('#sector.open')`)
	})
	t.Run("a block by an author", func(t *testing.T) {
		p, inside := post(t, "106", "?partnership=communities&theme=dark")
		if got := e2e.Eval[string](inside, shown); got != "sector communities" {
			t.Errorf("sessions: %s", got)
		}
		p.Wait(`customElements.get('report-widget') && document.querySelector('report-widget').theme == 'dark'`)
		p.Shot("wordpress-plugin-block")
	})
	t.Run("the editor offers the report", func(t *testing.T) {
		w.editor(t, admin)
	})
}

// editor puts the block into a new post and chooses the report.
func (w wordPress) editor(t *testing.T, p *e2e.Page) {
	p.Go(w.home + "/wp-admin/post-new.php")
	p.Wait(`window.wp?.data?.select('core/editor').getCurrentPostId() && wp.blocks.getBlockType('report-widget/report')`)
	e2e.Eval[any](p, `wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('report-widget/report')) && 0`)
	const choice = `[...document.querySelectorAll('select')].find((s) => [...s.options].some((o) => o.text == 'From Trends to Practice: partnerships'))`
	p.Wait(choice)
	e2e.Eval[any](p, `{
		const choice = `+choice+`
		choice.value = choice.options[1].value
		choice.dispatchEvent(new Event('change', { bubbles: true }))
	}`)
	p.Wait(`document.querySelector('report-widget iframe')?.src == '` + w.report + `embed/'`)
	p.Shot("wordpress-plugin-editor")
}

func TestWordPressWithThePluginGivesNoOtherWebsiteItsScript(t *testing.T) {
	w, admin := administer(t)
	w.list(admin, w.report)
	p := e2e.Open(t, 1000, 900)
	p.Go(w.home + "/?p=107")
	if e2e.Eval[bool](p, `!!document.querySelector('iframe, report-widget')`) {
		t.Error("an author showed a report that nobody has listed")
	}
	if got := e2e.Eval[bool](p, `[...document.scripts].some((s) => s.src.includes('elsewhere'))`); got {
		t.Error("a script of another website")
	}
}
