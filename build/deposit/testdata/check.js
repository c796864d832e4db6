// Prints what npm's ro-crate says about the metadata of a crate, as JSON. It also wants
// to fetch the context from the web, which the test leaves out.
const fs = require('fs')
const { ROCrate, Checker } = require('ro-crate')

const metadata = JSON.parse(fs.readFileSync(process.argv[2]))
const checker = new Checker(new ROCrate(metadata, { array: true, link: true }))
checker.check().then(() => {
  const said = checker.checklist.filter(({ name }) => name != 'Has @context')
  console.log(JSON.stringify(said.map(({ name, message, status }) => ({ name, message, status }))))
})
