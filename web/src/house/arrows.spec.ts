import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/**
 * Which features a feature may look into, along the server's arrows, and only through its index; `loop` looks into none and shows on
 * any page what other modules say of it.
 */
const MAY_USE: Record<string, string[]> = {
  library: ['place', 'loop'],
  matter: ['place', 'loop'],
  study: ['place', 'matter', 'loop'],
  visit: ['place', 'matter', 'loop'],
  review: ['loop'],
  staff: ['place'],
  insight: ['place'],
  indicator: ['place'],
  leading: ['place', 'matter'],
  today: ['matter'],
  notice: ['place', 'matter'],
}
const SHARED = ['api', 'app', 'ui', 'words']
const LONGEST = 250

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(vue|ts)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(ROOT, name), 'utf8') }))

function imports(text: string): string[] {
  return [...text.matchAll(/from '(@\/|\.\.?\/)([^']+)'|import\('(@\/|\.\.?\/)([^']+)'\)/g)].map(
    (match) => (match[1] ?? match[3])! + (match[2] ?? match[4])!,
  )
}

describe('the house of the pages', () => {
  it('lets a feature reach others only along the arrows and through their index', () => {
    for (const { name, text } of sources.filter((source) => source.name.startsWith('features/'))) {
      const feature = name.split('/')[1]!
      for (const used of imports(text)) {
        if (used.startsWith('./')) continue
        const [top, other, ...inside] = used.replace('@/', '').split('/')
        const fine =
          SHARED.includes(top!) ||
          (top === 'features' && inside.length === 0 && MAY_USE[feature]?.includes(other!) === true)
        expect(fine, `${name} imports ${used}`).toBe(true)
      }
    }
  })

  it('keeps the shared parts free of features', () => {
    for (const { name, text } of sources.filter((source) => /^(api|ui|words)\//.test(source.name))) {
      for (const used of imports(text)) {
        expect(used, name).not.toContain('features/')
      }
    }
  })

  it('keeps files short enough to read', () => {
    for (const { name, text } of sources.filter((source) => !source.name.includes('schema.d.ts'))) {
      expect(text.split('\n').length, relative(ROOT, name)).toBeLessThanOrEqual(LONGEST)
    }
  })

  it('asks nothing of a browser that Chromium 90 and Safari 15 lack', () => {
    const tooNew =
      /\.at\(|structuredClone|Object\.hasOwn|findLast|crypto\.randomUUID|\(\?<[=!]|:has\(|color-mix|@container|@layer|\d(dvh|svh|lvh)|<dialog|Array\.fromAsync|toSorted|toReversed|Object\.groupBy/
    for (const { name, text } of sources.filter(
      (source) => !source.name.includes('house/') && !source.name.includes('newId'),
    )) {
      expect(text, name).not.toMatch(tooNew)
    }
  })

  it('asks for no location, camera or install: a browser system, nothing else (国办函〔2026〕12号)', () => {
    const forbidden =
      /geolocation|getUserMedia|Notification\.|PushManager|manifest\.(json|webmanifest)|beforeinstallprompt/
    for (const { name, text } of sources.filter((source) => !source.name.includes('house/'))) {
      expect(text, name).not.toMatch(forbidden)
    }
  })
})
