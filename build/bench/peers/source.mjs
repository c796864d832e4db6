// Prints the made-up report of a size and our folder of it, for the tests:
//
//	node source.mjs SIZE
import { folder } from './folder.mjs'
import { report } from './report.mjs'

const made = report(Number(process.argv[2]))
console.log(JSON.stringify({ report: made, files: folder(made) }))
