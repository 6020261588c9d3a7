import type { Question } from '../catalog/entry.ts';
import type { Anchors } from './anchors.ts';
import { type Backing, backingOf, type Fence, type FenceOutput, type PlacedFence } from './fences.ts';
import { escapeHtml, Html, html } from './html.ts';
import { grammarOf, languageOf } from './languages.ts';
import { renderBlocks, renderInline } from './markdown.ts';
import type { Paint } from './page.ts';

/** A question that asks what a sample prints. */
export type PredictQuestion = Extract<Question, { kind: 'predict' }>;

export interface SampleContext {
  readonly paint: Paint;
  readonly anchors: Anchors;
  /** The question of the sample of this name, asked where the sample stands. */
  questionOf(sample: string): PredictQuestion | undefined;
}

/** The fences of one example: one sample, or tabs of several languages; or a diagram. */
export function renderExample(example: readonly PlacedFence[], before: string, context: SampleContext): Html {
  const fences = example.map(({ fence }) => fence);
  const [first] = fences;
  if (!first) {
    return html``;
  }
  if (first.language === 'mermaid') {
    return renderDiagram(first.code, before, context);
  }
  return fences.length === 1 ? renderSingle(first, context) : renderTabs(fences, context);
}

function renderSingle(fence: Fence, context: SampleContext): Html {
  return html`<figure class="example" data-example>
<div class="example-bar"><span class="example-language">${languageOf(fence.language).label}</span>${actions()}</div>
<div class="sample" data-sample data-language="${languageOf(fence.language).id}">${renderSample(fence, context)}</div>
</figure>
`;
}

function renderTabs(fences: readonly Fence[], context: SampleContext): Html {
  const base = context.anchors.after('tabs');
  const tabs = fences.map(({ language }, at) => {
    const { id, label } = languageOf(language);
    return html`<button type="button" role="tab" id="${base}-tab-${at}" aria-controls="${base}-${at}" aria-selected="${at === 0 ? 'true' : 'false'}" tabindex="${at === 0 ? 0 : -1}" data-language="${id}">${label}</button>`;
  });
  const panels = fences.map((fence, at) => {
    const { id } = languageOf(fence.language);
    return html`<div class="sample" role="tabpanel" id="${base}-${at}" aria-labelledby="${base}-tab-${at}" data-sample data-language="${id}"${at === 0 ? '' : new Html(' hidden')}>${renderSample(fence, context)}</div>`;
  });
  return html`<figure class="example" data-example>
<div class="example-bar"><div role="tablist" aria-label="The same in several languages">${tabs}</div>${actions()}</div>
${panels}
</figure>
`;
}

function actions(): Html {
  return html`<div class="example-actions"><button type="button" data-do="copy" aria-label="Copy this sample">Copy</button><button type="button" data-do="insert" aria-label="Insert this sample at the cursor">Insert</button><button type="button" data-do="open" aria-label="Open this sample as a file">Open</button></div>`;
}

function renderSample(fence: Fence, context: SampleContext): Html {
  const { name } = fence.options;
  const id = name === undefined ? undefined : context.anchors.reserve(`sample-${name}`);
  const question = name === undefined ? undefined : context.questionOf(name);
  const guess = fence.flags.includes('predict') && fence.output !== undefined;
  return html`<pre class="code"${id !== undefined && html` id="${id}"`}><code data-code>${renderCode(fence, context.paint)}</code></pre>
${guess ? renderGuess(fence, question, context) : renderOutput(fence.output)}<p class="backing">${backingText(backingOf(fence))}</p>`;
}

