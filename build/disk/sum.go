package disk

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Sum returns a name of all that a folder holds: two folders have the same only if they
// have the same files. A folder with links has none, for they may lead anywhere.
func Sum(folder string) (string, error) {
	all := sha256.New()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || d.IsDir():
			return err
		case !d.Type().IsRegular():
			return errors.New("not a file: " + path)
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		sum, err := SumFile(path)
		fmt.Fprintf(all, "%q %s\n", filepath.ToSlash(name), sum) // never fails
		return err
	})
	return hex.EncodeToString(all.Sum(nil)), err
}

// SumFile returns the hash of a file's content.
func SumFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return hex.EncodeToString(h.Sum(nil)), err
}
