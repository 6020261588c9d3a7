import { load, preparePackages } from './hosts/bootstrap.mjs';

/** `npm test` and its parts; see the usage in test/rings/main.ts. Installs what is missing, then runs it. */
preparePackages();
const { main } = await load('test/rings/main.ts');
process.exitCode = await main(process.argv.slice(2));
