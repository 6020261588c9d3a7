import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { groupBy } from '../catalog/group-by.ts';
import { reasonOf } from '../catalog/reason.ts';
import { fenceProblems, parseFences } from '../pages/fences.ts';
import type { Diagram, DiagramLabel, Page, Paint } from '../pages/page.ts';
import { type Painted, paintRuns } from '../pages/painted.ts';
import { renderPage } from '../pages/render-page.ts';
import { renderRoad } from '../pages/road.ts';
import { createColours } from './colours.ts';
import { renderDiagram } from './diagrams.ts';

export interface RenderedPages {
  /** A page for every entry that is no part of another: a part stands on the page of its whole. */
  readonly pages: ReadonlyMap<string, Page>;
  /** The colours and pictures of each of these pages. */
  readonly painted: ReadonlyMap<string, Painted>;
  readonly problems: readonly PageProblem[];
}

/** A fault in the guide of an entry. */
export interface PageProblem {
  readonly id: string;
  /** Where in the text of `guide`, in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  readonly rule: string;
  readonly message: string;
}

/** Renders every page in the colours of the stylesheet, and tells every fault of the guides at once. */
export async function renderPages(entries: readonly Entry[], catalog: Catalog): Promise<RenderedPages> {
  const colour = await createColours();
  const pages = new Map<string, Page>();
  const painted = new Map<string, Painted>();
  const problems: PageProblem[] = [];
  const parts = groupBy(entries, (entry) =>
    entry.kind === 'term' && entry.partOf !== undefined ? [entry.partOf] : [],
  );
  for (const entry of entries) {
    problems.push(...guideProblems(entry));
    if (entry.kind === 'term' && entry.partOf !== undefined) {
      continue;
    }
    const made: Making = { colours: [], diagrams: [] };
    const paint = paintFor(entry, colour, problems, made);
    pages.set(entry.id, renderPage(entry, catalog, paint, parts.get(entry.id) ?? []));
    painted.set(entry.id, made);
  }
  problems.push(...deadAnchors(entries, catalog, pages));
  return { pages, painted, problems };
}

/** What is painted while a page is rendered. */
interface Making extends Painted {
  readonly colours: string[];
  readonly diagrams: (Diagram | null)[];
}

function paintFor(
  entry: Entry,
  runsOf: (code: string, language: string) => string,
  problems: PageProblem[],
  made: Making,
): Paint {
  const picture = (mermaid: string, label: DiagramLabel): Diagram | undefined => {
    try {
      return renderDiagram(mermaid, label);
    } catch (error) {
      const offset = Math.max(0, entry.guide?.indexOf(mermaid) ?? 0);
      const message = `this diagram cannot be drawn: ${reasonOf(error)}`;
      problems.push({ id: entry.id, offset, length: mermaid.length, rule: 'diagram', message });
      return undefined;
    }
  };
  return {
    colour: (code, language) => {
      const runs = runsOf(code, language);
      made.colours.push(runs);
      return paintRuns(code, runs);
    },
    road: renderRoad,
    diagram: (mermaid, label) => {
      const diagram = picture(mermaid, label);
      made.diagrams.push(diagram ?? null);
      return diagram;
    },
  };
}

function guideProblems({ id, guide = '' }: Entry): PageProblem[] {
  const lines = guide.split('\n');
  return fenceProblems(parseFences(guide)).map(({ line, rule, message }) => ({
    id,
    offset: lines.slice(0, line).reduce((length, text) => length + text.length + 1, 0),
    length: lines[line]?.length ?? 0,
    rule,
    message,
  }));
}

/** Links whose page is there and whose place on it is not. Dead ids are the catalogue's own check. */
function deadAnchors(
  entries: readonly Entry[],
  catalog: Catalog,
  pages: ReadonlyMap<string, Page>,
): PageProblem[] {
  return entries.flatMap(({ id, guide = '' }) =>
    [...guide.matchAll(/\]\(\s*(?:atlas:([a-z0-9-]+))?#([^)\s]+)\)/g)].flatMap((match) => {
      const [text, target = id, anchor = ''] = match;
      const entry = catalog.get(target);
      const page = pages.get((entry?.kind === 'term' ? entry.partOf : undefined) ?? entry?.id ?? '');
      return page === undefined || page.anchors.includes(anchor)
        ? []
        : [
            {
              id,
              offset: match.index,
              length: text.length,
              rule: 'dead-anchor',
              message: `the page "${page.id}" has no place "${anchor}"`,
            },
          ];
    }),
  );
}
