package content

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/content/yamlpos"
)

// profileKeys are those that an author may use for one of the people of a report.
var profileKeys = []string{"name", "id", "also", "orcid", "url", "affiliation"}

// people reads what the author adds to the names of people. A list without any entry
// says that they have pages.
func (f fields) people() (profiles []report.Profile) {
	if f.entries["people"].Value.Shape == yamlpos.List {
		profiles = []report.Profile{}
	}
	taken := map[string]bool{}
	f.each("people", "people", func(path string, v yamlpos.Value) {
		p := f.profile(path, v)
		f.onlyOnce(path, v.At, taken, append([]string{p.Name}, p.Also...))
		f.onlyOnce(path, v.At, taken, []string{"id: " + p.ID})
		profiles = append(profiles, p)
	})
	return profiles
}

func (d *reading) profile(path string, v yamlpos.Value) report.Profile {
	if v.Shape == yamlpos.Scalar {
		return report.Profile{Name: d.plain(path, v)}
	}
	f := d.group(path, v, profileKeys)
	p := report.Profile{ID: f.text("id"), Name: f.text("name"), ORCID: f.orcid(), URL: f.text("url"), Affiliation: f.text("affiliation")}
	if p.Name == "" && !f.unread(f.sub("name")) {
		f.fail(path, v.At, "the person has no name", `write it as in the sessions, such as "name: Ana Silva"`)
	}
	if p.ID != "" && !report.ValidID(p.ID) {
		f.fail(f.sub("id"), f.entries["id"].Value.At, fmt.Sprintf("%.100q cannot be used in addresses", p.ID), "use lower-case letters a to z, digits and single hyphens, 80 at most")
	}
	if p.URL != "" && !onWeb(p.URL) {
		f.fail(f.sub("url"), f.entries["url"].Value.At, fmt.Sprintf("%.100q is not the address of a page", p.URL), "write the whole address, such as https://example.org/ana-silva")
	}
	f.each("also", "also", func(path string, v yamlpos.Value) { p.Also = append(p.Also, f.plain(path, v)) })
	return p
}

// onWeb reports whether an address leads to a page on the web.
func onWeb(address string) bool {
	low := strings.ToLower(address)
	return report.SafeLink(address) && (strings.HasPrefix(low, "https://") || strings.HasPrefix(low, "http://"))
}

// orcid reads an identifier, which may be written as its address.
func (f fields) orcid() string {
	given := f.text("orcid")
	id := given
	for _, before := range []string{"https://", "http://", "www.", "orcid.org/"} {
		id = strings.TrimPrefix(id, before)
	}
	id = strings.ToUpper(strings.TrimSuffix(id, "/"))
	if given != "" && !validORCID(id) {
		f.fail(f.sub("orcid"), f.entries["orcid"].Value.At, fmt.Sprintf("%.60q is not an ORCID iD", given), "copy it from the person's page at orcid.org: sixteen digits such as 0000-0002-1825-0097, of which the last checks the others")
		return ""
	}
	return id
}

// validORCID checks the form and the last digit.
// https://support.orcid.org/hc/articles/360006897674
func validORCID(id string) bool {
	digits := strings.ReplaceAll(id, "-", "")
	if len(id) != 19 || len(digits) != 16 || id[4] != '-' || id[9] != '-' || id[14] != '-' {
		return false
	}
	total := 0
	for _, c := range digits[:15] {
		if c < '0' || c > '9' {
			return false
		}
		total = (total + int(c-'0')) * 2
	}
	return digits[15] == "0123456789X"[(12-total%11)%11]
}

// onlyOnce reports names, or an ID, of a person that another one has.
func (d *reading) onlyOnce(path string, at int, taken map[string]bool, names []string) {
	for _, name := range names {
		if taken[name] {
			d.addOf(path, at, fmt.Sprintf("%.100q is listed twice", name), "put all that is known of a person into one entry, and give each an id of their own, if any")
		}
		taken[name] = name != "" && name != "id: "
	}
}

// unifyNames puts the name of each person in the place of its other spellings. The
// lists of people, which may be in a cache, stay as they are.
func (r *reader) unifyNames() {
	names := map[string]string{}
	for _, p := range r.report.People {
		for _, other := range p.Also {
			names[other] = p.Name
		}
	}
	for i := range r.report.Sessions {
		s := &r.report.Sessions[i]
		if !slices.ContainsFunc(s.People, func(p report.Person) bool { return names[p.Name] != "" }) {
			continue
		}
		s.People = slices.Clone(s.People)
		for k := range s.People {
			if name := names[s.People[k].Name]; name != "" {
				s.People[k].Name = name
			}
		}
	}
}
