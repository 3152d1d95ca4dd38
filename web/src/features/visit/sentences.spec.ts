import { describe, expect, it } from 'vitest'
import { sentences } from './sentences'

describe('sentences of what was said', () => {
  it('ends at full stops, questions and line breaks', () => {
    expect(sentences('临时灯村里放了，就是电线拖在路边。秋粮补贴还没拿到，是不是漏了？\n娃娃上学远')).toEqual([
      '临时灯村里放了，就是电线拖在路边。',
      '秋粮补贴还没拿到，是不是漏了？',
      '娃娃上学远',
    ])
  })

  it('keeps a text without stops whole', () => {
    expect(sentences('桥头那盏灯坏了快一个月')).toEqual(['桥头那盏灯坏了快一个月'])
  })

  it('finds nothing in nothing', () => {
    expect(sentences('  \n ')).toEqual([])
  })
})
