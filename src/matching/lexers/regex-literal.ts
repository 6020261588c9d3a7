/** Whether a slash stands behind the first word of a line, as in the steps of Cucumber: `When /^I open it$/ do`. */
function isCommand(line: string, at: number): boolean {
  return /^\s*[A-Za-z_]+\s$/.test(line.slice(Math.max(0, at - 40), at)) && /\S/.test(line.charAt(at + 1));
}

/** A slash begins a regular expression where no value can stand before it. */
export function endOfRegex(line: string, at: number): number {
  if (
    !isCommand(line, at) &&
    !/(?:^|[(,=:[!&|?{};+*%~^<>]|\b(?:return|typeof|case|in|of|when|if|unless|match))\s*$/.test(
      line.slice(Math.max(0, at - 12), at),
    )
  ) {
    return at;
  }
  let inClass = false;
  for (let end = at + 1; end < line.length; end++) {
    const here = line.charAt(end);
    if (here === '\\') {
      end++;
    } else if (here === '[') {
      inClass = true;
    } else if (here === ']') {
      inClass = false;
    } else if (here === '/' && !inClass) {
      return end + 1;
    }
  }
  return at;
}
