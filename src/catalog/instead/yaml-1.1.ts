/**
 * Stands in the bundle of the extension for the types that only YAML 1.1 knows. Packs are YAML 1.2, where a text
 * behind `!!timestamp` or `!!binary` stays the text that it is.
 */
const plain = (name: string) => ({ tag: `tag:yaml.org,2002:${name}`, resolve: (text: unknown) => text });

/** `<<` is a key like any other. */
export const merge = plain('merge');
export const isMergeKey = (): boolean => false;
export function addMergeToJSMap(): void {
  throw new Error('never asked for: no key is a merge key');
}

export const binary = plain('binary');
export const omap = plain('omap');
export const pairs = plain('pairs');
export const set = plain('set');
export const timestamp = plain('timestamp');
export const intTime = plain('int');
export const floatTime = plain('float');
