/**
 * Products: what can be bought, and what one unit brings. Vendor-neutral classes of equipment, or
 * real models when a practice owner adds them; prices stand elsewhere, by date.
 */
import { z } from 'zod';
import { costCategories, fields } from '../bid/index.ts';
import { figure, sourced } from './figure.ts';

/** What a unit of a product contributes to; each a number in base units. */
const provides = z.strictObject({
	/** Bytes before RAID, erasure coding or replicas. */
	raw: figure(fields.sizeField).optional(),
	/** Bytes usable as delivered, for products that are sold by usable capacity. */
	usable: figure(fields.sizeField).optional(),
	ingest: figure(fields.throughputField).optional(),
	readRate: figure(fields.throughputField).optional(),
	cores: figure(fields.countField).optional(),
	/** Bytes of working memory. */
	memory: figure(fields.sizeField).optional(),
	slots: figure(fields.countField).optional(),
	drives: figure(fields.countField).optional(),
	/** Machines covered by one licence unit. */
	machines: figure(fields.countField).optional(),
	iops: figure(fields.countField).optional()
});

const product = z.strictObject({
	id: fields.idField,
	family: fields.idField,
	name: fields.textField,
	category: z.enum(costCategories),
	/** What one of it is called in a price table: unit, pack, day, TB. */
	unit: fields.textField.default('unit'),
	provides: provides.default({}),
	/** At most so many of it behind one `head` of the family; absent: no limit. */
	perHead: z.strictObject({ head: fields.idField, most: fields.countField }).optional(),
	watts: figure(z.number().min(0)).optional(),
	rackUnits: figure(z.number().min(0)).optional(),
	/** For classes of storage: days for which a byte is billed at least, deleted or not. */
	minimumStorage: figure(fields.daysField).optional(),
	/** Yearly support as a share of list price, from the second year; the first is in the price. */
	supportPerYear: figure(fields.shareField).optional()
});

export const productsSchema = sourced({
	schema: z.literal('bidwright/products@1'),
	products: z.array(product).min(1)
});

export type Product = z.output<typeof product>;
export type Provision = keyof Product['provides'];
