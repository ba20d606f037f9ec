/** What a person may choose about an import, checked where it comes in from outside. */
import { z } from 'zod';
import { byteUnits, type ByteUnit } from '#engine/units/index.ts';
import { mappedFields, type InventoryOptions } from '#inventory/index.ts';

const text = z.string().max(400);
const units = [...(Object.keys(byteUnits) as ByteUnit[]), 'in-cells', 'percent', 'share'] as const;

const mapping = z.strictObject({
	columns: z.array(
		z.strictObject({
			column: z.number().int().min(0).max(16_383),
			header: text,
			field: z.enum(mappedFields),
			unit: z.enum(units).exactOptional(),
			confidence: z.enum(['certain', 'likely', 'guess']),
			because: text
		})
	),
	sizeOf: z.enum(['line', 'each']),
	decimalMark: z.enum(['.', ',']),
	decimalMarkDecided: z.boolean()
});

export const inventoryOptionsSchema: z.ZodType<InventoryOptions> = z.strictObject({
	sizeBasis: z.enum(['guest-consumed', 'in-use', 'provisioned']).exactOptional(),
	include: z.array(z.enum(['powered-off', 'template'])).exactOptional(),
	groupBy: z.enum(['class-and-site', 'class-site-and-cluster', 'line']).exactOptional(),
	mapping: mapping.exactOptional(),
	sheet: text.exactOptional()
});
