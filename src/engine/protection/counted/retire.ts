/**
 * How files leave a counted chain: deleted, archived for the long term, or moved to object storage.
 *
 * Laws: a class with n slots keeps its n newest marked fulls, one slot each; a full stays as long
 * as it holds a slot of any class, so one full may serve several. Points of closed chains that are
 * `moveAfterDays` old leave a stub behind.
 * Example: weekly 4: when the fifth weekly full is archived, the first one, marked weekly only, goes.
 */
import { secondsPerDay } from '../../units/index.ts';
import { change, discount, fileAt, liveCount, type FileSet, type StoredFile } from './files.ts';
import { unlinkLeaving } from './links.ts';

/** Deletes a file. */
export function remove(set: FileSet, file: StoredFile): void {
	discount(set, file);
	unlinkLeaving(set, file);
}

/** Gives a marked full a slot of each of its classes and takes away those that are now too many. */
export function claimSlots(set: FileSet, full: StoredFile): void {
	const counts = set.plan.gfs?.counts;
	if (!counts) return;
	for (const gfsClass of full.marks) {
		const holders = set.slotHolders[gfsClass];
		holders.push(full);
		full.slots += 1;
		if (holders.length <= counts[gfsClass]) continue;
		const loser = holders.shift();
		if (!loser) continue;
		loser.slots -= 1;
		if (loser.slots === 0 && loser.archived) remove(set, loser);
	}
}

/** Puts a full that leaves the live chain among the long-term ones. */
export function archive(set: FileSet, full: StoredFile): void {
	full.archived = true;
	full.chain = null;
	set.archive.push(full);
}

/** Takes the oldest live file out: archived when it still holds a slot, deleted otherwise. */
export function retireOldest(set: FileSet): void {
	const file = fileAt(set, set.head);
	file.lastIndex = { index: liveCount(set), liveLength: set.live.length };
	set.head += 1;
	if (file.slots > 0) archive(set, file);
	else remove(set, file);
}

/** Turns every point that is old enough and not in the newest chain into a stub. */
export function moveOldPoints(set: FileSet, nowSeconds: number): void {
	if (set.plan.moveAfterDays === null) return;
	const limit = nowSeconds - set.plan.moveAfterDays * secondsPerDay;
	const newestChain = set.live.at(-1)?.chain;
	const { movedUpTo } = set;
	const move = (file: StoredFile): void => {
		if (file.gone || file.moved) return;
		change(set, file, () => {
			file.moved = true;
		});
	};
	for (; movedUpTo.archive < set.archive.length; movedUpTo.archive += 1) {
		const file = set.archive[movedUpTo.archive];
		if (!file || file.pointSeconds > limit) break;
		move(file);
	}
	movedUpTo.live = Math.max(movedUpTo.live, set.head);
	for (; movedUpTo.live < set.live.length; movedUpTo.live += 1) {
		const file = fileAt(set, movedUpTo.live);
		if (file.chain === newestChain || file.pointSeconds > limit) break;
		move(file);
	}
}
