import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

// Finds the browser as the tests do: $CHROMIUM, or what the system calls it.
function find() {
  const folders = process.env.PATH.split(delimiter)
  for (const name of [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome']) {
    if (!name) continue
    const path = isAbsolute(name) ? name : folders.map((folder) => join(folder, name)).find(existsSync)
    if (path && existsSync(path)) return path
  }
  throw new Error('there is no Chromium: install the package chromium, or set CHROMIUM to its path')
}

// Starts a browser and lets it open one page, so that the first measured page
// does not pay for the browser's own start.
export async function start(warm) {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: find(), args: flags })
  const page = await browser.newPage()
  await page.goto(warm)
  await page.close()
  return browser
}
