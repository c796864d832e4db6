package richtext

import (
	"regexp"
	"strings"
	"unicode"
)

// What should not be published, or only after somebody looked at it.
var (
	email    = regexp.MustCompile(`[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}`)
	phone    = regexp.MustCompile(`\+\d{1,3}[\s.\-(]*\d[\d\s.\-()]{6,}\d`)
	editLink = regexp.MustCompile(`https://(?:docs\.google\.com/\S+/edit|hackmd\.io/\S+[?/]edit|\S+\.sharepoint\.com/\S+|\S*dropbox\.com/scl/\S+)`)
	dialIn   = regexp.MustCompile(`(?i)^(?:dial[- ]?in|one tap mobile|dial by your location|meeting id|webinar id|phone conference id|join by phone|find your local number|(?:or )?dial:|telefonische einwahl|numéros? d'accès|marcar desde|einwahl)\b`)
	pwd      = regexp.MustCompile(`(?i)([?&])(?:pwd|passcode|password|token|key|p)=[^&#\s]+`)
	meeting  = regexp.MustCompile(`(?i)zoom\.us|webex|teams\.microsoft|teams\.live|meet\.jit\.si|bluebutton|gotomeet|bbb|meet\.google|google meet|tel\.meet|microsoft teams|teams[- ](?:meeting|besprechung)|réunion teams|(?:meeting|webinar|besprechungs)[- ]id\b`)
)

// words for what lets somebody in, and what follows one that is a secret. A sentence
// about passwords is not one: its value is a single word, or has a digit, or is a few words
// of which none is small.
const (
	passWords   = `(?:pass ?words?|passwort|passwd|kennwort|mot de passe|contraseña|пароль|كلمة (?:المرور|السر)|密码|密碼|pass ?code|kenncode|meeting pin|access code|host key)`
	userWords   = `(?:zugangsdaten|login|username|benutzername)`
	secretWords = `(?:` + passWords + `|` + userWords + `)`
)

var secrets = []*regexp.Regexp{
	regexp.MustCompile(`(?i)` + secretWords + `\s*(?:\([^)]*\))?\s*[:：=]\s*["“'\x60]?\S*[\d!$%&@#]\S*`),
	regexp.MustCompile(`(?i)` + userWords + `\s*(?:\([^)]*\))?\s*[:：=]\s*\S+\s*$`),
	regexp.MustCompile(`(?i)` + passWords + `\s*(?:\([^)]*\))?\s*[:：=]\s*\S+(?:\s+\S+){0,2}\s*$`),
	regexp.MustCompile(`(?i)` + secretWords + `\s+(?:is|ist|lautet|est|es)\s*:?\s+["“'\x60]?(?:\S*\d\S*|\S+["”'\x60]?[.!]?\s*$)`),
	regexp.MustCompile(`(?i)\bPIN\b\s*[:：]?\s*[\d\x{200e} ]{3,}#?`),
	regexp.MustCompile(`\+?\d{7,},+\d{6,}\S*`), // one tap on a phone dials number, meeting and passcode
	regexp.MustCompile(`(?i)tel\.meet/\S+`),
	regexp.MustCompile(`(?i)\bssh\s+(?:-\S+\s+)*[\w.-]+@[\w.-]+`),
}

// hints are parts of the words for secrets. Hardly any line has one, and to look for them
// is faster than the expressions are.
var hints = []string{"pass", "kennwort", "contras", "парол", "كلمة", "密", "kenncode", "pin", "access code", "host key", "tel.meet", ",,", "zugang", "login", "username", "benutzer", "ssh"}

func hasHint(line string) bool {
	line = strings.ToLower(line)
	for _, hint := range hints {
		if strings.Contains(line, hint) {
			return true
		}
	}
	return false
}

// secretIn returns where a line holds a secret, or nil.
func secretIn(line string) []int {
	if !hasHint(line) {
		return nil
	}
	for _, s := range secrets {
		if at := s.FindStringIndex(line); at != nil && !isPhrase(line[at[0]:at[1]]) {
			return at
		}
	}
	return nil
}

