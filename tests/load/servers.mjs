// Starts built programs for the load scripts, and asks wrk how fast they answer.
import { spawn, execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const started = [];

export const work = mkdtempSync(path.join(tmpdir(), 'myelomakb-load-'));
chmodSync(work, 0o755); // a server started by root runs under another account, which must be let in

export const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};

export const program = (folder, name) => path.join(root, folder, 'bin/Release/net10.0', `${name}.dll`);

// The limiter is on; only its quotas are out of reach.
export const wide = {
  Limits__Default__Quota: '1000000000', Limits__Default__Window: '1',
  Limits__Eligibility__Quota: '1000000000', Limits__Eligibility__Window: '1',
};

// Starts a program and waits until it answers.
export async function serve(name, dll, port, probe, environment) {
  const from = performance.now();
  const child = spawn('dotnet', [dll, '--urls', `http://127.0.0.1:${port}`], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] });
  started.push(child);
  const base = `http://127.0.0.1:${port}`;
  for (let left = 6000; left > 0; left--) {
    try {
      if ((await fetch(base + probe)).ok) {
        return { name, base, pid: child.pid, readyAfter: performance.now() - from, child };
      }
    } catch { /* not yet */ }
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  throw new Error(`${name} does not serve`);
}

// Lets all threads of a server run on these cores alone, as taskset writes them.
export const pin = (server, cores) => execFileSync('taskset', ['-acp', String(cores), String(server.pid)], { stdio: 'ignore' });

// The connection string of the private server that a service keeps in a data folder.
export function connectionString(data) {
  const connection = readFileSync(path.join(data, 'connection.conf'), 'utf8');
  const setting = name => connection.match(new RegExp(`^${name}=(.*)$`, 'm'))?.[1];
  return `Host=${setting('host')};Port=${setting('port')};Database=${setting('dbname')};Username=${setting('user')};`
    + `Password=${setting('password')};SSL Mode=Disable`;
}

export function wrk(base, script, seconds, connections, core) {
  const file = path.join(work, 'requests.lua');
  writeFileSync(file, script);
  const command = ['wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', file, base];
  const [first, ...rest] = core === undefined ? command : ['taskset', '-c', String(core), ...command];
  const out = execFileSync(first, rest, { encoding: 'utf8', maxBuffer: 1 << 24 });
  const number = pattern => Number(out.match(pattern)?.[1] ?? 0);
  const p99 = out.match(/99%\s+([\d.]+)(us|ms|s)/);
  const failed = number(/Non-2xx or 3xx responses: (\d+)/) + number(/connect (\d+)/) + number(/timeout (\d+)/);
  return { rate: number(/Requests\/sec:\s+([\d.]+)/), p99: Number(p99[1]) * { us: 1, ms: 1e3, s: 1e6 }[p99[2]], failed };
}

// A Lua script that sends these requests in turn.
export function lua(requests) {
  const quote = text => `[==[${text}]==]`;
  const lines = requests.map(one => `  wrk.format(${quote(one.method ?? 'GET')}, ${quote(one.path)}, {${
    Object.entries(one.headers ?? {}).map(([name, value]) => `[ ${quote(name)} ]=${quote(value)}`).join(', ')}}, ${
    one.body === undefined ? 'nil' : quote(one.body)}),`);
  return `local all, at = nil, 0\nfunction init()\n  all = {\n${lines.join('\n')}\n  }\nend\n`
    + 'function request()\n  at = at % #all + 1\n  return all[at]\nend\n';
}

export const memory = pid => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;

export const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// Ends what was started, newest first, and leaves nothing behind.
export async function stop() {
  for (const child of started.splice(0).reverse()) {
    const ended = child.exitCode !== null ? Promise.resolve() : new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

export const cleanUp = () => rmSync(work, { recursive: true, force: true });
