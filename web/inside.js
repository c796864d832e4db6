// In place of fetched.js where a report is one file: what the scripts and the program
// read stands in the page, packed, in elements that have the names of the files.

const bytes = (base64) => Uint8Array.fromBase64?.(base64) ?? Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
const named = (address) => document.getElementById('inside/' + address.replace(/\?.*/, '').replace(/.*\//, ''))

export const smallest = async (address) => new Response(bytes(named(address).textContent))
export const unpacked = async (response) => response.body.pipeThrough(new DecompressionStream('gzip'))
export const json = async (address) => new Uint8Array(await new Response(await unpacked(await smallest(address))).arrayBuffer())
