import { equal } from 'node:assert/strict';
import { found, table, withLiterals } from './cases.ts';

table('Methods', withLiterals({ methods: ['GET', 'DELETE', 'PATCH'] }), {
  javascript: [
    "router.«get»('/users', x)",
    "app.«delete»('/x')",
    "fetch(u, { method: '«PATCH»' })",
    'map.get(key)',
    "cache.delete('x')",
    'getUsers()',
    '// «GET» /users',
    '// get the user',
    "x.get('/a')",
    "xhr.open('«PATCH»', url)",
    'GETTER',
    'axios.get(url)',
  ],
  http: ['«GET» /users HTTP/1.1', '«DELETE» https://a.b/c'],
  markdown: ['a «GET» request', 'Use «PATCH» /orders/1', 'to get it', 'GET it done', 'apply the PATCH'],
  log: ['1.2.3.4 "«GET» /x HTTP/1.1" 200'],
  sql: ['DELETE FROM a'],
  shellscript: ['curl -X «DELETE» http://x', 'git patch'],
  java: ['@RequestMapping(method = RequestMethod.«GET»)', 'conn.setRequestMethod("«DELETE»")', 'map.GET'],
  powershell: ['Invoke-RestMethod -Method «Get» -Uri $u', 'Get -Item x'],
  ruby: ["match '/x', via: [:«get», :«delete»]", 'stub_request(:«get», u)', 'send(:get)'],
});

table('Methods, as each framework writes them', withLiterals({ methods: ['GET', 'POST', 'PUT', 'DELETE'] }), {
  javascript: [
    "fastify.«get»('/x', f)",
    "app.route('/x').get(f)",
    "request(app).«post»('/x')",
    "axios.«put»('/x', b)",
    'cache.get(k)',
    "$.«post»('/x')",
    "router.«put»(\n  '/x',\n  f)",
    'cache.get(\n  key)',
  ],
  kotlin: ['«post»("/baskets/{id}") {', 'map.put("a", 1)'],
  ruby: ["«get» '/orders', to: 'orders#index'", "«post» '/x' do", 'hash.delete(:x)', 'get :show'],
  php: ["<?php\nRoute::«get»('/x', f);", '$x->get("a")'],
  go: ['r.«Get»("/x", h)', 'mux.HandleFunc("«GET» /x", h)', 'r.Header.Get("x")'],
  html: ['<form method="«post»" action="/x">', '<a rel="post">', '<p>post it</p>'],
  yaml: ['paths:\n  /orders:\n    «get»:\n      x: 1\n    «post»:\n', 'get:\n  a: 1'],
  csharp: ['[Route("x"), HttpGet]', 'HttpMethod.Post'],
});

table(
  'A router is what a framework makes, whatever it is called',
  withLiterals({ methods: ['GET', 'POST'] }),
  {
    typescript: [
      "const books = new Hono();\nbooks.«get»('/', f);",
      "const books = express.Router();\n\nbooks.«post»('/x', f);",
      "const books: Router = Router();\nbooks.«get»('/', f);",
      "export function routes(books: FastifyInstance) {\n  books.«get»('/', f);",
      "const books = new Map();\nbooks.get('/', f);",
      "const books = new Hono();\nother.get('/', f);",
      "const books = new Hono();\nx.books.get('/', f);",
    ],
    python: [
      'books = APIRouter(prefix="/b")\n@books.«get»("/{id}")',
      'books = {}\nbooks.get("/id")',
      'books = Blueprint("b", __name__)\n@books.«post»(\n    "/"\n)',
    ],
    go: [
      'v1 := r.Group("/v1")\nv1.«GET»("/a", f)',
      'func add(v1 *gin.RouterGroup) {\n\tv1.«POST»("/a", f)',
      'func add(sub chi.Router) {\n\tsub.«Get»("/a", f)',
      'v1 := cache.New(1)\nv2.GET("/a")',
    ],
    php: [
      "<?php\n$group->«get»('/a', f);",
      "<?php\n$cache->get('/a');",
      "<?php\nRoute::middleware('x')->«post»('/a', f);",
    ],
  },
);

describe('The way to what made a router', () => {
  const far = (lines: number) => `const books = new Hono();\n${'\n'.repeat(lines)}books.get('/', f);`;
  const count = (text: string) =>
    found(withLiterals({ methods: ['GET'] }), text, { languageId: 'javascript' }).length;
  it('is looked for over 400 lines', () => equal(count(far(390)), 1));
  it('and no further, for each hover pays for it', () => equal(count(far(410)), 0));
});
