/** Light or dark paper: the system's wish, unless the person chose one in this browser. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'bidwright-theme';

/** What was chosen; `system` where nothing was or the browser keeps nothing. */
export function chosenTheme(): Theme {
	try {
		return themes.find((theme) => theme === localStorage.getItem(key)) ?? 'system';
	} catch {
		return 'system';
	}
}

/** Chooses, at once and for the next visit. `app.html` applies it before the first paint. */
export function chooseTheme(theme: Theme): void {
	if (theme === 'system') delete document.documentElement.dataset['theme'];
	else document.documentElement.dataset['theme'] = theme;
	try {
		localStorage.setItem(key, theme);
	} catch {
		// A private window keeps nothing; the choice holds for this page.
	}
}
