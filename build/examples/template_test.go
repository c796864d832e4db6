package examples

import (
	"os"
	"testing"

	"github.com/goccy/go-yaml"

	"reportwidget/build/disk"
)

func TestTheTemplateHasASoundReport(t *testing.T) {
	f, err := disk.ReadFolder("template/reading-day")
	if err != nil {
		t.Fatal(err)
	}
	if f.Advice != nil || len(f.Report.Sessions) != 3 {
		t.Errorf("%d sessions, %v", len(f.Report.Sessions), f.Advice)
	}
}

// step is one of a workflow or of an action.
type step struct {
	Uses  string
	With  map[string]string
	Run   string
	Shell string
}

func readYAML(t *testing.T, file string, to any) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err == nil {
		err = yaml.Unmarshal(content, to)
	}
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

// The workflow names a folder that is there, and inputs that the action has.
func TestTheTemplatesWorkflowFitsTheAction(t *testing.T) {
	var workflow struct {
		Jobs map[string]struct{ Steps []step }
	}
	readYAML(t, "template/.github/workflows/publish.yml", &workflow)
	var action struct {
		Inputs map[string]struct {
			Description string
			Required    bool
		}
		Runs struct {
			Using string
			Steps []step
		}
	}
	readYAML(t, "../action/action.yml", &action)
	own := 0
	for _, job := range workflow.Jobs {
		for _, s := range job.Steps {
			if s.With["report"] == "" {
				continue
			}
			own++
			for name := range s.With {
				if action.Inputs[name].Description == "" {
					t.Errorf("the action has no input %s", name)
				}
			}
			for name, input := range action.Inputs {
				if input.Required && s.With[name] == "" {
					t.Errorf("the workflow does not say %s", name)
				}
			}
			if _, err := os.Stat("template/" + s.With["report"] + "/report.yaml"); err != nil {
				t.Error(err)
			}
		}
	}
	if own != 1 {
		t.Errorf("the workflow uses the action %d times", own)
	}
	for _, s := range action.Runs.Steps {
		if s.Run == "" || s.Shell != "bash" {
			t.Errorf("a step without a shell: %+v", s)
		}
	}
}
