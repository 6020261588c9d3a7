import type { Catalog } from '../catalog/catalog.ts';
import { renderMap } from './map.ts';
import type { Road } from './page.ts';
import { roadSection } from './road-section.ts';
import { stopContents } from './stops.ts';

/** The map of the road a request travels and its stops, as the page of that entry shows them. */
export function renderRoad(catalog: Catalog): Road {
  const contents = stopContents(catalog);
  return { map: renderMap(contents), section: roadSection(contents) };
}
