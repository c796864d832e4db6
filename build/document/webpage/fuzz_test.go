package webpage

import "testing"

func FuzzPage(f *testing.F) {
	for _, page := range []string{
		"<html><body><h1>a</h1><ul><li>b<ul><li>c</ul></ul><table><tr><td colspan=2>d<tr><td>e<td>f</table>",
		`<style>.c1{font-weight:700}</style><p class="c1">a</p><ul class="lst-kix_x-0 start"><li>b</ul><ul class="lst-kix_x-1 start"><li>c</ul><a href="https://www.google.com/url?q=https://a.org&amp;sa=D">d</a><sup><a href="#ftnt1">1</a></sup><p><a href="#ftnt_ref1">1</a> e`,
		`<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>a<o:p></o:p></p><!--[if gte mso 9]><o:Author>b</o:Author><![endif]-->`,
		`<a id="cmnt1" href="#cmnt_ref1">[a]</a><p>hidden`,
	} {
		f.Add([]byte(page))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		if d, _, err := Read(content); err == nil {
			d.Text(d.Blocks, "Notes")
		}
	})
}
