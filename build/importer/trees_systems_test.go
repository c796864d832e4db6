package importer

import (
	"strings"
	"testing"
)

// The records of content systems and databases, as their interfaces give them.
func TestRecordsOfContentSystems(t *testing.T) {
	want := []string{
		"2026-05-04 09:00-10:00 Opening @ Hall: Ana Silva",
		"2026-05-04 10:15-11:00 Maps for all @ Room 2: Ana Silva, Li Wei",
	}
	stories{
		"GraphQL, in edges": {
			file: `{"data": {"event": {"sessions": {"totalCount": 2, "pageInfo": {"hasNextPage": false}, "edges": [
				{"cursor": "a", "node": {"id": "U2Vzc2lvbjox", "title": "Opening", "startsAt": "2026-05-04T09:00:00", "endsAt": "2026-05-04T10:00:00", "room": {"name": "Hall"}, "speakers": {"edges": [{"node": {"id": "p1", "name": "Ana Silva"}}]}}},
				{"cursor": "b", "node": {"id": "U2Vzc2lvbjoy", "title": "Maps for all", "startsAt": "2026-05-04T10:15:00", "endsAt": "2026-05-04T11:00:00", "room": {"name": "Room 2"}, "speakers": {"edges": [{"node": {"id": "p1", "name": "Ana Silva"}}, {"node": {"id": "p2", "name": "Li Wei"}}]}}}
			]}}}}`,
			want: want,
		},
		"GraphQL, in nodes": {
			file: `{"data": {"talks": {"nodes": [
				{"title": "Opening", "start": "2026-05-04T09:00", "end": "2026-05-04T10:00", "room": "Hall", "speakers": {"nodes": [{"name": "Ana Silva"}]}},
				{"title": "Maps for all", "start": "2026-05-04T10:15", "end": "2026-05-04T11:00", "room": "Room 2", "speakers": {"nodes": [{"name": "Ana Silva"}, {"name": "Li Wei"}]}}
			], "pageInfo": {"endCursor": null}}}}`,
			want: want,
		},
		"JSON:API of Drupal, with what it includes": {
			file: `{"jsonapi": {"version": "1.0"}, "data": [
				{"type": "node--session", "id": "s-1", "links": {"self": {"href": "https://x.example/1"}},
				 "attributes": {"title": "Opening", "field_start": "2026-05-04T09:00:00", "field_end": "2026-05-04T10:00:00", "created": "2025-11-01T08:00:00+00:00", "changed": "2026-01-01T08:00:00+00:00"},
				 "relationships": {"field_room": {"data": {"type": "taxonomy_term--room", "id": "r-1"}}, "field_speakers": {"data": [{"type": "node--speaker", "id": "p-1"}], "links": {}}}},
				{"type": "node--session", "id": "s-2", "links": {},
				 "attributes": {"title": "Maps for all", "field_start": "2026-05-04T10:15:00", "field_end": "2026-05-04T11:00:00", "created": "2025-11-02T08:00:00+00:00", "changed": "2026-01-01T08:00:00+00:00"},
				 "relationships": {"field_room": {"data": {"type": "taxonomy_term--room", "id": "r-2"}}, "field_speakers": {"data": [{"type": "node--speaker", "id": "p-1"}, {"type": "node--speaker", "id": "p-2"}]}}}
			], "included": [
				{"type": "taxonomy_term--room", "id": "r-1", "attributes": {"name": "Hall"}},
				{"type": "taxonomy_term--room", "id": "r-2", "attributes": {"name": "Room 2"}},
				{"type": "node--speaker", "id": "p-1", "attributes": {"title": "Ana Silva"}},
				{"type": "node--speaker", "id": "p-2", "attributes": {"title": "Li Wei"}}
			], "links": {"self": {"href": "https://x.example"}}}`,
			want: want,
		},
		"Strapi": {
			file: `{"data": [
				{"id": 1, "attributes": {"title": "Opening", "start": "2026-05-04T09:00:00", "end": "2026-05-04T10:00:00", "createdAt": "2025-10-01T00:00:00.000Z", "room": {"data": {"id": 4, "attributes": {"name": "Hall"}}}, "speakers": {"data": [{"id": 7, "attributes": {"name": "Ana Silva"}}]}}},
				{"id": 2, "attributes": {"title": "Maps for all", "start": "2026-05-04T10:15:00", "end": "2026-05-04T11:00:00", "createdAt": "2025-10-01T00:00:00.000Z", "room": {"data": {"id": 5, "attributes": {"name": "Room 2"}}}, "speakers": {"data": [{"id": 7, "attributes": {"name": "Ana Silva"}}, {"id": 8, "attributes": {"name": "Li Wei"}}]}}}
			], "meta": {"pagination": {"page": 1, "pageSize": 25, "pageCount": 1, "total": 2}}}`,
			want: want,
		},
		"Contentful": {
			file: `{"sys": {"type": "Array"}, "total": 2, "items": [
				{"sys": {"id": "s1", "type": "Entry", "createdAt": "2025-10-01T00:00:00Z", "contentType": {"sys": {"id": "session", "type": "Link", "linkType": "ContentType"}}}, "fields": {"title": "Opening", "start": "2026-05-04T09:00", "end": "2026-05-04T10:00", "room": {"sys": {"type": "Link", "linkType": "Entry", "id": "r1"}}, "speakers": [{"sys": {"type": "Link", "linkType": "Entry", "id": "p1"}}]}},
				{"sys": {"id": "s2", "type": "Entry", "createdAt": "2025-10-01T00:00:00Z", "contentType": {"sys": {"id": "session", "type": "Link", "linkType": "ContentType"}}}, "fields": {"title": "Maps for all", "start": "2026-05-04T10:15", "end": "2026-05-04T11:00", "room": {"sys": {"type": "Link", "linkType": "Entry", "id": "r2"}}, "speakers": [{"sys": {"type": "Link", "linkType": "Entry", "id": "p1"}}, {"sys": {"type": "Link", "linkType": "Entry", "id": "p2"}}]}}
			], "includes": {"Entry": [
				{"sys": {"id": "p1", "contentType": {"sys": {"id": "speaker"}}}, "fields": {"name": "Ana Silva"}}, {"sys": {"id": "p2", "contentType": {"sys": {"id": "speaker"}}}, "fields": {"name": "Li Wei"}},
				{"sys": {"id": "r1", "contentType": {"sys": {"id": "room"}}}, "fields": {"name": "Hall"}}, {"sys": {"id": "r2", "contentType": {"sys": {"id": "room"}}}, "fields": {"name": "Room 2"}}
			]}}`,
			want: want,
		},
		"Firestore": {
			file: `{"documents": [
				{"name": "projects/x/databases/(default)/documents/sessions/a1", "fields": {"title": {"stringValue": "Opening"}, "startTime": {"stringValue": "2026-05-04T09:00:00"}, "endTime": {"stringValue": "2026-05-04T10:00:00"}, "room": {"stringValue": "Hall"}, "speakers": {"arrayValue": {"values": [{"mapValue": {"fields": {"name": {"stringValue": "Ana Silva"}}}}]}}}, "createTime": "2025-10-01T00:00:00Z", "updateTime": "2025-10-02T00:00:00Z"},
				{"name": "projects/x/databases/(default)/documents/sessions/a2", "fields": {"title": {"stringValue": "Maps for all"}, "startTime": {"stringValue": "2026-05-04T10:15:00"}, "endTime": {"stringValue": "2026-05-04T11:00:00"}, "room": {"stringValue": "Room 2"}, "speakers": {"arrayValue": {"values": [{"mapValue": {"fields": {"name": {"stringValue": "Ana Silva"}}}}, {"mapValue": {"fields": {"name": {"stringValue": "Li Wei"}}}}]}}}, "createTime": "2025-10-01T00:00:00Z", "updateTime": "2025-10-02T00:00:00Z"}
			]}`,
			want: want,
		},
		"Airtable": {
			file: `{"records": [
				{"id": "rec1", "createdTime": "2025-10-01T00:00:00.000Z", "fields": {"Title": "Opening", "Start": "2026-05-04 09:00", "End": "2026-05-04 10:00", "Room": "Hall", "Speakers": ["Ana Silva"]}},
				{"id": "rec2", "createdTime": "2025-10-01T00:00:00.000Z", "fields": {"Title": "Maps for all", "Start": "2026-05-04 10:15", "End": "2026-05-04 11:00", "Room": "Room 2", "Speakers": ["Ana Silva", "Li Wei"]}}
			]}`,
			want: want,
		},
		"a database of Notion": {
			file: `{"object": "list", "results": [
				{"object": "page", "id": "n1", "created_time": "2025-10-01T00:00:00.000Z", "last_edited_time": "2025-10-02T00:00:00.000Z", "url": "https://notion.example/n1", "properties": {
				 "Name": {"id": "title", "type": "title", "title": [{"type": "text", "text": {"content": "Opening"}, "plain_text": "Opening"}]},
				 "When": {"id": "a", "type": "date", "date": {"start": "2026-05-04T09:00:00", "end": "2026-05-04T10:00:00", "time_zone": null}},
				 "Room": {"id": "b", "type": "select", "select": {"id": "x", "name": "Hall", "color": "red"}},
				 "Speakers": {"id": "c", "type": "multi_select", "multi_select": [{"id": "y", "name": "Ana Silva", "color": "blue"}]}}},
				{"object": "page", "id": "n2", "created_time": "2025-10-01T00:00:00.000Z", "last_edited_time": "2025-10-02T00:00:00.000Z", "url": "https://notion.example/n2", "properties": {
				 "Name": {"id": "title", "type": "title", "title": [{"type": "text", "text": {"content": "Maps "}, "plain_text": "Maps "}, {"type": "text", "text": {"content": "for all"}, "plain_text": "for all"}]},
				 "When": {"id": "a", "type": "date", "date": {"start": "2026-05-04T10:15:00", "end": "2026-05-04T11:00:00", "time_zone": null}},
				 "Room": {"id": "b", "type": "select", "select": {"id": "z", "name": "Room 2", "color": "red"}},
				 "Speakers": {"id": "c", "type": "multi_select", "multi_select": [{"id": "y", "name": "Ana Silva", "color": "blue"}, {"id": "w", "name": "Li Wei", "color": "blue"}]}}}
			], "next_cursor": null, "has_more": false}`,
			want: want,
		},
		"Sanity": {
			file: `[
				{"_type": "session", "_id": "s1", "_createdAt": "2025-10-01T00:00:00Z", "_updatedAt": "2025-10-01T00:00:00Z", "title": "Opening", "startTime": "2026-05-04T09:00", "endTime": "2026-05-04T10:00", "room": {"_type": "reference", "_ref": "r1"}, "speakers": [{"_key": "k", "_type": "reference", "_ref": "p1"}]},
				{"_type": "session", "_id": "s2", "_createdAt": "2025-10-01T00:00:00Z", "_updatedAt": "2025-10-01T00:00:00Z", "title": "Maps for all", "startTime": "2026-05-04T10:15", "endTime": "2026-05-04T11:00", "room": {"_type": "reference", "_ref": "r2"}, "speakers": [{"_key": "k", "_type": "reference", "_ref": "p1"}, {"_key": "l", "_type": "reference", "_ref": "p2"}]},
				{"_type": "room", "_id": "r1", "name": "Hall"}, {"_type": "room", "_id": "r2", "name": "Room 2"},
				{"_type": "speaker", "_id": "p1", "name": "Ana Silva"}, {"_type": "speaker", "_id": "p2", "name": "Li Wei"}
			]`,
			want: want,
		},
		"SharePoint": {
			file: `{"d": {"results": [
				{"__metadata": {"type": "SP.Data.SessionsListItem"}, "Id": 1, "Title": "Opening", "EventDate": "2026-05-04T09:00:00", "EndDate": "2026-05-04T10:00:00", "Location": "Hall", "Speakers": {"results": [{"Title": "Ana Silva"}]}, "Created": "2025-10-01T00:00:00Z", "Modified": "2025-10-01T00:00:00Z"},
				{"__metadata": {"type": "SP.Data.SessionsListItem"}, "Id": 2, "Title": "Maps for all", "EventDate": "2026-05-04T10:15:00", "EndDate": "2026-05-04T11:00:00", "Location": "Room 2", "Speakers": {"results": [{"Title": "Ana Silva"}, {"Title": "Li Wei"}]}, "Created": "2025-10-01T00:00:00Z", "Modified": "2025-10-01T00:00:00Z"}
			]}}`,
			want: want,
		},
	}.check(t)
}

