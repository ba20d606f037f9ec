/** From bid and architecture to a design: the estate with its defaults, sites, pools, movements, authorities. */
export { estateOf, summariseEstate, type EstateRow } from './estate.ts';
export { architectureOf, withMeasure, type MeasuredArchitecture } from './measures.ts';
export { everySecondsOf, lockDaysIn, oldestDaysOf, policyIn, policyOf } from './levels.ts';
export {
	authorityBoundaries,
	isOwnCopy,
	linkBetween,
	machinesBySite,
	placeMovements,
	placePool,
	placeSites,
	siteName
} from './placement.ts';
export type {
	AuthorityBoundary,
	DesignMovement,
	DesignPool,
	DesignSite,
	EstateRowSummary,
	EstateSummary,
	LevelSummary,
	ShownKnown,
	SiteRole
} from './result.ts';
