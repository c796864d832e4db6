import { data, filter, module, page, search } from '../markup.mjs'

// Builds the site of a search library around which clients/list.js is written.
export const listOf = (client) =>
  async function build({ report, write, bundle }) {
    const { files, head, body } = data(report)
    const list = '<p id="count"></p><ol class="cards"></ol><button id="more" hidden>More</button>'
    write({ ...files, 'app.js': await bundle(client), 'index.html': page(report, { head: module + head, body: filter() + search() + list + body }) })
  }
