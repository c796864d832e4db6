// Keeps a page like the report that is being written: loads it again when the
// report has changed, and shows the report's problems over the last good page.
{
  const { version: shown } = document.currentScript.dataset
  const style = new CSSStyleSheet()
  style.replaceSync(`
    section {
      position: fixed; inset: auto 0 0; z-index: 2147483647; box-sizing: border-box; max-height: 60vh; overflow: auto;
      padding: 1rem 1.25rem; border-top: 4px solid #a4161a; background: #fff; color: #1b1b1b;
      font: 1rem/1.5 system-ui, sans-serif; box-shadow: 0 -2px 16px #0004;
    }
    h2 { margin: 0 0 .5rem; font-size: 1.1rem }
    pre { margin: 0 0 .5rem; font: .9rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
  `)
  const host = document.createElement('div')
  host.id = 'live-problems'
  const shadow = host.attachShadow({ mode: 'open' })
  shadow.adoptedStyleSheets = [style]

  const element = (name, text) => {
    const made = document.createElement(name)
    made.textContent = text
    return made
  }
  const tell = (problems) => {
    if (!problems.length) return host.remove()
    const count = problems.length == 1 ? 'One problem' : `${problems.length} problems`
    const section = element('section', '')
    section.setAttribute('role', 'alert')
    section.setAttribute('tabindex', '0')
    section.append(element('h2', shown ? `${count}. This is the last version without any.` : count))
    section.append(...problems.map((problem) => element('pre', problem)))
    shadow.replaceChildren(section)
    document.documentElement.append(host)
  }

  // The browser connects again when the server was away.
  new EventSource('/.live/events').addEventListener('message', ({ data }) => {
    const { version, problems } = JSON.parse(data)
    if (version != shown) location.reload()
    else tell(problems)
  })
}
