import { computed, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Schemas } from '@/api/client'
import { useDays } from '@/ui/useDays'
import { useLifeWords } from './useLifeWords'

type View = Schemas['MatterView']
type Step = Schemas['MatterStepLine']

/** Acts that set or move the due day: their step says which. */
const DATED = ['accept', 'extend-serve', 'redo', 'become-appeal', 'consent', 'agree']

/** A matter's steps as sentences, newest first; a step that recorded a word says which. */
export function useStory(matter: ShallowRef<View | undefined>) {
  const { t } = useI18n()
  const { day } = useDays()
  const words = useLifeWords()

  function wordOf(view: View, which: number, who: string): string {
    const said = view.said[which]
    if (!said) return t('acts.step.word')
    const word = t('matter.word.' + said.word) + (said.wantsCall ? t('matter.andCall') : '')
    return t('matter.said.' + said.channel, { who, word, way: t('matter.way.' + said.way) })
  }

  function factsOf(step: Step): { name: string; value: string }[] {
    const facts = words.said(step)
    return step.dueOn && DATED.includes(step.act)
      ? [...facts, { name: t('matter.due'), value: day(step.dueOn) }]
      : facts
  }

  return computed(() => {
    const view = matter.value
    if (!view) return []
    let said = 0
    return view.steps.map((step, i) => {
      const isWord = step.act === 'word'
      const who = step.actorKind === 'STAFF' ? (step.actorName ?? '') : t('matter.actor.' + step.actorKind)
      const text = isWord
        ? wordOf(view, said, who)
        : t(words.step(step.act, view.kind), {
            who,
            unit: step.unitName ?? '',
            day: step.dueOn ? day(step.dueOn) : '',
          })
      const more = isWord ? view.said[said]?.note : step.note
      if (isWord) said++
      return { key: step.at + step.act + i, at: step.at, text, more, facts: factsOf(step), now: i === 0 && !view.over }
    })
  })
}
