import DataTable from 'datatables.net-dt'
import { escape, points, tags, where } from '../markup.mjs'

const inline = document.getElementById('data')
const source = inline ? { data: JSON.parse(inline.textContent).sessions } : { ajax: { url: 'report.json', dataSrc: 'sessions', cache: true } }

// A column shows HTML, and is searched as plain text.
const column = (data, title, html, plain) => ({ data, title, render: { display: (_, __, session) => html(session), _: (_, __, session) => plain(session) } })

const table = new DataTable('#t', {
  ...source,
  deferRender: true,
  pageLength: 20,
  lengthMenu: [10, 20, 50, 100],
  ordering: false,
  autoWidth: false,
  columns: [
    column('title', 'Session', (s) => `<strong class="title">${escape(s.title)}</strong><p class="meta">${escape(where(s))}</p>`, (s) => s.title),
    column('partnerships', 'Partnership', tags, (s) => s.partnerships.join(' ')),
    column(
      'abstract',
      'Abstract',
      (s) => `${escape(s.abstract)}<details><summary>Key points</summary><ul class="points">${points(s)}</ul></details>`,
      (s) => s.abstract + ' ' + s.points.join(' '),
    ),
  ],
  createdRow: (row, session) => {
    row.classList.add('card')
    row.dataset.id = session.id
    row.dataset.p = session.partnerships.join(' ')
  },
})
document.getElementById('p').addEventListener('change', (event) => table.column(1).search(event.target.value).draw())
