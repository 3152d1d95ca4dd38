import { expect, it } from 'vitest'
import { pieces } from './marks'

it('marks every place of every word, however it is typed', () => {
  expect(
    pieces('ＬＥＤ路灯坏了，led灯', 'led 坏了').map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)),
  ).toEqual(['[ＬＥＤ]', '路灯', '[坏了]', '，', '[led]', '灯'])
})

it('marks nothing where nothing was looked for', () => {
  expect(pieces('路灯', '')).toEqual([{ text: '路灯', hit: false }])
})
