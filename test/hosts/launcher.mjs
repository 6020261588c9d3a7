#!/usr/bin/env node
import { load } from './bootstrap.mjs';

/**
 * Stands where `@vscode/test-electron` expects the executable of a desktop VS Code: takes the same arguments, and
 * runs the tests in a VS Code of ours in a browser. Which one, and in which extension host, is told by
 * BACKEND_ATLAS_VSCODE (oldest, newest) and BACKEND_ATLAS_HOST (node, worker).
 */
const { runInside } = await load('test/hosts/inside.ts');
process.exit(await runInside(process.argv.slice(2), process.env));
