import * as z from 'zod/mini';
import { schemas } from '../catalog/schema.ts';
import { kinds } from '../catalog/vocabulary.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a pack, for editors that complete and check YAML while it is typed. */
export function packSchema(): JsonSchema {
  const byKind = kinds.map((kind) => entrySchema(kind));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Backend Atlas pack',
    type: 'object',
    required: ['schema', 'entries'],
    properties: {
      schema: { const: 1, description: 'The version of the entry schema.' },
      title: { type: 'string', description: 'What the pack is called where its words are explained.' },
      entries: { type: 'array', items: { anyOf: byKind } },
    },
    patternProperties: { '^x-': {} },
    additionalProperties: false,
  };
}

/** `kind` may be left out for a term only; `id` always, as it is made from the name. */
function entrySchema(kind: (typeof kinds)[number]): JsonSchema {
  const { $schema: _version, ...schema } = z.toJSONSchema(schemas[kind], { io: 'input' });
  const required = [...(schema.required ?? []), ...(kind === 'term' ? [] : ['kind'])];
  return {
    ...schema,
    required,
    properties: { id: { type: 'string' }, kind: { const: kind }, ...schema.properties },
    patternProperties: { '^x-': {} },
  };
}
