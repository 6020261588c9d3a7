/** Names of files that tell more than the editor does: bare VS Code calls nginx.conf `properties`. */
const fileNames: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[\w-]*\.env)$/i, 'dotenv'],
  [/(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.dockerfile$/i, 'dockerfile'],
  [/(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$/, 'makefile'],
  [/(?:^|\/)[Jj]ustfile$/, 'makefile'],
  [/(?:^|\/)requirements[\w.-]*\.(?:txt|in)$|(?:^|\/)constraints\.txt$/i, 'pip-requirements'],
  [/(?:^|\/)go\.mod$/, 'go.mod'],
  [/(?:^|\/)Pipfile$/, 'toml'],
  [
    /(?:^|\/)(?:Gemfile|Rakefile|Vagrantfile|Podfile|Capfile|Guardfile|Brewfile)$|\.(?:gemspec|rake|ru)$/,
    'ruby',
  ],
  [/(?:^|\/)Jenkinsfile$/, 'groovy'],
  [/(?:^|\/)Caddyfile$/, 'caddyfile'],
  [/(?:^|\/)Procfile$/, 'yaml'],
  [/(?:^|\/)crontab[\w.-]*$|\.cron(?:tab)?$|(?:^|\/)cron\.d\//, 'crontab'],
  [
    /(?:^|\/)(?:apache2?|httpd)(?:\/[^/]*)*\.conf$|(?:^|\/)(?:httpd|apache2)\.conf$|\.htaccess$/i,
    'apacheconf',
  ],
  [/(?:^|\/)haproxy\.(?:conf|cfg)$/i, 'haproxy'],
  [
    /(?:^|\/)(?:nginx|sites-(?:available|enabled)|conf\.d)(?:\/[^/]*)*\.conf$|nginx[\w.-]*\.conf$|(?:^|\/)(?:default|upstream|vhost|server|proxy|ssl)\.(?:conf|cfg)$|\.nginx$/i,
    'nginx',
  ],
  [/(?:^|\/)(?:sites-available|sites-enabled)\/[^/]+$/, 'nginx'],
  [/\.conf$/i, 'conf-space'],
  [/\.(?:service|timer|socket|mount|target)$/, 'systemd'],
  [/\.ya?ml$/i, 'yaml'],
  [/\.(?:jsonc?|json5|webmanifest)$/i, 'json'],
  [/\.(?:http|rest)$/i, 'http'],
  [/\.log(?:\.\d+)?$/i, 'log'],
  [/\.(?:sql|ddl|dml|psql|pgsql)$/i, 'sql'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.rst$/i, 'restructuredtext'],
  [/\.properties$/i, 'properties'],
  [
    /\.(?:ini|cfg|cnf)$|(?:^|\/)\.(?:editorconfig|npmrc|gitconfig|gitmodules|pylintrc|flake8|coveragerc)$/i,
    'ini',
  ],
  [/\.toml$/i, 'toml'],
  [/\.(?:tf|tfvars|hcl)$/i, 'terraform'],
  [/\.prisma$/i, 'prisma'],
  [/\.proto$/i, 'proto'],
  [/\.(?:graphql|gql)$/i, 'graphql'],
  [/\.(?:kt|kts)$/i, 'kotlin'],
  [/\.(?:scala|sbt|gradle|groovy)$/i, 'groovy'],
  [/\.(?:ex|exs)$/i, 'elixir'],
  [/\.(?:cshtml|razor)$/i, 'razor'],
  [/\.jsp$/i, 'jsp'],
  [/\.ps[md]?1$/i, 'powershell'],
  [/\.(?:c|cc|cpp|h|hpp)$/i, 'c'],
  [/\.swift$/i, 'swift'],
  [/\.dart$/i, 'dart'],
  [/\.lua$/i, 'lua'],
  [/\.clj[cs]?$/i, 'clojure'],
  [/\.html?$/i, 'html'],
  [/\.(?:css|scss|sass|less)$/i, 'css'],
  [/\.erb$/i, 'erb'],
  [/\.ejs$/i, 'ejs'],
  [/\.h?eex$/i, 'eex'],
  [/(?:^|\/)sshd?_config$/, 'ssh_config'],
  [/\.blade\.php$/i, 'blade'],
  [/\.(?:vue|svelte|astro)$/i, 'vue'],
  [/\.(?:twig|jinja2?|j2|njk|liquid|hbs|mustache)$/i, 'jinja'],
  [/\.(?:xml|xsd|csproj|fsproj|props|targets|config|plist)$/i, 'xml'],
  [/\.(?:mjs|cjs|jsx?|tsx?|mts|cts)$/i, 'typescript'],
  [/\.pyi?$/i, 'python'],
  [/\.rb$/i, 'ruby'],
  [/\.(?:sh|bash|zsh)$/i, 'shellscript'],
  [/\.go$/i, 'go'],
  [/\.rs$/i, 'rust'],
  [/\.java$/i, 'java'],
  [/\.cs$/i, 'csharp'],
  [/\.php$/i, 'php'],
  [/\.(?:csv|tsv|svg|lock)$/i, 'csv'],
];

/** Endings of templates whose text is another language: `nginx.conf.j2`, `database.yml.erb`. */
const templateEnding = /\.(?:j2|jinja2?|erb|ejs|tmpl|tpl|gotmpl|template|dist|example|sample)$/i;
/** Their templates are read with the code between their tags. */
const pageLanguages = new Set(['html', 'vue', 'razor', 'blade', 'css', 'csv', 'typescript', 'ruby', 'php']);

const innerLanguage = (inner: string) => {
  const told = fileNames.find(([pattern]) => pattern.test(inner))?.[1];
  return told === undefined || pageLanguages.has(told) ? undefined : told;
};

/** The path of what a template makes, `my.cnf` of `my.cnf.j2`, where that is no page. */
export function pathOfMade(path: string): string | undefined {
  const inner = path.replace(templateEnding, '');
  return inner === path || innerLanguage(inner) === undefined ? undefined : inner;
}

/** The language of the text within which a template's code stands, where the path tells one that is no page. */
export function languageOfTemplate(path: string): string | undefined {
  const inner = pathOfMade(path);
  return inner === undefined ? undefined : innerLanguage(inner);
}

/** The language a path tells, as far as it tells one. */
export function languageOfPath(path: string): string | undefined {
  return languageOfTemplate(path) ?? fileNames.find(([pattern]) => pattern.test(path))?.[1];
}

/** The language of a configuration that its name does not tell, by its first lines: snippets of a server's, or sections. */
export function languageOfDirectives(lines: readonly string[]): string {
  const told = lines.filter((line) => !/^\s*(?:$|[#;]|\/\/)/.test(line));
  const some = (pattern: RegExp) => told.some((line) => pattern.test(line));
  if (some(/^\s*<\/?[A-Z]\w+[^>]*>|^\s*(?:LoadModule|Rewrite(?:Engine|Rule|Cond)|ServerName)\s/)) {
    return 'apacheconf';
  }
  if (some(/^\s*\[[^\][]+\]\s*$/)) {
    return 'ini';
  }
  const assigns = some(/^\s*[\w.-]+\s*[:=]\s/);
  return !assigns && some(/^\s*[a-z_]+(?:\s+[^=\s].*)?;\s*(?:#.*)?$|^\s*[a-z_]+(?:\s[^{=]*)?\{\s*$/)
    ? 'nginx'
    : 'conf-space';
}
