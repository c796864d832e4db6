package sessions

import (
	"cmp"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// field is what a label or a heading in notes is about.
type field string

// The fields that notes name.
const (
	noField   field = ""
	title     field = "title"
	lead      field = "lead"
	scribe    field = "notes"
	present   field = "present"
	when      field = "when"
	begin     field = "start"
	finish    field = "end"
	room      field = "room"
	track     field = "track"
	keyPoints field = "key-points"
	decisions field = "decisions"
	actions   field = "actions"
)

// labels are the words for each field in Arabic, Chinese, English, French, German,
// Russian and Spanish, as people write them in front of notes.
var labels = vocabulary(map[field]string{
	title: `topic, title, session, session title, talk, titel, thema, titre, sujet, titulo, tema, 主題, 主题, 題目, 题目, 議題, 议题, 場次, тема, название, العنوان, الموضوع, عنوان الجلسة, session name, name of session, name of the session, title of session, title of the session, workshop title, meeting, meeting title, name of meeting, titel der session, titel der veranstaltung, titre de la session, titre de l'atelier, nom de l'atelier, titulo de la sesion, nombre de la sesion, titulo da sessao, titolo, titolo della sessione, titel van de sessie, 会议名称, 會議名稱, 会议主题, 會議主題, 場次名稱, 场次名称, название сессии, тема сессии, اسم الجلسة`,
	lead: `facilitator, topic facilitator, facilitators, lead, leads, co-lead, co-leads, led by, session lead, presenter, presenters, presented by, speaker, speakers, convener, session convener,
		convenor, session convenor, chair, chairs, co-chair, host, hosts, table host, table hosts, hosted by, moderator, moderators, moderated by, facilitated by, panelist, panelists, panellists, panellist, session leader, session leaders, session chair, session host, session facilitator, session moderator, session owner, session organiser, session organizer, leader, leaders, discussion leader, workshop leader, workshop leaders, proposer, proposed by, pitched by, run by, trainer, trainers, taught by, keynote speaker, guest speaker, guest speakers, discussant, discussants, respondent, respondents, introduced by, instructor, instructors,
		moderation, redeleitung, sitzungsleitung, leitung, sessionleitung, sessiongeber, sessiongeberin, referent, referentin, referenten, referent*in, impuls, vortrag, vortragende, geleitet von, moderiert von, leiter, leiterin, diskussionsleitung, workshopleitung, podiumsgaste, gastgeberin, sprecher, sprecherin, referierende, referent/in, moderator/in, session von, sessionpate, themengeber, themengeberin, inputgeber, inputgeberin, keynote-speaker, panel members,
		animateur, animatrice, animateurs, animation, anime par, animee par, intervenant, intervenante, intervenants, porteur, porteuse, porteur du sujet, porteuse du sujet, presidence, president de seance, moderateur, moderatrice, intervenant.e.s, intervenant(e)s, orateur, oratrice, orateurs, conferencier, conferenciere, anime par, presente par, proposee par, formateur, formatrice, modere par,
		moderador, moderadora, moderadores, facilita, facilitador, facilitadora, facilitadores, ponente, ponentes, conduce, convocante, expositor, expositora, modera, ponencia, panelista, panelistas, a cargo de, dinamiza, dinamizador, dinamizadora, tallerista, coordinador, coordinadora, presenta, moderacion, facilitacion, oradores, orador, oradora, moderacao, mediador, mediadora, mediacao, palestrante, palestrantes, facilitadora, apresentador, apresentadora, orientador, moderatore, moderatrice, relatore, relatrice, relatori, conduttore, conduttrice, facilitatore, facilitatrice, intervengono, spreker, sprekers, gespreksleider, begeleider, voorzitter,
		主持人, 主持, 講者, 讲者, 主講, 主讲, 主講人, 主讲人, 引言人, 坑主, 与谈人, 與談人, 报告人, 報告人, 演讲人, 演講人, 演讲者, 演講者, 发言人, 發言人, 嘉宾, 嘉賓, 讲师, 講師, 引導人, 引导人, 主席, 召集人, 討論人, 讨论人, 评议人, 評論人, 分享人, 分享者, ведущий, ведущая, ведущие, модератор, модераторы, докладчик, докладчики, спикер, спикеры, выступающие, эксперт, эксперты, председатель, ведет, ведут, руководитель, фасилитатор, докладывает, выступает, выступали, выступил, выступила,
		الميسر, الميسرة, رئيس الجلسة, المتحدث, المتحدثون, المتحدثة, مدير الجلسة, المتحدثات, المتكلم, المتكلمون, مديرة الجلسة, رئيسة الجلسة, المحاضر, المحاضرة, المحاضرون, إدارة الجلسة, إدارة الحوار, المحاور, المشرف, المشرفة, قائد الجلسة, المنسق, المنسقة, مقدم الجلسة, مقدمة الجلسة, تقديم`,
	scribe: `notes by, note taker, note takers, note-taker, note-takers, notetaker, notetakers, notes taker, notes takers, notes-taker, notes-takers, notes taken by, scribe, scribes, minutes, minutes by, minute taker, minutes taken by, rapporteur, rapporteurs, rapporteuse, reporter, recorder, secretary,
		protokoll, protokollant, protokollantin, protokollfuhrung, protokollfuhrer, protokoll von, schriftfuhrer, schriftfuhrerin, notizen von, doku, dokumentation, mitschrift, mitschrift von, schriftfuhrung, protokollierende, protokoll erstellt von,
		prise de notes, redacteur, redactrice, secretaire de seance, secretaire, secretario, secretaria, toma de notas, relator, relatora, relatoria, acta redactada por, elaborado por, anota, redacta, tomo notas, redactor, redactora, anotacoes de, notas por, secretario da reuniao, verbalizzante, appunti di, notulist, verslaglegger, notas de,
		記錄, 记录, 記錄人, 记录人, 紀錄, 紀錄人, 共筆, 记录者, секретарь, протокол вел, протокол вела, записал, записала, записи, протокол, секретарь заседания, протоколист, записывал, записывала, المقرر, المقررة, مدون المحضر, تدوين, مقرر الجلسة, مقررة الجلسة, كاتب المحضر, كاتبة المحضر, سجل الملاحظات`,
	present: `group members, members of the group, members in the group, roll call, sign in, sign-in, sign in sheet, sign-in sheet, signed in, contact list, contact sheet, mailing list of participants, roster, chat log, zoom chat, meeting chat, chat transcript, gruppenmitglieder, chatprotokoll, chat-protokoll, membres du groupe, journal du chat, feuille de presence, feuille d'emargement, emargement, integrantes del grupo, lista de asistencia, registro de asistencia, registro del chat, lista de presenca, 小组成员, 小組成員, 签到, 簽到, 签到表, 簽到表, 聊天记录, 聊天記錄, члены группы, участники группы, перекличка, явка, лист регистрации, чат встречи, أعضاء المجموعة, سجل الحضور, سجل المحادثة, list of participants, list of attendees, participants list, liste des participants, lista de asistentes, lista de participantes, anwesenheitsliste, список участников, قائمة الحضور, قائمة المشاركين, 與會人員名單, 与会人员名单, 參加者, 参加者, attendees, attendee, attendee list, attending, attendance, present, participants, participant, participant list, participating, who was there, who came, who is here, who's here, in the room, people in the room, wer war da, wer war dabei, dabei, qui etait la, quien vino, quienes vinieron, кто был, 谁来了, 誰來了, apologies, regrets, absent, in attendance, members present, people present,
		anwesend, anwesende, teilnehmer, teilnehmerinnen, teilnehmende, teilnehmer*innen, gaste, entschuldigt, abwesend, anwesenheit, teilnehmerliste, presents, presentes, present(e)s, participants et participantes, participantes, participantes y asistentes, excuses, absents,
		asistentes, ausentes, asistencia, asistieron, 出席, 出席者, 與會者, 与会者, 與會, 参会人员, 參與者, 参与者, 缺席, 与会人员, 出席人員, 出席人员, присутствовали, присутствующие, участники, отсутствовали, الحضور, المشاركون, الغائبون, المشاركات والمشاركون`,
	when:   `date, dates, time, date & time, date and time, date/time, day, day & time, day and time, when, slot, time slot, timeslot, session date, datum, uhrzeit, zeit, datum und uhrzeit, zeitpunkt, termin, wann, tag, heure, date et heure, creneau, horaire, horaires, jour, quand, fecha, hora, fecha y hora, horario, dia, cuando, 時間, 时间, 日期, 日期時間, 日期时间, 時間日期, дата, время, дата и время, когда, التاريخ, الوقت, التاريخ والوقت, الزمن, الزمان, اليوم, الموعد, التوقيت, توقيت الجلسة, день, время проведения, дата проведения, 会议时间, 會議時間, 时段, 時段, quando, data e hora, data e ora, datum en tijd, tijdstip, zeitraum, uhrzeit und ort, date and place, duree et horaire, horaire de l'atelier`,
	begin:  `start, start time, begins, beginn, startzeit, anfang, debut, heure de debut, inicio, hora de inicio, 開始, 开始, 開始時間, 开始时间, начало, البداية, وقت البدء`,
	finish: `end, end time, ends, ende, endzeit, fin, heure de fin, cierre, hora de cierre, hora de fin, 結束, 结束, 結束時間, 结束时间, конец, окончание, النهاية, وقت الانتهاء`,
	room:   `room, location, where, venue, place, ort, raum, saal, wo, veranstaltungsort, lieu, salle, ou, lugar, sala, plataforma, donde, 地點, 地点, 場地, 场地, 教室, 會議室, 会议室, место, зал, аудитория, где, المكان, القاعة, место проведения, помещение, кабинет, قاعة الجلسة, مكان الانعقاد, 会议地点, 會議地點, 位置, onde, luogo, stanza, dove, zaal, locatie, waar, session room, meeting room, veranstaltungsraum, lieu de l'atelier, endroit`,
	track:  `track, stream, strand, strang, themenstrang, parcours, axe, linea, eje, 議程軌, трек, المسار`,
	keyPoints: `key points, key point, key takeaways, key takeaway, takeaways, take aways, take-aways, key learnings, key learning, key learnings / takeaways, key learnings/takeaways, key learning/takeaways, key learning / takeaways, key leanings / take aways,
		key understandings, key messages, main messages, main points, summary of key points, speaker's summary of key points, speakers summary of key points, speaker's summary, highlights, tl;dr, tldr, main takeaways, key insights, top takeaways, lessons learned, lessons learnt, main outcomes, main findings, key findings, findings, key outcomes, main ideas, main conclusions, key conclusions, key ideas, the main points, what we learned, what we learnt, what did we learn, takeaway messages, take-home messages, take home messages, take-home message, take home message, takeaway, main takeaway, top three takeaways, top 3 takeaways, three takeaways, 3 takeaways, 3 key points, three key points, in short, in a nutshell, in brief, headlines,
		ergebnisse, kernpunkte, kernaussagen, fazit, wichtigste punkte, das wichtigste, wichtigste ergebnisse, wichtigste erkenntnisse, erkenntnisse, wesentliche ergebnisse, zentrale ergebnisse, zentrale erkenntnisse, zentrale aussagen, hauptergebnisse, kernergebnisse, kernbotschaften, das nehmen wir mit, was wir mitnehmen, mitgenommen, take-home-message, schlussfolgerungen, wichtigste aussagen, das wichtigste in kurze, kurz gesagt, points cles, points-cles, points clefs, a retenir, l'essentiel, messages cles, idees cles, points a retenir, ce qu'il faut retenir, ce qu'on retient, ce que nous retenons, l'essentiel a retenir, principaux points, principales idees, principaux enseignements, enseignements, idees fortes, points forts, a retenir de l'atelier, en bref, ce que l'on retient, conclusiones, puntos clave, ideas clave, ideas principales, mensajes clave, principales conclusiones, conclusiones principales, puntos principales, puntos destacados, ideas fuerza, aprendizajes, lecciones aprendidas, lo mas importante, mensajes principales, en resumen, conclusoes, pontos-chave, pontos chave, pontos principais, principais conclusoes, ideias principais, conclusioni, punti chiave, punti principali, in sintesi, idee chiave, kernpunten, belangrijkste punten, conclusies, belangrijkste conclusies,
		重點, 重点, 結論, 结论, 要點, 要点, 重點整理, 重点总结, 重點摘要, 重点摘要, 主要觀點, 主要观点, 核心觀點, 核心观点, 主要結論, 主要结论, 會議結論, 会议结论, 會議重點, 会议重点, 收穫, 收获, 要点总结, 關鍵要點, 关键要点, выводы, итоги, главное, ключевые выводы, основные тезисы, тезисы, основные выводы, главные выводы, ключевые тезисы, ключевые идеи, основные идеи, главные мысли, коротко, основные результаты, результаты, что мы вынесли, النقاط الرئيسية, النقاط الأساسية, أهم النقاط, الخلاصة, أبرز النقاط, أهم الأفكار, أبرز الأفكار, أهم الرسائل, الرسائل الرئيسية, أهم النتائج, النتائج, أبرز النتائج, الاستنتاجات, أهم الاستنتاجات, خلاصة, المخرجات, أبرز المخرجات`,
	decisions: `decisions, decision, resolution, resolutions, consensus, agreed, poll, conclusion/decision, beschluss, beschlusse, abstimmung, entscheidungen, décisions, decisions prises, acuerdos, decisiones, 決議, 决议, 决策事项, решения, постановили, القرارات`,
	actions:   `action items, action item, actions, action points, next steps, next step, to-do, to-dos, todo, todos, to do, follow-up, follow up, follow-ups, aufgaben, nachste schritte, offene punkte, actions a mener, prochaines etapes, taches, tareas, compromisos, acciones, proximos pasos, 待辦, 待办, 待辦事項, 待办事项, 行动项, 後續, 后续, 下一步, задачи, поручения, следующие шаги, المهام, الخطوات التالية`,
})

func vocabulary(words map[field]string) map[string]field {
	v := map[string]field{}
	for f, list := range words {
		for _, word := range strings.Split(list, ",") {
			v[fold(word)] = f
		}
	}
	return v
}

// endings matches what German, French and English put after a word for people of
// any gender or number.
var endings = regexp.MustCompile(`\(s\)|\(e\)s?|\(nen\)|[:*_/·•](?:innen|in|-?nen|trice|euse|-trice|-a|a|as|e·?s?|s)\b|·e·s|·s`)

// fold returns a text in small letters, without accents, numbers in front,
// marks around and white space to spare.
func fold(s string) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case unicode.Is(unicode.Mn, c), unicode.Is(unicode.So, c), c == '\u200e', c == '\u200f', c == '\u200d', c == 'ـ':
			return -1
		case c == '’', c == '‘', c == '`':
			return '\''
		case c == '\u00a0', c == '_':
			return ' '
		case c == '‐', c == '‑', c == '–':
			return '-'
		}
		return unicode.ToLower(c)
	}, norm.NFKD.String(s))
	s = endings.ReplaceAllString(strings.ReplaceAll(s, "ß", "ss"), "")
	return strings.Trim(strings.Join(strings.Fields(s), " "), " *#:.-–—!?\"'[]()~•·|")
}

