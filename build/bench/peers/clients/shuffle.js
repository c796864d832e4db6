import Shuffle from 'shufflejs'

const box = document.querySelector('.cards')
const words = document.getElementById('q')
const shuffle = new Shuffle(box, { itemSelector: '.card', speed: 0 }) // its animation of 250 ms is off, to its advantage
const texts = new WeakMap()

const textOf = (card) => {
  if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase())
  return texts.get(card)
}
const apply = () => {
  const type = document.querySelector('input[name=p]:checked').value
  const sought = words.value.trim().toLowerCase()
  if (sought) shuffle.filter((card) => (type == 'all' || JSON.parse(card.dataset.groups).includes(type)) && textOf(card).includes(sought))
  else shuffle.filter(type == 'all' ? Shuffle.ALL_ITEMS : type)
}
document.querySelector('fieldset').addEventListener('change', apply)
words.addEventListener('input', apply)
box.addEventListener('toggle', () => shuffle.update(), true)
