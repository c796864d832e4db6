// What a developer writes around a search library: radio buttons, a search box,
// the first 20 cards and a button for more.
import { card } from '../markup.mjs'

const step = 20

export async function load() {
  const inline = document.getElementById('data')
  return inline ? JSON.parse(inline.textContent) : (await fetch('report.json')).json()
}

// Draws what find(type, words, limit) returns, now and after each act.
export function list(find) {
  const box = document.querySelector('.cards')
  const words = document.getElementById('q')
  const more = document.getElementById('more')
  let limit = step
  const draw = () => {
    const type = document.querySelector('input[name=p]:checked').value
    const { items, total } = find(type == 'all' ? null : type, words.value.trim(), limit)
    box.innerHTML = items.map((session) => card(session)).join('')
    document.getElementById('count').textContent = total + ' sessions'
    more.hidden = items.length >= total
  }
  const anew = () => {
    limit = step
    draw()
  }
  document.querySelector('fieldset').addEventListener('change', anew)
  words.addEventListener('input', anew)
  more.addEventListener('click', () => {
    limit += step
    draw()
  })
  draw()
  return draw
}
