/** All messages of the document with their blanks; the words stand in templates/proposals/wording. */
import { closingMessages } from './closing.ts';
import { commonMessages } from './common.ts';
import { deckMessages } from './deck.ts';
import { disasterMessages } from './disaster.ts';
import { designMessages } from './design.ts';
import { figureMessages } from './figures.ts';
import { frontMessages } from './front.ts';
import { moneyMessages } from './money.ts';
import { sheetMessages } from './sheet.ts';
import { riskMessages } from './risks.ts';
import { summaryMessages } from './summary.ts';
import { todayMessages } from './today.ts';

export const messages = {
	...commonMessages,
	...frontMessages,
	...summaryMessages,
	...todayMessages,
	...designMessages,
	...disasterMessages,
	...moneyMessages,
	...closingMessages,
	...figureMessages,
	...riskMessages,
	...sheetMessages,
	...deckMessages
} as const;
