package mapping

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// exclusions are the reasons for which a session is not published, by the words for them in
// seven languages.
var exclusions = byWord(map[string]string{
	"cancelled":           "cancelled,canceled,postponed,no show,verschoben,absage,fällt aus,reporté,reportée,aplazado,aplazada,anulado,anulada,adiado,adiada,eventcancelled,eventpostponed,cancellation,abgesagt,entfallen,entfällt,annulé,annulée,annule,annulee,cancelado,cancelada,suspendido,suspendida,отменено,отменён,отменен,отменена,ملغى,ملغاة,ألغيت,已取消,取消",
	"withdrawn":           "withdrawn,withdrew,désisté,désistée,desistiu,retracted,dropped,dropped out,zurückgezogen,retiré,retirée,retirado,retirada,отозвано,отозван,отозвана,снято,снят,مسحوب,سحب,已撤回,撤回,撤稿",
	"declined":            "declined,rejected,nicht angenommen,non retenu,non retenue,no aceptada,não aprovado,não aprovada,não aceito,recusado,recusada,reject,refused,not accepted,unaccepted,decline_queue,decline queue,desk reject,desk rejected,abgelehnt,refusé,refusée,refuse,rejeté,rejetée,rechazado,rechazada,no aceptado,отклонено,отклонён,отклонен,отклонена,مرفوض,رفض,مرفوضة,未通过,拒绝,已拒绝,未录用",
	"on the waiting list": "waitlisted,waitlist,waiting list,waiting,reserve,backup,standby,stand-by,warteliste,liste d'attente,en attente,lista de espera,список ожидания,резерв,قائمة الانتظار,候补",
	"not published":       "draft,unpublished,not public,do not publish,embargoed,unlisted,not published,hidden,inactive,entwurf,brouillon,borrador,черновик,مسودة,草稿,archived,archiviert",
	"private":             "private,members,members only,confidential,privat,privé,privado,internal,intern",
	"deleted":             "deleted,removed,gelöscht,supprimé,eliminado,удалено,محذوف,已删除",
	"not accepted yet":    "submitted,nominated,idea,ideas,à valider,offen,pendente,em análise,pending,under review,in review,undecided,new,proposed,eingereicht,in prüfung,soumis,soumise,en cours d'évaluation,enviado,enviada,pendiente,en revisión,на рассмотрении,подано,ожидает,قيد المراجعة,待审,审核中",
})

// Exclusions returns the reasons for which sessions are not published, sorted.
func Exclusions() []string {
	return slices.Compact(slices.Sorted(maps.Values(exclusions)))
}

// kept are the words of sessions that take place.
var kept = strings.Split("live,probably accept,publish,eventscheduled,eventrescheduled,eventmovedonline,accepted,accept,confirmed,approved,scheduled,published,active,ok,yes,final,programmed,planned,selected,done,completed,public,tentatively accepted,invited,angenommen,bestätigt,zugesagt,geplant,veröffentlicht,accepté,acceptée,confirmé,confirmée,validé,validée,programmé,publié,aceptado,aceptada,confirmado,confirmada,aprobado,aprobada,принято,принят,принята,подтверждено,подтвержден,подтверждён,утверждено,مقبول,مقبولة,مؤكد,معتمد,已接受,接受,录用,已录用,已确认,通过,已通过", ",")

func byWord(lists map[string]string) map[string]string {
	words := map[string]string{}
	for exclusion, list := range lists {
		for word := range strings.SplitSeq(list, ",") {
			words[word] = exclusion
		}
	}
	return words
}

// plainWord returns a word for a status in small letters, without the signs around it. That of
// schema.org is an address. https://schema.org/EventStatusType
func plainWord(word string) string {
	word = strings.ToLower(strings.TrimFunc(strings.ReplaceAll(word, "’", "'"), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("()-_", c)
	}))
	for _, scheme := range []string{"https://", "http://"} {
		word = strings.TrimPrefix(word, scheme+"schema.org/")
	}
	return word
}

// Exclusion returns why a session with the given word for its status is not published, or
// "" for one that is, and for a word that is not known.
func Exclusion(word string) string {
	word = plainWord(word)
	if exclusion := exclusions[word]; exclusion != "" {
		return exclusion
	}
	// "Rejected - out of scope", "cancelled (illness)", "accept as poster".
	head, _, _ := strings.Cut(word, " (")
	for _, sign := range []string{" - ", " – ", ":", ",", ";", "/"} {
		head, _, _ = strings.Cut(head, sign)
	}
	if exclusion := exclusions[strings.TrimSpace(head)]; exclusion != "" {
		return exclusion
	}
	for _, part := range strings.FieldsFunc(word, func(c rune) bool { return strings.ContainsRune(" -–:,;/()", c) }) {
		if exclusion := exclusions[part]; exclusion == "cancelled" || exclusion == "withdrawn" || exclusion == "declined" {
			return exclusion
		}
	}
	return ""
}

