/** The types of bootstrap.mjs, which is plain JavaScript because it runs before anything is installed. */
export declare const root: string;
export declare function preparePackages(...folders: readonly string[]): void;
export declare function bundle(entry: string): Promise<string>;
export declare function load(entry: string): Promise<unknown>;
export declare function isBuilt(): boolean;
export declare function buildProduct(): boolean;
export declare function stop(message: string): never;
