// Gets what the scripts and the program read, from whatever server there is. It may
// send a file with any type, and as it is. Of a large file that would come as it is,
// the copy is taken that the build has packed under a name which no server treats
// specially.

const ending = '.bin' // of a packed copy, the Packed of build/precompress
const large = 16_384 // bytes, from which on a file has one
const marks = { gzip: [0x1f], wasm: [0], json: [0x7b, 0x5b] } // first bytes

// The script itself has come before. If it came as it is, so will what is asked
// for next, and the answer need not be waited for.
const own = performance.getEntriesByName(globalThis.document?.currentScript?.src)[0]
let plain = own?.encodedBodySize > 0 && own.encodedBodySize == own.decodedBodySize

const answered = async (address, options, whatever) => {
  const response = await fetch(address, options)
  if (!response.ok && !whatever) throw new Error(`${address}: status ${response.status}`)
  return response
}

// What another origin sends, or the service worker, does not say how it came.
const isPacked = ({ type, headers }) => type != 'basic' || headers.has('Content-Encoding')

// The answer, be it packed or not. Files whose names are hashes always have a packed
// copy, which is also for servers that refuse their names; of others the large ones.
export const smallest = async (address, options, sure) => {
  const packed = () => answered(address.replace(/\?|$/, ending + '$&'), options)
  if (plain && sure) return packed().catch(() => answered(address, options))
  const stop = new AbortController()
  const response = await answered(address, { ...options, signal: stop.signal }, sure)
  if (response.ok && (isPacked(response) || (!sure && !(response.headers.get('Content-Length') >= large)))) return response
  stop.abort()
  plain ||= response.ok
  return packed().catch((reason) => (response.ok ? answered(address, options) : Promise.reject(reason)))
}

// The content of an answer, unpacked. What it is, its first byte says; any kind will
// do where none is given.
export const unpacked = async (response, kind) => {
  const [begin, whole] = response.body.tee()
  const reader = begin.getReader()
  const { value = [] } = await reader.read()
  reader.cancel()
  const is = (kind) => marks[kind].includes(value[0])
  if (is('gzip')) return whole.pipeThrough(new DecompressionStream('gzip'))
  if (!kind || is(kind)) return whole
  whole.cancel()
  throw new Error(`${response.url} is not ${kind}: ${response.headers.get('Content-Type')}, ${new TextDecoder().decode(value.slice(0, 60))}`)
}

// The bytes of a file of JSON.
export const json = async (address, options, sure) =>
  new Uint8Array(await new Response(await unpacked(await smallest(address, options, sure), 'json')).arrayBuffer())