// labelled is a line that names a field and gives its value, which may be on the
// lines below.
type labelled struct {
	field       field
	word, value string // the label as it is written
}

// sentences are fields in the form of a sentence: "Notes by Ana".
var sentences = []struct {
	form  *regexp.Regexp
	field field
}{
	{regexp.MustCompile(`(?i)^(?:session )?(?:notes?|minutes) (?:taken |recorded |written )?(?:by|from):? (.+)$`), scribe},
	{regexp.MustCompile(`(?i)^(?:notizen|protokoll|mitschrift) (?:von|durch) (.+)$`), scribe},
	{regexp.MustCompile(`(?i)^(?:notes|prise de notes) (?:prises )?(?:par|de) (.+)$`), scribe},
	{regexp.MustCompile(`(?i)^(?:notas|acta) (?:tomadas |redactada )?(?:por|de) (.+)$`), scribe},
	{regexp.MustCompile(`(?i)^(?:session )?(?:led|lead|facilitated|moderated|presented|hosted|convened|chaired|given) by:? (.+)$`), lead},
	{regexp.MustCompile(`(?i)^(?:geleitet|moderiert|gehalten) von (.+)$`), lead},
	{regexp.MustCompile(`(?i)^(?:anim[ée]e?|pr[ée]sent[ée]e?|mod[ée]r[ée]e?) par (.+)$`), lead},
	{regexp.MustCompile(`(?i)^(?:moderad[oa]|facilitad[oa]|presentad[oa]) por (.+)$`), lead},
	{regexp.MustCompile(`(?i)^by:? (.+)$`), lead},
	{regexp.MustCompile(`(?i)^(?:von|par|por) (.+)$`), lead},
}

