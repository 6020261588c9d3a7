import { renderPage } from '../../../src/pages/render-page.ts';
import { renderRoad } from '../../../src/pages/road.ts';
import { plainPaint } from '../../../src/pages/samples.ts';
import { fixture, fixtureCatalog, fixtureEntries } from './fixture-entries.ts';

/** The page of a fixture with the parts that hang under it. */
export const render = (id: string) =>
  renderPage(
    fixture(id),
    fixtureCatalog,
    { ...plainPaint, road: renderRoad },
    fixtureEntries.filter((part) => part.kind === 'term' && part.partOf === id),
  );

export const htmlOf = (id: string): string => render(id).html;
