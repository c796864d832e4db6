// What a reader of the measured page sees and does. It runs there, before any
// script of the page, and is sent as text: it can use nothing outside itself.
export function reader(config) {
  if (window != top) return
  const find = (selector) => document.querySelector(selector)
  const now = () => performance.now()
  const frame = () => new Promise(requestAnimationFrame)
  const sleep = (ms) => new Promise((done) => setTimeout(done, ms))

  const visible = (card) => card.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && card.offsetHeight > 0

  // The first 12 cards that have a box and are not hidden stand for what the
  // reader sees, in the window or below it.
  const shown = (most = 12) => {
    const cards = []
    for (const card of document.querySelectorAll(config.cards)) {
      if (visible(card)) cards.push(card)
      if (cards.length == most) break
    }
    return cards
  }
  const name = (card) => (config.idText ? card.querySelector(config.idText)?.textContent : card.getAttribute(config.id)) || card.textContent.slice(0, 200)
  const names = (cards) => cards.map(name).join('|')

  const matches = (card, type) => {
    const { attribute, text, labels } = config.match
    if (attribute) return (card.getAttribute(attribute) || '').split(/[\s,]+/).includes(type)
    return (card.querySelector(text)?.textContent || '').includes(labels[type])
  }
  const busy = () => Boolean(config.busy && find(config.busy))

  const control = (type) => (config.filter.kind == 'select' ? find(config.filter.selector) : find(config.filter.selectors[type]))
  const choose = (type) => {
    const element = control(type)
    if (config.filter.kind != 'select') return element.click()
    element.value = config.filter.values[type]
    for (const event of ['input', 'change']) element.dispatchEvent(new Event(event, { bubbles: true, composed: true }))
  }
  // A second click takes a tick away; of radio buttons and options, one is for all.
  const undo = (type) => choose(config.filter.kind == 'checkbox' ? type : 'all')
  const clear = async () => {
    if (config.filter.kind != 'checkbox') choose('all')
    else for (const selector of Object.values(config.filter.selectors)) if (find(selector).checked) find(selector).click()
    await sleep(config.busy ? 1500 : 100)
  }

  const write = (words) => {
    const box = find(config.search)
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, words) // past a framework's own setter
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: words, inputType: 'insertText' }))
    box.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, composed: true, key: words.slice(-1) || 'Backspace' }))
  }

  // Waits until what is seen passes a test at a frame, and one frame more: then
  // it is painted. Returns that time, or null after patience.
  const painted = async (test, patience) => {
    const end = now() + patience
    for (;;) {
      await frame()
      if (!busy() && test(shown())) {
        await frame()
        return now()
      }
      if (now() > end) return null
    }
  }
  const changed = (before, type) => (cards) => cards.length > 0 && names(cards) != before && (!type || cards.every((card) => matches(card, type)))

  window.bench = { config, find, now, sleep, shown, names, matches, busy, control, choose, undo, clear, write, painted, changed }
}
