import * as z from 'zod/mini';
import { type FromPage, type PageState, pageCommands } from './messages.ts';

/** No message of ours is longer; a longer one is not ours. */
const textLimit = 1_000_000;
const id = z.string().check(z.maxLength(200));
const text = z.string().check(z.maxLength(textLimit));
const request = z.number();

const fromPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('open'), id, anchor: z.optional(id), toSide: z.boolean() }),
  z.object({ type: z.literal('foresee'), id }),
  z.object({ type: z.literal('place'), id, anchor: z.optional(id), scroll: z.number() }),
  z.object({ type: z.literal('go'), way: z.enum(['back', 'forward']) }),
  z.object({ type: z.literal('copy'), request, text }),
  z.object({ type: z.literal('insert'), request, text }),
  z.object({ type: z.literal('openSample'), request, text, language: id }),
  z.object({ type: z.literal('language'), language: id }),
  z.object({ type: z.literal('command'), command: z.enum(pageCommands) }),
]);

/** A page's message as it should be, or undefined: a page may be anybody who got into it. */
export function readFromPage(data: unknown): FromPage | undefined {
  return fromPage.safeParse(data).data;
}

const pageState = z.object({ v: z.literal(1), id, anchor: z.optional(id), scroll: z.number() });

/** What a page kept over a reload; undefined for anything else, an older version too. */
export function readPageState(data: unknown): PageState | undefined {
  return pageState.safeParse(data).data;
}
