/**
 * Clones and what they share: linking a full to an earlier file, and linking it anew when that
 * file goes.
 *
 * Law: a clone stores its bytes less those it shares. When the file it was cloned from goes, it is
 * measured against the nearest surviving forebear; without one it occupies its whole size.
 * Every file has at most one clone, so a file leaves in constant time.
 * Example: A ← B ← C, all fulls; B goes: C is measured against A. A goes too: C is whole.
 */
import { savedByCloning } from './clone.ts';
import { change, type FileSet, type StoredFile } from './files.ts';

/** Makes `full` a clone of `earlier`. Both are counted, or will be once they are complete. */
export function linkClone({ plan }: FileSet, full: StoredFile, earlier: StoredFile): void {
	if (!plan.cloneModel) return;
	full.clonedFrom = earlier;
	earlier.clone = full;
	full.savedBytes = savedByCloning(
		plan.cloneModel,
		plan.changePercent,
		plan.storedPercent,
		full,
		earlier
	);
}

/** Hands the clone of a leaving file over to that file's own forebear. */
export function unlinkLeaving(set: FileSet, leaving: StoredFile): void {
	const { clone, clonedFrom } = leaving;
	if (clonedFrom) clonedFrom.clone = clone;
	if (!clone || clone.gone) return;
	change(set, clone, () => {
		clone.clonedFrom = null;
		clone.savedBytes = null;
		if (clonedFrom) linkClone(set, clone, clonedFrom);
	});
}
