package yamlspan

// block reads the value at a byte that starts in a line of its own or after the
// hyphen of a list. What belongs to it is in columns after parent.
func (s *scanner) block(at, parent, depth int) (*Node, error) {
	if depth > maxDepth {
		return nil, errForeign
	}
	if s.isDash(at) {
		return s.list(at, depth)
	}
	if s.keyEnd(at) > at {
		return s.blockMap(at, depth)
	}
	return s.scalar(at, parent, depth)
}

// list reads a block list whose first hyphen is at a byte.
func (s *scanner) list(at, depth int) (*Node, error) {
	n := &Node{Style: BlockList, Start: at, Column: s.column(at)}
	for at < len(s.text) && s.column(at) == n.Column && s.isDash(at) && !s.isMarker(at, "...") {
		e := Entry{Start: at, Sign: at + 1}
		var err error
		if e.Value, err = s.after(e.Sign, n.Column, true, depth+1); err != nil {
			return nil, err
		}
		n.Entries = append(n.Entries, e)
		n.End = e.End()
		at = s.skip(n.End)
	}
	if at < len(s.text) && s.column(at) > n.Column {
		return nil, errForeign
	}
	return n, nil
}

// blockMap reads a block map whose first key is at a byte.
func (s *scanner) blockMap(at, depth int) (*Node, error) {
	n := &Node{Style: BlockMap, Start: at, Column: s.column(at)}
	for at < len(s.text) && s.column(at) == n.Column && !s.isMarker(at, "...") {
		if len(n.Entries) > 0 && s.isDash(at) {
			break // the list around this map goes on
		}
		e, err := s.entry(at, n.Column, depth)
		if err != nil {
			return nil, err
		}
		n.Entries = append(n.Entries, e)
		n.End = e.End()
		at = s.skip(n.End)
	}
	if at < len(s.text) && s.column(at) > n.Column {
		return nil, errForeign
	}
	return n, nil
}

// entry reads a key and its value. If only the value cannot be read, the entry
// has its Sign.
func (s *scanner) entry(at, column, depth int) (Entry, error) {
	e := Entry{Start: at}
	end := s.keyEnd(at)
	if end <= at {
		return e, errForeign
	}
	e.Key = s.key(at, end)
	e.Sign = s.spaces(end) + 1
	value, err := s.after(e.Sign, column, false, depth+1)
	e.Value = value
	return e, err
}

// after reads the value after a colon or hyphen, which is in the same line or
// below it. A list may have its hyphens in the column of the key before it.
func (s *scanner) after(sign, column int, inList bool, depth int) (*Node, error) {
	if depth > maxDepth {
		return nil, errForeign
	}
	if !s.restIsEmpty(sign) {
		at := s.spaces(sign)
		if inList {
			return s.block(at, column, depth)
		}
		if s.isDash(at) {
			return nil, errForeign
		}
		return s.scalar(at, column, depth)
	}
	at := s.skip(sign)
	if at < len(s.text) && !s.isMarker(at, "...") {
		switch c := s.column(at); {
		case c > column:
			return s.block(at, column, depth)
		case c == column && !inList && s.isDash(at):
			return s.list(at, depth)
		}
	}
	return &Node{Style: Null, Start: sign, End: sign}, nil
}

// keyEnd returns where the key at a byte ends, before its colon, or the byte
// itself if there is none.
func (s *scanner) keyEnd(at int) int {
	end := at
	switch s.text[at] {
	case '"', '\'':
		close, err := s.quoteEnd(at)
		if err != nil || close > LineEnd(s.text, at) {
			return at
		}
		end = close
	case '[', ']', '{', '}', ',', '#', '&', '*', '!', '|', '>', '%', '@', '`':
		return at
	default:
		for end < len(s.text) && s.text[end] != '\n' && s.text[end] != '\r' && !s.isColon(end) {
			if s.text[end] == '#' && s.text[end-1] == ' ' {
				return at
			}
			end++
		}
		if !s.isColon(end) {
			return at
		}
		for end > at && s.text[end-1] == ' ' {
			end--
		}
	}
	if !s.isColon(s.spaces(end)) {
		return at
	}
	return end
}
