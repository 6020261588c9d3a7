import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as TreeSitter from '@vscode/tree-sitter-wasm';
import type * as Mermaid from 'beautiful-mermaid';
import type * as Dockerfile from 'dockerfile-utils';
import type * as Esbuild from 'esbuild';
import type * as Xml from 'fast-xml-parser';
import type * as GraphQl from 'graphql';
import type * as PgQuery from 'libpg-query';
import type * as Nginx from 'nginx-conf';
import type * as Pg from 'pg';
import type * as Protobuf from 'protobufjs';
import type initSqlJs from 'sql.js';

/**
 * Where the project's files are, and the packages that only samples need. Those stand in a package.json of
 * their own (test/content/), so bundled tests in out/ would not find them by a plain import.
 */

interface SamplePackages {
  '@vscode/tree-sitter-wasm': typeof TreeSitter;
  'dockerfile-utils': typeof Dockerfile;
  esbuild: typeof Esbuild;
  'fast-xml-parser': typeof Xml;
  graphql: typeof GraphQl;
  'libpg-query': typeof PgQuery;
  'nginx-conf': typeof Nginx;
  pg: typeof Pg;
  protobufjs: typeof Protobuf;
  'sql.js': typeof initSqlJs;
}

/** The folder of the project's own package.json, whether this runs from test/ or bundled from out/. */
export const projectRoot = findProjectRoot(dirname(fileURLToPath(import.meta.url)));

/** The folder of the packages that samples are run, checked and parsed with. */
export const samplePackagesRoot = join(projectRoot, 'test', 'content');

const requireForSamples = createRequire(join(samplePackagesRoot, 'package.json'));

/** A package of test/content/ (or of the project, which is above it). Throws where it is not installed. */
export function samplePackage<Name extends keyof SamplePackages>(name: Name): SamplePackages[Name] {
  return requireForSamples(name) as SamplePackages[Name];
}

/** The path of a file inside such a package. */
export function samplePackageFile(path: string): string {
  return requireForSamples.resolve(path);
}

/** A package that has only an `import` door. */
export async function loadMermaid(): Promise<typeof Mermaid> {
  return import('beautiful-mermaid');
}

function findProjectRoot(from: string): string {
  if (existsSync(join(from, 'esbuild.mjs'))) {
    return from;
  }
  const above = dirname(from);
  if (above === from) {
    throw new Error('The samples run inside a clone of the project only: no esbuild.mjs above this file.');
  }
  return findProjectRoot(above);
}
