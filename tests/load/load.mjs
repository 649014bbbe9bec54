// Measures the service against a bare Kestrel endpoint with answers of the same size, and against the same read through Entity
// Framework, in one go on one machine. Servers on one core, wrk on another; every round measures all in turn, ratios are taken inside
// a round, the median of the rounds is reported. Needs wrk and taskset; build first: dotnet build -c Release MyelomaKb.sln
// Usage: node tests/load/load.mjs [--rounds 5] [--seconds 3] [--connections 32] [--only name]
import { spawn, execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { scenarios } from './scenarios.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const rounds = Number(option('rounds', 5)), seconds = Number(option('seconds', 3)), connections = Number(option('connections', 32));
const only = option('only', '');
const work = mkdtempSync(path.join(tmpdir(), 'myelomakb-load-'));
chmodSync(work, 0o755); // a server started by root runs under another account, which must be let in
const started = [];

const program = (folder, name) => path.join(root, folder, 'bin/Release/net10.0', `${name}.dll`);

async function serve(name, dll, port, environment) {
  const child = spawn('taskset', ['-c', '0', 'dotnet', dll, '--urls', `http://127.0.0.1:${port}`], {
    env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'],
  });
  started.push(child);
  const base = `http://127.0.0.1:${port}`;
  for (let left = 600; left > 0; left--) {
    try {
      const answer = await fetch(base + (name === 'ours' ? '/health/ready' : '/fixed/10'));
      if (answer.ok) return { name, base, pid: child.pid };
    } catch { /* not yet */ }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`${name} does not serve`);
}

function wrk(base, script) {
  const file = path.join(work, 'requests.lua');
  writeFileSync(file, script);
  const out = execFileSync('taskset', ['-c', '1', 'wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', file, base],
    { encoding: 'utf8', maxBuffer: 1 << 24 });
  const number = pattern => Number(out.match(pattern)?.[1] ?? 0);
  const p99 = out.match(/99%\s+([\d.]+)(us|ms|s)/);
  const failed = number(/Non-2xx or 3xx responses: (\d+)/) + number(/connect (\d+)/) + number(/timeout (\d+)/);
  return { rate: number(/Requests\/sec:\s+([\d.]+)/), p99: Number(p99[1]) * { us: 1, ms: 1e3, s: 1e6 }[p99[2]], failed };
}

const memory = pid => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// A Lua script that sends these requests in turn.
function lua(requests) {
  const quote = text => `[==[${text}]==]`;
  const lines = requests.map(one => `  wrk.format(${quote(one.method ?? 'GET')}, ${quote(one.path)}, {${
    Object.entries(one.headers ?? {}).map(([name, value]) => `[ ${quote(name)} ]=${quote(value)}`).join(', ')}}, ${
    one.body === undefined ? 'nil' : quote(one.body)}),`);
  return `local all, at = nil, 0\nfunction init()\n  all = {\n${lines.join('\n')}\n  }\nend\n`
    + 'function request()\n  at = at % #all + 1\n  return all[at]\nend\n';
}

try {
  const ours = await serve('ours', program('src/MyelomaKb.Api', 'MyelomaKb.Api'), 5091, {
    PrivatePostgres__DataFolder: option('data', path.join(work, 'data')),
    // The limiter is on; only its quotas are out of reach.
    Limits__Default__Quota: '1000000000', Limits__Default__Window: '1',
    Limits__Eligibility__Quota: '1000000000', Limits__Eligibility__Window: '1',
  });
  const connection = readFileSync(path.join(option('data', path.join(work, 'data')), 'connection.conf'), 'utf8');
  const setting = name => connection.match(new RegExp(`^${name}=(.*)$`, 'm'))?.[1];
  const peer = await serve('peer', program('tests/MyelomaKb.Peers', 'MyelomaKb.Peers'), 5092, {
    ConnectionStrings__KnowledgeBase: `Host=${setting('host')};Port=${setting('port')};Database=${setting('dbname')};`
      + `Username=${setting('user')};Password=${setting('password')};SSL Mode=Disable`,
  });
  console.log(`rounds ${rounds}, ${seconds} s each, ${connections} connections; server on core 0, wrk on core 1`);
  for (const scenario of await scenarios(ours.base)) {
    if (only && !scenario.name.includes(only)) continue;
    const results = [];
    wrk(ours.base, lua(scenario.ours)); // warm up
    wrk(peer.base, lua(scenario.bare));
    for (let round = 0; round < rounds; round++) {
      results.push({
        bare: wrk(peer.base, lua(scenario.bare)),
        ours: wrk(ours.base, lua(scenario.ours)),
        ef: scenario.ef && wrk(peer.base, lua(scenario.ef)),
      });
    }
    const failed = results.reduce((sum, one) => sum + one.bare.failed + one.ours.failed + (one.ef?.failed ?? 0), 0);
    const ratio = of => median(results.map(of)).toFixed(3);
    console.log([
      scenario.name.padEnd(34), `ours/bare ${ratio(one => one.ours.rate / one.bare.rate)}`,
      scenario.ef ? `ef/bare ${ratio(one => one.ef.rate / one.bare.rate)}` : ''.padEnd(13),
      `p99 ${ratio(one => one.ours.p99 / one.bare.p99)}`,
      `bare ${Math.round(median(results.map(one => one.bare.rate)))}/s`, `ours ${Math.round(median(results.map(one => one.ours.rate)))}/s`,
      `failed ${failed}`,
    ].join('  '));
  }
  console.log(`memory after load: ours ${memory(ours.pid).toFixed(0)} MiB, bare ${memory(peer.pid).toFixed(0)} MiB`);
} finally {
  for (const child of started) child.kill('SIGTERM');
  await new Promise(resolve => setTimeout(resolve, 2000));
  rmSync(work, { recursive: true, force: true });
}
