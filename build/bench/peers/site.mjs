import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compress, textsIn } from './compress.mjs'
import { report } from './report.mjs'

const here = dirname(fileURLToPath(import.meta.url))

// Makes the site of a row for a number of sessions, in a folder of its own.
export async function make(row, size, folder, cache) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  await row.build({ report: report(size), folder, bundle, installed, write: writer(folder) })
  await compress(row.pages ? row.pages.map((page) => join(folder, page)) : textsIn(folder), cache)
}

// Writes files into a folder, given by their names.
function writer(folder) {
  return (files) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
  }
}

// A file of an npm package.
const installed = (name) => readFileSync(join(here, 'node_modules', name))

// The version of an npm package.
export const versionOf = (name) => JSON.parse(installed(join(name, 'package.json'))).version

// A script with all that it imports, as small as it gets.
async function bundle(script) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(here, script)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0].contents
}
