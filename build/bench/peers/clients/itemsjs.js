import itemsjs from 'itemsjs'
import { list, load } from './list.js'

const { sessions } = await load()
const engine = itemsjs(sessions, {
  searchableFields: ['title', 'abstract', 'points'],
  aggregations: { partnerships: { title: 'Partnership type', size: 10 } },
})
list((type, query, limit) => {
  const found = engine.search({ query, per_page: limit, filters: type ? { partnerships: [type] } : {} })
  return { items: found.data.items, total: found.pagination.total }
})
document.documentElement.dataset.ready = ''
