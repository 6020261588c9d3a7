import type * as z from 'zod/mini';
import type { pathSchema, places, roleSchema, skillSchema, termSchema, toolSchema } from './schema.ts';
import type { kinds, levels, stops } from './vocabulary.ts';

export type Kind = (typeof kinds)[number];
export type Level = (typeof levels)[number];
export type Stop = (typeof stops)[number];
export type Place = (typeof places)[number];

interface Identity<K extends Kind> {
  readonly id: string;
  readonly kind: K;
}

export type Role = Identity<'role'> & z.infer<typeof roleSchema>;
export type Skill = Identity<'skill'> & z.infer<typeof skillSchema>;
export type Tool = Identity<'tool'> & z.infer<typeof toolSchema>;
export type Term = Identity<'term'> & z.infer<typeof termSchema>;
export type Path = Identity<'path'> & z.infer<typeof pathSchema>;

/** One thing there is to learn, as its author wrote it. */
export type Entry = Role | Skill | Tool | Term | Path;

export type Contextual = NonNullable<Entry['contextual']>[number];
export type Evidence = Contextual['when'][number];
export type Literals = NonNullable<Entry['literals']>;
export type Spelling = NonNullable<Entry['inCode']>[number];
export type ErrorMessage = NonNullable<Entry['errors']>[number];
export type Link = NonNullable<Entry['links']>[number];
export type Question = NonNullable<Entry['quiz']>[number];
export type Detection = NonNullable<Tool['detect']>;
/** Where packages come from. */
export type Ecosystem = keyof NonNullable<Detection['packages']>;

/** short: no guide · guide: a page worth reading · lesson: a guide with a running sample and questions. */
export type Depth = 'short' | 'guide' | 'lesson';

/** What the index leaves to the page's own file. */
export type LongTexts = Pick<Entry, 'guide' | 'quiz' | 'links'>;

/** What is known of an entry without opening its page; the long texts stay in the page's own file. */
export type Indexed<E extends Entry = Entry> = E extends Entry
  ? Omit<E, keyof LongTexts> & {
      readonly depth: Depth;
      /** The oldest month in which one of its links was read; absent when none was. */
      readonly checked?: string;
      /** Where it comes from: absent for what ships with the product, else the pack's title. */
      readonly pack?: string;
    }
  : never;

export type IndexedEntry = Indexed;
