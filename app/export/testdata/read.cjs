// Reads citation files by citation-js and prints what it understood as
// CSL-JSON, with the works of the CSL file formatted in the style of the APA.
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-ris')
require('@citation-js/plugin-csl')

const read = (data, type) => new Cite(data, { forceType: type })
const items = cite => cite.data.map(({ _graph, ...item }) => item)

const files = JSON.parse(require('fs').readFileSync(0, 'utf8'))
process.stdout.write(JSON.stringify(files.map(({ bib, ris, csl }) => {
  const works = read(JSON.parse(csl), '@csl/list+object')
  return {
    BibTeX: items(read(bib, '@biblatex/text')),
    RIS: items(read(ris, '@ris/file')),
    CSL: items(works),
    APA: works.format('bibliography', { template: 'apa', lang: 'en-US', nosort: true }),
  }
})))
