//go:build reader

package app

// RouteFunc says which component is mounted at a path. go-app's other ways to
// say it need regular expressions or reflection.
func RouteFunc(path string, newComponent func() Composer) {
	routes[path] = newComponent
}

var routes = router{}

type router map[string]func() Composer

func (r router) createComponent(path string) (Composer, bool) {
	newComponent, found := r[path]
	if !found {
		return nil, false
	}
	return newComponent(), true
}

// notFound is mounted where no component is routed to.
type notFound struct{ Compo }

func (*notFound) Render() UI { return Elem("p").Body(Text("Not found")) }
