package sample

// Namespaces of OpenDocument.
const openNamespaces = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
	xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
	xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
	xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
	xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"`

// OpenStyles are the direct formatting and the lists that the tests use.
const OpenStyles = `<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
	<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
	<style:style style:name="Hid" style:family="text"><style:text-properties text:display="none"/></style:style>
	<style:style style:name="PB" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
	<style:style style:name="Page" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
	<style:style style:name="P9" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
	<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>
	<style:style style:name="Out" style:family="paragraph" style:default-outline-level="3"/>
	<style:style style:name="Title" style:family="paragraph"/>
	<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>
	<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>`

// OpenContent returns the content of an OpenDocument text.
func OpenContent(body string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ` + openNamespaces + `><office:automatic-styles>` + OpenStyles +
		`</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`
}

// ODT returns an OpenDocument text.
func ODT(body string, parts ...Part) []byte {
	return Zip(append([]Part{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", OpenContent(body)}}, parts...)...)
}

// FODT returns an OpenDocument text in one file.
func FODT(body string) []byte {
	return []byte(`<?xml version="1.0" encoding="UTF-8"?><office:document ` + openNamespaces + ` office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>` + OpenStyles +
		`</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document>`)
}
