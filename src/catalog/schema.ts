import * as z from 'zod/mini';
import { idPattern, levels, stops } from './vocabulary.ts';

/**
 * Schema version 1 of an entry, written once: it gives the types, the validation and the JSON Schema.
 * Rules that span entries stand in `rules.ts`.
 */

const text = z.string().check(z.minLength(1, 'must not be empty'));
const texts = z.array(text);

/** Longer texts are looked for nowhere: each costs a place in the index, and time wherever it could begin. */
const mostLookedFor = 120;
const mostPrinted = 400;
const word = text.check(z.maxLength(mostLookedFor, `at most ${mostLookedFor} characters are looked for`));
const words = z.array(word);
const printed = text.check(z.maxLength(mostPrinted, `at most ${mostPrinted} characters are looked for`));
/** `/` between the parts of a path; without a `/` it is matched on the file's name. */
const glob = word.check(
  z.regex(
    /^[^{}]*(?:\{[^{}]*\}[^{}]*){0,3}$/,
    'the braces of a glob close, stand in no others, and at most three times',
  ),
);

const id = z
  .string()
  .check(z.regex(idPattern, 'an id is lower-case words joined by hyphens, such as "connection-pool"'));
const month = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month is written as 2026-11'));
const httpsAddress = z.string().check(z.regex(/^https:\/\/[^\s/]+\.[^\s]+$/, 'only an https address'));

export const summaryLimit = 240;
const summary = text.check(z.maxLength(summaryLimit, `a summary has at most ${summaryLimit} characters`));

/** Where in a file a word stands, as the lexers of `matching/` tell it. */
export const places = ['code', 'comment', 'string', 'import', 'key', 'value', 'tag', 'prose'] as const;

export const toolCategories = [
  'language',
  'format',
  'runtime',
  'framework',
  'library',
  'orm',
  'database',
  'cache',
  'broker',
  'server',
  'operating-system',
  'cloud',
  'package-manager',
  'version-control',
  'build',
  'test',
  'container',
  'monitoring',
  'api-tool',
  'editor',
  'cms',
  'ai',
  'service',
  'security',
] as const;

/** One line of evidence: all of its keys must hold. */
const evidence = z.strictObject({
  /** One of these words stands nearby: on the line or on the few lines around it. */
  near: z.optional(words),
  /** The file imports one of these modules. */
  imports: z.optional(words),
  /** The file imports some tool of one of these categories, whichever: `database` covers its drivers. */
  importing: z.optional(z.array(z.enum(toolCategories))),
  in: z.optional(z.union([z.enum(places), z.array(z.enum(places))])),
  /** A glob on the path of the file. */
  file: z.optional(z.union([glob, z.array(glob)])),
  language: z.optional(z.union([text, texts])),
  /** The word is spelled exactly as the name is, capitals too, and is no part of a longer identifier. */
  exact: z.optional(z.literal(true)),
  /** The project's manifests show one of these tools. */
  uses: z.optional(z.array(id)),
});

const contextualNames = z.strictObject({
  names: words.check(z.minLength(1, 'needs at least one name')),
  when: z.array(evidence).check(z.minLength(1, 'needs at least one line of evidence')),
  /** Where one of these holds the word is something else, whatever the evidence: a `session` beside `playwright`. */
  unless: z.optional(z.array(evidence)),
  /** Phrases in which the word is part of something else, whatever the evidence: `pull request`, `SQL Server`. */
  except: z.optional(words),
});

/** Notations that are recognized by their shape. */
export const formats = ['cron', 'jwt', 'uuid', 'cidr'] as const;

/** Literals that stand for the entry where the context is theirs (never a bare number). */
const literals = z.strictObject({
  /** HTTP status codes. */
  statuses: z.optional(z.array(z.number())),
  ports: z.optional(z.array(z.number())),
  /** Header names, matched as header names. */
  headers: z.optional(words),
  /** SQL keywords, matched in SQL and in SQL inside strings. */
  sql: z.optional(words),
  /** Environment variable names. */
  environment: z.optional(words),
  /** Values and directives of headers, such as `no-store`: matched on lines that name a header. */
  headerValues: z.optional(words),
  /** HTTP methods, matched before a path and as the method of a call. */
  methods: z.optional(words),
  /** Notations that stand for the entry wherever they are written out. */
  formats: z.optional(z.array(z.enum(formats))),
});

const comparison = z.strictObject({ with: id, how: text });

const spelling = z.strictObject({
  /** The tool (an id) in whose code it looks like this. */
  in: id,
  write: printed,
  note: z.optional(text),
  /** The words of `write` that stand for the entry wherever its tool's language is written; absent: judged by their form. */
  tell: z.optional(words),
});

