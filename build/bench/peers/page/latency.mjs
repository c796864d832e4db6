// Times what a reader does in the measured page: from just before a click or a
// letter until the change is painted, with all that the page waits for.
export function latency() {
  if (window != top) return
  const { config, find, now, sleep, shown, names, choose, write, clear, painted, changed } = bench
  const types = ['libraries', 'communities', 'government', 'other-partners']

  // An act and the type that must be seen alone after it: each type, and all
  // again; a checkbox is ticked and the tick taken away.
  const step = (i) => {
    if (config.filter.kind == 'checkbox') return { type: types[(i >> 1) % 4], only: i % 2 == 0 && types[(i >> 1) % 4] }
    return i % 5 == 4 ? { type: 'all' } : { type: types[i % 5], only: types[i % 5] }
  }

  const time = async (act, only, patience) => {
    await sleep(40 + Math.random() * 17) // so that acts fall anywhere between two frames
    const before = names(shown())
    const start = now()
    act()
    const end = await painted(changed(before, only), patience)
    return end && end - start
  }

  // Runs acts until there are enough or time is over.
  const times = async (acts, limit) => {
    const end = now() + limit
    const taken = []
    let unanswered = 0
    for (const { act, only, patience } of acts) {
      if (now() > end) break
      const ms = await time(act, only, patience)
      if (ms == null) unanswered++
      else taken.push(ms)
    }
    return { ms: taken, unanswered }
  }

  bench.filterTimes = async (count, limit) => {
    await clear()
    const acts = Array.from({ length: count }, (_, i) => step(i))
    return times(acts.map(({ type, only }) => ({ act: () => choose(type), only, patience: 15_000 })), limit)
  }

  bench.searchTimes = async (words, limit) => {
    await clear()
    find(config.search).focus()
    await sleep(300)
    const taken = await times(words.map((word) => ({ act: () => write(word), patience: 8000 })), limit)
    write(config.everything || '')
    return taken
  }
}
