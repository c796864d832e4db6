import { conditions } from './conditions.mjs'
import { filterable } from './page/filterable.mjs'
import { latency } from './page/latency.mjs'
import { memories } from './page/memories.mjs'
import { reader } from './page/reader.mjs'
import { Traffic } from './traffic.mjs'
import { Workers } from './workers.mjs'

const patience = { filterable: 150_000, loading: 90_000, ready: 60_000, acts: 40_000, all: 300_000 } // ms
const acts = 20

const sleep = (ms) => new Promise((done) => setTimeout(done, ms))

// What a promise resolves to, or null if that takes longer.
async function within(promise, ms) {
  let timer
  const late = new Promise((done) => (timer = setTimeout(done, ms, null)))
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

// Opens a page as a reader who has never been there, and measures how it loads.
// Thorough visits wait for what is made ready later, and in the plain condition
// use the page, too: it is filtered, searched for the words, and weighed.
// Whatever goes wrong is among the faults, beside what was measured before it.
export async function visit(browser, { url, probe, condition, thorough, words }) {
  const found = { faults: [] }
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 } })
  const stages = async () => {
    const v = await open(context, probe, conditions[condition], found.faults)
    await v.page.goto(url, { waitUntil: 'commit', timeout: 60_000 })
    Object.assign(found, await load(v))
    if (thorough && !found.late) Object.assign(found, await settle(v, probe))
    if (thorough && !found.late && condition == 'plain') Object.assign(found, await use(v, probe, words))
    return true
  }
  const ended = await within(stages().catch((error) => found.faults.push(String(error).split('\n')[0])), patience.all)
  if (!ended) Object.assign(found, { late: true, faults: [...found.faults, `given up after ${patience.all / 60_000} minutes`] })
  await within(context.close(), 10_000)
  return found
}

async function open(context, probe, slow, faults) {
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(String(error).slice(0, 200)))
  const cdp = await context.newCDPSession(page)
  const traffic = new Traffic()
  const workers = new Workers(cdp, slow?.network, traffic)
  traffic.listen(cdp)
  await workers.watch()
  await cdp.send('Network.enable')
  if (slow) {
    await cdp.send('Network.emulateNetworkConditions', slow.network)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
  }
  const scripts = [memories, reader, filterable, latency].map((script) => `(${script})(${JSON.stringify(probe)});`)
  await page.addInitScript({ content: scripts.join('\n') })
  return { page, cdp, traffic, workers, faults }
}

// When the page was painted and could be filtered, and what that took.
async function load({ page, traffic, faults }) {
  const times = await within(page.evaluate(() => bench.filterable), patience.filterable)
  if (!times) {
    faults.push(`not filterable within ${patience.filterable / 1000} s`)
    return { late: true }
  }
  const then = times.filterable ?? times.firstCard
  const origin = await page.evaluate(() => performance.timeOrigin)
  await until(() => traffic.ended(then, origin), patience.loading)
  await sleep(500) // the protocol tells late of what workers have asked for
  await until(() => traffic.ended(then, origin), patience.loading)
  const { firstPaint, timings } = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    timings: performance.getEntriesByType('resource').map(({ name, responseEnd, transferSize }) => ({ name, responseEnd, transferSize })),
  }))
  return { ...times, firstPaint, ...traffic.until(then, origin, timings) }
}

// When all is there that searching needs: an index, or our program.
async function settle({ page, traffic, faults }, probe) {
  if (!probe.ready) return {}
  const ready = page.waitForSelector(probe.ready, { state: 'attached', timeout: patience.ready })
  await ready.catch(() => faults.push(`not ready within ${patience.ready / 1000} s`))
  return { ready: await page.evaluate(() => bench.times.ready) }
}

// How fast the loaded page answers, and what it holds in memory after that.
async function use(v, probe, words) {
  await until(() => v.traffic.idle(), patience.loading)
  const evaluate = (act, argument) => within(v.page.evaluate(act, [argument, patience.acts]), 2 * patience.acts)
  const used = {}
  if (!probe.loadOnly) used.filter = await evaluate(([count, limit]) => bench.filterTimes(count, limit), acts)
  if (probe.search) used.search = await evaluate(([list, limit]) => bench.searchTimes(list, limit), words)
  return { ...used, memory: await memory(v) }
}

// In bytes, after garbage was collected: the JavaScript heap, what documents and
// buffers hold outside of it, WebAssembly, and the workers.
async function memory({ page, cdp, workers }) {
  await cdp.send('HeapProfiler.collectGarbage')
  const heap = await cdp.send('Runtime.getHeapUsage')
  return {
    heap: heap.usedSize,
    documents: (heap.embedderHeapUsedSize || 0) + (heap.backingStorageSize || 0),
    wasm: await page.evaluate(() => wasmBytes()),
    workers: await workers.memory(),
  }
}

async function until(test, limit) {
  for (const end = Date.now() + limit; !test() && Date.now() < end; ) await sleep(50)
}
