import type { LearningEvent } from './events.ts';

/** What is known of a person's knowledge. */
export interface KnowledgeState {
  /** Entries whose page was opened at least once. */
  readonly opened: ReadonlySet<string>;
  /** Entries the person marked as known, and did not unmark later. */
  readonly known: ReadonlySet<string>;
}

/** The same state for any order and any repetition of the same events. */
export function foldEvents(events: Iterable<LearningEvent>): KnowledgeState {
  const opened = new Set<string>();
  const lastMark = new Map<string, LearningEvent>();
  for (const event of events) {
    if (event.what === 'opened') {
      opened.add(event.entry);
    } else {
      const last = lastMark.get(event.entry);
      if (!last || isLater(event, last)) {
        lastMark.set(event.entry, event);
      }
    }
  }
  const known = new Set(
    [...lastMark.values()].filter(({ what }) => what === 'marked-known').map(({ entry }) => entry),
  );
  return { opened, known };
}

/** Two marks of the same millisecond still have one order, the same in every window. */
function isLater(a: LearningEvent, b: LearningEvent): boolean {
  return a.at !== b.at ? a.at > b.at : a.event > b.event;
}
