// Finds the words of a query in texts, as app/search does but for misspellings.
// What is folded, cut and joined, and why, say fold_letter.go, fold_script.go,
// tokenize.go and query_words.go there; testdata/words.json beside them holds
// what both find.

const marks = /[\u00ad\u0300-\u0305\u0307-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4-\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08d3-\u08ff\u093c\u09bc\u0a3c\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\u{1f3fb}-\u{1f3ff}\u{e0001}-\u{e01ef}]/gu
const voiced = /и\u0306|[か-ほ]\u3099|[は-ほ]\u309a/g // marks that make another letter
const voicing = /[\u0306\u3099\u309a]/g
const katakana = /[ァ-ヶ]/g
const digit = /[٠-٩۰-۹०-९০-৯๐-๙]/g
const zeros = [...'٠۰०০๐']
const plain = {
  ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', ŋ: 'n', ŧ: 't', ς: 'σ',
  ٱ: 'ا', ى: 'ي', ة: 'ه', ک: 'ك', ی: 'ي', ہ: 'ه', ھ: 'ه', ە: 'ه',
}
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')

const number = (letter) => letter.charCodeAt(0) - zeros.map((zero) => zero.charCodeAt(0)).findLast((zero) => zero <= letter.charCodeAt(0))

const fold = (text) =>
  text.normalize('NFKD').toLowerCase().replace(marks, '')
    .replace(katakana, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(voiced, (letter) => letter.normalize('NFC')).replace(voicing, '')
    .replace(special, (letter) => plain[letter]).replace(digit, number)

// Letters of scripts without spaces, and emoji; then those of all others.
const emoji = '\\u2600-\\u27bf\\u2b00-\\u2bff\\u{1f000}-\\u{1faff}'
const scripts = '\\u0e00-\\u0eff\\u1000-\\u109f\\ua9e0-\\ua9ff\\uaa60-\\uaa7f\\u1780-\\u17ff\\u1950-\\u19df\\u1a20-\\u1aaf\\u2e80-\\u312f\\u31a0-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}'
const word = '[\\p{L}\\p{N}\\p{M}]'
const unspaced = `(?:[${emoji}]|(?=[${scripts}])${word})`
const apostrophes = "'’‘ʼʻ՚׳ꞌ"
const letters = `(?:(?![${emoji}${scripts}${apostrophes}])${word})+`
const token = new RegExp(`${unspaced}+|${letters}(?:(?:[-\\u2010\\u2011\\u05be·${apostrophes}]|(?<=\\d)[.,٫٬](?=\\d))${letters})*`, 'gu')
const part = new RegExp(`([^\\p{L}\\p{N}\\p{M}]|[${apostrophes}]|^)(${unspaced}+|${letters})`, 'gu')
const quotes = /["“”„‟«»「」『』]/
const begins = new RegExp('^' + unspaced, 'u')
const ends = new RegExp(unspaced + '$', 'u')
const hangul = /^[\u1100-\u11ff]/
const article = /^(?:وال|بال|كال|فال|ال|لل|و)(?=..)/

const bare = (word) => (word.length < 4 ? word : word.replace(article, ''))

// The words of a folded text, each as its parts and what joins them.
const tokens = (folded) =>
  folded.match(token)?.map((text) => {
    const found = [...text.matchAll(part)]
    return { parts: found.map(([, , word]) => word), apostrophe: found.map(([, joint]) => joint && apostrophes.includes(joint)) }
  }) || []

const aliases = ({ parts, apostrophe }) => [
  ...parts.map(bare).filter((word, i) => word != parts[i]),
  ...(parts.length > 1 ? [parts.join('')] : []),
  ...(parts.length > 2 && apostrophe[1] ? [parts.slice(1).join('')] : []),
]

// Texts that no phrase goes across, as one that is searched.
export const searchable = (texts) => {
  const found = texts.map((text) => tokens(fold(text)))
  const rows = found.map((words) => words.flatMap(({ parts }) => parts).join(' '))
  return ` ${[...rows, ...found.flat().flatMap(aliases)].join(' \n ')} `
}

// What must stand in a text for a word of a query.
const unit = ({ parts, apostrophe }) => {
  const alias = parts.length > 1 && parts.join('')
  const [from, to] = [apostrophe[1] && parts[0].length < parts[1].length ? 1 : 0, apostrophe.at(-1) && parts.at(-1) == 's' ? -1 : undefined]
  const left = parts.slice(from, to)
  if (left.length == 1 && bare(left[0]).length < left[0].length - 1) left[0] = bare(left[0])
  return { phrase: left.join(' '), alias, prefix: hangul.test(left.at(-1)) }
}

const holds = (text, { phrase, alias, prefix }) => {
  const end = prefix ? '' : ' '
  return text.includes((begins.test(phrase) ? '' : ' ') + phrase + (ends.test(phrase) ? '' : end)) || (alias && text.includes(' ' + alias + end))
}

const parse = (query) => {
  const units = fold(query).split(quotes).map((text, i) => {
    const words = tokens(text)
    if (i % 2 == 0) return words.map(unit)
    return words.length ? [{ phrase: words.flatMap(({ parts }) => parts).join(' ') }] : []
  })
  const last = units.at(-1).at(-1)
  if (last) last.prefix = true
  return units.flat()
}

// Which of the searchable texts hold all words of a query: the last as the
// beginning of a word, and so those that are words of no text.
export const search = (query, texts) => {
  const units = parse(query)
  const found = () => texts.map((text) => units.every((unit) => holds(text, unit)))
  const exact = found()
  if (exact.includes(true)) return exact
  for (const unit of units) unit.prefix ||= !unit.phrase.includes(' ') && !texts.some((text) => holds(text, unit))
  return found()
}
