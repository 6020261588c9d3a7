/** Something read on first need, once for all who ask; after a failure, or when it is forgotten, the next who asks reads again. */
export class KeptReading<T> {
  readonly #read: () => Promise<T>;
  #reading: Promise<T> | undefined;

  constructor(read: () => Promise<T>) {
    this.#read = read;
  }

  current(): Promise<T> {
    this.#reading ??= this.#start();
    return this.#reading;
  }

  /** Puts what came later in the place of what was read. */
  replace(value: T): void {
    this.#reading = Promise.resolve(value);
  }

  /** Whether there was anything to forget. */
  forget(): boolean {
    const wasRead = this.#reading !== undefined;
    this.#reading = undefined;
    return wasRead;
  }

  #start(): Promise<T> {
    const reading = this.#read().catch((error: unknown) => {
      // What failed may have been forgotten meanwhile, and another reading begun.
      if (this.#reading === reading) {
        this.#reading = undefined;
      }
      throw error;
    });
    return reading;
  }
}
