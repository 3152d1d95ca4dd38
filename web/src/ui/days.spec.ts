import { describe, expect, it } from 'vitest'
import { dayOf, daysBetween, momentOf, sayDay, sayDayOnPaper, sayMonth, timeOf } from './days'

describe('days as people say them', () => {
  it('are days in China, whatever the device thinks', () => {
    expect(dayOf('2026-11-22T16:30:00Z')).toBe('2026-11-23')
    expect(timeOf('2026-11-22T16:30:00Z')).toBe('00:30')
  })

  it('name the year only when it is another', () => {
    expect(sayDay('2026-11-25', '2026-11-23', 'zh-CN')).toBe('11 月 25 日')
    expect(sayDay('2025-02-03', '2026-11-23', 'zh-CN')).toBe('2025 年 2 月 3 日')
    expect(sayDay('2026-11-25', '2026-11-23', 'en')).toBe('25 Nov')
  })

  it('name the year on paper, whatever day it is', () => {
    expect(sayDayOnPaper('2026-11-25', 'zh-CN')).toBe('2026 年 11 月 25 日')
    expect(sayDayOnPaper('2026-11-25', 'en')).toBe('25 Nov 2026')
  })

  it('say a month as short as it goes', () => {
    expect(sayMonth('2026-06', 'zh-CN')).toBe('6 月')
    expect(sayMonth('2026-06-01', 'en')).toBe('Jun')
  })

  it('count over month ends and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-12-01', '2026-11-29')).toBe(-2)
  })

  it('turn a form back into a moment there', () => {
    expect(momentOf('2026-11-15', '17:30')).toBe('2026-11-15T17:30:00+08:00')
  })
})
