package main

import (
	"reportwidget/build/assets"
	"reportwidget/build/disk"
	"reportwidget/build/precompress"
	"reportwidget/build/progress"
	"reportwidget/build/project"
	"reportwidget/build/site"
)

// openReports reads the reports in folders. Their problems are in the reports.
func openReports(w *project.Workspace, folders []string, step progress.Step) (*project.Reports, error) {
	f, err := disk.OpenFolders(folders...)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return w.Open(f.Sources, step)
}

// openSound reads the reports in folders, whose problems are an error.
func openSound(w *project.Workspace, folders []string, step progress.Step) (*project.Reports, error) {
	reports, err := openReports(w, folders, step)
	if err == nil {
		err = reports.Err()
	}
	return reports, err
}

// withAssets returns the options of a site that readers can use: with what every
// site has, and with a store of what was compressed before.
func withAssets(o site.Options) (site.Options, error) {
	files, err := assets.Files()
	o.Assets, o.Twins = files, precompress.UserStore()
	return o, err
}