func TestEventsOfAnOnlineCalendar(t *testing.T) {
	stories{"Google": {
		file: `{"kind": "calendar#events", "summary": "Library Day", "timeZone": "Europe/Lisbon", "items": [
			{"kind": "calendar#event", "id": "x1", "status": "confirmed", "created": "2025-01-01T00:00:00Z", "updated": "2025-01-02T00:00:00Z", "summary": "Opening", "location": "Hall", "creator": {"email": "a@x.example"}, "organizer": {"email": "a@x.example", "displayName": "Ana"}, "start": {"dateTime": "2026-05-04T09:00:00+01:00", "timeZone": "Europe/Lisbon"}, "end": {"dateTime": "2026-05-04T10:00:00+01:00"}, "attendees": [{"email": "li@x.example", "displayName": "Li Wei"}]},
			{"kind": "calendar#event", "id": "x2", "status": "cancelled", "summary": "Off", "start": {"dateTime": "2026-05-04T11:00:00+01:00"}, "end": {"dateTime": "2026-05-04T12:00:00+01:00"}},
			{"kind": "calendar#event", "id": "x3", "status": "confirmed", "visibility": "private", "summary": "Dentist", "start": {"dateTime": "2026-05-05T11:00:00+01:00"}, "end": {"dateTime": "2026-05-05T12:00:00+01:00"}},
			{"kind": "calendar#event", "id": "x4", "status": "confirmed", "summary": "Fair", "start": {"date": "2026-05-06"}, "end": {"date": "2026-05-07"}}]}`,
		want: []string{"2026-05-04 09:00-10:00 Opening @ Hall", "2026-05-06 Fair"},
		told: []string{"skipped cancelled (1): Off", "skipped private (1): Dentist"},
	}}.check(t)
}

