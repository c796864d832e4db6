import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const brotli = promisify(brotliCompress)

// Not Pagefind's own types: these are compressed already.
const texts = new Set(['.html', '.js', '.css', '.json', '.wasm', '.txt'])

// Returns the texts in a folder.
export function textsIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && texts.has(extname(entry.name)))
  return files.map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

// Puts a brotli twin of the best quality beside each file, unless it would be
// larger. What has been compressed once is kept in the cache.
export async function compress(files, cache) {
  mkdirSync(cache, { recursive: true })
  for (const file of files) {
    const content = readFileSync(file)
    const packed = await twin(content, cache)
    if (packed.length < content.length) writeFileSync(file + '.br', packed)
  }
}

async function twin(content, cache) {
  const kept = join(cache, createHash('sha256').update(content).digest('hex'))
  if (existsSync(kept)) return readFileSync(kept)
  const packed = await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })
  writeFileSync(kept, packed)
  return packed
}