/** The code in colours; the prompts of two sessions are set apart from what is typed after them. */
export function renderCode(
  { code, language, flags }: Pick<Fence, 'code' | 'language' | 'flags'>,
  paint: Paint,
): Html {
  const grammar = grammarOf(language);
  if (!flags.includes('sessions')) {
    return new Html(paint.colour(code, grammar));
  }
  const lines = code.split('\n').map((line) => /^([AB])> ?(.*)$/.exec(line) ?? [line, '', line]);
  const painted = paint.colour(lines.map(([, , typed = '']) => typed).join('\n'), grammar).split('\n');
  return new Html(
    painted
      .map((markup, at) => {
        const session = lines[at]?.[1];
        return session
          ? `<span class="session-${session.toLowerCase()}">${session}&gt;</span> ${markup}`
          : markup;
      })
      .join('\n'),
  );
}

function renderOutput(output: FenceOutput | undefined): Html {
  return output === undefined
    ? html``
    : html`<div class="output"><p class="output-title">Output</p><pre><code>${output.code}</code></pre></div>\n`;
}

/** The output stays hidden until the reader has guessed; the page's script compares and reveals. */
export function renderGuess(
  fence: Fence,
  question: PredictQuestion | undefined,
  { anchors }: Pick<SampleContext, 'anchors'>,
): Html {
  const field = anchors.after('guess');
  const asked =
    question && html` data-question="${question.id}" id="${anchors.reserve(`question-${question.id}`)}"`;
  return html`<div class="guess" data-guess${asked}>
<form class="guess-form"><label for="${field}">${question ? renderInline(question.ask) : 'What does it print?'}</label>
<textarea id="${field}" rows="2" spellcheck="false" autocomplete="off" placeholder="Your guess; a rough one is fine"></textarea>
<div class="buttons"><button type="submit" class="primary">Compare with the output</button><button type="button" data-skip>Show me</button></div>
<p class="waiting" hidden>The rest of this section waits for your guess.</p></form>
<div data-answer tabindex="-1" hidden>${renderOutput(fence.output)}${question && html`<div class="why">${renderBlocks(question.why)}</div>`}</div>
${question && html`<div class="buttons" data-grade hidden><span>Did you have it?</span><button type="button" data-result="right">Yes</button><button type="button" data-result="partly">Partly</button><button type="button" data-result="wrong">No</button></div>`}
<p class="verdict" role="status"></p>
<div class="buttons" data-after hidden><button type="button" data-again>Try again</button></div>
</div>
`;
}

function backingText(backing: Backing): Html {
  switch (backing.kind) {
    case 'run':
      return html`<span class="badge badge-run">Runs</span> ${runText(backing)}`;
    case 'checked':
      return html`<span class="badge badge-checked">Type-checked</span> against the types of ${backing.packages.join(' and ')}, not run`;
    case 'transcript':
      return html`<span class="badge">Transcript</span> seen once with ${backing.of}`;
    case 'read':
      return html`<span class="badge">For reading</span> not run by our tests`;
  }
}

const runners = {
  postgresql: 'on PostgreSQL',
  sqlite: 'on SQLite',
  node: 'in Node.js',
  python: 'in Python',
  server: 'against a local server',
  other: '',
};

function runText({ on, sessions }: Extract<Backing, { kind: 'run' }>): string {
  return `our tests run this ${runners[on]}${sessions ? ', in two sessions,' : ''} and compare the output`;
}

function renderDiagram(code: string, before: string, { paint, anchors }: SampleContext): Html {
  const id = anchors.after('diagram');
  const title = before === '' ? 'Diagram' : before;
  const diagram = paint.diagram(code, { id, title });
  if (diagram === undefined) {
    return html`<figure class="diagram"><pre class="code"><code>${code}</code></pre></figure>\n`;
  }
  return html`<figure class="diagram"><div class="diagram-frame">${new Html(diagram.svg)}</div>
<details class="twin"><summary>This picture in words</summary><ul>${diagram.words.map((line) => html`<li>${line}</li>`)}</ul></details></figure>
`;
}

/** Code without colours: for packs, whose pages are made at run time. */
export const plainPaint: Paint = {
  colour: (code) => escapeHtml(code),
  diagram: () => undefined,
};
