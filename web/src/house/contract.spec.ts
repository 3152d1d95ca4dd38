import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { format } from 'prettier'
import { expect, it } from 'vitest'

const API = join(import.meta.dirname, '../api')

it('has types that are made from the contract', async () => {
  const made = astToString(await openapiTS(new URL('openapi.json', `file://${API}/`)))
  const header = readFileSync(join(API, 'schema.d.ts'), 'utf8').split('\n').slice(0, 5).join('\n') + '\n'
  const pretty = await format(header + '\n' + made, {
    parser: 'typescript',
    printWidth: 120,
    singleQuote: true,
    semi: false,
  })
  expect(readFileSync(join(API, 'schema.d.ts'), 'utf8')).toBe(pretty)
})
