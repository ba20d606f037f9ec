/**
 * The rooms of the house and the arrows allowed between them: `knows` lists every room that a room
 * may import, `because` says why no more. A room absent here does not exist: a new folder under
 * `src/` needs a line of its own.
 */

export interface Room {
	readonly name: string;
	/** Its files, as a glob from the top of the checkout. */
	readonly files: string;
	/** Those of them that others may import, as a glob too. None when absent. */
	readonly door?: string;
	readonly knows: readonly string[];
	/** Rooms of which it may use the types but run nothing. */
	readonly knowsTypesOf?: readonly string[];
	/** npm packages it may import; any when absent. */
	readonly packages?: readonly string[];
	/** Whether it may use Node's own modules. */
	readonly node: boolean;
	readonly because: string;
}

/** What a customer's artefact may be computed from: nothing after cost knows what we pay or earn. */
const CUSTOMER_SAFE: readonly string[] = [
	'engine/units',
	'engine/bid',
	'engine/library',
	'engine/protection',
	'engine/reduction',
	'engine/design',
	'engine/sizing',
	'engine/recovery',
	'engine/disaster',
	'engine/finance',
	'engine/cost',
	'engine/basis'
];

/**
 * The engine in the order in which data flows. Each line may import the lines above it, except
 * where it says less: an arrow goes down-stream only.
 */
const ENGINE: readonly (readonly [name: string, because: string, knows?: readonly string[]])[] = [
	['units', 'everything is counted in units, which count nothing themselves'],
	['bid', 'the bid says what is asked, before anything is known about products'],
	['library', 'the library says what is known, whoever asks'],
	['protection', 'which restore points live is decided by policy, not by where they are stored'],
	['reduction', 'bytes stored follow from the living points, not from the box they lie in'],
	['design', 'a design places copies; how large they become is sizing'],
	['sizing', 'capacity and windows follow from a design; what is lost or paid comes after'],
	['recovery', 'a disaster is played on what was sized, and knows no prices'],
	['disaster', 'events strike sized designs; what an hour costs comes with the bid, prices never'],
	[
		'finance',
		'net present value and payback are laws of cash flows and know nothing of backup',
		['engine/units']
	],
	['cost', 'costs follow from what was sized; margin and value come after'],
	['value', 'value compares what is lost and paid; it must not see what we earn'],
	[
		'basis',
		'what figures rest on is read from what was sized and costed; no figure may depend on the list'
	],
	['deal', 'the deal sets price against cost and value; it cannot change either'],
	['displacement', 'a win plan reads the figures; no figure may depend on winning'],
	[
		'guardrails',
		'findings judge a finished evaluation; re-evaluating is handed in as a function, and margin is the desk’s',
		[...CUSTOMER_SAFE, 'engine/value']
	],
	[
		'uncertainty',
		'trials repeat the whole evaluation, handed in as a function; they vary what a customer may learn',
		CUSTOMER_SAFE
	]
];

/** Deal and win plan: nothing behind a customer's artefact may know them. */
const OURS_ALONE: ReadonlySet<string> = new Set(['engine/deal', 'engine/displacement']);

const PURE = { packages: ['decimal.js', 'zod'], node: false };

const engineRooms: readonly Room[] = ENGINE.map(([name, because, knows], position) => ({
	...PURE,
	name: `engine/${name}`,
	files: `src/engine/${name}/**`,
	door: `src/engine/${name}/index.ts`,
	knows: knows ?? ENGINE.slice(0, position).map(([above]) => `engine/${above}`),
	because
}));

const evaluate: Room = {
	...PURE,
	name: 'engine/evaluate',
	files: 'src/engine/*',
	door: 'src/engine/{evaluate,evaluation,replay,advise,cross-check,trials}.ts',
	knows: engineRooms.map((room) => room.name).filter((name) => !OURS_ALONE.has(name)),
	because:
		'the one door to the whole calculation runs the rooms in order, so no room may run it; what we pay and earn is the desk’s, so that no evaluation holds it'
};

const explain: Room = {
	...PURE,
	name: 'engine/explain',
	files: 'src/engine/explain/**',
	door: 'src/engine/explain/index.ts',
	knows: [...evaluate.knows, evaluate.name],
	because: 'a derivation takes a finished evaluation apart; no figure may depend on being explained'
};

const desk: Room = {
	...PURE,
	name: 'engine/desk',
	files: 'src/engine/desk/**',
	door: 'src/engine/desk/index.ts',
	knows: [...engineRooms.map((room) => room.name), evaluate.name],
	because: 'the desk holds a finished evaluation against what we pay and earn'
};

