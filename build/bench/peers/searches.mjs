// The words that are searched for: twenty, of different frequency, the rare ones
// mixed with the frequent. Among three sessions each word is in one only, so
// that every search changes what is seen.
export function searches(report) {
  const texts = report.sessions.map((s) => [s.title, s.abstract, ...s.points].join(' ').toLowerCase())
  const words = texts.map((text) => new Set(text.match(/[a-z]{5,}/g)))
  return texts.length <= 3 ? telling(words, report) : frequent(words)
}

function telling(words, report) {
  const begins = (word, set) => [...set].some((other) => other.slice(0, 4) == word.slice(0, 4))
  const own = words.map((set, i) => {
    const text = (report.sessions[i].title + ' ' + report.sessions[i].abstract).toLowerCase()
    const alone = (word) => words.every((other, k) => k == i || !begins(word, other))
    return [...set].filter((word) => word.length >= 7 && text.includes(word) && alone(word)).sort()
  })
  return Array.from({ length: 20 }, (_, i) => own[i % own.length][Math.floor(i / own.length)]).filter(Boolean)
}

function frequent(words) {
  const sessions = new Map() // by word, how many have it
  for (const set of words) for (const word of set) sessions.set(word, (sessions.get(word) || 0) + 1)
  const usual = [...sessions].filter(([word, n]) => word.length >= 6 && n > 0.01 * words.length && n < 0.4 * words.length)
  usual.sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1))
  const spread = Array.from({ length: 20 }, (_, i) => usual[Math.floor(((i + 0.5) * usual.length) / 20)][0])
  return spread.map((_, i) => spread[(i * 7) % 20])
}
