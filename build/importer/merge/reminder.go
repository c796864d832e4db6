package merge

import (
	"strings"

	"reportwidget/app/report"
)

// reminders ask for notes that are missing, by language: what stands above the list of
// sessions, and below it.
var reminders = map[string][2]string{
	"ar":      {"مرحبًا،\n\nنُعِدّ تقريرًا عن الفعالية، وما زالت تنقصنا ملاحظات هذه الجلسات:", "إن كانت لديكم ملاحظات عنها، ولو كانت قصيرة أو غير مكتملة، فأرسلوها إلينا كما هي: مستندًا أو رابطًا أو نصًّا. شكرًا جزيلًا!"},
	"de":      {"Hallo,\n\nwir stellen den Bericht über die Veranstaltung zusammen. Zu diesen Sitzungen fehlen uns noch Notizen:", "Wenn du welche hast, auch kurze oder unfertige, schick sie uns bitte, wie sie sind: als Dokument, Link oder Text. Vielen Dank!"},
	"en":      {"Hello,\n\nwe are putting together the report of the event. We still miss notes of these sessions:", "If you have some, even short or unfinished ones, please send them as they are: a document, a link or a text. Thank you!"},
	"es":      {"Hola:\n\nEstamos preparando el informe del encuentro y todavía nos faltan notas de estas sesiones:", "Si tienes algunas, aunque sean breves o estén incompletas, envíanoslas tal como están: un documento, un enlace o un texto. ¡Muchas gracias!"},
	"fr":      {"Bonjour,\n\nNous préparons le rapport de la rencontre et il nous manque encore les notes de ces séances :", "Si vous en avez, même courtes ou inachevées, envoyez-les-nous telles quelles : un document, un lien ou un texte. Merci beaucoup !"},
	"ru":      {"Здравствуйте!\n\nМы готовим отчёт о мероприятии. Нам не хватает заметок об этих сессиях:", "Если они у вас есть, пусть даже короткие или незаконченные, пришлите их, пожалуйста, как есть: документом, ссылкой или текстом. Большое спасибо!"},
	"zh":      {"您好：\n\n我们正在整理本次活动的报告，还缺少以下场次的笔记：", "如果您有笔记，即使很短或尚未完成，也请原样发给我们：文档、链接或文字都可以。非常感谢！"},
	"zh-Hant": {"您好：\n\n我們正在整理本次活動的報告，還缺少以下場次的筆記：", "如果您有筆記，即使很短或尚未完成，也請原樣寄給我們：文件、連結或文字都可以。非常感謝！"},
}

// Reminder is a text for those whose notes are missing, in the language of the report.
func (m *Matching) Reminder() string {
	words, known := reminders[m.Lang]
	if base, _, _ := strings.Cut(m.Lang, "-"); !known {
		words, known = reminders[base]
	}
	if !known {
		words = reminders["en"]
	}
	var b strings.Builder
	b.WriteString(words[0] + "\n\n")
	for _, s := range m.Without {
		b.WriteString("- " + line(s) + "\n")
	}
	return b.String() + "\n" + words[1]
}

// line describes a session: its title, when it was, and who took part.
func line(s report.Session) string {
	text := oneLine(s.Title)
	if when := strings.TrimSpace(s.Date + " " + s.Start); when != "" {
		text += ", " + when
	}
	var names []string
	for _, p := range s.People {
		names = append(names, p.Name)
	}
	if len(names) > 0 {
		text += " (" + strings.Join(names, ", ") + ")"
	}
	return text
}
