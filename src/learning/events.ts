import * as z from 'zod/mini';

/**
 * What happened between a person and an entry. Events are never changed; what a person knows is always
 * worked out from all of them, in whatever order and however often they arrive.
 */
const learningEvent = z.object({
  /** Unique for ever; the union of two logs is a union by this. */
  event: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Milliseconds since 1970. */
  at: z.number(),
  what: z.enum(['opened', 'marked-known', 'unmarked-known']),
  entry: z.string().check(z.minLength(1), z.maxLength(200)),
});

export type LearningEvent = z.infer<typeof learningEvent>;

/** The events of one file; whatever does not look like one is left out and counted. */
export function parseEvents(json: string): {
  readonly events: readonly LearningEvent[];
  readonly unreadable: number;
} {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { events: [], unreadable: 1 };
  }
  const list: readonly unknown[] = Array.isArray(data) ? data : [data];
  const events = list.flatMap((each) => {
    const checked = learningEvent.safeParse(each);
    return checked.success ? [checked.data] : [];
  });
  return { events, unreadable: list.length - events.length };
}
