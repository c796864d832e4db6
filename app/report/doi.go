package report

// Resolver is the address to which a DOI is added.
const Resolver = "https://doi.org/"

// Archive is the address of the archived copy, or "".
func (r *Report) Archive() string {
	if r.DOI == "" {
		return ""
	}
	return Resolver + r.DOI
}
