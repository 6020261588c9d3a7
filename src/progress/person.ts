import * as vscode from 'vscode';
import type { LearningEvent } from '../learning/events.ts';
import { foldEvents, type KnowledgeState } from '../learning/knowledge.ts';
import type { Knowledge } from '../learning/ports.ts';
import type { EventFiles } from './event-files.ts';

const mostFiles = 64;
const nothing: KnowledgeState = { opened: new Set(), known: new Set() };

/** What the person at this machine has met and knows. Read on first need; other windows' events come with it. */
export class Person implements Knowledge, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  #state = nothing;
  #events: LearningEvent[] = [];
  #reading: Promise<void> | undefined;
  readonly onDidChange = this.#changed.event;

  readonly #files: EventFiles;
  readonly #log: vscode.LogOutputChannel;

  constructor(files: EventFiles, log: vscode.LogOutputChannel) {
    this.#files = files;
    this.#log = log;
  }

  isNew(entry: string): boolean {
    void this.#ready();
    return !this.#state.opened.has(entry) && !this.#state.known.has(entry);
  }

  isKnown(entry: string): boolean {
    void this.#ready();
    return this.#state.known.has(entry);
  }

  async known(): Promise<readonly string[]> {
    await this.#ready();
    return [...this.#state.known];
  }

  async opened(entry: string): Promise<void> {
    await this.#ready();
    if (!this.#state.opened.has(entry)) {
      await this.#note('opened', [entry]);
    }
  }

  async mark(entries: readonly string[], isKnown: boolean): Promise<void> {
    await this.#ready();
    await this.#note(isKnown ? 'marked-known' : 'unmarked-known', entries);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Resolves once the log was read. Never rejects: without a readable log everything is new. */
  #ready(): Promise<void> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  async #read(): Promise<void> {
    try {
      await this.#files.compact(mostFiles);
      this.#events.push(...(await this.#files.read()));
      this.#fold();
    } catch (error) {
      this.#log.error('progress: the log could not be read', error);
    }
  }

  async #note(what: LearningEvent['what'], entries: readonly string[]): Promise<void> {
    const at = Date.now();
    const events = entries.map((entry) => ({ event: crypto.randomUUID(), at, what, entry }));
    this.#events.push(...events);
    this.#fold();
    try {
      await this.#files.write(events);
    } catch (error) {
      this.#log.error('progress: an event could not be kept', error);
    }
  }

  #fold(): void {
    this.#state = foldEvents(this.#events);
    this.#changed.fire();
  }
}
