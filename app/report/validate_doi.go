//go:build !reader

package report

import (
	"fmt"
	"regexp"
)

// doiForm is a registrant's number after "10.", and what that has chosen, which holds
// no space and nothing that ends an address.
// https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html
var doiForm = regexp.MustCompile(`^10\.\d{4,9}(?:\.\d+)*/[!$&'()*+,\-./0-9:;=@A-Z_a-z~\[\]]+$`)

func (v *validator) doi() {
	if doi := v.report.DOI; doi != "" && !doiForm.MatchString(doi) {
		v.add("doi", fmt.Sprintf("%.100q is not a DOI", doi), "write it as the archive shows it, such as 10.5281/zenodo.1234567")
	}
}
