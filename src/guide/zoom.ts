import type * as vscode from 'vscode';

const key = 'guide.zoom';
const step = 10;
const least = 60;
const most = 240;

/** How large pages are, in percent; one size for all of them, kept between windows. */
export class Zoom {
  readonly #memory: vscode.Memento;
  readonly #changed: (percent: number) => void;

  constructor(memory: vscode.Memento, changed: (percent: number) => void) {
    this.#memory = memory;
    this.#changed = changed;
  }

  get percent(): number {
    const kept = this.#memory.get<unknown>(key);
    return typeof kept === 'number' ? Math.min(most, Math.max(least, kept)) : 100;
  }

  async change(steps: number): Promise<void> {
    await this.#set(this.percent + steps * step);
  }

  async reset(): Promise<void> {
    await this.#set(100);
  }

  async #set(percent: number): Promise<void> {
    await this.#memory.update(key, percent);
    this.#changed(this.percent);
  }
}
