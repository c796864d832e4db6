// Reads a collection from stdin and writes, for each setting of MiniSearch, the
// place of each query's answer, counted from 1, or 0 if it is not found.
import MiniSearch from 'minisearch';

const settings = {
  'prefix': { prefix: true },
  'prefix, fuzzy, boosts': { prefix: true, fuzzy: 0.2, boost: { title: 5, keyPoints: 2.5, people: 1.5 } },
};

let input = '';
for await (const piece of process.stdin) input += piece;
const { sessions, queries } = JSON.parse(input);

const index = new MiniSearch({ fields: ['title', 'keyPoints', 'people', 'text'] });
index.addAll(sessions.map(s => ({
  ...s, keyPoints: (s.keyPoints ?? []).join('\n'), people: (s.people ?? []).join('\n'),
})));

const ranks = {};
for (const [name, options] of Object.entries(settings)) {
  ranks[name] = queries.map(q => index.search(q.words, options).findIndex(r => r.id === q.answer) + 1);
}
console.log(JSON.stringify(ranks));
