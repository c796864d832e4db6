package tabular

import (
	"slices"
	"strings"
)

// Words that need others to be a field: the time of a start or an end, the name
// of a room or a person, and the parts of that of a person.
const (
	clock  Field = "time"
	name   Field = "name"
	given  Field = "given"
	family Field = "family"
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
// columns are named: "Tag" is a day in German only. Those of a language without an
// interface of its own count where no other knows as many.
func vocabularyOf(names [][]string) vocabulary {
	first, _ := mostKnown(names)
	v := vocabulary{everyVocabulary()[first]}
	return append(v, vocabularies...)
}

// everyVocabulary returns the words of all languages.
func everyVocabulary() []map[string]Field {
	return slices.Concat(vocabularies, otherVocabularies)
}

// mostKnown returns the number of the vocabulary with most of the words, and whether
// it has more than any other.
func mostKnown(names [][]string) (first int, alone bool) {
	most := 0
	for i, words := range everyVocabulary() {
		known := 0
		for _, name := range names {
			for _, word := range name {
				if words[word] != "" {
					known++
				}
			}
		}
		if known > most {
			first, most, alone = i, known, true
		} else if known == most {
			alone = false
		}
	}
	return first, alone
}

// vocabularyLanguages are the languages of vocabularies, in their order, and then those of
// otherVocabularies.
var vocabularyLanguages = []string{"en", "fr", "de", "es", "ru", "ar", "zh", "nl", "it", "pl", "pt", "sv", "da", "nb", "ja", "ko"}

// LanguageOf returns the tag of the language in which columns are named, or "" if
// their names are as good in several.
func LanguageOf(names []string) string {
	words := make([][]string, len(names))
	for i, name := range names {
		words[i] = known(wordsOf(name))
	}
	if first, alone := mostKnown(words); alone {
		return vocabularyLanguages[first]
	}
	return ""
}

// vocabularies are the words of seven languages, in small letters without accents.
var vocabularies = []map[string]Field{
	dictionary(map[Field]string{
		Title:       "title,titles,heading,headline,subject",
		Subtitle:    "subtitle,tagline",
		Text:        "abstract,abstracts,description,desc,descr,summary,text,content,contents,synopsis,blurb,details,body,outline,describe",
		Date:        "date,dates,day,days,recorded",
		Start:       "start,starts,starting,begin,begins,beginning,from,startsat,beginsat",
		End:         "end,ends,ending,finish,finishes,finishing,until,to,stop,endsat",
		clock:       "time,times,timeslot,timeslots,slot,hour,hours,when,datetime,timestart,scheduled at",
		Duration:    "duration,length,minutes,minute,mins,min,dur",
		Room:        "room,rooms,location,locations,loc,venue,hall,stage,auditorium,place,where,branch",
		People:      "speaker,speakers,presenter,presenters,people,person,persons,author,authors,coauthor,coauthors,panelist,panelists,panellists,moderator,moderators,facilitator,facilitators,chair,chairs,chairperson,convenor,convenors,convener,conveners,contributor,contributors,lecturer,lecturers,instructor,instructors,host,hosts,organiser,organisers,organizer,organizers,participant,participants,creator,creators,who,by,copresenter,copresenters,cospeaker,cospeakers,discussant,discussants,keynoter,trainer,trainers,performer,performers,leader,leaders",
		Affiliation: "affiliation,affiliations,organisation,organisations,organization,organizations,institution,institutions,institute,company,employer",
		FirstName:   "firstname,forename,givenname",
		LastName:    "lastname,surname,familyname",
		Track:       "track,tracks,stream,streams,strand,theme,topic",
		Type:        "type,types,format,formats,kind,category,eventtype,sessiontype",
		Tags:        "tags,tag,keywords,keyword,topics,themes,categories,subjects,labels",
		ID:          "id,ids,code,guid,uuid,identifier,slug,uid,key",
		Lang:        "language,languages,lang,locale,content locale",
		KeyPoints:   "key points,key point,keypoints,takeaways,key messages",
		Status:      "status,state,closed,decision,accepted,acceptance,accepting,outcome,approved,approval,active,published,confirmed,cancelled,canceled,withdrawn,rejected,declined,draft,archived,deleted,visibility,visible,verdict,private,hidden,is session,is break,is service,service session",
		Zone:        "timezone,tz,tzid,tzname,zone",
		Link:        "url,uri,link,recording,recordings,slide,slides,video,videos,youtube,doi,presentation slides",
		Facet:       "level,levels,audience,audiences,difficulty,skill level,target audience,target group,age,ages,age group,age range,for whom,expertise,complexity,subtype,sub type,subtopic,sub topic,subtrack,partnership,partnerships",
		name:        "name,names,fullname,displayname",
		given:       "first,given",
		family:      "last,family",
	}),
	dictionary(map[Field]string{
		Title:       "titre,intitule,titres,objet",
		Subtitle:    "soustitre,sous titre",
		Text:        "resume,descriptif,description,texte,contenu,synopsis,presentation detaillee",
		Date:        "date,jour,journee,dates",
		Start:       "debut,commence,demarrage",
		End:         "fin,jusqu,termine",
		clock:       "heure,horaire,heures,horaires,creneau,creneaux,quand",
		Duration:    "duree",
		Room:        "salle,salles,lieu,endroit,amphi,amphitheatre,bibliotheque",
		People:      "intervenant,intervenants,intervenante,intervenantes,orateur,orateurs,oratrice,oratrices,conferencier,conferenciers,conferenciere,conferencieres,auteur,auteurs,autrice,autrices,animateur,animateurs,animatrice,animatrices,moderateur,moderateurs,moderatrice,moderatrices,personnes,animation,qui,animee par,anime par,presente par,propose par,facilitateur,facilitateurs,facilitatrice,facilitatrices",
		Affiliation: "organisme,etablissement,etablissements,structure",
		FirstName:   "prenom,prenoms",
		Track:       "parcours,filiere,axe,thematique,theme,volet",
		Type:        "type,format,categorie,genre",
		Tags:        "mots cles,mot cle,etiquettes,motscles,thematiques,themes",
		ID:          "identifiant,code,id",
		Lang:        "langue,langues",
		KeyPoints:   "points cles,points forts",
		Status:      "statut,etat,decision,accepte,acceptee,valide,annule,annulee,publie,prive",
		Zone:        "fuseau,fuseau horaire",
		Link:        "lien",
		Facet:       "niveau,niveaux,public cible,public vise,partenariat,partenariats",
		name:        "nom,noms",
	}),
	dictionary(map[Field]string{
		Title:       "titel,uberschrift,bezeichnung,betreff",
		Subtitle:    "untertitel",
		Text:        "beschreibung,zusammenfassung,inhalt,kurzfassung,abstract,text,kurzbeschreibung",
		Date:        "datum,tag,startdatum,wochentag,tage,termin,termine",
		Start:       "beginn,anfang,start,von,startzeit,anfangszeit,beginnt,startzeitpunkt,ab",
		End:         "ende,bis,schluss,endzeit,endet,enddatum,endzeitpunkt",
		clock:       "uhrzeit,zeit,uhr,zeiten,zeitraum,wann,zeitpunkt,zeitslot",
		Duration:    "dauer,lange,minuten",
		Room:        "raum,saal,ort,zimmer,horsaal,raume,buhne,zweigstelle,standort,wo",
		People:      "referent,referenten,referentin,referentinnen,referierende,sprecher,sprecherin,sprecherinnen,vortragende,vortragender,vortragenden,autor,autoren,autorin,autorinnen,redner,rednerin,rednerinnen,person,personen,mitwirkende,moderation,leitung,moderator,moderatorin,beitragende,sitzungsleitung,dozent,dozentin,dozenten,kursleitung,wer",
		Affiliation: "institution,einrichtung,organisation,affiliation",
		FirstName:   "vorname",
		LastName:    "nachname,familienname",
		Track:       "thema,themenblock,themenbereich,themenfeld,schiene,strang,schwerpunkt,themenschwerpunkt,track",
		Type:        "typ,art,format,kategorie",
		Tags:        "schlagworte,schlagworter,stichworte,stichworter,schlagwort,tags,themen,kategorien,rubriken",
		ID:          "kennung,id,code",
		Lang:        "sprache,sprachen",
		KeyPoints:   "kernaussagen,kernpunkte",
		Status:      "status,zustand,entscheidung,privat,angenommen,abgesagt,freigegeben",
		Zone:        "zeitzone",
		Link:        "folien,link",
		Facet:       "niveau,zielgruppe,zielgruppen,fur wen,alter,altersgruppe,partnerschaft,partnerschaften",
		name:        "name,namen,was",
	}),
	dictionary(map[Field]string{
		Title:       "titulo,titulos,asunto",
		Subtitle:    "subtitulo",
		Text:        "resumen,descripcion,texto,contenido,sinopsis",
		Date:        "fecha,dia,jornada,fechas",
		Start:       "inicio,comienzo,desde,comienza,empieza",
		End:         "fin,final,hasta,termina,termino",
		clock:       "hora,horario,horas,horarios,cuando,franja",
		Duration:    "duracion",
		Room:        "sala,lugar,aula,salon,ubicacion,sede,auditorio,donde",
		People:      "ponente,ponentes,orador,oradora,oradores,autor,autora,autores,conferenciante,conferenciantes,conferencista,conferencistas,participantes,personas,persona,moderador,moderadora,moderadores,expositor,expositores,facilitador,facilitadora,facilitadores,quien,tallerista,talleristas",
		Affiliation: "institucion,organizacion,entidad,afiliacion",
		LastName:    "apellido,apellidos",
		Track:       "linea,eje,eje tematico,linea tematica,area tematica,itinerario,tema,pista",
		Type:        "tipo,formato,categoria,modalidad",
		Tags:        "etiquetas,palabras clave,temas",
		ID:          "identificador,codigo,id",
		Lang:        "idioma,idiomas,lengua",
		KeyPoints:   "puntos clave",
		Status:      "estado,decision,aceptado,aceptada,cancelado,cancelada,privado",
		Zone:        "zona horaria,huso horario",
		Link:        "enlace",
		Facet:       "nivel,publico objetivo,edad,edades,alianza,alianzas",
		name:        "nombre,nombres",
	}),
	dictionary(map[Field]string{
		Title:       "название,заголовок,наименование,тема,что",
		Subtitle:    "подзаголовок",
		Text:        "описание,аннотация,тезисы,содержание,текст,реферат",
		Date:        "дата,день,даты",
		Start:       "начало,начала,с,от",
		End:         "конец,окончание,окончания,конца,завершение,до,по",
		clock:       "время,времени,часы,слот,когда",
		Duration:    "длительность,продолжительность,минут,минуты",
		Room:        "зал,аудитория,место,помещение,площадка,комната,где",
		People:      "докладчик,докладчики,спикер,спикеры,выступающий,выступающие,автор,авторы,ведущий,ведущие,модератор,модераторы,участники,лектор,лекторы,кто,эксперт,эксперты",
		Affiliation: "организация,учреждение,аффилиация,компания",
		FirstName:   "имя",
		LastName:    "фамилия",
		Track:       "трек,секция,направление,поток",
		Type:        "тип,вид,формат,категория",
		Tags:        "теги,метки,темы,ключевые слова",
		ID:          "идентификатор,код,ид",
		Lang:        "язык,языки",
		KeyPoints:   "ключевые положения,ключевые тезисы",
		Status:      "статус,состояние,решение",
		Zone:        "часовой пояс",
		Link:        "ссылка",
		Facet:       "уровень,целевая аудитория,партнерство",
		name:        "имена,фио",
	}),
	dictionary(map[Field]string{
		Title:       "العنوان,عنوان,اسم",
		Text:        "الوصف,وصف,الملخص,ملخص,المحتوى,نص,النص,نبذة",
		Date:        "التاريخ,تاريخ,اليوم,يوم",
		Start:       "البداية,بداية,البدء,بدء,يبدا,من",
		End:         "النهاية,نهاية,الانتهاء,انتهاء,ينتهي,الى",
		clock:       "الوقت,وقت,الساعة,ساعة,التوقيت,توقيت",
		Duration:    "المدة,مدة",
		Room:        "القاعة,قاعة,المكان,مكان,الغرفة,غرفة,الموقع",
		People:      "المتحدث,متحدث,المتحدثون,المتحدثين,متحدثون,المحاضر,محاضر,المحاضرون,المحاضرين,المؤلف,المؤلفون,المشاركون,المقدم,مقدم,المقدمون,ميسر,الميسر,الميسرون",
		Affiliation: "المؤسسة,مؤسسة,الجهة,المنظمة",
		Track:       "المسار,مسار,المحور,محور,الموضوع,موضوع",
		Type:        "النوع,نوع,الفئة,فئة",
		Tags:        "الوسوم,الكلمات المفتاحية,كلمات مفتاحية",
		ID:          "المعرف,معرف,الرمز,رمز",
		Lang:        "اللغة,لغة",
		KeyPoints:   "النقاط الرئيسية",
		Status:      "الحالة,حالة",
		Link:        "الرابط",
		Facet:       "المستوى,مستوى,الجمهور,شراكة,الشراكة,الشراكات",
	}),
	dictionary(map[Field]string{
		Title:       "标题,题目,名称,主题,议题,議題,讲题,课题,會議名稱,標題,題目",
		Subtitle:    "副标题",
		Text:        "摘要,简介,描述,内容,说明,介绍,簡介,內容,說明",
		Date:        "日期,日,天",
		Start:       "开始,起始,開始",
		End:         "结束,截止,結束,终止",
		clock:       "时间,时段,時間,時段",
		Duration:    "时长,时长分钟,持续时间,長度,時長",
		Room:        "地点,会议室,会场,房间,场地,教室,地點,會議室,會場",
		People:      "演讲人,演讲者,讲者,主讲人,发言人,嘉宾,作者,主持人,报告人,講者,演講者,主持,分享人",
		Affiliation: "单位,机构,單位",
		Track:       "分会场,专题,议程軌,議程軌,轨道,分论坛",
		Type:        "类型,类别,形式,類型,類別",
		Tags:        "标签,关键词,关键字,標籤,關鍵字",
		ID:          "编号,编码,代码,編號",
		Lang:        "语言,語言",
		KeyPoints:   "要点,要點",
		Status:      "状态,狀態",
		Link:        "链接",
		Facet:       "级别,难度,难易度,受众,合作类型,伙伴关系",
		name:        "姓名",
	}),
}

func dictionary(fields map[Field]string) map[string]Field {
	words := map[string]Field{}
	for f, list := range fields {
		for word := range strings.SplitSeq(list, ",") {
			words[foldName(word)] = f
		}
	}
	return words
}

// Words around those of a field: a session may have several parts, of which each
// has a title and a time of its own; other words are of no weight.
var (
	wholes  = names("session,sessions,event,events,block,sitzung,seance,sesion,veranstaltung,evenement,evento,sessie,sessione,sesja,sesji,sessao,programm,programme,program,schedule,scheduled,agenda,item,сессия,сессии,мероприятие,мероприятия,события,الجلسة,جلسة,الفعالية,会议,場次,场次,议程,議程,活动")
	parts   = names("talk,talks,presentation,presentations,paper,papers,lecture,contribution,submission,proposal,workshop,present,vortrag,vortrags,beitrag,beitrags,communication,intervention,conference,ponencia,presentacion,comunicacion,atelier,taller,доклад,доклада,докладов,выступление,выступления,лекция,лекции,المحاضرة,محاضرة,演讲,报告,講題,演講,讲座,lezing,presentatie,intervento,relazione,wykład,wykładu,referat,palestra,apresentacao")
	fillers = names("am,um,da,do,dos,di,della,dei,van,het,een,of,the,and,at,in,for,s,r,de,du,des,d,la,le,les,l,et,del,el,los,las,y,der,die,das,und,full,short,long,co,local,e,innen,nen,rice,a,an,is,on,or,your,our,please,enter,what,will,be,max,words,characters,chars,optional,required,html,markdown,md,plain,as,with,main,primary,all,list,и,или,на,в,的,в часах")
)

// apart are words of columns that tell when somebody worked on an entry, of what
// is not for readers, or of a person's private matters. No column with one is about
// a session.
var apart = names("submitted,submission date,submission time,proposal date,abstract date,application date,paper date,acceptance date,decision date,notification,camera ready,created,creation,changed,change,lastmod,modified,modification,updated,update,uploaded,upload,deadline,due,received,registered,registration,edited,timestamp,synced,imported,exported,dtstamp,zeitstempel,eingereicht,einreichung,erstellt,geandert,anderung,aktualisiert,frist,abgabe,soumission,soumis,cree,creation,modifie,modification,limite,echeance,enviado,envio,creado,modificado,actualizado,limite,plazo,создано,создан,изменено,изменен,обновлено,подано,подачи,отправлено,отправки,تقديم,الإرسال,إنشاء,تعديل,تحديث,提交,创建,更新,修改,投稿," +
	"email,mail,emails,phone,telephone,mobile,address,reviewer,reviewers,review,reviews,internal,score,rating,votes,bio,biography,biographie,biografia,photo,picture,avatar,image,twitter,linkedin,github,facebook,instagram,mastodon,orcid,capacity,password,token,secret,access,comments,comment,notes,note,committee,pronouns,diet,dietary,birthday,birth,gender,arrival,departure,published at,pub date,publication date,publish date,date published,posted,posted on,post date,cue,start cue,end cue,timecode,preferred,preference,wunschtermin,souhaité,préférence,preferida,preferido,dépôt,déposé,réception,reçu,last activity,last seen,last viewed,login,expires,expiry,expiration,booked,ordered,payment,invited,invitation,assigned,accepted at,approved at,confirmed at,signed,hochgeladen,veröffentlicht am,publié le,publicado el,опубликовано,загружено,发布时间,发布日期,上传时间,上传日期")

func set(list string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.SplitSeq(list, ",") {
		words[word] = true
	}
	return words
}

// names returns the set of the words of columns' names in a list.
func names(list string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.SplitSeq(list, ",") {
		words[foldName(word)] = true
	}
	return words
}

// foldName returns words as they are compared in the names of columns.
func foldName(words string) string { return strings.Join(wordsOf(words), " ") }

// languages are the names of those that columns are named for most.
var languages = foldedKeys(map[string]string{
	"english": "en", "anglais": "en", "englisch": "en", "ingles": "en",
	"french": "fr", "francais": "fr", "franzosisch": "fr", "frances": "fr",
	"german": "de", "allemand": "de", "deutsch": "de", "aleman": "de",
	"spanish": "es", "espagnol": "es", "spanisch": "es", "espanol": "es",
	"arabic": "ar", "arabe": "ar", "arabisch": "ar",
	"chinese": "zh", "chinois": "zh", "chinesisch": "zh", "chino": "zh",
	"russian": "ru", "russe": "ru", "russisch": "ru", "ruso": "ru",
	"portuguese": "pt", "portugais": "pt", "portugiesisch": "pt", "portugues": "pt",
	"английский": "en", "английском": "en", "русский": "ru", "русском": "ru", "французский": "fr", "немецкий": "de", "испанский": "es", "китайский": "zh", "арабский": "ar",
	"英文": "en", "中文": "zh", "法文": "fr", "德文": "de", "俄文": "ru", "英语": "en", "汉语": "zh", "الإنجليزية": "en", "العربية": "ar", "الفرنسية": "fr",
	"eng": "en", "engl": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "dt": "de", "spa": "es", "esp": "es",
})

func foldedKeys(named map[string]string) map[string]string {
	folded := map[string]string{}
	for name, tag := range named {
		folded[foldName(name)] = tag
	}
	return folded
}

// shortest is the length in bytes of the shortest word that a joined name is taken
// apart into, other than those of brief.
const shortest = 4

var brief = set("end,day,id,key,tag,tz,loc,dur")

// known takes the words that are unknown apart into known ones, as in "starttime"
// and "开始时间".
func known(words []string) []string {
	var all []string
	for _, word := range words {
		if parts := segments(word); parts != nil && !isKnown(word) && !isOther(word) {
			all = append(all, parts...)
		} else {
			all = append(all, word)
		}
	}
	return all
}

// isOther reports whether a word is one of a language without an interface of its own.
func isOther(word string) bool {
	return vocabulary(otherVocabularies).lookup(word) != ""
}

func isKnown(word string) bool {
	return wholes[word] || parts[word] || fillers[word] || apart[word] || languages[word] != "" || vocabulary(vocabularies).lookup(word) != ""
}

// segments returns the fewest known words that a word is joined of, or nil.
func segments(word string) []string {
	if len(word) > 60 {
		return nil
	}
	best := make([][]string, len(word)+1)
	best[0] = []string{}
	for end := 1; end <= len(word); end++ {
		for start := range end {
			part := word[start:end]
			if best[start] == nil || len(part) < shortest && !brief[part] && part[0] < 0x80 || !isKnown(part) {
				continue
			}
			if best[end] == nil || len(best[start])+1 < len(best[end]) {
				best[end] = append(best[start][:len(best[start]):len(best[start])], part)
			}
		}
	}
	return best[len(word)]
}

// WordsOf returns the words of the name of a column, in small letters without accents.
func WordsOf(name string) []string { return wordsOf(name) }

// IsOfPart reports whether the name of a column is about a part of a session, such as a
// presentation.
func IsOfPart(name string) bool { return hasWord(name, parts) }

// IsOfWhole reports whether the name of a column is about a session as a whole.
func IsOfWhole(name string) bool { return hasWord(name, wholes) }

func hasWord(name string, words map[string]bool) bool {
	return slices.ContainsFunc(wordsOf(name), func(word string) bool { return words[word] })
}
