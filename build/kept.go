package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"

	"reportwidget/build/disk"
	"reportwidget/build/precompress"
	"reportwidget/build/project"
)

// sumsOf returns names of what the folders of reports hold, or "" for one that has none.
// They are taken before the folders are read: what changes meanwhile is read again the
// next time.
func sumsOf(folders []string) []string {
	sums := make([]string, len(folders))
	for i, folder := range folders {
		if sum, err := disk.Sum(folder); err == nil {
			sums[i] = sum
		}
	}
	return sums
}

// madeOf returns what the folders of reports in a site are made of: the reports'
// sources, given the sums of their folders, and this program.
func madeOf(reports *project.Reports, sums []string) map[string]string {
	name, err := os.Executable()
	if err != nil {
		return nil
	}
	program, err := disk.SumFile(name)
	if err != nil {
		return nil
	}
	made := map[string]string{}
	for i, f := range reports.Folders {
		if sums[i] != "" {
			made[f.Report.ID] = program + " " + sums[i]
		}
	}
	return made
}

// recordOf names the file in which a build remembers what it has written to a folder. It
// is among the twins, where what nobody asks for is removed after a month.
func recordOf(out string, twins precompress.Store) string {
	path, err := filepath.Abs(out)
	if err != nil || twins.Folder == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(path))
	return filepath.Join(twins.Folder, "site-"+hex.EncodeToString(sum[:])+".json")
}
