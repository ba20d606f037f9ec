/**
 * The bid document as JSON Schema, for editors and other programs: what may be typed, not what the
 * engine makes of it. References between parts (a workload's site) are beyond it.
 */
import { z } from 'zod';
import { bidDocumentSchema, bidSchemaId } from './document.ts';

/** JSON Schema (draft 2020-12) of `bidwright/bid@1`. */
export function bidJsonSchema(): Readonly<Record<string, unknown>> {
	const schema = z.toJSONSchema(bidDocumentSchema, { io: 'input', target: 'draft-2020-12' });
	return { ...schema, $id: bidSchemaId, title: 'Bidwright bid, version 1' };
}
