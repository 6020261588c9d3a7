/** Whether these tests run in VS Code's web-worker host; written into each bundle by the build. */
declare const inWorker: boolean;

/** Every `*.test.ts` of this ring; the build makes it up (see esbuild.mjs). */
declare module 'all-host-tests' {}
declare module 'mocha/mocha.js' {}