// isPhrase reports whether what follows a word for a secret is not one, but a few words with a
// small one among them, as in "Passwords: friend or foe".
func isPhrase(secret string) bool {
	_, value, _ := strings.Cut(strings.NewReplacer("：", ":", "=", ":").Replace(secret), ":")
	words := strings.Fields(strings.ToLower(value))
	if len(words) < 2 || strings.ContainsFunc(value, unicode.IsDigit) {
		return false
	}
	for _, w := range words {
		if smallWords[w] != "" || phraseWords[w] {
			return true
		}
	}
	return false
}

// phraseWords are small words that several languages share, which [smallWords] leaves out.
var phraseWords = map[string]bool{"a": true, "an": true, "or": true, "in": true, "at": true, "no": true, "oder": true, "im": true, "ou": true, "de": true, "la": true, "le": true, "el": true, "y": true, "o": true, "et": true, "и": true, "или": true, "в": true, "و": true, "أو": true}

// WithoutInvitations leaves the secrets of meetings out of a plain text or HTML that invites
// to one: passwords, numbers to dial in, and what addresses hold of these. It returns how
// many lines had one. A text that names no meeting stays as it is.
func WithoutInvitations(text string) (string, int) {
	if !meeting.MatchString(text) {
		return text, 0
	}
	var b strings.Builder
	left, from := 0, 0
	add := func(line string) {
		if at := secretIn(line); at != nil && len(line) > longLine {
			line, left = line[:at[0]]+"…"+line[at[1]:], left+1
		} else if at != nil || dialIn.MatchString(strings.TrimSpace(line)) {
			line, left = "", left+1
		}
		b.WriteString(line)
	}
	for _, at := range lineOrTag.FindAllStringIndex(text, -1) {
		add(text[from:at[0]])
		b.WriteString(text[at[0]:at[1]])
		from = at[1]
	}
	add(text[from:])
	without := pwdInText.ReplaceAllString(b.String(), "")
	if without != b.String() && left == 0 {
		left = 1
	}
	return without, left
}

// lineOrTag matches what stands between the lines of a text, and pwdInText a password in an
// address, which ends where an attribute does.
var (
	lineOrTag = regexp.MustCompile(`\n|<[^<>]*>`)
	pwdInText = regexp.MustCompile(`(?i)[?&](?:pwd|passcode|password|pin)=[^&#\s"'<>]+`)
)

// longLine is the length from which only the secret is taken out of a line.
const longLine = 200

// Protect leaves passwords, logins and dial-in details out of a document, and notes
// what somebody should look at before it is published.
func (d *Document) Protect(notes *Notes) {
	d.Blocks = protected(d.Blocks, notes)
	for i, note := range d.Footnotes {
		d.Footnotes[i] = protected(note, notes)
	}
}

func protected(blocks []Block, notes *Notes) []Block {
	var out []Block
	numbers := dialNumbers(blocks)
	for i, b := range blocks {
		if numbers[i] || i > 0 && blocks[i-1].Kind != Table && loneSecret.MatchString(blocks[i-1].String()) && len(b.String()) <= longLine/2 && b.Kind != Heading {
			notes.Add(Secrets, 1, "")
			continue
		}
		for _, row := range b.Rows {
			protectRow(row, notes)
		}
		if b.Kind != Table {
			b.Runs = withoutSecrets(b.Runs, notes)
			b.Runs = withoutTokens(b.Runs, notes)
		}
		if b.Empty() && !blocks[i].Empty() {
			continue
		}
		if b.Kind != Table {
			warn(b.String()+" "+hrefs(b.Runs), notes)
		}
		out = append(out, b)
	}
	return out
}

// loneSecret matches a line that names a secret, which stands in the next line or cell.
var loneSecret = regexp.MustCompile(`(?i)^\W*(?:\S+\s+){0,2}` + secretWords + `\s*[:：]?\s*$`)

// protectRow leaves the secrets in the cells of a row out.
func protectRow(row Row, notes *Notes) {
	for k, c := range row {
		if k > 0 && loneSecret.MatchString(row[k-1].String()) && c.String() != "" {
			notes.Add(Secrets, 1, "")
			row[k].Blocks = nil
			continue
		}
		row[k].Blocks = protected(c.Blocks, notes)
	}
}

// fewNumbers is how many telephone numbers in a row are those to dial in.
const fewNumbers = 3

