package source
import ("testing";"math/rand";"time";"os";"strings";"fmt")
func TestHang(t *testing.T) {
	if os.Getenv("HANG")=="" {t.Skip()}
	seeds := []string{"a: b \n","a:\n - b\n - c: d\n   e: 'f'\n - [g, \"h\"]\n","a: |\n  b\n\n  c\nd: e\n  f\ng: >\n h\n # i\n","a: {b: c, d: [e, f]}\n? x\n", head, "title: &a [*a]", "---\n- a\n---\nb\n", "title: |2-\n   A\n\n  B\nsummary: >+\n  [x](y)\n\n\ncredits: - a\n  - b", "a: !!x <<\n<<: {b: c}", "%YAML 1.2\n---\n"}
	alphabet := "abc: \n-|>{}[],'\"#&*!?%\\<0~.\n  "
	rng := rand.New(rand.NewSource(time.Now().UnixNano()))
	cur := make(chan string, 1)
	done := make(chan bool, 1)
	go func(){ for s := range cur { r := &reader{places: map[string]place{}, unread: map[string]bool{}}
		func(){ defer func(){ if e:=recover(); e!=nil { fmt.Printf("PANIC %q %v\n", s, e)}}()
		d := newDocument(r, "x", []byte(s)); if d!=nil { d.yaml(0, len(d.source)) } }(); done<-true } }()
	end := time.Now().Add(60*time.Second); n:=0
	for time.Now().Before(end) {
		b := []byte(seeds[rng.Intn(len(seeds))])
		for k := rng.Intn(8); k>=0; k-- {
			i := rng.Intn(len(b)+1)
			switch rng.Intn(4) {
			case 0: if i<len(b) { b = append(b[:i:i], b[i+1:]...)}
			case 1,2: b = append(b[:i:i], append([]byte{alphabet[rng.Intn(len(alphabet))]}, b[i:]...)...)
			case 3: j := i+rng.Intn(len(b)-i+1); b = append(b[:j:j], append([]byte(strings.Clone(string(b[i:j]))), b[j:]...)...)
			}
			if len(b)==0 {b=[]byte("a")}
		}
		cur <- string(b); n++
		select { case <-done: case <-time.After(3*time.Second): t.Fatalf("HANG %q", b) }
	}
	fmt.Println(n)
}
