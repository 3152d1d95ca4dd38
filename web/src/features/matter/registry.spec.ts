import { describe, expect, it } from 'vitest'
import { asking, read, TABLES, written } from './registry'

describe('the filter of the registry', () => {
  const all = read({ state: 'all', kind: 'need' })

  it('keeps a picked list in the address, with the state that it is over', () => {
    for (const [table, state] of Object.entries(TABLES)) {
      const address = { ...all, ...asking(all, { ...all.asked, table }) }
      expect(written(address)).toMatchObject({ table, state, kind: 'need' })
    }
  })

  it('leaves the state alone when anything else changes', () => {
    const unsolved = read({ state: 'over', table: 'UNSOLVED' })
    expect(asking(unsolved, { table: 'UNSOLVED', kind: 'need' }).state).toBe('over')
    expect(asking(unsolved, {}).state).toBe('over')
  })
})
