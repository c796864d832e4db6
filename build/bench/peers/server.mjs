// Serves a folder on a loopback address, brotli twins where there are any:
//
//	node server.mjs FOLDER
//
// It prints its address and ends with its standard input. It is a process of its
// own, so that what measures does not delay what is measured.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, resolve } from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.pagefind': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

const root = resolve(process.argv[2])
const known = new Map()

// Files are read once, so that no page waits for the disk more than others.
function file(path) {
  if (!known.has(path)) known.set(path, existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null)
  return known.get(path)
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost')
  const path = normalize(join(root, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : ''))
  const plain = path.startsWith(root) && file(path)
  if (!plain) return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
  const packed = /\bbr\b/.test(request.headers['accept-encoding']) && file(path + '.br')
  const body = packed || plain
  response.writeHead(200, {
    'content-type': types[extname(path)] || 'application/octet-stream',
    'content-length': body.length,
    'cache-control': extname(path) == '.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
    ...(packed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
  })
  response.end(body)
}

const server = createServer(answer)
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`))
process.stdin.resume().on('end', () => process.exit())