// labelIn returns the field of a line, or one without a field.
func labelIn(line string) labelled {
	line = strings.Trim(strings.TrimSpace(line), "*_")
	at := strings.IndexAny(line, ":：\t")
	if inner := gendered.FindStringIndex(line); inner != nil {
		at = inner[1] - 1
	}
	if at > 0 && at <= 60 {
		word := strings.Trim(line[:at], " *_")
		value := valueAfter(line[at:])
		if f := cmp.Or(fieldOf(word), weakField(word, value)); f != noField {
			return labelled{f, word, value}
		}
	}
	if m := dashed.FindStringSubmatch(line); m != nil {
		switch f := fieldOf(m[1]); f {
		case lead, present, when, room, title:
			return labelled{f, m[1], m[2]}
		}
	}
	if len(line) > longestSentence {
		return labelled{}
	}
	for _, s := range sentences {
		if m := s.form.FindStringSubmatch(line); m != nil && namesOnly(m[1]) {
			return labelled{field: s.field, value: m[1]}
		}
	}
	return labelled{}
}

// dashed matches a label with a dash after it.
var dashed = regexp.MustCompile(`^([\pL&/() -]{3,40}?)\s+[-–—]\s+(\S.*)$`)

// longestLabel and longestSentence are how many bytes a label, and a line with one, may
// have.
const (
	longestLabel    = 120
	longestSentence = 400
)

// gendered matches a label with a colon in it: "Referent:innen:".
var gendered = regexp.MustCompile(`^\s*\pL+:(?:innen|in|nen|r)\s*:`)

// valueAfter returns a value without the sign between it and its label.
func valueAfter(rest string) string {
	for _, sign := range []string{":", "：", "\t"} {
		rest = strings.TrimPrefix(rest, sign)
	}
	return strings.Trim(rest, " *_\t")
}

// loneLabel returns the field that a line names without giving a value, or none.
func loneLabel(line string) field {
	switch f := fieldOf(line); f {
	case lead, scribe, present, when, begin, finish, room:
		return f
	}
	return noField
}

// headingField returns the field that a heading is the name of, with or without
// a value.
func headingField(text string) labelled {
	if l := labelIn(text); l.field != noField {
		return l
	}
	return labelled{field: fieldOf(text), word: strings.TrimSpace(text)}
}
