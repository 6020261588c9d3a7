import type { Question } from '../catalog/entry.ts';
import type { Anchors } from './anchors.ts';
import type { Fence } from './fences.ts';
import { Html, html } from './html.ts';
import { renderBlocks, renderInline } from './markdown.ts';
import type { Paint } from './page.ts';
import { renderCode, renderGuess } from './samples.ts';

export interface QuestionContext {
  readonly paint: Paint;
  readonly anchors: Anchors;
  sampleOf(name: string): Fence | undefined;
}

/**
 * A question as the page's script finds it: the reason beside each answer, hidden until it is given.
 * The order of options is the script's, anew at each showing.
 */
export function renderQuestion(question: Question, context: QuestionContext): Html {
  const { anchors } = context;
  const body = renderBody(question, context);
  if (question.kind === 'predict') {
    return html`<section class="question">${body}</section>\n`;
  }
  const id = anchors.reserve(`question-${question.id}`);
  return html`<section class="question" id="${id}" data-question="${question.id}" aria-labelledby="${id}-ask">
<div class="ask" id="${id}-ask">${renderBlocks(question.ask)}</div>
${body}
<div class="verdict" role="status"></div>
<div class="buttons" data-after hidden><button type="button" data-again>Try again</button></div>
</section>
`;
}

function renderBody(question: Question, context: QuestionContext): Html {
  switch (question.kind) {
    case 'choose':
      return renderChoose(question);
    case 'recall':
      return renderRecall(question);
    case 'spot':
      return renderSpot(question, context.paint);
    case 'order':
      return renderOrder(question);
    case 'predict':
      return renderPredict(question, context);
  }
}

type Of<K extends Question['kind']> = Extract<Question, { kind: K }>;

function renderChoose({ options }: Of<'choose'>): Html {
  const items = options.map(
    ({ id, text, right, why }) => html`<li data-option="${id}"${right === true && html` data-right`}>
<button type="button" class="option" aria-pressed="false"><span class="mark" aria-hidden="true"></span><span>${renderInline(text)}</span></button>
<div class="why" hidden>${renderInline(why)}</div></li>`,
  );
  return html`<ul class="options" data-shuffle>${items}</ul>`;
}

function renderRecall({ answer }: Of<'recall'>): Html {
  return html`<div class="buttons" data-before><button type="button" class="primary" data-reveal>Show the answer</button></div>
<div class="why" data-answer hidden>${renderBlocks(answer)}</div>
<div class="buttons" data-grade hidden><span>How did it go?</span><button type="button" data-result="right">I had it</button><button type="button" data-result="partly">Partly</button><button type="button" data-result="wrong">Not yet</button></div>`;
}

function renderSpot({ language, code, line, why }: Of<'spot'>, paint: Paint): Html {
  const painted = renderCode({ language, code, flags: [] }, paint).markup.split('\n');
  const lines = painted.map(
    (markup, at) =>
      html`<li><button type="button" class="line" data-line${at + 1 === line && html` data-right`}><span class="line-number"><span class="only-read">Line </span>${at + 1}</span><code>${new Html(markup)}</code></button></li>`,
  );
  return html`<ol class="spot">${lines}</ol>
<div class="why" data-answer hidden>${renderBlocks(why)}</div>`;
}

function renderOrder({ items, why }: Of<'order'>): Html {
  const rows = items.map(
    (item, at) =>
      html`<li data-place="${at}"><span class="order-text">${renderInline(item)}</span><span class="order-buttons"><button type="button" data-move="-1" aria-label="Move up">↑</button><button type="button" data-move="1" aria-label="Move down">↓</button></span></li>`,
  );
  return html`<ol class="order" data-shuffle>${rows}</ol>
<div class="buttons" data-before><button type="button" class="primary" data-check>Check the order</button></div>
<div class="why" data-answer hidden>${renderBlocks(why)}</div>`;
}

function renderPredict(question: Of<'predict'>, context: QuestionContext): Html {
  const fence = context.sampleOf(question.sample);
  if (!fence?.output) {
    return html`<p class="ask">${renderInline(question.ask)}</p><div class="why">${renderBlocks(question.why)}</div>`;
  }
  return html`<pre class="code"><code>${renderCode(fence, context.paint)}</code></pre>${renderGuess(fence, question, context)}`;
}
