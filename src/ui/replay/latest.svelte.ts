/**
 * The latest answer to a question that may change while it is worked on.
 *
 * One question is worked on at a time; of those that come meanwhile only the newest is kept. The
 * answer before stays in sight until the next one is there.
 */
export interface Answered<Question, Answer> {
	readonly question: Question;
	readonly answer: Answer;
}

export interface Latest<Question, Answer> {
	/** The newest answer, and what it answers; null before the first. */
	readonly answered: Answered<Question, Answer> | null;
	/** Why the newest question could not be answered; empty when it could. */
	readonly problem: string;
	readonly ask: (question: Question) => void;
}

/** Keeps the latest answer that `answerTo` gives. */
export function createLatest<Question, Answer>(
	answerTo: (question: Question) => Promise<Answer>
): Latest<Question, Answer> {
	let answered = $state.raw<Answered<Question, Answer> | null>(null);
	let problem = $state('');
	let waiting: { readonly question: Question } | null = null;
	let working: { readonly question: Question } | null = null;

	async function work(): Promise<void> {
		while (waiting) {
			working = waiting;
			waiting = null;
			const { question } = working;
			try {
				answered = { question, answer: await answerTo(question) };
				problem = '';
			} catch (error) {
				problem = error instanceof Error ? error.message : String(error);
			}
		}
		working = null;
	}

	return {
		get answered() {
			return answered;
		},
		get problem() {
			return problem;
		},
		ask: (question) => {
			if (working?.question === question) {
				waiting = null;
				return;
			}
			waiting = { question };
			if (!working) void work();
		}
	};
}
