import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KINDS } from '@/features/matter/kinds'

const LIVES = join(import.meta.dirname, '../../../server/src/main/resources/matter/lifecycles')
const WORDS = join(import.meta.dirname, '../features/matter')

type Tree = { [name: string]: Tree | string }

function words(file: string): Tree {
  return JSON.parse(readFileSync(join(WORDS, file), 'utf8')) as Tree
}

/** Keys of a block of a lifecycle file with what follows each, read line by line: the files are as plain as that. */
function block(text: string, name: string): [string, string][] {
  const lines = text.split('\n')
  const from = lines.indexOf(name + ':') + 1
  const rest = lines.slice(from)
  const to = rest.findIndex((line) => /^\S/.test(line) && !line.startsWith('#'))
  return (to < 0 ? rest : rest.slice(0, to))
    .map((line) => /^ {2}([a-z-]+):\s*(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map((match) => [match[1]!, match[2]!])
}

const lives = readdirSync(LIVES).map((file) => {
  const text = readFileSync(join(LIVES, file), 'utf8')
  return { kind: /^kind: (.*)$/m.exec(text)![1]!, stages: block(text, 'stages'), acts: block(text, 'acts') }
})

describe('the lives of matters', () => {
  const matter = words('matter.zh-CN.json')
  const acts = words('acts.zh-CN.json')
  const trail = words('../audit/audit.zh-CN.json')
  const missing: string[] = []

  function must(tree: Tree | string | undefined, ...path: string[]): void {
    const found = path.reduce<Tree | string | undefined>(
      (inner, part) => (typeof inner === 'object' ? inner[part] : undefined),
      tree,
    )
    if (found === undefined) missing.push(path.join('.'))
  }

  it('are all of a kind that lists can be narrowed to', () => {
    expect([...new Set(lives.map((life) => life.kind))].sort()).toEqual([...KINDS].sort())
  })

  it('have a word for every kind, stage, act, question and choice', () => {
    for (const { kind, stages, acts: moves } of lives) {
      expect(stages.length * moves.length, kind).toBeGreaterThan(0)
      must(matter, 'kind', kind)
      stages.forEach(([stage]) => must(matter, 'stage', stage))
      for (const [act, move] of moves) {
        must(acts, 'step', act)
        must(trail, 'did', 'matter-' + act)
        if (act !== 'register') must(acts, 'do', act)
        for (const ask of /asks: \{(.*?)\}/.exec(move)?.[1]?.matchAll(/([a-z-]+): (\[.*?\]|[a-z-]+)/g) ?? []) {
          must(acts, 'ask', 'default', ask[1]!)
          if (ask[2]!.startsWith('[')) {
            ask[2]!
              .slice(1, -1)
              .split(', ')
              .forEach((value) => must(acts, 'choice', ask[1]!, value))
          }
        }
      }
    }
    expect([...new Set(missing)]).toEqual([])
  })
})