// Names of columns of which "yes" says that a session takes place, and that it does
// not.
var (
	goodNames = regexp.MustCompile(`(?i)accept|approv|aprovad|aceit|active|publi|confirm|visible|show|angenommen|bestätigt|freigegeben|accepté|validé|aceptad|confirmad`)
	badNames  = regexp.MustCompile(`(?i)cancel|withdraw|reject|declin|draft|hidden|hide|priva|privé|delet|archiv|closed|abgesagt|annul`)
	yes       = regexp.MustCompile(`(?i)^(?:y|yes|on|true|checked|1|x|oui|ja|sí|si|sim|да|نعم|是|ein|an|wahr|vrai|verdadero|✓|✔|☑)$`)
	no        = regexp.MustCompile(`(?i)^(?:n|no|off|false|0|-1|non|nein|não|нет|لا|否|aus|falsch|faux|falso|✗|✘|☐)$`)
)

// ExclusionIn returns why a session is not published by what it says in a column of
// decisions, and whether that was understood.
func ExclusionIn(column, text string) (exclusion string, understood bool) {
	text = strings.TrimSpace(text)
	exclusion = Exclusion(text)
	good, bad := goodNames.MatchString(column), badNames.MatchString(column)
	switch {
	case text == "":
		return "", true
	case aSession.MatchString(column) && no.MatchString(text), aBreak.MatchString(column) && yes.MatchString(text):
		return Break, true
	case aSession.MatchString(column) && yes.MatchString(text), aBreak.MatchString(column) && no.MatchString(text):
		return "", true
	case bad && yes.MatchString(text):
		return exclusionOfName(column), true
	case bad && aDate.MatchString(text):
		return exclusionOfName(column), true // when it was cancelled or deleted
	case bad && no.MatchString(text):
		return "", true
	case text == "-1":
		return "declined", true
	case yes.MatchString(text) && (good || text == "1"):
		return "", true
	case no.MatchString(text) && (good || text == "0"):
		return lacking(column), true
	}
	return exclusion, exclusion != "" || IsDecision(text)
}

// aDate matches a value that begins with a date.
var aDate = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}`)

// marks matches what people put into a column of boxes to tick.
var marks = regexp.MustCompile(`(?i)^(?:x|checked|✓|✔|☑)$`)

// Unmarked returns the exclusion of the records in which a column of decisions is empty, or
// "": where only ticks say yes, no tick is a no.
func Unmarked(column string, values []string) string {
	if deciding.MatchString(column) && slices.ContainsFunc(values, func(v string) bool { return Exclusion(v) != "" }) && slices.ContainsFunc(values, func(v string) bool { return Exclusion(v) == "" && IsDecision(v) }) {
		return "not accepted yet"
	}
	if !goodNames.MatchString(column) || len(values) == 0 || slices.ContainsFunc(values, func(v string) bool { return !marks.MatchString(strings.TrimSpace(v)) }) {
		return ""
	}
	return lacking(column)
}

// deciding matches the names of columns in which somebody decides about every entry.
var deciding = regexp.MustCompile(`(?i)decision|accept|entscheidung|décision|resultado|outcome`)

// lacking returns the exclusion of a session of which a column such as "active" says no.
func lacking(column string) string {
	switch lower := strings.ToLower(column); {
	case strings.Contains(lower, "confirm"):
		return Unconfirmed
	case strings.Contains(lower, "activ"), strings.Contains(lower, "publi"), strings.Contains(lower, "visib"), strings.Contains(lower, "show"):
		return "not published"
	}
	return "not accepted"
}

// Break is the exclusion of what is not a session: a break, a meal, the registration.
const Break = "breaks"

// Names of columns that say whether an entry is a session, and whether it is a break.
var (
	aSession = regexp.MustCompile(`(?i)^(?:.*\.)?is[_ -]?session$`)
	aBreak   = regexp.MustCompile(`(?i)^(?:.*\.)?(?:is[_ -]?)?(?:service[_ -]?session|break|pause)$`)
)

// Unconfirmed is the exclusion of a session that nobody has confirmed, which is published.
const Unconfirmed = "not confirmed"

// namedExclusions are the exclusions that the names of columns say, by their beginnings.
var namedExclusions = []struct{ part, exclusion string }{
	{"cancel", "cancelled"}, {"abgesagt", "cancelled"}, {"annul", "cancelled"}, {"withdraw", "withdrawn"}, {"reject", "declined"}, {"declin", "declined"},
	{"priv", "private"}, {"delet", "deleted"}, {"draft", "not published"}, {"hidden", "not published"}, {"archiv", "not published"},
}

// exclusionOfName returns the exclusion that the name of a column says.
func exclusionOfName(column string) string {
	for _, n := range namedExclusions {
		if strings.Contains(strings.ToLower(column), n.part) {
			return n.exclusion
		}
	}
	return "not published"
}
