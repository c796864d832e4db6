import List from 'list.js'
import { escape, inside, points, tags, where } from '../markup.mjs'

const options = {
  valueNames: ['title', 'tags', 'meta', 'abstract', 'points', { data: ['id', 'p'] }],
  page: 20,
  pagination: { outerWindow: 1, innerWindow: 2 },
}

const list = document.querySelector('.list .card') ? new List('app', options) : await made()

document.querySelector('fieldset').addEventListener('change', ({ target: { value } }) => {
  if (value == 'all') list.filter()
  else list.filter((item) => item.values().p.split(' ').includes(value))
})

// A large list is made from values and a template, page by page.
async function made() {
  const { sessions } = await (await fetch('report.json')).json()
  const empty = { title: '', partnerships: [], day: '', room: '', themes: [], abstract: '', points: [] }
  const values = sessions.map((session) => ({
    id: session.id,
    p: session.partnerships.join(' '),
    title: escape(session.title),
    tags: tags(session),
    meta: escape(where(session)),
    abstract: escape(session.abstract),
    points: points(session),
  }))
  return new List('app', { ...options, item: `<li class="card">${inside(empty)}</li>` }, values)
}
