import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
}

function flat(value: unknown, prefix: string): string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => flat(inner, `${prefix}.${key}`))
    : [prefix]
}

function wordsOf(language: string): Map<string, string> {
  const words = new Map<string, string>()
  for (const file of files(ROOT).filter((name) => name.endsWith(`.${language}.json`))) {
    const feature = file.replace(/^.*\/([a-z]+)\.[^/]+$/, '$1')
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    for (const key of flat(content, feature)) {
      const value = key
        .split('.')
        .slice(1)
        .reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], content)
      words.set(key, value as string)
    }
  }
  return words
}

const sources = files(ROOT)
  .filter((name) => /\.(vue|ts)$/.test(name) && !name.endsWith('.spec.ts') && !name.includes('schema.d.ts'))
  .map((name) => ({ name, text: readFileSync(name, 'utf8') }))

/** Keys asked for by name: `t('…')`, and the titles and labels of routes and of the rail. */
function named(): string[] {
  return sources.flatMap(({ text }) =>
    [...text.matchAll(/(?:\bt\(\s*|title: |label: )'([a-z]+\.[\w.-]*[\w-])'(?!\s*\+)/g)].map((match) => match[1]!),
  )
}

/** Every string that could be a key, and every beginning that something is added to at run time. */
function mentioned(): { whole: Set<string>; beginnings: string[] } {
  const strings = sources.flatMap(({ text }) => [...text.matchAll(/'([a-z]+\.[\w.-]*)'/g)].map((match) => match[1]!))
  return {
    whole: new Set(strings),
    beginnings: strings.filter((text) => text.endsWith('.') && text.split('.').length > 2),
  }
}

describe('the words of the screens', () => {
  const chinese = wordsOf('zh-CN')
  const english = wordsOf('en')

  it('are the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('name the same things in both languages', () => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
    for (const [key, text] of chinese) {
      expect(places(english.get(key)!), key).toEqual(places(text))
    }
  })

  it('are all asked for somewhere', () => {
    const { whole, beginnings } = mentioned()
    const idle = [...chinese.keys()].filter(
      (key) => !whole.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
    )
    expect(idle).toEqual([])
  })

  it('are there for every key asked for', () => {
    expect(named().length).toBeGreaterThan(100)
    expect(named().filter((key) => !chinese.has(key))).toEqual([])
  })

  it('stand in no template', () => {
    const allowed = /<span lang|[今访办评地人减痕我学查商]|敲门|中文|语言/
    for (const { name, text } of sources.filter((source) => source.name.endsWith('.vue'))) {
      const template = text
        .replace(/<script[\s\S]*?<\/script>/g, '')
        .replace(/<style[\s\S]*?<\/style>/g, '')
        .replace(/<!--[\s\S]*?-->/g, '')
      const chineseText = template.match(/[\u4e00-\u9fff]+/g) ?? []
      expect(
        chineseText.filter((part) => !allowed.test(part)),
        name,
      ).toEqual([])
    }
  })
})
