// Clicks the filter until a click is answered. It runs in the measured page from
// the document's start; bench.filterable resolves to when, in milliseconds from
// the start of the navigation. A control that is drawn but dead does not count.
export function filterable() {
  if (window != top) return
  const { config, find, now, sleep, shown, names, matches, busy, control, choose, undo, painted, changed } = bench
  const type = 'communities'
  const patience = config.patience ?? 20 // milliseconds, and at least two frames
  const times = { firstCard: null, ready: null, lost: 0 }

  // Looking costs the page a layout, so it looks after every 3 % of the time.
  const pause = () => sleep(Math.min(250, Math.max(8, now() * 0.03)))

  const loaded = async () => {
    while (!shown(1).length) await sleep(8)
    times.firstCard = await painted(() => true, Infinity)
    return times
  }

  const answered = async () => {
    for (;;) {
      if (times.firstCard == null && shown(1).length) times.firstCard = now()
      // Only where a click can show something: a card is seen that has to go.
      const cards = control(type) && !busy() ? shown() : []
      if (cards.some((card) => !matches(card, type))) {
        const before = names(cards)
        choose(type)
        times.filterable = await painted(changed(before, type), patience)
        if (times.filterable) return times
        times.lost++
        undo(type)
      }
      await pause()
    }
  }

  const watchReady = () => {
    if (!config.ready) return
    const look = () => {
      if (times.ready == null && find(config.ready)) times.ready = now()
    }
    new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ['data-ready', 'data-engine', 'data-search'] })
    look()
  }

  bench.times = times
  watchReady()
  bench.filterable = config.loadOnly ? loaded() : answered()
}
