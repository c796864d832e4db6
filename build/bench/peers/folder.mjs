// The made-up report as the folder that an author of ours would write.
import { partnerships, themes } from './report.mjs'

const cell = (text) => `"${text.replaceAll('"', '""')}"`
const quoted = JSON.stringify // JSON's strings are YAML's too
const columns = ['id', 'title', 'date', 'room', 'partnership', 'topic', 'key points', 'abstract']

// Returns the folder's files by their names.
export function folder(report) {
  return { 'report.yaml': head(report), 'sessions.csv': [columns.join(','), ...report.sessions.map(row)].join('\n') + '\n' }
}

function head(report) {
  const values = (pairs) => pairs.map(([id, label]) => `      - {id: ${id}, label: ${quoted(label)}}`).join('\n')
  return `id: report
title: ${quoted(report.title)}
summary: ${quoted(report.event)}
facets:
  - id: partnership
    label: Partnership type
    values:
${values([...partnerships])}
  - id: topic
    label: Topic
    values:
${values(themes.map((theme) => [theme.replaceAll(' ', '-'), theme]))}
`
}

function row({ id, title, day, room, partnerships, themes, points, abstract }) {
  const cells = [id, title, day, room, partnerships.join('; '), themes.join('; '), points.join('\n'), abstract]
  return cells.map(cell).join(',')
}
