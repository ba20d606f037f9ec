/**
 * Replicas: a disk and its snapshots, and an empty snapshot that shields the newest state.
 *
 * Law: each run adds a snapshot; beyond n points the oldest snapshot is committed into the disk,
 * which takes its date and the size of the source on that date. The shield is a file, not a point.
 * Example: n = 28 of 30 TiB with 3 % change: 30 TiB + 27 · 0.9 TiB.
 */
import { change, count, fileAt, liveCount, newFile, type FileSet } from './files.ts';
import { remove } from './retire.ts';
import { fullBytesAt, incrementBytesAt, sourceBytesAt } from './sizes.ts';

/** The first run: the disk as a whole. */
export function writeDisk(set: FileSet, seconds: number): void {
	const { plan } = set;
	const disk = newFile('disk', seconds, sourceBytesAt(plan, seconds), fullBytesAt(plan, seconds));
	disk.chain = { full: disk, firstIndex: 0 };
	set.live.push(disk);
	count(set, disk);
}

/** Every further run. */
export function runReplica(set: FileSet, seconds: number): void {
	const { plan } = set;
	const disk = fileAt(set, set.head);
	const snapshot = newFile(
		'snapshot',
		seconds,
		sourceBytesAt(plan, seconds),
		incrementBytesAt(plan, seconds)
	);
	snapshot.chain = disk.chain;
	set.live.push(snapshot);
	count(set, snapshot);
	if (liveCount(set) <= plan.retentionPoints) return;
	const committed = fileAt(set, set.head + 1);
	change(set, disk, () => {
		disk.pointSeconds = committed.pointSeconds;
		disk.sourceBytes = committed.sourceBytes;
		disk.fileBytes = fullBytesAt(plan, committed.pointSeconds);
	});
	set.head += 1;
	set.live[set.head] = disk;
	remove(set, committed);
}
