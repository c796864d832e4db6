// The reports that this browser keeps: one record for each file, and one for
// each report with its title and time.

const range = (key) => IDBKeyRange.bound([key, ''], [key, '\uffff'])
const done = (request) =>
  new Promise((take, fail) => {
    request.onsuccess = () => take(request.result)
    request.onerror = () => fail(request.error)
  })

export class Kept {
  #database

  #open() {
    return (this.#database ??= this.#connect().catch((error) => {
      this.#database = undefined
      throw error
    }))
  }

  async #connect() {
    const request = indexedDB.open('report-widget studio', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('reports', { keyPath: 'key' })
      request.result.createObjectStore('files')
    }
    return done(request)
  }

  async #change(stores, change) {
    const transaction = (await this.#open()).transaction(stores, 'readwrite', { durability: 'strict' })
    const finished = new Promise((take, fail) => {
      transaction.oncomplete = () => take()
      transaction.onabort = () => fail(transaction.error)
    })
    change(...stores.map((store) => transaction.objectStore(store)))
    return finished
  }

  // Writes what an answer has changed, all of it or nothing. It says when, or why
  // it could not.
  async write(key, meta, { answer, files }) {
    const { whole, removed = [] } = JSON.parse(answer)
    const saved = Date.now()
    try {
      await this.#change(['reports', 'files'], (reports, contents) => {
        const before = reports.get(key) // what the disk had of it stays, see folder.js
        before.onsuccess = () => reports.put({ disk: before.result?.disk, ...meta, key, saved })
        if (whole) contents.delete(range(key))
        for (const path of removed) contents.delete([key, path])
        for (const [path, bytes] of files) contents.put(bytes, [key, path])
      })
      return { saved }
    } catch (error) {
      return { fault: error?.name == 'QuotaExceededError' ? 'full' : 'refused' }
    }
  }

  // Adds to what is kept about a report, if it is kept.
  async note(key, more) {
    try {
      await this.#change(['reports'], (reports) => {
        const found = reports.get(key)
        found.onsuccess = () => found.result && reports.put({ ...found.result, ...more })
      })
      return {}
    } catch {
      return { fault: 'refused' }
    }
  }

  // The reports, the latest first.
  async list() {
    try {
      const reports = (await this.#open()).transaction('reports').objectStore('reports')
      return { reports: (await done(reports.getAll())).sort((a, b) => b.saved - a.saved) }
    } catch {
      return { fault: 'refused', reports: [] }
    }
  }

  async read(key) {
    try {
      const transaction = (await this.#open()).transaction(['reports', 'files'])
      const files = transaction.objectStore('files')
      const [report, paths, contents] = await Promise.all([
        done(transaction.objectStore('reports').get(key)),
        done(files.getAllKeys(range(key))),
        done(files.getAll(range(key))),
      ])
      return { report, files: paths.map(([, path], i) => [path, contents[i]]) }
    } catch {
      return { fault: 'refused' }
    }
  }

  async remove(key) {
    try {
      await this.#change(['reports', 'files'], (reports, contents) => {
        reports.delete(key)
        contents.delete(range(key))
      })
      return {}
    } catch {
      return { fault: 'refused' }
    }
  }
}
