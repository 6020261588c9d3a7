export interface StringRule {
  readonly open: string;
  readonly close: string;
  /** A backslash takes the next character into the string. */
  readonly escapes?: boolean;
  /** Two closing quotes are one of the string's own characters. */
  readonly doubled?: boolean;
  /** A backslash takes an apostrophe before a letter into the string, as in dumps of MySQL. */
  readonly apostrophes?: boolean;
  /** `$(` begins a command with strings of its own. */
  readonly substitutes?: boolean;
  /** A bracket that may stand within the string with its closing one. */
  readonly nests?: string;
  /** The string may go on over line ends. */
  readonly multiline?: boolean;
  /** At the beginning of a line it is documentation, not data. */
  readonly documents?: boolean;
  /** `${` goes back to code. */
  readonly interpolates?: boolean;
  /** Holds one character only: elsewhere the quote means something else, as in Rust's lifetimes. */
  readonly single?: boolean;
}

/** What tells the places of a language of code apart: a family is a few lines of this. */
export interface CodeGrammar {
  readonly lineComments: readonly string[];
  /** A line comment begins only at the start of a word, as in shells, where `$#` is none. */
  readonly commentsAfterSpace?: boolean;
  /** A string that is a list of keys, each with its value in quotes: the tags of Go's fields. */
  readonly tags?: RegExp;
  /** What begins like a line comment and is none: PHP's attributes. */
  readonly noComment?: string;
  readonly blocks?: readonly (readonly [open: string, close: string])[];
  readonly strings?: readonly StringRule[];
  /** A backslash takes its meaning from a quote outside strings, too. */
  readonly escapesQuotes?: boolean;
  readonly regex?: boolean;
  /** Tells a here-document; one of its groups is the word that ends it. */
  readonly heredoc?: RegExp;
  /** What stands right before the quotes of an imported module. */
  readonly specifierBefore?: RegExp;
  /** A line of imports; its group `module` is what it imports, where that stands without quotes. */
  readonly importLine?: RegExp;
  /** Further modules stand behind commas on a line of imports that begins so. */
  readonly importList?: RegExp;
  /** An import that this tells goes on over lines until `end`. */
  readonly importGoesOn?: { readonly when: RegExp; readonly end: RegExp };
  /** `specifierBefore` counts in import statements only. */
  readonly quotesImportsOnly?: boolean;
  readonly isSql?: boolean;
}