// dialNumbers returns the blocks that are telephone numbers to dial: several in a row,
// or below a line about dialling in.
func dialNumbers(blocks []Block) map[int]bool {
	found := map[int]bool{}
	for i := 0; i < len(blocks); i++ {
		n := runOf(blocks[i:], func(b Block) bool {
			return b.Kind != Table && len(b.String()) <= longLine/2 && phone.MatchString(b.String())
		})
		if n >= fewNumbers || n > 0 && i > 0 && dialIn.MatchString(strings.TrimSpace(blocks[i-1].String())) {
			for j := i; j < i+n; j++ {
				found[j] = true
			}
		}
		i += max(n-1, 0)
	}
	return found
}

// withoutSecrets leaves the lines of a block out that hold a secret, or only the
// secret if the line is long.
func withoutSecrets(runs []Run, notes *Notes) []Run {
	dialled := dialInBlock(Block{Runs: runs}.raw())
	var kept []Run
	found, named := 0, false // the line before names a secret
	for _, l := range linesOf(runs) {
		words := strings.TrimSpace(Block{Runs: l}.raw())
		at := secretIn(words)
		secretHere := named && words != ""
		named = hasHint(words) && loneSecret.MatchString(words)
		switch {
		case secretHere:
			found++
			continue
		case at != nil && len(words) > longLine:
			found++
			l = []Run{{Text: words[:at[0]] + "…" + words[at[1]:]}}
		case at != nil, dialIn.MatchString(words), dialled && phone.MatchString(words):
			found++
			continue
		}
		if len(kept) > 0 {
			kept = append(kept, Run{Text: "\n"})
		}
		kept = append(kept, l...)
	}
	if found == 0 {
		return runs
	}
	notes.Add(Secrets, found, "")
	return merged(kept, false)
}

// dialInBlock reports whether a text is a list of numbers to dial.
func dialInBlock(text string) bool {
	if dialIn.MatchString(strings.TrimSpace(text)) {
		return true
	}
	return strings.Count(text, "+") >= 3 && len(phone.FindAllString(text, 3)) >= 3 && dialInLine(text)
}

func dialInLine(text string) bool {
	for _, l := range strings.Split(text, "\n") {
		if dialIn.MatchString(strings.TrimSpace(l)) {
			return true
		}
	}
	return false
}

// raw returns the words of runs as they are.
func (b Block) raw() string {
	var w strings.Builder
	for _, r := range b.Runs {
		w.WriteString(r.Text)
	}
	return w.String()
}

// linesOf parts runs at the ends of lines.
func linesOf(runs []Run) [][]Run {
	lines := [][]Run{nil}
	for _, r := range runs {
		for i, part := range strings.Split(r.Text, "\n") {
			if i > 0 {
				lines = append(lines, nil)
			}
			if r.Text = part; part != "" || r.Note > 0 && i == 0 {
				lines[len(lines)-1] = append(lines[len(lines)-1], r)
			}
		}
	}
	return lines
}

// Lines parts the runs of a block at the ends of lines.
func (b Block) Lines() [][]Run { return linesOf(b.Runs) }

// withoutTokens takes passwords out of links to meetings.
func withoutTokens(runs []Run, notes *Notes) []Run {
	for i, r := range runs {
		if !strings.Contains(r.Text+r.Href, "=") {
			continue
		}
		for _, text := range []*string{&runs[i].Href, &runs[i].Text} {
			if without := withoutToken(*text); without != *text {
				*text = without
				notes.Add(Secrets, 1, "")
			}
		}
	}
	return runs
}

// withoutToken returns an address without what lets somebody in: a password on any website,
// and the other names for one on those of meetings.
func withoutToken(address string) string {
	if meeting.MatchString(address) {
		return pwd.ReplaceAllString(address, "")
	}
	return pwdInText.ReplaceAllString(address, "")
}

func hrefs(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(" " + r.Href)
	}
	return b.String()
}

// warn notes what somebody should look at.
func warn(text string, notes *Notes) {
	for _, look := range []struct {
		sign string // without which the expression cannot match
		form *regexp.Regexp
		note Note
		show bool
	}{{"@", email, Emails, true}, {"+", phone, Phones, true}, {"https://", editLink, EditLinks, false}} {
		if !strings.Contains(text, look.sign) {
			continue
		}
		for _, found := range look.form.FindAllString(text, -1) {
			if !look.show {
				found = ""
			}
			notes.Add(look.note, 1, found)
		}
	}
}
