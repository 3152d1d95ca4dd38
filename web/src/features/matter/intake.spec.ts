import { describe, expect, it } from 'vitest'
import { becomeKind, blankIntake, hasBegun, lacks, registration, type Intake } from './intake'

const PLACE = 990101101001000

function told(part: Partial<Intake>): Intake {
  return { ...blankIntake(), words: '水渠堵了三天。', ...part }
}

describe('an intake', () => {
  it('carries no number and no day from one system into another', () => {
    const order = told({ kind: 'hotline', number: '2026112400017', recordDue: '2026-11-30' })
    order.kind = 'appeal'
    becomeKind(order, 'hotline')
    expect(order).toMatchObject({ number: '', recordDue: '' })
    order.number = 'XF-1'
    order.kind = 'suggestion'
    becomeKind(order, 'appeal')
    expect(order.number, 'the same system').toBe('XF-1')
  })

  it('sends no row of somebody who was never written down', () => {
    const nobody = { name: ' ', phone: '', role: 'TOGETHER' } as const
    const one = { name: '郑老四', phone: '', role: 'TOGETHER' } as const
    const sent = registration(told({ companions: [nobody, one] }), PLACE, '')
    expect(sent.companions?.map(({ name }) => name)).toEqual(['郑老四'])
  })

  it('says what is still missing, in the order of the form', () => {
    expect(lacks(blankIntake(), undefined)).toEqual(['words', 'place'])
    expect(lacks(told({}), PLACE)).toEqual([])
    expect(lacks(told({ kind: 'hotline', heard: 'EARLIER' }), PLACE)).toEqual(['number', 'heardOn'])
    expect(lacks(told({ kind: 'task' }), PLACE)).toEqual(['taskBy'])
    const nameless = { name: '', phone: '13700001111', role: 'AGENT' } as const
    expect(lacks(told({ companions: [nameless] }), PLACE)).toEqual(['theirName'])
  })

  it('has begun when anything of somebody stands in it', () => {
    expect(hasBegun(blankIntake())).toBe(false)
    expect(hasBegun({ ...blankIntake(), kind: 'dispute' })).toBe(false)
    expect(hasBegun({ ...blankIntake(), phone: '13700001111' })).toBe(true)
  })
})
