import MiniSearch from 'minisearch'
import { list, load } from './list.js'

const { sessions } = await load()
const byId = new Map(sessions.map((session) => [session.id, session]))
const index = new MiniSearch({
  fields: ['title', 'abstract', 'points'],
  extractField: (session, field) => (field == 'points' ? session.points.join(' ') : session[field]),
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
})
const draw = list((type, words, limit) => {
  const fits = (session) => !type || session.partnerships.includes(type)
  const found = words
    ? index.search(words, { filter: (hit) => fits(byId.get(hit.id)) }).map((hit) => byId.get(hit.id))
    : sessions.filter(fits)
  return { items: found.slice(0, limit), total: found.length }
})
await index.addAllAsync(sessions)
document.documentElement.dataset.ready = ''
if (document.getElementById('q').value) draw()
