// Files that the author chooses, drops and saves.

// What is read at all; the core has the limits of each kind of file, and leaves
// out what systems leave in folders.
const most = 256 << 20
const mostFiles = 20000

const readAll = async (chosen) => {
  const size = chosen.reduce((sum, { file }) => sum + file.size, 0)
  if (chosen.length > mostFiles) return { fault: 'count' }
  if (size > most) return { fault: 'size' }
  let unreadable
  const read = async ({ path, file }) => {
    try {
      return [path, new Uint8Array(await file.arrayBuffer())]
    } catch (error) {
      unreadable ??= path // moved or changed since it was chosen
      throw error
    }
  }
  try {
    return { files: await Promise.all(chosen.map(read)) }
  } catch {
    return { fault: 'unreadable', file: unreadable }
  }
}

// The files of an input, whose paths begin with the folder if it was one.
export const readChosen = (input) => {
  const files = [...input.files].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
  input.value = '' // so that the same file can be chosen again
  return readAll(files)
}

// The cells that spreadsheet programs copy: lines with tabs between the cells.
export const pastedTable = async (cells) => ({ files: [['table.tsv', new TextEncoder().encode(cells)]] })

// The report that comes with the studio.
export const showcase = async () => {
  try {
    const response = await fetch('showcase.zip')
    if (!response.ok) return { fault: 'unreadable' }
    return { files: [['showcase.zip', new Uint8Array(await response.arrayBuffer())]] }
  } catch {
    return { fault: 'unreadable' }
  }
}

// A folder in which a link leads back to it never ends.
const deepest = 64

const inEntry = async (entry, prefix = '', depth = 0) => {
  const path = prefix + entry.name
  if (depth > deepest) return []
  if (entry.isFile) return [{ path, file: await new Promise((take, fail) => entry.file(take, fail)) }]
  const reader = entry.createReader()
  const found = []
  for (;;) {
    // Chromium gives 100 at a time.
    const some = await new Promise((take, fail) => reader.readEntries(take, fail))
    if (!some.length) return found
    for (const inner of some) found.push(...(await inEntry(inner, path + '/', depth + 1)))
  }
}

// The files of a dropped item. One that no folder of the system holds has no entry.
const inItem = (item) => {
  const entry = item.webkitGetAsEntry?.()
  if (entry) return inEntry(entry)
  const file = item.getAsFile()
  return file ? [{ path: file.name, file }] : []
}

// Takes files and folders that are dropped anywhere on the page.
export const acceptDrops = (take) => {
  const holds = (event) => event.dataTransfer?.types.includes('Files')
  const mark = (on) => document.documentElement.toggleAttribute('data-dropping', on)
  addEventListener('dragover', (event) => {
    if (!holds(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    mark(true)
  })
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) mark(false)
  })
  addEventListener('drop', async (event) => {
    mark(false)
    if (!holds(event)) return
    event.preventDefault()
    const found = [...event.dataTransfer.items].filter(({ kind }) => kind == 'file').map(inItem)
    try {
      take(await readAll((await Promise.all(found)).flat()))
    } catch {
      take({ fault: 'unreadable' })
    }
  })
}

// Saves a file among the author's downloads.
export const save = (name, bytes, type) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes instanceof Blob ? bytes : new Blob([bytes], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
