/** Who has agreed to the bid as it stands: read again whenever another version has been kept. */
import type { Session } from '../session/index.ts';
import { readApproval, type ApprovalState } from './approval-api.ts';

export interface Approval {
	/** Null while the bid is still being kept, and where the store does not answer. */
	readonly state: ApprovalState | null;
}

/** Follows the session's document for as long as the component that called it stands. */
export function createApproval(session: Session): Approval {
	let read = $state.raw<{ readonly of: unknown; readonly state: ApprovalState } | null>(null);
	$effect(() => {
		const { document } = session;
		if (session.keeper.state.kind !== 'kept') return;
		let isCurrent = true;
		void readApproval(fetch, session.id).then((answer) => {
			// Another version may be on the table by now.
			if (isCurrent) read = answer.ok ? { of: document, state: answer.value } : null;
		});
		return () => (isCurrent = false);
	});
	return {
		get state() {
			return read?.of === session.document ? read.state : null;
		}
	};
}
