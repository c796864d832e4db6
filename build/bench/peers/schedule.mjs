// Which page is visited when, so that all have the same chances and the whole
// ends in time.

const tooLong = 30_000 // ms until a page can be filtered; nobody waits for that twice
const thoroughRounds = 2

// The order of a round: another row begins each time.
export function inTurn(list, round) {
  const first = (round * 3) % list.length
  return [...list.slice(first), ...list.slice(0, first)]
}

// Whether a page is visited again, after the visits there were.
export function again(visits, row, size, condition) {
  const earlier = visits.filter((v) => v.row == row && v.size == size && v.condition == condition)
  return !earlier.some((v) => v.late || v.filterable > tooLong)
}

// Whether visits of a round, counted from 0, do more than load the page.
export const thorough = (round) => round < thoroughRounds

// Whether there is time for a round, if it takes as long as the last; times are
// in minutes.
export function fits(passed, last, limit) {
  return passed + last <= limit
}
