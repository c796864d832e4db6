// The files of the report that is open, as the core has answered with them last. What the
// browser could not keep is kept with the next change; until then it can be saved without
// the browser's storage and without the core.

import { save } from './files.js'
import { archive } from './rescue.js'

export class Memory {
  #kept
  #key
  #meta
  #files = new Map() // null for one that is gone
  #whole = false // all files are here; otherwise the others are those that are kept
  #behind = false // the browser has not kept all of them

  constructor(kept) {
    this.#kept = kept
  }

  // Keeps what an answer has changed. What an earlier answer has changed goes with it, if
  // that could not be kept: a later change must not look as if all was saved.
  async keep(key, meta, answer) {
    this.#take(key, meta, answer)
    let all = this.#behind
    for (;;) {
      const saved = await this.#kept.write(key, this.#meta, all ? this.#all() : answer)
      if (key != this.#key) return saved
      this.#behind = saved.fault ? true : this.#behind && !all
      if (!this.#behind || saved.fault) return saved
      all = true
    }
  }

  #take(key, meta, { answer, files }) {
    const { whole, removed = [] } = JSON.parse(answer)
    if (key != this.#key) this.#behind = false
    if (whole || key != this.#key) this.#files = new Map()
    this.#whole = whole || (key == this.#key && this.#whole)
    this.#key = key
    this.#meta = meta
    for (const path of removed) this.#files.set(path, null)
    for (const [path, bytes] of files) this.#files.set(path, bytes)
  }

  #all() {
    const removed = [...this.#files].filter(([, bytes]) => !bytes).map(([path]) => path)
    return { answer: JSON.stringify({ whole: this.#whole, removed }), files: [...this.#files].filter(([, bytes]) => bytes) }
  }

  // A report as the browser has kept it, with what it could not keep.
  async read(key) {
    const kept = await this.#kept.read(key)
    if (key != this.#key || (!this.#behind && kept.report)) return kept
    const all = new Map(this.#whole ? [] : kept.files)
    for (const [path, bytes] of this.#files) bytes ? all.set(path, bytes) : all.delete(path)
    return { report: { ...kept.report, ...this.#meta, key }, files: [...all] }
  }

  async rescue(key, name) {
    const inside = ((await this.read(key)).files ?? []).filter(([path]) => !path.startsWith('.studio/')).sort(([a], [b]) => (a < b ? -1 : 1))
    save(`${name}.zip`, archive(inside.map(([path, bytes]) => [`${name}/${path}`, bytes])))
    return {}
  }
}
