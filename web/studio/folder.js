// The folder of this machine that the studio works on, if the command
// "reportwidget studio FOLDER" serves one. Its page gets there by a token in the
// address, which no server sees. The browser keeps the report as well, and for each
// file the hash that the disk had when both were the same last: from these follows
// who has changed a file since, and nothing is written over that changed meanwhile.

const token = () => {
  const [, given] = location.hash.match(/^#folder=([\w-]+)$/) ?? []
  if (given) {
    sessionStorage.setItem('folder', given)
    history.replaceState(null, '', location.pathname)
  }
  return given ?? sessionStorage.getItem('folder')
}

const hash = async (bytes) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((b) => b.toString(16).padStart(2, '0')).join('')
const theirs = (path) => path.split('/').map(encodeURIComponent).join('/')
const ours = (path) => path.startsWith('.studio/') // of the browser alone

export class Folder {
  #kept
  #token = token()
  #base = new Map() // the hash of a file on the disk when it was the same here, by its path
  #conflicts = new Map()
  #last = Promise.resolve()

  constructor(kept) {
    this.#kept = kept
  }

  get there() {
    return !!this.#token
  }

  of(key) {
    return !!this.id && key == this.id
  }

  #ask(path, options = {}) {
    return fetch('folder/' + theirs(path), { ...options, headers: { ...options.headers, Authorization: 'Bearer ' + this.#token } })
  }

  async #list() {
    const response = await this.#ask('')
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }

  async #read(path) {
    const response = await this.#ask(path)
    if (!response.ok) throw new Error(await response.text())
    return new Uint8Array(await response.arrayBuffer())
  }

  // One after the other, so that each knows what the one before has written.
  #inTurn(work) {
    const done = this.#last.then(work)
    this.#last = done.catch(() => {})
    return done
  }

  // Opens the folder. It says its files, or that the browser has a report of it to go
  // on with, or that there is no report in it yet.
  async open() {
    try {
      const { id, name, files } = await this.#list()
      this.id = id
      const { report } = await this.#kept.read(id)
      if (report) {
        this.#base = new Map(Object.entries(report.disk ?? {}))
        return { id, name, kept: true }
      }
      if (!files['report.yaml']) return { id, name, empty: true }
      this.#base = new Map(Object.entries(files))
      return { id, name, files: await Promise.all(Object.keys(files).map(async (path) => [`${name}/${path}`, await this.#read(path)])) }
    } catch (error) {
      return { fault: String(error) }
    }
  }

  // Writes the files that an answer has changed.
  push({ answer, files }) {
    const { removed = [] } = JSON.parse(answer)
    const changes = [...files, ...removed.map((path) => [path, null])]
    return this.#inTurn(async () => {
      try {
        for (const [path, bytes] of changes) if (!ours(path)) await this.#write(path, bytes)
        return {}
      } catch {
        return { fault: 'folder' }
      } finally {
        await this.#note()
      }
    })
  }

  // The browser remembers what the disk has, also if the report did not change here.
  #note() {
    return this.#kept.note(this.id, { disk: Object.fromEntries(this.#base) })
  }

  // Writes a file, or removes it for null. What changed on the disk meanwhile stays.
  async #write(path, bytes) {
    const before = this.#base.get(path)
    const now = bytes ? await hash(bytes) : undefined
    if (before == now) return
    const condition = before ? { 'If-Match': `"${before}"` } : { 'If-None-Match': '*' }
    const response = await this.#ask(path, bytes ? { method: 'PUT', body: bytes, headers: condition } : { method: 'DELETE', headers: condition })
    if (response.status == 412) return this.#conflict(path, bytes, now, response)
    if (!response.ok) throw new Error(await response.text())
    this.#same(path, now)
  }

  #same(path, now) {
    now ? this.#base.set(path, now) : this.#base.delete(path)
    this.#conflicts.delete(path)
  }

  async #conflict(path, bytes, now, response) {
    const tag = response.headers.get('ETag')?.replaceAll('"', '')
    if (tag == now) return this.#same(path, now) // both have become the same
    this.#conflicts.set(path, { path, mine: bytes, theirs: tag ? new Uint8Array(await response.arrayBuffer()) : null, tag })
  }

  // What the disk has of the files that changed in both places, for people to compare.
  conflicts() {
    const text = (bytes) => (bytes ? new TextDecoder().decode(bytes) : '')
    return [...this.#conflicts.values()].map(({ path, mine, theirs }) => ({ path, mine: text(mine), theirs: text(theirs), removed: !mine, gone: !theirs }))
  }

  // Finds what has changed on the disk, and tries again to write what could not be.
  // The files of those that only the disk has changed are returned, for the report to
  // take them: see accept.
  pull() {
    return this.#inTurn(async () => {
      try {
        const { files: list } = await this.#list()
        const mine = new Map((await this.#kept.read(this.id)).files.filter(([path]) => !ours(path)))
        const changed = [], removed = []
        for (const path of new Set([...Object.keys(list), ...mine.keys(), ...this.#base.keys()])) {
          const bytes = mine.get(path), base = this.#base.get(path)
          const now = bytes ? await hash(bytes) : undefined
          if (now == list[path]) this.#same(path, now)
          else if (now != base) await this.#write(path, bytes ?? null)
          else if (list[path]) changed.push([path, await this.#read(path)])
          else removed.push(path)
        }
        await this.#note()
        return { changed, removed, conflicts: this.#conflicts.size }
      } catch {
        return { fault: 'folder', changed: [], removed: [] }
      }
    })
  }

  // Notes that the report takes what the disk has.
  async accept({ changed, removed }) {
    for (const [path, bytes] of changed) this.#same(path, await hash(bytes))
    for (const path of removed) this.#same(path)
    return {}
  }

  // Settles a conflict by what the disk has, which the report then takes.
  take(path) {
    const { theirs } = this.#conflicts.get(path)
    return { changed: theirs ? [[path, theirs]] : [], removed: theirs ? [] : [path] }
  }

  // Settles a conflict by what is here.
  keep(path) {
    return this.#inTurn(async () => {
      const { tag } = this.#conflicts.get(path)
      this.#same(path, tag)
      const mine = (await this.#kept.read(this.id)).files.find(([name]) => name == path)
      try {
        await this.#write(path, mine?.[1] ?? null)
        await this.#note()
        return {}
      } catch {
        return { fault: 'folder' }
      }
    })
  }
}
