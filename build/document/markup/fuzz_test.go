package markup

import "testing"

func FuzzMarkup(f *testing.F) {
	for _, text := range []string{
		"---\ntitle: a\ntags: b, c\n---\n# a\n\n:::info d\ne\n:::\n\n> f [name=g] [time=h]\n\n- [ ] i\n\n| j | k |\n|---|---|\n| l | m |\n[^1]\n\n[^1]: n\n",
		"Title\n-----\n\n* a\n\t* b\n\t\t* c\n\n1) d\n\n```\ne\n```\n", "\ufeff## \n\n[TOC]\n\n==a== ++b++ {%youtube c %}\n\n[d]: <data:image/png;base64,eA==>\n",
		"<h2>a</h2><ol start=\"1\"><li><h4>b</h4></li></ol>",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		if d, _, err := Read(content); err == nil {
			d.Text(d.Blocks, "Notes")
		}
	})
}

func FuzzEtherpad(f *testing.F) {
	f.Add([]byte(`<meta name="generator" content="Etherpad"><style>a</style><body>Title<br>-----<br><ul class="indent"><li>- a<ul class="bullet"><li>b</ul></ul><a href="https&#x3a;&#x2F;&#x2F;a.org">c</a>`))
	f.Fuzz(func(t *testing.T, content []byte) {
		if d, _, err := ReadEtherpad(content); err == nil {
			d.Text(d.Blocks, "Notes")
		}
	})
}
