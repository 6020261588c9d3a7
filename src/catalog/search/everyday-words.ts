import { stem } from './stem.ts';

/**
 * Words that people use for one another when they ask in their own words: each line is one group. They only
 * lead from a question to an entry; nothing here is shown. A word may stand in several groups.
 */
const groups = `
  slow fast quick speed performance latency
  undo revert rollback cancel restore
  keep store save persist remember
  stop prevent block refuse reject limit
  hammer flood spam overload abuse overwhelm throttle rate limit
  send push deliver publish emit
  live realtime instant push stream
  fetch read retrieve load
  login signin logon authentication session
  logout session revocation revoke expire
  permission allow access role authorization right
  safe secure protect security
  hack attack exploit vulnerability attacker
  crash fail failure outage down break
  duplicate twice double repeat again idempotent retry
  background later async job worker
  nightly hourly timer cron schedule recurring
  split divide partition shard separate
  copy replica backup clone replication
  big large huge grow scale
  traffic visitor load request
  watch monitor observe track observability metric log
  check verify validate test
  ship release deploy rollout production
  picture photo file upload blob storage
  talk communicate call message
  pay money salary earn wage
  hard difficult difficulty easy
  learn study beginner course roadmap path
  degree college university
  remove delete drop erase
  change update modify alter migration
  settings config configuration environment
  run exhaust out leak
  machine server computer host
  see watch look inspect
`;

let kin: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The stems of the words that somebody may have meant by a word; none for most words. */
export function alsoMeant(stemOfWord: string): Iterable<string> {
  kin ??= readGroups();
  return kin.get(stemOfWord) ?? [];
}

function readGroups(): ReadonlyMap<string, ReadonlySet<string>> {
  const read = new Map<string, Set<string>>();
  for (const line of groups.trim().split('\n')) {
    const stems = line.trim().split(/\s+/).map(stem);
    for (const each of stems) {
      const others = stems.filter((other) => other !== each);
      read.set(each, new Set([...(read.get(each) ?? []), ...others]));
    }
  }
  return read;
}

/** Verbs of two words as the nouns that the field makes of them: `logged in` is about the login. */
export function joinPhrasalVerbs(text: string): string {
  return text
    .replace(/\b(?:log(?:ged|ging|s)?|sign(?:ed|ing|s)?)[ -](?:in|on)\b/gi, 'login')
    .replace(/\b(?:log(?:ged|ging|s)?|sign(?:ed|ing|s)?)[ -](?:out|off)\b/gi, 'logout')
    .replace(/\b(?:roll(?:ed|ing|s)?)[ -]back\b/gi, 'rollback')
    .replace(/\b(?:set|setting|sets)[ -]up\b/gi, 'setup')
    .replace(/\breal[ -]time\b/gi, 'realtime')
    .replace(/\btoo many\b/gi, 'overload');
}