func TestAListWithAnObjectInEachLine(t *testing.T) {
	stories{"JSON Lines": {
		file: `{"title": "Opening", "start": "2026-05-04T09:00", "room": "Hall"}` + "\r\n" + `{"title": "Maps", "start": "2026-05-04T10:00", "room": "Room 2"}` + "\n\n",
		want: []string{"2026-05-04 09:00 Opening @ Hall", "2026-05-04 10:00 Maps @ Room 2"},
	}}.check(t)
}

func TestThePostsOfAWebsiteAreNotHeldWhenTheyWerePosted(t *testing.T) {
	stories{"WordPress, with times in seconds": {
		file: `[{"id": 11, "date": "2025-12-01T10:00:00", "date_gmt": "2025-12-01T09:00:00", "modified": "2026-01-01T10:00:00", "slug": "opening", "status": "publish", "type": "wcb_session", "title": {"rendered": "Opening &amp; welcome"}, "content": {"rendered": "<p>Hello.</p>", "protected": false}, "meta": {"_wcpt_session_time": 1777885200}, "session_track": [3], "session_speakers": [{"id": "5", "name": "Ana Silva"}]},
			{"id": 12, "date": "2025-12-02T10:00:00", "date_gmt": "2025-12-02T09:00:00", "modified": "2026-01-01T10:00:00", "slug": "maps", "status": "draft", "type": "wcb_session", "title": {"rendered": "Maps"}, "content": {"rendered": "<p>Maps.</p>", "protected": false}, "meta": {"_wcpt_session_time": 1777889700}, "session_track": [4], "session_speakers": [{"id": "6", "name": "Li Wei"}]},
			{"id": 13, "date": "2025-12-02T10:00:00", "date_gmt": "2025-12-02T09:00:00", "modified": "2026-01-01T10:00:00", "slug": "data", "status": "publish", "type": "wcb_session", "title": {"rendered": "Data"}, "content": {"rendered": "<p>Data.</p>", "protected": false}, "meta": {"_wcpt_session_time": 1777892400}, "session_track": [4], "session_speakers": []}]`,
		want: []string{
			"2026-05-04 09:00 Opening & welcome: Ana Silva [type: wcb_session]",
			"2026-05-04 11:00 Data [type: wcb_session]",
		},
		told: []string{"skipped not published (1): Maps"},
	}}.check(t)
}

