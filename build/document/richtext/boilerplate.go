package richtext

import "regexp"

// boilerplate matches what tools write into every new document.
var boilerplate = regexp.MustCompile(`(?i)^(?:welcome to etherpad|this pad text is synchronized|get involved with etherpad|warning: dirty primus|this (?:ether)?pad is for the|please add your name|` +
	`welcome to (?:hackmd|codimd|hedgedoc)|published using google docs|report abuse|updated automatically every|type your text here|bienvenue (?:sur|dans) etherpad|willkommen (?:bei|in) etherpad|` +
	`¡?bienvenid[oa]s? a etherpad|добро пожаловать в etherpad|etherpad on github|tags ?/ ?links to resources ?/ ?technology discussed|discussion notes, key understandings, outstanding questions|please use this template to take notes|abusive behavior is not allowed on this service)`)

// withoutBoilerplate drops the paragraphs that a tool wrote.
func withoutBoilerplate(blocks []Block, notes *Notes) []Block {
	var out []Block
	for _, b := range blocks {
		if (b.Kind == Paragraph || b.Kind == Heading) && boilerplate.MatchString(b.OneLine()) {
			notes.Add(Boilerplate, 1, "")
			continue
		}
		out = append(out, b)
	}
	return out
}
