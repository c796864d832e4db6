package main

// functions are a module's functions and their bytes of code. The go command's
// own nm doesn't read this format.
type functions struct {
	imported int            // those that come first and have no code here
	sizes    []int          // of the others
	names    map[int]string // of all
	data     int            // bytes of the data section
}

// readFunctions reads a module that has its functions' names.
func readFunctions(wasm []byte) (f functions, err error) {
	sections, err := readModule(wasm)
	if err != nil {
		return f, err
	}
	defer reading(&err)
	for _, s := range sections {
		content := reader(s.content)
		switch s.id {
		case customSection:
			if string(content.block()) == "name" {
				f.names = content.functionNames()
			}
		case importSection:
			f.imported = content.int() // Go imports nothing but functions
		case codeSection:
			f.sizes = content.blockSizes()
		case dataSection:
			f.data = len(content)
		}
	}
	return f, nil
}

// functionNames reads the name section, whose part 1 is the functions.
// https://webassembly.github.io/spec/core/appendix/custom.html#name-section
func (r *reader) functionNames() map[int]string {
	names := map[int]string{}
	for len(*r) > 0 {
		part, content := r.byte(), r.block()
		for n := content.int(); part == 1 && n > 0; n-- {
			index := content.int()
			names[index] = string(content.block())
		}
	}
	return names
}

func (r *reader) blockSizes() []int {
	sizes := make([]int, r.int())
	for i := range sizes {
		sizes[i] = len(r.block())
	}
	return sizes
}
