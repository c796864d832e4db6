package doctor

import (
	"fmt"
	"net/http"
	"strings"

	"reportwidget/build/site"
)

// cures are the lines that correct what a server does wrong, in its own words.
type cures struct {
	encoding, forever, never, slash string
	typed                           string // with the ending and the type
	headed                          string // with the name and the value
	refused                         string // of endings that the server does not know
}

func (c cures) mediaType(ending, mediaType string) string {
	return fmt.Sprintf(c.typed, ending, mediaType, strings.TrimPrefix(ending, "."))
}

func (c cures) header(name, value string) string { return fmt.Sprintf(c.headed, name, value) }

func (c cures) missing(k kind) string {
	upload := "upload the whole website again, its hidden files too"
	if c.refused == "" || k.file == "" && k.name != "packed program" {
		return upload
	}
	return upload + "; " + c.refused
}

// htaccess is what helps where a file of the website has the rules.
const htaccess = "upload the .htaccess that the build makes, and allow it by AllowOverride FileInfo; "

// curesOf returns those of the server that sends the headers.
func curesOf(h http.Header) cures {
	server := strings.ToLower(h.Get("Server"))
	for _, known := range servers {
		if strings.Contains(server, known.name) {
			return known.cures
		}
	}
	return unknown
}

var servers = []struct {
	name  string
	cures cures
}{
	{"nginx", cures{
		typed:    "nginx: types { %[2]s %[3]s; }",
		headed:   "nginx: add_header %s %q;",
		encoding: "nginx: gzip_static on; and, with libnginx-mod-http-brotli-static, brotli_static on;",
		forever:  fmt.Sprintf("nginx: location ~ \"[./][0-9a-f]{16}\\.\" { add_header Cache-Control %q; }", site.Forever),
		never:    "nginx: add_header Cache-Control no-cache; and no \"expires\" for pages",
		slash:    "nginx: root with no try_files that leads elsewhere, and absolute_redirect off; behind a proxy",
	}},
	{"apache", cures{
		typed:    htaccess + "or: AddType %[2]s %[1]s",
		headed:   htaccess + "or: Header set %s %q",
		encoding: htaccess + "mod_rewrite and mod_headers must be there",
		forever:  htaccess + "or, in <FilesMatch>: " + fmt.Sprintf("Header set Cache-Control %q", site.Forever),
		never:    htaccess + "or: Header set Cache-Control no-cache",
		slash:    "Apache: DirectorySlash On",
	}},
	{"caddy", cures{
		typed:    "Caddy: header *%[1]s Content-Type %[2]s",
		headed:   "Caddy: header %s %q",
		encoding: "Caddy: file_server { precompressed br zstd gzip }",
		forever:  fmt.Sprintf("Caddy: @hashed path_regexp [./][0-9a-f]{16}\\. and header @hashed Cache-Control %q", site.Forever),
		never:    "Caddy: header Cache-Control no-cache",
		slash:    "Caddy: file_server without disable_canonical_uris",
	}},
	{"iis", cures{
		typed:    "upload the web.config that the build makes, or: <mimeMap fileExtension=%[1]q mimeType=%[2]q />",
		headed:   "upload the web.config that the build makes, or: <add name=%q value=%q /> in customHeaders",
		encoding: "IIS: <urlCompression doStaticCompression=\"true\" />, with the type in httpCompression",
		forever:  "upload the web.config that the build makes",
		never:    "upload the web.config that the build makes, or: <clientCache cacheControlMode=\"DisableCache\" />",
		slash:    "IIS: the default document index.html",
		refused:  "IIS sends no file whose ending it does not know: upload the web.config that the build makes",
	}},
	{"amazons3", cures{
		typed:    "upload *%[1]s with --content-type %[2]s",
		headed:   "set %s to %q by the CORS rules of the bucket, or where it is distributed",
		encoding: "object storage compresses nothing; pages take the packed copies (.bin) by themselves",
		forever:  fmt.Sprintf("upload it with --cache-control %q", site.Forever),
		never:    "upload it with --cache-control no-cache",
		slash:    "use the address of the bucket as a website, with the index document index.html",
	}},
}

// unknown are the cures of a server that does not say what it is; build/HOSTING.md
// has more.
var unknown = cures{
	typed:    "let the server send *%[1]s as %[2]s",
	headed:   "let the server send %s: %s",
	encoding: "let the server send the files .br or .gz that lie beside it, with Content-Encoding, or compress by itself",
	forever:  "let the server send Cache-Control: " + site.Forever + " with names that hold a hash",
	never:    "let the server send Cache-Control: no-cache",
	slash:    "let the server redirect to the address with the slash",
}
