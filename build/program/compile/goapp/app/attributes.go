//go:build reader

package app

// Update makes the attributes of an element those of another one. go-app's own takes
// an attribute that the element lacks for one that is empty, so that an element that
// takes the place of another never gets its attributes without a value, such as
// data-menu="".
// https://github.com/maxence-charriere/go-app/blob/v9.8.0/pkg/app/attribute.go
func (a attributes) Update(jsElement Value, b attributes, resolve attributeURLResolver) {
	for name := range a {
		if _, stays := b[name]; !stays {
			deleteJSAttribute(jsElement, name)
			delete(a, name)
		}
	}
	for name, value := range b {
		if old, has := a[name]; !has || old != value {
			a[name] = value
			setJSAttribute(jsElement, name, resolveAttributeURLValue(name, value, resolve))
		}
	}
}
