package sessions

import (
	"regexp"
	"strings"
)

// generic are headings that name a part of a session or of the document and are
// the name of none, in seven languages.
var generic = setOf(`agenda, agenda items, discussion, discussions, notes, session notes, meeting notes, discussion notes, summary, executive summary, abstract, conclusion, conclusions, introduction, intro, overview, background, context, purpose, goals, objectives, motivation,
	q&a, q & a, q and a, questions, question, questions and answers, open questions, answers, comments, feedback, links, random links, useful links, resources, references, reference, bibliography, further reading, reading list, appendix, annex, glossary, credits, additional credits, acknowledgements, acknowledgments, about, about us, about the authors, contact, contacts, license, licence,
	logistics, housekeeping, announcements, adjournment, adjourn, closing, wrap-up, wrap up, parking lot, miscellaneous, misc, other, any other business, aob, table of contents, contents, schedule, program, programme, timetable, instructions, how to use this document, ground rules, code of conduct, ideas, recommendations, challenges, opportunities, examples, example, details, materials, slides, recording, video, transcript, description, outcomes, results, use cases, welcome, opening, what's next, what's next?, relevance, possible responses, responses,
	what was discussed, what was discussed?, what we discussed, what did we discuss, what did we talk about, key questions, main discussion, discussion points, points discussed, number of participants, next session, attendance, specific action items, recommendations & decisions moving forward, key takeaways / analysis of situation, tags / links to resources, chat, documents, attachments, definitions, terminology, proposal, proposals, process, next meeting, previous meeting, old business, new business, approval of minutes, approval of agenda,
	tagesordnung, diskussion, notizen, zusammenfassung, einleitung, einfuhrung, hintergrund, ziele, fragen, offene fragen, links und literatur, literatur, quellen, anhang, kontakt, verschiedenes, sonstiges, begrussung, ablauf, organisatorisches, materialien, ergebnis, inhalt, inhaltsverzeichnis, programm, top, tops, rahmen, danksagung, impressum, beschreibung, protokoll,
	ordre du jour, discussions et echanges, echanges, notes de seance, resume, introduction et contexte, contexte, objectifs, questions et reponses, liens, ressources, bibliographie, annexe, annexes, divers, accueil, deroulement, sommaire, table des matieres, programme de la journee, remerciements, compte rendu, questions ouvertes, cloture,
	orden del dia, discusion, debate, notas, introduccion, antecedentes, contexto, objetivos, preguntas, preguntas y respuestas, enlaces, recursos, bibliografia, anexo, anexos, varios, bienvenida, programa, indice, agradecimientos, desarrollo, cierre, temas tratados, apertura,
	議程, 议程, 討論, 讨论, 筆記, 笔记, 摘要, 簡介, 简介, 前言, 背景, 目的, 目標, 目标, 問題, 问题, 問答, 问答, 連結, 链接, 資源, 资源, 參考資料, 参考资料, 附錄, 附录, 其他, 目錄, 目录, 流程, 內容, 内容, 開場, 开场, 總結, 总结, 会议内容, 會議內容, 待解決問題, q&a 問答,
	повестка, повестка дня, обсуждение, заметки, введение, резюме, вопросы, вопросы и ответы, ссылки, ресурсы, литература, приложение, приложения, разное, содержание, программа, цели, контекст, заключение, дискуссия, открытие, благодарности,
	جدول الأعمال, النقاش, المناقشة, ملاحظات, الملاحظات, مقدمة, المقدمة, ملخص, الملخص, الأسئلة, أسئلة وأجوبة, روابط, الروابط, المراجع, الموارد, الملاحق, متفرقات, المحتويات, البرنامج, الأهداف, الخلفية, الخاتمة, الافتتاح, شكر وتقدير`)

// sessionParts are headings of parts that notes of a session have, and papers have not.
var sessionParts = setOf(`discussion, discussions, notes, session notes, discussion notes, summary, conclusion, conclusions, q&a, q & a, questions, questions and answers, outcomes, diskussion, notizen, zusammenfassung, fragen, protokoll, discussions et echanges, echanges, notes de seance, questions et reponses, synthese, compte rendu,
	discusion, debate, notas, preguntas, preguntas y respuestas, resumen, 討論, 讨论, 筆記, 笔记, 問答, 问答, 總結, 总结, обсуждение, заметки, вопросы, вопросы и ответы, дискуссия, النقاش, المناقشة, ملاحظات, الملاحظات, الأسئلة, أسئلة وأجوبة`)

// ceremonies are headings that name a part of an event, and are titles where they stand
// above a document.
var ceremonies = setOf(`welcome, opening, closing, begrussung, accueil, cloture, bienvenida, apertura, cierre, 開場, 开场, открытие, الافتتاح`)

func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Split(list, ",") {
		set[fold(word)] = true
	}
	return set
}

// isGeneric reports whether a heading names a part that every session may have.
func isGeneric(heading string) bool {
	words := fold(heading)
	return generic[words] || labels[words] != noField || headingField(heading).field != noField || commentary.MatchString(words)
}

// commentary matches headings of parts with a number or a word of their own.
var commentary = regexp.MustCompile(`^(?:appendix|annex|anhang|annexe|anexo|приложение|附录|附錄|q|question|frage|commentary|comment|figure|table|abbildung|tabelle)\b`)

