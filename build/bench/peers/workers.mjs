import { memories } from './page/memories.mjs'

// The page's workers over the DevTools protocol: they have the page's network,
// their requests are counted with the page's, and their memory is asked for.
// Only the page's own thread can be slowed: workers keep the machine's speed.
export class Workers {
  #cdp
  #network
  #traffic
  #types = new Map() // by session
  #answers = new Map()
  #calls = 0

  constructor(cdp, network, traffic) {
    this.#cdp = cdp
    this.#network = network
    this.#traffic = traffic
  }

  async watch() {
    this.#cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => this.#greet(sessionId, targetInfo.type))
    this.#cdp.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => this.#hear(sessionId, JSON.parse(message)))
    await this.#cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false })
  }

  // The bytes that workers hold: heaps, buffers and WebAssembly.
  async memory() {
    let sum = 0
    for (const [session, type] of this.#types) {
      if (type != 'worker') continue
      const heap = await this.#ask(session, 'Runtime.getHeapUsage')
      const wasm = await this.#ask(session, 'Runtime.evaluate', { expression: 'wasmBytes()' })
      if (heap?.usedSize) sum += heap.usedSize + (heap.backingStorageSize || 0) + (wasm?.result?.value || 0)
    }
    return sum
  }

  #greet(session, type) {
    this.#types.set(session, type)
    this.#ask(session, 'Network.enable')
    if (this.#network) this.#ask(session, 'Network.emulateNetworkConditions', this.#network)
    if (type == 'worker') this.#ask(session, 'Runtime.evaluate', { expression: `(${memories})()` })
    this.#ask(session, 'Runtime.runIfWaitingForDebugger')
  }

  #hear(session, { id, result, method, params }) {
    if (method) this.#traffic.hear(method, params, session)
    else this.#answers.get(id)?.(result)
    this.#answers.delete(id)
  }

  // A worker that has ended does not answer, so nobody waits for long.
  #ask(session, method, params = {}) {
    const id = ++this.#calls
    return new Promise((answer) => {
      this.#answers.set(id, answer)
      setTimeout(answer, 5000).unref()
      this.#cdp.send('Target.sendMessageToTarget', { sessionId: session, message: JSON.stringify({ id, method, params }) }).catch(() => answer())
    })
  }
}
