package tabular

import "reportwidget/build/diagnostic"

// Problem is why a file cannot be read.
type Problem = diagnostic.Problem
