import type { Catalog } from '../catalog/catalog.ts';
import type { Entry, Link } from '../catalog/entry.ts';
import { markdownLines } from '../catalog/fenced-lines.ts';
import { monthText } from './sections.ts';

/**
 * An entry as a Markdown text that stands on its own: links to other pages become their words, footnotes
 * lead to the list of sources at the end.
 */
export function renderMarkdown(entry: Entry, catalog: Catalog): string {
  const name = (id: string): string => catalog.get(id)?.name ?? id;
  const blocks = [
    `# ${entry.name}`,
    `*${[entry.kind, entry.level].filter(Boolean).join(', ')}*`,
    entry.summary,
    entry.goal && `**After this page you can:** ${entry.goal}`,
    ...kindBlocks(entry, name),
    entry.guide && nested(entry.guide),
    ...catalog.partsOf(entry.id).map((part) => `## ${part.name}\n\n${part.summary}`),
    list(
      'In your stack',
      (entry.inCode ?? []).map(
        ({ in: tool, write, note }) => `${name(tool)}: ${code(write)}${note ? ` (${note})` : ''}`,
      ),
    ),
    list(
      'Not to be confused with',
      catalog.comparisons(entry.id).map(({ other, how }) => `**${other.name}.** ${how}`),
    ),
    list(
      'When it goes wrong',
      (entry.errors ?? []).map(({ says, means, first }) => `${code(says)} ${means} First: ${first}`),
    ),
    list('Related', (entry.related ?? []).map(name)),
    sources(entry.links ?? [], entry.guide ?? ''),
  ];
  return `${withoutAtlasLinks(blocks.filter((block) => typeof block === 'string' && block !== '').join('\n\n'))}\n`;
}

function kindBlocks(entry: Entry, name: (id: string) => string): (string | undefined)[] {
  switch (entry.kind) {
    case 'role':
      return [
        list('What you answer for', entry.responsibilities ?? []),
        list('Skills of this role', (entry.skills ?? []).map(name)),
        list(
          'In figures',
          (entry.figures ?? []).map(
            ({ figure, what, source, asOf }) =>
              `${figure}: ${what} (${source}, ${asOf === 'unknown' ? 'undated' : monthText(asOf)})`,
          ),
        ),
        entry.figuresNote,
      ];
    case 'skill':
      return [list('What to learn, in order', (entry.learn ?? []).map(name), true)];
    case 'tool':
      return [
        entry.versions && `This page is about ${entry.versions}.`,
        list(
          'What one takes instead, and when',
          (entry.alternatives ?? []).map(({ id, when }) => `**${name(id)}.** ${when}`),
        ),
      ];
    case 'path':
      return [
        ...[
          ['For', entry.who],
          ['Time', entry.time],
          ['Cost', entry.cost],
        ].map(([what, value]) => value && `**${what}:** ${value}`),
        list(
          'Step by step',
          entry.steps.map(({ entry: id, why }) => `**${name(id)}.** ${why}`),
          true,
        ),
      ];
    case 'term':
      return [];
  }
}

function list(title: string, items: readonly string[], ordered = false): string | undefined {
  return items.length === 0
    ? undefined
    : `## ${title}\n\n${items.map((item, at) => `${ordered ? `${at + 1}.` : '-'} ${item.trim()}`).join('\n')}`;
}

/** A code span that holds any text, backticks too. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const ticks = '`'.repeat(longest + 1);
  return longest > 0 ? `${ticks} ${text} ${ticks}` : `${ticks}${text}${ticks}`;
}

/** The links as a list, and as footnotes where the guide refers to them. */
function sources(links: readonly Link[], guide: string): string | undefined {
  const line = ({ title, url, read }: Link): string =>
    `[${title}](${url})${read ? `, read ${monthText(read)}` : ''}`;
  const notes = links
    .filter(({ id }) => guide.includes(`[^${id}]`))
    .map((link) => `[^${link.id}]: ${line(link)}`);
  return links.length === 0
    ? undefined
    : [list('Sources and further reading', links.map(line)), notes.join('\n')].filter(Boolean).join('\n\n');
}

/** A guide's headings begin at the second order here, as they do on the page. */
function nested(guide: string): string {
  const lines = markdownLines(guide);
  const orders = lines
    .filter(({ isFenced }) => !isFenced)
    .flatMap(({ text }) => /^(#{1,6}) /.exec(text)?.[1]?.length ?? []);
  const shift = orders.length === 0 ? 0 : Math.max(0, 2 - Math.min(...orders));
  return lines
    .map(({ text, isFenced }) =>
      isFenced ? withPlainInfo(text) : text.replace(/^#{1,6} /, (marks) => '#'.repeat(shift) + marks),
    )
    .join('\n')
    .trim();
}

/** What an opening fence says beside its language is for our build. */
function withPlainInfo(line: string): string {
  return line.replace(/^(\s*(?:`{3,}|~{3,})[\w+#-]*)\s.*$/, '$1');
}

function withoutAtlasLinks(markdown: string): string {
  return markdownLines(markdown)
    .map(({ text, isFenced }) =>
      isFenced ? text : text.replace(/\[((?:[^\]\\]|\\.)*)\]\(atlas:[^)\s]*\)/g, '$1'),
    )
    .join('\n');
}
