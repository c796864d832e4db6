// What made-up sessions say. Invented names and figures are in it because texts
// without any would compress better than real ones: by brotli to a sixth, and
// real prose to a fourth.
import { actors, adjectives, codas, countries, goals, nouns, numbers, onsets, places, verbs, vowels } from './vocabulary.mjs'

const capital = (words) => words[0].toUpperCase() + words.slice(1)

// Returns functions that each make a title, a sentence or a key point.
export function speaker({ next, pick, between }) {
  const syllables = (count) => {
    let word = ''
    for (let i = 0; i < count; i++) word += pick(onsets) + pick(vowels)
    return word + (next() < 0.6 ? pick(codas) : '')
  }
  const town = () => capital(syllables(2)) + pick(['', '', 'by', 'ville', 'stad', 'ton', 'mouth'])
  const name = () => `${capital(syllables(2))} ${capital(syllables(2))}${pick(['', 'sen', 'ova', 'ez', 'a'])}`
  const share = () => `${between(2, 97)} per cent`
  const figure = () => pick([...numbers, `${between(3, 989)}`, `${between(2, 48)},${between(100, 999)}`])
  const adjective = () => pick(adjectives)
  const actor = () => pick(actors)
  const noun = () => pick(nouns)
  const verb = () => pick(verbs)
  const place = () => pick(places)
  const goal = () => pick(goals)
  const country = () => pick(countries)
  const number = () => pick(numbers)
  const body = () => `the ${town()} ${adjective()} ${noun()}`

  const sentences = [
    () => `${name()} of ${body()} reported that ${share()} of ${actor()} ${verb()} it within ${figure()} days.`,
    () => `In ${town()}, ${name()} and ${name()} ${verb()} a ${adjective()}, ${adjective()} ${noun()} for ${figure()} ${actor()}.`,
    () => `"${capital(goal())} without ${goal()} is only a ${noun()}," said ${name()}, who ${verb()} the ${town()} ${noun()} in ${between(1987, 2026)}.`,
    () => `Costs fell by ${share()} between ${between(1998, 2015)} and ${between(2016, 2026)}, while ${goal()} at ${body()} rose by ${share()}.`,
    () => `${capital(body())} ${verb()} its ${noun()} with ${adjective()} ${actor()} from ${town()}, ${town()} and ${town()}.`,
    () => `The ${adjective()} ${noun()} was ${verb()} by ${actor()} and ${actor()} in ${country()}.`,
    () => `Speakers described how ${actor()} ${verb()} a ${noun()} to improve ${goal()} and ${goal()}.`,
    () => `After ${number()} months the ${place()} branch had ${verb()} ${number()} ${actor()}.`,
    () => `What made the difference was a ${adjective()} ${noun()} that every partner could ${pick(['read', 'question', 'sign', 'change', 'copy', 'explain'])}.`,
    () => `A frank discussion of ${goal()} showed that ${adjective()} ${actor()} need a ${noun()} before they need a ${noun()}.`,
    () => `The ${place()} council paid for the ${noun()}, while ${actor()} ${verb()} the ${adjective()} ${noun()}.`,
    () => `Participants from ${country()} and ${country()} compared their ${noun()} with the one ${verb()} last year.`,
    () => `Questions from the room turned to ${goal()}, staffing and the cost of the ${noun()}.`,
    () => `It is not the ${noun()} that counts, the panel said, but the ${goal()} it leaves behind.`,
  ]
  const points = [
    () => `Start with one ${adjective()} ${noun()}.`,
    () => `Ask ${actor()} before you design the ${noun()}.`,
    () => `Measure ${goal()}, not only loans.`,
    () => `Write the ${noun()} down and share it with ${actor()}.`,
    () => `Plan who keeps the ${noun()} after the grant ends.`,
    () => `Invite ${actor()} to the first meeting.`,
    () => `${town()} kept ${share()} of its ${actor()} by making the ${noun()} ${adjective()}.`,
    () => `Budget ${figure()} hours a year for the ${adjective()} ${noun()}.`,
    () => `Ask ${name()} for the ${adjective()} ${noun()} template.`,
  ]
  const titles = [
    () => `${capital(adjective())} ${noun()}: working with ${actor()} for ${goal()}`,
    () => `How ${actor()} ${verb()} a ${adjective()} ${noun()}`,
    () => `${town()}: a ${adjective()} ${noun()} for ${actor()}`,
    () => `From ${noun()} to ${noun()}: ${goal()} in ${country()}`,
    () => `${capital(goal())} and ${goal()} in the ${place()}`,
  ]
  return { title: () => pick(titles)(), sentence: () => pick(sentences)(), point: () => pick(points)() }
}
