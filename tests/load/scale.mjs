// Shows how cost grows with the number of entries: load at start, memory, publication of one entry until two processes show it, and
// reads. Entries are the curated ones and linked copies of them (synthetic.mjs). Needs wrk and psql; build first:
// dotnet build -c Release MyelomaKb.sln
// Usage: node tests/load/scale.mjs [--sizes 1000,10000,100000] [--seconds 3]
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cleanUp, connectionString, lua, median, memory, option, program, serve, stop, wide, work, wrk } from './servers.mjs';
import { writeFacts } from './synthetic.mjs';

const seconds = Number(option('seconds', 3));
const migrations = program('src/MyelomaKb.Cli', 'myelomakb');
const api = program('src/MyelomaKb.Api', 'MyelomaKb.Api');
const patient = { diagnosis: 'multiple-myeloma', diseaseStatus: ['relapsed', 'refractory'], ageYears: 67, priorLines: 4 };

const revision = async server => (await (await fetch(`${server.base}/v1/status`)).json()).revision;

async function times(count, make) {
  const all = [];
  for (let at = 0; at < count; at++) {
    const from = performance.now();
    const answer = await make(at);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}`);
    all.push(performance.now() - from);
  }
  return all;
}

// The moment at which a revision stands in the database, within 10 ms, and those at which each process shows it.
async function publish(connection, folder, servers, number) {
  const [, host] = connection.match(/Host=([^;]*)/), [, port] = connection.match(/Port=(\d+)/);
  const [, user] = connection.match(/Username=([^;]*)/), [, password] = connection.match(/Password=([^;]*)/);
  const [, database] = connection.match(/Database=([^;]*)/);
  const watch = spawn('psql', ['-qAt', '-h', host, '-p', port, '-U', user, database], { env: { ...process.env, PGPASSWORD: password } });
  let committed = 0;
  watch.stdout.on('data', text => { if (!committed && String(text).split('\n').includes(String(number))) committed = performance.now(); });
  watch.stdin.write('SELECT revision FROM head \\watch 0.01\n');
  const file = path.join(folder, 'drugs.json'), drugs = JSON.parse(readFileSync(file));
  drugs[0].summary += ' Said differently.';
  writeFileSync(file, JSON.stringify(drugs, null, 1));
  const verb = spawn('dotnet', [migrations, 'facts', folder, '--connection', connection], { stdio: ['ignore', 'ignore', 'inherit'] });
  const shown = servers.map(async server => {
    while (await revision(server) !== number) await new Promise(resolve => setTimeout(resolve, 5));
    return performance.now();
  });
  const last = Math.max(...await Promise.all(shown));
  await new Promise(resolve => { verb.exitCode !== null ? resolve() : verb.once('exit', resolve); });
  watch.kill();
  return last - committed;
}

async function measure(size) {
  const folder = path.join(work, `facts-${size}`), data = path.join(work, `data-${size}`);
  const { entries, copies } = writeFacts(folder, size);
  const first = await serve('first', api, 5093, '/health/ready', { ...wide, PrivatePostgres__DataFolder: data });
  const connection = connectionString(data);
  execFileSync('dotnet', [migrations, 'facts', folder, '--connection', connection], { stdio: ['ignore', 'ignore', 'inherit'] });
  const newest = copies > 1 ? 2 : 1;
  while (await revision(first) < newest) await new Promise(resolve => setTimeout(resolve, 50));
  const second = await serve('second', api, 5094, '/health/ready', { ...wide, ConnectionStrings__KnowledgeBase: connection });
  const fresh = memory(second.pid);
  const anew = await times(20, at => fetch(`${second.base}/v1/approvals?regulator=FDA&setting=relapsed-refractory&limit=20&asOf=2024-01-${10 + at}`));
  const assess = await times(20, () => fetch(`${second.base}/v1/eligibility`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ detail: 'verdicts', patient }),
  }));
  const read = path => wrk(second.base, lua([{ path }]), seconds, 32).rate;
  const cached = read('/v1/drugs/teclistamab'), list = read('/v1/approvals?regulator=FDA&setting=relapsed-refractory&limit=20');
  const lag = await publish(connection, folder, [first, second], newest + 1);
  console.log([
    String(entries).padStart(7), second.readyAfter.toFixed(0).padStart(9), fresh.toFixed(0).padStart(8), memory(second.pid).toFixed(0).padStart(10),
    lag.toFixed(0).padStart(11), cached.toFixed(0).padStart(10), list.toFixed(0).padStart(10), median(anew).toFixed(2).padStart(10),
    median(assess).toFixed(2).padStart(12),
  ].join('  '));
  await stop();
}

try {
  console.log('entries  ready, ms  MiB new  MiB loaded  visible, ms   cached/s     list/s  list, ms    verdicts, ms');
  for (const size of option('sizes', '1000,10000,100000').split(',')) await measure(Number(size));
} finally {
  await stop();
  cleanUp();
}
