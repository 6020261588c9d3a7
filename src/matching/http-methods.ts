import { ahead, behind, isBelow, type Literal, written } from './literal.ts';
import { code, key } from './places.ts';

const routes = String.raw`["'\`]\/|["'\`]["'\`]\s*[,)]`;
const routed = new RegExp(String.raw`^\s*(?:\(\s*)?(?:${routes})`);
const router =
  /(?:\b(?:app|router|server|api|routes?|fastify|http|client|request|agent|supertest\(\w+\)|axios|requests|mux|group|r|e|g)(?:\.|->)|\bRoute::|\)\s*(?:\.|->)|\$\.)$/i;

/** What frameworks make routers of, and the types that say of a parameter that it is one. */
const routerMade =
  '(?:new\\s+)?(?:[\\w.]+\\.)?(?:APIRouter|Blueprint|createRouter|Default|Elysia|Engine|express|Express|fastify|Fastify|FastAPI|Flask|Group|Hono|Koa|MapGroup|New|NewRouter|NewServeMux|OpenAPIHono|Router|Route|Sanic|Subrouter|polka)\\s*(?:<[^>]*>)?\\(';
const routerType =
  '\\*?(?:(?:chi|gin|echo|fiber|mux|express)\\.)?(?:APIRouter|Application|Echo|Express|FastAPI|FastifyInstance|Group|Hono|Mux|Router|RouterGroup|ServeMux)\\b';

/** So far above a call it is looked for what it is called on. */
const linesToRouter = 400;

/** Whether what a method is called on was made by a framework's name for routers: `const books = new Hono()`. */
function isCalledRouter({ document, line }: Literal, before: string): boolean {
  const name = /(?:^|[^\w$.>])(\w+)(?:\.|->)$/.exec(before)?.[1];
  if (name === undefined) {
    return false;
  }
  let made: RegExp | undefined;
  for (let at = line; at >= Math.max(0, line - linesToRouter); at--) {
    const text = document.lineAt(at);
    if (text.length < 300 && text.includes(name)) {
      made ??= new RegExp(
        `\\b${name}(?:\\s*:\\s*[\\w.<>]+)?\\s*:?=\\s*${routerMade}|\\b${name}\\s*:?\\s*${routerType}`,
      );
      if (made.test(text)) {
        return true;
      }
    }
  }
  return false;
}

function isOnRouter(literal: Literal, before: string): boolean {
  return router.test(before) || isCalledRouter(literal, before);
}

/** Whether a path follows, on the next line where the bracket ends this one. */
function isRoute({ document, line }: Literal, after: string): boolean {
  return (
    routed.test(after) || (/^\s*\(\s*$/.test(after) && routed.test(document.lineAt(line + 1).slice(0, 80)))
  );
}

/** The method of a call, of a route or of a form, and never the verb. */
export function isMethod(literal: Literal): boolean {
  const text = written(literal);
  const before = behind(literal, 80);
  const after = ahead(literal);
  if (/[\w$]$/.test(before)) {
    return false;
  }
  if (text === text.toUpperCase()) {
    return (
      /^\s+(?:\/[\w:{*?]|\/(?:\s|$)|https?:\/\/|\{\{)/.test(after) ||
      /^["'`]?\s+(?:requests?|endpoints?|methods?|calls?|handlers?|forms?|routes?|operations?)\b/i.test(
        after,
      ) ||
      /(?:\bmethods?|\bverbs?|-X|--request|request_method|\.open\(|setRequestMethod\(|allow(?:ed)?[_-]?methods|\bAllow|RequestMethod|HttpMethod|Method)["'`\])]*\s*[\s=:([{"'`.,A-Z]*$/i.test(
        before,
      ) ||
      (literal.place === code && isRoute(literal, after) && isOnRouter(literal, before))
    );
  }
  if (/\bmethod\s*=\s*["']$|-Method\s+$|\bstub_request\(:$|\bvia:\s*\[?(?:\s*:\w+,)*\s*:$/i.test(before)) {
    return true;
  }
  if (
    literal.place === key &&
    literal.document.family.name === 'yaml' &&
    /^\s+$/.test(before) &&
    /^:\s*(?:#.*)?$/.test(after)
  ) {
    return isBelow(literal, /^\s+["']?\/\S*["']?\s*:\s*$/, 60);
  }
  return (
    literal.place === code && isRoute(literal, after) && (/^\s*$/.test(before) || isOnRouter(literal, before))
  );
}
