import { findCycles } from './cycles.ts';
import type { Diagnostic, Report, TextRange } from './diagnostic.ts';
import type { Entry, Kind, Level } from './entry.ts';
import { nameKey } from './names.ts';
import { nearest } from './nearest.ts';
import type { LocatedEntry } from './read-entry.ts';
import { references } from './references.ts';
import { requiredKeys } from './schema.ts';
import { checkTexts } from './text-rules.ts';
import { levels } from './vocabulary.ts';

/**
 * What the entries under check may refer to beyond themselves: for a pack, what ships with the product;
 * for that, entries whose own files are refused already.
 */
export type Known = (
  id: string,
) => { readonly id: string; readonly kind: Kind; readonly level?: Level | undefined } | undefined;

const mostSuggestions = 20;

/** Everything that can only be judged with all entries at hand. Reports all faults, not the first. */
export function checkCatalog(entries: readonly LocatedEntry[], refused: Known): Diagnostic[] {
  return [...checkEntries(entries, refused), ...forEach(entries, checkRequiredKeys, checkStop)];
}

/** The rules that hold in packs too, where no key but name and summary is required. */
export function checkEntries(entries: readonly LocatedEntry[], shipped: Known): Diagnostic[] {
  const byId = new Map<string, LocatedEntry>();
  for (const located of entries) {
    byId.set(located.entry.id, byId.get(located.entry.id) ?? located);
  }
  const ids = [...byId.keys()];
  let suggestions = 0;
  // Each looks at all ids, and of hundreds of faults nobody reads more than the first.
  const likely = (id: string) => (suggestions++ < mostSuggestions ? nearest(id, ids) : undefined);
  const known: Known = (id) => byId.get(id)?.entry ?? shipped(id);
  return [
    ...forEach(
      entries,
      (located, report) => checkOwnership(located, byId, report),
      (located, report) => checkReferences(located, { known, likely }, report),
      (located, report) => checkLevels(located, known, report),
      (located, report) => checkComparisons(located, byId, report),
      checkExceptions,
      (located, report) => checkTexts(located, (id) => known(id) !== undefined, report),
      checkQuiz,
      checkUniqueIds,
    ),
    ...checkNames(entries),
    ...checkMessages(entries),
    ...checkCycles(entries, byId),
    ...checkPaths(entries, byId),
  ];
}

type Rule = (located: LocatedEntry, report: Report) => void;

function forEach(entries: readonly LocatedEntry[], ...rules: readonly Rule[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const located of entries) {
    for (const rule of rules) {
      rule(located, (name, range, message) => diagnostics.push(diagnosticAt(located, name, range, message)));
    }
  }
  return diagnostics;
}

function checkOwnership(
  located: LocatedEntry,
  byId: ReadonlyMap<string, LocatedEntry>,
  report: Report,
): void {
  const owner = byId.get(located.entry.id);
  if (owner && owner !== located) {
    const message = `the id "${located.entry.id}" is taken by ${owner.file}; rename one of the two`;
    report('two-owners-of-id', located.rangeOfValue([]), message);
  }
}

function diagnosticAt(located: LocatedEntry, rule: string, range: TextRange, message: string): Diagnostic {
  return { severity: 'error', file: located.file, range, rule, message };
}

function checkRequiredKeys(located: LocatedEntry, report: Report): void {
  const { entry } = located;
  for (const required of requiredKeys[entry.kind]) {
    const choices = typeof required === 'string' ? [required] : required;
    if (!choices.some((key) => key in entry)) {
      const hanging = choices.includes('skill');
      const consequence = hanging ? '; without it the entry hangs nowhere' : '';
      const message = `missing key ${choices.map((key) => `"${key}"`).join(' or ')}: a ${entry.kind} needs it${consequence}`;
      report(hanging ? 'hangs-nowhere' : 'missing-key', located.rangeOfValue([]), message);
    }
  }
}

/** Workplace skills belong to no stop of the road; the others say where on it they live. */
function checkStop(located: LocatedEntry, report: Report): void {
  const { entry } = located;
  if (entry.kind === 'skill' && entry.group === 'technical' && entry.stop === undefined) {
    const message = 'missing key "stop": a technical skill says at which stop of a request\'s road it lives';
    report('missing-key', located.rangeOfValue([]), message);
  }
}

