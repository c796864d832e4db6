package main

import (
	"bytes"
	"net"
	"strings"
	"testing"
)

func TestAnAddressThatCannotBeServedOnIsExplained(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	for address, want := range map[string]struct {
		code int
		told string
	}{
		"foo": {2, `"foo" is not an address to serve on`}, "127.0.0.1:99999": {2, "is not an address to serve on"}, "127.0.0.1:http": {2, "is not an address to serve on"},
		taken.Addr().String(): {1, "another program serves on " + taken.Addr().String() + " already"},
		"192.0.2.1:8080":      {1, "192.0.2.1:8080 is not an address of this machine"},
	} {
		var stderr bytes.Buffer
		code := run(t.Context(), []string{"serve", "examples/partnerships", "--addr", address}, new(bytes.Buffer), &stderr)
		if code != want.code || !strings.Contains(stderr.String(), want.told) || !strings.Contains(stderr.String(), "hint: ") {
			t.Errorf("%s: %d, %s", address, code, stderr.String())
		}
	}
}
