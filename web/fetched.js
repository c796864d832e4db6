// Gets what the scripts and the program read, from whatever server there is. It may
// send a file with any type, and as it is. Of a large file that would come as it is,
// the copy is taken that the build has packed under a name which no server treats
// specially.

const ending = '.bin' // of a packed copy, the Packed of build/precompress
const large = 16_384 // bytes, from which on a file has one
const marks = { gzip: 0x1f, wasm: 0, json: 0x7b } // first bytes

// The script itself has come before. If it came as it is, so will what is asked
// for next, and the answer need not be waited for.
const own = performance.getEntriesByName(globalThis.document?.currentScript?.src)[0]
let plain = own?.encodedBodySize > 0 && own.encodedBodySize == own.decodedBodySize

const answer = async (address, options) => {
  const response = await fetch(address, options)
  if (!response.ok) throw new Error(`${address}: status ${response.status}`)
  return response
}

// What another origin sends, or the service worker, does not say how it came.
const isPacked = ({ type, headers }) => type != 'basic' || headers.has('Content-Encoding')

// The answer, be it packed or not. Every program has a packed copy, of other files
// only the large ones.
export const smallest = async (address, options) => {
  const packed = () => answer(address.replace(/\?|$/, ending + '$&'), options)
  const every = address.includes('.wasm')
  if (plain && every) return packed().catch(() => answer(address, options))
  const stop = new AbortController()
  const response = await answer(address, { ...options, signal: stop.signal })
  if (isPacked(response) || (!every && !(response.headers.get('Content-Length') >= large))) return response
  stop.abort()
  plain = true
  return packed().catch(() => answer(address, options))
}

// The content of an answer, unpacked. What it is, its first byte says; any kind will
// do where none is given.
export const unpacked = async (response, kind) => {
  const [begin, whole] = response.body.tee()
  const reader = begin.getReader()
  const { value = [] } = await reader.read()
  reader.cancel()
  if (value[0] == marks.gzip) return whole.pipeThrough(new DecompressionStream('gzip'))
  if (!kind || value[0] == marks[kind]) return whole
  whole.cancel()
  throw new Error(`${response.url} is no ${kind}: ${response.headers.get('Content-Type')}, ${new TextDecoder().decode(value.slice(0, 60))}`)
}

// The bytes of a file of JSON.
export const json = async (address, options) =>
  new Uint8Array(await new Response(await unpacked(await smallest(address, options), 'json')).arrayBuffer())
