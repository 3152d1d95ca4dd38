import { computed, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Schemas } from '@/api/client'
import { useDays } from '@/ui/useDays'

type View = Schemas['MatterView']

/** A matter's steps as sentences, newest first; a step that recorded a word says which. */
export function useStory(matter: ShallowRef<View | undefined>) {
  const { t } = useI18n()
  const { day } = useDays()

  function wordOf(view: View, which: number, who: string): string {
    const said = view.said[which]
    if (!said) return t('matter.step.word')
    const word = t('matter.word.' + said.word) + (said.wantsCall ? t('matter.andCall') : '')
    return t('matter.said.' + said.channel, { who, word, way: t('matter.way.' + said.way) })
  }

  return computed(() => {
    const view = matter.value
    if (!view) return []
    let words = 0
    return view.steps.map((step, i) => {
      const isWord = step.act === 'word'
      const who = step.actorKind === 'STAFF' ? (step.actorName ?? '') : t('matter.actor.' + step.actorKind)
      const text = isWord
        ? wordOf(view, words, who)
        : t('matter.step.' + step.act, {
            who,
            unit: step.unitName ?? '',
            day: step.dueOn ? day(step.dueOn) : '',
          })
      const more = isWord ? view.said[words]?.note : step.note
      if (isWord) words++
      return { key: step.at + step.act + i, at: step.at, text, more, now: i === 0 && !view.over }
    })
  })
}
