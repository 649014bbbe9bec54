// Measures the service against a bare Kestrel endpoint with answers of the same size, and against the same read through Entity
// Framework, in one go on one machine. Servers on one core, wrk on another; every round measures all in turn, ratios are taken inside
// a round, the median of the rounds is reported. Each scenario starts with a warm-up of both on all cores: on a single busy one the
// runtime does not come to compiling for good what it runs. Needs wrk and taskset; build first: dotnet build -c Release MyelomaKb.sln
// Usage: node tests/load/load.mjs [--rounds 5] [--seconds 3] [--warm 6] [--connections 32] [--only name]
import { cpus } from 'node:os';
import path from 'node:path';
import { scenarios } from './scenarios.mjs';
import { cleanUp, connectionString, lua, median, memory, option, pin, program, serve, stop, wide, work, wrk } from './servers.mjs';

const rounds = Number(option('rounds', 5)), seconds = Number(option('seconds', 3)), warm = Number(option('warm', 6));
const connections = Number(option('connections', 32)), only = option('only', ''), data = option('data', path.join(work, 'data'));
const allCores = `0-${cpus().length - 1}`;
const run = (server, requests, time = seconds) => wrk(server.base, lua(requests), time, connections, 1);

try {
  const ours = await serve('ours', program('src/MyelomaKb.Api', 'MyelomaKb.Api'), 5091, '/health/ready',
    { ...wide, PrivatePostgres__DataFolder: data });
  const peers = program('tests/MyelomaKb.Peers', 'MyelomaKb.Peers');
  const bare = await serve('bare', peers, 5092, '/fixed/10', {});
  // A process of its own, so that its garbage is not the bare endpoint's.
  const ef = await serve('ef', peers, 5093, '/fixed/10', { ConnectionStrings__KnowledgeBase: connectionString(data) });
  console.log(`rounds ${rounds}, ${seconds} s each, ${connections} connections; servers on core 0, wrk on core 1`);
  for (const scenario of await scenarios(ours.base)) {
    if (only && !scenario.name.includes(only)) continue;
    for (const [server, requests] of [[bare, scenario.bare], [ours, scenario.ours], ...(scenario.ef ? [[ef, scenario.ef]] : [])]) {
      pin(server, allCores);
      run(server, requests, warm);
      pin(server, 0);
    }
    const results = Array.from({ length: rounds }, () => ({
      bare: run(bare, scenario.bare), ours: run(ours, scenario.ours), ef: scenario.ef && run(ef, scenario.ef),
      headed: scenario.headed && run(bare, scenario.headed),
    }));
    const ratio = of => median(results.map(of)).toFixed(3);
    const sum = of => results.reduce((all, one) => all + (of(one) ?? 0), 0);
    console.log([
      scenario.name.padEnd(34), `ours/bare ${ratio(one => one.ours.rate / one.bare.rate)}`,
      scenario.ef ? `ef/bare ${ratio(one => one.ef.rate / one.bare.rate)}` : ''.padEnd(13),
      scenario.headed ? `headers alone/bare ${ratio(one => one.headed.rate / one.bare.rate)}` : '',
      `p99 ${ratio(one => one.ours.p99 / one.bare.p99)}`,
      `bare ${Math.round(median(results.map(one => one.bare.rate)))}/s`, `ours ${Math.round(median(results.map(one => one.ours.rate)))}/s`,
      `failed ${sum(one => one.bare.failed)} bare, ${sum(one => one.ours.failed)} ours, ${sum(one => one.ef?.failed)} ef`,
    ].join('  '));
  }
  console.log(`memory after load: ours ${memory(ours.pid).toFixed(0)} MiB, bare ${memory(bare.pid).toFixed(0)} MiB`);
} finally {
  await stop();
  cleanUp();
}
