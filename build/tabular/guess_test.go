package tabular

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// kinds are names of columns and what they hold, as "title" or "title es".
func kinds(names ...string) []string {
	var got []string
	for _, k := range Guess(names) {
		got = append(got, strings.TrimSpace(string(k.Field)+" "+k.Lang))
	}
	return got
}

func TestColumnsAreToldByTheirNames(t *testing.T) {
	for name, want := range map[string]string{
		"Title": "title", "SESSION TITLE": "title", "Session": "title", "PresentationTitle": "title", "Name of the talk": "title", "Titre": "title", "Intitulé de la séance": "title", "Titel": "title", "Vortragstitel": "title", "Título de la sesión": "title",
		"Abstract": "text", "Full description": "text", "Résumé": "text", "Descriptif": "text", "Beschreibung": "text", "Kurzfassung": "text", "Descripción": "text", "Resumen": "text",
		"PresentationDate": "date", "Day": "date", "Start date": "date", "Jour": "date", "Date de début": "date", "Datum": "date", "Fecha": "date", "Fecha de inicio": "date",
		"Start": "start", "startsAt": "start", "start_time": "start", "Time": "start", "Date/Time": "start", "Heure de début": "start", "Horaire": "start", "Beginn": "start", "Uhrzeit": "start", "Startzeit": "start", "Hora de inicio": "start", "Inicio": "start",
		"End": "end", "EndTime": "end", "Ends at": "end", "End date": "end", "Heure de fin": "end", "Ende": "end", "bis": "end", "Hora final": "end", "Fin": "end",
		"Length": "duration", "Duration (minutes)": "duration", "Durée": "duration", "Dauer": "duration", "Duración": "duration",
		"Room": "room", "Session Room": "room", "Room name": "room", "Venue/Location": "room", "Salle": "room", "Raum": "room", "Veranstaltungsort": "room", "Sala": "room",
		"Presenters": "people", "Speaker 1": "people", "speaker_name": "people", "Author(s)": "people", "Co-authors": "people", "Intervenant·e·s": "people", "Intervenants": "people", "Referent*innen": "people", "Referentinnen": "people", "Vortragende": "people", "Ponentes": "people",
		"Track": "track", "Track title": "track", "Parcours": "track", "Themenbereich": "track", "Eje": "track",
		"Session type": "type", "Type/Format": "type", "Art der Veranstaltung": "type", "Tipo de ponencia": "type",
		"Tags": "tags", "Keywords": "tags", "Mots-clés": "tags", "Schlagwörter": "tags", "Palabras clave": "tags",
		"ID": "id", "Paper ID": "id", "Submission code": "id", "Sprache": "lang", "Idioma": "lang", "Key points": "key-points", "Points clés": "key-points",
		"title-es": "title es", "abstract_fr": "text fr", "Titre (en)": "title en", "Title [pt-BR]": "title pt-BR", "descriptionEN": "text en", "Title (French)": "title fr", "Titel auf Englisch": "", "Título (inglés)": "title en",
		"Titel [de]": "title de", "título_es": "title es", "Titre (de)": "title de", "Titel_DE": "title de", "Título [la]": "title la", "resumen-es": "text es", "Titel (dt.)": "title de", "title_eng": "title en", "English title": "title en", "Title [no]": "title no", "Abstract - FR": "text fr", "Raum [de]": "room de",
		"Room No": "", "Raum Nr.": "", "Session no.": "", "Talk_id": "id", "Nom de la salle": "room", "Type de séance": "type",
		// Joined, abbreviated and decorated.
		"starttime": "start", "endtime": "end", "startdate": "date", "Start Date/Time": "start", "begins_at": "start", "Timeslot": "start", "Time Slot": "start", "StartDateTime": "start", "roomname": "room", "sessionchair": "people", "speakername": "people", "Speaker names": "people", "Session chair(s)": "people", "Speaker(s)": "people", "Presenter names": "people", "Vortragende(r)": "people", "Desc.": "text", "Title*": "title", "Title (required)": "title", "Session Title:": "title", "Abstract (max. 200 words)": "text", "Abstract_MARKDOWN": "text", "Dauer (Min.)": "duration",
		"Time (CET)": "start", "Zeit (MESZ)": "start", "Start (UTC+2)": "start", "Start UTC": "start", "End time (Europe/Paris)": "end", "startDate.date": "date", "startDate.time": "start", "startDate.tz": "zone", "speakers.name": "people", "speakers.fullName": "people", "Speaker first name": "first-name", "Last Name": "last-name", "Vorname": "first-name", "Author affiliation": "affiliation",
		"Status": "status", "Acceptance status": "status", "Accepting?": "status", "active": "status", "is_cancelled": "status",
		// In Russian, Arabic and Chinese.
		"Название": "title", "Название доклада": "title", "Докладчики": "people", "Дата": "date", "Время начала": "start", "Время окончания": "end", "Зал": "room", "Аннотация": "text", "Тип": "type", "Секция": "track",
		"العنوان": "title", "عنوان الجلسة": "title", "المتحدثون": "people", "التاريخ": "date", "وقت البداية": "start", "وقت النهاية": "end", "القاعة": "room", "الملخص": "text", "المحور": "track",
		"标题": "title", "会议标题": "title", "演讲人": "people", "日期": "date", "开始时间": "start", "结束时间": "end", "地点": "room", "摘要": "text", "类型": "type",
		// What tells of the work on an entry.
		"SubmissionDateTime": "", "Submitted at": "", "created_at": "", "Last modified": "", "Date limite": "", "Eingereicht am": "", "Дата подачи": "", "创建时间": "", "Registration deadline": "", "Timestamp": "", "Zeitstempel": "", "dateLastActivity": "", "pubDate": "", "Last seen": "", "Veröffentlicht am": "", "Publish date": "", "发布日期": "", "Expires": "",
		// What must not be published unasked.
		"Speaker email": "", "E-mail": "", "Speaker ID": "", "Room capacity": "", "Speaker Title": "", "Notes for reviewers": "", "Notes": "", "Submission date": "", "Deadline": "", "Abstract score": "", "": "", "dayno": "",
	} {
		if got := kinds(name)[0]; got != want {
			t.Errorf("%q holds %q, not %q", name, got, want)
		}
	}
}

