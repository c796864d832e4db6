import { controls, data, module, page } from '../markup.mjs'
import { partnerships } from '../report.mjs'

const choices = `<option value="">All</option>${[...partnerships].map(([id, label]) => `<option value="${id}">${label}</option>`).join('')}`

export default {
  name: 'DataTables',
  package: 'datatables.net',
  note: 'in its default theme: Ajax JSON (in the page at 3 sessions), deferRender, 20 rows a page, a select for the filter, its own search box; rows are the cards.',
  sizes: [3, 500, 10_000],
  async build({ report, write, bundle, installed }) {
    const { files, head, body } = data(report)
    write({ ...files, 'app.js': await bundle('clients/datatables.js'), 'dt.css': installed('datatables.net-dt/css/dataTables.dataTables.min.css') })
    write({
      'index.html': page(report, {
        css: 'body { max-width: 70rem } tr.card { display: table-row }',
        head: '<link rel="stylesheet" href="dt.css">' + module + head,
        body: `<label>Partnership type <select id="p">${choices}</select></label><table id="t" class="display" style="width:100%"></table>` + body,
      }),
    })
  },
  probe: {
    ...controls,
    cards: 'tr.card',
    filter: { kind: 'select', selector: '#p', values: { all: '', ...Object.fromEntries([...partnerships.keys()].map((id) => [id, id])) } },
    search: '.dt-search input',
  },
}
