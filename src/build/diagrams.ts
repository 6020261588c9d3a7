import { renderMermaidSVG } from 'beautiful-mermaid';
import { escapeHtml } from '../pages/html.ts';
import type { Diagram, DiagramLabel } from '../pages/page.ts';

/**
 * A Mermaid text as a picture in the page's own colours. What beautiful-mermaid writes carries style
 * attributes, a style sheet and the address of a font: a page's content security policy drops them all, so
 * colours become classes and the rest goes. Throws what beautiful-mermaid throws on a text it cannot read.
 */
export function renderDiagram(mermaid: string, label: DiagramLabel): Diagram {
  const drawn = renderMermaidSVG(mermaid, { padding: 12, transparent: true });
  return { svg: asThemed(drawn, label), words: wordsOf(drawn) };
}

function asThemed(svg: string, { id, title }: DiagramLabel): string {
  const withClasses = svg
    .replace(/<style>[\s\S]*?<\/style>\s*/g, '')
    .replace(
      /<([a-z]+)((?:\s+[\w:-]+="[^"]*")+)\s*(\/?)>/gi,
      (_, tag: string, attributes: string, end: string) => themedTag(tag, attributes, end, id),
    );
  const named = `role="img" aria-labelledby="${id}-title"><title id="${id}-title">${escapeHtml(title)}</title>`;
  return withClasses
    .replace(/^<svg[^>]*>/, (tag) => `${enlarge(tag).slice(0, -1)} ${named}`)
    .replace(/>\s+</g, '><');
}

/** The drawing's own letters are smaller than a page's; the picture still shrinks where there is no room. */
const enlarged = 1.18;

function enlarge(svgTag: string): string {
  return svgTag.replace(
    / (width|height)="([\d.]+)"/g,
    (_, side: string, size: string) => ` ${side}="${Math.round(Number(size) * enlarged)}"`,
  );
}

function themedTag(tag: string, attributes: string, end: string, id: string): string {
  const classes: string[] = [];
  const kept: string[] = [];
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name === 'class') {
      classes.unshift(...value.split(/\s+/));
    } else if ((name === 'fill' || name === 'stroke') && value !== 'none') {
      // A colour of the author's own would be wrong in half of the themes, so it is not kept.
      const variable = /^var\(--_?([\w-]+)\)$/.exec(value)?.[1];
      classes.push(`d-${name}-${variable ?? 'text'}`);
    } else if (name !== 'style' && !name.startsWith('data-') && !name.startsWith('font-')) {
      kept.push(`${name}="${own(name, value, id)}"`);
    } else if (name === 'font-weight' && Number(value) >= 600) {
      classes.push('d-strong');
    } else if (name === 'font-size') {
      kept.push(`font-size="${value}"`);
    }
  }
  const list = classes.length > 0 ? [`class="${classes.join(' ')}"`] : [];
  return `<${[tag, ...list, ...kept].join(' ')}${end}>`;
}

/** Ids are unique on the page, and numbers no longer than the eye can see. */
function own(name: string, value: string, id: string): string {
  if (name === 'id') {
    return `${id}-${value}`;
  }
  return value
    .replace(/url\(#([\w-]+)\)/g, `url(#${id}-$1)`)
    .replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

/** Who leads to whom, with what words, in the order of the text. */
function wordsOf(svg: string): string[] {
  const tags = [...svg.matchAll(/<(\w+)((?:\s+[\w:-]+="[^"]*")+)\s*\/?>/g)].map(([, , attributes = '']) =>
    attributesOf(attributes),
  );
  const boxes = tags.filter(({ class: kind = '' }) => /\b(?:node|actor)\b/.test(kind));
  const names = new Map(
    boxes.flatMap(({ 'data-id': id, 'data-label': text }) =>
      id === undefined ? [] : [[id, text ?? id] as const],
    ),
  );
  const name = (id: string): string => names.get(id) ?? id;
  const led = new Set<string>();
  const lines = tags.flatMap((tag) => {
    const { class: kind = '', 'data-from': from, 'data-to': to, 'data-label': text } = tag;
    if (/\bnote\b/.test(kind)) {
      return [];
    }
    if (from === undefined || to === undefined || /\bedge-label\b/.test(kind)) {
      return [];
    }
    led.add(from).add(to);
    return [`${name(from)} → ${name(to)}${text === undefined || text === '' ? '' : `: ${text}`}`];
  });
  const alone = [...names].flatMap(([id, text]) => (led.has(id) ? [] : [text]));
  return [...lines, ...alone].map(decoded);
}

function attributesOf(text: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function decoded(text: string): string {
  return text
    .replace(/<br\s*\/?>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
