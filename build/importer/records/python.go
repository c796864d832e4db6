package records

import (
	"strconv"
	"strings"
)

// parseLiteral returns the list or the dictionary in a text, as JSON or as Python
// prints it. Scripts write these into the cells of tables.
// https://docs.python.org/3/reference/lexical_analysis.html#literals
func parseLiteral(text string) (any, bool) {
	if text = strings.TrimSpace(text); len(text) < 2 || !strings.Contains("[]{}()", text[:1]) || !strings.Contains("[]{}()", text[len(text)-1:]) || text[0] == '(' {
		return nil, false
	}
	if v, err := ParseJSON([]byte(text)); err == nil {
		return v, true
	}
	p := &literal{text: text}
	v, ok := p.value(0)
	return v, ok && p.rest() == ""
}

// literal is a text of Python that is being read.
type literal struct {
	text string
	at   int
}

func (p *literal) rest() string {
	for p.at < len(p.text) && strings.IndexByte(" \t\r\n", p.text[p.at]) >= 0 {
		p.at++
	}
	return p.text[p.at:]
}

// next reports whether a sign is next, and reads it if so.
func (p *literal) next(sign byte) bool {
	if rest := p.rest(); rest != "" && rest[0] == sign {
		p.at++
		return true
	}
	return false
}

func (p *literal) value(level int) (any, bool) {
	rest := p.rest()
	switch {
	case level > maxLevels || rest == "":
		return nil, false
	case rest[0] == '[':
		p.at++
		return p.list(']', level)
	case rest[0] == '(':
		p.at++
		return p.list(')', level)
	case rest[0] == '{':
		p.at++
		return p.dictionary(level)
	case rest[0] == '\'' || rest[0] == '"':
		return p.quoted()
	}
	return p.word()
}

func (p *literal) list(end byte, level int) (any, bool) {
	list := []any{}
	for !p.next(end) {
		v, ok := p.value(level + 1)
		if !ok {
			return nil, false
		}
		list = append(list, v)
		if !p.next(',') && (p.rest() == "" || p.rest()[0] != end) {
			return nil, false
		}
	}
	return list, true
}

func (p *literal) dictionary(level int) (any, bool) {
	o := newObject()
	for !p.next('}') {
		key, ok := p.value(level + 1)
		name, isText := key.(string)
		if !ok || !isText || !p.next(':') {
			return nil, false
		}
		v, ok := p.value(level + 1)
		if !ok {
			return nil, false
		}
		o.set(name, v)
		if !p.next(',') && (p.rest() == "" || p.rest()[0] != '}') {
			return nil, false
		}
	}
	return o, true
}

// quoted reads a string, in which a backslash takes the meaning from the next sign.
func (p *literal) quoted() (any, bool) {
	quote := p.text[p.at]
	var b strings.Builder
	for i := p.at + 1; i < len(p.text); i++ {
		switch c := p.text[i]; {
		case c == quote:
			p.at = i + 1
			return b.String(), true
		case c == '\\' && i+1 < len(p.text):
			r, _, tail, err := strconv.UnquoteChar(p.text[i:], quote)
			if err != nil {
				i++
				b.WriteByte(p.text[i])
				continue
			}
			b.WriteRune(r)
			i = len(p.text) - len(tail) - 1
		default:
			b.WriteByte(c)
		}
	}
	return nil, false
}

// word reads a number, a truth value or None.
func (p *literal) word() (any, bool) {
	start := p.at
	for p.at < len(p.text) && strings.IndexByte(",:]}) \t\r\n", p.text[p.at]) < 0 {
		p.at++
	}
	switch word := p.text[start:p.at]; word {
	case "None", "null", "nan", "NaN":
		return nil, true
	case "True", "False":
		return strings.ToLower(word), true
	default:
		_, err := strconv.ParseFloat(word, 64)
		return word, err == nil
	}
}
