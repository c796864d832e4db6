package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// tree returns Chromium's accessibility tree in the order in which a screen
// reader goes through it, a line for each object: its role, name and states.
func tree(p *Page) []string {
	p.t.Helper()
	nodes := Run(p, func(ctx context.Context, t *chromedp.Target) ([]*accessibility.Node, error) {
		result, err := cdp.Call(ctx, t, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		if err != nil {
			return nil, err
		}
		return result.Nodes, nil
	})
	byID := map[accessibility.NodeID]*accessibility.Node{}
	for _, n := range nodes {
		byID[n.NodeID] = n
	}
	var lines []string
	var walk func(n *accessibility.Node, said string)
	walk = func(n *accessibility.Node, said string) {
		if line := announced(n, said); line != "" {
			lines = append(lines, line)
			said = line
		}
		for _, id := range n.ChildIDs {
			if child := byID[id]; child != nil {
				walk(child, said)
			}
		}
	}
	walk(nodes[0], "")
	return lines
}

// silent are roles of which a screen reader says nothing by themselves.
var silent = map[string]bool{"generic": true, "none": true, "InlineTextBox": true, "RootWebArea": true,

	"paragraph": true, "LabelText": true, "Legend": true, "strong": true, "emphasis": true, "time": true, "MenuListPopup": true, "option": true}

// announced returns what a screen reader says of an object, or "" if what it is
// in has said it already.
func announced(n *accessibility.Node, said string) string {
	role, name := text(n.Role), strings.Join(strings.Fields(text(n.Name)), " ")
	if n.Ignored || silent[role] {
		return ""
	}
	if role == "StaticText" {
		if strings.Contains(said, name) {
			return ""
		}
		return name
	}
	line := role
	for _, state := range n.Properties {
		switch value := text(state.Value); state.Name {
		case "level":
			if role == "heading" {
				line += " " + value
			}
		case "checked", "focused", "expanded":
			line += fmt.Sprintf(" %s:%s", state.Name, value)
		}
	}
	return strings.TrimSpace(line + " " + name)
}

func text(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	var value any
	if json.Unmarshal([]byte(v.Value), &value) != nil || value == nil {
		return ""
	}
	return fmt.Sprint(value)
}

func TestTheAccessibilityTreeIsTheSameBeforeAndAfterTheTakeOver(t *testing.T) {
	for _, c := range []struct {
		site  *Server
		paths []string
	}{{defaultSite(t), pages}, {arabicSite(t), arabicPages[:3]}} {
		for _, path := range c.paths {
			release := hold(c.site)
			p := Open(t, 1280, 900)
			p.Go(c.site.URL + path)
			Eval[any](p, `document.getElementById('keep')?.remove()`) // which tells what the worker does
			before := tree(p)
			release()
			startProgram(p)
			if diff := cmp.Diff(before, tree(p)); diff != "" {
				t.Errorf("%s:\n%s", path, diff)
			}
			if len(before) < 40 {
				t.Errorf("%s: only %d objects: %q", path, len(before), before)
			}
		}
	}
}
