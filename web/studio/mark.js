// Marks what is selected in a field of Markdown, as its buttons and keys say. The
// browser's own undo takes it back.

const around = { bold: '**', italic: '*' }
const before = { list: '- ', heading: '## ' }
const keys = { b: 'bold', i: 'italic', k: 'link' }

// Puts a text in the place of a part of the field, and selects a part of that.
const put = (field, start, end, text, from, to) => {
  field.focus()
  field.setSelectionRange(start, end)
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, start, end)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  field.setSelectionRange(start + from, start + to)
}

const encloses = (field, start, end, sign) => field.value.slice(start - sign.length, start) == sign && field.value.startsWith(sign, end)

const inline = (field, start, end, sign) => {
  const text = field.value.slice(start, end), size = sign.length
  if (text.length > 2 * size && text.startsWith(sign) && text.endsWith(sign)) return put(field, start, end, text.slice(size, -size), 0, text.length - 2 * size)
  if (start >= size && encloses(field, start, end, sign)) return put(field, start - size, end + size, text, 0, text.length)
  put(field, start, end, sign + text + sign, size, size + text.length)
}

const link = (field, start, end) => {
  const text = field.value.slice(start, end)
  if (/^https?:\/\/\S+$/.test(text)) return put(field, start, end, `[](${text})`, 1, 1)
  const target = `[${text}](`.length
  put(field, start, end, `[${text}](https://)`, text ? target : 1, text ? target + 'https://'.length : 1)
}

// The lines that are selected, in whole or in part, with the sign before each, or
// without it if all have it.
const lines = (field, start, end, sign) => {
  const { value } = field
  const first = value.lastIndexOf('\n', start - 1) + 1
  const found = value.indexOf('\n', end)
  const last = found < 0 ? value.length : found
  const all = value.slice(first, last).split('\n')
  const marked = all.every((line) => line.startsWith(sign))
  const text = all.map((line) => (marked ? line.slice(sign.length) : line.startsWith(sign) ? line : sign + line)).join('\n')
  put(field, first, last, text, text.length, text.length)
}

export const mark = (field, kind) => {
  const { selectionStart: start, selectionEnd: end } = field
  if (around[kind]) inline(field, start, end, around[kind])
  else if (before[kind]) lines(field, start, end, before[kind])
  else link(field, start, end)
}

export const listenForMarks = () =>
  addEventListener('keydown', (event) => {
    const kind = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && keys[event.key.toLowerCase()]
    if (!kind || !event.target.matches?.('textarea[data-markdown]:read-write')) return
    event.preventDefault()
    mark(event.target, kind)
  })
