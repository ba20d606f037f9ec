/**
 * Type: roles with size, leading and face, normalised so that two faces of the same nominal size
 * look equally large.
 *
 * size = nominal × x-height of the reference ÷ x-height of the face, to a tenth of a point. Line
 * height is a factor on the face's own height: leading ÷ (size × (ascent − descent)).
 * Example: IBM Plex Sans (x-height 0.516) sets nominal 10 as 9.4; 14 of leading is a factor of 1.146.
 */
import type { Face, Faces } from '../brand/index.ts';

/** x-heights of Source Sans 3 in regular and light, for which the nominal sizes are stated. */
const reference = { text: 0.486, display: 0.48 } as const;

export type RoleName =
	| 'coverTitle'
	| 'coverSubtitle'
	| 'chapterTitle'
	| 'chapterNumber'
	| 'bigFigure'
	| 'bigUnit'
	| 'lead'
	| 'body'
	| 'strong'
	| 'cell'
	| 'cellStrong'
	| 'head'
	| 'label'
	| 'note'
	| 'noteStrong';

/** Fonts as the document registers them; `bold` chooses the semibold of the text face. */
interface RoleSpec {
	readonly nominal: number;
	readonly leading: number;
	readonly face: keyof Faces;
}

const specs: Readonly<Record<RoleName, RoleSpec>> = {
	coverTitle: { nominal: 34, leading: 42, face: 'display' },
	coverSubtitle: { nominal: 14, leading: 21, face: 'text' },
	chapterTitle: { nominal: 22, leading: 28, face: 'heading' },
	chapterNumber: { nominal: 22, leading: 28, face: 'display' },
	bigFigure: { nominal: 26, leading: 35, face: 'display' },
	bigUnit: { nominal: 10, leading: 14, face: 'bold' },
	lead: { nominal: 12.5, leading: 17.5, face: 'text' },
	body: { nominal: 10, leading: 14, face: 'text' },
	strong: { nominal: 10, leading: 14, face: 'bold' },
	cell: { nominal: 9, leading: 12, face: 'text' },
	cellStrong: { nominal: 9, leading: 12, face: 'bold' },
	head: { nominal: 8, leading: 11, face: 'bold' },
	label: { nominal: 8, leading: 14, face: 'text' },
	note: { nominal: 7.5, leading: 10.5, face: 'text' },
	noteStrong: { nominal: 7.5, leading: 10.5, face: 'bold' }
};

const registered: Readonly<Record<keyof Faces, { readonly font: string; readonly bold: boolean }>> =
	{
		text: { font: 'Text', bold: false },
		bold: { font: 'Text', bold: true },
		heading: { font: 'Head', bold: false },
		display: { font: 'Disp', bold: false }
	};

export interface Role {
	readonly size: number;
	readonly leading: number;
	readonly face: Face;
	/** Distance from the top of the line to its baseline. */
	readonly ascent: number;
	/** Properties of a text node. */
	readonly style: {
		readonly font: string;
		readonly bold: boolean;
		readonly fontSize: number;
		readonly lineHeight: number;
	};
}

/** A nominal size in the face's own: the semibold follows its regular, so that a line is even. */
export function sizeIn(faces: Faces, face: keyof Faces, nominal: number): number {
	const isText = face === 'text' || face === 'bold';
	const factor = isText
		? reference.text / faces.text.xHeight
		: reference.display / faces.display.xHeight;
	return Math.round(nominal * factor * 10) / 10;
}

/** A role at another nominal size, with its leading. */
export function roleOf(faces: Faces, name: RoleName, nominal = specs[name].nominal): Role {
	const { face: faceName, leading } = specs[name];
	const face = faces[faceName];
	const size = sizeIn(faces, faceName, nominal);
	return {
		size,
		leading,
		face,
		ascent: face.ascent * size,
		style: {
			...registered[faceName],
			fontSize: size,
			lineHeight: leading / (size * (face.ascent - face.descent))
		}
	};
}

export type Roles = Readonly<Record<RoleName, Role>>;

export const rolesOf = (faces: Faces): Roles =>
	Object.fromEntries(
		(Object.keys(specs) as RoleName[]).map((name) => [name, roleOf(faces, name)])
	) as unknown as Roles;
