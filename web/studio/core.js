// The core's worker, and the questions that wait for its answers.

import { scriptAddress } from './trusted.js'

export class Core {
  onend = () => {}
  #waiting = new Map() // what takes an answer, by the number of its question
  #asked = 0
  #failed = 0 // cores one after another that have answered nothing

  constructor(programs) {
    this.programs = programs
    this.#start()
  }

  #start() {
    this.worker = new Worker(scriptAddress('worker.js'))
    this.worker.onmessage = ({ data }) => this.#take(data)
    this.worker.onerror = () => this.#end()
    const pause = this.#failed > 1 ? Math.min(500 * 2 ** this.#failed, 30_000) : 0
    this.worker.postMessage({ programs: this.programs, pause })
  }

  #take({ id, answer, files, ended }) {
    if (ended) return this.#end()
    this.#failed = 0
    const take = this.#waiting.get(id)
    this.#waiting.delete(id)
    take({ answer, files })
  }

  // A core that has run out of memory answers nothing more. Another one takes its
  // place, and the interface opens the report in it again. One that cannot even start, as
  // without a network, is tried again after longer and longer pauses.
  #end() {
    this.#failed++
    this.worker.terminate()
    const lost = [...this.#waiting.values()]
    this.#waiting.clear()
    this.#start()
    for (const take of lost) take({ lost: true })
    this.onend()
  }

  // Asks the core. Files are pairs of a path and its bytes.
  ask(request, files) {
    const id = ++this.#asked
    return new Promise((take) => {
      this.#waiting.set(id, take)
      this.worker.postMessage({ id, request, files: files ?? [] })
    })
  }
}
