import { type FromPage, type PageState, readToPage, type ToPage } from '../../webview/messages.ts';

/** The editor as a page sees it. It may be asked for once only, so everything shares this one. */
export interface Editor {
  post(message: FromPage): void;
  /** Asks for something to be done, and resolves with what became of it. */
  ask(message: Asked): Promise<Done>;
  /** Keeps what is given over a reload, beside what was kept before. */
  keep(state: Partial<PageState>): void;
  kept(): Partial<PageState>;
  onMessage(listener: (message: ToPage) => void): void;
}

type Asking = Extract<FromPage, { request: number }>;
type WithoutRequest<M> = M extends Asking ? Omit<M, 'request'> : never;
export type Asked = WithoutRequest<Asking>;
export type Done = Extract<ToPage, { type: 'done' }>;

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): Partial<PageState> | undefined;
  setState(state: Partial<PageState>): void;
};

export function connectEditor(): Editor {
  const api = acquireVsCodeApi();
  const kept = () => api.getState() ?? {};
  const waiting = new Map<number, (done: Done) => void>();
  let requests = 0;
  return {
    post: (message) => api.postMessage(message),
    ask: (message) =>
      new Promise((resolve) => {
        requests += 1;
        waiting.set(requests, resolve);
        api.postMessage({ ...message, request: requests });
      }),
    keep: (state) => api.setState({ ...kept(), ...state }),
    kept,
    onMessage: (listener) => {
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = readToPage(data);
        if (message?.type === 'done') {
          waiting.get(message.request)?.(message);
          waiting.delete(message.request);
        } else if (message !== undefined) {
          listener(message);
        }
      });
    },
  };
}