function checkReferences(
  located: LocatedEntry,
  { known, likely }: { readonly known: Known; readonly likely: (id: string) => string | undefined },
  report: Report,
): void {
  for (const { id, path, kinds } of references(located.entry)) {
    const target = known(id);
    const range = located.rangeOfValue(path);
    if (!target) {
      const meant = likely(id);
      report('unknown-id', range, `no entry has the id "${id}"${meant ? `; did you mean "${meant}"?` : ''}`);
    } else if (kinds && !kinds.includes(target.kind)) {
      report('wrong-kind', range, `"${id}" is a ${target.kind}; here stands a ${kinds.join(' or a ')}`);
    } else if (id === located.entry.id && !path.includes('uses')) {
      report('names-itself', range, 'the entry names itself');
    }
  }
}

function checkLevels(located: LocatedEntry, known: Known, report: Report): void {
  const own = levelRank(located.entry);
  for (const [index, id] of (located.entry.needs ?? []).entries()) {
    const needed = known(id);
    if (needed && own >= 0 && levelRank(needed) > own) {
      const message = `"${id}" is ${needed.level}, this entry is ${located.entry.level}: what one needs first is never of a higher level`;
      report('needs-higher-level', located.rangeOfValue(['needs', index]), message);
    }
  }
}

function levelRank(entry: { readonly level?: Level | undefined }): number {
  return entry.level ? levels.indexOf(entry.level) : -1;
}

function checkQuiz(located: LocatedEntry, report: Report): void {
  const { entry } = located;
  if (entry.kind === 'term' && entry.partOf !== undefined && entry.quiz !== undefined) {
    const message = `a part has no page of its own to ask on; put its questions into "${entry.partOf}"`;
    report('quiz-of-part', located.rangeOfValue(['quiz']), message);
  }
  for (const [index, question] of (located.entry.quiz ?? []).entries()) {
    if (question.kind === 'choose') {
      const right = question.options.filter((option) => option.right).length;
      if (right !== 1) {
        const message = `a choose question has exactly one right option; this one has ${right}`;
        report('not-one-right-option', located.rangeOfValue(['quiz', index, 'options']), message);
      }
    }
    if (question.kind === 'spot') {
      const count = question.code.trimEnd().split('\n').length;
      if (!Number.isInteger(question.line) || question.line < 1 || question.line > count) {
        const message = `the fault stands on a line from 1 to ${count}; found ${question.line}`;
        report('wrong-value', located.rangeOfValue(['quiz', index, 'line']), message);
      }
    }
  }
}

/** Memories are kept of a question, an option, a footnote: their ids are unique where they stand. */
function checkUniqueIds(located: LocatedEntry, report: Report): void {
  const { quiz = [], links = [] } = located.entry;
  const lists = [
    { path: ['quiz'], ids: quiz.map(({ id }) => id) },
    { path: ['links'], ids: links.map(({ id }) => id) },
    ...quiz.flatMap((question, index) =>
      question.kind === 'choose'
        ? [{ path: ['quiz', index, 'options'], ids: question.options.map(({ id }) => id) }]
        : [],
    ),
  ];
  for (const { path, ids } of lists) {
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) < index) {
        report(
          'id-twice',
          located.rangeOfValue([...path, index, 'id']),
          `the id "${id}" stands twice in this list`,
        );
      }
    }
  }
}

function checkComparisons(
  located: LocatedEntry,
  byId: ReadonlyMap<string, LocatedEntry>,
  report: Report,
): void {
  const { entry } = located;
  for (const [index, { with: id }] of (entry.compare ?? []).entries()) {
    const other = byId.get(id);
    const twice = other?.entry.compare?.some((comparison) => comparison.with === entry.id) === true;
    // The one of the two that comes later in the alphabet is told, so that the fault shows once.
    if (twice && other && entry.id > id) {
      const message = `${other.file} compares the same two already; it is shown on both sides, so write it on one`;
      report('compared-twice', located.rangeOfValue(['compare', index]), message);
    }
  }
}

function checkNames(entries: readonly LocatedEntry[]): Diagnostic[] {
  const owners = new Map<string, LocatedEntry>();
  const diagnostics: Diagnostic[] = [];
  const claim = (located: LocatedEntry, name: string, path: readonly PropertyKey[]) => {
    // Skills and paths carry titles, which nobody hovers: "Caching well" does not take a word from a term.
    const isTitle = located.entry.kind === 'skill' || located.entry.kind === 'path';
    const key = `${isTitle ? 'title' : 'word'}:${nameKey(name)}`;
    const owner = owners.get(key);
    if (owner && owner.entry.id !== located.entry.id) {
      const message = `the name "${name}" belongs to "${owner.entry.id}" (${owner.file}) already; no two entries claim one name. Drop it here or there, or make it contextual`;
      diagnostics.push(diagnosticAt(located, 'two-owners-of-name', located.rangeOfValue(path), message));
    } else if (owner && path[0] === 'aliases') {
      const message = `the alias "${name}" is the entry's own name or alias in another spelling, which matches anyway`;
      diagnostics.push(diagnosticAt(located, 'alias-twice', located.rangeOfValue(path), message));
    } else {
      owners.set(key, located);
    }
  };
  for (const located of entries) {
    if (!isContextual(located.entry)) {
      claim(located, located.entry.name, ['name']);
    }
  }
  for (const located of entries) {
    for (const [index, alias] of (located.entry.aliases ?? []).entries()) {
      claim(located, alias, ['aliases', index]);
    }
  }
  return diagnostics;
}

