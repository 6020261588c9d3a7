import { buildProduct, isBuilt, load, preparePackages, stop } from './bootstrap.mjs';

/** `npm start`: builds, and opens a VS Code with the extension on a copy of the sample workspace. */
preparePackages();
if (!isBuilt()) {
  console.log('Building …');
  if (!buildProduct()) {
    stop('The build failed; see above.');
  }
}
const { start } = await load('test/hosts/start.ts');
process.exit(await start());
