// Package folder lets the studio's page work on one folder of this machine, over
// HTTP. The page lists, reads, writes and removes files of that folder, and
// nothing else: it must know a token, come from this machine's own address, and
// say which content of a file it replaces.
package folder

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"

	"reportwidget/build/archive"
)

// Limits of what is served, the same as those of archives.
const (
	maxFiles = 50_000
	maxTotal = 256 << 20 // bytes
)

// Handler serves a folder to the page of the studio on the same address. It takes
// paths in the folder; "" is the list of its files.
type Handler struct {
	Name  string // of the folder, for people
	ID    string // under which the browser keeps what it has of the folder
	Token string // that the page must send
	Root  *os.Root

	mu sync.Mutex // from the comparison of a file with what is replaced to its writing
}

// listing is what the page gets of the folder: the hash of each file by its path.
type listing struct {
	Name  string            `json:"name"`
	ID    string            `json:"id"`
	Files map[string]string `json:"files"`
}

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Cross-Origin-Resource-Policy", "same-origin")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if !h.trusted(r) {
		http.Error(w, "only the studio that this command has opened may work on the folder", http.StatusForbidden)
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	path := strings.TrimPrefix(r.URL.Path, "/")
	switch {
	case path == "" && r.Method == http.MethodGet:
		h.list(w)
	case path == "" || !served(path):
		http.Error(w, "the path is not one of a file in the folder", http.StatusBadRequest)
	case r.Method == http.MethodGet:
		h.read(w, path)
	case r.Method == http.MethodPut:
		h.put(w, r, path)
	case r.Method == http.MethodDelete:
		h.remove(w, r, path)
	default:
		w.Header().Set("Allow", "GET, PUT, DELETE")
		http.Error(w, "only GET, PUT and DELETE", http.StatusMethodNotAllowed)
	}
}

// trusted reports whether a request comes from the page. A page of another site
// reaches this machine only under another host (DNS rebinding) or with its own
// origin, and does not know the token.
func (h *Handler) trusted(r *http.Request) bool {
	if !Local(r.Host) {
		return false
	}
	if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+r.Host {
		return false
	}
	token, found := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	return found && subtle.ConstantTimeCompare([]byte(token), []byte(h.Token)) == 1
}

// Local reports whether an address, with or without a port, is one of this machine
// alone.
func Local(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		host = strings.Trim(address, "[]")
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// served reports whether a path is one that reports are made of: not a hidden file, but
// for that by which a folder remembers its imports, and nothing outside of the folder.
func served(path string) bool {
	if !fs.ValidPath(path) || strings.ContainsAny(path, "\\:") {
		return false
	}
	for part := range strings.SplitSeq(path, "/") {
		if strings.HasPrefix(part, ".") && path != archive.Imports {
			return false
		}
	}
	return true
}

func (h *Handler) list(w http.ResponseWriter) {
	found := listing{Name: h.Name, ID: h.ID, Files: map[string]string{}}
	total := int64(0)
	err := fs.WalkDir(h.Root.FS(), ".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path != "." && !served(path) && d.IsDir():
			return fs.SkipDir
		case !served(path) || !d.Type().IsRegular(): // links are not followed
			return nil
		}
		content, err := h.Root.ReadFile(path)
		if total += int64(len(content)); err == nil && (total > maxTotal || len(found.Files) >= maxFiles) {
			return fmt.Errorf("the folder holds more than %d files or %d MB; choose the folder of one report", maxFiles, maxTotal>>20)
		}
		found.Files[path] = hash(content)
		return err
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	list, err := json.Marshal(found)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Write(list)
}

func hash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

func (h *Handler) read(w http.ResponseWriter, path string) {
	content, err := h.Root.ReadFile(path)
	if err != nil {
		fail(w, err)
		return
	}
	h.answer(w, http.StatusOK, content)
}

// answer sends a file as it is on the disk.
func (h *Handler) answer(w http.ResponseWriter, status int, content []byte) {
	w.Header().Set("ETag", `"`+hash(content)+`"`)
	w.Header().Set("Content-Type", "application/octet-stream")
	w.WriteHeader(status)
	_, _ = w.Write(content)
}

// matches reports whether a file is what the page expects to replace. If not, it
// answers with the file as it is.
func (h *Handler) matches(w http.ResponseWriter, r *http.Request, path string) bool {
	content, err := h.Root.ReadFile(path)
	missing := errors.Is(err, fs.ErrNotExist)
	if err != nil && !missing {
		fail(w, err)
		return false
	}
	want := strings.Trim(r.Header.Get("If-Match"), `"`)
	switch {
	case r.Header.Get("If-None-Match") == "*":
		if missing {
			return true
		}
	case want == "":
		http.Error(w, "say which content is replaced, in If-Match or If-None-Match", http.StatusPreconditionRequired)
		return false
	case missing:
		http.Error(w, "the file is gone", http.StatusPreconditionFailed)
		return false
	case want == hash(content):
		return true
	}
	h.answer(w, http.StatusPreconditionFailed, content)
	return false
}

func (h *Handler) remove(w http.ResponseWriter, r *http.Request, path string) {
	if !h.matches(w, r, path) {
		return
	}
	if err := h.Root.Remove(path); err != nil {
		fail(w, err)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (h *Handler) put(w http.ResponseWriter, r *http.Request, path string) {
	content, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxTotal))
	if err != nil {
		http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
		return
	}
	if !h.matches(w, r, path) {
		return
	}
	if err := h.replace(path, content); err != nil {
		fail(w, err)
		return
	}
	w.Header().Set("ETag", `"`+hash(content)+`"`)
	w.WriteHeader(http.StatusNoContent)
}

func fail(w http.ResponseWriter, err error) {
	status := http.StatusInternalServerError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		status = http.StatusNotFound
	case errors.Is(err, fs.ErrPermission):
		status = http.StatusForbidden
	}
	http.Error(w, err.Error(), status)
}
