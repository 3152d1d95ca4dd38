import { describe, expect, it } from 'vitest'
import { drop, join, joinable, runs, split, take, type Item } from './items'

const TEXT = '𠮷题\n一是甲。乙。二是丙。'

function item(
  id: string,
  from: number,
  to: number,
  kind: Item['kind'] = 'PROBLEM',
): Item & { from: number; to: number } {
  return { id, kind, from, to, accepted: true, answers: [] }
}

describe('a text beside its items', () => {
  it('shows every character once', () => {
    const shown = runs(TEXT, [item('a', 5, 9), item('b', 11, 13)])
    expect(shown.map((run) => run.text).join('')).toBe(TEXT)
    expect(shown.filter((run) => run.item).map((run) => run.text)).toEqual(['甲。乙。', '丙。'])
    expect(shown.map((run) => run.from)).toEqual([0, 2, 3, 5, 9, 11])
  })

  it('leaves out an item that lies over another', () => {
    expect(runs(TEXT, [item('a', 5, 9), item('b', 6, 13)]).filter((run) => run.item)).toHaveLength(1)
  })
})

describe('arranging', () => {
  it('splits and joins back', () => {
    const two = split([item('a', 5, 9)], 'a', 7, [...TEXT])
    expect(two.map(({ from, to }) => [from, to])).toEqual([
      [5, 7],
      [7, 9],
    ])
    expect(join(two, 'a').map(({ id, from, to }) => [id, from, to])).toEqual([['a', 5, 9]])
  })

  it('lets a cause go with the half that tells it', () => {
    const [first, second] = split([{ ...item('a', 3, 9), cause: '乙。', example: '甲。' }], 'a', 7, [...TEXT])
    expect([first?.cause, first?.example]).toEqual([undefined, '甲。'])
    expect([second?.cause, second?.example]).toEqual(['乙。', undefined])
  })

  it('does not split outside', () => {
    expect(split([item('a', 5, 9)], 'a', 9, [...TEXT])).toHaveLength(1)
  })

  it('joins only neighbours of a kind, and moves what answers them', () => {
    const items = [item('a', 1, 2), item('b', 3, 4), item('m', 5, 6, 'MEASURE')]
    expect(joinable(items, 'b')).toBeUndefined()
    const joined = join([...items.slice(0, 2), { ...items[2]!, answers: ['a', 'b'] }], 'a')
    expect(joined.find((one) => one.id === 'm')?.answers).toEqual(['a'])
  })

  it('drops with whatever answered it', () => {
    const items = [item('a', 1, 2), { ...item('m', 5, 6, 'MEASURE'), answers: ['a'] }]
    expect(drop(items, 'a')).toEqual([item('m', 5, 6, 'MEASURE')])
  })

  it('takes a sentence up in its place', () => {
    const items = take([{ ...item('a', 1, 2), dimension: '工作作风' }], { from: 5, to: 7, text: '甲。' }, 'PROBLEM')
    expect(items[1]).toMatchObject({ from: 5, to: 7, dimension: '工作作风', accepted: true })
  })

  it('leaves a measure that came of study where it is, nowhere in the text', () => {
    const apart: Item = { id: 'x', kind: 'MEASURE', accepted: true, answers: [] }
    expect(split([apart], 'x', 3, [...TEXT])).toEqual([apart])
    expect(joinable([item('a', 1, 2, 'MEASURE'), apart], 'a')).toBeUndefined()
    const items = take([item('a', 1, 2), apart], { from: 0, to: 1, text: '题' }, 'MEASURE')
    expect(items.map((one) => one.from)).toEqual([0, 1, undefined])
  })
})
