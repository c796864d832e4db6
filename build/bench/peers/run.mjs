// Measures ours, its peers and a reference on the same made-up reports:
//
//	node run.mjs --rounds 5 --sizes 3,500,10000 --minutes 28 --out FOLDER
//
// It makes all sites in the folder, visits each page in each round, and leaves
// FOLDER/peers.json. After the first round, none begins that would not end
// within the minutes.
import { spawn } from 'node:child_process'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { start } from './chromium.mjs'
import { conditions } from './conditions.mjs'
import { machine } from './machine.mjs'
import { line } from './progress.mjs'
import { report } from './report.mjs'
import { rows } from './rows/index.mjs'
import { again, fits, inTurn, thorough } from './schedule.mjs'
import { searches } from './searches.mjs'
import { make, versionOf } from './site.mjs'
import { visit } from './visit.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '3,500,10000' },
    minutes: { type: 'string', default: '28' },
    out: { type: 'string' },
  },
})
const out = resolve(values.out)
const sizes = values.sizes.split(',').map(Number)
for (const size of sizes) {
  if (!rows.some((row) => row.sizes.includes(size))) throw new Error(`no page is made with ${size} sessions`)
}

const where = machine()
await makeSites()
const server = await serve()
const begun = Date.now()
const minutes = () => (Date.now() - begun) / 60_000
const told = ({ id, name, note, kind, package: from }) => ({ id, name, note, kind, version: from && versionOf(from) })
const results = { ...where, rows: rows.map(told), rounds: 0, visits: [] }
let last = 0
while (results.rounds < Number(values.rounds) && fits(minutes(), last, Number(values.minutes))) {
  const before = minutes()
  for (const size of sizes) await round(results.rounds, size)
  results.rounds++
  last = minutes() - before
  save()
}
server.stop()

async function makeSites() {
  for (const row of rows.filter((row) => row.build)) {
    for (const size of sizes.filter((size) => row.sizes.includes(size))) {
      const start = Date.now()
      await make(row, size, join(out, 'sites', row.site, String(size)), join(out, 'brotli'))
      console.log(`made ${row.site} with ${size} sessions in ${((Date.now() - start) / 1000).toFixed(1)} s`)
    }
  }
}

// Every page of a size once in each condition, in a browser of the round's own.
async function round(number, size) {
  const words = searches(report(size))
  const browser = await start(server.address)
  results.chromium = browser.version()
  for (const condition of Object.keys(conditions)) {
    for (const row of inTurn(rows.filter((row) => row.sizes.includes(size)), number)) {
      if (!again(results.visits, row.id, size, condition)) continue
      const url = new URL(`${row.site}/${size}/${row.path}`, server.address).href
      const found = await visit(browser, { url, probe: row.probe, condition, words, thorough: thorough(number) })
      results.visits.push({ row: row.id, size, condition, round: number, ...found })
      console.log(`${minutes().toFixed(1)} min, round ${number + 1}: ${line(row, size, condition, found)}`)
    }
  }
  await browser.close()
}

async function serve() {
  const child = spawn(process.execPath, [fileURLToPath(new URL('server.mjs', import.meta.url)), join(out, 'sites')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const address = await new Promise((told, failed) => {
    child.stdout.once('data', (data) => told(String(data).trim()))
    child.once('exit', () => failed(new Error('the server did not start')))
  })
  return { address, stop: () => child.stdin.end() }
}

function save() {
  results.minutes = Math.round(10 * minutes()) / 10
  mkdirSync(out, { recursive: true })
  const file = join(out, 'peers.json')
  writeFileSync(file + '.part', JSON.stringify(results, null, 1) + '\n')
  renameSync(file + '.part', file)
}
