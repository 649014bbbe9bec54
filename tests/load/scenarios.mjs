// What is asked of the service, and the bare requests that answer as many bytes.
const json = async address => (await fetch(address)).json();

async function ids(base, list) {
  return (await json(`${base}${list}?limit=500&fields=id`)).items.map(item => item.id);
}

// Each request beside a bare one of the same size.
async function sized(base, requests, bare = size => ({ path: `/fixed/${size}` })) {
  const ours = [], same = [];
  for (const request of requests) {
    const answer = await fetch(base + request.path, {
      method: request.method ?? 'GET', headers: { 'Accept-Encoding': 'identity', ...request.headers }, body: request.body,
    });
    if (!answer.ok) throw new Error(`${request.path} answers ${answer.status}: ${await answer.text()}`);
    // fetch unpacks; Content-Length is what went over the wire
    const size = Number(answer.headers.get('content-length'));
    await answer.arrayBuffer();
    ours.push(request);
    same.push(bare(size, request));
  }
  return { ours, bare: same };
}

function patient(seed) {
  const pick = (list, salt) => list[(seed * 31 + salt * 17) % list.length];
  return {
    diagnosis: 'multiple-myeloma', diseaseStatus: pick([['relapsed'], ['relapsed', 'refractory'], ['newly-diagnosed']], 1), ageYears: 40 + seed % 45,
    ...(pick([true, false], 2) ? { transplantEligible: pick([true, false], 3) } : {}),
    ...(seed % 3 === 2 ? {} : {
      therapies: [
        { line: 1, drugs: ['Velcade', 'lenalidomide', 'dexamethasone'], startedOn: '2019-01-10', endedOn: '2019-07', progressedOn: '2019-08-20' },
        { line: 2, drugs: ['Darzalex', pick(['pomalidomide', 'lenalidomide'], 4), 'dexamethasone'], bestResponse: 'partial-response',
          progressedWithinDays: pick([20, 59, 61, 300], 5) },
        { line: 3, drugs: ['carfilzomib', 'cyclophosphamide', 'dexamethasone'], refractory: ['carfilzomib'] },
      ].slice(0, 1 + seed % 3),
      diseaseStatus: ['relapsed'],
    }),
    conditions: { 'oral-therapy-not-suitable': pick([true, false], 6) },
  };
}

async function eligibility(base, options) {
  const requests = Array.from({ length: 200 }, (_, seed) => ({
    method: 'POST', path: '/v1/eligibility', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...options, patient: patient(seed) }),
  }));
  return sized(base, requests, (size, request) => ({ ...request, path: `/echo/${size}` }));
}

export async function scenarios(base) {
  const drugs = await ids(base, '/v1/drugs');
  const reads = drugs.flatMap(id => ['', '/approvals', '/combinations', '/timeline'].map(part => ({ path: `/v1/drugs/${id}${part}` })));
  const single = drugs.map(id => ({ path: `/v1/drugs/${id}` }));
  const days = ['2016-01-01', '2020-06-04', '2023-08-01', '2026-01-01'];
  const lists = ['FDA', 'EMA'].flatMap(regulator => days.flatMap(day => ['newly-diagnosed', 'relapsed-refractory'].map(setting => ({
    path: `/v1/approvals?regulator=${regulator}&setting=${setting}&asOf=${day}&limit=20`,
  }))));
  const tagged = await Promise.all(single.map(async request => ({
    ...request, headers: { 'If-None-Match': (await fetch(base + request.path, { headers: { 'Accept-Encoding': 'identity' } })).headers.get('etag') },
  })));
  const packed = encoding => single.map(request => ({ ...request, headers: { 'Accept-Encoding': encoding } }));
  return [
    { name: 'one drug', ...await sized(base, single), headed: (await sized(base, single, size => ({ path: `/headed/${size}` }))).bare, ef: drugs.map(id => ({ path: `/ef/drugs/${id}` })) },
    { name: 'every drug path', ...await sized(base, reads) },
    { name: 'not modified', ours: tagged, bare: tagged.map(() => ({ path: '/not-modified' })) },
    { name: 'filtered list', ...await sized(base, lists) },
    { name: 'compressed, br', ...await sized(base, packed('br')) },
    { name: 'compressed, gzip', ...await sized(base, packed('gzip')) },
    { name: 'eligibility, verdicts of all', ...await eligibility(base, { detail: 'verdicts' }) },
    { name: 'eligibility, reasons of eligible', ...await eligibility(base, { detail: 'reasons', verdicts: ['eligible'] }) },
    { name: 'eligibility, full of one drug', ...await eligibility(base, { detail: 'full', drugs: ['teclistamab'] }) },
  ];
}
