// Package app is what the copy of go-app does otherwise than go-app. Its files have the
// tag reader, without which they are no program of their own.
package app
