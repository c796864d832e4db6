package snippet

// CMS is a system in which webmasters write pages, and what is known of its way
// with snippets.
type CMS struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	// Where says where to paste.
	Where string `json:"where"`
	// Use is the snippet to try first, and Instead the one for websites that
	// do not let it through.
	Use     Kind `json:"use"`
	Instead Kind `json:"instead"`
	// Strips says what the system is known to remove or to change.
	Strips string `json:"strips"`
}

// Systems are the systems we know something of, in the order in which a page
// offers them.
var Systems = []CMS{
	{
		ID: "wordpress", Name: "WordPress", Use: Frame, Instead: Link,
		Where:  "The block “Custom HTML”. Or paste the report’s address alone on a line: the page is found to be embeddable and shown in a frame.",
		Strips: "Only roles with the right to unfiltered HTML keep frames and scripts; when another editor saves the page later, both go. On a network of sites, even a site’s administrators lack that right. A frame made from an address alone runs in a sandbox, in which the filter works.",
	},
	{
		ID: "wordpress-com", Name: "WordPress.com", Use: Link, Instead: Link,
		Where:  "The block “Custom HTML”.",
		Strips: "Simple sites remove frames when the page is saved, though the preview still shows them.",
	},
	{
		ID: "drupal", Name: "Drupal", Use: FittedFrame, Instead: Link,
		Where:  "A text field with the format “Full HTML”, in its source view.",
		Strips: "The other text formats remove frames and scripts, unless an administrator allows them.",
	},
	{
		ID: "libguides", Name: "LibGuides", Use: Frame, Instead: Link,
		Where:  "A box of the type “Media / Widget”, or the source view of a rich text box.",
		Strips: "Frames are kept. A tag that is not closed breaks the editor of the whole guide, so paste the snippet whole.",
	},
	{
		ID: "sharepoint", Name: "SharePoint", Use: Frame, Instead: Link,
		Where:  "The web part “Embed”.",
		Strips: "Scripts are removed. Frames are allowed for every address, for listed ones or for none: each site’s administrator decides, and may have to add the report’s address.",
	},
	{
		ID: "squarespace", Name: "Squarespace", Use: Frame, Instead: Link,
		Where:  "An Embed block.",
		Strips: "We have found nothing we could confirm. Try the frame, and check the published page.",
	},
	{
		ID: "html", Name: "Plain HTML", Use: FittedFrame, Instead: Frame,
		Where:  "Anywhere in the page’s body, except within a paragraph.",
		Strips: "Nothing, unless the page has a content security policy.",
	},
}
