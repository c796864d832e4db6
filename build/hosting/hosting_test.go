// Package hosting tests a website of reports on the web servers that people have,
// with the files that it brings along and the sections of build/HOSTING.md.
// .ci/servers installs them.
package hosting

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/disk"
	"reportwidget/build/precompress"
	"reportwidget/build/site"
)

// published writes the website of the default report to a folder that a server may
// read, whichever user it runs as, and returns it with its files.
func published(t *testing.T) (string, site.Tree) {
	t.Helper()
	r, err := disk.ReadReport("../examples/partnerships")
	if err != nil {
		t.Fatal(err)
	}
	files, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := site.Build([]*report.Report{r}, site.Options{Assets: files, Twins: precompress.UserStore()})
	if err != nil {
		t.Fatal(err)
	}
	top := t.TempDir()
	for dir := top; dir != os.TempDir() && dir != "/"; dir = filepath.Dir(dir) {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	dir := filepath.Join(top, "reports")
	if err := tree.WriteTo(dir, nil); err != nil {
		t.Fatal(err)
	}
	return dir, tree
}

// section returns the block of HOSTING.md in a language.
func section(t *testing.T, language string) string {
	t.Helper()
	text, err := os.ReadFile("../HOSTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(text), "```"+language+"\n")
	block, _, closed := strings.Cut(rest, "\n```")
	if !found || !closed {
		t.Fatalf("HOSTING.md has no block in %s", language)
	}
	return block
}

// freePort returns a port of this machine that nobody has.
func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

// start runs a server with a configuration, whose name ends the arguments, until
// the test ends, and returns its address when it answers.
func start(t *testing.T, port, config string, command ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "server.conf")
	if err := os.WriteFile(file, []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath(command[0]); err != nil {
		t.Fatalf("%v; run .ci/servers", err)
	}
	ctx, stop := context.WithCancel(t.Context())
	var said bytes.Buffer
	c := exec.CommandContext(ctx, command[0], append(command[1:], file)...)
	c.Stdout, c.Stderr = &said, &said
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	c.WaitDelay = 5 * time.Second
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	t.Cleanup(func() { stop(); <-ended })
	again, limit := time.NewTicker(20*time.Millisecond), time.After(20*time.Second)
	defer again.Stop()
	for {
		select {
		case err := <-ended:
			ended <- err
			t.Fatalf("%s has ended: %v\n%s", command[0], err, said.String())
		case <-limit:
			t.Fatalf("%s never answers\n%s", command[0], said.String())
		case <-again.C:
		}
		if conn, err := net.Dial("tcp", "127.0.0.1:"+port); err == nil {
			conn.Close()
			return "http://127.0.0.1:" + port + "/"
		}
	}
}

func apache(t *testing.T, dir, port string) string {
	work := t.TempDir()
	var modules strings.Builder
	for _, name := range []string{"mpm_event", "authz_core", "mime", "dir", "rewrite", "headers", "setenvif", "deflate", "filter", "alias"} {
		fmt.Fprintf(&modules, "LoadModule %s_module /usr/lib/apache2/modules/mod_%s.so\n", name, name)
	}
	// As Debian has it, with types and compression of its own, and an X-Frame-Options
	// as hosts have it.
	config := modules.String() + strings.ReplaceAll(section(t, "apache"), "/var/www/reports", dir) + fmt.Sprintf(`
ServerRoot %[1]s
ServerName 127.0.0.1
PidFile %[1]s/pid
ErrorLog /dev/stderr
Listen 127.0.0.1:%[2]s
DocumentRoot %[3]s
Alias /below %[3]s
<Directory %[3]s>
  Require all granted
</Directory>
TypesConfig /etc/mime.types
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/javascript
Header always set X-Frame-Options SAMEORIGIN
`, work, port, dir)
	return start(t, port, config, "/usr/sbin/apache2", "-X", "-f")
}

func nginx(t *testing.T, dir, port string) string {
	work := t.TempDir()
	block := strings.NewReplacer("listen 80;", "listen 127.0.0.1:"+port+";", "/var/www/reports", dir).Replace(section(t, "nginx"))
	config := fmt.Sprintf(`load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off; master_process off; pid %[1]s/pid; error_log stderr;
events {}
http {
  access_log off; client_body_temp_path %[1]s/a; proxy_temp_path %[1]s/b; fastcgi_temp_path %[1]s/c; uwsgi_temp_path %[1]s/d; scgi_temp_path %[1]s/e;
  include /etc/nginx/mime.types; default_type application/octet-stream; gzip on;
%[2]s
}`, work, block)
	return start(t, port, config, "/usr/sbin/nginx", "-c")
}

func caddy(t *testing.T, dir, port string) string {
	block := strings.NewReplacer(":80 {", "http://127.0.0.1:"+port+" {", "/var/www/reports", dir).Replace(section(t, "caddy"))
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	return start(t, port, "{\n  admin off\n  auto_https off\n}\n"+block, "caddy", "run", "--adapter", "caddyfile", "--config")
}

var servers = map[string]func(t *testing.T, dir, port string) string{"Apache": apache, "nginx": nginx, "Caddy": caddy}

// onEvery runs a test on every server.
func onEvery(t *testing.T, test func(t *testing.T, url string, tree site.Tree)) {
	dir, tree := published(t)
	for name, run := range servers {
		t.Run(name, func(t *testing.T) { test(t, run(t, dir, freePort(t)), tree) })
	}
}

// answer asks as a browser does that accepts some encodings.
func answer(t *testing.T, url, encodings string) (*http.Response, []byte) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", encodings)
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, content
}

// fileOf returns the file of a folder of the site whose name begins and ends so.
func fileOf(t *testing.T, tree site.Tree, begin, end string) string {
	t.Helper()
	for _, file := range tree.Paths() {
		if strings.HasPrefix(file, begin) && strings.HasSuffix(file, end) {
			return file
		}
	}
	t.Fatalf("there is no %s…%s", begin, end)
	return ""
}

func TestAServerSendsEveryKindOfFileWithItsTypeAndAsSmallAsItIs(t *testing.T) {
	onEvery(t, func(t *testing.T, url string, tree site.Tree) {
		for _, file := range []string{
			fileOf(t, tree, "app.", ".wasm"), fileOf(t, tree, "boot.", ".js"), fileOf(t, tree, "messages.en.", ".json"), fileOf(t, tree, "partnerships/report.", ".css"),
			"partnerships/report.json", "partnerships/", "partnerships/embed/", "partnerships/partnership/communities/",
			"partnerships/manifest.webmanifest", "partnerships/cite.bib", "partnerships/cite.ris", "partnerships/sessions.csv", "partnerships/icon-192.png", strings.TrimSuffix(fileOf(t, tree, "partnerships/session/", "/index.html"), "index.html"), "partnerships/sw.js",
		} {
			path := file
			if strings.HasSuffix(file, "/") {
				path += "index.html"
			}
			for accepted, ending := range map[string]string{"gzip, deflate, br": ".br", "gzip, deflate": ".gz", "identity": ""} {
				response, content := answer(t, url+file, accepted)
				if response.StatusCode != http.StatusOK {
					t.Fatalf("%s: status %d", file, response.StatusCode)
				}
				if got, want := response.Header.Get("Content-Type"), site.MediaType(path); !strings.EqualFold(strings.ReplaceAll(got, " ", ""), strings.ReplaceAll(want, " ", "")) {
					t.Errorf("%s (%s): the type %s instead of %s", file, accepted, got, want)
				}
				if !tree.Has(path + ending) {
					continue // the server may pack it
				}
				if want := tree[path+ending]; !bytes.Equal(content, want) {
					t.Errorf("%s (%s): %d bytes instead of %d, as %q", file, accepted, len(content), len(want), response.Header.Get("Content-Encoding"))
				}
				if want := map[string]string{".br": "br", ".gz": "gzip"}[ending]; response.Header.Get("Content-Encoding") != want {
					t.Errorf("%s (%s): the encoding %q", file, accepted, response.Header.Get("Content-Encoding"))
				}
				if ending != "" && !strings.Contains(strings.Join(response.Header.Values("Vary"), ","), "Accept-Encoding") {
					t.Errorf("%s: a cache may give it to browsers that cannot unpack it", file)
				}
			}
		}
	})
}

func TestAServerLetsBrowsersKeepForEverWhatNeverChangesAndNothingElse(t *testing.T) {
	onEvery(t, func(t *testing.T, url string, tree site.Tree) {
		for _, file := range tree.Paths() {
			if strings.Count(file, "/") > 1 || file[0] == '.' || file == "web.config" || file == "_headers" {
				continue
			}
			response, _ := answer(t, url+file, "identity")
			want := "no-cache"
			if ending := filepath.Ext(file); tree.Hashed(file) {
				if want = site.Forever; ending == ".br" || ending == ".gz" || ending == ".zst" {
					continue // nobody asks for it by its name
				}
			}
			if got := response.Header.Get("Cache-Control"); got != want {
				t.Errorf("%s: %q", file, got)
			}
		}
	})
}

func TestAServerLetsAnyWebsiteShowAndReadTheReport(t *testing.T) {
	onEvery(t, func(t *testing.T, url string, _ site.Tree) {
		for _, file := range []string{"partnerships/embed/", "partnerships/report.json", "embed.js"} {
			response, _ := answer(t, url+file, "br")
			for _, h := range site.ServerHeaders {
				if got := response.Header.Values(h.Name); len(got) != 1 || got[0] != h.Value {
					t.Errorf("%s: %s is %q", file, h.Name, got)
				}
			}
			if got := response.Header.Get("X-Frame-Options"); got != "" {
				t.Errorf("%s: X-Frame-Options is %s", file, got)
			}
		}
	})
}

func TestAServerLeadsFromAFolderWithoutASlashToItsPage(t *testing.T) {
	onEvery(t, func(t *testing.T, url string, _ site.Tree) {
		response, _ := answer(t, url+"partnerships?lang=fr", "br")
		to, err := response.Location()
		dropped := response.Header.Get("Server") == "Caddy" // as HOSTING.md says
		if err != nil || to.Path != "/partnerships/" || to.RawQuery != "lang=fr" && !dropped {
			t.Errorf("status %d, to %v (%v)", response.StatusCode, to, err)
		}
	})
}

func TestAFolderOfAWebsiteHasTheSameRules(t *testing.T) {
	dir, tree := published(t)
	url := apache(t, dir, freePort(t))
	for _, file := range []string{"below/partnerships/", "below/" + fileOf(t, tree, "app.", ".wasm")} {
		if response, _ := answer(t, url+file, "br"); response.StatusCode != http.StatusOK || response.Header.Get("Content-Encoding") != "br" {
			t.Errorf("%s: status %d, encoding %q", file, response.StatusCode, response.Header.Get("Content-Encoding"))
		}
	}
}

// largestProgram is the limit, in bytes, of the browser program as these servers
// send it.
const largestProgram = 1_000_000

func TestTheProgramIsSmallOnTheWay(t *testing.T) {
	onEvery(t, func(t *testing.T, url string, tree site.Tree) {
		if _, content := answer(t, url+fileOf(t, tree, "app.", ".wasm"), "gzip, deflate, br, zstd"); len(content) > largestProgram {
			t.Errorf("%d bytes", len(content))
		}
	})
}
