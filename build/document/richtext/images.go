package richtext

import (
	"regexp"
	"strings"
)

// Names that programs give to pictures in place of a description.
var (
	fileName    = regexp.MustCompile(`(?i)\.(?:png|jpe?g|gif|psd|tiff?|bmp|heic|webp|svg|emf|wmf)$`)
	pictureName = regexp.MustCompile(`(?i)^(?:image|img|picture|grafik|bild|photo|figure|object|untitled|рисунок|图片|圖片)?[ _-]?\d*$`)
	byMachine   = regexp.MustCompile(`(?i)automatically generated|automatisch generiert|générée? automatiquement|generada automáticamente`)
)

// Describes reports whether the text that belongs to an image describes it. The
// name of a file does not, nor does what a program guessed.
func Describes(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && !fileName.MatchString(text) && !pictureName.MatchString(text) && !byMachine.MatchString(text) && !strings.HasPrefix(strings.ToLower(text), "untitled")
}