/** Everything but what is ours alone: all that may stand behind a customer's artefact. */
const safeEngine = [...evaluate.knows, evaluate.name];
const engine = [...new Set([...desk.knows, desk.name, ...explain.knows, explain.name])];

export const ROOMS: readonly Room[] = [
	...engineRooms,
	evaluate,
	explain,
	desk,
	{
		name: 'inventory',
		files: 'src/inventory/**',
		door: 'src/inventory/index.ts',
		knows: engine,
		node: false,
		because: 'a customer file becomes workloads in the browser too, where there is no store'
	},
	{
		name: 'library',
		files: 'src/library/**',
		door: 'src/library/index.ts',
		knows: engine,
		node: true,
		because: 'templates are read and validated by the schemas of the engine, for whoever needs them'
	},
	{
		name: 'practice',
		files: 'src/practice/**',
		door: 'src/practice/index.ts',
		knows: [...engine, 'library'],
		node: true,
		because:
			'what we assume about our own deals is read apart from the library, so that nothing that makes a customer’s artefact is handed it'
	},
	{
		name: 'charts',
		files: 'src/charts/**',
		// Screen and paper share the pen and the theme, not the drawings: look.md and paper differ.
		door: 'src/charts/{screen,paper}/index.ts',
		knows: safeEngine,
		node: false,
		because: 'a chart turns data into SVG and knows neither the page nor the document it stands in'
	},
	{
		name: 'proposal',
		files: 'src/proposal/**',
		door: 'src/proposal/index.ts',
		knows: [...safeEngine, 'charts', 'library'],
		node: true,
		because:
			'the proposal prints what it is handed; it reads brands and wording, never a store, and cannot fetch what a customer must not see'
	},
	{
		name: 'store',
		files: 'src/store/**',
		door: 'src/store/index.ts',
		knows: [],
		knowsTypesOf: engine,
		node: true,
		because: 'the store keeps documents; to calculate while storing would hide a second truth'
	},
	{
		name: 'services',
		files: 'src/services/**',
		// An index would load the store and the proposal for each command.
		door: 'src/services/*.ts',
		knows: [...engine, 'inventory', 'library', 'practice', 'charts', 'proposal', 'store'],
		node: true,
		because: 'what the product can do is said once, whether a page, a program or a shell asks'
	},
	{
		name: 'ui marks',
		files: 'src/ui/{chart,marks}/**',
		door: 'src/ui/{chart,marks}/**',
		knows: ['charts'],
		knowsTypesOf: ['engine/bid'],
		node: false,
		because: 'what draws a chart or a mark is handed what it draws, so that anybody may be shown it'
	},
	{
		name: 'presenter',
		files: 'src/ui/present/**',
		door: 'src/ui/present/**',
		knows: ['ui marks', 'charts'],
		knowsTypesOf: ['proposal'],
		node: false,
		because:
			'what is shown to a customer is made of slides alone; the bid, its session and the engine stay out of that window'
	},
	{
		name: 'ui',
		files: 'src/ui/**',
		// An index would load all components with each page.
		door: 'src/ui/**',
		knows: [...engine, 'inventory', 'charts', 'ui marks'],
		node: false,
		because:
			'components run in the browser: files are read and figures change while typing, the store is far away'
	},
	{
		name: 'routes',
		files: 'src/routes/**',
		knows: [...engine, 'services', 'charts', 'ui marks', 'presenter', 'ui'],
		node: true,
		because: 'pages and endpoints are thin: what they do is a service, what they show is ui'
	},
	{
		name: 'cli',
		files: 'src/cli/**',
		knows: [...engine, 'services'],
		knowsTypesOf: ['inventory'],
		node: true,
		because: 'a command is thin: it reads arguments, calls a service and prints'
	},
	{
		name: 'hooks',
		files: 'src/hooks.server.ts',
		knows: ['services'],
		node: true,
		because: 'what happens at every request is a service'
	},
	{
		name: 'service worker',
		files: 'src/service-worker.ts',
		knows: [],
		node: false,
		because: 'it caches what was built and knows nothing of bids'
	},
	{
		name: 'app types',
		files: 'src/app.d.ts',
		knows: [],
		knowsTypesOf: [...engine, 'services'],
		node: false,
		because: 'it only tells the framework the types of locals and page data'
	}
];

/** Files of `src/` that may be longer than MAX_LINES, each with the reason. */
export const MAX_LINES = 350;
export const LONG_FILES: Readonly<Record<string, string>> = {};
