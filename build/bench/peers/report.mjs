// The made-up report that every row shows, the same one for the same size.
import { random } from './random.mjs'
import { speaker } from './sentences.mjs'

export const partnerships = new Map([
  ['libraries', 'Libraries'],
  ['communities', 'Communities'],
  ['government', 'Government'],
  ['other-partners', 'Other partners'],
])
export const themes = ['access', 'literacy', 'preservation', 'open science', 'inclusion', 'advocacy', 'sustainability', 'digital skills']
const rooms = ['Auditorium', 'Room A', 'Room B', 'Room C', 'Gallery', 'Studio']
const days = ['2026-10-05', '2026-10-06', '2026-10-07']

// The first sessions are such that every choice of the filter changes the top
// of the list: only so can it be seen that the filter works.
const first = [['libraries', 'other-partners'], ['communities'], ['government', 'other-partners']]

export function report(size) {
  const chance = random(20261123 + size)
  const say = speaker(chance)
  return {
    title: 'Libraries in partnership: report of the 2026 forum',
    event: 'International Library Partnerships Forum, 5-7 October 2026',
    sessions: Array.from({ length: size }, (_, i) => session(i, size, chance, say)),
  }
}

function session(i, size, chance, say) {
  const { pick, between } = chance
  const abstract = text(between(60, 112), say)
  const types = first[i] || some(chance)
  const about = new Set(Array.from({ length: between(1, 3) }, () => pick(themes)))
  return {
    id: `s${i + 1}`,
    title: say.title(),
    abstract,
    partnerships: types,
    themes: [...about],
    day: days[Math.floor((i * days.length) / size)],
    room: pick(rooms),
    points: Array.from({ length: between(3, 6) }, () => say.point()),
  }
}

// Whole sentences until there are enough words, and 120 words at most.
function text(enough, say) {
  const words = []
  while (words.length < enough) words.push(...say.sentence().split(' '))
  return words.slice(0, 120).join(' ')
}

function some({ next, pick }) {
  const types = [...partnerships.keys()]
  const one = pick(types)
  const other = next() < 0.4 ? pick(types) : one
  return one == other ? [one] : [one, other]
}
