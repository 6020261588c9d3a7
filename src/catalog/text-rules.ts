import type { Report } from './diagnostic.ts';
import { withoutFences } from './fenced-lines.ts';
import type { LocatedEntry } from './read-entry.ts';

const atlasLink = /\]\(\s*(atlas:([^)\s#]*)(?:#[^)\s]*)?)/g;
const footnote = /\[\^([^\]\s]+)\](?!:)/g;

/** Links and footnotes inside an entry's guide lead somewhere. Code fences are not looked into. */
export function checkTexts(located: LocatedEntry, exists: (id: string) => boolean, report: Report): void {
  const { guide, links = [] } = located.entry;
  if (guide === undefined) {
    return;
  }
  const prose = withoutCode(guide);
  for (const match of prose.matchAll(atlasLink)) {
    const [, target = '', id = ''] = match;
    if (!exists(id)) {
      const offset = match.index + match[0].indexOf(target);
      report(
        'dead-atlas-link',
        located.rangeInScalar(['guide'], offset, target.length),
        `no entry has the id "${id}"`,
      );
    }
  }
  const known = new Set(links.map(({ id }) => id));
  for (const match of prose.matchAll(footnote)) {
    const [mark, id = ''] = match;
    if (!known.has(id)) {
      const message = `the footnote ${mark} names no link: add one with the id "${id}" under "links"`;
      report('dead-footnote', located.rangeInScalar(['guide'], match.index, mark.length), message);
    }
  }
}

/** The text with fences and code spans blanked out, offsets kept. */
function withoutCode(text: string): string {
  return withoutFences(text).replace(/(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, (span) => ' '.repeat(span.length));
}
