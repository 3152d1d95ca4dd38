import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Contract {
  components: { schemas: { MatterLinked: { properties: { relation: { enum: string[] } } } } }
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8'))
}

describe('the relations between matters', () => {
  const { relation } = (read('api/openapi.json') as Contract).components.schemas.MatterLinked.properties

  it('have words for both sides in both languages', () => {
    expect(relation.enum.length).toBeGreaterThan(0)
    for (const language of ['zh-CN', 'en']) {
      const { linked } = read(`features/matter/matter.${language}.json`) as { linked: Record<string, string> }
      const sides = relation.enum.flatMap((name) => [name, name + '-back'])
      expect(
        sides.filter((side) => !linked[side]),
        language,
      ).toEqual([])
    }
  })
})
