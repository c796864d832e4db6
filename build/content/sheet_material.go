package content

import (
	"regexp"
	"slices"
	"strings"

	"reportwidget/build/tabular"
)

// The fields of a row that are beside its words. Columns have them by the names below.
const (
	pictureField    tabular.Field = "picture"
	altField        tabular.Field = "picture-alt"
	captionField    tabular.Field = "picture-caption"
	creditField     tabular.Field = "picture-credit"
	filesField      tabular.Field = "files"
	recordingsField tabular.Field = "recordings"
	captionsField   tabular.Field = "captions"
)

// materialNames are those of columns, each as a whole: an "Image" that is a speaker's has
// another word beside it.
var materialNames = namesOf(map[tabular.Field]string{
	pictureField:    "picture,session picture,image,photo,bild,foto,imagen,изображение,صورة,图片",
	altField:        "alt text,alt,alternative text,picture description,image description,texte alternatif,alternativtext,bildbeschreibung,texto alternativo,альтернативный текст,النص البديل,替代文本",
	captionField:    "caption,picture caption,legende,légende,bildunterschrift,leyenda,подпись,تعليق الصورة,图片说明",
	creditField:     "credit,picture credit,photo credit,crédit photo,credit photo,bildnachweis,créditos,crédito,автор фото,مصدر الصورة,图片来源",
	filesField:      "files,file,slides,handout,handouts,fichiers,fichier,diapositives,dateien,datei,folien,archivos,archivo,diapositivas,файлы,слайды,ملفات,شرائح,文件,幻灯片",
	recordingsField: "recordings,recording,video,videos,enregistrement,enregistrements,vidéo,aufzeichnung,aufzeichnungen,grabación,grabaciones,запись,видео,تسجيل,فيديو,录像,视频",
	captionsField:   "captions,subtitles,sous-titres,untertitel,subtítulos,субтитры,ترجمة الفيديو,字幕",
})

func namesOf(fields map[tabular.Field]string) map[string]tabular.Field {
	names := map[string]tabular.Field{}
	for field, list := range fields {
		for name := range strings.SplitSeq(list, ",") {
			names[name] = field
		}
	}
	return names
}

// inLanguage matches the name of a column that ends in a language, as in "Alt text (fr)".
var inLanguage = regexp.MustCompile(`^(.*\S)\s*[(\[]([A-Za-z-]+)[)\]]$`)

// assignMaterial finds what a column holds beside words, unless it holds something else.
// Several columns may hold files, such as "Slides" and "Handout".
func (s *sheet) assignMaterial(i int) {
	if s.uses(i) || s.named(i) {
		return
	}
	name := folded(s.columnName(i))
	if field := materialNames[name]; field != "" && s.plausible(i, field) && (field == filesField || field == recordingsField || len(s.fields[field]) == 0) && s.reader.report.Facet(string(field)) == nil {
		s.fields[field] = append(s.fields[field], i)
	}
	parts := inLanguage.FindStringSubmatch(name)
	if parts == nil {
		return
	}
	tag, known := tabular.Language(parts[2])
	if field := materialNames[parts[1]]; known && slices.Contains([]tabular.Field{altField, captionField, creditField}, field) {
		if s.languages[tag] == nil {
			s.languages[tag] = map[tabular.Field]int{}
		}
		s.languages[tag][field] = i
	}
}

// plausible reports whether cells hold what the column's name says, and not, say, whether
// there is a recording, or the address of a speaker's portrait.
func (s *sheet) plausible(column int, field tabular.Field) bool {
	website, path := s.holds(column, "://"), s.holds(column, ".")
	switch field {
	case pictureField:
		return path && !website
	case filesField:
		return slices.ContainsFunc(s.Rows, func(row tabular.Row) bool {
			return strings.Contains(row[column].Text, ".") && !strings.Contains(row[column].Text, "://")
		})
	case recordingsField:
		return website && !slices.ContainsFunc(s.Rows, func(row tabular.Row) bool {
			return row[column].Text != "" && !strings.Contains(row[column].Text, "://")
		})
	case captionsField:
		return !slices.ContainsFunc(s.Rows, func(row tabular.Row) bool { return len(unknownLanguages(row[column].Text)) > 0 })
	}
	return true
}

// unknownLanguages are what a cell of captions holds besides languages.
func unknownLanguages(text string) (unknown []string) {
	for _, word := range tabular.Split(text, true) {
		if _, known := tabular.Language(word); !known && !noCaption[folded(word)] {
			unknown = append(unknown, word)
		}
	}
	return unknown
}

// noCaption are the words for no captions.
var noCaption = map[string]bool{"none": true, "no": true, "-": true, "–": true, "keine": true, "nein": true, "aucun": true, "non": true, "ninguno": true, "нет": true, "无": true, "لا": true}
