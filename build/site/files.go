package site

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"reportwidget/build/precompress"
)

// role is what those must know of a file who handle it: browsers that keep it,
// readers without a network, servers that compress.
type role struct {
	// hashed is true if the file's name holds the hash of its content, so that
	// browsers may keep it for ever.
	hashed  bool
	offline offline
	twins   func(precompress.Store, []byte) precompress.Twins // nil if it has none
	// scripted is whether scripts ask for the file, which can unpack it.
	scripted scripted
	// read is true of a page that the page for webmasters reads.
	read bool
	// last is true of a file that is made of what is known of others.
	last bool
}

// scripted is whether there is a packed copy of a file, [precompress.Packed].
type scripted int

const (
	unpacked  scripted = iota
	ifLarge            // scripts look how large it is
	packedToo          // scripts are sure of it
)

// offline is whether a reader's browser keeps a file of a report, to read it
// without a network.
type offline int

const (
	never   offline = iota
	always          // the overview needs it
	ifSmall         // it belongs to the report's other pages, which are kept if they are few
)

// The roles of files.
var (
	asPlain      = role{} // what no page needs that is kept
	asFrame      = role{twins: good, read: true}
	asPlainFrame = role{read: true}
	asOverview   = role{offline: always, twins: quick}
	asFacetPage  = role{offline: ifSmall, twins: quick}
	asPage       = role{offline: ifSmall}
	asExport     = role{offline: ifSmall}
	asBundle     = role{offline: always, twins: best, scripted: ifLarge}
	asAsset      = role{offline: always, hashed: true, twins: best}
	asIndex      = role{offline: always, hashed: true, twins: best, scripted: packedToo}  // of a large report, or of all
	asTextPart   = role{offline: always, hashed: true, twins: quick, scripted: packedToo} // of a large report
	asPicture    = role{offline: always, hashed: true}                                    // is compressed already
	asShown      = role{offline: ifSmall, hashed: true}                                   // by a text
	asSnippets   = role{twins: best}
	asWebmaster  = role{offline: ifSmall, last: true}
	// The worker has no twins, which would live on when sw-off.js takes its place.
	asWorker = role{last: true}
)

func best(s precompress.Store, content []byte) precompress.Twins { return s.Of(content) }

func good(_ precompress.Store, content []byte) precompress.Twins { return precompress.Good(content) }

func quick(_ precompress.Store, content []byte) precompress.Twins { return precompress.Quick(content) }

// translated returns the role of a file that a translation has in place of the
// original's.
func (r role) translated() role {
	if r.offline == always {
		r.offline = ifSmall
	}
	return r
}

// maker makes the content of a file that is known by its path so far.
type maker func() ([]byte, error)

// file is one of a site.
type file struct {
	role
	make maker
	// query is that of the address by which pages ask for the file.
	query string
}

// files are some of a site, by their paths in it.
type files map[string]*file

func (fs files) add(path string, r role, make maker) { fs[path] = &file{role: r, make: make} }

func (fs files) addContent(path string, r role, content []byte) {
	fs.add(path, r, func() ([]byte, error) { return content, nil })
}

// addHashed adds a file to a folder of the site, "" or one that ends in a slash,
// and returns its name there.
func (fs files) addHashed(folder, name, ext string, r role, content []byte) string {
	file := name + "." + Hash(content) + "." + ext
	fs.addContent(folder+file, r, content)
	return file
}

// paths returns those of all files, sorted.
func (fs files) paths() []string { return slices.Sorted(maps.Keys(fs)) }

// content makes a file.
func (files files) content(path string) ([]byte, error) {
	if f := files[path]; f != nil {
		return f.make()
	}
	return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
}

// facts are what must be known of a file by others that are made of it.
type facts struct {
	size, brotli int    // bytes, the latter 0 without a twin
	integrity    string // see [assets.IntegrityOf]
	content      []byte // of a file that another reads
}

// folder is the files of a report, or those at the top of the site.
type folder struct {
	files
	shared []string // paths of the assets that the report's kept pages need
	// known returns the facts of a file that is not last.
	known func(path string) (facts, error)
}
