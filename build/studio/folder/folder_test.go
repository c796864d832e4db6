package folder

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// work is a folder on the disk that a test's page works on.
type work struct {
	t   *testing.T
	dir string
	h   *Handler
}

func open(t *testing.T, files map[string]string) *work {
	t.Helper()
	w := &work{t: t, dir: filepath.Join(t.TempDir(), "day")}
	w.disk("report.yaml", "title: Day\n")
	for path, content := range files {
		w.disk(path, content)
	}
	root, err := os.OpenRoot(w.dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	w.h = &Handler{Name: "day", ID: "folder-1", Token: "secret", Root: root}
	return w
}

// disk writes a file as another program does.
func (w *work) disk(path, content string) {
	w.t.Helper()
	path = filepath.Join(w.dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		w.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		w.t.Fatal(err)
	}
}

// holds fails the test unless a file on the disk has the content; "" is none.
func (w *work) holds(path, want string) {
	w.t.Helper()
	got, err := os.ReadFile(filepath.Join(w.dir, filepath.FromSlash(path)))
	if string(got) != want || (err != nil) != (want == "") {
		w.t.Errorf("%s holds %q, %v", path, got, err)
	}
}

// ask sends a request as the page does; the header may change that.
func (w *work) ask(method, path, body string, header ...string) *httptest.ResponseRecorder {
	w.t.Helper()
	r := httptest.NewRequest(method, "http://127.0.0.1:8080/", strings.NewReader(body))
	r.URL.Path = "/" + path
	r.Header.Set("Authorization", "Bearer secret")
	for i := 0; i < len(header); i += 2 {
		if r.Header.Set(header[i], header[i+1]); header[i] == "Host" {
			r.Host = header[i+1]
		}
	}
	answer := httptest.NewRecorder()
	w.h.ServeHTTP(answer, r)
	return answer
}

func (w *work) refuses(want int, method, path string, header ...string) {
	w.t.Helper()
	if got := w.ask(method, path, "x", header...); got.Code != want {
		w.t.Errorf("%s %s %q: %d instead of %d: %s", method, path, header, got.Code, want, got.Body)
	}
}

func TestThePageListsReadsAndWritesTheFilesOfTheFolder(t *testing.T) {
	w := open(t, map[string]string{"sessions/01-a.md": "A", ".git/config": "x", "sessions/.a.md.swp": "x"})
	var list listing
	if err := json.Unmarshal(w.ask("GET", "", "").Body.Bytes(), &list); err != nil {
		t.Fatal(err)
	}
	if len(list.Files) != 2 || list.Files["sessions/01-a.md"] != hash([]byte("A")) || list.Name != "day" {
		t.Errorf("the list is %+v", list)
	}
	got := w.ask("GET", "sessions/01-a.md", "")
	if got.Body.String() != "A" || got.Header().Get("ETag") != `"`+hash([]byte("A"))+`"` {
		t.Errorf("read: %d %s %v", got.Code, got.Body, got.Header())
	}
	w.ask("PUT", "sessions/01-a.md", "B", "If-Match", got.Header().Get("ETag"))
	w.holds("sessions/01-a.md", "B")
	w.ask("PUT", "new/deep.md", "C", "If-None-Match", "*")
	w.holds("new/deep.md", "C")
	w.ask("DELETE", "new/deep.md", "", "If-Match", `"`+hash([]byte("C"))+`"`)
	w.holds("new/deep.md", "")
}

func TestThePageGetsWhatTheFolderRemembersOfItsImports(t *testing.T) {
	w := open(t, map[string]string{".import.json": "{}"})
	if got := w.ask("GET", "", ""); !strings.Contains(got.Body.String(), ".import.json") {
		t.Errorf("the list is %s", got.Body)
	}
	w.ask("PUT", ".import.json", `{"version": 1}`, "If-Match", `"`+hash([]byte("{}"))+`"`)
	w.holds(".import.json", `{"version": 1}`)
}

func TestWhatChangedOnTheDiskIsNotWrittenOver(t *testing.T) {
	w := open(t, nil)
	seen := w.ask("GET", "report.yaml", "").Header().Get("ETag")
	w.disk("report.yaml", "title: From elsewhere\n")
	for _, method := range []string{"PUT", "DELETE"} {
		got := w.ask(method, "report.yaml", "title: Mine\n", "If-Match", seen)
		if got.Code != http.StatusPreconditionFailed || got.Body.String() != "title: From elsewhere\n" {
			t.Errorf("%s: %d %s", method, got.Code, got.Body)
		}
	}
	w.refuses(http.StatusPreconditionFailed, "PUT", "report.yaml", "If-None-Match", "*")
	w.refuses(http.StatusPreconditionFailed, "PUT", "gone.md", "If-Match", seen)
	w.refuses(http.StatusPreconditionRequired, "PUT", "report.yaml")
	w.holds("report.yaml", "title: From elsewhere\n")
	w.holds("gone.md", "")
}

func TestNobodyElseReachesTheFolder(t *testing.T) {
	w := open(t, nil)
	for _, header := range [][]string{
		{"Authorization", ""}, {"Authorization", "Bearer other"}, {"Host", "evil.example"}, {"Host", "evil.example:8080"},
		{"Origin", "http://evil.example"}, {"Origin", "null"}, {"Origin", "http://localhost:9"},
	} {
		w.refuses(http.StatusForbidden, "GET", "report.yaml", header...)
		w.refuses(http.StatusForbidden, "GET", "", header...)
	}
	for _, host := range []string{"localhost:8080", "[::1]:8080", "127.0.0.1"} {
		w.refuses(http.StatusOK, "GET", "report.yaml", "Host", host, "Origin", "http://"+host)
	}
}

func TestNothingOutsideOfTheFolderAndNothingHiddenIsReached(t *testing.T) {
	w := open(t, map[string]string{"../secret.txt": "secret", ".env": "secret"})
	if runtime.GOOS != "windows" {
		for link, to := range map[string]string{"link.txt": "../secret.txt", "inner.txt": "report.yaml", "up": ".."} {
			if err := os.Symlink(to, filepath.Join(w.dir, link)); err != nil {
				t.Fatal(err)
			}
		}
		if got := w.ask("GET", "link.txt", ""); got.Code == http.StatusOK {
			t.Errorf("a link leads out: %s", got.Body)
		}
		if got := w.ask("GET", "", ""); strings.Contains(got.Body.String(), "link") || strings.Contains(got.Body.String(), "inner") {
			t.Errorf("links are listed: %s", got.Body)
		}
		if got := w.ask("PUT", "up/secret.txt", "x", "If-None-Match", "*"); got.Code < 400 {
			t.Errorf("written through a link: %d", got.Code)
		}
	}
	for _, path := range []string{"../secret.txt", "a/../../secret.txt", ".env", "a/.b/c", "a//b", "/etc/passwd", `..\secret.txt`, "c:x"} {
		w.refuses(http.StatusBadRequest, "GET", path)
		w.refuses(http.StatusBadRequest, "PUT", path, "If-None-Match", "*")
	}
	w.holds("../secret.txt", "secret")
}

func TestAFileIsWrittenWholeAndKeepsItsPermissions(t *testing.T) {
	w := open(t, nil)
	if err := os.Chmod(filepath.Join(w.dir, "report.yaml"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.ask("PUT", "report.yaml", "title: New\n", "If-Match", `"`+hash([]byte("title: Day\n"))+`"`)
	w.holds("report.yaml", "title: New\n")
	info, err := os.Stat(filepath.Join(w.dir, "report.yaml"))
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
	left, err := os.ReadDir(w.dir)
	if err != nil || len(left) != 1 {
		t.Errorf("left in the folder: %v %v", left, err)
	}
}
