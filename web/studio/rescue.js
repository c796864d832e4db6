// The report folder as a ZIP archive, made of what this page has in memory, without
// the core: for when the browser has no room left, or the core has ended.

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let i = 0; i < 8; i++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1
  return n
})

const checksum = (bytes) => {
  let sum = -1
  for (const b of bytes) sum = (sum >>> 8) ^ table[(sum ^ b) & 255]
  return ~sum >>> 0
}

// Numbers, each with its size in bytes.
const record = (...fields) => {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, size]) => sum + size, 0)))
  let at = 0
  for (const [value, size] of fields) {
    size == 4 ? view.setUint32(at, value, true) : view.setUint16(at, value, true)
    at += size
  }
  return new Uint8Array(view.buffer)
}

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3: files as they are,
// with names in UTF-8.
export const archive = (files) => {
  const parts = [], list = []
  let offset = 0, listed = 0
  for (const [path, bytes] of files) {
    const name = new TextEncoder().encode(path)
    const common = [[20, 2], [0x800, 2], [0, 2], [0, 2], [0x21, 2], [checksum(bytes), 4], [bytes.length, 4], [bytes.length, 4], [name.length, 2], [0, 2]]
    const local = record([0x04034b50, 4], ...common)
    const entry = record([0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])
    parts.push(local, name, bytes)
    list.push(entry, name)
    offset += local.length + name.length + bytes.length
    listed += entry.length + name.length
  }
  const end = record([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [listed, 4], [offset, 4], [0, 2])
  return new Blob([...parts, ...list, end], { type: 'application/zip' })
}
