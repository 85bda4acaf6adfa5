import { z } from 'zod'
import type { Act, Query } from '#contract/kernel/act.ts'
import { problemStatus } from '#contract/kernel/problem.ts'
import { problems } from '#contract/words/en.ts'

const schemaOf = (type: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(type, { target: 'draft-2020-12', io, unrepresentable: 'any' })

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'fields'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: {
      type: 'string',
      enum: Object.keys(problemStatus),
      description: Object.entries(problems)
        .map(([code, text]) => `${code}: ${text}`)
        .join('\n'),
    },
    detail: { type: 'string' },
    facts: { type: 'object' },
    fields: { type: 'array', items: { type: 'object' } },
    changed: { type: 'array', items: { type: 'object' } },
    requestId: { type: 'string' },
  },
}

const refused = {
  description: 'Refused (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const fileAnswer = {
  '200': {
    description: 'A file',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  },
  default: refused,
}

const answered = (contract: Act | Query) => ({
  '200': {
    description: 'OK',
    content: { 'application/json': { schema: schemaOf(contract.output, 'output') } },
  },
  default: refused,
})

/** Parameters of an address, one per property of the input; the bytes of a file are the body. */
function parametersOf(contract: Act | Query) {
  const schema = schemaOf(contract.input, 'input')
  const required = new Set(schema.required ?? [])
  const named = Object.entries(schema.properties ?? {}).filter(([name]) => name !== 'bytes')
  return named.map(([name, property]) => ({
    name,
    in: 'query',
    required: required.has(name),
    schema: property,
  }))
}

const operation = (contract: Act | Query) => ({
  operationId: contract.name,
  tags: [contract.name.split('.')[0]],
  ...(contract.open ? {} : { security: [{ session: [] }, { key: [] }] }),
  ...(contract.kind === 'act'
    ? {
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string', maxLength: 200 },
          },
          ...(contract.most === undefined ? [] : parametersOf(contract)),
        ],
        requestBody: {
          required: true,
          content:
            contract.most === undefined
              ? { 'application/json': { schema: schemaOf(contract.input, 'input') } }
              : { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        },
      }
    : { parameters: parametersOf(contract) }),
  responses: contract.kind === 'query' && contract.file ? fileAnswer : answered(contract),
})

/** The OpenAPI 3.1 document, made from the same list as the routes. */
export const openapi = (contracts: Record<string, Act | Query>, version: string) => ({
  openapi: '3.1.0',
  info: { title: 'Khuyến công số', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
  servers: [{ url: '/' }],
  paths: Object.fromEntries(
    Object.values(contracts).map((contract) => [
      `/api/${contract.name}`,
      { [contract.kind === 'act' ? 'post' : 'get']: operation(contract) },
    ]),
  ),
  components: {
    schemas: { Problem: problemSchema },
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: 'kc_session' },
      key: { type: 'http', scheme: 'bearer', description: 'A key from the account page: kc_…' },
    },
  },
})
