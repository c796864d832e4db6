// Package archive turns files into a ZIP archive and archives, or files that a
// browser lists, into the files of a folder. It works on values only: it opens
// no file by its path, reads no clock, and the same files give the same bytes
// everywhere. The format is that of PKWARE's APPNOTE.TXT, 6.3.10:
// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
package archive

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
	"path"
	"slices"
	"strings"

	"reportwidget/build/progress"
)

// packed are the endings of files that are compressed already, to which deflate
// would only add time.
var packed = []string{
	".br", ".gz", ".zst", ".bin", ".zip", ".7z",
	".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif",
	".mp3", ".m4a", ".ogg", ".mp4", ".webm",
	".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub",
	".woff", ".woff2",
}

// utf8Name is the flag of a header whose name is in UTF-8 (APPNOTE.TXT 4.4.4,
// bit 11).
const utf8Name = 0x800

// Write writes an archive of the files at the paths, in the order of their names,
// whichever order they are given in. It has neither times nor modes, so that it
// depends on the names and contents only. Paths are slash-separated; content
// returns that of one. The step is called before every file.
func Write(w io.Writer, paths []string, content func(path string) ([]byte, error), step progress.Step) error {
	z := zip.NewWriter(w)
	for _, p := range slices.Sorted(slices.Values(paths)) {
		if err := step.Next("packing", len(paths)); err != nil {
			return err
		}
		file, err := content(p)
		if err != nil {
			return err
		}
		if err := add(z, p, file); err != nil {
			return err
		}
	}
	return z.Close()
}

// add adds a file with its sizes in front of it: readers of streams cannot read
// a stored file whose sizes follow it.
func add(z *zip.Writer, name string, file []byte) error {
	method, body, err := squeeze(name, file)
	if err != nil {
		return err
	}
	w, err := z.CreateRaw(&zip.FileHeader{
		Name:               name,
		Flags:              flags(name),
		Method:             method,
		CRC32:              crc32.ChecksumIEEE(file),
		CompressedSize64:   uint64(len(body)),
		UncompressedSize64: uint64(len(file)),
	})
	if err != nil {
		return err
	}
	_, err = w.Write(body)
	return err
}

// squeeze returns a file as it stands in the archive, deflated where that makes
// it smaller.
func squeeze(name string, file []byte) (method uint16, body []byte, err error) {
	if slices.Contains(packed, strings.ToLower(path.Ext(name))) {
		return zip.Store, file, nil
	}
	var small bytes.Buffer
	w, err := flate.NewWriter(&small, flate.BestCompression)
	if err != nil {
		return 0, nil, err
	}
	if _, err := w.Write(file); err != nil {
		return 0, nil, err
	}
	if err := w.Close(); err != nil {
		return 0, nil, err
	}
	if small.Len() >= len(file) {
		return zip.Store, file, nil
	}
	return zip.Deflate, small.Bytes(), nil
}

func flags(name string) uint16 {
	if strings.ContainsFunc(name, func(r rune) bool { return r >= 0x80 }) {
		return utf8Name
	}
	return 0
}