func TestThePlainerNameWins(t *testing.T) {
	for _, c := range []struct{ names, want string }{
		{"SessionTitle,PresentationTitle,PresentationDate", ",title,date"},
		{"Session title,Title,Session start,Start", ",title,,start"},
		{"Start date,Start time,End time", "date,start,end"},
		{"title,name1,name2", "title,people,people"},
		{"Titel,Tag,Beginn", "title,date,start"},
		{"Title,Tag,Start", "title,tags,start"},
		{"Title,Title,title-es", "title,,title es"},
		{"Author,Speaker", "people,people"},
	} {
		if diff := cmp.Diff(c.want, strings.Join(kinds(strings.Split(c.names, ",")...), ",")); diff != "" {
			t.Error(c.names, diff)
		}
	}
}

func TestTheZoneInTheNameOfAColumn(t *testing.T) {
	for name, want := range map[string]string{
		"Time (CET)": "CET", "Zeit (MESZ)": "CET", "Start (UTC+2)": "+02:00", "Start UTC": "UTC", "End time (Europe/Paris)": "Europe/Paris", "Time [EDT]": "EST5EDT", "Время (МСК)": "Europe/Moscow",
		"Time": "", "Start at": "", "Presentation start": "", "Time (IST)": "", "Track (ICT)": "", "Meet": "",
	} {
		if got := Named([]string{name})[0].Zone; got != want {
			t.Errorf("%q has the zone %q, not %q", name, got, want)
		}
	}
}

func TestAWordHasOneMeaningInALanguage(t *testing.T) {
	for i, words := range vocabularies {
		for word := range words {
			if fillers[word] && !strings.Contains(",de,la,le,e,y,a,в,на,с,", ","+word+",") {
				t.Errorf("%q of vocabulary %d is a word without weight, too", word, i)
			}
		}
	}
}
