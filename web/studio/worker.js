// Runs the core. Questions wait until it is there.

importScripts('wasm_exec.js')

const { promise: ready, resolve: started } = Promise.withResolvers()
const { promise: programs, resolve: told } = Promise.withResolvers()
let container

// What every website has comes in one file, so that no server changes the compressed
// forms in it: a line of JSON with names and sizes, and their contents. The largest
// file is in it in these forms only.
const unpack = async (address) => {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: status ${response.status}`)
  const all = new Uint8Array(await response.arrayBuffer())
  const end = all.indexOf(10)
  const files = []
  let at = end + 1
  for (const { name, size } of JSON.parse(new TextDecoder().decode(all.subarray(0, end)))) {
    files.push([name, all.subarray(at, at + size)])
    at += size
  }
  const [, packed] = files.find(([name]) => name == 'app.wasm.gz')
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  files.push(['app.wasm', new Uint8Array(await new Response(plain).arrayBuffer())])
  return files
}

self.studioCore = {
  ready: () => started(),
  assets: async () => (container ??= unpack((await programs).container).catch((error) => {
    container = undefined // is asked for again
    throw error
  })),
}

onmessage = async ({ data }) => {
  if (data.programs) return setTimeout(told, data.pause, data.programs)
  await ready
  self.studioCore.ask(data.request, data.files, (answer, files) => {
    postMessage({ id: data.id, answer, files }, files.map(([, bytes]) => bytes.buffer))
  })
}

const run = async () => {
  const go = new Go()
  const { instance } = await WebAssembly.instantiateStreaming(fetch((await programs).core), go.importObject)
  await go.run(instance)
}
run().catch((error) => console.error('core:', error)).then(() => postMessage({ ended: true }))
