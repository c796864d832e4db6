package importer

import (
	"fmt"
	"regexp"
)

var (
	htmlTitle   = regexp.MustCompile(`(?is)<title[^>]*>(.*?)</title>`)
	loginForm   = regexp.MustCompile(`(?i)type=["']?password|name=["']?password`)
	loginTitle  = regexp.MustCompile(`(?i)\b(?:log|sign)[ -]?in\b|anmelden|anmeldung|se connecter|connexion|iniciar sesión|acceder|войти|вход|登录|登錄|登入|تسجيل الدخول`)
	templateTag = regexp.MustCompile(`\{%-? ?(?:for|if|extends|block|include|load|comment|liquid|assign)\b|\{\{-? ?(?:range|define|block|template)\b|\{\{[#/]|<%[=#-]?\s|<\?php`)
)

// isTemplate reports whether the beginning of a file has a tag of a template in it, which
// may be about templates.
func isTemplate(content []byte) bool {
	return templateTag.Match(content[:min(len(content), 64<<10)])
}

// asTemplate returns the problem of a file that cannot be read because a website's generator
// fills it in, or else the given one.
func asTemplate(f *file, err error) error {
	if err == nil || !isTemplate(f.content) {
		return err
	}
	return unfilled(f)
}

// unfilled is the problem of a template.
func unfilled(f *file) error {
	return f.problem(-1, "this is a template, which a website's generator fills in, not the sessions themselves", "import what the website makes of it, or the data that fills it in")
}

// refusePage says what a web page is.
func refusePage(f *file, head string) error {
	title, asks := "", loginForm.MatchString(head)
	if m := htmlTitle.FindStringSubmatch(head); m != nil {
		title = fmt.Sprintf(" (%.60q)", line(m[1]))
		asks = asks || loginTitle.MatchString(m[1])
	}
	switch {
	case asks:
		return f.problem(-1, "this is a web page that asks for a login"+title+", not the export of a programme", "log in, download the export in the browser, and import that file")
	case templateTag.MatchString(head):
		return f.problem(-1, "this is a template of a web page"+title+", not the export of a programme", "import the data that fills it in")
	}
	return f.problem(-1, "this is a web page"+title+", not the export of a programme", "look on the page for an export: iCalendar, CSV, JSON or schedule.xml")
}
