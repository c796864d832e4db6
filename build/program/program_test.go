package program

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxBrotli is what the program may weigh on the wire, all features in.
// go-app's own empty program weighs 1,432,499 bytes.
const maxBrotli = 835_000

// made returns a form of the program, which make has put into dist.
func made(t *testing.T, name string) []byte {
	t.Helper()
	folder, err := Dist()
	if err != nil {
		t.Fatal(err)
	}
	content, err := fs.ReadFile(folder, name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestProgramIsSmall(t *testing.T) {
	size := len(made(t, Packed))
	if size > maxBrotli {
		t.Errorf("the browser program weighs %d bytes, %d more than it may\nhint: make size tells what they are spent on", size, size-maxBrotli)
	}
	t.Logf("%d bytes", size)
}

func TestTwinsHoldTheProgram(t *testing.T) {
	wasm := made(t, File)
	if !bytes.HasPrefix(wasm, []byte("\x00asm")) {
		t.Error("app.wasm is not a WebAssembly module")
	}
	unzip, err := gzip.NewReader(bytes.NewReader(made(t, File+".gz")))
	if err != nil {
		t.Fatal(err)
	}
	unzst, err := zstd.NewReader(bytes.NewReader(made(t, File+".zst")), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		t.Fatal(err)
	}
	for name, twin := range map[string]io.Reader{".gz": unzip, ".zst": unzst} {
		if b, err := io.ReadAll(twin); err != nil || !bytes.Equal(b, wasm) {
			t.Errorf("app.wasm%s does not hold app.wasm: %v", name, err)
		}
	}
}

func TestTheProgramIsInTheCommandOnce(t *testing.T) {
	entries, err := dist.ReadDir("dist")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if name := e.Name(); name != Packed && name != Exec && name != ".gitignore" {
			t.Errorf("%s is in it too\nhint: run go run ./build/program/compile", name)
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
	if !bytes.Equal(made(t, Exec), want) {
		t.Error("wasm_exec.js is of another toolchain\nhint: run make")
	}
}

func TestMissingProgramSaysWhatToDo(t *testing.T) {
	_, err := fs.ReadFile(Complete(fstest.MapFS{".gitignore": {}}), File)
	if err == nil || !strings.Contains(err.Error(), "make build") {
		t.Errorf("found %v", err)
	}
}
