package importer

import (
	"cmp"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"reportwidget/build/document/richtext"
	"reportwidget/build/importer/mapping"
)

// Words for what is not a session, in the languages of most files.
var (
	pauses = regexp.MustCompile(`(?i)^(?:(?:coffee|tea|lunch|dinner|morning|afternoon|short|bio|health|networking|refreshments?)[ -]?(?:&|and)? ?)*` +
		`(?:break|breaks|coffee|tea|lunch|dinner|breakfast|registration|check-in|doors open|pause|mittagspause|kaffeepause|mittagessen|frühstück|` +
		`pause[- ]café|déjeuner|petit[- ]déjeuner|accueil|inscription|descanso|almuerzo|comida|pausa|pausa café|receso|intervalo|registro|anmeldung|registrierung|einlass|` +
		`перерыв|обед|кофе-брейк|кофе-пауза|регистрация|استراحة|استراحة قهوة|غداء|التسجيل|休息|茶歇|午餐|午休|晚餐|签到|注册)` +
		`(?: (?:break|& coffee|and coffee|& networking|and networking))?\W*$`)
	sums = regexp.MustCompile(`^(?i:total|totals|subtotal|sum|summe|gesamt|somme|итого|всего|المجموع|合计|總計|总计|小计)(?:$|\PL.*[0-9])`)
	gone = regexp.MustCompile(`^\W*(?i:cancell?ed|postponed|abgesagt|entfällt|verschoben|annulée?|reportée?|cancelad[oa]|aplazad[oa]|adiad[oa])\W*(?:[-:–—\])!]|$)|^(?:CANCELL?ED|POSTPONED)\b|[(\[](?i:cancell?ed|postponed|abgesagt|entfällt|verschoben|annulée?|reportée?|cancelad[oa]|aplazad[oa])[)\]]\s*$|^~~.*~~$`)
)

// Reasons for which an entry is left out, besides those of [mapping.Exclusions].
const (
	untitled    = "without a title"
	listedTwice = "listed twice"
	cancelled   = "cancelled"
	total       = "totals"
)

// Reasons returns the reasons for which an entry is left out that an author can take
// anyway.
func Reasons() []string {
	all := append([]string{mapping.Break, untitled, listedTwice, cancelled, total}, mapping.Exclusions()...)
	slices.Sort(all)
	return slices.Compact(all)
}

// Entry names what was left out of a programme: all that has this title, and was left
// out for this reason.
type Entry struct{ Reason, Title string }

var markupTags = regexp.MustCompile(`<[^>]*>`)

// nameless returns what a session without a title can be called: what its text begins
// with, or who it is of.
func nameless(s *Session) string {
	const longest = 60
	for _, text := range s.Texts {
		if first, _, _ := strings.Cut(strings.TrimSpace(markupTags.ReplaceAllString(text, "")), "\n"); first != "" {
			if letters := []rune(first); len(letters) > longest {
				first = string(letters[:longest]) + "…"
			}
			return first
		}
	}
	if len(s.People) > 0 {
		return s.People[0].Name
	}
	return ""
}

// leaveInvitations leaves out of the texts what lets somebody into an online meeting.
func (p *Programme) leaveInvitations() {
	for i := range p.Sessions {
		texts := slices.Clone(p.Sessions[i].Texts)
		for j, text := range texts {
			without, n := richtext.WithoutInvitations(text)
			texts[j] = strings.TrimSpace(without)
			p.Summary.Secrets += n
		}
		for j, link := range p.Sessions[i].Links {
			without, n := richtext.WithoutInvitations(link.URL)
			p.Sessions[i].Links[j].URL, p.Summary.Secrets = without, p.Summary.Secrets+n
		}
		p.Sessions[i].Texts = slices.DeleteFunc(texts, func(text string) bool { return text == "" })
	}
}

