package edit

import (
	"maps"
	"slices"

	"reportwidget/build/content"
)

// Values returns what a file of keys holds: the values of its top-level keys and, for a
// session, its Markdown as "text". Texts are as [Get] returns them.
func Values(files Files, file string) (map[string]any, error) {
	f, err := openKeyed(file, files[file], files[file] != nil)
	if err != nil {
		return nil, err
	}
	values, _ := tidy(f.tree).(map[string]any)
	values = maps.Clone(values)
	if values == nil {
		values = map[string]any{}
	}
	if text := f.body(); f.session && text != "" {
		values["text"] = text
	}
	return values, nil
}

// Sessions returns the sessions that have files, by their ids. Of two with the same id
// it has the first.
func Sessions(files Files) map[string]content.SessionFile {
	all := map[string]content.SessionFile{}
	for _, s := range sessionsOf(files) {
		if id := idOf(files, s.Path); id != "" && all[id].Path == "" {
			all[id] = s
		}
	}
	return all
}

// NextNumbers returns as many numbers as are wanted for names of files that come after
// those of all sessions.
func NextNumbers(files Files, wanted int) []string {
	first := nextNumber(sessionsOf(files))
	numbers := []string{first}
	for len(numbers) < wanted {
		numbers = append(numbers, numberAfter(numbers[len(numbers)-1]))
	}
	return slices.Clip(numbers[:wanted])
}

// numberAfter returns the number after one, of as many digits, or one that comes after it in
// the order of texts.
func numberAfter(number string) string {
	digits := []byte(number)
	for i := len(digits) - 1; i >= 0; i-- {
		if digits[i] != '9' {
			digits[i]++
			return string(digits)
		}
		digits[i] = '0'
	}
	return number + "1" // "99" is before "991"
}
