package merge_test

import (
	"strings"
	"testing"

	"reportwidget/build/importer/merge"
)

const inSpanish = "Title,Track,track-es\nStronger together,Libraries,Bibliotecas\nOpen access for all,Access,Acceso\n"

// spanish is the file with what readers see of a report in Spanish.
const spanish = "report.es.yaml"

func TestTranslatedLabelsFollowTheSource(t *testing.T) {
	files := summit(t, inSpanish)
	changed := strings.Replace(inSpanish, "Acceso", "Acceso abierto", 1) + "The future of metadata,Data,Datos\n"
	m := again(t, files, changed)
	got := string(m.Files[spanish])
	for _, label := range []string{"Bibliotecas", "Acceso abierto", "Datos"} {
		if !strings.Contains(got, label) {
			t.Errorf("%q is missing:\n%s", label, got)
		}
	}
	if m = again(t, m.Files, changed); len(m.Patches) != 0 {
		t.Errorf("the same table changes %v", changedFiles(m))
	}
}

func TestTranslatedLabelsThatTheEditorChangedStay(t *testing.T) {
	files := edited(t, summit(t, inSpanish), spanish, "Acceso", "Acceso para todos")
	m := again(t, files, strings.Replace(inSpanish, "Bibliotecas", "Las bibliotecas", 1))
	if got := string(m.Files[spanish]); !strings.Contains(got, "Acceso para todos") || !strings.Contains(got, "Las bibliotecas") {
		t.Error(got)
	}
	m = again(t, m.Files, strings.Replace(inSpanish, "Acceso", "Acceso libre", 1))
	if got := string(m.Files[spanish]); !strings.Contains(got, "Acceso para todos") || !strings.Contains(string(m.Files[merge.ConflictsFile]), "Acceso libre") {
		t.Errorf("%s\n%s", got, m.Files[merge.ConflictsFile])
	}
}

func TestATranslationThatTheEditorRemovedIsNotMadeAgain(t *testing.T) {
	files := summit(t, inSpanish)
	delete(files, spanish)
	if m := again(t, files, strings.Replace(inSpanish, "Acceso", "Acceso abierto", 1)); m.Files[spanish] != nil {
		t.Errorf("%s", m.Files[spanish])
	}
}

func TestATranslationThatIsNewInTheSourceIsAdded(t *testing.T) {
	files := summit(t, "Title,Track\nStronger together,Libraries\nOpen access for all,Access\n")
	if m := again(t, files, inSpanish); !strings.Contains(string(m.Files[spanish]), "Bibliotecas") {
		t.Errorf("%v", changedFiles(m))
	}
}