// breaks are what stands in a programme and is not a session.
var breaks = setOf(`lunch, lunch break, coffee, coffee break, coffee & tea, tea, break, tea break, dinner, registration, reception, networking, adjournment, adjourn, mittagspause, mittagessen, pause, kaffee, kaffeepause, anmeldung, abendessen, dejeuner, pause dejeuner, pause-cafe, pause cafe, inscription, diner,
	almuerzo, comida, cafe, pausa, descanso, registro, cena, 午餐, 休息, 茶歇, 報到, 报到, 晚餐, обед, перерыв, кофе-брейк, регистрация, ужин, استراحة, الغداء, استراحة غداء, التسجيل, العشاء`)

// closings are headings of parts that stand before or after the sessions.
var closings = setOf(`random links, links, useful links, references, appendix, adjournment, parking lot, to-do list, to do, attendees, participants, feedback, about, credits, additional credits, acknowledgements, acknowledgments, resources, agenda, schedule, table of contents, contents, anhang, quellen, links und literatur, teilnehmer, danksagung, tagesordnung, inhaltsverzeichnis, impressum,
	annexes, annexe, remerciements, ordre du jour, liens, ressources, participants, anexos, agradecimientos, orden del dia, enlaces, asistentes, 附录, 附錄, 參考資料, 参考资料, 連結, 链接, 議程, 议程, приложения, ссылки, участники, повестка, содержание, المراجع, الروابط, الملاحق, شكر وتقدير, الحضور, جدول الأعمال, instructions, how to use this document, code of conduct, license, licence`)

// thanks are headings of what becomes credits.
var thanks = regexp.MustCompile(`^(?:additional )?credits$|^acknowledge?ments?$|^danksagung$|^dank$|^remerciements$|^agradecimientos$|^благодарности$|^شكر وتقدير$|^致謝$|^致谢$|^thanks$|^contributors$|^lead paper editor$`)

// sessionWord matches the beginning of a heading that says it is one of a session.
var sessionWord = regexp.MustCompile(`(?i)^(?:(?:breakout |unconference |parallel |plenary |panel |poster |working |discussion )?(?:session|breakout|breakout group|panel group|atelier|séance|sitzung|sesión|sessão|sessione|sessie|taller|workshop|mesa|mesa redonda|table ronde|round ?table|場次|场次|分論壇|分论坛|論壇|论坛|сессия|секция|круглый стол|мастерская|الجلسة|جلسة|ورشة|الورشة|panel|talk|vortrag|forum|block|slot)\s*(?:n[o°º]\.?\s*|№\s*)?#?\s*(?:\d{1,3}(?:\.\d{1,2})?[a-z]?|[ivx]{1,5}|[a-z]\d{0,2}|[一二三四五六七八九十]{1,3})(?:[.:：)–—-]|\s|$)|第[一二三四五六七八九十\d]+(?:[場场节節]次?|分論壇|分论坛|單元|单元)|(?:الجلسة|جلسة|الورشة|ورشة) (?:الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة)\s*[:：–—-]|(?:первая|вторая|третья|четвёртая|пятая) (?:сессия|секция)\s*[:：.–—-]|(?:primera|segunda|tercera|cuarta|quinta) (?:sesión|mesa)\s*[:：.–—-]|(?:first|second|third|fourth|fifth|sixth) session\s*[:：.–—-])`)

// numbered matches the number in front of a heading.
var numbered = regexp.MustCompile(`^(?:\(?\d{1,3}(?:\.\d{1,3})*[.):]?|[IVX]{1,5}[.):])\s+|^[一二三四五六七八九十]{1,3}[、．.]\s*`)

// oneTime matches a time in front of a heading, and hoursOnly two hours with one sign for both.
const (
	oneTime   = `(?:上午|下午|中午|晚上)?\d{1,2}(?:[:：.h]\d{2}\s*(?:[aApP]\.?[mM]\b\.?)?|\s*[aApP]\.?[mM]\b\.?|\s?(?:h|[Uu]hr|[Uu]ur)\b)`
	hoursOnly = `\d{1,2}(?:[:.]\d{2})?\s*[-–—]\s*\d{1,2}\s?(?:h|[Uu]hr|[Uu]ur)\b`
)

// clock matches the time in front of a heading.
var clock = regexp.MustCompile(`^\(?\s*(?:` + hoursOnly + `|` + oneTime + `(?:\s*(?:[-–—~～至]|to\b|until\b|bis\b|às\b|à|au\b|a\b|al\b|tot\b|до)\s*` + oneTime + `)?)\s*(?:[Uu]hr|[Uu]ur|h)?\)?\s*(?:[-–—:|,]\s*|\s+|$)`)

// endClock matches the time at the end of a heading.
var endClock = regexp.MustCompile(`[\s,(–—-]+(\d{1,2}[:.h]\d{2}\s*(?:[aApP]\.?[mM]\.?)?(?:\s*[-–—]\s*\d{1,2}[:.h]\d{2}\s*(?:[aApP]\.?[mM]\.?)?)?)\)?$`)

// hasTime reports whether a heading says a time or which session it is of.
func hasTime(heading string) bool {
	return clock.MatchString(heading) || endClock.MatchString(heading) || sessionWord.MatchString(heading)
}
