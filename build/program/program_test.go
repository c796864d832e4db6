package program

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxBrotli is what the program may weigh on the wire, all features in.
// go-app's own empty program weighs 1,432,499 bytes.
const maxBrotli = 1_000_000

// made returns the program, which make has put into dist.
func made(t *testing.T) Set {
	t.Helper()
	s, err := Files()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestProgramIsSmall(t *testing.T) {
	size := len(made(t).Brotli)
	if size > maxBrotli {
		t.Errorf("the browser program weighs %d bytes, %d more than it may\nhint: make size tells what they are spent on", size, size-maxBrotli)
	}
	t.Logf("%d bytes", size)
}

func TestTwinsHoldTheProgram(t *testing.T) {
	s := made(t)
	if !bytes.HasPrefix(s.WASM, []byte("\x00asm")) {
		t.Error("app.wasm is not a WebAssembly module")
	}
	unzip, err := gzip.NewReader(bytes.NewReader(s.Gzip))
	if err != nil {
		t.Fatal(err)
	}
	unzst, err := zstd.NewReader(bytes.NewReader(s.Zstd), zstd.WithDecoderMaxWindow(8<<20))
	if err != nil {
		t.Fatal(err)
	}
	for name, twin := range map[string]io.Reader{
		".br": brotli.NewReader(bytes.NewReader(s.Brotli)), ".gz": unzip, ".zst": unzst,
	} {
		if b, err := io.ReadAll(twin); err != nil || !bytes.Equal(b, s.WASM) {
			t.Errorf("app.wasm%s does not hold app.wasm: %v", name, err)
		}
	}
}

func TestScriptIsTheToolchains(t *testing.T) {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(made(t).Exec, want) {
		t.Error("wasm_exec.js is of another toolchain\nhint: run make")
	}
}

func TestMissingProgramSaysWhatToDo(t *testing.T) {
	_, err := files(fstest.MapFS{"dist/.gitignore": {}})
	if err == nil || !strings.Contains(err.Error(), "make build") {
		t.Errorf("found %v", err)
	}
}
