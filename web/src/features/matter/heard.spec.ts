import { describe, expect, it } from 'vitest'
import { whenHeard } from './heard'

describe('when it was heard', () => {
  const heardAt = '2026-11-18T04:00:00Z'
  const day = (value: string) => value

  it('is a day and an hour', () => {
    expect(whenHeard({ channel: 'DESK', heardAt }, day)).toBe('2026-11-18 12:00')
  })

  it('is a day without an hour for what was told on a reception', () => {
    expect(whenHeard({ channel: 'RECEPTION', heardAt }, day)).toBe('2026-11-18')
  })
})
