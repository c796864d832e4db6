// <report-widget src="https://reports.example.org/partnerships/"> shows a
// report in a page of any website, in a frame. Its content, a link to the
// report, is what readers see without this script or when the frame fails.
if (!customElements.get('report-widget')) {
  const leastHeight = 160
  const mostHeight = 20000
  const firstHeight = 720 // what a frame gets until its content has told its own
  const patience = 15000 // milliseconds from the frame's load to its first word

  const style = new CSSStyleSheet()
  style.replaceSync(`
    :host { display: block; line-height: normal }
    :host([hidden]), .silent { display: none }
    iframe, ::slotted(iframe) { display: block; box-sizing: border-box; inline-size: 100%; margin: 0; border: 0; padding: 0 }`)

  // A frame is known by its window: no host page and no other frame can speak
  // for it.
  const widgets = new Map()
  addEventListener('message', ({ source, origin, data }) => {
    for (const [widget, frame] of widgets) {
      if (source && frame.contentWindow == source && new URL(frame.src).origin == origin) widget._hear(data)
    }
  })

  class ReportWidget extends HTMLElement {
    static observedAttributes = ['src', 'filter', 'loading', 'title']

    constructor() {
      super()
      const root = this.attachShadow({ mode: 'open' })
      root.adoptedStyleSheets = [style]
      this._fallback = document.createElement('slot')
      this._end = document.createElement('div')
      root.append(this._fallback, this._end)
      this._edge = new IntersectionObserver((seen) => {
        this._endSeen = seen.at(-1).isIntersecting
        this._settle()
      })
    }

    connectedCallback() {
      this._edge.observe(this._end)
      this._schedule()
    }

    disconnectedCallback() {
      this._edge.disconnect()
      this._remove()
    }

    attributeChangedCallback() {
      this._schedule()
    }

    // Attributes that come one after the other are read together.
    _schedule() {
      if (this._scheduled) return
      this._scheduled = true
      queueMicrotask(() => {
        this._scheduled = false
        if (this.isConnected) this._update()
      })
    }

    _update() {
      const address = this._address()
      const frame = widgets.get(this)
      if (!address) {
        this._fail()
      } else if (!frame || frame.src != address) {
        this._remove()
        this._open(address)
      }
      if (widgets.has(this)) widgets.get(this).title = this.title || this.textContent.trim()
    }

    _address() {
      if (!this.hasAttribute('src')) return
      try {
        const report = new URL(this.getAttribute('src'), document.baseURI)
        const url = new URL('embed/', report)
        url.search = this.getAttribute('filter') || report.search
        if (/^https?:$/.test(url.protocol)) return url.href
      } catch {
        return // an address that is none
      }
    }

    // A frame that is there already, for readers without script, is taken over:
    // its place in the page is reserved, and what it shows is not loaded twice.
    _open(address) {
      const given = this.querySelector('iframe')
      const frame = given || document.createElement('iframe')
      this._height = Number(frame.height) || firstHeight
      frame.height = this._height
      frame.loading = this.getAttribute('loading') == 'eager' ? 'eager' : 'lazy'
      frame.allow = 'clipboard-write; web-share'
      frame.onload = () => (this._silence ??= setTimeout(() => this._fail(), patience))
      widgets.set(this, frame)
      if (frame.src != address) frame.src = address
      if (given) return frame.contentWindow.postMessage({ type: 'report-widget:ask' }, '*')
      this._fallback.className = 'silent'
      this._end.before(frame)
    }

    _remove() {
      clearTimeout(this._silence)
      this._wish = this._silence = undefined
      if (widgets.get(this)?.getRootNode() == this.shadowRoot) widgets.get(this).remove()
      widgets.delete(this)
    }

    _fail() {
      this._remove()
      this._fallback.className = ''
      this.dispatchEvent(new Event('error'))
    }

    // Messages are objects with a type of ours; everything else is not for us.
    _hear(data) {
      if (data?.type == 'report-widget:ready') {
        clearTimeout(this._silence)
        this._silence = 0
        this.dispatchEvent(new Event('load'))
      } else if (data?.type == 'report-widget:height' && Number.isFinite(data.height)) {
        this._wish = Math.min(mostHeight, Math.max(leastHeight, Math.ceil(data.height)))
        this._settle()
      }
    }

    // The frame takes its content's height while its lower edge is out of
    // sight, and in a way that keeps it there, so that nothing moves before
    // the reader's eyes. It grows at once for a reader who is using it. Until
    // then it scrolls by itself.
    _settle() {
      if (!this._wish || !widgets.has(this)) return
      const frame = widgets.get(this)
      const inSight = innerHeight - frame.getBoundingClientRect().top
      const used = document.activeElement == this && this._wish > this._height
      if (this._endSeen !== false && !used) return
      frame.height = this._height = Math.max(this._wish, Math.min(this._height, Math.ceil(inSight)))
    }
  }

  customElements.define('report-widget', ReportWidget)
}
