import { describe, expect, it } from 'vitest'
import { heights, quotient } from './figures'

const value = (numerator: number, denominator: number) => ({ numerator, denominator, noWord: 0, lateKnown: 0 })

describe('what an indicator says', () => {
  it('is a share in whole per cent, or days to one place', () => {
    expect(quotient(value(1, 3), 'SHARE')).toBe(33)
    expect(quotient(value(10, 3), 'DAYS')).toBe(3.3)
  })

  it('is nothing where nothing was counted, which is not nought per cent', () => {
    expect(quotient(value(0, 0), 'SHARE')).toBeUndefined()
    expect(quotient(value(0, 4), 'SHARE')).toBe(0)
  })

  it('draws shares against the whole, and days against the longest month', () => {
    expect(heights([value(1, 2), value(0, 0)], 'SHARE')).toEqual([50, 0])
    expect(heights([value(10, 5), value(20, 5)], 'DAYS')).toEqual([50, 100])
  })
})
