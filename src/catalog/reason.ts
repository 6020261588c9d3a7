/** What a caught error says for itself, in words for a log or a diagnostic. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
