import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { partnerships, report } from './report.mjs'
import { again, fits, inTurn } from './schedule.mjs'
import { searches } from './searches.mjs'
import { Traffic } from './traffic.mjs'

test('the report is the same one in every run', () => {
  const digest = createHash('sha256').update(JSON.stringify(report(500))).digest('hex')
  assert.equal(digest, '5e0cea51a193993aa7ac79f1374e198bcaf96da5e340cae58f324f479b50440e', 'figures of earlier runs are of other sessions')
})

test('each choice of the filter changes the top of the list', () => {
  for (const size of [3, 500]) {
    const first = report(size).sessions.slice(0, 3)
    for (const type of partnerships.keys()) {
      const shown = first.filter((session) => session.partnerships.includes(type))
      assert.ok(shown.length > 0 && shown.length < 3, `${type} of ${size} sessions`)
    }
  }
})

test('a word that is searched for in three sessions is in one of them', () => {
  const made = report(3)
  const texts = made.sessions.map((session) => JSON.stringify(session).toLowerCase())
  const words = searches(made)
  assert.equal(new Set(words).size, 20)
  for (const word of words) assert.equal(texts.filter((text) => text.includes(word)).length, 1, word)
})

test('words that are searched for in many sessions are in some and not in most', () => {
  const made = report(500)
  const texts = made.sessions.map((session) => [session.title, session.abstract, ...session.points].join(' ').toLowerCase())
  const words = searches(made)
  assert.equal(new Set(words).size, 20)
  for (const word of words) {
    const found = texts.filter((text) => text.includes(word)).length
    assert.ok(found > 5 && found < 400, `${word} is in ${found}`)
  }
})

test('in every round all rows have their turn, each time another is first', () => {
  const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const rounds = [0, 1, 2, 3, 4].map((round) => inTurn(rows, round))
  for (const round of rounds) assert.deepEqual([...round].sort(), rows)
  assert.equal(new Set(rounds.map(([first]) => first)).size, 5)
})

test('a page that took very long is not visited again under that condition', () => {
  const visits = [
    { row: 'slow', size: 500, condition: 'slow', filterable: 31_000 },
    { row: 'dead', size: 500, condition: 'slow', late: true },
    { row: 'fine', size: 500, condition: 'slow', filterable: 900 },
    { row: 'broken', size: 500, condition: 'slow', faults: ['the browser went away'] },
  ]
  assert.equal(again(visits, 'slow', 500, 'slow'), false)
  assert.equal(again(visits, 'dead', 500, 'slow'), false)
  assert.equal(again(visits, 'slow', 500, 'plain'), true)
  assert.equal(again(visits, 'slow', 3, 'slow'), true)
  assert.equal(again(visits, 'fine', 500, 'slow'), true)
  assert.equal(again(visits, 'broken', 500, 'slow'), true)
})

test('no round begins that would not end in time', () => {
  assert.equal(fits(0, 0, 28), true)
  assert.equal(fits(20, 7, 28), true)
  assert.equal(fits(22, 7, 28), false)
})

// A page that began at second 100 of the protocol's clock, and at second 1000
// of the other.
function page() {
  const traffic = new Traffic()
  const tell = (event, requestId, params, target = 'page') => traffic.hear('Network.' + event, { requestId, ...params }, target)
  const begin = (id, timestamp, type) => tell('requestWillBeSent', id, { timestamp, wallTime: 900 + timestamp, type, request: { url: `http://127.0.0.1/${id}` } })
  begin('page', 100, 'Document')
  return { tell, begin, until: (ms) => traffic.until(ms, 1_000_000, []), ended: (ms) => traffic.ended(ms, 1_000_000) }
}

test('of an answer that still comes, the share counts that has come', () => {
  const { tell, until, ended } = page()
  assert.equal(until(40).bytes, 0)
  tell('responseReceived', 'page', { timestamp: 100.05, response: { encodedDataLength: 200 } })
  assert.equal(until(40).bytes, 0)
  assert.equal(until(60).bytes, 200)
  tell('dataReceived', 'page', { timestamp: 100.1, dataLength: 3000 })
  assert.equal(ended(500), false)
  tell('dataReceived', 'page', { timestamp: 100.9, dataLength: 1000 })
  tell('loadingFinished', 'page', { timestamp: 100.9, encodedDataLength: 1200 })
  assert.equal(ended(500), true)
  assert.deepEqual(until(500), { bytes: 900, requests: 1, failed: [] })
  assert.deepEqual(until(1000), { bytes: 1200, requests: 1, failed: [] })
})

test('what is asked for later, or kept already, does not count', () => {
  const { tell, begin, until } = page()
  tell('loadingFinished', 'page', { timestamp: 100.1, encodedDataLength: 1000 })
  begin('kept', 100.2)
  tell('responseReceived', 'kept', { response: { fromDiskCache: true } })
  tell('loadingFinished', 'kept', { timestamp: 100.2, encodedDataLength: 0 })
  begin('later', 100.6)
  tell('loadingFinished', 'later', { timestamp: 100.7, encodedDataLength: 5000 })
  assert.deepEqual(until(500), { bytes: 1000, requests: 1, failed: [] })
})

test('a worker asks for as much as the page does, and a failure is reported', () => {
  const { tell, until } = page()
  tell('loadingFinished', 'page', { timestamp: 100.1, encodedDataLength: 1000 })
  tell('requestWillBeSent', 'page', { timestamp: 100.2, request: { url: 'http://127.0.0.1/index.wasm' } }, 'worker')
  tell('loadingFailed', 'page', { timestamp: 100.3 }, 'worker')
  assert.deepEqual(until(500), { bytes: 1000, requests: 2, failed: ['/index.wasm'] })
})
