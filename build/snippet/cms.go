package snippet

// CMS is a system in which webmasters write pages. What is known of its way with
// snippets is in the catalogues of the interface, by its ID.
type CMS struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	// Use is the snippet to try first, and Instead the one for websites that
	// do not let it through.
	Use     Kind `json:"use"`
	Instead Kind `json:"instead"`
}

// Systems are the systems we know something about, in the order in which a page
// offers them. A new one also needs its advice in every catalogue.
var Systems = []CMS{
	{ID: "wordpress", Name: "WordPress", Use: Frame, Instead: Link},
	{ID: "wordpress-com", Name: "WordPress.com", Use: Link, Instead: Link},
	{ID: "drupal", Name: "Drupal", Use: FittedFrame, Instead: Link},
	{ID: "libguides", Name: "LibGuides", Use: Frame, Instead: Link},
	{ID: "sharepoint", Name: "SharePoint", Use: Frame, Instead: Link},
	{ID: "squarespace", Name: "Squarespace", Use: Frame, Instead: Link},
	{ID: "html", Name: "HTML", Use: FittedFrame, Instead: Frame},
}
