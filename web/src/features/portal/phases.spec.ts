import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ENDS, isAnswered, phaseOf } from './phases'

const LIVES = join(import.meta.dirname, '../../../../server/src/main/resources/matter/lifecycles')

describe('how far a matter is', () => {
  it('is answered only while the reply stands', () => {
    expect(isAnswered({ stage: 'served', over: false, servedOn: '2026-11-20' })).toBe(true)
    expect(isAnswered({ stage: 'assigned', over: false })).toBe(false)
    expect(isAnswered({ stage: 'assigned', over: false, servedOn: '2026-11-20' })).toBe(false)
    expect(isAnswered({ stage: 'void', over: true, servedOn: '2026-11-20' })).toBe(false)
  })

  it('is known for every stage of every kind, and over only when it is', () => {
    for (const file of readdirSync(LIVES)) {
      const text = readFileSync(join(LIVES, file), 'utf8')
      const ends = /^ends: \[(.*)\]$/m.exec(text)![1]!.split(', ')
      const stages = /^stages:\n((?: {2}.*\n)+)/m
        .exec(text)![1]!
        .match(/^ {2}[a-z-]+/gm)!
        .map((stage) => stage.trim())
      for (const stage of stages) {
        const phase = phaseOf({ stage, over: false })
        const over = phase === 'FINISHED' || phase === 'ENDED'
        expect(over, `${file} ${stage}`).toBe(ends.includes(stage))
        expect(phaseOf({ stage, over: true }), `${file} ${stage} is not known`).toBe(phase)
      }
    }
    expect(phaseOf({ stage: 'unheard-of', over: true })).toBe('FINISHED')
    expect(ENDS).toContain('void')
  })
})
