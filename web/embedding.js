// The dialog by which webmasters choose how to embed the report, see it and
// copy the snippet. What a snippet is made of is in widget/README.md.

import { style, texts } from 'dialog' // of one language, by build/assets/bundle
import { channels, contrast } from './contrast.js'
import { here } from './here.js'

const { documentElement: root } = document
const least = 4.5 // contrast of text, https://www.w3.org/TR/WCAG22/#contrast-minimum

const sheet = new CSSStyleSheet()
sheet.replaceSync(style)

// While the program takes the page over, the page's document hands out the
// elements that are there already (web/boot.js); this one makes new ones.
const maker = document.implementation.createHTMLDocument('')
const el = (tag, properties, ...children) => {
  const made = Object.assign(maker.createElement(tag), properties)
  made.append(...children)
  return made
}
const labelled = (label, control) => el('label', { className: 'field' }, el('span', {}, label), control)
const grouped = (label, ...controls) => el('fieldset', {}, el('legend', {}, label), ...controls)
const option = (value, label) => el('option', { value }, label)
const radio = (name, value, label) =>
  el('label', { className: 'chip' }, el('input', { type: 'radio', name, value }), el('span', {}, label))
const ticked = (group) => group.querySelector('input:checked')?.value

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole)
const marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' }
const escaped = (text) => text.replace(/[&<>"']/g, (mark) => marks[mark])

// What is offered of a version of the report, in its language.
const read = async (report) => {
  const response = await fetch(new URL('embed/snippets.json', report))
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`)
  return { ...(await response.json()), report }
}

// What is chosen as a frame's address carries it and as attributes do.
const optionsOf = ({ sessions, theme, accent, level }) =>
  [['sessions', sessions], ['theme', theme], ['accent', accent], ['heading-level', level]].filter(([, value]) => value)
const queryOf = (choice, options) => {
  const query = options.map(([name, value]) => name + '=' + value.replace('#', '').replaceAll(' ', '+'))
  if (choice.filter) query.unshift(choice.filter)
  return query.length ? '?' + query.join('&') : ''
}

// The website's own words stand in the element, which marks them, or else before the
// report.
const noted = (snippet, { note, kind }) => {
  if (!note) return snippet
  const slotted = kind == 'element' || kind == 'fitted-frame'
  const text = `<p${slotted ? ' slot="note"' : ''}>${escaped(note).replace(/\n+/g, '<br>')}</p>`
  return slotted ? snippet.replace('>', () => '>' + text) : text + '\n' + snippet
}

const snippetOf = (data, choice) => {
  const address = data.address || data.report.href
  const options = optionsOf(choice)
  const attributes = [['filter', choice.filter], ...options].filter(([, value]) => value)
  const sessions = options.filter(([name]) => name == 'sessions')
  const snippet = fill(data.snippets.find(({ id }) => id == choice.kind).template, {
    report: escaped(address),
    query: escaped(queryOf(choice, options)),
    filter: escaped(queryOf(choice, sessions)),
    attributes: attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join(''),
    script: fill(data.scripts.latest, { site: escaped(new URL(data.site, address).href) }),
    title: escaped(data.title),
    about: data.about ? '<br>' + escaped(data.about) : '',
    height: data.height,
  })
  return noted(snippet, choice)
}

// A frame is made anew for every choice: another address for the same one would
// be a step of the page's history.
const previewOf = (data, choice) => {
  if (choice.kind != 'link') {
    const src = new URL('embed/' + queryOf(choice, optionsOf(choice)), data.report)
    return el('iframe', { src, title: texts.preview, loading: 'lazy' })
  }
  const link = el('a', { href: new URL(queryOf(choice, optionsOf({ sessions: choice.sessions })), data.report), target: '_blank' }, data.title)
  return el('p', { lang: data.lang, dir: 'auto' }, el('strong', {}, link), el('br'), data.about || '')
}

// Puts a value between isolates where it or the text around it runs from right to
// left. Elsewhere they would do nothing but be copied along.
// https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const apart = (text) => (rightToLeft.test(texts.title + text) ? `\u2068${text}\u2069` : text)

// The report makes any colour lighter or darker until it can be read. A
// webmaster hears of it before, and chooses a colour that stays what it is. As
// no colour can be read on light paper and on dark, it is the light that counts
// unless the theme is dark.
const judged = (typed, theme) => {
  if (!typed) return {}
  const colour = '#' + typed.replace('#', '').toLowerCase()
  if (!/^#([\da-f]{3}|[\da-f]{6})$/.test(colour)) return { fault: fill(texts.accentForm, { colour: apart(typed) }) }
  const papers = getComputedStyle(root).getPropertyValue('--paper').match(/#\w+/g)
  const [light, dark] = papers.map((paper) => contrast(channels(colour), channels(paper)))
  const told = (ratio) => ({ colour: apart(colour), ratio: apart(number(Math.floor(ratio * 10) / 10) + ':1'), least: apart(number(least) + ':1') })
  if (theme == 'dark' && dark < least) return { fault: fill(texts.accentDark, told(dark)) }
  if (theme != 'dark' && light < least) return { fault: fill(texts.accentLight, told(light)) }
  return { accent: colour, note: theme || dark >= least ? '' : fill(texts.accentShaded, told(dark)) }
}
const number = (n) => n.toLocaleString(texts.lang, { numberingSystem: 'latn', minimumFractionDigits: 1 })

// The facets and the words of the page's own form, set up as they are there. How
// sessions are shown is a part of the filter, too.
const filterOf = () => {
  const facets = [...document.querySelectorAll('#report form fieldset'), ...document.querySelectorAll('#report form .words')]
  const copies = facets.map((facet) => facet.cloneNode(true))
  for (const copy of copies) copy.querySelectorAll('.count, .scriptless').forEach((part) => part.remove())
  return el('div', { className: 'part' }, el('h3', {}, texts.filter), ...copies)
}
const filterIn = (part, view) => {
  const used = [...part.querySelectorAll('input')].filter(({ type, checked, value }) => (type == 'search' ? value.trim() : checked))
  const chosen = used.map(({ name, value }) => [name, value.trim()])
  return String(new URLSearchParams(view ? [...chosen, ['view', view]] : chosen))
}

// The sessions that the page lists.
const sessionsOf = () => {
  const box = (session) => el('label', {}, el('input', { type: 'checkbox', value: session.id }), ' ', session.querySelector('h3').textContent)
  const boxes = [...document.querySelectorAll('#report .session')].map(box)
  return el('details', { className: 'choosing' }, el('summary', {}, texts.sessions), ...boxes)
}

// What is known about a website's system.
const adviceOf = (system) => {
  if (!system) return []
  const said = (label, text) => el('div', {}, el('dt', {}, label), el('dd', {}, text))
  const { where, strips } = texts.systems[system.id]
  const advice = [said(texts.where, where), said(texts.strips, strips)]
  if (system.instead != system.use) advice.push(el('div', {}, el('dd', {}, fill(texts.instead, { kind: kinds[system.instead] }))))
  return advice
}

// A page that came without encryption has no clipboard of its own.
const copy = async (area) => {
  area.select()
  try {
    await navigator.clipboard.writeText(area.value)
    return true
  } catch {
    return document.execCommand('copy')
  }
}

const kinds = { frame: texts.fixed, 'fitted-frame': texts.fitted, element: texts.element, link: texts.link }

const controlsOf = (data) => {
  const versions = data.versions.map(({ lang, name, address }) => el('option', { value: new URL(address, data.report), lang, selected: lang == data.lang }, name))
  const c = {
    filter: filterOf(),
    sessions: sessionsOf(),
    note: el('textarea', { rows: 3, maxLength: 2000, dir: 'auto' }),
    language: el('select', {}, ...versions),
    view: grouped(texts.view, radio('session-view', '', texts.viewCards), radio('session-view', 'list', texts.viewList)),
    theme: grouped(texts.theme, radio('theme', '', texts.themeAuto), radio('theme', 'light', texts.themeLight), radio('theme', 'dark', texts.themeDark)),
    accent: el('input', { type: 'text', maxLength: 7, autocomplete: 'off', spellcheck: false, dir: 'ltr' }),
    picker: el('input', { type: 'color', ariaLabel: texts.accentPick }),
    level: el('select', {}, ...[1, 2, 3, 4, 5, 6].map((n) => option(n == 2 ? '' : n, n))),
    system: el('select', {}, option('', texts.systemOther), ...data.systems.map(({ id, name }) => option(id, name))),
    height: grouped(texts.height, ...Object.entries(kinds).map(([kind, label]) => radio('snippet-kind', kind, label))),
  }
  c.accent.setAttribute('aria-describedby', 'accent-hint accent-verdict')
  c.note.setAttribute('aria-describedby', 'note-hint')
  c.level.value = '' // the second
  for (const group of [c.view, c.theme, c.height]) group.querySelector('input').checked = true
  if (document.querySelector('#report [name=view]')?.checked) c.view.querySelector('[value=list]').checked = true
  return c
}

const partsOf = (address) => ({
  verdict: el('p', { id: 'accent-verdict', role: 'status' }),
  advice: el('dl', { ariaLive: 'polite' }),
  preview: el('div', { className: 'preview' }),
  snippet: el('textarea', { id: 'snippet', readOnly: true, rows: 6, dir: 'ltr', spellcheck: false }),
  copied: el('span', { role: 'status' }),
  copy: el('button', { type: 'button' }, texts.copy),
  close: el('button', { type: 'button' }, texts.close),
  more: el('a', { href: address }, texts.more),
})

const dialogOf = (c, parts) => {
  const part = (...content) => el('div', { className: 'part' }, ...content)
  const dialog = el('dialog', { className: 'embedding' },
    el('header', {}, el('h2', { id: 'embedding-title', tabIndex: -1, autofocus: true }, texts.title), parts.close, el('p', {}, texts.about)),
    el('form', {},
      part(c.filter, c.sessions),
      part(
        el('h3', {}, texts.look),
        ...(c.language.length > 1 ? [labelled(texts.language, c.language)] : []),
        c.view,
        c.theme,
        el('div', { className: 'accent' }, labelled(texts.accent, c.accent), c.picker, el('small', { id: 'accent-hint' }, texts.accentHint), parts.verdict),
        labelled(texts.headingLevel, c.level)),
      part(labelled(texts.system, c.system), parts.advice, c.height,
        labelled(texts.note, c.note), el('small', { id: 'note-hint' }, texts.noteHint))),
    el('div', { className: 'result' },
      el('h3', {}, texts.preview), parts.preview,
      labelled(texts.snippet, parts.snippet),
      el('p', { className: 'copying' }, parts.copy, parts.copied),
      el('p', {}, parts.more)))
  dialog.setAttribute('aria-labelledby', 'embedding-title')
  return dialog
}

// Shows what comes of the choice, and what is wrong with the colour.
const show = (data, c, parts) => {
  const sessions = [...c.sessions.querySelectorAll(':checked')].map(({ value }) => value).join(' ')
  const chosen = { filter: filterIn(c.filter, ticked(c.view)), sessions, note: c.note.value.trim(), theme: ticked(c.theme), level: c.level.value, kind: ticked(c.height) }
  const { fault, note, accent } = judged(c.accent.value.trim(), chosen.theme)
  parts.verdict.textContent = fault || note || ''
  parts.verdict.classList.toggle('fault', !!fault)
  c.accent.ariaInvalid = String(!!fault)
  parts.snippet.value = snippetOf(data, { ...chosen, accent })
  parts.copied.textContent = ''
  const preview = previewOf(data, { ...chosen, accent })
  if (!parts.preview.firstChild?.isEqualNode(preview)) parts.preview.replaceChildren(preview)
}

const advise = (data, c, parts) => {
  const system = data.systems.find(({ id }) => id == c.system.value)
  parts.advice.replaceChildren(...adviceOf(system))
  c.height.querySelector(`[value="${system?.use || 'frame'}"]`).checked = true
}

// open shows the dialog. The address is that of the page for webmasters.
export const open = async (address) => {
  let data = await read(new URL(here.root, location.origin + location.pathname))
  const c = controlsOf(data)
  const parts = partsOf(address)
  const dialog = dialogOf(c, parts)

  const translate = async () => {
    const asked = c.language.value
    const next = await read(new URL(asked))
    if (asked == c.language.value) data = next // no other one was chosen since
    show(data, c, parts)
  }
  dialog.addEventListener('change', ({ target }) => {
    if (target == c.language) translate().catch(() => location.assign(address))
    if (target == c.picker) c.accent.value = c.picker.value
    if (target == c.system) advise(data, c, parts)
    show(data, c, parts)
  })
  dialog.addEventListener('submit', (event) => event.preventDefault())
  parts.copy.addEventListener('click', async () => (parts.copied.textContent = (await copy(parts.snippet)) ? texts.copied : ''))
  parts.close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => {
    dialog.remove()
    document.querySelector('.embed-this')?.focus()
  })

  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
  document.body.append(dialog)
  show(data, c, parts)
  dialog.showModal()
}
