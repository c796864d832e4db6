// The core's worker, and the questions that wait for its answers.

import { scriptAddress } from './trusted.js'

export class Core {
  onend = () => {}
  #waiting = new Map() // what takes an answer, by the number of its question
  #asked = 0

  constructor(programs) {
    this.programs = programs
    this.#start()
  }

  #start() {
    this.worker = new Worker(scriptAddress('worker.js'))
    this.worker.onmessage = ({ data }) => this.#take(data)
    this.worker.onerror = () => this.#end()
    this.worker.postMessage({ programs: this.programs })
  }

  #take({ id, answer, files, ended }) {
    if (ended) return this.#end()
    const take = this.#waiting.get(id)
    this.#waiting.delete(id)
    take({ answer, files })
  }

  // A core that has run out of memory answers nothing more. Another one takes its
  // place, and the interface opens the report in it again.
  #end() {
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
