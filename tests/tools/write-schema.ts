/** `npm run schema`: writes the JSON Schema of the bid document into static/schema. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bidJsonSchema } from '#engine/bid/index.ts';

const folder = resolve(import.meta.dirname, '../../static/schema');
mkdirSync(folder, { recursive: true });
writeFileSync(resolve(folder, 'bid-1.json'), `${JSON.stringify(bidJsonSchema(), null, '\t')}\n`);
