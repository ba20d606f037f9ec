import { z } from 'zod';
import { importInventory, problemResponse, readBytes, workbookLimit } from '#services/index.ts';
import type { RequestHandler } from './$types';

const options = z.strictObject({
	name: z.string().min(1).max(255),
	sizeBasis: z.enum(['guest-consumed', 'in-use', 'provisioned']).optional(),
	groupBy: z.enum(['class-and-site', 'class-site-and-cluster', 'machine']).optional(),
	sheet: z.string().max(255).optional()
});
