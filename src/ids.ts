/**
 * Every command, view, setting and context key, once. `test/unit/manifest.test.ts` holds this file
 * and package.json against each other, both ways.
 */

/** Which page to open, and where on it. A plain object: it travels through links and command arguments. */
export interface GuideTarget {
  readonly id: string;
  readonly anchor?: string;
  readonly toSide?: boolean;
}

/** The word not to be explained, and where that word stood. */
export interface SilencePlace {
  readonly id: string;
  readonly languageId: string;
  readonly path: string;
}

/** Each command with the arguments it takes. Arguments may come from a stranger's link: handlers check them. */
export interface CommandArguments {
  'backendAtlas.explainTerm': [query?: string];
  'backendAtlas.explainWordAtCursor': [];
  'backendAtlas.explainError': [message?: string];
  /** The same for what is selected in the terminal, which only the terminal's own menu knows. */
  'backendAtlas.explainTerminalError': [];
  'backendAtlas.openGuide': [target?: GuideTarget];
  /** Lets the reader choose among all guides; `openGuide` opens a given one. */
  'backendAtlas.chooseGuide': [];
  'backendAtlas.openGuideToSide': [target?: GuideTarget];
  'backendAtlas.surpriseMe': [];
  'backendAtlas.showAtlas': [];
  'backendAtlas.filterAtlas': [];
  'backendAtlas.clearAtlasFilter': [];
  'backendAtlas.revealInAtlas': [id?: string];
  'backendAtlas.copyLink': [target?: GuideTarget];
  'backendAtlas.copyAsMarkdown': [target?: GuideTarget];
  'backendAtlas.silenceEntry': [place?: SilencePlace];
  'backendAtlas.manageSilence': [];
  'backendAtlas.showNextPlace': [id?: string];
  'backendAtlas.markKnown': [target?: GuideTarget];
  'backendAtlas.guideBack': [];
  'backendAtlas.guideForward': [];
  'backendAtlas.guideZoomIn': [];
  'backendAtlas.guideZoomOut': [];
  'backendAtlas.guideZoomReset': [];
}

export type CommandId = keyof CommandArguments;

export const views = {
  container: 'backendAtlas',
  atlas: 'backendAtlas.atlas',
  inThisFile: 'backendAtlas.inThisFile',
  atCursor: 'backendAtlas.atCursor',
} as const;

export const guidePanelType = 'backendAtlas.guide';

/** Settings below `backendAtlas.`, with the type of their values. */
export interface Settings {
  'hover.where': 'everywhere' | 'commentsAndStrings' | 'off';
  'hover.languages': Readonly<Record<string, boolean>>;
  'hover.silenced': readonly string[];
  'hover.known': 'explain' | 'quiet';
  underlines: 'off' | 'new' | 'first' | 'all';
  'packs.files': readonly string[];
  'packs.userFolder': string;
}

export const settingsSection = 'backendAtlas';

export const contextKeys = {
  guideActive: 'backendAtlas.guideActive',
  guideCanGoBack: 'backendAtlas.guideCanGoBack',
  guideCanGoForward: 'backendAtlas.guideCanGoForward',
  /** 'loading' | 'ready' | 'failed' | 'nothingFound' */
  atlasState: 'backendAtlas.atlasState',
  atlasFiltered: 'backendAtlas.atlasFiltered',
} as const;
