// The files of the report that is open, as the core has answered with them last. So
// they can be saved when neither the browser's storage nor the core can be used.

import { save } from './files.js'
import { archive } from './rescue.js'

export class Memory {
  #kept
  #key
  #files = new Map()
  #whole = false // all files are here; otherwise the others are those that are kept

  constructor(kept) {
    this.#kept = kept
  }

  take(key, { answer, files }) {
    const { whole, removed = [] } = JSON.parse(answer)
    if (whole || key != this.#key) this.#files = new Map()
    this.#whole = whole || (key == this.#key && this.#whole)
    this.#key = key
    for (const path of removed) this.#files.set(path, null)
    for (const [path, bytes] of files) this.#files.set(path, bytes)
  }

  async rescue(key, name) {
    const before = this.#whole && key == this.#key ? [] : ((await this.#kept.read(key)).files ?? [])
    const all = new Map([...before, ...(key == this.#key ? this.#files : [])])
    const inside = [...all].filter(([path, bytes]) => bytes && !path.startsWith('.studio/')).sort(([a], [b]) => (a < b ? -1 : 1))
    save(`${name}.zip`, archive(inside.map(([path, bytes]) => [`${name}/${path}`, bytes])))
    return {}
  }
}
