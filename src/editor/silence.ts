/** One wish for silence: an entry (or all, `*`), everywhere or only in some files. */
export interface Silence {
  /** An entry's id, or `*` for all. */
  readonly entry: string;
  /** A language id, or the path of a file in the workspace; absent: everywhere. */
  readonly within?: { readonly language: string } | { readonly file: string };
}

/** Where a word stands, as far as silence is concerned. */
export interface Here {
  readonly languageId: string;
  /** Relative to its workspace folder, `/` between the parts. */
  readonly path: string;
}

/**
 * The settings' form: `cache`, `cache in language python`, `* in file docs/notes.md`.
 * Undefined for anything else: settings are written by hand too.
 */
export function parseSilence(text: string): Silence | undefined {
  const match = /^(\*|[a-z0-9-]+)(?: in (language|file) (\S.*))?$/.exec(text.trim());
  const [, entry, where, value] = match ?? [];
  if (entry === undefined) {
    return undefined;
  }
  if (where === undefined || value === undefined) {
    return { entry };
  }
  return { entry, within: where === 'language' ? { language: value } : { file: value } };
}

export function formatSilence({ entry, within }: Silence): string {
  if (!within) {
    return entry;
  }
  return 'language' in within ? `${entry} in language ${within.language}` : `${entry} in file ${within.file}`;
}

/** Whether one of the wishes holds for the entry here. */
export function isSilenced(silences: readonly Silence[], id: string, here: Here): boolean {
  return silences.some(({ entry, within }) => {
    const meant = entry === id || entry === '*';
    if (!meant || !within) {
      return meant;
    }
    return 'language' in within ? within.language === here.languageId : within.file === here.path;
  });
}
