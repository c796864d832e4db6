// Remembers the memories of WebAssembly programs, in a page or a worker, since
// no figure of the browser's tells them. It runs there before any other script.
export function memories() {
  const known = new Set()
  const note = (result) => {
    for (const part of Object.values((result.instance || result).exports || {})) {
      if (part instanceof WebAssembly.Memory) known.add(part)
    }
    return result
  }
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name]
    WebAssembly[name] = (...args) => original.apply(WebAssembly, args).then(note)
  }
  globalThis.wasmBytes = () => [...known].reduce((sum, memory) => sum + memory.buffer.byteLength, 0)
}
