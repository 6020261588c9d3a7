/** Verbs of two words as the nouns that the field makes of them: `logged in` is about the login. */
export function joinPhrasalVerbs(text: string): string {
  return text
    .replace(/\b(?:log(?:ged|ging|s)?|sign(?:ed|ing|s)?)[ -](?:in|on)\b/gi, 'login')
    .replace(/\b(?:log(?:ged|ging|s)?|sign(?:ed|ing|s)?)[ -](?:out|off)\b/gi, 'logout')
    .replace(/\b(?:roll(?:ed|ing|s)?)[ -]back\b/gi, 'rollback')
    .replace(/\b(?:set|setting|sets)[ -]up\b/gi, 'setup')
    .replace(/\breal[ -]time\b/gi, 'realtime');
}
