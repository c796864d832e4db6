package importer

import "testing"

func TestWhatIsLaidOutAsSessionizeHasItIsOfSessionizeOnlyWithItsNames(t *testing.T) {
	own := []string{"2026-05-04 09:00-10:00 Maps @ Hall 1: Ana Silva", "2026-05-04 10:00-11:00 Trust @ Attic: Li Wei"}
	stories{
		"GridSmart": {
			file: `[{"date":"2026-05-04T00:00:00","isDefault":false,"rooms":[{"id":1,"name":"Hall 1","hasOnlyPlenumSessions":false,"sessions":[{"id":"1","title":"Maps","startsAt":"2026-05-04T09:00:00","endsAt":"2026-05-04T10:00:00","isServiceSession":false,"speakers":[{"id":"a","name":"Ana Silva"}]}]},{"id":2,"name":"Attic","sessions":[{"id":"2","title":"Trust","startsAt":"2026-05-04T10:00:00","endsAt":"2026-05-04T11:00:00","isServiceSession":false,"speakers":[{"id":"b","name":"Li Wei"}]}]}]}]`,
			want: own, told: []string{"read as JSON of Sessionize"},
		},
		"days with rooms of somebody else": {
			file: `[{"date":"2026-05-04","rooms":[{"name":"Hall 1","sessions":[{"title":"Maps","start":"09:00","end":"10:00","speaker":"Ana Silva"}]},{"name":"Attic","sessions":[{"title":"Trust","start":"10:00","end":"11:00","speaker":"Li Wei"}]}]}]`,
			want: own, told: []string{"read as other JSON"},
		},
		"one day with rooms by name": {
			file: `{"date":"2026-05-04","rooms":{"Hall 1":[{"title":"Maps","start":"09:00","end":"10:00","speakers":["Ana Silva"]}],"Attic":[{"title":"Trust","start":"10:00","end":"11:00","speakers":["Li Wei"]}]}}`,
			want: own, told: []string{"read as other JSON"},
		},
		"groups of somebody else": {
			file: `[{"groupName":"Monday 4 May 2026","sessions":[{"name":"Maps","from":"09:00","to":"10:00","who":"Ana Silva","where":"Hall 1"},{"name":"Trust","from":"10:00","to":"11:00","who":"Li Wei","where":"Attic"}]}]`,
			want: own, told: []string{"read as other JSON"},
		},
		"sessions and speakers of somebody else": {
			file: `{"sessions":[{"id":1,"title":"Maps","start":"2026-05-04 09:00","end":"2026-05-04 10:00","room":"Hall 1","speakers":["a"]},{"id":2,"title":"Trust","start":"2026-05-04 10:00","end":"2026-05-04 11:00","room":"Attic","speakers":["b"]}],"speakers":[{"id":"a","name":"Ana Silva"},{"id":"b","name":"Li Wei"}]}`,
			want: own, told: []string{"read as other JSON"},
		},
	}.check(t)
}
