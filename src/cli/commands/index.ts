/** The commands, in the order in which a bid is made. */
import type { Command } from '../command.ts';
import { importCommand } from './import.ts';
import { check } from './check.ts';
import { deal } from './deal.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { points } from './points.ts';
import { portfolio } from './portfolio.ts';
import { propose } from './propose.ts';
import { recover } from './recover.ts';
import { serve } from './serve.ts';
import { win } from './win.ts';

export const commands: readonly Command[] = [
	importCommand,
	check,
	points,
	evaluate,
	explain,
	recover,
	deal,
	win,
	portfolio,
	propose,
	serve
];
