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
		// What must not be published unasked.
		"Speaker email": "", "E-mail": "", "Speaker ID": "", "Room capacity": "", "Speaker Title": "", "Author affiliation": "", "Notes for reviewers": "", "Notes": "", "Submission date": "date", "Deadline": "", "Abstract score": "", "Status": "", "": "", "dayno": "",
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