const errorMessage = z.strictObject({
  /** What the machine prints; `{n}` and `{name}` stand for anything. */
  says: printed,
  from: z.optional(id),
  means: text,
  first: text,
});

const link = z.strictObject({ id, title: text, url: httpsAddress, read: z.optional(month) });

const question = { id, ask: text };
const quizQuestion = z.discriminatedUnion('kind', [
  z.strictObject({
    ...question,
    kind: z.literal('choose'),
    options: z
      .array(z.strictObject({ id, text, right: z.optional(z.literal(true)), why: text }))
      .check(z.minLength(2)),
  }),
  /** What does the running sample of this name print? */
  z.strictObject({ ...question, kind: z.literal('predict'), sample: id, why: text }),
  z.strictObject({ ...question, kind: z.literal('recall'), answer: text }),
  z.strictObject({
    ...question,
    kind: z.literal('spot'),
    language: text,
    code: text,
    line: z.number(),
    why: text,
  }),
  z.strictObject({ ...question, kind: z.literal('order'), items: texts.check(z.minLength(3)), why: text }),
]);

const common = {
  name: word,
  summary,
  aliases: z.optional(words),
  /** Words and questions that lead here in the look-up, and are never matched in somebody's text. */
  lookup: z.optional(texts),
  contextual: z.optional(z.array(contextualNames)),
  literals: z.optional(literals),
  level: z.optional(z.enum(levels)),
  stop: z.optional(z.enum(stops)),
  needs: z.optional(z.array(id).check(z.maxLength(3, 'at most three entries to know first'))),
  goal: z.optional(text),
  compare: z.optional(z.array(comparison)),
  inCode: z.optional(z.array(spelling)),
  errors: z.optional(z.array(errorMessage)),
  related: z.optional(z.array(id)),
  guide: z.optional(text),
  quiz: z.optional(z.array(quizQuestion)),
  links: z.optional(z.array(link)),
};

const figure = z.strictObject({
  figure: text,
  what: text,
  source: text,
  asOf: z.union([month, z.string().check(z.regex(/^\d{4}$|^unknown$/))]),
});

export const roleSchema = z.strictObject({
  ...common,
  responsibilities: z.optional(texts),
  skills: z.optional(z.array(id)),
  figures: z.optional(z.array(figure)),
  figuresNote: z.optional(text),
});

export const skillSchema = z.strictObject({
  ...common,
  group: z.optional(z.enum(['technical', 'workplace'])),
  parent: z.optional(id),
  learn: z.optional(z.array(id)),
});

/** Package names per ecosystem. */
const packages = z.strictObject({
  npm: z.optional(words),
  pypi: z.optional(words),
  maven: z.optional(words),
  gem: z.optional(words),
  composer: z.optional(words),
  nuget: z.optional(words),
  go: z.optional(words),
  cargo: z.optional(words),
});

const detection = z.strictObject({
  packages: z.optional(packages),
  files: z.optional(z.array(glob)),
  images: z.optional(words),
  urls: z.optional(words),
  environment: z.optional(words),
  imports: z.optional(words),
});

export const toolSchema = z.strictObject({
  ...common,
  category: z.optional(z.enum(toolCategories)),
  skill: z.optional(id),
  detect: z.optional(detection),
  versions: z.optional(text),
  alternatives: z.optional(z.array(z.strictObject({ id, when: text }))),
});

export const termSchema = z.strictObject({ ...common, skill: z.optional(id), partOf: z.optional(id) });

export const pathSchema = z.strictObject({
  ...common,
  steps: z.array(z.strictObject({ entry: id, why: text })).check(z.minLength(2)),
  who: z.optional(text),
  time: z.optional(text),
  cost: z.optional(text),
});

/** What the validation reads: the schema of one kind. */
export const schemas = {
  role: roleSchema,
  skill: skillSchema,
  tool: toolSchema,
  term: termSchema,
  path: pathSchema,
};

/**
 * Keys that an entry of the kind must have in `data/`, beyond `name` and `summary`; a list inside means "one of these".
 * A technical skill also needs its `stop` (see `rules.ts`). A pack needs none of them: there a name and a summary are enough.
 */
export const requiredKeys: { readonly [K in keyof typeof schemas]: readonly (string | readonly string[])[] } =
  {
    role: ['level', 'responsibilities', 'skills'],
    skill: ['level', 'group'],
    tool: ['level', 'category', 'skill'],
    term: ['level', ['skill', 'partOf']],
    path: ['level', 'who', 'time', 'cost'],
  };