func TestCardsOfABoardBecomeSessionsWithoutTheirDeadlines(t *testing.T) {
	stories{"Trello": {
		file: `{"id": "b1", "name": "Summit 2026", "desc": "", "closed": false, "lists": [{"id": "l1", "name": "Morning", "closed": false}, {"id": "l2", "name": "Afternoon", "closed": false}],
			"labels": [{"id": "c1", "idBoard": "b1", "name": "Maps", "color": "green"}, {"id": "c2", "idBoard": "b1", "name": "Data", "color": "red"}],
			"members": [{"id": "m1", "fullName": "Ana Silva", "username": "ana"}],
			"cards": [
			 {"id": "k1", "name": "Opening", "desc": "Why we meet.", "due": "2026-03-01T09:00:00.000Z", "dateLastActivity": "2026-03-02T10:00:00.000Z", "closed": false, "idList": "l1", "idLabels": ["c1"], "labels": [{"id": "c1", "name": "Maps", "color": "green"}], "idMembers": ["m1"], "url": "https://trello.example/k1"},
			 {"id": "k2", "name": "Trust in data", "desc": "How we share.", "due": null, "dateLastActivity": "2026-03-02T10:00:00.000Z", "closed": false, "idList": "l2", "idLabels": ["c2"], "labels": [{"id": "c2", "name": "Data", "color": "red"}], "idMembers": [], "url": "https://trello.example/k2"},
			 {"id": "k3", "name": "Withdrawn idea", "desc": "No longer.", "due": null, "dateLastActivity": "2026-03-02T10:00:00.000Z", "closed": true, "idList": "l2", "idLabels": ["c2"], "labels": [{"id": "c2", "name": "Data", "color": "red"}], "idMembers": [], "url": "https://trello.example/k3"}
			]}`,
		want: []string{
			"Opening [tags: Maps]",
			"Trust in data [tags: Data]",
		},
		told: []string{"skipped not published (1): Withdrawn idea"},
	}}.check(t)
}

