// One visit for people who wait.
export function line(row, size, condition, found) {
  const parts = [`${row.name}, ${size} sessions, ${condition}`]
  if (found.requests) parts.push(`filterable ${ms(found.filterable)}`, `${found.requests} requests and ${kib(found.bytes)} until then`, `${found.lost} clicks lost`)
  if (found.ready) parts.push(`ready ${ms(found.ready)}`)
  if (found.filter) parts.push(`filter ${middle(found.filter)}`)
  if (found.search) parts.push(`search ${middle(found.search)}`)
  if (found.memory) parts.push(`${kib(Object.values(found.memory).reduce((sum, bytes) => sum + bytes))} of memory`)
  for (const path of found.failed || []) parts.push(`${path} failed`)
  return [...parts, ...found.faults].join('; ')
}

const ms = (time) => (time == null ? '-' : `${Math.round(time)} ms`)
const kib = (bytes) => `${Math.round(bytes / 1024)} KiB`

function middle({ ms: times, unanswered }) {
  const sorted = [...times].sort((a, b) => a - b)
  return ms(sorted[sorted.length >> 1]) + (unanswered ? `, ${unanswered} without an answer` : '')
}
