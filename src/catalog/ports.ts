import type { Catalog } from './catalog.ts';

/** What ends a subscription, in the shape of the editor's own. */
export interface Disposable {
  dispose(): unknown;
}

/** The same shape as the editor's own, so that its emitters fit. */
export type Event<T> = (listener: (value: T) => unknown) => Disposable;

/** Where the surfaces get the catalogue from; loaded on first need, replaced when packs change. */
export interface CatalogSource {
  current(): Promise<Catalog>;
  readonly onDidChange: Event<void>;
}
