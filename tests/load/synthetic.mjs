// Writes a folder of facts of any size: the curated facts, and copies of them under other ids and names, linked among themselves.
// Usage: node tests/load/synthetic.mjs <folder> <entries>
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const facts = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../migrations/facts');

// Words of closed sets; some of them are also ids.
const words = new Set([
  'modality', 'role', 'setting', 'kind', 'regulator', 'routes', 'targets', 'status', 'endpoint', 'measure', 'unit', 'basis', 'event', 'op',
  'diagnosis', 'diseaseStatus', 'riskCategory', 'approvedAs', 'decidedOnBasis', 'answeredBy', 'verdict', 'phase', 'role', 'biomarker', 'lab',
]);
// Texts by which entries are found must differ from copy to copy.
const names = new Set(['name', 'nonproprietaryName', 'abbreviation', 'text', 'aliases', 'brand', 'title', 'statement']);

function copy(value, key, ids, number) {
  if (Array.isArray(value)) return value.map(item => copy(item, key, ids, number));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value)
      .map(([name, member]) => [name, copy(member, name, ids, number)]));
  }
  if (typeof value !== 'string' || words.has(key)) return value;
  if (key === 'setId') return number.toString(16).padStart(8, '0') + value.slice(8);
  if (names.has(key)) return `${value} ${number}`;
  return ids.has(value) ? `${value}-copy-${number}` : value;
}

export function writeFacts(folder, entries) {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(facts).filter(name => name.endsWith('.json')).map(name => [name, JSON.parse(readFileSync(path.join(facts, name)))]);
  const ids = new Set(files.flatMap(([, records]) => records.map(record => record.id)));
  const copies = Math.ceil(entries / ids.size);
  for (const [name, records] of files) {
    const all = [...records];
    for (let number = 2; number <= copies; number++) {
      for (const record of records) {
        const made = copy(record, '', ids, number);
        all.push('codes' in record ? { ...made, codes: {} } : made);
      }
    }
    writeFileSync(path.join(folder, name), JSON.stringify(all, null, 1));
  }
  return { entries: copies * ids.size, copies };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`${writeFacts(process.argv[2], Number(process.argv[3])).entries} entries in ${process.argv[2]}`);
}
