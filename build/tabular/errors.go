package tabular

// errorValues are what spreadsheets show in place of a result, in the languages
// in which their files are exported.
var errorValues = set("#REF!,#N/A,#VALUE!,#NAME?,#DIV/0!,#NULL!,#NUM!,#SPILL!,#CALC!,#FIELD!,#BLOCKED!,#UNKNOWN!,#CONNECT!,#BUSY!,#GETTING_DATA,#ERROR!," +
	"#VALEUR!,#NOM?,#NOMBRE!,#NUL!,#BEZUG!,#NV,#WERT!,#ZAHL!,#ÜBERLAUF!,#¡REF!,#¡VALOR!,#¿NOMBRE?,#¡DIV/0!,#¡NUM!,#¡NULO!,#N/D")

// IsError reports whether the cell shows an error of the spreadsheet, as "#REF!",
// in place of what it should.
func (c Cell) IsError() bool { return errorValues[c.Text] }
