import { describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { quotient, story } from './story'

const NOTHING = { days: [], notes: [], evidence: [], aims: [], signOffs: [], proposals: [] }

describe('the story of a measure', () => {
  it('is told newest first, and what was withdrawn stays in it', () => {
    const measure = {
      ...NOTHING,
      notes: [{ id: 'n', kind: 'PROGRESS', words: '去了。', by: '李', at: '2027-03-02T01:00:00Z' }],
      aims: [{ id: 'a', indicator: 'repeats', by: '李', at: '2027-03-02T02:00:00Z' }],
      evidence: [
        {
          id: 'e',
          kind: 'WORDS',
          words: '住了两晚。',
          happenedOn: '2027-03-01',
          by: '李',
          addedAt: '2027-03-03T01:00:00Z',
          withdrawnAt: '2027-03-04T01:00:00Z',
          withdrawnWhy: '放错了。',
        },
      ],
    } as unknown as Schemas['ReviewMeasure']
    expect(story(measure).map((event) => event.kind)).toEqual(['WITHDRAWN', 'EVIDENCE', 'AIM', 'PROGRESS'])
  })
})

describe('what an indicator says', () => {
  const figure = (numerator: number, denominator: number) => ({ numerator, denominator, noWord: 0, lateKnown: 0 })

  it('is a share or days for each, and nothing where nothing was counted', () => {
    expect(quotient(figure(5, 6), 'SHARE')).toBe('83.3%')
    expect(quotient(figure(7, 2), 'DAYS')).toBe('3.5')
    expect(quotient(figure(0, 0), 'SHARE')).toBeUndefined()
  })
})
