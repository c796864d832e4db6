// <report-widget src="https://reports.example.org/partnerships/"> shows a
// report in a page of any website, in a frame. Its content, a link to the
// report, is what readers see without this script or when the frame fails. What
// has slot="note" is the library's own word on the report, and stays in its page.
if (!customElements.get('report-widget')) {
  const leastHeight = 160
  const mostHeight = 20000
  const mostQuery = 4000 // characters
  const firstHeight = 720 // what a frame gets until its content has sent its own
  const patience = 5000 // milliseconds for the frame to speak, after its load and when it shows
  const noteLabels = {
    ar: 'ماذا يعني هذا لنا',
    de: 'Was das für uns bedeutet',
    en: 'What this means for us',
    es: 'Lo que esto significa para nosotros',
    fr: 'Ce que cela signifie pour nous',
    ru: 'Что это значит для нас',
    zh: '这对我们意味着什么',
    'zh-hant': '這對我們意味著什麼',
  }

  const style = new CSSStyleSheet()
  // What is important in here wins over what is important in the host's page.
  // https://www.w3.org/TR/css-cascade-5/#cascade-sort
  style.replaceSync(`
    :host { display: block; line-height: normal }
    :host([hidden]), .silent, .printed { display: none }
    @media print { .printed { display: block; overflow-wrap: anywhere } }
    aside { line-height: 1.5; margin-block-end: 1rem; border-inline-start: .25rem solid; padding-inline-start: 1rem; overflow-wrap: anywhere }
    strong { display: block }
    iframe, ::slotted(iframe) {
      display: block !important; box-sizing: border-box !important;
      inline-size: 100% !important; min-inline-size: 0 !important; max-inline-size: none !important;
      min-block-size: 0 !important; max-block-size: none !important;
      margin: 0 !important; border: 0 !important; padding: 0 !important;
    }`)

  // The properties beside title and lang, which every element has: how each
  // reads its attribute.
  const oneOf = (...words) => (value) => words.find((word) => word == value?.toLowerCase()) || words[0]
  const asIs = (value) => value ?? ''
  const properties = {
    src: (value, element) => (value == null ? '' : resolve(value, element)?.href ?? value),
    filter: asIs,
    sessions: asIs,
    theme: oneOf('auto', 'light', 'dark'),
    accent: asIs,
    loading: oneOf('lazy', 'eager'),
    headingLevel: (value) => (/^[1-6]$/.test(value) ? Number(value) : 2),
  }
  const attributeOf = (property) => property.replace('L', '-l')
  const isQuery = (value) => typeof value == 'string' && value.length <= mostQuery

  const resolve = (address, element) => {
    try {
      return new URL(address, element.baseURI)
    } catch {
      return // an address that is none
    }
  }

  // A frame is known by its window: no host page and no other frame can speak
  // for it.
  const widgets = new Map()
  addEventListener('message', ({ source, origin, data }) => {
    for (const [widget, frame] of widgets) {
      if (source && frame.contentWindow == source && originOf(frame) == origin) widget._hear(data)
    }
  })

  // A frame in the author's sandbox may have no origin.
  const originOf = (frame) =>
    frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin') ? 'null' : new URL(frame.src).origin

  // The language of the page around an element. Its own lang is the report's.
  const noteLabel = (lang) => {
    const tag = lang.toLowerCase().replace(/^zh-(tw|hk|mo).*/, 'zh-hant')
    const known = [/^zh-hant/.exec(tag)?.[0], tag.split('-')[0], 'en'].find((tag) => Object.hasOwn(noteLabels, tag))
    return [known, noteLabels[known]]
  }

  class ReportWidget extends HTMLElement {
    static observedAttributes = ['title', 'lang', ...Object.keys(properties).map(attributeOf)]

    constructor() {
      super()
      const root = this.attachShadow({ mode: 'open' })
      root.adoptedStyleSheets = [style]
      this._fallback = document.createElement('slot')
      this._fallback.onslotchange = () => this._schedule()
      this._end = document.createElement('div')
      this._printed = document.createElement('p') // paper shows no more of a frame than fits, and links nowhere
      this._printed.className = 'printed'
      this._note = document.createElement('aside')
      this._note.part = 'note'
      this._noteLabel = document.createElement('strong')
      this._noteLabel.part = this._noteLabel.id = 'note-label'
      this._note.setAttribute('aria-labelledby', 'note-label')
      this._notes = document.createElement('slot')
      this._notes.name = 'note'
      this._notes.onslotchange = () => this._mark()
      this._note.append(this._noteLabel, this._notes)
      this._note.hidden = true
      root.append(this._note, this._fallback, this._end, this._printed)
      this._edge = new IntersectionObserver((seen) => {
        this._endSeen = seen.at(-1).isIntersecting
        this._settle()
      })
      this._size = new ResizeObserver(() => this._appear())
    }

    connectedCallback() {
      for (const name in properties) {
        if (!Object.hasOwn(this, name)) continue
        const value = this[name] // set before this script was there
        delete this[name]
        this[name] = value
      }
      this._hidden = this.checkVisibility?.() === false // in a <details>, which has a size
      this._edge.observe(this._end)
      this._size.observe(this)
      this._schedule()
    }

    // With a callback of its own for moves, moveBefore() keeps the frame.
    connectedMoveCallback() {}

    disconnectedCallback() {
      this._edge.disconnect()
      this._size.disconnect()
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
      const wish = this._wish()
      if (!wish) return this._fail()
      const frame = widgets.get(this)
      const given = [...this.querySelectorAll('iframe')].find((iframe) => iframe.src == wish.address)
      const late = given && given != frame && !this._ready // the parser came to it after us
      if (!frame?.isConnected || this._asked.page != wish.page || late) {
        this._remove()
        this._open(wish, given)
      } else if (this._ready) {
        this._tell(wish)
      }
      const shown = widgets.get(this)
      this._dress(shown)
      this._printed.textContent = `${shown.title} ${wish.address.replace(/\/embed\/(?=$|\?)/, '/')}`
    }

    // What the frame should show: its page, what it can change while it
    // shows that page, and the address that says all of it.
    _wish() {
      const url = this.hasAttribute('src') && resolve(this.getAttribute('src'), this)
      if (!url || !/^https?:$/.test(url.protocol)) return
      const { theme } = this
      const filter = this.getAttribute('filter') ?? url.search.slice(1)
      const lang = this.lang
      const accent = this.accent.trim().replace('#', '')
      const level = this.hasAttribute('heading-level') ? this.headingLevel : ''
      const sessions = this.sessions.split(/[\s,]+/).filter(Boolean).join(' ')
      url.pathname = url.pathname.replace(/(\/(embed\/?)?(index\.html)?)?$/, '/embed/')
      url.hash = url.search = ''
      const page = [url.href, lang, accent, level, sessions].join(' ')
      const query = new URLSearchParams(filter)
      for (const [name, value] of Object.entries({ sessions, lang, theme: theme == 'auto' ? '' : theme, accent, 'heading-level': level })) {
        if (value) query.set(name, value)
      }
      url.search = query
      return { page, filter, theme, address: url.href }
    }

    // A frame that is there already, for readers without script, is taken over:
    // its place in the page is reserved, and what it shows is not loaded twice.
    // Another address is another frame: a new one in a frame that has been
    // somewhere would become a step of the host's history.
    _open(wish, given) {
      const frame = given || document.createElement('iframe')
      const before = given || this.querySelector('iframe')
      this._asked = wish
      frame.addEventListener('load', () => {
        if (widgets.get(this) == frame) this._silence ??= setTimeout(() => this._fail(), patience)
      })
      widgets.set(this, frame)
      this._stretch(Number(before?.height) || before?.offsetHeight || firstHeight)
      if (given) return this._post({ type: 'report-widget:ask' })
      this._dress(frame)
      frame.allow = 'clipboard-write; web-share'
      // An isolated page shows only frames whose server allows it, or that
      // have no credentials.
      frame.credentialless = crossOriginIsolated
      frame.src = wish.address
      this._fallback.className = 'silent'
      this._end.before(frame)
    }

    // A frame of another colour scheme than its page's is opaque, and white
    // until it has loaded.
    // https://www.w3.org/TR/css-color-adjust-1/#color-scheme-effect
    _dress(frame) {
      frame.loading = this.loading
      frame.style.colorScheme = this.theme == 'auto' ? '' : this.theme
      frame.title = this.title || frame.title || [...this.childNodes].map((node) => (node.slot == 'note' ? '' : node.textContent)).join('').trim()
    }

    // Readers see whose word a note is.
    _mark() {
      const [note] = this._notes.assignedElements()
      this._note.hidden = !note
      if (!note) return
      const around = this.parentElement?.closest('[lang]') || document.documentElement
      const [lang, label] = noteLabel(note.lang || around.lang)
      const name = document.querySelector('meta[property="og:site_name"]')?.content || location.hostname
      this._noteLabel.lang = lang
      this._noteLabel.dir = 'auto'
      this._noteLabel.textContent = name ? `${label} · \u2068${name}\u2069` : label
    }

    _remove() {
      clearTimeout(this._silence)
      this._natural = this._silence = this._ready = undefined
      const frame = widgets.get(this)
      if (frame?.getRootNode() == this.shadowRoot) frame.remove()
      this._fallback.className = ''
      widgets.delete(this)
    }

    _fail() {
      this._remove()
      this.dispatchEvent(new Event('error'))
    }

    _post(message) {
      widgets.get(this).contentWindow?.postMessage(message, '*')
    }

    _tell(wish) {
      if (wish.filter != this._asked.filter) this._post({ type: 'report-widget:filter', query: wish.filter })
      if (wish.theme != this._asked.theme) this._post({ type: 'report-widget:theme', theme: wish.theme })
      this._asked = wish
    }

    // Messages are objects with a type of ours; everything else is not for us.
    _hear(data) {
      if (data?.type === 'report-widget:ready') {
        clearTimeout(this._silence)
        this._silence = 0
        this._ready = true
        if (this._appeared) this._isNew(patience)
        this.dispatchEvent(new Event('load'))
        this._schedule() // what has changed meanwhile
      } else if (data?.type === 'report-widget:height' && Number.isFinite(data.height)) {
        this._natural = Math.min(mostHeight, Math.max(leastHeight, Math.ceil(data.height)))
        this._settle()
        if (this._appeared) this._isNew(500)
      } else if (data?.type === 'report-widget:filter' && isQuery(data.query) && Number.isInteger(data.count) && data.count >= 0) {
        const detail = { query: data.query, count: data.count }
        this.dispatchEvent(new CustomEvent('filter', { detail, bubbles: true }))
      }
    }

    // A frame that comes into sight, in a tab or a <details>, is new to the reader,
    // and takes its height as soon as it tells it, and again when its scroll bar
    // goes. If it was lazy it loads only now.
    _appear() {
      const hidden = !this.offsetWidth
      if (this._hidden && !hidden) this._ready ? this._isNew(patience) : (this._appeared = true)
      this._hidden = hidden
    }

    _isNew(time) {
      clearTimeout(this._appeared)
      this._appeared = setTimeout(() => (this._appeared = 0), time)
    }

    // The frame takes its content's height while its lower edge is out of
    // sight, and in a way that keeps it there, so that nothing moves before
    // the reader's eyes. It grows at once for a reader who is using it. Until
    // then it scrolls by itself.
    _settle() {
      const frame = widgets.get(this)
      if (!frame || !this._natural) return
      const inSight = innerHeight - frame.getBoundingClientRect().top
      const used = this.matches(':focus-within') && this._natural > this._height
      if (this._endSeen !== false && !used && !this._appeared) return
      const least = this._appeared ? 0 : Math.min(this._height, Math.ceil(inSight))
      this._stretch(Math.max(this._natural, least))
    }

    _stretch(height) {
      const frame = widgets.get(this)
      this._height = frame.height = height
      frame.style.setProperty('height', height + 'px', 'important') // against the host's styles
    }
  }

  for (const [name, read] of Object.entries(properties)) {
    Object.defineProperty(ReportWidget.prototype, name, {
      get() {
        return read(this.getAttribute(attributeOf(name)), this)
      },
      set(value) {
        if (value == null) this.removeAttribute(attributeOf(name))
        else this.setAttribute(attributeOf(name), value)
      },
      enumerable: true,
      configurable: true,
    })
  }

  customElements.define('report-widget', ReportWidget)
}
