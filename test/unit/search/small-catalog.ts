import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Catalog, EverydayWords } from '../../../src/catalog/catalog.ts';
import { createCatalog } from '../../../src/catalog/create-catalog.ts';
import type { IndexedEntry } from '../../../src/catalog/entry.ts';

type Term = Extract<IndexedEntry, { kind: 'term' }>;

/** A short entry with nothing but a name, and what a test adds. */
export function term(id: string, name: string, more: Partial<Term> = {}): Term {
  return {
    id,
    kind: 'term',
    name,
    summary: `Says nothing of ${id.length} letters.`,
    depth: 'short',
    ...more,
  };
}

/** Those that ship. */
export const everydayWords = parse(readFileSync('data/everyday-words.yaml', 'utf8')) as EverydayWords;

export function catalogOf(...entries: readonly IndexedEntry[]): Catalog {
  return createCatalog(entries, {}, undefined, everydayWords);
}

/** Enough names to be confused with each other. */
export function fieldCatalog(): Catalog {
  return catalogOf(
    term('cors', 'CORS', { aliases: ['cross-origin resource sharing'] }),
    term('cost', 'Cost'),
    term('log', 'Log'),
    term('cores', 'CPU cores'),
    term('load-balancer', 'Load balancer', { aliases: ['load balancing'] }),
    term('graphql', 'GraphQL'),
    term('rest', 'REST', {
      aliases: ['REST API'],
      compare: [{ with: 'graphql', how: 'Many addresses or one.' }],
    }),
    term('idempotency', 'Idempotency', { aliases: ['idempotent'] }),
    term('database-index', 'Database index', { contextual: [{ names: ['index'], when: [{ in: 'code' }] }] }),
    term('connection-pool', 'Connection pool', {
      summary: 'A set of open database connections that requests borrow and give back.',
      inCode: [{ in: 'spring', write: 'spring.datasource.hikari.maximum-pool-size' }],
    }),
    term('thread-pool', 'Thread pool'),
    term('rate-limiting', 'Rate limiting', {
      aliases: ['rate limit', 'throttling'],
      summary: 'Refusing callers who ask too often, so that one of them cannot hammer an API to death.',
    }),
    term('c', 'C'),
    term('cpp', 'C++'),
    term('csharp', 'C#'),
    term('dotnet', '.NET'),
    term('n-plus-one-query', 'N+1 query', { aliases: ['N+1'] }),
    term('authentication', 'Authentication', {
      compare: [{ with: 'authorization', how: 'Who you are, not what you may.' }],
    }),
    term('authorization', 'Authorization'),
    term('horizontal-scaling', 'Horizontal scaling', {
      compare: [{ with: 'vertical-scaling', how: 'More machines, not a bigger one.' }],
    }),
    term('vertical-scaling', 'Vertical scaling'),
    term('docker-image', 'Docker image', {
      compare: [{ with: 'container', how: 'The plan and the house.' }],
    }),
    term('container', 'Container', { aliases: ['Docker container'] }),
    term('kubernetes', 'Kubernetes'),
    term('infrastructure-as-code', 'Infrastructure as code'),
    term('password-hashing', 'Password hashing'),
    term('hash-function', 'Hash function', { aliases: ['hashing'] }),
    term('normalization', 'Normalization'),
    term('coffee', 'Café order'),
    term('size', 'Größe'),
  );
}
