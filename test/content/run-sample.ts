import { fenceProblems } from '../../src/pages/fences.ts';
import { sameOutput, showsSomething, tidyOutput } from './expected-output.ts';
import { canonicalLanguage, parserFor, parseSample } from './parsers/parse-sample.ts';
import { checkedPackages, typeCheck } from './parsers/type-check.ts';
import { runHttp } from './runners/http.ts';
import { importsPg, runJavaScript, withServingSample } from './runners/node.ts';
import { runSql } from './runners/postgresql.ts';
import { type PostgresqlServer, startPostgresql } from './runners/postgresql-server.ts';
import { startPracticeServer } from './runners/practice-server.ts';
import { createPython } from './runners/python.ts';
import { runSessions } from './runners/sessions.ts';
import { runSqlite } from './runners/sqlite.ts';
import { NotAvailable, type Outcome, type Sample, SampleFault } from './sample.ts';

/** What stands behind a sample, and so what is done with it. */
export type Treatment = 'run' | 'checked' | 'transcript' | 'parsed' | 'diagram' | 'plain' | 'no-parser';

/** Runs, checks and parses samples; starts what they need on first need and once. */
export interface SampleRunner {
  /** Never rejects for a fault of the sample: that is the outcome. */
  test(sample: Sample): Promise<Outcome>;
  stop(): Promise<void>;
}

export function treatmentOf({ fence }: Sample): Treatment {
  if (fence.flags.includes('run')) {
    return 'run';
  }
  if (fence.options['check'] !== undefined) {
    return 'checked';
  }
  if (fence.options['transcript'] !== undefined) {
    return 'transcript';
  }
  if (fence.language === 'mermaid') {
    return 'diagram';
  }
  const parser = parserFor(fence.language);
  return parser === 'parser' ? 'parsed' : parser === 'plain' ? 'plain' : 'no-parser';
}

/** What a test of the runner itself sets otherwise. */
export interface SampleRunnerOptions {
  readonly startDatabase?: () => Promise<PostgresqlServer>;
}

/** `all` is every sample there is: those to be type-checked are checked together, when the first is asked for. */
export function createSampleRunner(
  all: readonly Sample[],
  { startDatabase = startPostgresql }: SampleRunnerOptions = {},
): SampleRunner {
  let postgresql: Promise<PostgresqlServer> | undefined;
  let practice: ReturnType<typeof startPracticeServer> | undefined;
  let types: ReturnType<typeof typeCheck> | undefined;
  const python = createPython();

  const database = (): Promise<PostgresqlServer> => {
    postgresql ??= startDatabase();
    return postgresql;
  };

  const runNode = async ({ fence }: Sample): Promise<string> => {
    if (!importsPg(fence.code)) {
      return runJavaScript(fence.code, fence.language);
    }
    const server = await database();
    return server.withDatabase((name) => {
      const { host, port, user } = server.address(name);
      return runJavaScript(fence.code, fence.language, {
        PGHOST: host,
        PGPORT: String(port),
        PGUSER: user,
        PGDATABASE: name,
      });
    });
  };

  const runRequests = async ({ fence, guide }: Sample): Promise<string> => {
    const before = guide.slice(0, guide.indexOf(fence));
    const server = before
      .filter(({ language, options }) => isJavaScript(language) && options['name'] !== undefined)
      .at(-1);
    if (server) {
      return withServingSample(server.code, server.language, (port) => runHttp(fence.code, port));
    }
    practice ??= startPracticeServer();
    return runHttp(fence.code, (await practice).port);
  };

  const print = async (sample: Sample): Promise<string> => {
    const { code, flags, language } = sample.fence;
    const name = canonicalLanguage(language);
    if (name === 'sql' && flags.includes('sqlite')) {
      return runSqlite(code);
    }
    if (name === 'sql') {
      return flags.includes('sessions')
        ? runSessions(await database(), code)
        : runSql(await database(), code);
    }
    if (name === 'python') {
      return python.run(code);
    }
    if (name === 'http') {
      return runRequests(sample);
    }
    if (isJavaScript(name)) {
      return runNode(sample);
    }
    throw new SampleFault(`Nothing here runs "${language}".`);
  };

  const run = async (sample: Sample): Promise<Outcome> => {
    const shown = sample.fence.output?.code;
    const printed = tidyOutput(await print(sample));
    if (shown === undefined || !showsSomething(shown)) {
      return {
        kind: 'failed',
        message: 'Its output fence is missing or shows nothing.',
        printed,
        expected: shown ?? '',
      };
    }
    return sameOutput(shown, printed)
      ? { kind: 'passed', printed }
      : {
          kind: 'failed',
          message: 'It prints something else than its output fence shows.',
          printed,
          expected: tidyOutput(shown),
        };
  };

  const check = async (sample: Sample): Promise<Outcome> => {
    types ??= typeCheck(all.filter((each) => checkedPackages(each).length > 0));
    const problems = (await types).get(sample) ?? ['It was not among the samples to check.'];
    return problems.length === 0 ? { kind: 'passed' } : { kind: 'failed', message: problems.join('\n') };
  };

  const treat = async (sample: Sample): Promise<Outcome> => {
    const problem = fenceProblems(sample.guide).find(({ line }) => line === sample.fence.line);
    if (problem) {
      return { kind: 'failed', message: problem.message };
    }
    switch (treatmentOf(sample)) {
      case 'run':
        return run(sample);
      case 'checked':
        return check(sample);
      case 'transcript':
        return transcript(sample);
      case 'plain':
        return { kind: 'passed' };
      case 'no-parser':
        return { kind: 'not-run', why: `there is no parser for ${sample.fence.language}` };
      default:
        return parsed(sample);
    }
  };

  return {
    async test(sample) {
      try {
        return await treat(sample);
      } catch (error) {
        if (error instanceof NotAvailable) {
          return { kind: 'not-run', why: error.message };
        }
        return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
      }
    },
    async stop() {
      python.stop();
      await (await practice)?.stop();
      await postgresql?.then(
        (server) => server.stop(),
        () => {},
      );
    },
  };
}

async function parsed({ fence }: Sample): Promise<Outcome> {
  const fault = await parseSample(fence.language, fence.code);
  return fault === undefined
    ? { kind: 'passed' }
    : { kind: 'failed', message: `It does not parse: ${fault}` };
}

/** Nobody can run it again; what one can ask is that it says what it was seen with. */
function transcript({ fence }: Sample): Outcome {
  const seenWith = fence.options['transcript'] ?? '';
  return /[a-z].*\d/i.test(seenWith)
    ? { kind: 'passed' }
    : {
        kind: 'failed',
        message: `transcript="${seenWith}" names no tool with its version, such as "psql 18.1".`,
      };
}

function isJavaScript(language: string): boolean {
  return ['javascript', 'typescript'].includes(canonicalLanguage(language));
}
