package main

import (
	"strings"
	"testing"
)

const whole = `package a

import (
	"fmt"
	"strings"
	"time"
)

const (
	one = 1 // stays
	two = 2 // goes
)

// T stays.
type T struct {
	// a goes.
	a time.Time
	b int
}

type I interface {
	// M goes.
	M(time.Duration)
	N()
}

// M goes.
func (t *T) M(time.Duration) {}

// N stays.
func (t T) N() { fmt.Println(one) }

// f goes.
func f() { strings.Fields("") }
`

const rest = `package a

import (
	"fmt"
)

const (
	one = 1 // stays
)

// T stays.
type T struct {
	b int
}

type I interface {
	N()
}

// N stays.
func (t T) N() { fmt.Println(one) }
`

func TestCut(t *testing.T) {
	got, err := cut([]byte(whole), []string{"two", "T.a", "I.M", "T.M", "f"})
	if err != nil {
		t.Fatal(err)
	}
	if blank := strings.NewReplacer("\n\n", "\n"); blank.Replace(string(got)) != blank.Replace(rest) {
		t.Errorf("found\n%s", got)
	}
}

func TestCutOfNothingIsRefused(t *testing.T) {
	for _, name := range []string{"g", "T.c", "U.a", "T"} {
		if _, err := cut([]byte(whole), []string{name}); err == nil {
			t.Errorf("%s was cut", name)
		}
	}
}
