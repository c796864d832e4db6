// What the build says of a page to its scripts and to the browser program, the
// Start of web/start.go, once for all of them. open.js, framed.js and boot.js add
// what they learn.
export const here = (window.reportWidget ??= JSON.parse(document.getElementById('start').textContent))
