// The requests of a page and its workers, as the DevTools protocol tells them.
const told = ['requestWillBeSent', 'responseReceived', 'dataReceived', 'loadingFinished', 'loadingFailed'].map((event) => 'Network.' + event)

const sum = (list, value) => list.reduce((total, item) => total + value(item), 0)

export class Traffic {
  #requests = new Map()
  #document = null
  #heard = 0 // when the last request ended, in ms of Date.now

  listen(cdp) {
    for (const event of told) cdp.on(event, (params) => this.hear(event, params, 'page'))
  }

  hear(event, params, target) {
    const id = target + params.requestId
    if (event == 'Network.requestWillBeSent') return this.#begin(id, params)
    const request = this.#requests.get(id)
    if (!request) return
    if (event == 'Network.responseReceived') {
      const { response } = params
      Object.assign(request, { head: { time: params.timestamp, bytes: response.encodedDataLength || 0 }, cached: response.fromDiskCache || response.fromServiceWorker })
    } else if (event == 'Network.dataReceived') {
      request.pieces.push({ time: params.timestamp, bytes: params.dataLength || 0 })
    } else if (event == 'Network.loadingFinished' || event == 'Network.loadingFailed') {
      Object.assign(request, { end: params.timestamp, bytes: params.encodedDataLength || 0, failed: event == 'Network.loadingFailed' })
      this.#heard = Date.now()
    }
  }

  #begin(id, params) {
    if (/^(data|blob):/.test(params.request.url) || this.#requests.has(id)) return
    if (params.type == 'Document') this.#document ??= params
    this.#requests.set(id, { url: params.request.url, begun: params.timestamp, pieces: [] })
    this.#heard = Date.now()
  }

  // Brings a page's milliseconds since it was navigated to, with the page's
  // origin of time, to the seconds of the protocol's clock.
  #seconds(ms, origin) {
    return this.#document.timestamp + (origin + ms) / 1000 - this.#document.wallTime
  }

  // Whether all requests that were begun by then have ended, or, of a worker's
  // own script, whose end nobody tells, whether nothing has come for a while.
  ended(ms, origin) {
    const open = [...this.#requests.values()].filter((r) => r.end == null && r.begun <= this.#seconds(ms, origin))
    return !open.some((r) => r.head || r.pieces.length) && (!open.length || this.#quiet() > 3000)
  }

  // Whether nothing is fetched any more.
  idle() {
    const open = [...this.#requests.values()].filter((r) => r.end == null)
    return this.#quiet() > (open.length ? 3000 : 500)
  }

  #quiet() {
    return Date.now() - this.#heard
  }

  // What has come over the network by then, headers included: of an answer that
  // still comes, its share. Resource timing fills in what the protocol left out.
  until(ms, origin, timings) {
    const time = this.#seconds(ms, origin)
    const counted = [...this.#requests.values()].filter((r) => r.begun <= time && !(r.cached && !r.bytes))
    const bytes = sum(counted, (request) => {
      const timing = request.end == null && timings.find(({ name }) => name == request.url)
      if (timing) return this.#seconds(timing.responseEnd, origin) <= time ? timing.transferSize : 0
      return request.end <= time ? request.bytes : this.#share(request, time)
    })
    return { bytes: Math.round(bytes), requests: counted.length, failed: counted.filter((r) => r.failed).map((r) => new URL(r.url).pathname) }
  }

  // The protocol tells a request's bytes on the wire when it ends, and before
  // that only those after decompression.
  #share({ pieces, bytes = 0, head }, time) {
    const all = sum(pieces, (piece) => piece.bytes)
    if (!all) return head?.time <= time ? head.bytes : 0
    return (bytes * sum(pieces.filter((piece) => piece.time <= time), (piece) => piece.bytes)) / all
  }
}
