import { page } from '../markup.mjs'

const own = '@knight-lab/timelinejs/dist'

// Sessions of a day follow each other at equal distances from 9 to 17 o'clock.
function slides(report) {
  const days = [...new Set(report.sessions.map((session) => session.day))]
  return days.flatMap((day) => {
    const sessions = report.sessions.filter((session) => session.day == day)
    return sessions.map((session, i) => slide(session, day, 540 + Math.floor((i * 480) / sessions.length)))
  })
}

function slide(session, date, minutes) {
  const [year, month, day] = date.split('-')
  return {
    unique_id: session.id,
    start_date: { year, month, day, hour: Math.floor(minutes / 60), minute: minutes % 60 },
    group: session.partnerships[0],
    text: { headline: session.title, text: `<p>${session.abstract}</p><ul>${session.points.map((point) => `<li>${point}</li>`).join('')}</ul>` },
  }
}

export default {
  name: 'TimelineJS',
  package: '@knight-lab/timelinejs',
  note: 'served from the same server, without its web font. It has neither filter nor search, so only its first slide is waited for. Its authors advise about 20 slides: 10,000 are left out.',
  sizes: [3, 500],
  async build({ report, write, installed }) {
    const icons = ['woff2', 'woff', 'ttf'].map((type) => `css/icons/tl-icons.${type}`)
    write(Object.fromEntries(['js/timeline.js', ...icons].map((file) => [file, installed(`${own}/${file}`)])))
    write({
      'css/timeline.css': installed(`${own}/css/timeline.css`).toString().replace(/\/\*# sourceMappingURL.*$/, ''),
      'timeline.json': JSON.stringify({ title: { text: { headline: report.title, text: report.event } }, events: slides(report) }),
      'index.html': page(report, {
        css: 'body { max-width: none }',
        head: '<link rel="stylesheet" href="css/timeline.css">',
        body:
          '<div id="timeline" style="width:100%;height:600px"></div><script src="js/timeline.js"></script>' +
          `<script>new TL.Timeline('timeline', 'timeline.json', { font: null, script_path: new URL('js/', location.href).href })</script>`,
      }),
    })
  },
  probe: { loadOnly: true, cards: '.tl-slide h2.tl-headline, .tl-slide h2.tl-headline-title' },
}
