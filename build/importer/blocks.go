package importer

import "time"

// timeBlock is when and where several sessions take place one after the other, such as the
// papers of a panel.
type timeBlock struct {
	start, end int64
	room       string
}

// leaveBlocks takes the times of a block from its sessions. The file says when the block
// is and how long each session is, but not when each begins. A room has one session at a
// time, so two with the same times that are shorter than these are in a block.
func (p *Programme) leaveBlocks() {
	blocks := map[timeBlock][]*Session{}
	lengths := map[timeBlock]time.Duration{}
	for i := range p.Sessions {
		s := &p.Sessions[i]
		if s.Start.IsZero() || s.End.IsZero() || s.Start.AllDay || s.Length <= 0 || s.Length >= s.End.Sub(s.Start.Time) {
			continue
		}
		b := timeBlock{s.Start.Unix(), s.End.Unix(), s.Room}
		blocks[b] = append(blocks[b], s)
		lengths[b] += s.Length
	}
	for b, sessions := range blocks {
		if len(sessions) < 2 || lengths[b] > time.Duration(b.end-b.start)*time.Second {
			continue
		}
		p.Summary.InBlocks += len(sessions)
		for _, s := range sessions {
			s.Start.AllDay, s.End = true, Moment{}
		}
	}
}
