/** The commands, in the order in which a bid is made. */
import type { Command } from '../command.ts';
import { importCommand } from './import.ts';
import { check } from './check.ts';
import { evaluate } from './evaluate.ts';
import { points } from './points.ts';
import { propose } from './propose.ts';
import { recover } from './recover.ts';
import { serve } from './serve.ts';

export const commands: readonly Command[] = [
	importCommand,
	check,
	points,
	evaluate,
	recover,
	propose,
	serve
];
