/** A page, and where on it the reader was. */
export interface Place {
  readonly id: string;
  readonly anchor?: string | undefined;
  /** Pixels from the top, once the reader has been there. */
  readonly scroll?: number | undefined;
}

/** Where a reader has been in one panel, and where back and forward lead. */
export class History {
  #places: Place[] = [];
  #at = -1;

  get current(): Place | undefined {
    return this.#places[this.#at];
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForward(): boolean {
    return this.#at < this.#places.length - 1;
  }

  /** Goes to a new place; what lay ahead is forgotten. The same page and place again adds nothing. */
  visit(place: Place): void {
    const { current } = this;
    if (current?.id === place.id && current.anchor === place.anchor) {
      this.#places[this.#at] = place;
      return;
    }
    this.#places = [...this.#places.slice(0, this.#at + 1), place].slice(-limit);
    this.#at = this.#places.length - 1;
  }

  /**
   * Remembers how far the reader has scrolled on a page. Word of a page that was just left comes late, and goes
   * to the place nearest to where the reader is now.
   */
  scrolled(id: string, scroll: number): void {
    const at = this.#places
      .map((place, index) => ({ place, index, distance: Math.abs(index - this.#at) }))
      .filter(({ place }) => place.id === id)
      .sort((a, b) => a.distance - b.distance)[0];
    if (at) {
      this.#places[at.index] = { ...at.place, scroll };
    }
  }

  back(): Place | undefined {
    this.#at = Math.max(this.#at - 1, Math.min(this.#at, 0));
    return this.current;
  }

  forward(): Place | undefined {
    this.#at = Math.min(this.#at + 1, this.#places.length - 1);
    return this.current;
  }
}

const limit = 100;
