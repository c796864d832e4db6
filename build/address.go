package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"strconv"
	"syscall"
)

// checkAddresses accepts addresses on which this machine can serve: a host, which
// may be left out, and a port. An empty one is none.
func checkAddresses(addresses ...string) error {
	for _, address := range addresses {
		_, port, err := net.SplitHostPort(address)
		if _, wrong := strconv.ParseUint(port, 10, 16); address != "" && (err != nil || wrong != nil) {
			return fmt.Errorf("%q is not an address to serve on\n  hint: write a host and a port, such as 127.0.0.1:8080", address)
		}
	}
	return nil
}

// unserved says why an address cannot be served on.
func unserved(address string, err error) error {
	var host *net.DNSError
	var form *net.AddrError
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fmt.Errorf("another program serves on %s already\n  hint: end it, or choose another port with --addr, such as 127.0.0.1:8090", address)
	case errors.Is(err, syscall.EADDRNOTAVAIL), errors.As(err, &host), errors.As(err, &form):
		return fmt.Errorf("%s is not an address of this machine\n  hint: use 127.0.0.1 and a port, such as 127.0.0.1:8080", address)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("you may not serve on %s\n  hint: choose a port above 1023, such as 127.0.0.1:8080", address)
	}
	return err
}