// skip takes out what is not a session of its own, and notes why.
// Those that an author takes anyway stay.
func (p *Programme) skip(take []Entry) {
	kept := p.Sessions[:0]
	seen := map[string][]int{}
	for _, s := range p.Sessions {
		why := reason(&s)
		if why != "" && slices.Contains(take, Entry{why, s.Title}) {
			s.Title, why = cmp.Or(s.Title, nameless(&s)), ""
			if s.Title == "" {
				why = untitled
			}
		}
		if why != "" {
			p.Summary.skip(why, s.Title)
			continue
		}
		name := fmt.Sprint(s.Key, "\x00", s.Title, "\x00", s.Start)
		if i := slices.IndexFunc(seen[name], func(i int) bool { return same(kept[i], s) }); i >= 0 && !slices.Contains(take, Entry{listedTwice, s.Title}) {
			p.Summary.skip(listedTwice, s.Title)
			join(&kept[seen[name][i]], s)
			continue
		}
		seen[name] = append(seen[name], len(kept))
		kept = append(kept, s)
	}
	p.Sessions = kept
}

// reason returns why something is not a session, or "".
func reason(s *Session) string {
	switch exclusion := exclusionOf(s); {
	case s.Pause:
		return mapping.Break
	case s.Title == "":
		return untitled
	case exclusion != "":
		return exclusion
	case s.bare() && sums.MatchString(s.Title):
		return total
	case gone.MatchString(s.Title):
		return cancelled
	case len(s.People) == 0 && len(s.Texts) == 0 && pauses.MatchString(s.Title), s.isPauseByType():
		return mapping.Break
	}
	return ""
}

// bare reports whether a session has a title and nothing that says when, where or with whom.
func (s *Session) bare() bool {
	return s.Room == "" && s.Start == Moment{} && len(s.People)+len(s.Texts) == 0
}

// pauseTypes are words for types of what is not a session.
var pauseTypes = regexp.MustCompile(`(?i)^(?:(?:coffee|tea|lunch|dinner|morning|afternoon|networking|kaffee|mittags)[ -]?)*(?:break|breaks|lunch|dinner|breakfast|meal|meals|coffee|pause|pausen|registration|check-in|service|break/meal|repas|déjeuner|pausa|descanso|comida|almuerzo|перерыв|обед|кофе-брейк|регистрация|استراحة|غداء|تسجيل|休息|茶歇|午餐|签到)$`)

// isPauseByType reports whether a value of a facet of types says that it is a break.
func (s *Session) isPauseByType() bool {
	for name, values := range s.Values {
		if lower := strings.ToLower(name); (strings.HasSuffix(lower, "type") || lower == "kind") && slices.ContainsFunc(values, isPause) {
			return true
		}
	}
	return false
}

// isPause reports whether the type of a session says that it is a break.
func isPause(kind string) bool { return pauseTypes.MatchString(strings.TrimSpace(kind)) }

// exclusionOf returns what became of a session by its status; in some files that is
// one of its types.
func exclusionOf(s *Session) string {
	if s.Status == private {
		return "private"
	}
	exclusion := cmp.Or(s.exclusion, mapping.Exclusion(s.Status))
	for _, kind := range s.Values["type"] {
		if f := mapping.Exclusion(kind); f == "cancelled" || f == "withdrawn" || f == "declined" {
			exclusion = cmp.Or(exclusion, f)
		}
	}
	return exclusion
}

// same reports whether two entries of one name and time are one session: a tool
// gives it a key, or nothing differs. Some tools list what all attend once for
// each room.
func same(a, b Session) bool {
	if a.Key != "" {
		a.Room, b.Room = "", ""
	}
	return reflect.DeepEqual(a, b)
}

// join adds the room of the second of two entries of one session.
func join(s *Session, other Session) {
	if other.Room != "" && !slices.Contains(strings.Split(s.Room, ", "), other.Room) {
		s.Room = place(s.Room, other.Room)
	}
}
