import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folder as source } from '../folder.mjs'
import { partnerships } from '../report.mjs'

const command = fileURLToPath(new URL('../../../../bin/reportwidget', import.meta.url))

const common = {
  kind: 'ours',
  sizes: [3, 500, 10_000],
  site: 'ours',
  pages: ['report/embed/index.html', 'report/index.html'],
  probe: {
    cards: 'article.session',
    id: 'id',
    match: { attribute: 'data-partnership' },
    filter: { kind: 'checkbox', selectors: Object.fromEntries([...partnerships.keys()].map((id) => [id, `input[type=checkbox][name=partnership][value="${id}"]`])) },
    search: 'input[type=search][name=q]',
    ready: 'html[data-engine=wasm][data-search]', // of a large report, its texts too
  },
}

export const embed = {
  ...common,
  name: 'report widget',
  note: 'as other websites embed it: the page `<report>/embed/`, which starts the program at the first sign of interest. Over 200 sessions, the page holds the first 50 and filters these until the program has started; then titles and names are searched, and all texts once it is ready.',
  path: 'report/embed/',
  async build({ report, folder }) {
    const made = mkdtempSync(join(tmpdir(), 'reportwidget-bench-'))
    try {
      const written = join(made, 'report')
      mkdirSync(written)
      for (const [name, content] of Object.entries(source(report))) writeFileSync(join(written, name), content)
      execFileSync(command, ['build', written, '-o', folder], { stdio: 'pipe' }) // its errors are in what it throws
    } finally {
      rmSync(made, { recursive: true })
    }
  },
}

export const alone = {
  ...common,
  name: 'report widget, own page',
  note: 'as a page of its own, `<report>/`, which starts the program as soon as the browser is idle.',
  path: 'report/',
}
