package tabular

import "strings"

// Words that need others to be a field: the time of a start or an end, the name
// of a room or a person.
const (
	clock Field = "time"
	name  Field = "name"
)

// vocabulary says what a word means.
type vocabulary []map[string]Field

// lookup returns the field that a word is about. A word of German may be written
// together with the kind of session before it.
func (v vocabulary) lookup(word string) Field {
	for _, words := range v {
		if f := words[word]; f != "" {
			return f
		}
	}
	for _, before := range []string{"vortrags", "veranstaltungs", "sitzungs", "session", "programm", "beitrags"} {
		if rest, found := strings.CutPrefix(word, before); found && rest != "" {
			return v.lookup(rest)
		}
	}
	return ""
}

// vocabularyOf returns all words, first those of the language in which most
// columns are named: "Tag" is a day in German only.
func vocabularyOf(names [][]string) vocabulary {
	first, most := 0, 0
	for i, words := range vocabularies {
		known := 0
		for _, name := range names {
			for _, word := range name {
				if words[word] != "" {
					known++
				}
			}
		}
		if known > most {
			first, most = i, known
		}
	}
	v := vocabulary{vocabularies[first]}
	return append(v, vocabularies...)
}

// vocabularies are the words of English, French, German and Spanish, in small
// letters without accents.
var vocabularies = []map[string]Field{
	dictionary(map[Field]string{
		Title:     "title,heading,headline",
		Text:      "abstract,abstracts,description,summary,text,content,contents,synopsis,blurb",
		Date:      "date,day",
		Start:     "start,starts,starting,begin,begins,beginning,from",
		End:       "end,ends,ending,finish,finishes,until,to",
		clock:     "time,times,hour",
		Duration:  "duration,length,minutes",
		Room:      "room,rooms,location,venue,hall,stage,auditorium",
		People:    "speaker,speakers,presenter,presenters,people,person,persons,author,authors,coauthors,panelist,panelists,panellists,moderator,moderators,facilitator,facilitators,chair,chairs,contributor,contributors,lecturer,lecturers",
		Track:     "track,tracks,stream,strand,theme,topic",
		Type:      "type,format,kind,category",
		Tags:      "tags,tag,keywords,keyword,topics,themes,categories",
		ID:        "id,code,guid,uuid,identifier,slug",
		Lang:      "language,languages,lang,locale",
		KeyPoints: "key points,key point,keypoints,takeaways,key messages",
		name:      "name",
	}),
	dictionary(map[Field]string{
		Title:     "titre,intitule",
		Text:      "resume,descriptif,description,texte,contenu,synopsis",
		Date:      "date,jour",
		Start:     "debut,commence",
		End:       "fin,jusqu",
		clock:     "heure,horaire,heures",
		Duration:  "duree",
		Room:      "salle,lieu,endroit",
		People:    "intervenant,intervenants,intervenante,intervenantes,orateur,orateurs,oratrice,oratrices,conferencier,conferenciers,auteur,auteurs,autrice,animateur,animateurs,moderateur,moderateurs,personnes",
		Track:     "parcours,filiere,axe,thematique,theme,volet",
		Type:      "type,format,categorie,genre",
		Tags:      "mots cles,mot cle,etiquettes,motscles",
		ID:        "identifiant,code,id",
		Lang:      "langue,langues",
		KeyPoints: "points cles,points forts",
		name:      "nom",
	}),
	dictionary(map[Field]string{
		Title:     "titel,uberschrift,bezeichnung",
		Text:      "beschreibung,zusammenfassung,inhalt,kurzfassung,abstract,text,kurzbeschreibung",
		Date:      "datum,tag,startdatum",
		Start:     "beginn,anfang,start,von,startzeit,anfangszeit,beginnt",
		End:       "ende,bis,schluss,endzeit,endet,enddatum",
		clock:     "uhrzeit,zeit,uhr",
		Duration:  "dauer,lange,minuten",
		Room:      "raum,saal,ort,zimmer,horsaal,raume",
		People:    "referent,referenten,referentin,referentinnen,referierende,sprecher,sprecherin,sprecherinnen,vortragende,vortragender,autor,autoren,autorin,autorinnen,redner,rednerin,rednerinnen,person,personen,mitwirkende,moderation,leitung",
		Track:     "thema,themenbereich,schiene,strang,schwerpunkt,themenschwerpunkt,track",
		Type:      "typ,art,format,kategorie",
		Tags:      "schlagworte,schlagworter,stichworte,stichworter,schlagwort,tags,themen",
		ID:        "kennung,id,code",
		Lang:      "sprache,sprachen",
		KeyPoints: "kernaussagen,kernpunkte",
		name:      "name",
	}),
	dictionary(map[Field]string{
		Title:     "titulo",
		Text:      "resumen,descripcion,texto,contenido,sinopsis",
		Date:      "fecha,dia",
		Start:     "inicio,comienzo,desde,comienza,empieza",
		End:       "fin,final,hasta,termina,termino",
		clock:     "hora,horario,horas",
		Duration:  "duracion",
		Room:      "sala,lugar,aula,salon,ubicacion",
		People:    "ponente,ponentes,orador,oradora,oradores,autor,autora,autores,conferenciante,conferenciantes,participantes,personas,persona,moderador,moderadora,moderadores",
		Track:     "linea,eje,itinerario,tema,pista",
		Type:      "tipo,formato,categoria,modalidad",
		Tags:      "etiquetas,palabras clave,temas",
		ID:        "identificador,codigo,id",
		Lang:      "idioma,idiomas,lengua",
		KeyPoints: "puntos clave",
		name:      "nombre",
	}),
}

func dictionary(fields map[Field]string) map[string]Field {
	words := map[string]Field{}
	for f, list := range fields {
		for word := range strings.SplitSeq(list, ",") {
			words[word] = f
		}
	}
	return words
}

// Words around those of a field: a session may have several parts, of which each
// has a title and a time of its own; other words are of no weight.
var (
	wholes  = set("session,sessions,event,block,sitzung,seance,sesion,veranstaltung,evenement,evento")
	parts   = set("talk,presentation,paper,lecture,contribution,submission,proposal,item,vortrag,beitrag,communication,intervention,conference,ponencia,presentacion,comunicacion")
	fillers = set("of,the,and,at,in,for,s,de,du,des,d,la,le,les,l,et,del,el,los,las,y,der,die,das,und,full,short,long,co,local,e,innen,rice")
)

func set(list string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.SplitSeq(list, ",") {
		words[word] = true
	}
	return words
}

// languages are the names of those that columns are named for most.
var languages = map[string]string{
	"english": "en", "anglais": "en", "englisch": "en", "ingles": "en",
	"french": "fr", "francais": "fr", "franzosisch": "fr", "frances": "fr",
	"german": "de", "allemand": "de", "deutsch": "de", "aleman": "de",
	"spanish": "es", "espagnol": "es", "spanisch": "es", "espanol": "es",
	"arabic": "ar", "arabe": "ar", "arabisch": "ar",
	"chinese": "zh", "chinois": "zh", "chinesisch": "zh", "chino": "zh",
	"russian": "ru", "russe": "ru", "russisch": "ru", "ruso": "ru",
	"portuguese": "pt", "portugais": "pt", "portugiesisch": "pt", "portugues": "pt",
	"eng": "en", "engl": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "dt": "de", "spa": "es", "esp": "es",
}