/** What lies within a phrase of `except` is silent: no such phrase may be a name itself in another spelling. */
function checkExceptions(located: LocatedEntry, report: Report): void {
  for (const [index, { names, except = [] }] of (located.entry.contextual ?? []).entries()) {
    for (const [at, phrase] of except.entries()) {
      // A sign before it, as in `-nodes`, makes another word of it.
      const name = /^[\p{L}\d]/u.test(phrase)
        ? names.find((each) => singularKey(each) === singularKey(phrase))
        : undefined;
      if (name !== undefined) {
        const message = `"${phrase}" is "${name}" in another spelling, which would never speak; write "exact: true" in its evidence, or longer phrases`;
        report('exception-of-all', located.rangeOfValue(['contextual', index, 'except', at]), message);
      }
    }
  }
}

const singularKey = (name: string): string => nameKey(name).replace(/s$/, '');

/** A message leads to one page: whoever pastes it must not land on one or the other by chance. */
function checkMessages(entries: readonly LocatedEntry[]): Diagnostic[] {
  const owners = new Map<string, LocatedEntry>();
  return entries.flatMap((located) =>
    (located.entry.errors ?? []).flatMap(({ says }, index) => {
      const key = nameKey(says.replace(/\{[^{}\s]*\}/g, '{}'));
      const owner = owners.get(key);
      owners.set(key, owner ?? located);
      const message = `the message is explained by "${owner?.entry.id}" (${owner?.file}) already; keep it on the entry that helps most`;
      return owner
        ? [
            diagnosticAt(
              located,
              'two-owners-of-message',
              located.rangeOfValue(['errors', index, 'says']),
              message,
            ),
          ]
        : [];
    }),
  );
}

/** A name that also stands among the entry's contextual names needs their evidence and claims nothing. */
function isContextual({ name, contextual = [] }: Entry): boolean {
  const key = nameKey(name);
  return contextual.some(({ names }) => names.some((each) => nameKey(each) === key));
}

function checkCycles(
  entries: readonly LocatedEntry[],
  byId: ReadonlyMap<string, LocatedEntry>,
): Diagnostic[] {
  const edges = {
    needs: (entry: Entry) => entry.needs ?? [],
    parent: (entry: Entry) => (entry.kind === 'skill' && entry.parent ? [entry.parent] : []),
    partOf: (entry: Entry) => (entry.kind === 'term' && entry.partOf ? [entry.partOf] : []),
  };
  return Object.entries(edges).flatMap(([key, next]) => {
    const cycles = findCycles(
      entries.map(({ entry }) => entry.id),
      (id) => {
        const entry = byId.get(id)?.entry;
        return entry ? next(entry) : [];
      },
    );
    return cycles.flatMap((cycle) => {
      const first = byId.get(cycle[0] ?? '');
      const message = `a cycle of "${key}": ${[...cycle, cycle[0]].join(' → ')}`;
      return first ? [diagnosticAt(first, `cycle-of-${key}`, first.rangeOfValue([key]), message)] : [];
    });
  });
}

/** A path shows what is needed before what needs it, as far as both are among its steps. */
function checkPaths(entries: readonly LocatedEntry[], byId: ReadonlyMap<string, LocatedEntry>): Diagnostic[] {
  return entries.flatMap((located) => {
    const { entry } = located;
    if (entry.kind !== 'path') {
      return [];
    }
    const order = new Map(entry.steps.map(({ entry: id }, index) => [id, index]));
    return entry.steps.flatMap(({ entry: id }, index) =>
      (byId.get(id)?.entry.needs ?? [])
        .filter((needed) => (order.get(needed) ?? -1) > index)
        .map((needed) => {
          const message = `step "${id}" needs "${needed}", which comes later in this path: swap them`;
          return diagnosticAt(
            located,
            'path-against-needs',
            located.rangeOfValue(['steps', index, 'entry']),
            message,
          );
        }),
    );
  });
}
