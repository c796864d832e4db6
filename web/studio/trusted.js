// The only policy that makes an address one of a script: the studio's own files.
// https://www.w3.org/TR/trusted-types/
const own = ['worker.js', 'sw.js']
const policy = window.trustedTypes?.createPolicy('studio', {
  createScriptURL: (address) => {
    if (!own.includes(address)) throw new TypeError(`${address} is not a script of the studio`)
    return address
  },
})

export const scriptAddress = (name) => policy?.createScriptURL(name) ?? name