func TestTextInBlocksOfAnEditorIsText(t *testing.T) {
	for name, body := range map[string]string{
		"Portable Text": `[{"_type": "block", "_key": "a", "style": "normal", "markDefs": [], "children": [{"_type": "span", "text": "Libraries "}, {"_type": "span", "marks": ["strong"], "text": "map places."}]}, {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": "Then they share."}]}]`,
		"ProseMirror":   `{"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Libraries "}, {"type": "text", "marks": [{"type": "bold"}], "text": "map places."}]}, {"type": "paragraph", "content": [{"type": "text", "text": "Then they share."}]}]}`,
		"Contentful":    `{"nodeType": "document", "data": {}, "content": [{"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": "Libraries ", "marks": [], "data": {}}, {"nodeType": "text", "value": "map places.", "marks": [{"type": "bold"}], "data": {}}]}, {"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": "Then they share.", "marks": [], "data": {}}]}]}`,
		"Editor.js":     `{"time": 1700000000000, "version": "2.28.0", "blocks": [{"id": "x", "type": "paragraph", "data": {"text": "Libraries map places."}}, {"id": "y", "type": "paragraph", "data": {"text": "Then they share."}}]}`,
		"Strapi":        `[{"type": "paragraph", "children": [{"type": "text", "text": "Libraries "}, {"type": "text", "text": "map places.", "bold": true}]}, {"type": "paragraph", "children": [{"type": "text", "text": "Then they share."}]}]`,
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := importingText(t, `{"sessions": [{"title": "Maps", "start": "2026-05-04T09:00", "description": `+body+`}, {"title": "Data", "start": "2026-05-04T10:00", "description": `+body+`}]}`)
			if got := strings.Join(p.Sessions[0].Texts, "|"); got != "Libraries map places.\n\nThen they share." {
				t.Errorf("the text is %q", got)
			}
		})
	}
}
