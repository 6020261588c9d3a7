import MarkdownIt, { type MarkdownIt as Engine, type StateInline, type Token } from 'markdown-it';
import type { Link } from '../catalog/entry.ts';
import { idPattern } from '../catalog/vocabulary.ts';
import { type Anchors, anchor } from './anchors.ts';
import { collectFences, type PlacedFence } from './fences.ts';
import { escapeHtml, Html } from './html.ts';
import type { Heading } from './page.ts';

/** What a text of an entry stands in. */
export interface ProseContext {
  /** The links that `[^id]` refers to, in the order of their numbers. */
  readonly links: readonly Link[];
  readonly anchors: Anchors;
  /** The markup of fences that belong together; the sentence that stands before them is handed in. */
  sample(example: readonly PlacedFence[], before: string): Html;
}

export interface Prose {
  readonly html: Html;
  /** Headings of the first order. */
  readonly headings: readonly Heading[];
}

/**
 * Where a link may lead: the web, a mail, a place on this page, another page of the atlas. All else stays
 * text: markdown-it on its own lets `command:` through, which would run a command of the editor.
 */
const page = `atlas:${idPattern.source.slice(1, -1)}`;
const allowedTarget = new RegExp(`^(?:https://[^\\s/]|mailto:[^\\s]|(?:${page})?#${anchor}$|${page}$)`, 'u');

export function isAllowedTarget(target: string): boolean {
  return allowedTarget.test(target);
}

/** What markdown-it carries through one rendering. */
type ProseEnv = {
  readonly links: readonly Link[];
  /** What the anchors of the links begin with. */
  readonly prefix?: string;
};

const ofLinks = 'link-';

let engine: Engine | undefined;

function markdown(): Engine {
  engine ??= createEngine();
  return engine;
}

function createEngine(): Engine {
  const created = new MarkdownIt({ html: false, linkify: false, typographer: false });
  created.validateLink = isAllowedTarget;
  const { normalizeLink } = created;
  // Our own addresses stay as they are written: the page looks for a place by its letters.
  created.normalizeLink = (target) =>
    /^(?:atlas:|#)/.test(target) ? target : normalizeLink.call(created, target);
  // The bundle of the extension does not even bring it along.
  created.disable('image', true);
  created.inline.ruler.before('link', 'footnote', footnote);
  // A second fence: an empty target is not asked about above.
  created.renderer.rules['link_open'] = (tokens, at, options, _, renderer) => {
    const token = tokens[at];
    if (token && !isAllowedTarget(String(token.attrGet('href') ?? ''))) {
      token.attrs = null;
    }
    return renderer.renderToken(tokens, at, options);
  };
  created.renderer.rules['footnote'] = (tokens, at) => tokens[at]?.content ?? '';
  created.renderer.rules['example'] = (tokens, at) => tokens[at]?.content ?? '';
  created.renderer.rules['table_open'] = () => '<div class="table-frame"><table>\n';
  created.renderer.rules['table_close'] = () => '</table></div>\n';
  return created;
}

/** `[^pg-max]`: a raised number that leads to the link of that id; anything else stays as written. */
function footnote(state: StateInline, silent: boolean): boolean {
  const match = /^\[\^([a-z0-9-]+)\]/.exec(state.src.slice(state.pos, state.pos + 120));
  const { links = [], prefix = ofLinks } = state.env as Partial<ProseEnv>;
  const at = links.findIndex(({ id }) => id === match?.[1]);
  const link = links[at];
  if (!match || !link) {
    return false;
  }
  if (!silent) {
    const token = state.push('footnote', '', 0);
    token.content = sourceMark(link, at, prefix);
  }
  state.pos += match[0].length;
  return true;
}

function sourceMark({ id, title }: Link, at: number, prefix: string): string {
  return `<sup class="source"><a href="#${escapeHtml(prefix + id)}" aria-label="Source ${at + 1}: ${escapeHtml(title)}">${at + 1}</a></sup>`;
}

/** A guide as markup. Headings begin at h2, whatever the author began with. */
export function renderProse(text: string, context: ProseContext): Prose {
  const env: ProseEnv = { links: context.links };
  const md = markdown();
  const tokens = md.parse(text, env);
  const headings = numberHeadings(tokens, context.anchors);
  const shown = withSamples(tokens, context);
  return { html: new Html(md.renderer.render(shown, md.options, env)), headings };
}

/** A sentence or two inside an element: code, emphasis and links, no blocks. */
export function renderInline(text: string, links: readonly Link[] = []): Html {
  return new Html(markdown().renderInline(text.trim(), { links }));
}

/** A short text that may have paragraphs and lists, such as an answer. */
export function renderBlocks(text: string, links: readonly Link[] = [], prefix = ofLinks): Html {
  return new Html(markdown().render(text, { links, prefix }));
}

/** The words of an inline token, without marks. */
function plainText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map(({ type, content }) =>
      type === 'softbreak' || type === 'hardbreak' ? ' ' : type === 'footnote' ? '' : content,
    )
    .join('');
}

function numberHeadings(tokens: readonly Token[], anchors: Anchors): Heading[] {
  const headings: Heading[] = [];
  const opened = tokens
    .map((token, at) => ({ token, at }))
    .filter(({ token }) => token.type === 'heading_open');
  const top = Math.min(...opened.map(({ token }) => Number(token.tag.slice(1))));
  for (const { token, at } of opened) {
    const level = Math.min(Number(token.tag.slice(1)) - top + 2, 4);
    const text = plainText(tokens[at + 1]);
    const id = anchors.after(text);
    const close = tokens[at + 2];
    token.tag = `h${level}`;
    token.attrSet('id', id);
    token.attrSet('tabindex', '-1');
    if (close) {
      close.tag = token.tag;
    }
    if (level === 2) {
      headings.push({ id, text });
    }
  }
  return headings;
}

/** Puts one token in the place of the fences of each example. */
function withSamples(tokens: readonly Token[], context: ProseContext): Token[] {
  const examples = new Map<number, PlacedFence[]>();
  for (const placed of collectFences(tokens)) {
    const { example } = placed.fence;
    examples.set(example, [...(examples.get(example) ?? []), placed]);
  }
  const byFirst = new Map([...examples.values()].map((example) => [example[0]?.first, example]));
  const shown: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const example = byFirst.get(at);
    if (token && example) {
      token.type = 'example';
      token.content = context.sample(example, sentenceBefore(tokens, at)).markup;
      at = example.at(-1)?.last ?? at;
    }
    if (token) {
      shown.push(token);
    }
  }
  return shown;
}

/** The last sentence of the paragraph that stands before; empty where there is none. */
function sentenceBefore(tokens: readonly Token[], at: number): string {
  if (tokens[at - 1]?.type !== 'paragraph_close') {
    return '';
  }
  const sentences = plainText(tokens[at - 2]).split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return (sentences.at(-1) ?? '').replace(/:$/, '.').trim();
}
