// One tab at a time edits a report. Another one that opens it reads only, until its
// author moves the editing there.

const name = (key) => `report-widget-studio ${key}`

export class Lock {
  onwanted = () => {} // another tab asks for the right to edit
  #channel = new BroadcastChannel('report-widget-studio')
  #key
  #release

  constructor() {
    this.#channel.onmessage = ({ data }) => {
      if (data == this.#key && this.#release) this.onwanted()
    }
  }

  let() {
    this.#release?.()
    this.#release = this.#key = undefined
  }

  // Takes the right to edit a report, and gives up that to any other. It says
  // whether this tab has it; browsers without locks always give it.
  async take(key) {
    if (this.#key == key && this.#release) return { held: true }
    this.let()
    if (!navigator.locks) return { held: true }
    this.#key = key
    return new Promise((answer) => {
      navigator.locks.request(name(key), { ifAvailable: true }, (lock) => {
        answer({ held: !!lock })
        return lock && new Promise((release) => (this.#release = release))
      })
    })
  }

  // Asks the tab that edits the report to let go, and waits for that.
  async move(key) {
    this.#channel.postMessage(key)
    await navigator.locks.request(name(key), () => {})
    return this.take(key)
  }
}
