package site

import (
	"fmt"
	"net/url"
)

// CheckBaseURL accepts the address of a website as it can stand before the path of
// any of its pages.
func CheckBaseURL(base string) error {
	u, err := url.Parse(base)
	switch {
	case base == "":
		return nil
	case err != nil, u.Hostname() == "", u.Scheme != "https" && u.Scheme != "http":
		return fmt.Errorf("the base URL %q is not a website address, such as https://reports.example.org/", base)
	case u.User != nil, u.RawQuery != "", u.ForceQuery, u.Fragment != "", base[len(base)-1] == '#':
		return fmt.Errorf("the base URL %q has more than a host and a path, such as https://reports.example.org/", base)
	}
	return nil
}
